// SPDX-License-Identifier: Apache-2.0
#include "board/BoardFeed.h"

#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

/// A feed whose rounds end when the test says so.
class HandFeed : public BoardFeed
{
public:
    explicit HandFeed(Clock& clock)
        : BoardFeed(u"hand"_s, clock, nullptr, {})
    {}
    using BoardFeed::fail;
    using BoardFeed::succeed;

    int rounds = 0;
    QPointer<QObject> round;

protected:
    void ask(QObject* owner) override
    {
        ++rounds;
        round = owner;
    }
};

} // namespace

class BoardFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAgainInItsTime();
    void neverAsksTwiceAtATime();
    void asksLessOftenWhileHidden();
    void turnsAnErrorIntoAState();
    void obeysAWaitingTime();
    void asksAgainWhenItsClientWasReplaced();
    void saysLate();
    void stopsSilently();
    void pausesWithoutANetwork();
    void mayBeStoppedByWhoTakesTheNews();

private:
    ManualClock m_clock{QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC)};
};

void BoardFeedTest::asksAgainInItsTime()
{
    HandFeed feed(m_clock);
    QCOMPARE(toString(feed.state()), u"stopped"_s);
    QCOMPARE(feed.ageMs(), -1);
    feed.start();
    QCOMPARE(toString(feed.state()), u"starting"_s);
    m_clock.advance(0);
    QCOMPARE(feed.rounds, 1);
    for (int round = 2; round < 30; ++round) {
        feed.succeed();
        QCOMPARE(toString(feed.state()), u"ok"_s);
        m_clock.advance(9'999);
        QCOMPARE(feed.rounds, round - 1);
        QCOMPARE(feed.ageMs(), 9'999);
        m_clock.advance(5'001);
        QCOMPARE(feed.rounds, round);
    }
    QCOMPARE(feed.newsLimitMs(), 30'000);
}

void BoardFeedTest::neverAsksTwiceAtATime()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    feed.refresh();
    feed.setVisible(false);
    feed.setVisible(true);
    m_clock.advance(100'000);
    QCOMPARE(feed.rounds, 1);
    feed.succeed();
    m_clock.advance(0);
    QCOMPARE(feed.rounds, 2); // what was asked for meanwhile
}

void BoardFeedTest::asksLessOftenWhileHidden()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    feed.succeed();
    feed.setVisible(false);
    QCOMPARE(feed.newsLimitMs(), 130'000);
    m_clock.advance(54'999);
    QCOMPARE(feed.rounds, 1);
    m_clock.advance(10'001);
    QCOMPARE(feed.rounds, 2);
    feed.succeed();
    m_clock.advance(20'000);
    feed.setVisible(true);
    m_clock.advance(0);
    QCOMPARE(feed.rounds, 3);
    QCOMPARE(feed.newsLimitMs(), 130'000); // what is shown was fresh enough a moment ago
    feed.succeed();
    QCOMPARE(feed.newsLimitMs(), 30'000);
}

void BoardFeedTest::turnsAnErrorIntoAState()
{
    HandFeed feed(m_clock);
    QSignalSpy ended(&feed, &BoardFeed::roundEnded);
    feed.start();
    m_clock.advance(0);
    feed.fail(Error::of(ErrorKind::Network, u"graph.microsoft.com"_s));
    QCOMPARE(toString(feed.state()), u"failed"_s);
    QCOMPARE(toString(feed.error()->kind), u"network"_s);
    QCOMPARE(feed.ageMs(), -1);
    QCOMPARE(ended.count(), 1);
    m_clock.advance(15'000);
    QCOMPARE(feed.rounds, 2);
    feed.succeed();
    QVERIFY(!feed.error().has_value());
    QCOMPARE(toString(feed.state()), u"ok"_s);
}

void BoardFeedTest::obeysAWaitingTime()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    Error error = Error::of(ErrorKind::Throttled);
    error.retryAfterSeconds = 90;
    feed.refresh();
    feed.fail(error);
    m_clock.advance(89'999);
    QCOMPARE(feed.rounds, 1);
    m_clock.advance(1);
    QCOMPARE(feed.rounds, 2);
}

void BoardFeedTest::asksAgainWhenItsClientWasReplaced()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    feed.succeed();
    m_clock.advance(15'000);
    feed.fail(Error::of(ErrorKind::Cancelled));
    QCOMPARE(toString(feed.state()), u"ok"_s);
    m_clock.advance(1'000);
    QCOMPARE(feed.rounds, 3);
}

void BoardFeedTest::saysLate()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    feed.succeed();
    m_clock.advance(15'000);
    m_clock.advance(30'000);
    QCOMPARE(toString(feed.state()), u"late"_s);
    feed.succeed();
    QCOMPARE(toString(feed.state()), u"ok"_s);
}

void BoardFeedTest::stopsSilently()
{
    HandFeed feed(m_clock);
    QSignalSpy ended(&feed, &BoardFeed::roundEnded);
    feed.start();
    m_clock.advance(0);
    QVERIFY(feed.round);
    feed.stop();
    QVERIFY(!feed.round); // and every job of the round with it
    QCOMPARE(toString(feed.state()), u"stopped"_s);
    m_clock.advance(200'000);
    QCOMPARE(feed.rounds, 1);
    QCOMPARE(ended.count(), 0);
    feed.start();
    m_clock.advance(0);
    QCOMPARE(feed.rounds, 2);
}

void BoardFeedTest::pausesWithoutANetwork()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    feed.succeed();
    feed.setOnline(false);
    m_clock.advance(200'000);
    QCOMPARE(feed.rounds, 1);
    QCOMPARE(feed.ageMs(), 200'000);
    feed.setOnline(true);
    m_clock.advance(0);
    QCOMPARE(feed.rounds, 2);
}

void BoardFeedTest::mayBeStoppedByWhoTakesTheNews()
{
    HandFeed feed(m_clock);
    feed.start();
    m_clock.advance(0);
    feed.stop();
    feed.succeed(); // the rest of the round that was just stopped
    QCOMPARE(toString(feed.state()), u"stopped"_s);
    m_clock.advance(100'000);
    QCOMPARE(feed.rounds, 1);
}

QTEST_GUILESS_MAIN(BoardFeedTest)
#include "BoardFeedTest.moc"
