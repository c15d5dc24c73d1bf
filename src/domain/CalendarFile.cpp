// SPDX-License-Identifier: Apache-2.0
#include "domain/CalendarFile.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCalendarLine = 75; // octets, without the line's end (RFC 5545 3.1)

// Backslash, semicolon, comma and line ends (RFC 5545 3.3.11); other control characters have no place there.
QByteArray calendarText(const QString& text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'\\' || c == u';' || c == u',')
            escaped += u'\\';
        if (c == u'\n')
            escaped += "\\n"_L1;
        else if (c.unicode() >= 0x20 && c.unicode() != 0x7f)
            escaped += c;
    }
    return escaped.toUtf8();
}

QByteArray calendarTime(const QDateTime& at)
{
    return at.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
}

bool startsCharacter(char octet)
{
    return (static_cast<uchar>(octet) & 0xC0) != 0x80;
}

void addLine(QByteArray& out, const QByteArray& line)
{
    qsizetype from = 0;
    qsizetype room = longestCalendarLine;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while (end > from && !startsCharacter(line.at(end)))
            --end;
        out += line.mid(from, end - from) + "\r\n ";
        from = end;
        room = longestCalendarLine - 1; // the blank that begins a folded line counts
    }
    out += line.mid(from) + "\r\n";
}

void addAlarm(QByteArray& out, const CalendarEvent& event, int days)
{
    addLine(out, "BEGIN:VALARM");
    addLine(out, "ACTION:DISPLAY");
    addLine(out, days == 0 ? QByteArray("TRIGGER:PT0S") : "TRIGGER:-P" + QByteArray::number(days) + 'D');
    addLine(out, "DESCRIPTION:" + calendarText(event.summary));
    addLine(out, "END:VALARM");
}

void addEvent(QByteArray& out, const CalendarEvent& event, const QDateTime& stamp)
{
    addLine(out, "BEGIN:VEVENT");
    addLine(out, "UID:" + calendarText(event.uid));
    addLine(out, "DTSTAMP:" + calendarTime(stamp));
    addLine(out, "DTSTART:" + calendarTime(event.start));
    addLine(out, "SUMMARY:" + calendarText(event.summary));
    if (!event.description.isEmpty())
        addLine(out, "DESCRIPTION:" + calendarText(event.description));
    addLine(out, "TRANSP:TRANSPARENT");
    for (const int days : event.alarmDays)
        addAlarm(out, event, days);
    addLine(out, "END:VEVENT");
}

} // namespace

QByteArray calendarFile(const QList<CalendarEvent>& events, const QDateTime& stamp)
{
    QByteArray out;
    addLine(out, "BEGIN:VCALENDAR");
    addLine(out, "VERSION:2.0");
    addLine(out, "PRODID:-//Jonction//" JONCTION_VERSION "//EN");
    addLine(out, "CALSCALE:GREGORIAN");
    addLine(out, "METHOD:PUBLISH");
    for (const CalendarEvent& event : events)
        addEvent(out, event, stamp);
    addLine(out, "END:VCALENDAR");
    return out;
}

} // namespace jonction
