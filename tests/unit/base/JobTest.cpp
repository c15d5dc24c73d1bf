// SPDX-License-Identifier: Apache-2.0
#include "base/Job.h"

#include <QtTest>

#include <memory>

using namespace jonction;
using namespace Qt::StringLiterals;

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesFromTheEventLoopAndDeletesItself();
    void settlesOnlyOnce();
    void runsCallbacksInOrderAndAcceptsLateOnes();
    void movesItsResultToTheLastCallback();
    void skipsCallbacksOfDeadContexts();
    void diesSilentlyWithItsOwner();
    void survivesACallbackThatDeletesTheOwner();
    void survivesAReceiverOfFinishedThatDeletesTheOwner();
    void cancels();
    void cancellingAfterSettlementChangesNothing();
    void endsAtItsTimeLimit();
    void chainsTwoConversations();
    void chainStopsAtTheFirstError();
    void cancellingAChainCancelsTheRunningPart();
    void cancellingAChainStartsNothingMore();
    void chainPassesProgressOn();
    void mapsValuesAndErrors();
};

void JobTest::settlesFromTheEventLoopAndDeletesItself()
{
    QObject owner;
    QPointer<JobOf<int>> job = settledJob<int>(&owner, 5);
    int seen = 0;
    job->onDone(&owner, [&](Result<int>& result) { seen = result.value(); });
    QCOMPARE(seen, 0);
    QVERIFY(job->isSettled());
    QTRY_COMPARE(seen, 5);
    QTRY_VERIFY(job.isNull());
}

void JobTest::settlesOnlyOnce()
{
    QObject owner;
    auto* job = new JobOf<int>(&owner);
    QList<int> seen;
    job->onDone(&owner, [&](Result<int>& result) { seen << result.value(); });
    job->settle(1);
    job->settle(2);
    job->cancel();
    QTRY_COMPARE(seen, QList<int>{1});
    QTest::qWait(20);
    QCOMPARE(seen, QList<int>{1});
}

void JobTest::runsCallbacksInOrderAndAcceptsLateOnes()
{
    QObject owner;
    QStringList order;
    JobOf<int>* job = settledJob<int>(&owner, 1);
    job->onDone(&owner, [&](Result<int>&) { order << u"a"_s; })->onDone(&owner, [&](Result<int>&) {
        order << u"b"_s;
    });
    QObject::connect(job, &Job::finished, &owner, [&] { order << u"finished"_s; });
    QTRY_COMPARE(order, (QStringList{u"a"_s, u"b"_s, u"finished"_s}));
}

void JobTest::movesItsResultToTheLastCallback()
{
    QObject owner;
    std::unique_ptr<int> taken;
    settledJob<std::unique_ptr<int>>(&owner, std::make_unique<int>(9))
        ->onDone(&owner, [&](Result<std::unique_ptr<int>>& result) { taken = result.take(); });
    QTRY_VERIFY(taken != nullptr);
    QCOMPARE(*taken, 9);
}

void JobTest::skipsCallbacksOfDeadContexts()
{
    QObject owner;
    auto context = std::make_unique<QObject>();
    bool dead = false;
    bool alive = false;
    settledJob<int>(&owner, 1)
        ->onDone(context.get(), [&](Result<int>&) { dead = true; })
        ->onDone(&owner, [&](Result<int>&) { alive = true; });
    context.reset();
    QTRY_VERIFY(alive);
    QVERIFY(!dead);
}

void JobTest::diesSilentlyWithItsOwner()
{
    auto owner = std::make_unique<QObject>();
    QObject context;
    bool ran = false;
    settledJob<int>(owner.get(), 1)->onDone(&context, [&](Result<int>&) { ran = true; });
    owner.reset();
    QTest::qWait(20);
    QVERIFY(!ran);
}

void JobTest::survivesACallbackThatDeletesTheOwner()
{
    auto owner = std::make_unique<QObject>();
    QObject context;
    bool second = false;
    QPointer<JobOf<int>> job = settledJob<int>(owner.get(), 1);
    job->onDone(&context, [&](Result<int>&) { owner.reset(); })->onDone(&context, [&](Result<int>&) {
        second = true;
    });
    QTRY_VERIFY(job.isNull());
    QVERIFY(!second);
}

void JobTest::survivesAReceiverOfFinishedThatDeletesTheOwner()
{
    auto owner = std::make_unique<QObject>();
    QPointer<JobOf<int>> job = settledJob<int>(owner.get(), 1);
    QObject::connect(job, &Job::finished, this, [&] { owner.reset(); });
    QTRY_VERIFY(job.isNull());
}

void JobTest::cancels()
{
    QObject owner;
    auto* job = new JobOf<int>(&owner);
    QSignalSpy aborted(job, &Job::aborted);
    QString kind;
    job->onDone(&owner, [&](Result<int>& result) { kind = toString(result.error().kind); });
    job->cancel();
    QCOMPARE(aborted.count(), 1);
    QVERIFY(kind.isEmpty());
    job->settle(1); // the late answer
    QTRY_COMPARE(kind, u"cancelled"_s);
}

