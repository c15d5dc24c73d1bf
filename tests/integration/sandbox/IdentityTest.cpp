// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

int number(const Answer& answer)
{
    return answer.at(u"error_codes/0"_s).toInt();
}

QUrlQuery landing(const Answer& answer)
{
    return QUrlQuery(QUrl(QString::fromUtf8(answer.headers.value("location"))));
}

QString clientOf(PracticeRun& run)
{
    return run.document().value("tenant"_L1).toObject().value("clientId"_L1).toString();
}

Answer authorize(PracticeRun& run, const QString& scopes, Form changes = {})
{
    return run.ask("GET", authorizeUrl(run, scopes, changes), {}, {}, {{"X-Practice-Auto", "1"}});
}

Answer redeem(PracticeRun& run, const QString& code)
{
    return run.form(run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0/token"_s,
                    {{"client_id", clientOf(run)},
                     {"grant_type", u"authorization_code"_s},
                     {"code", code},
                     {"redirect_uri", u"http://localhost:7071/jonction"_s},
                     {"code_verifier", pkceVerifier()}});
}

Answer refresh(PracticeRun& run, const QString& scope, const QString& claims = {})
{
    return run.form(run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0/token"_s,
                    {{"client_id", clientOf(run)},
                     {"grant_type", u"refresh_token"_s},
                     {"refresh_token", run.refreshToken()},
                     {"scope", scope},
                     {"claims", claims}});
}

QJsonObject claimsOf(const Answer& token)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(token.text(u"id_token"_s).section(u'.', 1, 1).toUtf8(),
                                      QByteArray::Base64UrlEncoding))
        .object();
}

} // namespace

/// Sign-in beyond the good case: accounts, consent, policies, ends of a refresh token (microsoft-graph §1).
class IdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersCannotConsentForAdministrators();
    void fewerScopesThanAsked();
    void consentIsIncremental();
    void refreshTokensEnd_data();
    void refreshTokensEnd();
    void aClaimsChallenge();
    void deviceCodeIsBlocked();
    void accounts();
    void adminConsentPage();
    void theClockOfTheServer();
};

void IdentityTest::membersCannotConsentForAdministrators()
{
    PracticeRun run;
    run.flip({{u"activeRoles"_s, QJsonArray{}}});
    QVERIFY(!landing(authorize(run, u"User.Read"_s)).queryItemValue(u"code"_s).isEmpty());
    const auto said = [](const Answer& answer) {
        return landing(answer).queryItemValue(u"error_description"_s, QUrl::FullyDecoded);
    };
    QVERIFY(said(authorize(run, u"User.Read.All"_s)).startsWith(u"AADSTS90094"_s));
    run.flip({{u"consentWorkflow"_s, true}});
    QVERIFY(said(authorize(run, u"User.Read.All"_s)).startsWith(u"AADSTS90095"_s));
    run.flip({{u"adminConsentOnly"_s, true}});
    QVERIFY(said(authorize(run, u"Presence.Read"_s)).startsWith(u"AADSTS90095"_s));
}

void IdentityTest::fewerScopesThanAsked()
{
    PracticeRun run;
    run.flip({{u"withheldScopes"_s, QJsonArray{u"Presence.Read.All"_s}}});
    const Answer token =
        redeem(run, landing(authorize(run, u"User.Read.All Presence.Read.All"_s)).queryItemValue(u"code"_s));
    QVERIFY(token.text(u"scope"_s).contains(u"User.Read.All"_s));
    QVERIFY(!token.text(u"scope"_s).contains(u"Presence.Read.All"_s));
}

void IdentityTest::consentIsIncremental()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"openid offline_access User.Read"_s));
    const Answer never = refresh(run, u"Domain.ReadWrite.All"_s);
    QCOMPARE(number(never), 65001);
    QCOMPARE(never.text(u"suberror"_s), u"consent_required"_s);
    QVERIFY(run.signIn(u"openid offline_access Domain.ReadWrite.All"_s));
    QCOMPARE(refresh(run, u"Domain.ReadWrite.All User.Read"_s).status, 200);
}

