// SPDX-License-Identifier: Apache-2.0
#include "base/Clock.h"

#include <QtTest>

#include <memory>

using namespace jonction;
using namespace Qt::StringLiterals;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsStillUntilMoved();
    void runsDueActionsInOrder();
    void runsActionsThatActionsAskFor();
    void forgetsActionsOfTheDead();
    void systemClockRunsForward();

private:
    const QDateTime m_start = QDateTime(QDate(2026, 3, 29), QTime(0, 59, 30), Qt::UTC);
};

void ClockTest::standsStillUntilMoved()
{
    ManualClock clock(m_start);
    QCOMPARE(clock.now(), m_start);
    QCOMPARE(clock.monotonicMs(), 0);
    clock.advance(90'000);
    QCOMPARE(clock.now(), m_start.addSecs(90));
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    QCOMPARE(clock.monotonicMs(), 90'000);
}

void ClockTest::runsDueActionsInOrder()
{
    ManualClock clock(m_start);
    QStringList order;
    clock.after(200, this, [&] { order << u"200"_s; });
    clock.after(100, this, [&] { order << u"100a@%1"_s.arg(clock.monotonicMs()); });
    clock.after(100, this, [&] { order << u"100b"_s; });
    clock.after(100, this, [&] { order << u"100c"_s; });
    clock.advance(99);
    QVERIFY(order.isEmpty());
    clock.advance(1);
    QCOMPARE(order, (QStringList{u"100a@100"_s, u"100b"_s, u"100c"_s}));
    clock.advance(1000);
    QCOMPARE(order.last(), u"200"_s);
    QCOMPARE(order.size(), 4);
}

void ClockTest::runsActionsThatActionsAskFor()
{
    ManualClock clock(m_start);
    QList<qint64> beats;
    std::function<void()> beat = [&] {
        beats << clock.monotonicMs();
        clock.after(10, this, beat);
    };
    beat();
    clock.advance(35);
    QCOMPARE(beats, (QList<qint64>{0, 10, 20, 30}));
}

void ClockTest::forgetsActionsOfTheDead()
{
    ManualClock clock(m_start);
    auto context = std::make_unique<QObject>();
    bool ran = false;
    clock.after(10, context.get(), [&] { ran = true; });
    context.reset();
    clock.advance(20);
    QVERIFY(!ran);
}

void ClockTest::systemClockRunsForward()
{
    SystemClock clock;
    const qint64 before = clock.monotonicMs();
    bool ran = false;
    clock.after(15, this, [&] { ran = true; });
    QVERIFY(!ran);
    QTRY_VERIFY(ran);
    QVERIFY(clock.monotonicMs() - before >= 14);
    QVERIFY(qAbs(clock.now().secsTo(QDateTime::currentDateTimeUtc())) <= 1);
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "ClockTest.moc"
