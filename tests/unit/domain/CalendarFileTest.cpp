// SPDX-License-Identifier: Apache-2.0
#include "domain/CalendarFile.h"

#include <QTest>
#include <QTimeZone>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Reads the file as RFC 5545 says, by a reader of its own: unfolds, splits, unescapes, nests.
class CalendarFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreOfTheStandard();
    void readsBack();
    void alarmsTellTheirDays();
    void noEventsIsStillACalendar();
};

namespace {

struct Component
{
    QString name;
    QMultiMap<QString, QString> properties;
    QList<Component> parts;
    QString one(const QString& key) const { return properties.value(key); }
};

// RFC 5545 3.1: CRLF followed by one blank or tab is no line break.
QStringList unfolded(QByteArray bytes)
{
    bytes.replace("\r\n ", "").replace("\r\n\t", "");
    return QString::fromUtf8(bytes).split(u"\r\n"_s, Qt::SkipEmptyParts);
}

QString unescaped(const QString& text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            plain += text.at(i);
            continue;
        }
        const QChar next = text.at(++i);
        plain += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return plain;
}

bool readComponent(QStringList& lines, Component& out)
{
    const QString begin = lines.takeFirst();
    if (!begin.startsWith("BEGIN:"_L1))
        return false;
    out.name = begin.mid(6);
    while (!lines.isEmpty()) {
        if (lines.first() == "END:"_L1 + out.name) {
            lines.removeFirst();
            return true;
        }
        if (lines.first().startsWith("BEGIN:"_L1)) {
            Component part;
            if (!readComponent(lines, part))
                return false;
            out.parts.append(part);
            continue;
        }
        const QString line = lines.takeFirst();
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            return false;
        out.properties.insert(line.left(colon), unescaped(line.mid(colon + 1)));
    }
    return false;
}

CalendarEvent sampleEvent()
{
    CalendarEvent event;
    event.uid = u"cccccccc-2222-3333-4444-555555555555@deployment.jonction"_s;
    event.start = QDateTime(QDate(2027, 5, 21), QTime(2, 0), QTimeZone(7200));
    event.summary = u"Le code secret du client expire ; à remplacer, vite \\ avant l’été"_s;
    event.description = u"Première ligne, avec une virgule ; et un point-virgule.\nDeuxième ligne : "_s +
                        QString(200, u'é') + QString::fromUcs4(U"\U0001F511", 1) + u"\u0007 fin"_s;
    event.alarmDays = {60, 30, 14, 7, 3, 1, 0};
    return event;
}

QByteArray sampleFile()
{
    return calendarFile({sampleEvent()}, QDateTime(QDate(2026, 11, 22), QTime(9, 30), Qt::UTC));
}

} // namespace

void CalendarFileTest::linesAreOfTheStandard()
{
    const QByteArray file = sampleFile();
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    QCOMPARE(file.count('\n'), file.count("\r\n"));
    QCOMPARE(file.count('\r'), file.count("\r\n"));
    for (const QByteArray& line : file.split('\n')) {
        QByteArray octets = line;
        octets.chop(octets.endsWith('\r') ? 1 : 0);
        QVERIFY2(octets.size() <= 75, octets);
        // No character is cut in two: each line is whole UTF-8 by itself.
        QCOMPARE(QString::fromUtf8(octets).toUtf8(), octets);
        QVERIFY(!octets.contains('\x07'));
    }
    QVERIFY(file.count("\r\n ") > 3);
}

void CalendarFileTest::readsBack()
{
    QStringList lines = unfolded(sampleFile());
    Component calendar;
    QVERIFY(readComponent(lines, calendar));
    QVERIFY(lines.isEmpty());
    QCOMPARE(calendar.name, u"VCALENDAR"_s);
    QCOMPARE(calendar.one(u"VERSION"_s), u"2.0"_s);
    QVERIFY(calendar.one(u"PRODID"_s).contains("Jonction"_L1));
    QCOMPARE(calendar.parts.size(), 1);
    const Component& event = calendar.parts.first();
    QCOMPARE(event.name, u"VEVENT"_s);
    QCOMPARE(event.one(u"UID"_s), sampleEvent().uid);
    QCOMPARE(event.one(u"SUMMARY"_s), sampleEvent().summary);
    QCOMPARE(event.one(u"DESCRIPTION"_s), sampleEvent().description.remove(u'\u0007'));
    QCOMPARE(event.one(u"DTSTART"_s), u"20270521T000000Z"_s); // 02:00 two hours east is midnight UTC
    QCOMPARE(event.one(u"DTSTAMP"_s), u"20261122T093000Z"_s);
}

void CalendarFileTest::alarmsTellTheirDays()
{
    QStringList lines = unfolded(sampleFile());
    Component calendar;
    QVERIFY(readComponent(lines, calendar));
    QStringList triggers;
    for (const Component& alarm : calendar.parts.first().parts) {
        QCOMPARE(alarm.name, u"VALARM"_s);
        QCOMPARE(alarm.one(u"ACTION"_s), u"DISPLAY"_s);
        QVERIFY(!alarm.one(u"DESCRIPTION"_s).isEmpty()); // required with DISPLAY (RFC 5545 3.6.6)
        triggers.append(alarm.one(u"TRIGGER"_s));
    }
    QCOMPARE(triggers,
             (QStringList{u"-P60D"_s, u"-P30D"_s, u"-P14D"_s, u"-P7D"_s, u"-P3D"_s, u"-P1D"_s, u"PT0S"_s}));
}

void CalendarFileTest::noEventsIsStillACalendar()
{
    QStringList lines = unfolded(calendarFile({}, QDateTime::currentDateTimeUtc()));
    Component calendar;
    QVERIFY(readComponent(lines, calendar));
    QVERIFY(calendar.parts.isEmpty());
}

QTEST_GUILESS_MAIN(CalendarFileTest)
#include "CalendarFileTest.moc"
