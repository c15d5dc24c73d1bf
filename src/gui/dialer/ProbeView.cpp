// SPDX-License-Identifier: Apache-2.0
#include "gui/dialer/ProbeView.h"

#include "dialer/ProbeReport.h"
#include "gui/Announcer.h"
#include "gui/IconSet.h"
#include "gui/TableCopy.h"
#include "gui/ToneLabel.h"
#include "words/ProbeWords.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct ResultLook
{
    QString icon;
    Tone tone;
};

ResultLook lookOfResult(ProbeResult result)
{
    switch (result) {
    case ProbeResult::Pass:
        return {u"ok"_s, Tone::Ok};
    case ProbeResult::Warn:
        return {u"attention"_s, Tone::Attention};
    case ProbeResult::Fail:
        return {u"error"_s, Tone::Error};
    case ProbeResult::Skipped:
        break;
    }
    return {u"noop"_s, Tone::Muted};
}

QTableWidgetItem* plainItem(const QString& text)
{
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return item;
}

} // namespace

ProbeView::ProbeView(QWidget* parent)
    : QWidget(parent)
    , m_summary(new ToneLabel(this))
    , m_lines(new QTableWidget(0, 3, this))
{
    setObjectName(u"probeView"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Theme::small, 0, 0);
    layout->setSpacing(Theme::small);
    layout->addWidget(m_summary);
    layout->addWidget(m_lines, 1);
    m_summary->setObjectName(u"probeSummary"_s);
    m_lines->setObjectName(u"probeLines"_s);
    m_lines->setAccessibleName(tr("What the test found"));
    m_lines->setHorizontalHeaderLabels({tr("Result"), tr("About"), tr("Found")});
    m_lines->verticalHeader()->hide();
    m_lines->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_lines->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setTabKeyNavigation(false);
    m_lines->setWordWrap(true);
    m_lines->setShowGrid(false);
    m_lines->setFrameShape(QFrame::NoFrame);
    m_lines->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    TableCopy::install(m_lines);
    clear();
}

void ProbeView::addRow(const ProbeLine& line, bool firstOfItsSubject)
{
    const ResultLook look = lookOfResult(line.result);
    const QString subject = Words::probeSubject(line.id);
    const QString result = Words::probeResult(toString(line.result));
    const QString found = Words::probeLine(line.id, line.arguments);
    const int row = m_lines->rowCount();
    m_lines->insertRow(row);
    QTableWidgetItem* first = plainItem(result);
    first->setIcon(IconSet::icon(look.icon, look.tone));
    m_lines->setItem(row, 0, first);
    QTableWidgetItem* about = plainItem(subject);
    if (!firstOfItsSubject)
        about->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
    m_lines->setItem(row, 1, about);
    QTableWidgetItem* text = plainItem(found);
    text->setData(Qt::AccessibleTextRole, u"%1, %2: %3"_s.arg(result, subject, found));
    m_lines->setItem(row, 2, text);
}

void ProbeView::show(const ProbeReport& report)
{
    m_lines->setRowCount(0);
    QString before;
    for (const ProbeLine& line : report.lines) {
        const QString subject = line.id.section(u'.', 0, 0);
        addRow(line, subject != before);
        before = subject;
    }
    const int failed = report.count(ProbeResult::Fail);
    const int warned = report.count(ProbeResult::Warn);
    const ResultLook look = lookOfResult(report.cancelled ? ProbeResult::Skipped
                                         : failed > 0     ? ProbeResult::Fail
                                         : warned > 0     ? ProbeResult::Warn
                                                          : ProbeResult::Pass);
    m_summary->show(look.icon, look.tone, Words::probeSummary(failed, warned, report.cancelled));
    setVisible(!report.isEmpty());
    fitRows();
    QTimer::singleShot(0, this, &ProbeView::fitRows); // again when the layout has given it its width
    Announcer::say(m_lines, m_summary->text());
}

void ProbeView::clear()
{
    m_lines->setRowCount(0);
    setVisible(false);
}

void ProbeView::fitRows()
{
    for (const int column : {0, 1}) { // with air, so that words do not touch
        m_lines->resizeColumnToContents(column);
        m_lines->setColumnWidth(column, m_lines->columnWidth(column) + Theme::medium);
    }
    m_lines->resizeRowsToContents();
    for (int row = 0; row < m_lines->rowCount(); ++row)
        m_lines->setRowHeight(row, m_lines->rowHeight(row) + Theme::tiny);
}

void ProbeView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void ProbeView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fitRows();
    QWidget::changeEvent(event);
}

} // namespace jonction
