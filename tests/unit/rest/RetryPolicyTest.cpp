// SPDX-License-Identifier: Apache-2.0
#include "rest/RetryPolicy.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

constexpr Endpoint MayRepeat{.verb = "GET", .path = "/a", .mayRepeat = true};
constexpr Endpoint Once{.verb = "POST", .path = "/a"};

constexpr int givesUp = -1;

int waitOf(const Endpoint& endpoint, int attempt, TryOutcome outcome, int status, int asked = -1,
           double jitter = 0)
{
    return RetryPolicy().waitBeforeNext(endpoint, attempt, outcome, status, asked, jitter).value_or(givesUp);
}

ReplyHeaders headers(const QByteArray& name, const QByteArray& value)
{
    ReplyHeaders result;
    result.set(name, value);
    return result;
}

} // namespace

class RetryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data();
    void decides();
    void jitterStaysWithinAQuarter();
    void readsWaitingTimes_data();
    void readsWaitingTimes();
    void knowsWhenToLook();
};

void RetryPolicyTest::decides_data()
{
    QTest::addColumn<bool>("mayRepeat");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("expected");
    const int answered = int(TryOutcome::Answered);
    const int lost = int(TryOutcome::Lost);
    QTest::newRow("503 first") << true << 1 << answered << 503 << -1 << 1000;
    QTest::newRow("503 second") << true << 2 << answered << 503 << -1 << 2000;
    QTest::newRow("503 fifth") << true << 5 << answered << 503 << -1 << 16000;
    QTest::newRow("503 sixth") << true << 6 << answered << 503 << -1 << givesUp;
    QTest::newRow("503 with Retry-After") << true << 1 << answered << 503 << 7 << 7000;
    QTest::newRow("503 of a change") << false << 1 << answered << 503 << 7 << givesUp;
    QTest::newRow("500") << true << 1 << answered << 500 << -1 << givesUp;
    QTest::newRow("404") << true << 1 << answered << 404 << -1 << givesUp;
    QTest::newRow("429 of a change") << false << 1 << answered << 429 << 3 << 3000;
    QTest::newRow("429 at once") << false << 1 << answered << 429 << 0 << 0;
    QTest::newRow("429 fifth") << false << 5 << answered << 429 << 3 << 3000;
    QTest::newRow("429 sixth") << false << 6 << answered << 429 << 3 << givesUp;
    QTest::newRow("429 without a time") << true << 3 << answered << 429 << -1 << 4000;
    QTest::newRow("lost read") << true << 4 << lost << 0 << -1 << 8000;
    QTest::newRow("lost change") << false << 1 << lost << 0 << -1 << givesUp;
    QTest::newRow("not sent") << true << 1 << int(TryOutcome::NotSent) << 0 << -1 << givesUp;
    QTest::newRow("timed out read") << true << 1 << int(TryOutcome::TimedOut) << 0 << -1 << 1000;
    QTest::newRow("timed out twice") << true << 2 << int(TryOutcome::TimedOut) << 0 << -1 << givesUp;
    QTest::newRow("garbled change") << false << 1 << int(TryOutcome::Garbled) << 200 << -1 << givesUp;
}

void RetryPolicyTest::decides()
{
    QFETCH(bool, mayRepeat);
    QFETCH(int, attempt);
    QFETCH(int, outcome);
    QFETCH(int, status);
    QFETCH(int, asked);
    QFETCH(int, expected);
    QCOMPARE(waitOf(mayRepeat ? MayRepeat : Once, attempt, TryOutcome(outcome), status, asked), expected);
}

void RetryPolicyTest::jitterStaysWithinAQuarter()
{
    QCOMPARE(waitOf(MayRepeat, 3, TryOutcome::Lost, 0, -1, 0.999), 4999);
    QCOMPARE(waitOf(MayRepeat, 1, TryOutcome::Answered, 429, 10, 0.999), 10'000); // the server's word is kept
}

void RetryPolicyTest::readsWaitingTimes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("expected");
    const QByteArray retry = "Retry-After";
    QTest::newRow("seconds") << retry << QByteArray("120") << 503 << 120;
    QTest::newRow("date") << retry << QByteArray("Fri, 01 May 2026 12:00:30 GMT") << 503 << 30;
    QTest::newRow("date in the past") << retry << QByteArray("Fri, 01 May 2026 11:00:00 GMT") << 503 << 0;
    QTest::newRow("negative") << retry << QByteArray("-5") << 503 << -1;
    QTest::newRow("nonsense") << retry << QByteArray("soon") << 503 << -1;
    QTest::newRow("a million years") << retry << QByteArray("99999999999999") << 503 << 86400;
    QTest::newRow("overflow") << retry << QByteArray("99999999999999999999999") << 503 << -1;
    QTest::newRow("ratelimit reset") << QByteArray("x-ratelimit-reset") << QByteArray("9") << 429 << 9;
    QTest::newRow("reset without 429") << QByteArray("x-ratelimit-reset") << QByteArray("9") << 503 << -1;
    QTest::newRow("nothing") << QByteArray("Server") << QByteArray("x") << 429 << -1;
}

void RetryPolicyTest::readsWaitingTimes()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(int, expected);
    const QDateTime now(QDate(2026, 5, 1), QTime(12, 0), Qt::UTC);
    QCOMPARE(retryAfterSeconds(headers(name, value), status, now), expected);
}

void RetryPolicyTest::knowsWhenToLook()
{
    Error error = Error::of(ErrorKind::Network);
    QVERIFY(!outcomeUnknown(error));
    error.code = u"reply-lost"_s;
    QVERIFY(outcomeUnknown(error));
    Error fault = Error::of(ErrorKind::ServerFault);
    fault.httpStatus = 502;
    QVERIFY(outcomeUnknown(fault));
    fault.httpStatus = 409;
    QVERIFY(!outcomeUnknown(fault));
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "RetryPolicyTest.moc"
