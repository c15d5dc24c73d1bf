// SPDX-License-Identifier: Apache-2.0
#include "board/AgentBoardModel.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int flushMs = 250;
constexpr int ageCheckMs = 1000;

constexpr unsigned bit(BoardColumn column)
{
    return 1U << static_cast<unsigned>(column);
}

int intSize(const std::vector<int>& list)
{
    return static_cast<int>(list.size());
}

QString boardText(const AgentRow& row, BoardColumn column)
{
    switch (column) {
    case BoardColumn::Name:
        return row.agent.name;
    case BoardColumn::Email:
        return row.agent.email;
    case BoardColumn::Teams:
        return row.agent.isTeams ? row.presence.name() : QString();
    case BoardColumn::Ccaip:
        return row.status.isKnown() ? row.status.name : row.status.stateId();
    case BoardColumn::Effective:
        return row.effective.status.isKnown() ? row.effective.status.name : row.effective.status.stateId();
    case BoardColumn::Since:
        break;
    }
    return row.since.toString(Qt::ISODate);
}

QString boardStateId(const AgentRow& row, BoardColumn column)
{
    if (column == BoardColumn::Teams)
        return boardText(row, column);
    if (column == BoardColumn::Ccaip)
        return row.status.stateId();
    return column == BoardColumn::Effective ? row.stateId : QString();
}

QString boardIcon(const AgentRow& row, BoardColumn column)
{
    if (column == BoardColumn::Name || (column == BoardColumn::Teams && !row.agent.isTeams))
        return column == BoardColumn::Name && row.agent.isTeams ? u"teams"_s : QString();
    if (column == BoardColumn::Teams)
        return toString(row.presence.mood());
    if (column == BoardColumn::Ccaip)
        return toString(row.status.mood());
    return column == BoardColumn::Effective ? toString(row.effective.status.mood()) : QString();
}

QVariant boardSortValue(const AgentRow& row, BoardColumn column)
{
    switch (column) {
    case BoardColumn::Teams:
        return static_cast<int>(row.presence.mood());
    case BoardColumn::Ccaip:
        return static_cast<int>(row.status.mood());
    case BoardColumn::Effective:
        return static_cast<int>(row.effective.status.mood());
    case BoardColumn::Since:
        return row.since;
    case BoardColumn::Name:
    case BoardColumn::Email:
        break;
    }
    return boardText(row, column);
}

} // namespace

