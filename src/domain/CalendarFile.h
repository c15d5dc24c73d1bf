// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace jonction {

/// One date with its alarms.
struct CalendarEvent
{
    QString uid;          ///< the same for the same thing: an import over an older one replaces it
    QDateTime start;      ///< written in UTC
    QString summary;      ///< one line
    QString description;  ///< may have several lines
    QList<int> alarmDays; ///< days before `start` at which the calendar speaks
};

/// An iCalendar file (RFC 5545): CRLF, lines folded at 75 octets and never inside a character, text escaped.
/// `stamp` is when it was made.
QByteArray calendarFile(const QList<CalendarEvent>& events, const QDateTime& stamp);

} // namespace jonction
