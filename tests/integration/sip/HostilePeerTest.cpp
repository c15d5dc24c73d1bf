// SPDX-License-Identifier: Apache-2.0
// Peers that break the rules, silent peers, absent peers; the engine runs in this process, as a class.
#include "integration/sip/SipOutcomes.h"
#include "integration/sip/UdpResponder.h"
#include "sipengine/SofiaEngine.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

qint64 residentMb()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4 / 1024;
}

qsizetype openFiles()
{
    return QDir(u"/proc/self/fd"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size();
}

bool isMethod(const QByteArray& request, const QByteArray& method)
{
    return request.startsWith(method + ' ');
}

} // namespace

class HostilePeerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SipClient> m_client;

    SipRequest to(const QString& uri, int timeoutMs = 1500)
    {
        SipRequest request;
        request.target = uri;
        request.timeoutMs = timeoutMs;
        request.holdSeconds = 0;
        return request;
    }

    /// The engine still does its work.
    bool isAlive()
    {
        UdpResponder good(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        return outcomeOf(m_client->options(this, to(good.uri()))).ok;
    }

private Q_SLOTS:
    void initTestCase() { m_client = std::make_unique<SipClient>(new SofiaEngine, nullptr); }
    void cleanupTestCase() { m_client.reset(); }

    void sdpBombsAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("sdp");
        const QByteArray head = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
        QTest::newRow("no token") << head + "m=application 9 TCP (c)\r\n";
        QTest::newRow("savpf") << head + "m=audio 9 RTP/SAVPF 0 ;\r\n";
        QTest::newRow("many media") << head + QByteArray("m=audio 9 TCP (c)\r\n").repeated(200);
    }

    void sdpBombsAreHarmless()
    {
        QFETCH(QByteArray, sdp);
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "INVITE"))
                return {reply(request, "200 OK", "Contact: <sip:bob@127.0.0.1:9>\r\n", sdp)};
            return {};
        });
        const qint64 before = residentMb();
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(isAlive());
        QVERIFY2(residentMb() - before < 50, qPrintable(QString::number(residentMb())));
    }

    void unusableRoutesAreNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        for (const char* contact : {"<tel:+1>", "*", "<http://x/>", "<sip:>", "<mailto:a@b>"}) {
            QTest::addRow("200 %s", contact)
                << QByteArray("200 OK") << "Contact: " + QByteArray(contact) + "\r\n";
            QTest::addRow("180 %s", contact)
                << QByteArray("180 Ringing") << "Contact: " + QByteArray(contact) + "\r\n";
        }
        QTest::newRow("record-route")
            << QByteArray("200 OK")
            << QByteArray("Contact: <sip:b@127.0.0.1:9>\r\nRecord-Route: <tel:+1>\r\n");
        QTest::newRow("no contact") << QByteArray("200 OK") << QByteArray();
    }

    void unusableRoutesAreNotFollowed()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, headers);
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            return isMethod(request, "INVITE") ? QList<QByteArray>{reply(request, status, headers)}
                                               : QList<QByteArray>{};
        });
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY(!outcome.ok);
        // What the stack cannot even parse stays without an answer for it; both verdicts are honest.
        QVERIFY2(outcome.callReason == CallReason::BadAnswer || outcome.callReason == CallReason::Timeout,
                 qPrintable(describe(outcome)));
        QVERIFY(isAlive());
    }

    void garbageIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("empty") << QByteArray("\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(500, '\0');
        QTest::newRow("http") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("half") << QByteArray("SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP ");
        QTest::newRow("no headers") << QByteArray("SIP/2.0 200 OK\r\n\r\n");
        QTest::newRow("status 9999") << QByteArray("SIP/2.0 9999 X\r\n\r\n");
        QTest::newRow("stun") << QByteArray::fromHex("000100002112a442000000000000000000000000");
        QTest::newRow("random") << QByteArray::fromHex("80ff00fe7a31c0de").repeated(100);
        QTest::newRow("long header") << "SIP/2.0 200 OK\r\nX: " + QByteArray(60000, 'x') + "\r\n\r\n";
    }

    void garbageIsNoAnswer()
    {
        QFETCH(QByteArray, garbage);
        UdpResponder peer([&](const QByteArray&) { return QList<QByteArray>{garbage}; });
        const SipOutcome outcome = outcomeOf(m_client->options(this, to(peer.uri(), 700)));
        QVERIFY(!outcome.ok);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(toString(outcome.callReason), u"timeout"_s);
        QVERIFY(isAlive());
    }

    void silenceIsATimeoutWithRetransmissions()
    {
        UdpResponder silent([](const QByteArray&) { return QList<QByteArray>(); });
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(silent.uri(), 1800)));
        QCOMPARE(toString(outcome.callReason), u"timeout"_s);
        QVERIFY(timer.elapsed() < 3500);
        QVERIFY(!outcome.reachable);
        QCOMPARE(outcome.records.size(), 3); // at 0, 0.5 and 1.5 s
        QVERIFY(!outcome.records[0].retransmission);
        QVERIFY(outcome.records[1].retransmission && outcome.records[2].retransmission);
    }

    void nobodyListens_data()
    {
        QTest::addColumn<SipTransport>("transport");
        QTest::newRow("udp") << SipTransport::Udp;
        QTest::newRow("tcp") << SipTransport::Tcp;
        QTest::newRow("tls") << SipTransport::Tls;
    }

    void nobodyListens()
    {
        QFETCH(SipTransport, transport);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const quint16 port = server.serverPort();
        server.close();
        SipRequest request = to(u"sip:bob@127.0.0.1:%1"_s.arg(port), 5000);
        request.transport = transport;
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.callReason == CallReason::ConnectionRefused, qPrintable(describe(outcome)));
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!outcome.evidence.isEmpty());
    }

    void tcpPeerHangsUpWithoutAWord()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        connect(&server, &QTcpServer::newConnection, this, [&] { server.nextPendingConnection()->close(); });
        SipRequest request = to(u"sip:bob@127.0.0.1:%1"_s.arg(server.serverPort()), 2000);
        request.transport = SipTransport::Tcp;
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY(!outcome.ok);
        QVERIFY(outcome.callReason == CallReason::ConnectionLost ||
                outcome.callReason == CallReason::Timeout);
        QVERIFY(isAlive());
    }

    void namesAreResolvedByTheSystem()
    {
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        SipRequest request = to(peer.uri().replace(u"127.0.0.1"_s, u"localhost"_s));
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(peer.requests.first().startsWith("OPTIONS sip:bob@localhost:"));
        QVERIFY(!peer.requests.first().contains("\nRoute:"));
    }

    void unknownNamesAreTold()
    {
        const SipOutcome outcome =
            outcomeOf(m_client->options(this, to(u"sip:bob@no-such-host.invalid:5060"_s)));
        QVERIFY2(outcome.callReason == CallReason::NameUnknown ||
                     outcome.callReason == CallReason::NameTimeout,
                 qPrintable(describe(outcome)));
    }

    void theProxyGetsTheRequestAndTheUriStays()
    {
        UdpResponder proxy(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        SipRequest request = to(u"sip:+33199000001@sbc.example.com"_s);
        request.outboundProxy = proxy.uri();
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(proxy.requests.first().startsWith("OPTIONS sip:+33199000001@sbc.example.com SIP/2.0\r\n"));
    }

    void headersCannotBeInjected()
    {
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        SipRequest request = to(peer.uri());
        request.fromDisplay = u"Eve\r\nX-Evil: 1\r\n\" <sip:x@y>"_s;
        request.fromUri = u"sip:eve@h\r\nX-Evil: 2"_s;
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(!peer.requests.first().contains("\nX-Evil"));
        QVERIFY(!outcome.records.first().raw.contains("\nX-Evil"));
    }

    void badTargetsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("proxy");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("sip:") << u"sip:"_s << QString();
        QTest::newRow("tel") << u"tel:+1"_s << QString();
        QTest::newRow("proxy") << u"sip:a@127.0.0.1"_s << u"127.0.0.1"_s;
        QTest::newRow("header in uri") << u"sip:a@h\r\nX: y"_s << QString();
    }

    void badTargetsAreRefusedAtOnce()
    {
        QFETCH(QString, target);
        QFETCH(QString, proxy);
        SipRequest request = to(target);
        request.outboundProxy = proxy;
        const SipOutcome outcome = outcomeOf(m_client->call(this, request), 2000);
        QCOMPARE(toString(outcome.callReason), u"invalidTarget"_s);
    }

    void hangUpBeforeAnyAnswerSendsNothing()
    {
        UdpResponder silent([](const QByteArray&) { return QList<QByteArray>(); });
        SipJob* job = m_client->call(this, to(silent.uri(), 8000));
        connect(job, &SipJob::recorded, job, [job] { job->hangUp(); });
        const SipOutcome outcome = outcomeOf(job, 4000);
        QCOMPARE(toString(outcome.callReason), u"cancelled"_s);
        QVERIFY(!hasMessage(outcome, true, u"CANCEL"_s));
    }

    void anAnswerThatCrossesTheCancelIsHungUp()
    {
        QByteArray invite;
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "INVITE")) {
                invite = request;
                return {reply(request, "180 Ringing")};
            }
            if (isMethod(request, "CANCEL"))
                return {reply(request, "200 OK"),
                        reply(invite, "200 OK", "Contact: <" + m_contact + ">\r\n")};
            if (isMethod(request, "BYE"))
                return {reply(request, "200 OK")};
            return {};
        });
        m_contact = peer.uri().toLatin1();
        SipJob* job = m_client->call(this, to(peer.uri(), 4000));
        connect(job, &SipJob::stateChanged, job, [job](CallState state) {
            if (state == CallState::Ringing)
                job->hangUp();
        });
        const SipOutcome outcome = outcomeOf(job, 6000);
        QVERIFY(hasMessage(outcome, true, u"ACK"_s));
        QVERIFY2(hasMessage(outcome, true, u"BYE"_s), qPrintable(describe(outcome)));
    }

    void startsAndStopsLeaveNothingOpen()
    {
        m_client.reset();
        {
            SofiaEngine warmUp;
        }
        const qsizetype before = openFiles();
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        for (int i = 0; i < 30; ++i) {
            SipClient client(new SofiaEngine, nullptr);
            QVERIFY(outcomeOf(client.options(this, to(peer.uri()))).ok);
        }
        QVERIFY2(openFiles() <= before + 2, qPrintable(u"%1 > %2"_s.arg(openFiles()).arg(before)));
        m_client = std::make_unique<SipClient>(new SofiaEngine, nullptr);
    }

private:
    QByteArray m_contact;
};

QTEST_GUILESS_MAIN(HostilePeerTest)
#include "HostilePeerTest.moc"