AgentBoardModel::AgentBoardModel(Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_reconciler(InheritanceOption::None, StateMapping())
    , m_lastFlushMs(clock.monotonicMs() - flushMs)
{}

// ---- what comes in ----------------------------------------------------------------------------

void AgentBoardModel::setReconciler(StateReconciler reconciler)
{
    m_reconciler = std::move(reconciler);
    for (const int storage : std::as_const(m_byKey))
        m_touched[storage];
    planFlush();
}

void AgentBoardModel::setAgents(const QList<BoardAgent>& agents)
{
    QSet<QString> keys;
    for (const BoardAgent& agent : agents) {
        if (agent.key.isEmpty() || keys.contains(agent.key))
            continue;
        keys.insert(agent.key);
        const auto known = m_byKey.constFind(agent.key);
        const int storage = known == m_byKey.cend() ? newSlot() : *known;
        m_touched[storage] |= setAgent(storage, agent);
    }
    QList<int> gone;
    for (auto entry = m_byKey.cbegin(); entry != m_byKey.cend(); ++entry)
        if (!keys.contains(entry.key()))
            gone.append(entry.value());
    for (const int storage : std::as_const(gone))
        removeAgent(storage);
    flush(); // also takes the rows of the gone out of sight, before their slots are used again
    m_free.insert(m_free.end(), gone.cbegin(), gone.cend());
}

int AgentBoardModel::newSlot()
{
    if (!m_free.empty()) {
        const int storage = m_free.back();
        m_free.pop_back();
        at(storage) = AgentRow();
        return storage;
    }
    m_rows.emplace_back();
    m_place.push_back(-1);
    return static_cast<int>(m_rows.size()) - 1;
}

AgentBoardModel::Columns AgentBoardModel::setAgent(int storage, const BoardAgent& agent)
{
    AgentRow& row = at(storage);
    if (row.agent == agent)
        return 0;
    unlink(storage);
    Columns changed = bit(BoardColumn::Name) | bit(BoardColumn::Email);
    if (row.agent.userId != agent.userId) {
        row.presence = {};
        row.presenceSequence.clear();
        row.presenceHeardMs = -1;
        changed |= bit(BoardColumn::Teams);
    }
    if (row.agent.ccaipId != agent.ccaipId) {
        row.status = {};
        row.statusUpdatedAt = {};
        row.statusHeardMs = -1;
        changed |= bit(BoardColumn::Ccaip);
    }
    row.agent = agent;
    link(storage);
    m_order.remember(storage, agent);
    return changed;
}

void AgentBoardModel::removeAgent(int storage)
{
    unlink(storage);
    m_newPresences.remove(storage);
    m_newStatuses.remove(storage);
    at(storage)
        .agent.key.clear(); // marks the slot as empty; the rest is still painted until it is out of sight
    m_touched[storage];
}

void AgentBoardModel::link(int storage)
{
    const BoardAgent& agent = at(storage).agent;
    m_byKey.insert(agent.key, storage);
    if (!agent.userId.isEmpty())
        m_byUserId.insert(agent.userId.toLower(), storage);
    if (agent.ccaipId)
        m_byCcaipId.insert(*agent.ccaipId, storage);
}

void AgentBoardModel::unlink(int storage)
{
    const BoardAgent& agent = at(storage).agent;
    m_byKey.remove(agent.key);
    m_byUserId.remove(agent.userId.toLower());
    if (agent.ccaipId)
        m_byCcaipId.remove(*agent.ccaipId);
}

void AgentBoardModel::applyPresences(const QList<PresenceNews>& news)
{
    for (const PresenceNews& item : news)
        if (const auto found = m_byUserId.constFind(item.userId.toLower()); found != m_byUserId.cend()) {
            m_newPresences.insert(*found, item);
            at(*found).presenceHeardMs = m_clock.monotonicMs();
        }
    planFlush();
}

void AgentBoardModel::applyStatuses(const QList<StatusNews>& news)
{
    for (const StatusNews& item : news)
        if (const auto found = m_byCcaipId.constFind(item.ccaipId); found != m_byCcaipId.cend()) {
            m_newStatuses.insert(*found, item);
            at(*found).statusHeardMs = m_clock.monotonicMs();
        }
    planFlush();
}

void AgentBoardModel::setNewsLimits(int presenceMs, int statusMs)
{
    m_presenceLimitMs = presenceMs;
    m_statusLimitMs = statusMs;
    if (!std::exchange(m_watching, true))
        watchAges();
}

void AgentBoardModel::watchAges()
{
    const qint64 now = m_clock.monotonicMs();
    for (const int storage : std::as_const(m_byKey)) {
        const AgentRow& row = at(storage);
        const bool presenceOld =
            m_presenceLimitMs > 0 && row.presence.isKnown() && now - row.presenceHeardMs > m_presenceLimitMs;
        const bool statusOld =
            m_statusLimitMs > 0 && row.status.isKnown() && now - row.statusHeardMs > m_statusLimitMs;
        if (presenceOld || statusOld)
            m_touched[storage];
    }
    if (!m_touched.isEmpty())
        planFlush();
    m_clock.after(ageCheckMs, this, [this] { watchAges(); });
}

// ---- one row ----------------------------------------------------------------------------------

AgentBoardModel::Columns AgentBoardModel::updateRow(int storage, bool reconcileAnyway)
{
    AgentRow& row = at(storage);
    const QDateTime updatedAt = row.statusUpdatedAt;
    Columns changed = 0;
    if (const auto news = m_newPresences.constFind(storage); news != m_newPresences.cend())
        changed |= takePresence(row, *news);
    if (const auto news = m_newStatuses.constFind(storage); news != m_newStatuses.cend())
        changed |= takeStatus(row, *news);
    changed |= forgetOldNews(row);
    // Most news is no news: a poll brings everybody, and few of them have changed.
    const bool same = changed == 0 && row.statusUpdatedAt == updatedAt && !reconcileAnyway;
    return same ? changed : changed | reconcile(row);
}

AgentBoardModel::Columns AgentBoardModel::takePresence(AgentRow& row, const PresenceNews& news) const
{
    const bool late = !news.sequence.isEmpty() && news.sequence < row.presenceSequence;
    if (late)
        return 0;
    row.presenceSequence = news.sequence;
    if (row.presence == news.presence)
        return 0;
    row.presence = news.presence;
    return bit(BoardColumn::Teams);
}

AgentBoardModel::Columns AgentBoardModel::takeStatus(AgentRow& row, const StatusNews& news) const
{
    row.statusUpdatedAt = news.updatedAt;
    if (row.status == news.status)
        return 0;
    row.status = news.status;
    return bit(BoardColumn::Ccaip);
}

AgentBoardModel::Columns AgentBoardModel::forgetOldNews(AgentRow& row) const
{
    const qint64 now = m_clock.monotonicMs();
    Columns changed = 0;
    if (m_presenceLimitMs > 0 && row.presence.isKnown() && now - row.presenceHeardMs > m_presenceLimitMs) {
        row.presence = {};
        row.presenceSequence.clear();
        changed |= bit(BoardColumn::Teams);
    }
    if (m_statusLimitMs > 0 && row.status.isKnown() && now - row.statusHeardMs > m_statusLimitMs) {
        row.status = {};
        row.statusUpdatedAt = {};
        changed |= bit(BoardColumn::Ccaip);
    }
    return changed;
}

AgentBoardModel::Columns AgentBoardModel::reconcile(AgentRow& row) const
{
    const EffectiveState next = m_reconciler.reconcile(row.agent.isTeams, row.presence, row.status);
    const bool sameState = next.status == row.effective.status;
    Columns changed = next == row.effective ? 0 : bit(BoardColumn::Effective);
    row.effective = next;
    row.stateId = next.status.stateId();
    const QDateTime now = m_clock.now();
    // Only CCAIP says since when; of Teams we know when we saw it.
    const bool told =
        next.source == "ccaip"_L1 && row.statusUpdatedAt.isValid() && row.statusUpdatedAt <= now;
    QDateTime since = told ? row.statusUpdatedAt : (sameState ? row.since : now);
    if (!next.status.isKnown())
        since = {};
    if (since != row.since || row.sinceInferred == told)
        changed |= bit(BoardColumn::Since);
    row.sinceInferred = !told;
    row.since = since;
    return changed;
}

// ---- what goes out ----------------------------------------------------------------------------

void AgentBoardModel::planFlush()
{
    if (std::exchange(m_flushPlanned, true))
        return;
    const qint64 rest = m_lastFlushMs + flushMs - m_clock.monotonicMs();
    m_clock.after(static_cast<int>(std::max<qint64>(0, rest)), this, [this] {
        if (m_flushPlanned)
            flush();
    });
}

void AgentBoardModel::flush()
{
    m_flushPlanned = false;
    m_lastFlushMs = m_clock.monotonicMs();
    const QHash<int, Columns> touched = std::exchange(m_touched, {});
    QHash<int, Columns> changes = touched;
    for (auto news = m_newPresences.cbegin(); news != m_newPresences.cend(); ++news)
        changes[news.key()];
    for (auto news = m_newStatuses.cbegin(); news != m_newStatuses.cend(); ++news)
        changes[news.key()];
    bool due = false;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!at(change.key()).agent.key.isEmpty())
            change.value() |= updateRow(change.key(), touched.contains(change.key()));
        due = due || isDue(change.key(), change.value());
    }
    m_newPresences.clear();
    m_newStatuses.clear();
    if (due)
        arrange();
    showChanges(changes);
    count();
}

