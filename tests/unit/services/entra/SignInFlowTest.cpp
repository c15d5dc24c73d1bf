// SPDX-License-Identifier: Apache-2.0
#include "services/entra/SignInFlow.h"
#include "services/entra/PkcePair.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QTimer>
#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray idToken(const QJsonObject& claims)
{
    return "e30." +
           QJsonDocument(claims)
               .toJson(QJsonDocument::Compact)
               .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
           ".sig";
}

QByteArray tokens(const QByteArray& tenant)
{
    const QJsonObject claims{{u"tid"_s, QString::fromLatin1(tenant)},
                             {u"oid"_s, u"o-1"_s},
                             {u"preferred_username"_s, u"ann@c.com"_s}};
    return R"({"token_type":"Bearer","expires_in":3600,"scope":"User.Read","access_token":"at-123456",)"
           R"("refresh_token":"rt-123456","id_token":")" +
           idToken(claims) + "\"}";
}

// Walks by itself: fetches what a browser would be sent to.
class WalkingBrowser : public Browser
{
public:
    using Walk = std::function<QUrl(const QUrlQuery& authorize)>;
    explicit WalkingBrowser(Walk walk)
        : m_walk(std::move(walk))
    {}
    bool open(const QUrl& address) override
    {
        opened = address;
        const QUrl next = m_walk(QUrlQuery(address));
        if (!next.isEmpty())
            m_network.get(QNetworkRequest(next));
        return true;
    }
    QUrl opened;

private:
    Walk m_walk;
    QNetworkAccessManager m_network;
};

class NoBrowser : public Browser
{
public:
    bool open(const QUrl&) override { return false; }
};

QUrl backTo(const QUrlQuery& authorize, const QString& answer)
{
    return QUrl(authorize.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded) + u'?' + answer +
                u"&state="_s + authorize.queryItemValue(u"state"_s));
}

QString codeOf(const Result<SignedIn>& result)
{
    return outcomeOf(result) + u'/' + (result.ok() ? QString() : result.error().code);
}

} // namespace

class SignInFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsIn();
    void provesItselfWithPkce();
    void tellsARefusal();
    void ignoresAForeignState();
    void timesOut();
    void refusesPersonalAccounts();
    void tellsAnUnusableIdentity_data();
    void tellsAnUnusableIdentity();
    void tellsThatThereIsNoBrowser();
    void passesClaimsOn();
    void aSecondTabIsTooLate();
    void signsInOnAnotherDevice();
    void theOtherDevice_data();
    void theOtherDevice();

private:
    static SignInRequest deviceRequest()
    {
        SignInRequest request;
        request.clientId = u"client-1"_s;
        request.scopes = QStringList{u"User.Read"_s};
        return request;
    }
    Result<SignedIn> signIn(Browser* browser, int limitMs = 5000)
    {
        SignInRequest request;
        request.clientId = u"client-1"_s;
        request.scopes = QStringList{u"User.Read"_s};
        request.limitMs = limitMs;
        return await(m_flow->signIn(this, request, browser));
    }
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TokenApi> m_api;
    std::unique_ptr<SignInFlow> m_flow;
};

void SignInFlowTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_server->answerInTurn({{.body = tokens("11111111-2222-3333-4444-555555555555")}});
    m_api = std::make_unique<TokenApi>(nullptr, m_server->base());
    m_flow = std::make_unique<SignInFlow>(nullptr, m_api.get());
}

void SignInFlowTest::signsIn()
{
    WalkingBrowser browser([](const QUrlQuery& q) { return backTo(q, u"code=c-1"_s); });
    const Result<SignedIn> result = signIn(&browser);
    QCOMPARE(outcomeOf(result), u"ok"_s);
    QCOMPARE(result->account.userName, u"ann@c.com"_s);
    QCOMPARE(result->tokens.refreshToken.reveal(), QByteArrayView("rt-123456"));
    QCOMPARE(result->askedScopes,
             (QStringList{u"User.Read"_s, u"openid"_s, u"profile"_s, u"offline_access"_s}));
    QCOMPARE(browser.opened.path(), u"/organizations/oauth2/v2.0/authorize"_s);
}