void IdentityTest::refreshTokensEnd_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("code");
    QTest::newRow("expired") << u"expired"_s << 700082;
    QTest::newRow("revoked") << u"revoked"_s << 50173;
    QTest::newRow("frequency") << u"frequency"_s << 70043;
    QTest::newRow("password") << u"passwordChanged"_s << 50133;
}

void IdentityTest::refreshTokensEnd()
{
    QFETCH(QString, state);
    QFETCH(int, code);
    PracticeRun run;
    QVERIFY(run.signIn(u"openid offline_access User.Read"_s));
    run.flip({{u"refreshTokens"_s, state}});
    const Answer refused = refresh(run, u"User.Read"_s);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.text(u"error"_s), u"invalid_grant"_s);
    QCOMPARE(number(refused), code);
}

void IdentityTest::aClaimsChallenge()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"openid offline_access User.Read"_s));
    run.flip({{u"claimsChallenge"_s, true}});
    const Answer challenged = run.graph("GET", u"/me"_s);
    QCOMPARE(challenged.status, 401);
    const QByteArray header = challenged.headers.value("www-authenticate");
    QVERIFY(header.contains("insufficient_claims"));
    const qsizetype from = header.indexOf("claims=\"", header.indexOf("insufficient_claims") + 20) + 8;
    const QString claims =
        QString::fromUtf8(QByteArray::fromBase64(header.mid(from, header.indexOf('"', from) - from)));
    QVERIFY2(claims.contains(u"acrs"_s), header.constData());
    const Answer silent = refresh(run, u"User.Read"_s, claims);
    QCOMPARE(silent.text(u"error"_s), u"interaction_required"_s);
    QCOMPARE(silent.text(u"claims"_s), claims);
    const Answer stepped =
        redeem(run, landing(authorize(run, u"User.Read"_s, {{"claims", claims}})).queryItemValue(u"code"_s));
    QCOMPARE(run.ask("GET", run.endpoint(u"graph"_s) + u"/me"_s, {}, {},
                     {{"Authorization", "Bearer " + stepped.text(u"access_token"_s).toUtf8()}})
                 .status,
             200);
}

