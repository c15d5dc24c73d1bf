// SPDX-License-Identifier: Apache-2.0
#include "rest/Throttle.h"

#include <QTest>

using namespace jonction;

class ThrottleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foregroundPassesBackground();
    void keepsTheRate();
    void keepsTheConcurrency();
    void leavesRoomForTheForeground();
    void forgetsTheDead();

private:
    using SlotPointer = std::shared_ptr<Throttle::Slot>;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>(QDateTime::currentDateTimeUtc());
};

void ThrottleTest::foregroundPassesBackground()
{
    Throttle throttle(nullptr, {.perSecond = 10, .concurrent = 10}, m_clock);
    QStringList order;
    const auto note = [&order](const char* name) {
        return [&order, name](SlotPointer) { order.append(QString::fromLatin1(name)); };
    };
    throttle.enqueue(Lane::Background, this, note("b1"));
    throttle.enqueue(Lane::Background, this, note("b2"));
    throttle.enqueue(Lane::Foreground, this, note("f1"));
    throttle.enqueue(Lane::Foreground, this, note("f2"));
    m_clock->advance(1000);
    QCOMPARE(order.join(u' '), QStringLiteral("f1 f2 b1 b2"));
}

void ThrottleTest::keepsTheRate()
{
    Throttle throttle(nullptr, {.perSecond = 10, .concurrent = 100}, m_clock);
    int started = 0;
    for (int i = 0; i < 50; ++i)
        throttle.enqueue(Lane::Foreground, this, [&started](SlotPointer) { ++started; });
    m_clock->advance(1000);
    QVERIFY2(started >= 10 && started <= 11, qPrintable(QString::number(started)));
    m_clock->advance(4000);
    QCOMPARE(started, 50);
}

void ThrottleTest::keepsTheConcurrency()
{
    Throttle throttle(nullptr, {.perSecond = 1000, .concurrent = 2}, m_clock);
    QList<SlotPointer> held;
    for (int i = 0; i < 3; ++i)
        throttle.enqueue(Lane::Foreground, this, [&held](SlotPointer slot) { held.append(std::move(slot)); });
    m_clock->advance(1000);
    QCOMPARE(held.size(), 2);
    held.removeFirst();
    m_clock->advance(10);
    QCOMPARE(held.size(), 2);
    held.clear();
}

void ThrottleTest::leavesRoomForTheForeground()
{
    Throttle throttle(nullptr, {.perSecond = 1000, .concurrent = 3}, m_clock);
    QList<SlotPointer> held;
    const auto hold = [&held](SlotPointer slot) { held.append(std::move(slot)); };
    for (int i = 0; i < 5; ++i)
        throttle.enqueue(Lane::Background, this, hold);
    m_clock->advance(1000);
    QCOMPARE(held.size(), 2);
    throttle.enqueue(Lane::Foreground, this, hold);
    m_clock->advance(10);
    QCOMPARE(held.size(), 3);
    held.clear();
}

void ThrottleTest::forgetsTheDead()
{
    Throttle throttle(nullptr, {.perSecond = 1000, .concurrent = 1}, m_clock);
    auto owner = std::make_unique<QObject>();
    bool deadRan = false;
    bool livingRan = false;
    throttle.enqueue(Lane::Foreground, owner.get(), [&deadRan](SlotPointer) { deadRan = true; });
    throttle.enqueue(Lane::Foreground, this, [&livingRan](SlotPointer) { livingRan = true; });
    owner.reset();
    m_clock->advance(1000);
    QVERIFY(!deadRan);
    QVERIFY(livingRan);
}

QTEST_GUILESS_MAIN(ThrottleTest)
#include "ThrottleTest.moc"
