// SPDX-License-Identifier: Apache-2.0
#include "words/TimeWords.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class TimeWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationsAreAsPeopleSayThem_data();
    void durationsAreAsPeopleSayThem();
    void daysLeftKnowsPastAndPlural();
    void datesCarryTheirZone();
};

void TimeWordsTest::durationsAreAsPeopleSayThem_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("negative") << qint64{-5} << u"0 s"_s;
    QTest::newRow("seconds") << qint64{59} << u"59 s"_s;
    QTest::newRow("minutes") << qint64{299} << u"4 min"_s;
    QTest::newRow("hour") << qint64{3600} << u"1 h"_s;
    QTest::newRow("hour and minutes") << qint64{3900} << u"1 h 5 min"_s;
    QTest::newRow("a day") << qint64{86400} << u"24 h"_s;
    QTest::newRow("days") << qint64{3 * 86400 + 5000} << u"3 days"_s;
}

void TimeWordsTest::durationsAreAsPeopleSayThem()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(Words::duration(seconds), text);
}

void TimeWordsTest::daysLeftKnowsPastAndPlural()
{
    QCOMPARE(Words::daysLeft(12), u"12 days left"_s);
    QCOMPARE(Words::daysLeft(1), u"1 day left"_s);
    QCOMPARE(Words::daysLeft(0), u"ends today"_s);
    QCOMPARE(Words::daysLeft(-1), u"ended yesterday"_s);
    QCOMPARE(Words::daysLeft(-3), u"ended 3 days ago"_s);
}

void TimeWordsTest::datesCarryTheirZone()
{
    const QDateTime at(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);
    QVERIFY(Words::date(at).contains(at.toLocalTime().timeZoneAbbreviation()));
    QVERIFY(Words::date(at).contains("2026"_L1));
    QVERIFY(Words::day(at).contains("November"_L1));
    QCOMPARE(Words::date({}), u"—"_s);
}

QTEST_GUILESS_MAIN(TimeWordsTest)
#include "TimeWordsTest.moc"
