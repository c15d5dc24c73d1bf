// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentRow.h"

#include <QCollator>
#include <QMap>
#include <QSet>

#include <vector>

namespace jonction {

/// Columns of the board, with the stable ids that words and settings know them by.
enum class BoardColumn { Name, Teams, Ccaip, Effective, Since, Email };
inline constexpr int boardColumnCount = 6;
QString toString(BoardColumn column);

/// "Agent 9" before "Agent 10", in the order of the person's language.
QCollator numericCollator();

/// Which rows are shown, in which order. Keys that are dear (collation, folded text) are made once a row.
class BoardOrder
{
public:
    /// Every word must be in name or e-mail address; case does not matter.
    bool setText(const QString& text);
    /// State ids of AgentStatus::stateId(); empty: all.
    bool setStates(const QSet<QString>& states);
    void setSort(BoardColumn column, Qt::SortOrder order);
    BoardColumn sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_order; }

    /// To be told when name or e-mail address of row `index` is new.
    void remember(int index, const BoardAgent& agent);

    bool matchesText(int index) const;
    bool matches(int index, const AgentRow& row) const;
    void sort(std::vector<int>& indexes, const std::vector<AgentRow>& rows) const;

private:
    struct Keys
    {
        QString folded;
        QString email;
        QCollatorSortKey name;
    };
    std::vector<qint64> ranks(const std::vector<int>& indexes, const std::vector<AgentRow>& rows) const;

    QCollator m_collator = numericCollator();
    std::vector<Keys> m_keys;
    QStringList m_words;
    QSet<QString> m_states;
    BoardColumn m_column = BoardColumn::Name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace jonction
