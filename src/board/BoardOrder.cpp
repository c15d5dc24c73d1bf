// SPDX-License-Identifier: Apache-2.0
#include "board/BoardOrder.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <numeric>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* columnIds[] = {"name", "teams", "ccaip", "effective", "since", "email"};
static_assert(std::size(columnIds) == boardColumnCount);

struct ShownState
{
    AgentMood mood;
    QString name;
};

ShownState shownState(const AgentRow& row, BoardColumn column)
{
    if (column == BoardColumn::Teams)
        return {row.presence.mood(), row.presence.availability};
    const AgentStatus& status = column == BoardColumn::Ccaip ? row.status : row.effective.status;
    return {status.mood(), status.name};
}

// There are few states and many rows: each state is looked at once, and the rows compare numbers.
class StateRanks
{
public:
    qint64 of(const QString& id, const AgentRow& row, BoardColumn column)
    {
        const auto known = m_ids.constFind(id);
        if (known != m_ids.cend())
            return *known;
        const auto number = static_cast<qint64>(m_states.size());
        m_states.push_back(shownState(row, column));
        m_ids.insert(id, number);
        return number;
    }

    /// Number as given by of() → place among all states seen.
    std::vector<qint64> places() const
    {
        std::vector<std::size_t> order(m_states.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            if (m_states[a].mood != m_states[b].mood)
                return m_states[a].mood < m_states[b].mood;
            return m_states[a].name.compare(m_states[b].name, Qt::CaseInsensitive) < 0;
        });
        std::vector<qint64> places(order.size());
        for (std::size_t place = 0; place < order.size(); ++place)
            places[order[place]] = static_cast<qint64>(place);
        return places;
    }

private:
    QHash<QString, qint64> m_ids;
    std::vector<ShownState> m_states;
};

QString stateKey(const AgentRow& row, BoardColumn column)
{
    if (column == BoardColumn::Teams)
        return row.presence.availability + u'/' + row.presence.activity;
    const AgentStatus& status = column == BoardColumn::Ccaip ? row.status : row.effective.status;
    return status.name + u'/' + QString::number(status.id.value_or(1)); // names are not unique, ids are
}

// The longest time in a state first; nobody knows how long comes last.
qint64 sinceRank(const AgentRow& row)
{
    return row.since.isValid() ? row.since.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

} // namespace

QString toString(BoardColumn column)
{
    return QString::fromLatin1(columnIds[static_cast<int>(column)]);
}

QCollator numericCollator()
{
    // The C locale compares bytes; people still read names.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

bool BoardOrder::setText(const QString& text)
{
    const QStringList words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    return std::exchange(m_words, words) != words;
}

bool BoardOrder::setStates(const QSet<QString>& states)
{
    return std::exchange(m_states, states) != states;
}

void BoardOrder::setSort(BoardColumn column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
}

void BoardOrder::remember(int index, const BoardAgent& agent)
{
    Keys keys{(agent.name + u'\n' + agent.email).toCaseFolded(), agent.email.toCaseFolded(),
              m_collator.sortKey(agent.name)};
    const auto at = static_cast<std::size_t>(index);
    if (at < m_keys.size())
        m_keys[at] = std::move(keys);
    else
        m_keys.push_back(std::move(keys));
}

bool BoardOrder::matchesText(int index) const
{
    const QString& folded = m_keys[static_cast<std::size_t>(index)].folded;
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&folded](const QString& word) { return folded.contains(word); });
}

bool BoardOrder::matches(int index, const AgentRow& row) const
{
    return (m_states.isEmpty() || m_states.contains(row.stateId)) && matchesText(index);
}

void BoardOrder::sort(std::vector<int>& indexes, const std::vector<AgentRow>& rows) const
{
    const std::vector<qint64> rank = ranks(indexes, rows);
    const bool ascending = m_order == Qt::AscendingOrder;
    const bool byName = m_column == BoardColumn::Name;
    const bool byEmail = m_column == BoardColumn::Email;
    std::sort(indexes.begin(), indexes.end(), [&](int left, int right) {
        const auto l = static_cast<std::size_t>(left);
        const auto r = static_cast<std::size_t>(right);
        if (!rank.empty() && rank[l] != rank[r])
            return (rank[l] < rank[r]) == ascending;
        if (byEmail && m_keys[l].email != m_keys[r].email)
            return (m_keys[l].email < m_keys[r].email) == ascending;
        const int order = m_keys[l].name.compare(m_keys[r].name); // equals by name, always upwards
        if (order == 0)
            return left < right;
        return (order < 0) == (ascending || !byName);
    });
}

// By slot; empty for the columns that compare text.
std::vector<qint64> BoardOrder::ranks(const std::vector<int>& indexes,
                                      const std::vector<AgentRow>& rows) const
{
    if (m_column == BoardColumn::Name || m_column == BoardColumn::Email)
        return {};
    std::vector<qint64> rank(rows.size(), 0);
    StateRanks states;
    for (const int index : indexes) {
        const auto at = static_cast<std::size_t>(index);
        rank[at] = m_column == BoardColumn::Since
                       ? sinceRank(rows[at])
                       : states.of(stateKey(rows[at], m_column), rows[at], m_column);
    }
    if (m_column == BoardColumn::Since)
        return rank;
    const std::vector<qint64> places = states.places();
    for (const int index : indexes) {
        qint64& number = rank[static_cast<std::size_t>(index)];
        number = places[static_cast<std::size_t>(number)];
    }
    return rank;
}

} // namespace jonction