void SignInFlowTest::provesItselfWithPkce()
{
    QByteArray challenge;
    WalkingBrowser browser([&challenge](const QUrlQuery& q) {
        challenge = q.queryItemValue(u"code_challenge"_s).toLatin1();
        return backTo(q, u"code=c-1"_s);
    });
    QVERIFY(signIn(&browser).ok());
    const QUrlQuery form(QString::fromLatin1(m_server->requests().first().body));
    QCOMPARE(form.queryItemValue(u"grant_type"_s), u"authorization_code"_s);
    QCOMPARE(form.queryItemValue(u"code"_s), u"c-1"_s);
    QVERIFY(!form.hasQueryItem(u"client_secret"_s));
    QCOMPARE(PkcePair::challengeOf(form.queryItemValue(u"code_verifier"_s).toLatin1()), challenge);
    const QString uri = form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded);
    QVERIFY2(uri.startsWith("http://localhost:"_L1) && uri.endsWith("/jonction"_L1), qPrintable(uri));
    // RFC 7636 appendix B
    QCOMPARE(PkcePair::challengeOf("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
             "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

void SignInFlowTest::tellsARefusal()
{
    WalkingBrowser browser([](const QUrlQuery& q) { return backTo(q, u"error=access_denied"_s); });
    QCOMPARE(codeOf(signIn(&browser)), u"cancelled/access_denied"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void SignInFlowTest::ignoresAForeignState()
{
    WalkingBrowser browser([](const QUrlQuery& q) {
        return QUrl(q.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded) + u"?code=c&state=forged"_s);
    });
    QCOMPARE(outcomeOf(signIn(&browser, 400)), u"timedOut"_s);
    QVERIFY(m_server->requests().isEmpty());
}

void SignInFlowTest::timesOut()
{
    WalkingBrowser browser([](const QUrlQuery&) { return QUrl(); });
    QCOMPARE(outcomeOf(signIn(&browser, 100)), u"timedOut"_s);
}

void SignInFlowTest::refusesPersonalAccounts()
{
    m_server->answerInTurn({{.body = tokens("9188040d-6c67-4c5b-b112-36a304b66dad")}});
    WalkingBrowser browser([](const QUrlQuery& q) { return backTo(q, u"code=c-1"_s); });
    QCOMPARE(codeOf(signIn(&browser)), u"unsupported/personal-account"_s);
}

void SignInFlowTest::tellsAnUnusableIdentity_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("not a token") << QByteArray("abc");
    QTest::newRow("not Base64") << QByteArray("a.!!!.c");
    QTest::newRow("not JSON") << QByteArray("a.YWJj.c");
    QTest::newRow("no tenant") << idToken({{u"oid"_s, u"x"_s}});
    QTest::newRow("tenant is a number") << idToken({{u"tid"_s, 5}});
}

void SignInFlowTest::tellsAnUnusableIdentity()
{
    QFETCH(QByteArray, token);
    m_server->answerInTurn(
        {{.body = R"({"expires_in":3600,"access_token":"at-123456","id_token":")" + token + "\"}"}});
    WalkingBrowser browser([](const QUrlQuery& q) { return backTo(q, u"code=c-1"_s); });
    QCOMPARE(codeOf(signIn(&browser)), u"badAnswer/id-token"_s);
}

void SignInFlowTest::tellsThatThereIsNoBrowser()
{
    NoBrowser browser;
    QCOMPARE(codeOf(signIn(&browser)), u"unsupported/no-browser"_s);
}

void SignInFlowTest::passesClaimsOn()
{
    WalkingBrowser browser([](const QUrlQuery& q) { return backTo(q, u"code=c-1"_s); });
    SignInRequest request = deviceRequest();
    request.claims = u"{\"access_token\":{\"acrs\":{\"value\":\"c1\"}}}"_s;
    request.tenant = u"11111111-2222-3333-4444-555555555555"_s;
    QVERIFY(await(m_flow->signIn(this, request, &browser)).ok());
    const QUrlQuery query(browser.opened);
    QCOMPARE(query.queryItemValue(u"claims"_s, QUrl::FullyDecoded), request.claims);
    QVERIFY(browser.opened.path().startsWith("/11111111-2222-3333-4444-555555555555/"_L1));
}

void SignInFlowTest::aSecondTabIsTooLate()
{
    // Two tabs come back with the same state, the second one with another code.
    QNetworkAccessManager other;
    WalkingBrowser browser([&other](const QUrlQuery& q) {
        QTimer::singleShot(50, &other, [&other, q] { other.get(QNetworkRequest(backTo(q, u"code=c-2"_s))); });
        return backTo(q, u"code=c-1"_s);
    });
    const Result<SignedIn> result = signIn(&browser);
    QCOMPARE(outcomeOf(result), u"ok"_s);
    QTest::qWait(150);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().body.contains("code=c-1"));
}