// Whether the change moves the row, brings it in or takes it out.
bool AgentBoardModel::isDue(int storage, Columns columns) const
{
    const bool shown = m_place[static_cast<std::size_t>(storage)] >= 0;
    const bool wanted = !at(storage).agent.key.isEmpty() && m_order.matches(storage, at(storage));
    const Columns moving = bit(m_order.sortColumn()) | bit(BoardColumn::Name);
    return shown != wanted || (shown && (columns & moving) != 0);
}

// New rows come in as one block at the end, the order is changed once, and rows that go leave as one block
// from the end: three signals at most, whatever the number of rows.
void AgentBoardModel::arrange()
{
    std::vector<int> order;
    std::vector<int> incoming;
    std::vector<bool> wanted(m_rows.size(), false);
    for (const int storage : std::as_const(m_byKey)) {
        if (!m_order.matches(storage, at(storage)))
            continue;
        order.push_back(storage);
        wanted[static_cast<std::size_t>(storage)] = true;
        if (m_place[static_cast<std::size_t>(storage)] < 0)
            incoming.push_back(storage);
    }
    m_order.sort(order, m_rows);
    const int staying = intSize(order);
    std::copy_if(m_shown.cbegin(), m_shown.cend(), std::back_inserter(order),
                 [&wanted](int storage) { return !wanted[static_cast<std::size_t>(storage)]; });
    if (!incoming.empty()) {
        beginInsertRows({}, intSize(m_shown), intSize(m_shown) + intSize(incoming) - 1);
        for (const int storage : incoming) {
            m_place[static_cast<std::size_t>(storage)] = intSize(m_shown);
            m_shown.push_back(storage);
        }
        endInsertRows();
    }
    reorder(std::move(order));
    if (intSize(m_shown) > staying) {
        beginRemoveRows({}, staying, intSize(m_shown) - 1);
        for (auto row = static_cast<std::size_t>(staying); row < m_shown.size(); ++row)
            m_place[static_cast<std::size_t>(m_shown[row])] = -1;
        m_shown.resize(static_cast<std::size_t>(staying));
        endRemoveRows();
    }
}

