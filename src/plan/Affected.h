// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace jonction {

/// The accounts that one finding is about: it says how many, and names the first few.
class Affected
{
public:
    void add(const QString& name)
    {
        ++m_count;
        if (m_first.size() < named)
            m_first.append(name);
    }
    bool any() const { return m_count > 0; }
    /// How many, the names, then `more`: %1, %2, %3 … of the finding.
    QStringList arguments(const QStringList& more = {}) const
    {
        QString names = m_first.join(QStringLiteral(", "));
        if (m_count > m_first.size())
            names += QStringLiteral(" …");
        return QStringList{QString::number(m_count), names} + more;
    }

private:
    static constexpr qsizetype named = 3;
    int m_count = 0;
    QStringList m_first;
};

} // namespace jonction
