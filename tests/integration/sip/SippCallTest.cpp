// SPDX-License-Identifier: Apache-2.0
// Calls and probes through the helper process, answered by SIPp.
#include "integration/sip/Sipp.h"
#include "integration/sip/TestCall.h"
#include "sip/SipClient.h"
#include "sipengine/SofiaEngine.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

QStringList startLines(const SipOutcome& outcome)
{
    QStringList lines;
    for (const SipMessageRecord& record : outcome.records)
        lines.append((record.sent ? u">"_s : u"<"_s) + record.startLine.section(u' ', 0, 1));
    return lines;
}

} // namespace

class SippCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { NEEDS(Sipp); }

    void optionsAnswered_data()
    {
        QTest::addColumn<bool>("tcp");
        QTest::newRow("udp") << false;
        QTest::newRow("tcp") << true;
    }

    void optionsAnswered()
    {
        QFETCH(bool, tcp);
        Sipp peer;
        QVERIFY(peer.answer(u"options.xml"_s, tcp));
        SipRequest request = requestTo(peer.uri());
        request.transport = tcp ? SipTransport::Tcp : SipTransport::Udp;
        const SipOutcome outcome = OneRequest().options(request);
        QVERIFY2(outcome.ok, qPrintable(outcome.evidence + toString(outcome.callReason)));
        QCOMPARE(outcome.status, 200);
        QCOMPARE(outcome.reason, u"OK"_s);
        QVERIFY(outcome.rttMs >= 0 && outcome.rttMs < 5000);
        QCOMPARE(outcome.remote, u"127.0.0.1:%1"_s.arg(peer.port()));
        QCOMPARE(toString(outcome.transport), toString(request.transport));
        QCOMPARE(outcome.records.size(), 2);
        QVERIFY(outcome.records[0].sent);
        QVERIFY(outcome.records[0].startLine.startsWith("OPTIONS sip:agent@127.0.0.1:"_L1));
        QVERIFY(outcome.records[0].local.startsWith("127.0.0.1:"_L1));
        QVERIFY(outcome.records[1].raw.contains("Allow:"));
        QCOMPARE(peer.result(), 0);
    }

    void callAnswered_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<bool>("tcp");
        QTest::newRow("rings, udp") << u"answer.xml"_s << false;
        QTest::newRow("rings, tcp") << u"answer.xml"_s << true;
        QTest::newRow("early media, udp") << u"early.xml"_s << false;
    }

    void callAnswered()
    {
        QFETCH(QString, scenario);
        QFETCH(bool, tcp);
        Sipp peer;
        QVERIFY(peer.answer(scenario, tcp));
        SipClient client;
        SipRequest request = requestTo(peer.uri());
        request.transport = tcp ? SipTransport::Tcp : SipTransport::Udp;
        request.holdSeconds = 1;
        TestCall call;
        call.watch(client.call(this, request));
        QVERIFY(call.awaitEnd());
        const SipOutcome outcome = call.end;
        QVERIFY2(outcome.ok, qPrintable(toString(outcome.callReason) + outcome.evidence));
        QCOMPARE(outcome.status, 200);
        QVERIFY(outcome.rang);
        QVERIFY(outcome.setupMs >= 90 && outcome.setupMs < 5000);
        QVERIFY(outcome.durationMs >= 950 && outcome.durationMs < 5000);
        const CallState rings = scenario.startsWith("early"_L1) ? CallState::EarlyMedia : CallState::Ringing;
        QVERIFY(call.states == (QList<CallState>{CallState::Trying, rings, CallState::Answered,
                                                 CallState::Ending, CallState::Ended}));
        QCOMPARE(call.recorded, outcome.records.size());
        const QString ringing = scenario.startsWith("early"_L1) ? u"<SIP/2.0 183"_s : u"<SIP/2.0 180"_s;
        const QStringList lines = startLines(outcome);
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines[0].startsWith(">INVITE"_L1));
        QCOMPARE(lines[1], ringing);
        QCOMPARE(lines[2], u"<SIP/2.0 200"_s);
        QVERIFY(lines[3].startsWith(">ACK"_L1));
        QVERIFY(lines[4].startsWith(">BYE"_L1));
        QCOMPARE(lines[5], u"<SIP/2.0 200"_s);
        QVERIFY(outcome.records[0].raw.contains("m=audio "));
        QVERIFY(outcome.records[0].raw.contains("telephone-event/8000"));
        QCOMPARE(peer.result(), 0);
    }

    void farSideHangsUp()
    {
        Sipp peer;
        QVERIFY(peer.answer(u"remotebye.xml"_s));
        const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 10));
        QVERIFY(outcome.ok);
        QVERIFY(outcome.remoteHungUp);
        QVERIFY(outcome.reasonHeader.contains("cause=16"_L1));
        QVERIFY(outcome.durationMs < 3000);
        QCOMPARE(peer.result(), 0);
    }

    void provisionalIsAcknowledged()
    {
        Sipp peer;
        QVERIFY(peer.answer(u"reliable.xml"_s));
        SipRequest request = requestTo(peer.uri());
        request.reliableProvisional = true;
        request.holdSeconds = 1;
        const SipOutcome outcome = OneRequest().call(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY2(hasMessage(outcome, true, u"PRACK"_s), qPrintable(startLines(outcome).join(u'\n')));
        QVERIFY(outcome.audio.agreed); // by the provisional answer
        QCOMPARE(peer.result(), 0);
    }

    void farSideHoldsAndResumes()
    {
        // By UPDATE and by INVITE; the peer looks at the answers' SDP itself.
        Sipp peer;
        QVERIFY(peer.answer(u"reoffer.xml"_s));
        const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 2));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY2(peer.result() == 0, qPrintable(startLines(outcome).join(u'\n')));
        QCOMPARE(outcome.media.size(), 3);
        QVERIFY(outcome.media.at(0).sends && !outcome.media.at(1).sends && outcome.media.at(2).sends);
        QVERIFY(outcome.media.at(1).receives);
    }

    void frozenPeerHoldsUpNobody()
    {
        Sipp peer;
        QVERIFY(peer.answer(u"answer.xml"_s));
        auto client = std::make_unique<SipClient>(new SofiaEngine, nullptr);
        TestCall call;
        call.watch(client->call(this, requestTo(peer.uri(), -1)));
        QVERIFY(call.awaitAnswer(5000));
        peer.freeze();
        QElapsedTimer timer;
        timer.start();
        client.reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        peer.thaw();
    }

    void callRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<CallReason>("reason");
        QTest::newRow("busy") << 486 << CallReason::Busy;
        QTest::newRow("unknown") << 404 << CallReason::NotFound;
        QTest::newRow("declined") << 603 << CallReason::Declined;
        QTest::newRow("forbidden") << 403 << CallReason::Forbidden;
        QTest::newRow("wants digest") << 407 << CallReason::AuthenticationRequired;
        QTest::newRow("redirect is not followed") << 302 << CallReason::Redirected;
        QTest::newRow("retry-after is not obeyed silently") << 503 << CallReason::ServiceUnavailable;
    }

    void callRefused()
    {
        QFETCH(int, status);
        QFETCH(CallReason, reason);
        Sipp peer;
        QVERIFY(peer.answer(QString::number(status) + u".xml"_s));
        const SipOutcome outcome = OneRequest().call(requestTo(peer.uri()));
        QVERIFY(!outcome.ok);
        QVERIFY(outcome.reachable);
        QCOMPARE(outcome.status, status);
        QCOMPARE(toString(outcome.callReason), toString(reason));
        int invites = 0;
        for (const SipMessageRecord& record : outcome.records)
            invites += record.sent && record.startLine.startsWith("INVITE"_L1) ? 1 : 0;
        QCOMPARE(invites, 1);
        QVERIFY(hasMessage(outcome, true, u"ACK"_s));
        QCOMPARE(peer.result(), 0);
    }

    void hangUpWhileRinging()
    {
        Sipp peer;
        QVERIFY(peer.answer(u"ringforever.xml"_s));
        SipClient client;
        SipRequest request = requestTo(peer.uri());
        SipJob* job = client.call(this, request);
        connect(job, &SipJob::stateChanged, job, [job](CallState state) {
            if (state == CallState::Ringing)
                job->hangUp();
        });
        const SipOutcome outcome = outcomeOf(job);
        QCOMPARE(toString(outcome.callReason), toString(CallReason::Cancelled));
        QVERIFY(hasMessage(outcome, true, u"CANCEL"_s));
        QVERIFY(hasMessage(outcome, false, u"SIP/2.0 487"_s));
        QCOMPARE(outcome.status, 487);
        QCOMPARE(peer.result(), 0);
    }

    void ringTimeEnds()
    {
        Sipp peer;
        QVERIFY(peer.answer(u"ringforever.xml"_s));
        SipRequest request = requestTo(peer.uri());
        request.ringSeconds = 1;
        const SipOutcome outcome = OneRequest().call(request);
        QCOMPARE(toString(outcome.callReason), toString(CallReason::NoAnswer));
        QVERIFY(hasMessage(outcome, true, u"CANCEL"_s));
        QCOMPARE(peer.result(), 0);
    }

    void callsFromOutsideAreRefused()
    {
        Sipp peer;
        QVERIFY(peer.answer(u"answer.xml"_s));
        SipClient client;
        TestCall call;
        call.watch(client.call(this, requestTo(peer.uri(), 3)));
        QVERIFY(call.awaitAnswer(10000));
        Sipp stranger;
        QVERIFY(stranger.call(u"stranger.xml"_s, call.local));
        QCOMPARE(stranger.result(), 0);          // the scenario wants 403
        QVERIFY(call.awaitEnd() && call.end.ok); // and the call that runs is not disturbed
    }
};

QTEST_GUILESS_MAIN(SippCallTest)
#include "SippCallTest.moc"
