// SPDX-License-Identifier: Apache-2.0
// Transfers, which is what the whole integration is about: blind and attended, with baresip as the party that
// is sent, over UDP, and over TLS with encrypted audio through Kamailio.
#include "integration/sip/Baresip.h"
#include "integration/sip/Kamailio.h"
#include "integration/sip/TestCall.h"
#include "media/SignalMeter.h"
#include "media/WavFile.h"
#include "sip/SipClient.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_client = std::make_unique<SipClient>(); }
    void cleanup() { m_client.reset(); }

    void blindToOurselves();
    void blindToSomebodyBusy();
    void attended();
    void refusedByThePeer();
    void badTargetIsNoRequest();
    void encryptedThroughTheProxy();

private:
    bool dial(TestCall& call, SipRequest request, const QString& target)
    {
        request.target = target;
        request.holdSeconds = -1;
        call.watch(m_client->call(this, request));
        return call.awaitAnswer();
    }
    bool listen(TestCall& call, SipRequest request = {})
    {
        request.target = u"sip:127.0.0.1"_s;
        request.holdSeconds = -1;
        call.watch(m_client->listen(this, request));
        return call.awaitListening();
    }
    static QString steps(const SipTransfer& transfer)
    {
        QStringList texts;
        for (const SipTransferStep& step : transfer.steps)
            texts.append(QString::number(step.status) + (step.notified ? u"n"_s : QString()));
        return texts.join(u' ');
    }

    std::unique_ptr<SipClient> m_client;
};

void TransferTest::initTestCase()
{
    NEEDS(Baresip);
}

void TransferTest::blindToOurselves()
{
    Baresip agent;
    QVERIFY2(agent.start(), qPrintable(agent.output()));
    TestCall target;
    QVERIFY(listen(target));
    TestCall call;
    QVERIFY2(dial(call, {}, agent.uri()), qPrintable(describe(call.end) + agent.output()));
    QTest::qWait(500);
    call.job->transfer(target.last.listening);
    QVERIFY(call.awaitEnd());
    QVERIFY2(call.end.transfer.ok && call.end.transfer.accepted && call.end.transfer.done,
             qPrintable(steps(call.end.transfer) + agent.output()));
    QVERIFY2(steps(call.end.transfer).startsWith("202"_L1), qPrintable(steps(call.end.transfer)));
    QVERIFY2(steps(call.end.transfer).endsWith("200n"_L1), qPrintable(steps(call.end.transfer)));
    QVERIFY(call.end.ok);
    QVERIFY(hasMessage(call.end, true, u"REFER"_s) && hasMessage(call.end, false, u"NOTIFY"_s));
    QVERIFY(QTest::qWaitFor([&] { return target.last.audio.heard == AudioHeard::Other; }, 6000));
    target.job->hangUp();
    QVERIFY(target.awaitEnd());
    QVERIFY2(target.end.ok && target.end.caller.contains("agent"_L1), qPrintable(target.end.caller));
}

void TransferTest::blindToSomebodyBusy()
{
    Baresip agent;
    QVERIFY2(agent.start(), qPrintable(agent.output()));
    SipRequest busy;
    busy.manner = CalledManner::Busy;
    TestCall target;
    QVERIFY(listen(target, busy));
    TestCall call;
    QVERIFY(dial(call, {}, agent.uri()));
    call.job->transfer(target.last.listening);
    QVERIFY2(QTest::qWaitFor([&] { return call.last.transfer.done; }, 10000),
             qPrintable(steps(call.last.transfer) + agent.output()));
    QVERIFY(call.last.transfer.accepted && !call.last.transfer.ok);
    QVERIFY2(steps(call.last.transfer).endsWith("486n"_L1), qPrintable(steps(call.last.transfer)));
    QTest::qWait(500);
    QVERIFY2(!call.ended, "a transfer that failed has cut the call");
    call.job->hangUp();
    QVERIFY(call.awaitEnd() && target.awaitEnd());
}

