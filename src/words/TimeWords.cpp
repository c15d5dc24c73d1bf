// SPDX-License-Identifier: Apache-2.0
#include "words/TimeWords.h"

#include <QCoreApplication>
#include <QLocale>

namespace jonction::Words {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 wholeDay = 24 * hour;

QString daysLong(int days)
{
    if (days == 1)
        return QCoreApplication::translate("WordsTime", "1 day");
    return QCoreApplication::translate("WordsTime", "%n days", nullptr, days);
}

QString hoursLong(qint64 seconds)
{
    const qint64 minutes = seconds % hour / minute;
    if (minutes == 0)
        return QCoreApplication::translate("WordsTime", "%1 h").arg(seconds / hour);
    return QCoreApplication::translate("WordsTime", "%1 h %2 min").arg(seconds / hour).arg(minutes);
}

} // namespace

QString duration(qint64 seconds)
{
    if (seconds < 0)
        seconds = 0;
    if (seconds < minute)
        return QCoreApplication::translate("WordsTime", "%1 s").arg(seconds);
    if (seconds < hour)
        return QCoreApplication::translate("WordsTime", "%1 min").arg(seconds / minute);
    if (seconds < 2 * wholeDay)
        return hoursLong(seconds);
    return daysLong(static_cast<int>(seconds / wholeDay));
}

QString date(const QDateTime& at)
{
    if (!at.isValid())
        return QStringLiteral("—");
    const QDateTime local = at.toLocalTime();
    //: %1 a day, %2 a time of day, %3 the name of the time zone
    return QCoreApplication::translate("WordsTime", "%1, %2 %3")
        .arg(day(at), QLocale().toString(local.time(), QLocale::ShortFormat), local.timeZoneAbbreviation());
}

QString dateBoth(const QDateTime& at)
{
    if (!at.isValid() || at.toLocalTime().offsetFromUtc() == 0)
        return date(at);
    //: %1 a moment in the person's own time zone, %2 the same moment in UTC as numbers
    return QCoreApplication::translate("WordsTime", "%1 (%2 UTC)")
        .arg(date(at), at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
}

QString day(const QDateTime& at)
{
    if (!at.isValid())
        return QStringLiteral("—");
    //: Format of a date as QLocale::toString takes it: day, month by name, year
    const QString format = QCoreApplication::translate("WordsTime", "d MMMM yyyy");
    return QLocale().toString(at.toLocalTime().date(), format);
}

QString daysLeft(int days)
{
    if (days == 0)
        return QCoreApplication::translate("WordsTime", "ends today");
    if (days == 1)
        return QCoreApplication::translate("WordsTime", "1 day left");
    if (days == -1)
        return QCoreApplication::translate("WordsTime", "ended yesterday");
    if (days > 0)
        return QCoreApplication::translate("WordsTime", "%n days left", nullptr, days);
    return QCoreApplication::translate("WordsTime", "ended %n days ago", nullptr, -days);
}

} // namespace jonction::Words
