// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "board/AgentRow.h"
#include "board/BoardOrder.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QMap>
#include <QSet>

#include <vector>

namespace jonction {

/// The live table of agents: columns of BoardColumn, filtered and sorted by itself (no proxy).
///
/// News is collected and shown at most four times a second; dataChanged covers the cells that changed and no
/// others; there are no resets, so selection, current cell and persistent indexes stay with their agents.
/// Made for 10,000 rows.
///
/// It speaks in stable ids, never in words: titles and states are worded by the view (Words::boardColumn,
/// Words::teamsState, Words::ccaipStatus). DisplayRole gives names and addresses as they are, states by id,
/// and for Since the date of its beginning; the view turns that into a duration and repaints by its own
/// clock.
class AgentBoardModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        ColumnIdRole = Qt::UserRole + 1, ///< header: toString(BoardColumn)
        KeyRole,                         ///< BoardAgent::key, any column
        StateIdRole,                     ///< Teams: "InACall"; Ccaip, Effective: AgentStatus::stateId()
        IconRole,                        ///< toString(AgentMood); Name: "teams" for an agent of Teams
        SortRole,                        ///< what the column is sorted by
        SinceRole,                       ///< QDateTime UTC, invalid where unknown
        SinceInferredRole,               ///< bool: it may have begun before
        SourceRole,                      ///< EffectiveState::source
        RuleRole,                        ///< EffectiveState::rule
        NextStateRole,                   ///< state id that comes next, empty mostly
    };

    /// `clock` outlives the model.
    explicit AgentBoardModel(Clock& clock, QObject* parent = nullptr);

    void setReconciler(StateReconciler reconciler);
    /// The whole list. Rows are found again by key; what is known of them stays.
    void setAgents(const QList<BoardAgent>& agents);
    /// News of persons that are not on the board is dropped. Each call counts as having heard from them.
    void applyPresences(const QList<PresenceNews>& news);
    void applyStatuses(const QList<StatusNews>& news);
    /// A side of a row that was not heard of for so long shows as unknown.
    void setNewsLimits(int presenceMs, int statusMs);

    /// Every word must be in name or address.
    void setTextFilter(const QString& text);
    /// State ids to show; empty: all.
    void setStateFilter(const QSet<QString>& stateIds);
    /// Effective state id → number of agents that the text filter lets through, whatever the state filter.
    const QMap<QString, int>& counts() const { return m_counts; }

    /// All agents, in no order, filters disregarded.
    QList<AgentRow> rows() const;
    /// Shows what is waiting now instead of at the next quarter of a second.
    void flush();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void countsChanged();

private:
    using Columns = unsigned; ///< a bit for each BoardColumn

    const AgentRow& at(int storage) const { return m_rows[static_cast<std::size_t>(storage)]; }
    AgentRow& at(int storage) { return m_rows[static_cast<std::size_t>(storage)]; }
    int newSlot();
    Columns setAgent(int storage, const BoardAgent& agent);
    void removeAgent(int storage);
    void link(int storage);
    void unlink(int storage);

    Columns updateRow(int storage, bool reconcileAnyway);
    Columns takePresence(AgentRow& row, const PresenceNews& news) const;
    Columns takeStatus(AgentRow& row, const StatusNews& news) const;
    Columns forgetOldNews(AgentRow& row) const;
    Columns reconcile(AgentRow& row) const;

    void planFlush();
    void watchAges();
    void arrange();
    void reorder(std::vector<int> order);
    void showChanges(const QHash<int, Columns>& changes);
    void count();
    bool isDue(int storage, Columns columns) const;

    Clock& m_clock;
    StateReconciler m_reconciler;
    BoardOrder m_order;
    std::vector<AgentRow> m_rows; ///< storage; a slot keeps its number while its agent lives
    std::vector<int> m_free;      ///< slots without an agent
    std::vector<int> m_shown;     ///< visible row → slot
    std::vector<int> m_place;     ///< slot → visible row, or -1
    QHash<QString, int> m_byKey;
    QHash<QString, int> m_byUserId;
    QHash<qint64, int> m_byCcaipId;

    QHash<int, PresenceNews> m_newPresences;
    QHash<int, StatusNews> m_newStatuses;
    QHash<int, Columns> m_touched; ///< slots to look at again, with what is known to have changed
    QMap<QString, int> m_counts;
    int m_presenceLimitMs = 0; ///< 0: no limit
    int m_statusLimitMs = 0;
    qint64 m_lastFlushMs;
    bool m_flushPlanned = false;
    bool m_watching = false;
};

} // namespace jonction
