// SPDX-License-Identifier: Apache-2.0
// A whole probe, from the name to REGISTER, against servers of this test.
#include "dialer/ProbeController.h"
#include "integration/sip/Kamailio.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/TlsResponder.h"
#include "integration/sip/ToyDns.h"
#include "sipengine/SofiaEngine.h"
#include "words/ProbeWords.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

namespace {

/// A registrar that asks for a digest once, and then believes it: whether it is right is another test's.
QList<QByteArray> registrar(const QByteArray& request)
{
    const bool asks = request.startsWith("REGISTER") && header(request, "Authorization").isEmpty();
    if (asks)
        return {reply(request, "401 Unauthorized",
                      "WWW-Authenticate: Digest realm=\"example.test\", nonce=\"abc\", algorithm=SHA-256, "
                      "qop=\"auth\"\r\n")};
    if (request.startsWith("REGISTER"))
        return {reply(request, "200 OK", "Contact: " + header(request, "Contact") + ";expires=60\r\n")};
    return {reply(request, "200 OK")};
}

} // namespace

class ProbeTest : public QObject
{
    Q_OBJECT

private:
    ProbeReport probe(const SipRequest& request, const QString& resolverConfiguration = {})
    {
        SipClient client(new SofiaEngine(nullptr, resolverConfiguration), nullptr);
        ProbeController controller(&client, nullptr);
        QSignalSpy ended(&controller, &ProbeController::finished);
        m_progress = 0;
        connect(&controller, &ProbeController::progressed, this, [this] { ++m_progress; });
        controller.start(request);
        if (!controller.start(request) && (ended.count() > 0 || ended.wait(20000)))
            return controller.report();
        return {};
    }

    static QByteArray dump(const ProbeReport& report)
    {
        QStringList texts;
        for (const ProbeLine& line : report.lines)
            texts.append(toString(line.result) + u' ' + Words::probeLine(line.id, line.arguments));
        return texts.join(u'\n').toUtf8();
    }

    static bool has(const ProbeReport& report, const QString& id, ProbeResult result)
    {
        return std::any_of(report.lines.begin(), report.lines.end(),
                           [&](const ProbeLine& line) { return line.id == id && line.result == result; });
    }

    int m_progress = 0;

private Q_SLOTS:
    void fromNaptrToOptionsOverTls()
    {
        if (Authority::program().isEmpty())
            QSKIP("the openssl program is not installed");
        Authority known;
        QVERIFY(known.create(u"known"_s));
        Authority::Wish wish;
        wish.extensions = u"extendedKeyUsage=serverAuth"_s;
        wish.end = QDateTime::currentDateTimeUtc().addDays(1).addSecs(60).toString(u"yyyyMMddhhmmss'Z'"_s);
        QVERIFY(known.issue(u"sbc"_s, u"DNS:*.example.test,DNS:example.test"_s, wish));
        TlsResponder server(known.path(u"sbc"_s, u"pem"_s), known.path(u"sbc"_s, u"key"_s));
        ToyDns dns;
        dns.naptr("example.test", 1, 1, "s", "SIPS+D2T", "_sips._tcp.example.test");
        dns.srv("_sips._tcp.example.test", 1, 1, server.port(), "sbc.example.test");
        dns.address("sbc.example.test", "127.0.0.1");
        SipRequest request = requestTo(u"sip:example.test"_s);
        request.caPemPath = known.path(u"known"_s, u"pem"_s);
        const ProbeReport report = probe(request, dns.configuration());
        QVERIFY2(!report.failed() && !report.isEmpty(), dump(report));
        for (const QString& id :
             {u"name.chosenTtl"_s, u"tcp.connected"_s, u"tls.version"_s, u"tls.certificate"_s,
              u"tls.verified"_s, u"teams.name"_s, u"options.answered"_s})
            QVERIFY2(has(report, id, ProbeResult::Pass), dump(report) + "\n\nno " + id.toUtf8());
        for (const QString& id : {u"tls.endsSoon"_s, u"teams.usageClient"_s, u"teams.authorityOwn"_s})
            QVERIFY2(has(report, id, ProbeResult::Warn), dump(report) + "\n\nno " + id.toUtf8());
        for (const ProbeLine& line : report.lines)
            QVERIFY2(Words::knowsProbeLine(line.id), qPrintable(line.id));
    }

