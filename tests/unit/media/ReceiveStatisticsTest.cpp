// SPDX-License-Identifier: Apache-2.0
#include "media/ReceiveStatistics.h"

#include <QTest>

#include <random>

using namespace jonction;

class ReceiveStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTwentiethLost();
    void wrapIsNoLoss();
    void duplicatesAndDisorder();
    void packetOlderThanTheFirst();
    void anotherSourceGoesOn();
    void oneStrayPacketIsNoNewStream();
    void jitterOfRandomDelay();
    void lateIsNotHeard();
    void gapAndFraction();
    void holdIsNoGap();

private:
    static void feed(ReceiveStatistics& statistics, quint16 sequence, qint64 atMs = -1, quint32 ssrc = 1)
    {
        const qint64 ms = atMs < 0 ? 20LL * sequence : atMs;
        statistics.take(ssrc, sequence, 160U * sequence, ms * 1000);
    }
};

void ReceiveStatisticsTest::everyTwentiethLost()
{
    ReceiveStatistics statistics;
    for (int i = 1; i <= 1000; ++i)
        if (i % 20 != 0)
            feed(statistics, static_cast<quint16>(i));
    QCOMPARE(statistics.expected(), 999); // nobody can know of the last one
    QCOMPARE(statistics.lost(), 49);
    QCOMPARE(statistics.received(), 950);
}

void ReceiveStatisticsTest::wrapIsNoLoss()
{
    ReceiveStatistics statistics;
    for (int i = 65'000; i < 65'000 + 2000; ++i)
        statistics.take(1, static_cast<quint16>(i), static_cast<quint32>(i) * 160U, 20'000LL * i);
    QCOMPARE(statistics.lost(), 0);
    QCOMPARE(statistics.expected(), 2000);
    QCOMPARE(statistics.extendedHighest(), 66'999U);
}

void ReceiveStatisticsTest::duplicatesAndDisorder()
{
    ReceiveStatistics statistics;
    for (const int i : {10, 11, 13, 12, 12, 14, 14})
        feed(statistics, static_cast<quint16>(i));
    QCOMPARE(statistics.received(), 5);
    QCOMPARE(statistics.duplicates(), 2);
    QCOMPARE(statistics.reordered(), 1);
    QCOMPARE(statistics.lost(), 0);
}

void ReceiveStatisticsTest::packetOlderThanTheFirst()
{
    ReceiveStatistics statistics;
    for (const int i : {11, 10, 12})
        feed(statistics, static_cast<quint16>(i));
    QCOMPARE(statistics.expected(), 3);
    QCOMPARE(statistics.lost(), 0);
}

void ReceiveStatisticsTest::anotherSourceGoesOn()
{
    ReceiveStatistics statistics;
    for (int i = 0; i < 10; ++i)
        feed(statistics, static_cast<quint16>(i));
    for (int i = 30'000; i < 30'010; ++i)
        feed(statistics, static_cast<quint16>(i), -1, 2);
    QCOMPARE(statistics.expected(), 20);
    QCOMPARE(statistics.lost(), 0);
    QCOMPARE(statistics.sourceChanges(), 1);
}

void ReceiveStatisticsTest::oneStrayPacketIsNoNewStream()
{
    ReceiveStatistics statistics;
    for (int i = 100; i < 110; ++i)
        feed(statistics, static_cast<quint16>(i));
    feed(statistics, 40'000, 2200);
    feed(statistics, 110);
    QCOMPARE(statistics.expected(), 11);
    feed(statistics, 50'000, 2300);
    feed(statistics, 50'001, 2320); // two in a row: the far side began anew
    feed(statistics, 50'002, 2340);
    QCOMPARE(statistics.lost(), 0);
    QCOMPARE(statistics.expected(), 13);
}

// Uniform delay of 0 to 12 ms: the mean difference of two is 4 ms.
void ReceiveStatisticsTest::jitterOfRandomDelay()
{
    ReceiveStatistics statistics;
    std::mt19937 random(1);
    std::uniform_int_distribution<int> delayUs(0, 12'000);
    for (int i = 0; i < 2000; ++i)
        statistics.take(1, static_cast<quint16>(i), 160U * static_cast<quint32>(i),
                        20'000LL * i + delayUs(random));
    QVERIFY2(statistics.jitterMs() > 2.8 && statistics.jitterMs() < 5.2,
             qPrintable(QString::number(statistics.jitterMs())));
    QCOMPARE(statistics.late(), 0);
}

void ReceiveStatisticsTest::lateIsNotHeard()
{
    ReceiveStatistics statistics;
    for (int i = 0; i < 100; ++i)
        feed(statistics, static_cast<quint16>(i), i % 10 == 9 ? 20 * i + 80 : 20 * i);
    QCOMPARE(statistics.late(), 10);
    QCOMPARE(statistics.lost(), 0);
}

void ReceiveStatisticsTest::gapAndFraction()
{
    ReceiveStatistics statistics;
    for (int i = 0; i < 50; ++i)
        feed(statistics, static_cast<quint16>(i));
    QCOMPARE(statistics.fractionLostSinceLast(), 0);
    for (int i = 100; i < 150; ++i)
        feed(statistics, static_cast<quint16>(i));
    QCOMPARE(statistics.longestGapMs(), 1020);
    QCOMPARE(statistics.fractionLostSinceLast(), 128); // half of the hundred since then
    QCOMPARE(statistics.fractionLostSinceLast(), 0);
}

void ReceiveStatisticsTest::holdIsNoGap()
{
    ReceiveStatistics statistics;
    for (quint16 i = 0; i < 50; ++i)
        (void)statistics.take(1, i, i * 160u, i * 20'000);
    statistics.interrupt();                               // put on hold
    (void)statistics.take(1, 50, 50 * 160u, 50 * 20'000); // was still under way
    statistics.interrupt(); // taken up after five seconds, by a far side whose clock stood still meanwhile
    for (quint16 i = 51; i < 100; ++i)
        (void)statistics.take(1, i, i * 160u, 5'000'000 + i * 20'000);
    QCOMPARE(statistics.longestGapMs(), 20);
    QCOMPARE(statistics.late(), 0);
    QCOMPARE(statistics.lost(), 0);
    QVERIFY2(statistics.jitterMs() < 0.1, qPrintable(QString::number(statistics.jitterMs())));
}

QTEST_GUILESS_MAIN(ReceiveStatisticsTest)
#include "ReceiveStatisticsTest.moc"
