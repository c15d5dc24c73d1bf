// SPDX-License-Identifier: Apache-2.0
// One domain with several machines behind it: the next one is tried where one is of no use (RFC 3263 §4.3).
#include "integration/sip/Authority.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/TlsResponder.h"
#include "integration/sip/ToyDns.h"
#include "sipengine/SofiaEngine.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return server.serverPort();
}

QList<QByteArray> answerWell(const QByteArray& request)
{
    return request.startsWith("ACK ") ? QList<QByteArray>() : QList<QByteArray>{reply(request, "200 OK")};
}

} // namespace

class FailOverTest : public QObject
{
    Q_OBJECT

private:
    ToyDns* m_dns = nullptr;

    /// Two machines serve one domain, in this order.
    void twoHops(const QByteArray& service, quint16 first, quint16 second)
    {
        m_dns->srv(service, 1, 0, first, "one.test");
        m_dns->srv(service, 2, 0, second, "two.test");
        m_dns->address("one.test", "127.0.0.1");
        m_dns->address("two.test", "127.0.0.1");
    }

    SipOutcome ask(const SipRequest& request)
    {
        return OneRequest(new SofiaEngine(nullptr, m_dns->configuration())).options(request);
    }

private Q_SLOTS:
    void init() { m_dns = new ToyDns; }
    void cleanup() { delete m_dns; }

    void whereNobodyListens_data()
    {
        QTest::addColumn<QString>("transport");
        QTest::newRow("udp") << u"udp"_s;
        QTest::newRow("tcp") << u"tcp"_s;
    }