void SignInFlowTest::signsInOnAnotherDevice()
{
    m_server->answerInTurn(
        {{.body =
              R"({"device_code":"dc-secret-1","user_code":"ABCD-1234","verification_uri":"https://m.example/d",)"
              R"("expires_in":900,"interval":1})"},
         {.status = 400, .body = R"({"error":"authorization_pending","error_codes":[70016]})"},
         {.body = tokens("11111111-2222-3333-4444-555555555555")}});
    QStringList offered;
    const Result<SignedIn> result = await(
        m_flow->signInElsewhere(this, deviceRequest(), u"fr-FR"_s, [&offered](const DeviceCode& device) {
            offered = QStringList{device.userCode, device.verificationUri};
        }));
    QCOMPARE(outcomeOf(result), u"ok"_s);
    QCOMPARE(offered, (QStringList{u"ABCD-1234"_s, u"https://m.example/d"_s}));
    QCOMPARE(result->account.userName, u"ann@c.com"_s);
    QVERIFY(m_server->requests().first().target.contains("mkt=fr-FR"));
}

void SignInFlowTest::theOtherDevice_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("poll");
    QTest::addColumn<QString>("outcome");
    const QByteArray code =
        R"({"device_code":"dc-secret-2","user_code":"A","verification_uri":"https://m.example","interval":1})";
    QTest::newRow("blocked at once")
        << QByteArray(
               R"({"error":"access_denied","error_codes":[53003],"error_description":"AADSTS53003: x"})")
        << QByteArray() << u"forbidden/device-code-blocked"_s;
    QTest::newRow("blocked at the end")
        << code << QByteArray(R"({"error":"invalid_grant","error_codes":[53003]})")
        << u"forbidden/device-code-blocked"_s;
    QTest::newRow("needs a managed device")
        << code << QByteArray(R"({"error":"interaction_required","error_codes":[50097]})")
        << u"forbidden/device-code-blocked"_s;
    QTest::newRow("declined") << code
                              << QByteArray(R"({"error":"authorization_declined","error_codes":[70016]})")
                              << u"forbidden/authorization_declined"_s;
    QTest::newRow("expired") << code << QByteArray(R"({"error":"expired_token","error_codes":[70019]})")
                             << u"timedOut/expired_token"_s;
    QTest::newRow("a page instead of an answer")
        << QByteArray("<html>proxy</html>") << QByteArray() << u"invalidInput/"_s;
}

void SignInFlowTest::theOtherDevice()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, poll);
    const bool refused = poll.isEmpty();
    m_server->answerInTurn({{.status = refused ? 400 : 200, .body = begin}, {.status = 400, .body = poll}});
    const auto result = await(m_flow->signInElsewhere(this, deviceRequest(), {}, [](const DeviceCode&) {}));
    QTEST(codeOf(result), "outcome");
}

QTEST_GUILESS_MAIN(SignInFlowTest)
#include "SignInFlowTest.moc"
