// SPDX-License-Identifier: Apache-2.0
// Proving who one is: registrar and proxy that ask with MD5 and SHA-256, that ask for ever, that ask in other
// ways; what is told, and that no password leaves.
#include "integration/sip/Kamailio.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/UdpResponder.h"
#include "sip/SipClient.h"
#include "sipengine/SofiaEngine.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class AccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void registers_data() { digests(); }
    void registers();
    void callsWithAnAccount_data() { digests(); }
    void callsWithAnAccount();
    void registeredCall();
    void wrongPassword();
    void withoutAccount();
    void asksForEver();
    void strongestIsAnswered();
    void basicGetsNoPassword();
    void staleForEverEnds();
    void challengedInMidCall();

private:
    Authority m_authority;

    static void digests()
    {
        QTest::addColumn<Kamailio::Digest>("digest");
        QTest::addColumn<QString>("hash");
        QTest::newRow("MD5") << Kamailio::Digest::Md5 << u"MD5"_s;
        QTest::newRow("SHA-256") << Kamailio::Digest::Sha256 << u"SHA-256"_s;
    }
    static SipAccount account(const QByteArray& password = "secret")
    {
        return {u"agent"_s, std::make_shared<const Secret>(password)};
    }
    static SipRequest requestThrough(const QString& target, const Kamailio& edge)
    {
        SipRequest request = requestTo(target);
        request.fromUri = u"sip:agent@probe.test"_s;
        request.outboundProxy = edge.uri(u"udp"_s);
        request.account = account();
        request.holdSeconds = 0;
        return request;
    }
    static bool leaks(const SipOutcome& outcome, const QByteArray& secret)
    {
        for (const SipMessageRecord& record : outcome.records)
            if (record.raw.contains(secret) || record.raw.contains("response="))
                return true;
        return false;
    }
};

void AccountTest::initTestCase()
{
    NEEDS(Kamailio);
    QVERIFY(Kamailio::certify(m_authority));
}

void AccountTest::registers()
{
    QFETCH(Kamailio::Digest, digest);
    QFETCH(QString, hash);
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(digest), qPrintable(edge.output()));
    const SipOutcome outcome = OneRequest().registration(requestThrough(u"sip:probe.test"_s, edge));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + edge.output()));
    QVERIFY(outcome.work == SipWork::Registration);
    QVERIFY(outcome.registration.ok);
    QCOMPARE(outcome.registration.status, 200);
    QCOMPARE(outcome.registration.expiresSeconds, 120);
    QCOMPARE(outcome.authentication, hash);
    QCOMPARE(outcome.challenges, QStringList{u"Digest "_s + hash + u" probe.test"_s});
    QVERIFY(!leaks(outcome, "secret"));
    // Asked, answered, and taken back with the nonce that is known already.
    QVERIFY2(edge.seen().size() >= 3, qPrintable(edge.seen().join(u'\n')));
}

void AccountTest::callsWithAnAccount()
{
    NEEDS(Sipp);
    QFETCH(Kamailio::Digest, digest);
    QFETCH(QString, hash);
    Sipp peer;
    QVERIFY(peer.answer(u"routed.xml"_s));
    Kamailio edge(m_authority);
    edge.route(u"callee"_s, peer.uri());
    QVERIFY2(edge.start(digest), qPrintable(edge.output()));
    const SipOutcome outcome = OneRequest().call(requestThrough(u"sip:callee@probe.test"_s, edge));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + edge.output()));
    QCOMPARE(outcome.authentication, hash);
    QVERIFY(outcome.challenges.first().startsWith(u"Digest "_s + hash));
    QVERIFY(!leaks(outcome, "secret"));
}

void AccountTest::registeredCall()
{
    NEEDS(Sipp);
    Sipp peer;
    QVERIFY(peer.answer(u"routed.xml"_s));
    Kamailio edge(m_authority);
    edge.route(u"callee"_s, peer.uri());
    QVERIFY2(edge.start(Kamailio::Digest::Md5), qPrintable(edge.output()));
    SipRequest request = requestThrough(u"sip:callee@probe.test"_s, edge);
    request.registers = true;
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + edge.output()));
    QVERIFY(outcome.registration.ok);
    const QStringList seen = edge.seen();
    QVERIFY2(seen.first().startsWith("REGISTER"_L1) && seen.last().startsWith("REGISTER"_L1),
             qPrintable(seen.join(u'\n')));
    QVERIFY(seen.indexOf(u"INVITE udp"_s) > 0);
}

void AccountTest::wrongPassword()
{
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(Kamailio::Digest::Sha256), qPrintable(edge.output()));
    SipRequest request = requestThrough(u"sip:probe.test"_s, edge);
    request.account = account("not the one");
    const SipOutcome outcome = OneRequest().registration(request);
    QVERIFY2(outcome.callReason == CallReason::CredentialsRefused, qPrintable(describe(outcome)));
    QCOMPARE(outcome.status, 401);
    QVERIFY(!outcome.registration.ok);
    QVERIFY(!leaks(outcome, "not the one"));
}

