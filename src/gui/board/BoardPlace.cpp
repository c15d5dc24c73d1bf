// SPDX-License-Identifier: Apache-2.0
#include "gui/board/BoardPlace.h"

#include "board/AgentBoard.h"
#include "board/BoardFeed.h"
#include "gui/board/BoardWordsModel.h"
#include "gui/board/MoodLook.h"
#include "gui/board/StateFilterBar.h"
#include "gui/DocumentSession.h"
#include "gui/IconSet.h"
#include "gui/Navigator.h"
#include "gui/TableCopy.h"
#include "gui/ToneLabel.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString feedTitle(const QString& name)
{
    if (name == "agents"_L1)
        return QCoreApplication::translate("jonction::BoardPlace", "Agents");
    return name == "teams"_L1 ? u"Teams"_s : u"CCAI Platform"_s;
}

// States come and go: their columns have room for the longer words from the start.
int leastColumnWidth(int column)
{
    switch (static_cast<BoardColumn>(column)) {
    case BoardColumn::Teams:
    case BoardColumn::Ccaip:
    case BoardColumn::Effective:
        return 150;
    default:
        return 90;
    }
}

} // namespace

BoardPlace::BoardPlace(DocumentSession* session, Navigator* navigator, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_navigator(navigator)
    , m_model(new BoardWordsModel(this))
    , m_search(new QLineEdit(this))
    , m_filter(new StateFilterBar(this))
    , m_table(new QTableView(this))
    , m_feeds(new ToneLabel(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"boardPlace"_s);
    build();
    setUpTable();
    bindBoard();
    connect(session, &DocumentSession::boardEnding, this, [this] { m_model->setSourceModel(nullptr); });
    connect(session, &DocumentSession::boardChanged, this, &BoardPlace::bindBoard);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &BoardPlace::tick);
}

void BoardPlace::build()
{
    m_search->setObjectName(u"boardSearch"_s);
    m_search->setAccessibleName(tr("Search agents"));
    m_search->setPlaceholderText(tr("Search by name or e-mail (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(340);
    m_feeds->setObjectName(u"boardFeeds"_s);
    m_feeds->setWordWrap(true);
    m_empty->setWordWrap(true);
    m_empty->setText(
        tr("No agents yet. They come from step 6 and from CCAI Platform, once you are signed in and the "
           "API token is in the keychain (step 10)."));
    auto* copy = new QPushButton(IconSet::icon(u"copy"_s), tr("Copy all as CSV"), this);
    copy->setObjectName(u"copyBoard"_s);
    connect(copy, &QPushButton::clicked, this, [this] { TableCopy::copyAll(m_table, true); });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, &BoardPlace::focusSearch);

    // States are as many as the service has: the row of filters scrolls, the page does not grow.
    auto* filters = new QScrollArea(this);
    filters->setWidget(m_filter);
    filters->setWidgetResizable(true);
    filters->setFrameShape(QFrame::NoFrame);
    filters->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    filters->setFixedHeight(fontMetrics().height() + 30);
    filters->setFocusPolicy(Qt::NoFocus);

    auto* top = new QHBoxLayout;
    top->setSpacing(Theme::medium);
    top->addWidget(m_search, 2);
    top->addWidget(m_feeds, 3);
    top->addWidget(copy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::huge, Theme::large, Theme::huge, Theme::large);
    layout->setSpacing(Theme::small);
    layout->addLayout(top);
    layout->addWidget(filters);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
}

void BoardPlace::setUpTable()
{
    m_table->setObjectName(u"boardTable"_s);
    m_table->setAccessibleName(tr("Agents and their states"));
    m_table->setModel(m_model);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + Theme::medium);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setFont(Theme::tabular(m_table->font()));
    TableCopy::install(m_table, false);
    connect(m_table, &QWidget::customContextMenuRequested, this, &BoardPlace::openMenu);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        m_navigator->go({Place::Dialer, {}, upnAt(index), {}});
    });
}