void IdentityTest::deviceCodeIsBlocked()
{
    PracticeRun run({u"--tenant"_s, u"hardened"_s});
    const QString base = run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0"_s;
    const Answer start =
        run.form(base + u"/devicecode"_s, {{"client_id", clientOf(run)}, {"scope", u"User.Read"_s}});
    const Answer page = run.form(start.text(u"verification_uri"_s),
                                 {{"user_code", start.text(u"user_code"_s)}, {"decision", u"sign-in"_s}});
    QVERIFY(page.body.contains("AADSTS53003"));
    const Answer poll =
        run.form(base + u"/token"_s, {{"client_id", clientOf(run)},
                                      {"grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s},
                                      {"device_code", start.text(u"device_code"_s)}});
    QCOMPARE(number(poll), 53003);
}

void IdentityTest::accounts()
{
    PracticeRun run;
    run.flip({{u"account"_s, u"guest"_s}});
    const Answer guest =
        redeem(run, landing(authorize(run, u"openid profile User.Read"_s)).queryItemValue(u"code"_s));
    QCOMPARE(claimsOf(guest).value("idp"_L1).toString(), u"live.com"_s);
    const Answer me = run.ask("GET", run.endpoint(u"graph"_s) + u"/me?$select=userType"_s, {}, {},
                              {{"Authorization", "Bearer " + guest.text(u"access_token"_s).toUtf8()}});
    QCOMPARE(me.text(u"userType"_s), u"Guest"_s);
    run.flip({{u"account"_s, u"personal"_s}});
    QVERIFY(authorize(run, u"User.Read"_s).body.contains("AADSTS500208"));
    QString common = authorizeUrl(run, u"openid profile"_s);
    common.replace(u"/organizations/"_s, u"/common/"_s);
    const Answer landed = run.ask("GET", common, {}, {}, {{"X-Practice-Auto", "1"}});
    QCOMPARE(claimsOf(redeem(run, landing(landed).queryItemValue(u"code"_s))).value("tid"_L1).toString(),
             u"9188040d-6c67-4c5b-b112-36a304b66dad"_s);
}

void IdentityTest::adminConsentPage()
{
    PracticeRun run;
    QVERIFY(
        run.signIn(u"openid User.Read Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All"_s));
    const Answer made = run.graph("POST", u"/applications"_s,
                                  R"({"displayName":"A","web":{"redirectUris":["http://localhost/back"]},
        "requiredResourceAccess":[{"resourceAppId":"00000003-0000-0000-c000-000000000000","resourceAccess":[
        {"id":"a154be20-db9c-4678-8ab7-66f6cc099a59","type":"Scope"},{"id":"a70e0c2d-e793-494c-94c4-118fa0a67f42","type":"Role"}]}]})");
    QCOMPARE(made.status, 201);
    const QString page = run.endpoint(u"login"_s) + u'/' + run.tenantId() +
                         u"/v2.0/adminconsent?client_id="_s + made.text(u"appId"_s) +
                         u"&state=s1&redirect_uri=http%3A%2F%2Flocalhost%2F"_s;
    QVERIFY(run.ask("GET", page + u"other"_s).body.contains("AADSTS50011"));
    QVERIFY(run.ask("GET", page + u"back"_s).body.contains("Accept"));
    const Answer done = run.ask("GET", page + u"back"_s, {}, {}, {{"X-Practice-Auto", "1"}});
    QCOMPARE(landing(done).queryItemValue(u"admin_consent"_s), u"True"_s);
    QCOMPARE(landing(done).queryItemValue(u"state"_s), u"s1"_s);
    const QString principal =
        run.graph("GET", u"/servicePrincipals(appId='%1')"_s.arg(made.text(u"appId"_s))).text(u"id"_s);
    QVERIFY(run.graph("GET", u"/servicePrincipals/%1/oauth2PermissionGrants"_s.arg(principal))
                .text(u"value/0/scope"_s)
                .contains(u"User.Read.All"_s));
    QCOMPARE(run.graph("GET", u"/servicePrincipals/%1/appRoleAssignments"_s.arg(principal))
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             1);
    const Answer refused = run.form(page.section(u'?', 0, 0), {{"client_id", made.text(u"appId"_s)},
                                                               {"redirect_uri", u"http://localhost/back"_s},
                                                               {"state", u"s2"_s},
                                                               {"decision", u"cancel"_s}});
    QCOMPARE(landing(refused).queryItemValue(u"error"_s), u"access_denied"_s);
    run.flip({{u"activeRoles"_s, QJsonArray{}}});
    QVERIFY(
        run.ask("GET", page + u"back"_s, {}, {}, {{"X-Practice-Auto", "1"}}).body.contains("AADSTS90094"));
}

void IdentityTest::theClockOfTheServer()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"User.Read"_s));
    const auto ahead = [&] {
        const QString text = QString::fromUtf8(run.graph("GET", u"/me"_s).headers.value("date"));
        QDateTime said = QLocale::c().toDateTime(text, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        said.setTimeSpec(Qt::UTC);
        return QDateTime::currentDateTimeUtc().secsTo(said);
    };
    QVERIFY(qAbs(ahead()) < 5 && run.graph("GET", u"/me"_s).headers.value("date").endsWith("GMT"));
    run.flip({{u"clockSkewSeconds"_s, 600}});
    QVERIFY(qAbs(ahead() - 600) < 5);
}

QTEST_GUILESS_MAIN(IdentityTest)
#include "IdentityTest.moc"