    void whereNobodyListens()
    {
        QFETCH(QString, transport);
        UdpResponder udp(answerWell);
        QTcpServer tcp;
        QVERIFY(tcp.listen(QHostAddress::LocalHost, 0));
        connect(&tcp, &QTcpServer::newConnection, &tcp, [&tcp] {
            QTcpSocket* socket = tcp.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket,
                    [socket] { socket->write(reply(socket->readAll(), "200 OK")); });
        });
        const QByteArray service = "_sip._" + transport.toLatin1() + ".example.test";
        twoHops(service, closedPort(), transport == "udp"_L1 ? udp.port() : tcp.serverPort());
        SipRequest request;
        request.target = u"sip:bob@example.test;transport="_s + transport;
        const SipOutcome outcome = ask(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.names.tried.size(), 1);
        QVERIFY(outcome.names.tried.first().reason == CallReason::ConnectionRefused);
        QVERIFY(outcome.names.tried.first().hop.endsWith("one.test"_L1));
        QCOMPARE(outcome.names.hops.size(), 2);
        QVERIFY(outcome.rttMs >= 0 && outcome.rttMs < 1000);
        QCOMPARE(outcome.tcp.connected, transport == "tcp"_L1);
    }

    void whereServiceIsUnavailable()
    {
        UdpResponder full([](const QByteArray& request) {
            return QList<QByteArray>{reply(request, "503 Service Unavailable", "Retry-After: 30\r\n")};
        });
        UdpResponder well(answerWell);
        twoHops("_sip._udp.example.test", full.port(), well.port());
        const SipOutcome outcome = ask(requestTo(u"sip:bob@example.test"_s));
        QVERIFY2(outcome.ok && outcome.status == 200, qPrintable(describe(outcome)));
        QCOMPARE(outcome.names.tried.size(), 1);
        QVERIFY(outcome.names.tried.first().reason == CallReason::ServiceUnavailable);
        QCOMPARE(outcome.retryAfterSeconds, -1); // of the other one
    }

    void whereNobodyAnswers()
    {
        UdpResponder silent([](const QByteArray&) { return QList<QByteArray>(); });
        UdpResponder well(answerWell);
        twoHops("_sip._udp.example.test", silent.port(), well.port());
        SipRequest request = requestTo(u"sip:bob@example.test"_s);
        request.timeoutMs = 1000;
        const SipOutcome outcome = ask(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.names.tried.size(), 1);
        QVERIFY(outcome.names.tried.first().reason == CallReason::Timeout);
        QVERIFY(!silent.requests.isEmpty() && outcome.rttMs < 500);
    }

    void stoppedBetweenTwo()
    {
        for (int i = 0; i < 4; ++i)
            m_dns->srv("_sip._udp.example.test", i, 0, closedPort(), "one.test");
        m_dns->address("one.test", "127.0.0.1");
        SipClient client(new SofiaEngine(nullptr, m_dns->configuration()), nullptr);
        SipRequest request = requestTo(u"sip:bob@example.test"_s);
        SipJob* job = client.call(this, request);
        connect(job, &SipJob::recorded, job, &SipJob::hangUp);
        const SipOutcome outcome = outcomeOf(job, 8000);
        QVERIFY2(outcome.callReason == CallReason::Cancelled, qPrintable(describe(outcome)));
    }

    void fromIPv4ToIPv6()
    {
        UdpResponder well(answerWell, QHostAddress::LocalHostIPv6);
        if (!well.isBound())
            QSKIP("this machine has no IPv6");
        m_dns->address("both.test", "127.0.0.1");
        m_dns->address("both.test", "::1");
        SipRequest request = requestTo(u"sip:bob@both.test:%1"_s.arg(well.port()));
        const SipOutcome outcome = ask(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.remote, u"[::1]:%1"_s.arg(well.port()));
        QCOMPARE(outcome.names.tried.size(), 1);
    }

    void aRefusalIsAnAnswer()
    {
        UdpResponder no(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "403 Forbidden")}; });
        UdpResponder well(answerWell);
        twoHops("_sip._udp.example.test", no.port(), well.port());
        const SipOutcome outcome = ask(requestTo(u"sip:bob@example.test"_s));
        QVERIFY(outcome.callReason == CallReason::Forbidden && outcome.names.tried.isEmpty());
    }

    void allOfNoUse()
    {
        for (int i = 0; i < 6; ++i)
            m_dns->srv("_sip._tcp.example.test", i, 0, closedPort(), "one.test");
        m_dns->address("one.test", "127.0.0.1");
        SipRequest request;
        request.target = u"sip:bob@example.test;transport=tcp"_s;
        const SipOutcome outcome = ask(request);
        QVERIFY(outcome.callReason == CallReason::ConnectionRefused);
        QCOMPARE(outcome.names.tried.size(), 3);
        QVERIFY(outcome.tcp.attempted && !outcome.tcp.connected);
    }

    void aCallGoesOnToo()
    {
        UdpResponder well([](const QByteArray& request) {
            if (request.startsWith("ACK "))
                return QList<QByteArray>();
            return QList<QByteArray>{reply(request, "200 OK", "Contact: <sip:bob@127.0.0.1>\r\n")};
        });
        twoHops("_sip._udp.example.test", closedPort(), well.port());
        SipRequest request = requestTo(u"sip:bob@example.test"_s, 1);
        const SipOutcome outcome = OneRequest(new SofiaEngine(nullptr, m_dns->configuration())).call(request);
        QVERIFY2(outcome.status == 200, qPrintable(describe(outcome)));
        QCOMPARE(outcome.names.tried.size(), 1);
    }

    void aBadCertificateIsToldAndPassedOver()
    {
        if (Authority::program().isEmpty())
            QSKIP("the openssl program is not installed");
        Authority known;
        QVERIFY(known.create(u"known"_s));
        QVERIFY(known.issue(u"good"_s, u"DNS:example.test"_s));
        QVERIFY(known.issue(u"expired"_s, u"DNS:example.test"_s, u"20200101000000Z"_s, u"20210101000000Z"_s));
        TlsResponder bad(known.path(u"expired"_s, u"pem"_s), known.path(u"expired"_s, u"key"_s));
        TlsResponder well(known.path(u"good"_s, u"pem"_s), known.path(u"good"_s, u"key"_s));
        m_dns->naptr("example.test", 1, 1, "s", "SIPS+D2T", "_sips._tcp.example.test");
        twoHops("_sips._tcp.example.test", bad.port(), well.port());
        SipRequest request;
        request.target = u"sip:bob@example.test"_s; // NAPTR alone says TLS
        request.caPemPath = known.path(u"known"_s, u"pem"_s);
        const SipOutcome outcome = ask(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(outcome.transport == SipTransport::Tls && outcome.tls.verified);
        QCOMPARE(outcome.names.tried.size(), 1);
        QVERIFY(outcome.names.tried.first().reason == CallReason::TlsExpired);
        QVERIFY(bad.received.isEmpty());
    }
};

QTEST_GUILESS_MAIN(FailOverTest)
#include "FailOverTest.moc"