void TransferTest::attended()
{
    // We talk to the agent, put him on hold, talk to the expert (ourselves), and join the two. The agent is
    // SIPp: the telephone of the other tests does not know Replaces.
    NEEDS(Sipp);
    Sipp agent;
    QVERIFY(agent.answer(u"transferee.xml"_s));
    TestCall expert;
    QVERIFY(listen(expert));
    TestCall first;
    QVERIFY2(dial(first, {}, agent.uri()), qPrintable(describe(first.end)));
    first.job->hold();
    QTest::qWait(500);
    TestCall second;
    QVERIFY(dial(second, {}, expert.last.listening));
    QTest::qWait(500);
    first.job->transferTo(*second.job);
    QVERIFY2(first.awaitEnd(), qPrintable(steps(first.last.transfer)));
    QVERIFY2(first.end.transfer.ok && first.end.transfer.attended, qPrintable(steps(first.end.transfer)));
    QVERIFY(QTest::qWaitFor([&] { return expert.last.replaced; }, 5000));
    QVERIFY(second.awaitEnd()); // the expert's side has hung it up
    QVERIFY(second.end.remoteHungUp);
    QTest::qWait(500);
    QVERIFY2(!expert.ended, "the call that took the place ended");
    expert.job->hangUp();
    QVERIFY(expert.awaitEnd());
    QVERIFY(expert.end.ok && expert.end.replaced);
    QVERIFY2(expert.end.caller.contains("transferee"_L1), qPrintable(expert.end.caller));
}

void TransferTest::refusedByThePeer()
{
    // Our own called party follows no REFER, and says so.
    TestCall listener;
    QVERIFY(listen(listener));
    TestCall call;
    QVERIFY(dial(call, {}, listener.last.listening));
    call.job->transfer(u"sip:somebody@127.0.0.1:9"_s);
    QVERIFY(QTest::qWaitFor([&] { return call.last.transfer.done; }, 5000));
    QVERIFY(!call.last.transfer.accepted && !call.last.transfer.ok);
    QCOMPARE(steps(call.last.transfer), u"405"_s);
    QVERIFY(!call.ended);
    call.job->hangUp();
    QVERIFY(call.awaitEnd() && listener.awaitEnd());
}

void TransferTest::badTargetIsNoRequest()
{
    TestCall listener;
    QVERIFY(listen(listener));
    TestCall call;
    QVERIFY(dial(call, {}, listener.last.listening));
    call.job->transfer(u"sip:a b\r\nX-Evil: 1"_s);
    QVERIFY(QTest::qWaitFor([&] { return call.last.transfer.done; }, 5000));
    call.job->hangUp();
    QVERIFY(call.awaitEnd() && listener.awaitEnd());
    QVERIFY(!hasMessage(call.end, true, u"REFER"_s));
}

void TransferTest::encryptedThroughTheProxy()
{
    NEEDS(Kamailio);
    Authority authority;
    QVERIFY(Kamailio::certify(authority));
    QVERIFY(authority.issue(u"telephone"_s, u"IP:127.0.0.1"_s) && authority.join(u"telephone"_s));
    const QString pem = authority.path(u"telephone"_s, u"agent.pem"_s);
    Baresip agent;
    Baresip expert;
    QVERIFY2(agent.start(u";mediaenc=srtp-mand"_s, pem), qPrintable(agent.output()));
    QVERIFY2(expert.start(u";mediaenc=srtp-mand"_s, pem), qPrintable(expert.output()));
    Kamailio edge(authority);
    edge.route(u"agent"_s, agent.tlsUri());
    QVERIFY2(edge.start(), qPrintable(edge.output()));
    SipRequest request;
    request.outboundProxy = edge.uri(u"tls"_s);
    request.transport = SipTransport::Tls;
    request.caPemPath = edge.caFile();
    request.verifyName = u"probe.test"_s;
    request.srtp = true;
    TestCall call;
    QVERIFY2(dial(call, request, u"sip:agent@probe.test"_s),
             qPrintable(describe(call.end) + edge.output() + agent.output()));
    QVERIFY(QTest::qWaitFor([&] { return call.last.audio.heard == AudioHeard::Other; }, 6000));
    QVERIFY(call.last.audio.srtp);
    QTest::qWait(1500);
    const QString recorded = agent.heardFile(); // of this call, not of the one that follows
    call.job->transfer(expert.tlsUri());
    QVERIFY2(call.awaitEnd(), qPrintable(steps(call.last.transfer) + edge.output().right(1500)));
    QVERIFY2(call.end.transfer.ok, qPrintable(steps(call.end.transfer) + agent.output() + expert.output()));
    QVERIFY(call.end.tls.verified);
    QVERIFY(edge.seen().contains(u"REFER tls"_s));
    // The agent has heard our tone, as its own recording tells.
    const Result<Samples> heard = readWav(recorded);
    QVERIFY(heard.ok());
    SignalMeter meter(call.end.audio.toneHz);
    meter.take(heard.value(), 0);
    QVERIFY(meter.heard() == HeardSound::Tone);
}

QTEST_GUILESS_MAIN(TransferTest)
#include "TransferTest.moc"