void AgentBoardModel::reorder(std::vector<int> order)
{
    if (order == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    for (std::size_t row = 0; row < order.size(); ++row)
        m_place[static_cast<std::size_t>(order[row])] = static_cast<int>(row);
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& old : before) {
        const int storage = m_shown[static_cast<std::size_t>(old.row())];
        after.append(index(m_place[static_cast<std::size_t>(storage)], old.column()));
    }
    m_shown = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

// Neighbours with the same change are told in one signal.
void AgentBoardModel::showChanges(const QHash<int, Columns>& changes)
{
    std::vector<std::pair<int, Columns>> rows;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const int row = m_place[static_cast<std::size_t>(change.key())];
        if (row >= 0 && change.value() != 0)
            rows.emplace_back(row, change.value());
    }
    std::sort(rows.begin(), rows.end());
    for (std::size_t first = 0, next = 0; first < rows.size(); first = next) {
        next = first + 1;
        while (next < rows.size() && rows[next].second == rows[first].second &&
               rows[next].first == rows[next - 1].first + 1)
            ++next;
        const Columns columns = rows[first].second;
        for (int left = 0; left < boardColumnCount; ++left) {
            if ((columns >> left & 1U) == 0)
                continue;
            int right = left;
            while (right + 1 < boardColumnCount && (columns >> (right + 1) & 1U) != 0)
                ++right;
            Q_EMIT dataChanged(index(rows[first].first, left), index(rows[next - 1].first, right));
            left = right;
        }
    }
}

void AgentBoardModel::count()
{
    QMap<QString, int> counts;
    for (const int storage : std::as_const(m_byKey))
        if (m_order.matchesText(storage))
            ++counts[at(storage).stateId];
    if (counts == m_counts)
        return;
    m_counts = std::move(counts);
    Q_EMIT countsChanged();
}

void AgentBoardModel::setTextFilter(const QString& text)
{
    if (!m_order.setText(text))
        return;
    arrange();
    count();
}

void AgentBoardModel::setStateFilter(const QSet<QString>& stateIds)
{
    if (m_order.setStates(stateIds))
        arrange();
}

void AgentBoardModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= boardColumnCount)
        return;
    m_order.setSort(static_cast<BoardColumn>(column), order);
    arrange();
}

// ---- what is asked ----------------------------------------------------------------------------

QList<AgentRow> AgentBoardModel::rows() const
{
    QList<AgentRow> all;
    all.reserve(m_byKey.size());
    for (const int storage : m_byKey)
        all.append(at(storage));
    return all;
}

int AgentBoardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : intSize(m_shown);
}

int AgentBoardModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : boardColumnCount;
}

QVariant AgentBoardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AgentRow& row = at(m_shown[static_cast<std::size_t>(index.row())]);
    const auto column = static_cast<BoardColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return column == BoardColumn::Since ? QVariant(row.since) : QVariant(boardText(row, column));
    case Qt::AccessibleTextRole:
        return boardText(row, column);
    case KeyRole:
        return row.agent.key;
    case StateIdRole:
        return boardStateId(row, column);
    case IconRole:
        return boardIcon(row, column);
    case SortRole:
        return boardSortValue(row, column);
    case SinceRole:
        return row.since;
    case SinceInferredRole:
        return row.sinceInferred;
    case SourceRole:
        return row.effective.source;
    case RuleRole:
        return row.effective.rule;
    case NextStateRole:
        return row.effective.next.isKnown() ? row.effective.next.stateId() : QString();
    default:
        return {};
    }
}

QVariant AgentBoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= boardColumnCount)
        return {};
    if (role == Qt::DisplayRole || role == ColumnIdRole)
        return toString(static_cast<BoardColumn>(section));
    return {};
}

} // namespace jonction
