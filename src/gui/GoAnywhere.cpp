// SPDX-License-Identifier: Apache-2.0
#include "gui/GoAnywhere.h"

#include "gui/IconSet.h"
#include "gui/NavBar.h"
#include "setup/SetupFlow.h"
#include "words/Words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

GoAnywhere::GoAnywhere(SetupFlow* flow, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(u"goAnywhere"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go anywhere"));
    resize(460, 380);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    m_search->setObjectName(u"goSearch"_s);
    m_search->setAccessibleName(tr("Where to"));
    m_search->setPlaceholderText(tr("A place, a step or an agent"));
    m_search->installEventFilter(this);
    m_list->setObjectName(u"goList"_s);
    m_list->setAccessibleName(tr("Places found"));
    addPlaces(flow != nullptr);
    if (flow) {
        addSteps();
        addAgents(flow);
    }
    connect(m_search, &QLineEdit::textChanged, this, &GoAnywhere::filter);
    connect(m_list, &QListWidget::itemActivated, this, &GoAnywhere::choose);
    filter({});
}

void GoAnywhere::addPlaces(bool documentOpen)
{
    for (int i = 0; i < placeCount; ++i) {
        const auto place = static_cast<Place>(i);
        if (documentOpen || place == Place::Settings)
            m_entries.append({NavBar::icon(place), NavBar::title(place), {place, {}, {}, {}}});
    }
}

void GoAnywhere::addSteps()
{
    for (const StepId step : allStepIds())
        m_entries.append({u"setup"_s,
                          tr("Step %1: %2").arg(QString::number(stepNumber(step)), Words::stepTitle(step)),
                          {Place::Setup, step, {}, {}}});
}

void GoAnywhere::addAgents(SetupFlow* flow)
{
    for (const Agent& agent : flow->deployment().agents) {
        m_entries.append(
            {u"board"_s, tr("%1 on the board").arg(agent.name), {Place::Board, {}, agent.upn, {}}});
        m_entries.append({u"dialer"_s, tr("Call %1").arg(agent.name), {Place::Dialer, {}, agent.upn, {}}});
    }
}

void GoAnywhere::filter(const QString& text)
{
    constexpr int mostShown = 200;
    m_list->clear();
    for (qsizetype i = 0; i < m_entries.size() && m_list->count() < mostShown; ++i) {
        const Entry& entry = m_entries.at(i);
        if (!entry.text.contains(text.trimmed(), Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(IconSet::icon(entry.icon), entry.text, m_list);
        item->setData(Qt::UserRole, i);
    }
    m_list->setCurrentRow(0);
}

void GoAnywhere::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const Destination destination = m_entries.at(item->data(Qt::UserRole).toLongLong()).destination;
    accept();
    Q_EMIT chosen(destination);
}

// Up and Down move in the list while the keyboard stays in the search field.
bool GoAnywhere::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
        QApplication::sendEvent(m_list, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace jonction
