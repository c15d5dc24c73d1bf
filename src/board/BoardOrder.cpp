// SPDX-License-Identifier: Apache-2.0
#include "board/BoardOrder.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* columnIds[] = {"name", "teams", "ccaip", "effective", "since", "email"};
static_assert(std::size(columnIds) == boardColumnCount);

int compareMoods(AgentMood a, const QString& nameOfA, AgentMood b, const QString& nameOfB)
{
    if (a != b)
        return static_cast<int>(a) - static_cast<int>(b);
    return nameOfA.compare(nameOfB, Qt::CaseInsensitive);
}

int compareStatuses(const AgentStatus& a, const AgentStatus& b)
{
    return compareMoods(a.mood(), a.name, b.mood(), b.name);
}

// The longest time in a state first; nobody knows how long comes last.
int compareSince(const QDateTime& a, const QDateTime& b)
{
    if (a.isValid() != b.isValid())
        return a.isValid() ? -1 : 1;
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

QString toString(BoardColumn column)
{
    return QString::fromLatin1(columnIds[static_cast<int>(column)]);
}

QCollator numericCollator()
{
    QCollator collator;
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
    Keys keys{(agent.name + u'\n' + agent.email).toCaseFolded(), m_collator.sortKey(agent.name)};
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
    return (m_states.isEmpty() || m_states.contains(row.effective.status.stateId())) && matchesText(index);
}

void BoardOrder::sort(std::vector<int>& indexes, const std::vector<AgentRow>& rows) const
{
    const auto before = [this, &rows](int left, int right) {
        const auto l = static_cast<std::size_t>(left);
        const auto r = static_cast<std::size_t>(right);
        int order = compare(rows[l], rows[r]);
        if (m_column != BoardColumn::Name && order != 0)
            return m_order == Qt::AscendingOrder ? order < 0 : order > 0;
        order = m_keys[l].name.compare(m_keys[r].name);
        if (order == 0)
            return left < right;
        const bool descending = m_column == BoardColumn::Name && m_order == Qt::DescendingOrder;
        return descending ? order > 0 : order < 0;
    };
    std::sort(indexes.begin(), indexes.end(), before);
}

int BoardOrder::compare(const AgentRow& a, const AgentRow& b) const
{
    switch (m_column) {
    case BoardColumn::Teams:
        return compareMoods(a.presence.mood(), a.presence.availability, b.presence.mood(),
                            b.presence.availability);
    case BoardColumn::Ccaip:
        return compareStatuses(a.status, b.status);
    case BoardColumn::Effective:
        return compareStatuses(a.effective.status, b.effective.status);
    case BoardColumn::Since:
        return compareSince(a.since, b.since);
    case BoardColumn::Email:
        return a.agent.email.compare(b.agent.email, Qt::CaseInsensitive);
    case BoardColumn::Name:
        break;
    }
    return 0;
}

} // namespace jonction
