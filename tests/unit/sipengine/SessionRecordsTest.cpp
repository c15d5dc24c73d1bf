// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SessionRecords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

RawSipMessage message(bool sent, const QByteArray& firstLine, const QByteArray& via, const QByteArray& branch,
                      const QByteArray& callId)
{
    RawSipMessage raw;
    raw.sent = sent;
    raw.transport = u"udp"_s;
    raw.peer = u"192.0.2.9:5060"_s;
    raw.text = firstLine + "\nVia: SIP/2.0/UDP " + via + ";branch=z9hG4bK" + branch + "\nCall-ID: " + callId +
               "\nContent-Length: 0\n\n";
    raw.monotonicUs = 1'000'000;
    return raw;
}

RawSipMessage ownRequest(const QByteArray& via)
{
    return message(true, "OPTIONS sip:192.0.2.9 SIP/2.0", via, "a", "mine");
}

} // namespace

/// Which messages belong to a piece of work, and how many of them are kept.
class SessionRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callId_decides()
    {
        const SessionRecords records({"mine"}, 0);
        const RawSipMessage some = ownRequest("192.0.2.1:40000");
        QVERIFY(records.owns(some, "mine"));
        QVERIFY(!records.owns(some, "other"));
    }

    void whoWaits_ownsWhatIsForItsPort()
    {
        SessionRecords records({"mine"}, 0);
        const auto call = [](const QByteArray& at, const QByteArray& callId) {
            return message(false, "INVITE sip:me@" + at + " SIP/2.0", "192.0.2.9:5060", "x", callId);
        };
        records.setLocal(u"192.0.2.1"_s, 0);
        QCOMPARE(records.local(), u"192.0.2.1"_s);
        QVERIFY(!records.owns(call("192.0.2.1:7000", "theirs"), "theirs"));
        records.setLocal(u"192.0.2.1"_s, 7000);
        QCOMPARE(records.local(), u"192.0.2.1:7000"_s);
        QVERIFY(records.owns(call("192.0.2.1:7000", "theirs"), "theirs"));
        QVERIFY(!records.owns(call("192.0.2.1:7001", "theirs"), "theirs"));
        // Once taken, its Call-ID is known: BYE need not name the port.
        QVERIFY(records.take(call("192.0.2.1:7000", "theirs")));
        QVERIFY(records.owns(message(false, "SIP/2.0 200 OK", "192.0.2.1:7000", "y", "theirs"), "theirs"));
    }

    void callsOfOthers_areLearntOnlyWhereOneWaits()
    {
        SessionRecords records({"mine"}, 0);
        records.setLocal(u"192.0.2.1"_s, 0);
        QVERIFY(records.take(message(false, "INVITE sip:x SIP/2.0", "192.0.2.9:5060", "x", "theirs")));
        QVERIFY(!records.owns({}, "theirs"));
    }

    void sixth_protocol_isBracketed()
    {
        SessionRecords records({}, 0);
        records.setLocal(u"::1"_s, 7000);
        QCOMPARE(records.local(), u"[::1]:7000"_s);
    }

    /// Caller and called party on one machine, one Call-ID, a proxy between them.
    void twoOwners_areToldApartByPort()
    {
        SessionRecords caller({"mine"}, 0);
        caller.setLocal(u"192.0.2.1"_s, 0);
        const RawSipMessage request = ownRequest("192.0.2.1:40000");
        QVERIFY(caller.fits(request)); // nothing sent yet: any port may be ours
        QVERIFY(caller.take(request));
        QCOMPARE(caller.local(), u"192.0.2.1:40000"_s);
        QVERIFY(caller.fits(request));
        QVERIFY(!caller.fits(ownRequest("192.0.2.1:40001")));

        SessionRecords called({"mine"}, 0);
        called.setLocal(u"192.0.2.1"_s, 7000);
        QVERIFY(!called.fits(request));
        const RawSipMessage arrives =
            message(false, "INVITE sip:me@192.0.2.1:7000 SIP/2.0", "192.0.2.9", "p", "mine");
        QVERIFY(called.fits(arrives));
        QVERIFY(!caller.fits(arrives));
        const RawSipMessage answer = message(true, "SIP/2.0 200 OK", "192.0.2.9", "p", "mine");
        QVERIFY(!called.fits(answer));
        QVERIFY(called.take(arrives));
        QVERIFY(called.fits(answer));
        QVERIFY(!caller.fits(answer));
    }

    void tooMany_areCounted()
    {
        SessionRecords records({"mine"}, 0);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(records.take(ownRequest("192.0.2.1:40000")));
        QCOMPARE(records.dropped(), qint64(0));
        QVERIFY(!records.take(ownRequest("192.0.2.1:40000")));
        QCOMPARE(records.dropped(), qint64(1));
    }

    void aFlood_hidesNothingOfOurs()
    {
        SessionRecords records({"mine"}, 0);
        const RawSipMessage noise = message(false, "SIP/2.0 200 OK", "192.0.2.1:40000", "n", "mine");
        for (int i = 0; i < 3000; ++i)
            records.take(noise);
        QCOMPARE(records.dropped(), qint64(2000));
        QVERIFY(records.take(ownRequest("192.0.2.1:40000")));
    }

    void tooLong_isCounted()
    {
        SessionRecords records({"mine"}, 0);
        RawSipMessage big = ownRequest("192.0.2.1:40000");
        big.text += QByteArray(5 * 1024 * 1024, 'x');
        QVERIFY(records.take(big));
        QVERIFY(!records.take(big));
        QCOMPARE(records.dropped(), qint64(1));
    }

    void times_areThoseOfTheMaker()
    {
        SessionRecords records({"mine"}, 400);
        QCOMPARE(records.take(ownRequest("192.0.2.1:40000"))->atMs, qint64(600));
        RawSipMessage answer = message(false, "SIP/2.0 200 OK", "192.0.2.1:40000", "a", "mine");
        answer.monotonicUs = 1'030'000;
        QVERIFY(records.take(answer));
        QCOMPARE(records.roundTripMs(), 30.0);
        records.forgetTimes();
        QCOMPARE(records.roundTripMs(), -1.0);
    }
};

QTEST_GUILESS_MAIN(SessionRecordsTest)
#include "SessionRecordsTest.moc"
