// SPDX-License-Identifier: Apache-2.0
// OPTIONS and calls over TLS, against servers with good and bad certificates made for this run.
#include "dialer/CallVerdict.h"
#include "integration/sip/Authority.h"
#include "integration/sip/SipOutcomes.h"
#include "integration/sip/UdpResponder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

/// Answers 200 to everything but ACK, over TLS.
class TlsResponder
{
public:
    TlsResponder(const QString& certificate, const QString& key, bool wantsClient = false)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QFile keyFile(key);
        if (keyFile.open(QIODevice::ReadOnly))
            configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        configuration.setPeerVerifyMode(wantsClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
        m_server.setSslConfiguration(configuration);
        m_server.listen(QHostAddress::LocalHost, 0);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    QByteArray received;

private:
    void serve(QTcpSocket* socket)
    {
        QByteArray& buffer = m_buffers[socket];
        buffer += socket->readAll();
        while (true) {
            const qsizetype end = buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const qsizetype size = end + 4 + header(buffer.left(end), "Content-Length").toInt();
            if (buffer.size() < size)
                return;
            const QByteArray request = buffer.left(size);
            buffer.remove(0, size);
            received += request;
            if (!request.startsWith("ACK "))
                socket->write(reply(request, "200 OK",
                                    "Contact: <sip:bob@127.0.0.1:" + QByteArray::number(port()) +
                                        ";transport=tls>\r\n"));
        }
    }

    QSslServer m_server;
    QHash<QTcpSocket*, QByteArray> m_buffers;
};

const QString kPast = u"20200101000000Z"_s;
const QString kFuture = u"20490101000000Z"_s;

} // namespace

class TlsVerdictTest : public QObject
{
    Q_OBJECT

private:
    Authority m_known;
    Authority m_strange;

private Q_SLOTS:
    void initTestCase()
    {
        if (Authority::program().isEmpty())
            QSKIP("the openssl program is not installed");
        QVERIFY(m_known.create(u"known"_s));
        QVERIFY(m_strange.create(u"strange"_s));
        QVERIFY(m_known.issue(u"good"_s, u"DNS:sbc.example.test,IP:127.0.0.1"_s, kPast, kFuture));
        QVERIFY(m_known.issue(u"wildcard"_s, u"DNS:*.example.test"_s, kPast, kFuture));
        QVERIFY(m_known.issue(u"expired"_s, u"DNS:sbc.example.test"_s, kPast, u"20210101000000Z"_s));
        QVERIFY(m_known.issue(u"early"_s, u"DNS:sbc.example.test"_s, u"20480101000000Z"_s, kFuture));
        QVERIFY(m_known.issue(u"sbc.example.test"_s, u"DNS:other.example.test"_s, kPast, kFuture));
        QVERIFY(m_strange.issue(u"stranger"_s, u"DNS:sbc.example.test"_s, kPast, kFuture));
    }

