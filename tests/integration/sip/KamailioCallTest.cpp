// SPDX-License-Identifier: Apache-2.0
// Through a proxy that stays in the path: Kamailio over UDP, TCP and TLS, with SIPp and baresip behind it.
#include "integration/sip/Baresip.h"
#include "integration/sip/Kamailio.h"
#include "integration/sip/TestCall.h"
#include "media/SignalMeter.h"
#include "media/WavFile.h"
#include "sip/SipClient.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class KamailioCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersOptions_data() { transports(); }
    void answersOptions();
    void staysInThePath_data() { transports(); }
    void staysInThePath();
    void otherNameIsRefused();
    void encryptedToTheTelephone();
    void challengesAreTold_data();
    void challengesAreTold();

private:
    Authority m_authority;

    static void transports()
    {
        QTest::addColumn<SipTransport>("transport");
        QTest::newRow("udp") << SipTransport::Udp;
        QTest::newRow("tcp") << SipTransport::Tcp;
        QTest::newRow("tls") << SipTransport::Tls;
    }
    static SipRequest requestThrough(const Kamailio& edge, const QString& target, SipTransport transport)
    {
        SipRequest request = requestTo(target);
        request.outboundProxy = edge.uri(toString(transport));
        request.transport = transport;
        request.caPemPath = edge.caFile();
        request.verifyName = u"probe.test"_s;
        request.holdSeconds = 1;
        return request;
    }
};

void KamailioCallTest::initTestCase()
{
    NEEDS(Kamailio);
    QVERIFY(Kamailio::certify(m_authority));
    // The telephone's certificate comes from the same authority; the edge checks it.
    QVERIFY(m_authority.issue(u"telephone"_s, u"IP:127.0.0.1"_s) && m_authority.join(u"telephone"_s));
}

void KamailioCallTest::answersOptions()
{
    QFETCH(SipTransport, transport);
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(), qPrintable(edge.output()));
    const SipOutcome outcome = OneRequest().options(requestThrough(edge, u"sip:probe.test"_s, transport));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + edge.output()));
    QCOMPARE(outcome.status, 200);
    QVERIFY(outcome.transport == transport);
    QCOMPARE(outcome.tls.verified, transport == SipTransport::Tls);
    QCOMPARE(edge.seen(), QStringList{u"OPTIONS "_s + toString(transport)});
}

void KamailioCallTest::staysInThePath()
{
    NEEDS(Sipp);
    QFETCH(SipTransport, transport);
    Sipp peer;
    QVERIFY(peer.answer(u"routed.xml"_s));
    Kamailio edge(m_authority);
    edge.route(u"agent"_s, peer.uri());
    QVERIFY2(edge.start(), qPrintable(edge.output()));
    const SipOutcome outcome = OneRequest().call(requestThrough(edge, u"sip:agent@probe.test"_s, transport));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + edge.output()));
    QCOMPARE(outcome.evidence, QString());
    // ACK and BYE went through the proxy, and reached the peer, whose address is in the request line.
    const QString by = u' ' + toString(transport);
    QCOMPARE(edge.seen(), (QStringList{u"INVITE"_s + by, u"ACK"_s + by, u"BYE"_s + by}));
    QCOMPARE(peer.result(), 0);
    for (const SipMessageRecord& record : outcome.records) {
        QCOMPARE(record.remote, outcome.remote);
        if (!record.sent || record.startLine.startsWith("INVITE"_L1))
            continue;
        QVERIFY(record.startLine.contains(peer.uri().section(u'@', 1)));
        QVERIFY(record.raw.contains("\nRoute: <sip:127.0.0.1:"));
    }
}

void KamailioCallTest::otherNameIsRefused()
{
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(), qPrintable(edge.output()));
    SipRequest request = requestThrough(edge, u"sip:agent@probe.test"_s, SipTransport::Tls);
    request.verifyName = u"sbc.example.com"_s;
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.callReason == CallReason::TlsWrongName, qPrintable(describe(outcome)));
    QVERIFY(edge.seen().isEmpty());
}

void KamailioCallTest::encryptedToTheTelephone()
{
    NEEDS(Baresip);
    Kamailio edge(m_authority);
    Baresip telephone;
    QVERIFY2(telephone.start(u";mediaenc=srtp-mand"_s, m_authority.path(u"telephone"_s, u"agent.pem"_s)),
             qPrintable(telephone.output()));
    edge.route(u"agent"_s, telephone.tlsUri());
    QVERIFY2(edge.start(), qPrintable(edge.output()));
    SipRequest request = requestThrough(edge, u"sip:agent@probe.test"_s, SipTransport::Tls);
    request.srtp = true;
    request.holdSeconds = 4;
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + edge.output() + telephone.output()));
    QCOMPARE(outcome.evidence, QString());
    QVERIFY(outcome.tls.verified);
    QCOMPARE(edge.seen(), (QStringList{u"INVITE tls"_s, u"ACK tls"_s, u"BYE tls"_s}));
    QVERIFY2(outcome.audio.agreed && outcome.audio.srtp, qPrintable(outcome.audio.refusal));
    QVERIFY2(outcome.audio.heard == AudioHeard::Other, qPrintable(toString(outcome.audio.heard)));
    QVERIFY(outcome.audio.srtpRefused < 10);
    const Result<Samples> kept = readWav(telephone.heardFile());
    QVERIFY2(kept.ok(), qPrintable(telephone.output()));
    SignalMeter meter(outcome.audio.toneHz);
    meter.take(kept.value(), 0);
    QVERIFY(meter.heard() == HeardSound::Tone); // our tone arrived
    for (const SipMessageRecord& record : outcome.records)
        QVERIFY(!record.raw.contains("inline:"));
}

void KamailioCallTest::challengesAreTold_data()
{
    QTest::addColumn<Kamailio::Digest>("digest");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::newRow("md5") << Kamailio::Digest::Md5 << QByteArray("MD5");
    QTest::newRow("sha-256") << Kamailio::Digest::Sha256 << QByteArray("SHA-256");
    QTest::newRow("for ever") << Kamailio::Digest::Always << QByteArray();
}

void KamailioCallTest::challengesAreTold()
{
    QFETCH(Kamailio::Digest, digest);
    QFETCH(QByteArray, algorithm);
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(digest), qPrintable(edge.output()));
    const SipOutcome outcome =
        OneRequest().call(requestThrough(edge, u"sip:agent@probe.test"_s, SipTransport::Udp));
    QVERIFY2(outcome.callReason == CallReason::AuthenticationRequired, qPrintable(describe(outcome)));
    QCOMPARE(outcome.status, 407);
    QVERIFY(!algorithm.isEmpty() || digest == Kamailio::Digest::Always);
    bool challenged = false;
    for (const SipMessageRecord& record : outcome.records)
        challenged |= record.raw.contains("Proxy-Authenticate: Digest realm=\"probe.test\"") &&
                      record.raw.contains(algorithm);
    QVERIFY(challenged);
}

QTEST_GUILESS_MAIN(KamailioCallTest)
#include "KamailioCallTest.moc"
