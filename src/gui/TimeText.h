// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace jonction {

/// Short times for tables and tiles; sentences with dates come from room `words`.
class TimeText
{
public:
    /// "just now", "4 min ago", "3 h ago", else the date.
    static QString age(const QDateTime& then, const QDateTime& now);
    /// A running clock of even width: "0:42", "12:05", "3 h 04 min", "2 d 5 h".
    static QString clock(qint64 seconds);
};

} // namespace jonction