void JobTest::cancellingAfterSettlementChangesNothing()
{
    QObject owner;
    JobOf<int>* job = settledJob<int>(&owner, 3);
    QSignalSpy aborted(job, &Job::aborted);
    int seen = 0;
    job->onDone(&owner, [&](Result<int>& result) { seen = result.value(); });
    job->cancel();
    QTRY_COMPARE(seen, 3);
    QCOMPARE(aborted.count(), 0);
}

void JobTest::endsAtItsTimeLimit()
{
    QObject owner;
    auto* job = new JobOf<int>(&owner);
    QSignalSpy aborted(job, &Job::aborted);
    Error error;
    job->onDone(&owner, [&](Result<int>& result) { error = result.error(); });
    job->setTimeLimit(15, u"graph.microsoft.com"_s);
    QTRY_COMPARE(error.subject, u"graph.microsoft.com"_s);
    QCOMPARE(toString(error.kind), u"timedOut"_s);
    QCOMPARE(aborted.count(), 1);
}

void JobTest::chainsTwoConversations()
{
    QObject owner;
    QString seen;
    chain<int, QString>(&owner, settledJob<int>(&owner, 4), [](int& value, QObject* second) {
        return settledJob<QString>(second, QString::number(value * 2));
    })->onDone(&owner, [&](Result<QString>& result) { seen = result.value(); });
    QTRY_COMPARE(seen, u"8"_s);
    QTRY_VERIFY(owner.children().isEmpty());
}

void JobTest::chainStopsAtTheFirstError()
{
    QObject owner;
    bool started = false;
    QString kind;
    chain<int, int>(&owner, settledJob<int>(&owner, Error::of(ErrorKind::Forbidden)),
                    [&](int&, QObject* second) {
                        started = true;
                        return settledJob<int>(second, 1);
                    })
        ->onDone(&owner, [&](Result<int>& result) { kind = toString(result.error().kind); });
    QTRY_COMPARE(kind, u"forbidden"_s);
    QVERIFY(!started);
}

void JobTest::cancellingAChainCancelsTheRunningPart()
{
    QObject owner;
    JobOf<int>* running = nullptr;
    bool stopped = false;
    JobOf<int>* whole = chain<int, int>(&owner, settledJob<int>(&owner, 1), [&](int&, QObject* second) {
        running = new JobOf<int>(second);
        QObject::connect(running, &Job::aborted, &owner, [&] { stopped = true; });
        return running;
    });
    QString kind;
    whole->onDone(&owner, [&](Result<int>& result) { kind = toString(result.error().kind); });
    QTRY_VERIFY(running != nullptr);
    whole->cancel();
    QVERIFY(stopped);
    QTRY_COMPARE(kind, u"cancelled"_s);
}

void JobTest::cancellingAChainStartsNothingMore()
{
    QObject owner;
    bool started = false;
    // The first part has its value, but it is not delivered yet.
    JobOf<int>* whole = chain<int, int>(&owner, settledJob<int>(&owner, 1), [&](int&, QObject* second) {
        started = true;
        return settledJob<int>(second, 1);
    });
    whole->cancel();
    QTRY_VERIFY(owner.children().isEmpty());
    QVERIFY(!started);
}

void JobTest::chainPassesProgressOn()
{
    QObject owner;
    auto* first = new JobOf<int>(&owner);
    JobOf<int>* whole =
        chain<int, int>(&owner, first, [](int&, QObject* second) { return settledJob<int>(second, 1); });
    QSignalSpy progressed(whole, &Job::progressed);
    QSignalSpy waiting(whole, &Job::waiting);
    Q_EMIT first->progressed(1, 3, u"page"_s);
    Q_EMIT first->waiting(30, u"graph"_s);
    QCOMPARE(progressed.count(), 1);
    QCOMPARE(progressed.first().at(2).toString(), u"page"_s);
    QCOMPARE(waiting.first().at(0).toInt(), 30);
}

void JobTest::mapsValuesAndErrors()
{
    QObject owner;
    QString seen;
    const auto half = [](int& value) -> Result<QString> {
        if (value % 2 != 0)
            return Error::of(ErrorKind::BadAnswer, u"odd"_s);
        return QString::number(value / 2);
    };
    mapJob<int, QString>(&owner, settledJob<int>(&owner, 8), half)
        ->onDone(&owner, [&](Result<QString>& result) { seen = result.value(); });
    QTRY_COMPARE(seen, u"4"_s);
    mapJob<int, QString>(&owner, settledJob<int>(&owner, 7), half)
        ->onDone(&owner, [&](Result<QString>& result) { seen = result.error().subject; });
    QTRY_COMPARE(seen, u"odd"_s);
}

QTEST_GUILESS_MAIN(JobTest)
#include "JobTest.moc"
