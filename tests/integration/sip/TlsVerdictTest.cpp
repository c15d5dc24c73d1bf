// SPDX-License-Identifier: Apache-2.0
// OPTIONS and calls over TLS, against servers with good and bad certificates made for this run.
#include "dialer/CallVerdict.h"
#include "integration/sip/Authority.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/TlsResponder.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

/// A server that shows what Qt's own refuses to: weak certificates, old versions. Speaks TLS and nothing
/// more.
class OpensslServer
{
public:
    OpensslServer(const QString& certificate, const QString& key, const QString& version = {})
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost, 0);
        m_port = free.serverPort();
        free.close();
        QStringList arguments{u"s_server"_s, u"-accept"_s, u"127.0.0.1:%1"_s.arg(m_port),
                              u"-cert"_s,    certificate,  u"-key"_s,
                              key,           u"-cipher"_s, u"DEFAULT:@SECLEVEL=0"_s};
        if (!version.isEmpty())
            arguments.append(u'-' + version);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(Authority::program(), arguments);
        while (m_process.waitForReadyRead(5000))
            if ((m_said += m_process.readAll()).contains("ACCEPT"))
                return;
        qWarning("%s", m_said.constData());
    }
    ~OpensslServer()
    {
        m_process.kill();
        m_process.waitForFinished(3000);
    }

    quint16 port() const { return m_port; }

