// SPDX-License-Identifier: Apache-2.0
// A far side that is gone in the middle: what is told of it, and what it was still sent.
#include "dialer/CallVerdict.h"
#include "integration/sip/TcpResponder.h"
#include "integration/sip/TestCall.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class LostPeerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_client = std::make_unique<SipClient>(); }
    void cleanup() { m_client.reset(); }

    void connectionCutInMidCall();
    void connectionCutWhileRinging();
    void callOffAfterABareTrying_data();
    void callOffAfterABareTrying();
    void soundEndsWithOurBye();

private:
    static QByteArray contactOf(const QByteArray& uri) { return "Contact: <" + uri + ">\r\n"; }
    /// Answers INVITE with `status` and is deaf to the rest; `sdp` with a 200.
    static UdpResponder::Answer answering(const QByteArray& status)
    {
        return [status](const QByteArray& request) -> QList<QByteArray> {
            if (!request.startsWith("INVITE "))
                return {};
            const bool ok = status.startsWith("200");
            const QByteArray sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                                   "m=audio 40404 RTP/AVP 8\r\n";
            return {reply(request, status, contactOf("sip:bob@127.0.0.1:9"), ok ? sdp : QByteArray())};
        };
    }

    std::unique_ptr<SipClient> m_client;
};

void LostPeerTest::connectionCutInMidCall()
{
    auto peer = std::make_unique<TcpResponder>(
        [](const QByteArray& request) -> QList<QByteArray> { return answering("200 OK")(request); });
    SipRequest request = requestTo(peer->uri(), 2);
    request.transport = SipTransport::Tcp;
    TestCall call;
    call.watch(m_client->call(this, request));
    QVERIFY(call.awaitAnswer());
    peer.reset();
    QVERIFY(call.awaitEnd());
    QVERIFY2(call.end.lost.contains("refused"_L1), qPrintable(describe(call.end) + call.end.lost));
    const CallVerdict verdict = verdictOf(call.end);
    QCOMPARE(verdict.cause, u"connectionGone"_s);
    QCOMPARE(verdict.kind, u"cutOff"_s);
    QVERIFY2(verdict.arguments.value(2).startsWith("Connection refused"_L1),
             qPrintable(verdict.arguments.join(u'|')));
}

void LostPeerTest::connectionCutWhileRinging()
{
    auto peer = std::make_unique<TcpResponder>(
        [](const QByteArray& request) -> QList<QByteArray> { return answering("180 Ringing")(request); });
    SipRequest request = requestTo(peer->uri());
    request.transport = SipTransport::Tcp;
    request.ringSeconds = 2;
    TestCall call;
    call.watch(m_client->call(this, request));
    QVERIFY(QTest::qWaitFor([&] { return call.states.contains(CallState::Ringing); }, 5000));
    peer.reset();
    QVERIFY(call.awaitEnd());
    QCOMPARE(verdictOf(call.end).cause, u"connectionGoneRinging"_s);
    QCOMPARE(verdictOf(call.end).kind, u"unreachable"_s); // nobody answered that could have been cut off
}

void LostPeerTest::callOffAfterABareTrying_data()
{
    QTest::addColumn<bool>("byPerson");
    QTest::newRow("the person gives up") << true;
    QTest::newRow("no answer in time") << false;
}

void LostPeerTest::callOffAfterABareTrying()
{
    QFETCH(bool, byPerson);
    UdpResponder peer([](const QByteArray& request) -> QList<QByteArray> {
        if (request.startsWith("CANCEL "))
            return {reply(request, "200 OK")};
        return answering("100 Trying")(request);
    });
    SipRequest request = requestTo(peer.uri());
    request.timeoutMs = byPerson ? 20'000 : 1500;
    TestCall call;
    call.watch(m_client->call(this, request));
    QTRY_VERIFY_WITH_TIMEOUT(call.recorded >= 2, 5000);
    if (byPerson)
        call.job->hangUp();
    QVERIFY(call.awaitEnd());
    QVERIFY2(hasMessage(call.end, true, u"CANCEL"_s), qPrintable(describe(call.end)));
    QVERIFY(call.end.callReason == (byPerson ? CallReason::Cancelled : CallReason::Timeout));
}

// Its answer does not come, and nothing more is sent for all that.
void LostPeerTest::soundEndsWithOurBye()
{
    UdpResponder peer(answering("200 OK"));
    TestCall call;
    call.watch(m_client->call(this, requestTo(peer.uri(), 1)));
    QVERIFY(call.awaitEnd());
    QVERIFY2(call.end.ok, qPrintable(describe(call.end)));
    QVERIFY2(call.end.audio.sent > 40 && call.end.audio.sent < 70,
             qPrintable(QString::number(call.end.audio.sent)));
    QVERIFY2(call.end.durationMs < 1400, qPrintable(QString::number(call.end.durationMs)));
}

QTEST_GUILESS_MAIN(LostPeerTest)
#include "LostPeerTest.moc"