    void verdicts_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("exact name") << u"good"_s << u"sbc.example.test"_s << u"answered"_s;
        QTest::newRow("address") << u"good"_s << u"127.0.0.1"_s << u"answered"_s;
        QTest::newRow("wildcard") << u"wildcard"_s << u"sbc.example.test"_s << u"answered"_s;
        QTest::newRow("wildcard covers one label")
            << u"wildcard"_s << u"a.b.example.test"_s << u"tlsWrongName"_s;
        QTest::newRow("wildcard is no domain") << u"wildcard"_s << u"example.test"_s << u"tlsWrongName"_s;
        QTest::newRow("wrong name") << u"good"_s << u"sip.example.test"_s << u"tlsWrongName"_s;
        QTest::newRow("common name does not count")
            << u"sbc.example.test"_s << u"sbc.example.test"_s << u"tlsWrongName"_s;
        QTest::newRow("expired") << u"expired"_s << u"sbc.example.test"_s << u"tlsExpired"_s;
        QTest::newRow("not yet valid") << u"early"_s << u"sbc.example.test"_s << u"tlsNotYetValid"_s;
        QTest::newRow("unknown authority") << u"stranger"_s << u"sbc.example.test"_s << u"tlsUntrusted"_s;
        QTest::newRow("self-signed") << u"strange"_s << u"sbc.example.test"_s << u"tlsSelfSigned"_s;
    }

    void verdicts()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const Authority& issuer = certificate.startsWith(u"strange"_s) ? m_strange : m_known;
        TlsResponder server(issuer.path(certificate, u"pem"_s), issuer.path(certificate, u"key"_s));
        SipClient client;
        SipRequest request;
        request.target = u"sip:bob@%1"_s.arg(name);
        request.transport = SipTransport::Tls;
        request.outboundProxy = u"sip:127.0.0.1:%1"_s.arg(server.port());
        request.verifyName = name;
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(client.options(this, request));
        QVERIFY2(toString(outcome.callReason) == reason, qPrintable(describe(outcome)));
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(outcome.tls.attempted);
        QCOMPARE(outcome.tls.verified, reason == "answered"_L1);
        QCOMPARE(outcome.tls.error.isEmpty(), outcome.tls.verified);
        QVERIFY(!outcome.tls.subject.isEmpty() && outcome.tls.notAfter.isValid());
        QCOMPARE(verdictOf(outcome).kind, outcome.ok ? u"works"_s : u"untrusted"_s);
        if (outcome.ok) {
            QVERIFY(outcome.tls.version.startsWith("TLSv1."_L1));
            QVERIFY(!outcome.tls.cipher.isEmpty() && !outcome.tls.names.isEmpty());
            QCOMPARE(outcome.records.size(), 2);
            QCOMPARE(outcome.records.first().transport, u"tls"_s);
        } else {
            QVERIFY(server.received.isEmpty()); // nothing was said to a stranger
        }
    }

    void aCallOverTls()
    {
        TlsResponder server(m_known.path(u"good"_s, u"pem"_s), m_known.path(u"good"_s, u"key"_s));
        SipClient client;
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.port());
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        request.holdSeconds = 0;
        const SipOutcome outcome = outcomeOf(client.call(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(hasMessage(outcome, true, u"ACK"_s));
        QVERIFY(hasMessage(outcome, true, u"BYE"_s));
    }

    void clientCertificateWanted()
    {
        TlsResponder server(m_known.path(u"good"_s, u"pem"_s), m_known.path(u"good"_s, u"key"_s), true);
        SipClient client;
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.port());
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        const SipOutcome outcome = outcomeOf(client.options(this, request), 6000);
        QVERIFY2(outcome.callReason == CallReason::TlsClientCertificate, qPrintable(describe(outcome)));
    }

    void plainServer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        connect(&server, &QTcpServer::newConnection, this,
                [&] { server.nextPendingConnection()->write("SIP/2.0 400 Bad Request\r\n\r\n"); });
        SipClient client;
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.serverPort());
        const SipOutcome outcome = outcomeOf(client.options(this, request), 6000);
        QVERIFY2(outcome.callReason == CallReason::TlsHandshake, qPrintable(describe(outcome)));
    }

    void silentServer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        SipClient client;
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.serverPort());
        request.timeoutMs = 10000;
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(client.options(this, request), 8000);
        QVERIFY2(outcome.callReason == CallReason::TlsHandshake, qPrintable(describe(outcome)));
        QVERIFY(timer.elapsed() < 5500);
    }

    void authoritiesThatCannotBeRead()
    {
        SipClient client;
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:5061;transport=tls"_s;
        request.caPemPath = u"/nonexistent/ca.pem"_s;
        const SipOutcome outcome = outcomeOf(client.options(this, request), 6000);
        QCOMPARE(toString(outcome.callReason), u"localFailure"_s);
        QVERIFY(outcome.evidence.contains("/nonexistent/ca.pem"_L1));
    }
};

QTEST_GUILESS_MAIN(TlsVerdictTest)
#include "TlsVerdictTest.moc"
