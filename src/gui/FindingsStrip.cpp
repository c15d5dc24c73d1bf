// SPDX-License-Identifier: Apache-2.0
#include "gui/FindingsStrip.h"

#include "gui/Announcer.h"
#include "gui/IconSet.h"
#include "words/Words.h"

#include <QEvent>
#include <QListWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tone::Error;
    case Severity::Warning:
        return Tone::Attention;
    case Severity::Info:
        break;
    }
    return Tone::Info;
}

QString iconOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"attention"_s;
    case Severity::Info:
        break;
    }
    return u"info"_s;
}

} // namespace

FindingsStrip::FindingsStrip(QWidget* parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("Findings"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setIconSize({18, 18});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); });
    setVisible(false);
}

void FindingsStrip::show(const Diagnostics& findings)
{
    if (findings == m_findings && m_list->count() == findings.size())
        return;
    m_findings = findings;
    Diagnostics sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.severity < b.severity; });
    m_list->clear();
    for (const Diagnostic& finding : sorted) {
        const QString field = Words::field(finding.subject);
        const QString text =
            field.isEmpty() ? Words::finding(finding) : tr("%1: %2").arg(field, Words::finding(finding));
        auto* item = new QListWidgetItem(IconSet::icon(iconOf(finding.severity), toneOf(finding.severity)),
                                         text, m_list);
        item->setData(Qt::UserRole, finding.subject);
        item->setData(Qt::AccessibleTextRole, Words::severity(finding.severity) + ": "_L1 + text);
    }
    setVisible(!sorted.isEmpty());
    fitHeight();
    QTimer::singleShot(0, this, &FindingsStrip::fitHeight); // again when the layout has given it its width
    if (!sorted.isEmpty())
        Announcer::say(m_list, m_list->item(0)->text());
}

int FindingsStrip::count() const
{
    return m_list->count();
}

void FindingsStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        fitHeight();
    QWidget::changeEvent(event);
}

void FindingsStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeight();
}

// Three findings are in sight; more are reached by scrolling, so that the form keeps its room.
void FindingsStrip::fitHeight()
{
    int height = Theme::tiny;
    for (int row = 0; row < qMin(3, m_list->count()); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(qMax(height, fontMetrics().height() + Theme::small));
}

} // namespace jonction