private:
    QProcess m_process;
    QByteArray m_said;
    quint16 m_port = 0;
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

    SipOutcome optionsTo(quint16 port, const QString& name, SipTransport transport = SipTransport::Tls)
    {
        SipRequest request = requestTo(u"sip:bob@%1"_s.arg(name));
        request.transport = transport;
        request.outboundProxy = u"sip:127.0.0.1:%1"_s.arg(port);
        request.verifyName = name;
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        request.timeoutMs = 3000;
        return OneRequest().options(request);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (Authority::program().isEmpty())
            QSKIP("the openssl program is not installed");
        QVERIFY(m_known.create(u"known"_s));
        QVERIFY(m_strange.create(u"strange"_s));
        QVERIFY(m_known.issue(u"good"_s, u"DNS:sbc.example.test,IP:127.0.0.1"_s, kPast, kFuture));
        QVERIFY(m_known.issue(u"six"_s, u"IP:::1"_s));
        QVERIFY(m_known.issue(u"wildcard"_s, u"DNS:*.example.test"_s, kPast, kFuture));
        QVERIFY(m_known.issue(u"expired"_s, u"DNS:sbc.example.test"_s, kPast, u"20210101000000Z"_s));
        QVERIFY(m_known.issue(u"early"_s, u"DNS:sbc.example.test"_s, u"20480101000000Z"_s, kFuture));
        QVERIFY(m_known.issue(u"sbc.example.test"_s, u"DNS:other.example.test"_s, kPast, kFuture));
        Authority::Wish wish;
        wish.key = u"rsa:1024"_s;
        QVERIFY(m_known.issue(u"short"_s, u"DNS:sbc.example.test"_s, wish));
        wish = {};
        wish.digest = u"sha1"_s;
        QVERIFY(m_known.issue(u"sha1"_s, u"DNS:sbc.example.test"_s, wish));
        wish = {};
        wish.extensions = u"extendedKeyUsage=clientAuth"_s;
        QVERIFY(m_known.issue(u"client"_s, u"DNS:sbc.example.test"_s, wish));
        wish.extensions = u"extendedKeyUsage=serverAuth,clientAuth\nkeyUsage=digitalSignature"_s;
        wish.end = QDateTime::currentDateTimeUtc().addDays(1).toString(u"yyyyMMddhhmmss'Z'"_s);
        QVERIFY(m_known.issue(u"tomorrow"_s, u"DNS:sbc.example.test"_s, wish));
        wish = {};
        wish.extensions = u"basicConstraints=critical,CA:TRUE"_s;
        QVERIFY(m_known.issue(u"middle"_s, u"DNS:middle.example.test"_s, wish));
        wish = {};
        wish.issuer = u"middle"_s;
        QVERIFY(m_known.issue(u"leaf"_s, u"DNS:sbc.example.test"_s, wish));
        m_known.bundle(u"leaf-and-middle"_s, {u"leaf"_s, u"middle"_s});
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
        QTest::newRow("for clients only") << u"client"_s << u"sbc.example.test"_s << u"tlsUsage"_s;
        QTest::newRow("ends tomorrow") << u"tomorrow"_s << u"sbc.example.test"_s << u"answered"_s;
        QTest::newRow("with its intermediate")
            << u"leaf-and-middle"_s << u"sbc.example.test"_s << u"answered"_s;
        QTest::newRow("without its intermediate") << u"leaf"_s << u"sbc.example.test"_s << u"tlsUntrusted"_s;
        QTest::newRow("self-signed") << u"strange"_s << u"sbc.example.test"_s << u"tlsSelfSigned"_s;
    }

    void verdicts()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, name);
        QFETCH(QString, reason);
        const Authority& issuer = certificate.startsWith(u"strange"_s) ? m_strange : m_known;
        TlsResponder server(issuer.path(certificate, u"pem"_s),
                            issuer.path(certificate.section(u'-', 0, 0), u"key"_s));
        SipRequest request = requestTo(u"sip:bob@%1"_s.arg(name));
        request.transport = SipTransport::Tls;
        request.outboundProxy = u"sip:127.0.0.1:%1"_s.arg(server.port());
        request.verifyName = name;
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = OneRequest().options(request);
        QVERIFY2(toString(outcome.callReason) == reason, qPrintable(describe(outcome)));
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(outcome.tls.attempted);
        QCOMPARE(outcome.tls.verified, reason == "answered"_L1);
        QCOMPARE(outcome.tls.error.isEmpty(), outcome.tls.verified);
        QVERIFY(!outcome.tls.subject.isEmpty() && outcome.tls.notAfter.isValid());
        QVERIFY(outcome.tcp.connected && outcome.tcp.connectMs >= 0 && outcome.tls.handshakeMs >= 0);
        QVERIFY(!outcome.tls.chain.isEmpty());
        QCOMPARE(outcome.tls.verifyName, name);
        QCOMPARE(outcome.tls.sni, name == "127.0.0.1"_L1 ? QString() : name);
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

    void theChainIsToldAsSent()
    {
        TlsResponder server(m_known.path(u"leaf-and-middle"_s, u"pem"_s), m_known.path(u"leaf"_s, u"key"_s));
        const SipOutcome outcome = optionsTo(server.port(), u"sbc.example.test"_s);
        QCOMPARE(outcome.tls.chain.size(), 2);
        const TlsCertificate& leaf = outcome.tls.chain.first();
        QCOMPARE(leaf.subject, u"leaf"_s);
        QCOMPARE(leaf.issuer, u"middle"_s);
        QCOMPARE(leaf.keyType, u"RSA"_s);
        QCOMPARE(leaf.keyBits, 2048);
        QCOMPARE(leaf.signature, u"sha256WithRSAEncryption"_s);
        QCOMPARE(leaf.names, QStringList{u"sbc.example.test"_s});
        QVERIFY(leaf.usages.isEmpty() && !leaf.authority && !leaf.selfIssued);
        QCOMPARE(leaf.notAfter, QDateTime(QDate(2049, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(leaf.sha1.size(), 40);
        QVERIFY(outcome.tls.chain.last().authority);
        QCOMPARE(outcome.tls.root, u"known"_s);
    }

    void usagesAreTold()
    {
        TlsResponder server(m_known.path(u"tomorrow"_s, u"pem"_s), m_known.path(u"tomorrow"_s, u"key"_s));
        const SipOutcome outcome = optionsTo(server.port(), u"sbc.example.test"_s);
        QCOMPARE(outcome.tls.chain.first().usages, (QStringList{u"serverAuth"_s, u"clientAuth"_s}));
        QCOMPARE(outcome.tls.chain.first().keyUsages, QStringList{u"digitalSignature"_s});
    }

    void tooOldOrTooWeak_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("evidence");
        QTest::newRow("short key") << u"short"_s << u""_s << u"tlsWeak"_s << u"RSA key of 1024 bits"_s;
        QTest::newRow("SHA-1") << u"sha1"_s << u""_s << u"tlsWeak"_s
                               << u"signed with sha1WithRSAEncryption"_s;
        QTest::newRow("TLS 1.1") << u"good"_s << u"tls1_1"_s << u"tlsOldVersion"_s << u"TLSv1.1"_s;
        QTest::newRow("TLS 1.0") << u"good"_s << u"tls1"_s << u"tlsOldVersion"_s << u"TLSv1.0"_s;
        QTest::newRow("TLS 1.2") << u"good"_s << u"tls1_2"_s << u"timeout"_s << u""_s;
    }

    void tooOldOrTooWeak()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, version);
        QFETCH(QString, reason);
        QFETCH(QString, evidence);
        OpensslServer server(m_known.path(certificate, u"pem"_s), m_known.path(certificate, u"key"_s),
                             version);
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = optionsTo(server.port(), u"sbc.example.test"_s);
        QVERIFY2(toString(outcome.callReason) == reason, qPrintable(describe(outcome)));
        QCOMPARE(outcome.evidence, evidence);
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(outcome.tls.verified, reason == "timeout"_L1);
        QVERIFY(!outcome.tls.version.isEmpty() && !outcome.tls.chain.isEmpty());
    }

    void overIPv6()
    {
        TlsResponder server(m_known.path(u"six"_s, u"pem"_s), m_known.path(u"six"_s, u"key"_s),
                            {false, QHostAddress(QHostAddress::LocalHostIPv6)});
        if (server.port() == 0)
            QSKIP("this machine has no IPv6");
        SipRequest request;
        request.target = u"sip:bob@[::1]:%1;transport=tls"_s.arg(server.port());
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        const SipOutcome outcome = OneRequest().options(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.remote, u"[::1]:%1"_s.arg(server.port()));
    }

    void connectionRefused()
    {
        for (const SipTransport transport : {SipTransport::Tls, SipTransport::Tcp}) {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost, 0));
            const quint16 port = server.serverPort();
            server.close();
            const SipOutcome outcome = optionsTo(port, u"sbc.example.test"_s, transport);
            QVERIFY2(outcome.callReason == CallReason::ConnectionRefused, qPrintable(describe(outcome)));
            QVERIFY(outcome.tcp.attempted && !outcome.tcp.connected && !outcome.tcp.error.isEmpty());
        }
    }

    void aCallOverTls()
    {
        TlsResponder server(m_known.path(u"good"_s, u"pem"_s), m_known.path(u"good"_s, u"key"_s));
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.port());
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        request.holdSeconds = 0;
        const SipOutcome outcome = OneRequest().call(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(hasMessage(outcome, true, u"ACK"_s));
        QVERIFY(hasMessage(outcome, true, u"BYE"_s));
    }

    void clientCertificateWanted()
    {
        TlsResponder server(m_known.path(u"good"_s, u"pem"_s), m_known.path(u"good"_s, u"key"_s),
                            {true, QHostAddress(QHostAddress::LocalHost)});
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.port());
        request.caPemPath = m_known.path(u"known"_s, u"pem"_s);
        const SipOutcome outcome = OneRequest().options(request, 6000);
        QVERIFY2(outcome.callReason == CallReason::TlsClientCertificate, qPrintable(describe(outcome)));
        QVERIFY(outcome.tls.ownAuthorities);
    }

    void plainServer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        connect(&server, &QTcpServer::newConnection, this,
                [&] { server.nextPendingConnection()->write("SIP/2.0 400 Bad Request\r\n\r\n"); });
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.serverPort());
        const SipOutcome outcome = OneRequest().options(request, 6000);
        QVERIFY2(outcome.callReason == CallReason::TlsHandshake, qPrintable(describe(outcome)));
    }

    void silentServer()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:%1;transport=tls"_s.arg(server.serverPort());
        request.timeoutMs = 10000;
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = OneRequest().options(request, 8000);
        QVERIFY2(outcome.callReason == CallReason::TlsHandshake, qPrintable(describe(outcome)));
        QVERIFY(timer.elapsed() < 5500);
    }

    void authoritiesThatCannotBeRead()
    {
        SipRequest request;
        request.target = u"sip:bob@127.0.0.1:5061;transport=tls"_s;
        request.caPemPath = u"/nonexistent/ca.pem"_s;
        const SipOutcome outcome = OneRequest().options(request, 6000);
        QCOMPARE(toString(outcome.callReason), u"localFailure"_s);
        QVERIFY(outcome.evidence.contains("/nonexistent/ca.pem"_L1));
    }
};

QTEST_GUILESS_MAIN(TlsVerdictTest)
#include "TlsVerdictTest.moc"