void BoardPlace::bindBoard()
{
    AgentBoard* board = m_session->board();
    AgentBoardModel* model = board->model();
    m_model->setSourceModel(model);
    m_table->sortByColumn(m_table->horizontalHeader()->sortIndicatorSection(),
                          m_table->horizontalHeader()->sortIndicatorOrder());
    connect(m_search, &QLineEdit::textChanged, model, &AgentBoardModel::setTextFilter);
    connect(m_filter, &StateFilterBar::changed, model, &AgentBoardModel::setStateFilter);
    connect(model, &AgentBoardModel::countsChanged, this,
            [this, model] { m_filter->setCounts(model->counts()); });
    connect(board, &AgentBoard::feedsChanged, this, &BoardPlace::refreshFeeds);
    model->setTextFilter(m_search->text());
    model->setStateFilter(m_filter->chosen());
    m_filter->setCounts(model->counts());
    board->setVisible(isVisible());
    refreshFeeds();
}

// One line for all feeds: the worst first, each with its age.
void BoardPlace::refreshFeeds()
{
    AgentBoard* board = m_session->runningBoard();
    if (!board)
        return;
    QStringList texts;
    MoodLook worst = lookOfFeed(u"ok"_s);
    for (const BoardFeed* feed : board->feeds()) {
        const QString state = toString(feed->state());
        QString text = tr("%1: %2").arg(feedTitle(feed->name()), Words::feedState(state));
        if (feed->ageMs() >= 0)
            text += u' ' + tr("(%1 s ago)").arg(feed->ageMs() / 1000);
        if (feed->error())
            text += u" – "_s + Words::error(*feed->error()).what;
        texts.append(text);
        if (feed->state() == BoardFeed::State::Failed || worst.tone == Tone::Ok)
            worst = lookOfFeed(state);
    }
    m_feeds->show(worst.icon, worst.tone, texts.join(u" · "_s));
    Q_EMIT feedsShown(worst.icon, worst.tone,
                      worst.tone == Tone::Ok ? tr("Board is live") : tr("Board has gaps"));
    const bool empty = m_model->rowCount() == 0 && m_search->text().isEmpty() && m_filter->chosen().isEmpty();
    m_empty->setVisible(empty);
    if (!empty && !m_sized) {
        m_sized = true;
        m_table->resizeColumnsToContents();
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_table->setColumnWidth(
                column, qMax(m_table->columnWidth(column) + Theme::huge, leastColumnWidth(column)));
    }
}

void BoardPlace::tick()
{
    m_table->viewport()->update();
    refreshFeeds();
}

QString BoardPlace::upnAt(const QModelIndex& index) const
{
    const QString key = index.data(AgentBoardModel::KeyRole).toString();
    for (const Agent& agent : m_session->deployment().agents)
        if (agent.email.compare(key, Qt::CaseInsensitive) == 0 ||
            agent.upn.compare(key, Qt::CaseInsensitive) == 0)
            return agent.upn;
    return key;
}

void BoardPlace::openMenu(const QPoint& where)
{
    auto* menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QModelIndex index = m_table->indexAt(where);
    if (index.isValid()) {
        const QString upn = upnAt(index);
        menu->addAction(IconSet::icon(u"dialer"_s), tr("Call in dialer"), this, [this, upn] {
            m_navigator->go({Place::Dialer, {}, upn, {}});
        });
        menu->addAction(IconSet::icon(u"setup"_s), tr("Open in set-up"), this, [this] {
            m_navigator->go({Place::Setup, StepId::Users, {}, u"agents"_s});
        });
        menu->addSeparator();
    }
    TableCopy::addActions(menu, m_table);
    menu->popup(m_table->viewport()->mapToGlobal(where));
}

void BoardPlace::selectAgent(const QString& upn)
{
    if (upn.isEmpty())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (upnAt(index) == upn) {
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index);
            return;
        }
    }
    m_search->setText(upn.section(u'@', 0, 0));
}

void BoardPlace::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void BoardPlace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_session->board()->setVisible(true);
    m_clock.start();
    refreshFeeds();
}

void BoardPlace::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock.stop();
    if (AgentBoard* board = m_session->runningBoard())
        board->setVisible(false);
}

} // namespace jonction