    void registers()
    {
        UdpResponder server(registrar);
        SipRequest request = requestTo(u"sip:127.0.0.1:%1"_s.arg(server.port()));
        request.account.user = u"alice"_s;
        request.account.password = std::make_shared<const Secret>(QByteArray("wonderland"));
        const ProbeReport report = probe(request);
        QVERIFY2(!report.failed(), dump(report));
        QCOMPARE(m_progress, 1);
        QVERIFY2(has(report, u"register.challenge"_s, ProbeResult::Pass), dump(report));
        QVERIFY2(has(report, u"register.accepted"_s, ProbeResult::Pass), dump(report));
        const auto sent = std::find_if(server.requests.begin(), server.requests.end(),
                                       [](const QByteArray& one) { return one.startsWith("REGISTER"); });
        QVERIFY(sent != server.requests.end() && header(*sent, "To").contains("sip:alice@127.0.0.1"));
    }

    void aProvidersEdge_data()
    {
        QTest::addColumn<bool>("modern");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("MD5") << false << QByteArray("secret") << true;
        QTest::newRow("SHA-256") << true << QByteArray("secret") << true;
        QTest::newRow("wrong password") << true << QByteArray("sesame-open") << false;
    }

    /// NAPTR, SRV, TLS, OPTIONS and REGISTER, all at a Kamailio that only this test's DNS knows.
    void aProvidersEdge()
    {
        if (const QString missing = Kamailio::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QFETCH(bool, modern);
        QFETCH(QByteArray, password);
        QFETCH(bool, accepted);
        Authority authority;
        QVERIFY(Kamailio::certify(authority));
        Kamailio kamailio(authority);
        QVERIFY(kamailio.start(modern ? Kamailio::Digest::Sha256 : Kamailio::Digest::Md5));
        ToyDns dns;
        dns.naptr("probe.test", 1, 1, "s", "SIPS+D2T", "_sips._tcp.probe.test");
        dns.srv("_sips._tcp.probe.test", 1, 1, kamailio.tlsPort(), "edge.probe.test");
        dns.address("edge.probe.test", "127.0.0.1");
        SipRequest request = requestTo(u"sip:probe.test"_s);
        request.caPemPath = kamailio.caFile();
        request.account.user = u"agent"_s;
        request.account.password = std::make_shared<const Secret>(password);
        const ProbeReport report = probe(request, dns.configuration());
        QVERIFY2(has(report, u"tls.verified"_s, ProbeResult::Pass), dump(report));
        QVERIFY2(has(report, u"options.answered"_s, ProbeResult::Pass), dump(report));
        QVERIFY2(has(report, u"register.challenge"_s, ProbeResult::Pass), dump(report));
        QVERIFY2(has(report, u"register.accepted"_s, ProbeResult::Pass) == accepted, dump(report));
        QVERIFY2(has(report, u"register.verdict"_s, ProbeResult::Fail) != accepted, dump(report));
        QCOMPARE(report.failed(), !accepted);
        QVERIFY(!dump(report).contains(password));
        QVERIFY(kamailio.seen().contains(u"REGISTER tls"_s));
    }

    void overIPv6()
    {
        UdpResponder server(registrar, QHostAddress::LocalHostIPv6);
        if (!server.isBound())
            QSKIP("this machine has no IPv6");
        SipRequest request = requestTo(u"sip:[::1]:%1"_s.arg(server.port()));
        const ProbeReport report = probe(request);
        QVERIFY2(has(report, u"options.answered"_s, ProbeResult::Pass), dump(report));
    }

    void nobodyListens()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost, 0));
        const quint16 port = closed.serverPort();
        closed.close();
        SipRequest request;
        request.target = u"sip:127.0.0.1:%1;transport=tcp"_s.arg(port);
        request.account.user = u"alice"_s;
        request.account.password = std::make_shared<const Secret>(QByteArray("wonderland"));
        const ProbeReport report = probe(request);
        QVERIFY2(has(report, u"tcp.verdict"_s, ProbeResult::Fail), dump(report));
        QVERIFY2(has(report, u"register.notReached"_s, ProbeResult::Skipped), dump(report));
        QCOMPARE(report.count(ProbeResult::Fail), 1);
    }

    void whatIsNoTarget()
    {
        SipRequest request = requestTo(u"sip:"_s);
        const ProbeReport report = probe(request);
        QVERIFY2(has(report, u"probe.verdict"_s, ProbeResult::Fail), dump(report));
    }
};

QTEST_GUILESS_MAIN(ProbeTest)
#include "ProbeTest.moc"