void AccountTest::withoutAccount()
{
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(Kamailio::Digest::Md5), qPrintable(edge.output()));
    SipRequest request = requestThrough(u"sip:callee@probe.test"_s, edge);
    request.account = {};
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.callReason == CallReason::AuthenticationRequired, qPrintable(describe(outcome)));
    QCOMPARE(outcome.status, 407);
    QCOMPARE(outcome.challenges, QStringList{u"Digest MD5 probe.test"_s});
}

void AccountTest::asksForEver()
{
    Kamailio edge(m_authority);
    QVERIFY2(edge.start(Kamailio::Digest::Always), qPrintable(edge.output()));
    const SipOutcome outcome = OneRequest().call(requestThrough(u"sip:callee@probe.test"_s, edge));
    QVERIFY2(outcome.callReason == CallReason::CredentialsRefused, qPrintable(describe(outcome)));
    QCOMPARE(edge.seen().count(u"INVITE udp"_s), 2);
}

void AccountTest::strongestIsAnswered()
{
    // RFC 8760 §2.4: both offered, in the order of the server's taste; the stronger one is ours.
    for (const bool strongFirst : {true, false}) {
        QByteArray answered;
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (!request.startsWith("OPTIONS "))
                return {};
            if (request.contains("Authorization: Digest")) {
                answered = request;
                return {reply(request, "200 OK", {}, {})};
            }
            const QByteArray strong =
                "WWW-Authenticate: Digest realm=\"r\", nonce=\"abc\", qop=\"auth\", algorithm=SHA-256\r\n";
            const QByteArray weak =
                "WWW-Authenticate: Digest realm=\"r\", nonce=\"def\", qop=\"auth\", algorithm=MD5\r\n";
            return {reply(request, "401 Unauthorized", strongFirst ? strong + weak : weak + strong, {})};
        });
        SipRequest request = requestTo(peer.uri());
        request.account = account();
        const SipOutcome outcome = OneRequest(new SofiaEngine).options(request);
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.authentication, u"SHA-256"_s);
        QVERIFY(answered.contains("nonce=\"abc\"") && answered.contains("algorithm=SHA-256"));
        QCOMPARE(outcome.challenges.size(), 2);
    }
}

void AccountTest::basicGetsNoPassword()
{
    int requests = 0;
    QByteArray all;
    UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
        ++requests;
        all += request;
        return {reply(request, "401 Unauthorized", "WWW-Authenticate: Basic realm=\"give it\"\r\n", {})};
    });
    SipRequest request = requestTo(peer.uri());
    request.account = account("very secret");
    const SipOutcome outcome = OneRequest(new SofiaEngine).options(request);
    QVERIFY2(outcome.callReason == CallReason::CredentialsRefused, qPrintable(describe(outcome)));
    QCOMPARE(outcome.challenges, QStringList{u"Basic give it"_s});
    QCOMPARE(requests, 1);
    QVERIFY(!all.contains("Authorization"));
}

void AccountTest::staleForEverEnds()
{
    int requests = 0;
    UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
        ++requests;
        return {reply(request, "401 Unauthorized",
                      "WWW-Authenticate: Digest realm=\"r\", stale=true, nonce=\"n" +
                          QByteArray::number(requests) + "\"\r\n",
                      {})};
    });
    SipRequest request = requestTo(peer.uri());
    request.account = account();
    const SipOutcome outcome = OneRequest(new SofiaEngine).options(request);
    QVERIFY2(outcome.callReason == CallReason::CredentialsRefused,
             qPrintable(describe(outcome) + QString::number(requests)));
    QVERIFY2(requests <= 8, qPrintable(QString::number(requests)));
}

void AccountTest::challengedInMidCall()
{
    // The first INVITE is let through, the one that holds the call is asked: the call goes on.
    const QByteArray sdp = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                           "m=audio 9 RTP/AVP 0\r\n";
    UdpResponder* me = nullptr;
    UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
        if (request.startsWith("ACK "))
            return {};
        if (!request.startsWith("INVITE "))
            return {reply(request, "200 OK")};
        const bool inside = header(request, "To").contains("tag=");
        if (inside && !request.contains("Authorization: Digest"))
            return {reply(request, "407 Proxy Authentication Required",
                          "Proxy-Authenticate: Digest realm=\"r\", nonce=\"abc\"\r\n")};
        return {reply(request, "200 OK", "Contact: <" + me->uri().toUtf8() + ">\r\n", sdp)};
    });
    me = &peer;
    SipClient client(new SofiaEngine, nullptr);
    SipRequest request = requestTo(peer.uri());
    request.account = account();
    request.timeoutMs = 700;
    request.holdSeconds = 3;
    SipJob* job = client.call(this, request);
    bool held = false;
    connect(job, &SipJob::stateChanged, this, [&held, job](CallState state) {
        held = held || state == CallState::Held;
        if (state == CallState::Answered && !held)
            job->hold();
    });
    const SipOutcome outcome = outcomeOf(job);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    QVERIFY(held);
    QCOMPARE(outcome.status, 200);
    QVERIFY2(outcome.durationMs > 2500, qPrintable(QString::number(outcome.durationMs)));
}

QTEST_GUILESS_MAIN(AccountTest)
#include "AccountTest.moc"
