// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QtTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

const QString adminScopes =
    u"openid profile offline_access User.Read User.Read.All Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All Presence.Read.All"_s;
const QByteArray goodApp =
    R"({"displayName":"CCAIP Teams presence","signInAudience":"AzureADMultipleOrgs","web":{"redirectUris":["https://practice.uc1.ccaiplatform.com/v1/ucaas/ms_teams/oauth_callback"]}})";

int aadsts(const Answer& answer)
{
    return answer.at(u"error_codes/0"_s).toInt();
}

QUrlQuery landing(const Answer& answer)
{
    return QUrlQuery(QUrl(QString::fromUtf8(answer.headers.value("location"))));
}

} // namespace

/// Identity platform and Graph refuse what the real ones refuse.
class DirectoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorizeRefuses_data();
    void authorizeRefuses();
    void theSignInPageHasTwoButtons();
    void aCodeWorksOnceAndOnlyWithItsVerifier();
    void refreshTokensRotate();
    void deviceCode();
    void scopesAreNeeded();
    void applicationIsUpserted();
    void badBodiesAreRefused_data();
    void badBodiesAreRefused();
    void secretLife();
    void secretsHaveACap();
    void grantsAreUnique();
    void usersPageAndFilter();
    void presenceLimits();
    void correlation();
};

void DirectoryTest::authorizeRefuses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown client") << QByteArray("client_id") << u"11111111-1111-4111-8111-111111111111"_s
                                    << u"AADSTS700016"_s;
    QTest::newRow("foreign redirect")
        << QByteArray("redirect_uri") << u"http://localhost.evil.example:80/jonction"_s << u"AADSTS50011"_s;
    QTest::newRow("path not registered")
        << QByteArray("redirect_uri") << u"http://localhost:7071/Jonction"_s << u"AADSTS50011"_s;
    QTest::newRow("no challenge") << QByteArray("code_challenge") << QString() << u"AADSTS900144"_s;
    QTest::newRow("plain challenge") << QByteArray("code_challenge_method") << u"plain"_s
                                     << u"AADSTS501491"_s;
    QTest::newRow("implicit flow") << QByteArray("response_type") << u"token"_s << u"AADSTS70005"_s;
    QTest::newRow("unknown scope") << QByteArray("scope") << u"User.Read Everything.Read"_s
                                   << u"AADSTS650053"_s;
}

void DirectoryTest::authorizeRefuses()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, value);
    QFETCH(QString, code);
    PracticeRun run;
    const Answer answer = run.ask("GET", authorizeUrl(run, u"User.Read"_s, {{name, value}}), {}, {},
                                  {{"X-Practice-Auto", "1"}});
    const QString said = answer.status == 302
                             ? landing(answer).queryItemValue(u"error_description"_s, QUrl::FullyDecoded)
                             : QString::fromUtf8(answer.body);
    QVERIFY2(said.contains(code), qPrintable(said));
    QVERIFY(!landing(answer).hasQueryItem(u"code"_s));
}

void DirectoryTest::theSignInPageHasTwoButtons()
{
    PracticeRun run;
    const QString url = authorizeUrl(run, u"User.Read"_s);
    const Answer page = run.ask("GET", url, {}, {}, {{"Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5"}});
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("PRACTICE"));
    QVERIFY(page.body.contains("Se connecter en tant que Demo Administrator"));
    QHash<QByteArray, QString> fields;
    static const QRegularExpression hidden(u"name=\"([^\"]+)\" value=\"([^\"]*)\""_s);
    auto match = hidden.globalMatch(QString::fromUtf8(page.body));
    while (match.hasNext()) {
        const auto one = match.next();
        fields.insert(one.captured(1).toUtf8(), one.captured(2));
    }
    const auto send = [&](const QString& decision) {
        return run.form(url.section(u'?', 0, 0), {{"client_id", fields["client_id"]},
                                                  {"response_type", fields["response_type"]},
                                                  {"redirect_uri", fields["redirect_uri"]},
                                                  {"scope", fields["scope"]},
                                                  {"state", fields["state"]},
                                                  {"code_challenge", fields["code_challenge"]},
                                                  {"code_challenge_method", fields["code_challenge_method"]},
                                                  {"decision", decision}});
    };
    const Answer cancelled = send(u"cancel"_s);
    QCOMPARE(cancelled.status, 302);
    QCOMPARE(landing(cancelled).queryItemValue(u"error"_s), u"access_denied"_s);
    QCOMPARE(landing(cancelled).queryItemValue(u"state"_s), u"the-state"_s);
    const Answer signedIn = send(u"sign-in"_s);
    QVERIFY(!landing(signedIn).queryItemValue(u"code"_s).isEmpty());
}

void DirectoryTest::aCodeWorksOnceAndOnlyWithItsVerifier()
{
    PracticeRun run;
    const auto redeem = [&](const QString& code, const QString& verifier, const QString& redirect) {
        return run.form(
            run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0/token"_s,
            {{"client_id", run.document().value("tenant"_L1).toObject().value("clientId"_L1).toString()},
             {"grant_type", u"authorization_code"_s},
             {"code", code},
             {"redirect_uri", redirect},
             {"code_verifier", verifier}});
    };
    const auto newCode = [&] {
        return landing(run.ask("GET", authorizeUrl(run, u"User.Read"_s), {}, {}, {{"X-Practice-Auto", "1"}}))
            .queryItemValue(u"code"_s);
    };
    const QString home = u"http://localhost:7071/jonction"_s;
    const QString code = newCode();
    QCOMPARE(aadsts(redeem(code, QString(50, u'x'), home)), 501481);
    QCOMPARE(aadsts(redeem(code, u"short"_s, home)), 50147);
    QCOMPARE(aadsts(redeem(code, pkceVerifier(), u"http://localhost:7072/jonction"_s)), 50011);
    QCOMPARE(redeem(code, pkceVerifier(), home).status, 200);
    const Answer again = redeem(code, pkceVerifier(), home);
    QCOMPARE(again.status, 400);
    QCOMPARE(again.text(u"error"_s), u"invalid_grant"_s);
    QCOMPARE(aadsts(again), 54005);
    QVERIFY(again.text(u"error_description"_s).startsWith(u"AADSTS54005:"_s));
    QVERIFY(!again.text(u"trace_id"_s).isEmpty() && !again.text(u"timestamp"_s).isEmpty());
    const QString late = newCode();
    run.control(u"/advance"_s, {{u"seconds"_s, 601}});
    QCOMPARE(aadsts(redeem(late, pkceVerifier(), home)), 70008);
}

void DirectoryTest::refreshTokensRotate()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"openid offline_access User.Read"_s));
    const auto refresh = [&](const QString& token, const QString& scope) {
        return run.form(
            run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0/token"_s,
            {{"client_id", run.document().value("tenant"_L1).toObject().value("clientId"_L1).toString()},
             {"grant_type", u"refresh_token"_s},
             {"refresh_token", token},
             {"scope", scope}});
    };
    const QString first = run.refreshToken();
    const QString second = refresh(first, u"User.Read"_s).text(u"refresh_token"_s);
    QVERIFY(!second.isEmpty() && second != first);
    QCOMPARE(refresh(first, u"User.Read"_s).status, 200); // the answer may have been lost
    QCOMPARE(aadsts(refresh(second, u"User.Read.All"_s)), 65001);
    QCOMPARE(refresh(second, u"User.Read"_s).status, 200);
    const Answer old = refresh(first, u"User.Read"_s);
    QCOMPARE(old.text(u"error"_s), u"invalid_grant"_s);
    QCOMPARE(aadsts(old), 70008);
}

void DirectoryTest::deviceCode()
{
    PracticeRun run;
    const QString client = run.document().value("tenant"_L1).toObject().value("clientId"_L1).toString();
    const QString base = run.endpoint(u"login"_s) + u"/organizations/oauth2/v2.0"_s;
    const Answer start =
        run.form(base + u"/devicecode"_s, {{"client_id", client}, {"scope", u"User.Read offline_access"_s}});
    QCOMPARE(start.status, 200);
    const auto poll = [&] {
        return run.form(base + u"/token"_s,
                        {{"client_id", client},
                         {"grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s},
                         {"device_code", start.text(u"device_code"_s)}});
    };
    QCOMPARE(poll().text(u"error"_s), u"authorization_pending"_s);
    QCOMPARE(poll().text(u"error"_s), u"slow_down"_s);
    QCOMPARE(run.form(start.text(u"verification_uri"_s),
                      {{"user_code", u"NOSUCH123"_s}, {"decision", u"sign-in"_s}})
                 .status,
             400);
    QCOMPARE(run.form(start.text(u"verification_uri"_s),
                      {{"user_code", start.text(u"user_code"_s)}, {"decision", u"sign-in"_s}})
                 .status,
             200);
    QVERIFY(!poll().text(u"refresh_token"_s).isEmpty());
    QCOMPARE(poll().text(u"error"_s), u"bad_verification_code"_s);
}

void DirectoryTest::scopesAreNeeded()
{
    PracticeRun run;
    QCOMPARE(run.ask("GET", run.endpoint(u"graph"_s) + u"/me"_s).status, 401);
    QVERIFY(run.signIn(u"User.Read"_s));
    QCOMPARE(run.graph("GET", u"/me"_s).status, 200);
    const Answer denied = run.graph("GET", u"/applications"_s);
    QCOMPARE(denied.status, 403);
    QCOMPARE(denied.text(u"error/code"_s), u"Authorization_RequestDenied"_s);
    QCOMPARE(run.graph("GET", u"/me/transitiveMemberOf/microsoft.graph.directoryRole"_s)
                 .text(u"value/0/roleTemplateId"_s),
             u"62e90394-69f5-4237-9190-012177145e10"_s);
}

void DirectoryTest::applicationIsUpserted()
{
    PracticeRun run;
    QVERIFY(run.signIn(adminScopes));
    const QString path = u"/applications(uniqueName='jonction-ccaip-practice')"_s;
    QCOMPARE(run.graph("GET", path).status, 404);
    QCOMPARE(run.graph("PATCH", path, goodApp).status, 404);
    const QHash<QByteArray, QByteArray> prefer{{"Prefer", "create-if-missing"}};
    const Answer created = run.graph("PATCH", path, goodApp, prefer);
    QCOMPARE(created.status, 201);
    QCOMPARE(run.graph("PATCH", path, goodApp, prefer).status, 204);
    const Answer read = run.graph("GET", path + u"?$select=id,appId,signInAudience"_s);
    QCOMPARE(read.text(u"appId"_s), created.text(u"appId"_s));
    QCOMPARE(read.text(u"signInAudience"_s), u"AzureADMultipleOrgs"_s);
    QVERIFY(!read.json().contains("displayName"_L1));
    QCOMPARE(run.state().at(u"counts/applications"_s).toInt(), 1);
    QCOMPARE(run.graph("DELETE", u"/applications/"_s + created.text(u"id"_s)).status, 204);
    QCOMPARE(run.graph("GET", path).status, 404);
}

void DirectoryTest::badBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("unknown property") << QByteArray(R"({"displayName":"X","colour":"red"})");
    QTest::newRow("unknown nested property")
        << QByteArray(R"({"displayName":"X","web":{"redirectUri":["https://a.example"]}})");
    QTest::newRow("http redirect") << QByteArray(
        R"({"displayName":"X","web":{"redirectUris":["http://a.example/x"]}})");
    QTest::newRow("forbidden character")
        << QByteArray(R"x({"displayName":"X","web":{"redirectUris":["https://a.example/(x)"]}})x");
    QTest::newRow("audience") << QByteArray(R"({"displayName":"X","signInAudience":"Everybody"})");
    QTest::newRow("no name") << QByteArray(R"({"signInAudience":"AzureADMyOrg"})");
    QTest::newRow("read-only") << QByteArray(
        R"({"displayName":"X","appId":"11111111-1111-4111-8111-111111111111"})");
    QTest::newRow("wrong type") << QByteArray(R"({"displayName":7})");
    QTest::newRow("no JSON") << QByteArray("displayName=X");
}

void DirectoryTest::badBodiesAreRefused()
{
    QFETCH(QByteArray, body);
    PracticeRun run;
    QVERIFY(run.signIn(adminScopes));
    const Answer refused = run.graph("POST", u"/applications"_s, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(refused.text(u"error/code"_s), u"Request_BadRequest"_s);
    QCOMPARE(run.state().at(u"counts/applications"_s).toInt(), 0);
}

void DirectoryTest::secretLife()
{
    PracticeRun run;
    QVERIFY(run.signIn(adminScopes));
    const Answer app = run.graph("POST", u"/applications"_s, goodApp);
    const QString id = app.text(u"id"_s);
    const QString appId = app.text(u"appId"_s);
    const QDateTime end = QDateTime::currentDateTimeUtc().addDays(30);
    const Answer secret =
        run.graph("POST", u"/applications/"_s + id + u"/addPassword"_s,
                  QByteArray(R"({"passwordCredential":{"displayName":"one","endDateTime":")") +
                      end.toString(Qt::ISODate).toUtf8() + R"("}})");
    QCOMPARE(secret.status, 200);
    const QString value = secret.text(u"secretText"_s);
    QVERIFY(
        QRegularExpression(u"^[A-Za-z0-9_~.]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}$"_s).match(value).hasMatch());
    QVERIFY(!run.graph("GET", u"/applications/"_s + id).body.contains(value.toUtf8()));
    QVERIFY(!run.state().body.contains(value.toUtf8()));
    QCOMPARE(aadsts(run.clientCredentials(appId, value)), 7000215); // not everywhere yet
    QTRY_COMPARE_WITH_TIMEOUT(aadsts(run.clientCredentials(appId, value)), 7000229, 5000);
    QCOMPARE(run.graph("POST", u"/servicePrincipals"_s, "{\"appId\":\"" + appId.toUtf8() + "\"}").status,
             201);
    QCOMPARE(run.graph("POST", u"/servicePrincipals"_s, "{\"appId\":\"" + appId.toUtf8() + "\"}").status,
             409);
    QCOMPARE(run.clientCredentials(appId, value).status, 200);
    QCOMPARE(aadsts(run.clientCredentials(appId, secret.text(u"keyId"_s))), 7000215);
    QCOMPARE(aadsts(run.clientCredentials(u"11111111-1111-4111-8111-111111111111"_s, value)), 700016);
    run.control(u"/advance"_s, {{u"seconds"_s, 31 * 24 * 3600}});
    QCOMPARE(aadsts(run.clientCredentials(appId, value)), 7000222);
}

void DirectoryTest::secretsHaveACap()
{
    PracticeRun run;
    QVERIFY(run.signIn(adminScopes));
    const QString path = u"/applications/"_s + run.graph("POST", u"/applications"_s, goodApp).text(u"id"_s) +
                         u"/addPassword"_s;
    const auto ask = [&](int days) {
        const QByteArray end = QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate).toUtf8();
        return run.graph("POST", path, R"({"passwordCredential":{"endDateTime":")" + end + R"("}})");
    };
    QCOMPARE(ask(740).text(u"error/code"_s), u"CredentialInvalidLifetimeAsPerAppPolicy"_s);
    QCOMPARE(ask(740).text(u"error/details/0/target"_s), u"EndDate"_s);
    QCOMPARE(ask(729).status, 200);
    QCOMPARE(ask(-1).status, 400);
    QCOMPARE(run.graph("POST", path, R"({"displayName":"not wrapped"})").status, 400);
}

void DirectoryTest::grantsAreUnique()
{
    PracticeRun run;
    QVERIFY(run.signIn(adminScopes));
    const QByteArray appId = run.graph("POST", u"/applications"_s, goodApp).text(u"appId"_s).toUtf8();
    QCOMPARE(run.graph("GET", u"/servicePrincipals(appId='%1')"_s.arg(QString::fromUtf8(appId))).status, 404);
    const QByteArray client =
        run.graph("POST", u"/servicePrincipals"_s, "{\"appId\":\"" + appId + "\"}").text(u"id"_s).toUtf8();
    const Answer resource =
        run.graph("GET", u"/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')"_s);
    QVERIFY(resource.at(u"oauth2PermissionScopes"_s).toArray().size() > 10);
    const QByteArray grant = R"({"clientId":")" + client +
                             R"(","consentType":"AllPrincipals","principalId":null,"resourceId":")" +
                             resource.text(u"id"_s).toUtf8() + R"(","scope":"User.Read Presence.Read.All"})";
    const Answer created = run.graph("POST", u"/oauth2PermissionGrants"_s, grant);
    QCOMPARE(created.status, 201);
    const Answer again = run.graph("POST", u"/oauth2PermissionGrants"_s, grant);
    QCOMPARE(again.status, 409);
    QCOMPARE(again.text(u"error/message"_s), u"Permission entry already exists."_s);
    QCOMPARE(
        run.graph("PATCH", u"/oauth2PermissionGrants/"_s + created.text(u"id"_s), R"({"scope":"User.Read"})")
            .status,
        204);
    QByteArray stranger = grant;
    stranger.replace(client, "11111111-1111-4111-8111-111111111111");
    QCOMPARE(run.graph("POST", u"/oauth2PermissionGrants"_s, stranger).text(u"error/message"_s),
             u"Not a valid reference update."_s);
}

void DirectoryTest::usersPageAndFilter()
{
    PracticeRun run({u"--agents"_s, u"120"_s, u"--staff"_s, u"0"_s});
    QVERIFY(run.signIn(adminScopes));
    const Answer first = run.graph("GET", u"/users"_s);
    QCOMPARE(first.at(u"value"_s).toArray().size(), 100);
    QVERIFY(!first.at(u"value/1"_s).toObject().contains("assignedLicenses"_L1));
    QString next = first.text(u"@odata.nextLink"_s);
    next.remove(run.endpoint(u"graph"_s));
    const Answer second = run.graph("GET", next);
    QCOMPARE(second.at(u"value"_s).toArray().size(), 22); // the administrator and a guest
    QVERIFY(!second.json().contains("@odata.nextLink"_L1));
    const QString upn = run.agent(3).value("upn"_L1).toString();
    QCOMPARE(run.graph("GET", u"/users?$filter=userPrincipalName%20eq%20'%1'&$select=id"_s.arg(upn))
                 .text(u"value/0/id"_s),
             run.agent(3).value("userId"_L1).toString());
    QCOMPARE(run.graph("GET", u"/users?$filter=userPrincipalName%20in%20('%1','%2')"_s.arg(
                                  upn, run.agent(4).value("upn"_L1).toString()))
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             2);
    QCOMPARE(run.graph("GET", u"/users?$filter=endswith(mail,'x')"_s).text(u"error/code"_s),
             u"Request_UnsupportedQuery"_s);
    QCOMPARE(run.graph("GET", u"/users?$filter=mail%20like%20'x'"_s).status, 400);
    QCOMPARE(run.graph("GET", u"/users?$top=1000"_s).status, 400);
    QCOMPARE(run.graph("GET", u"/users/nobody@example.org"_s).text(u"error/code"_s),
             u"Request_ResourceNotFound"_s);
}

void DirectoryTest::presenceLimits()
{
    PracticeRun run;
    QVERIFY(run.signIn(adminScopes));
    const QByteArray id = run.agent(0).value("userId"_L1).toString().toUtf8();
    const Answer one =
        run.graph("POST", u"/communications/getPresencesByUserId"_s, R"({"ids":[")" + id + R"("]})");
    QCOMPARE(one.text(u"value/0/availability"_s), u"Available"_s);
    QByteArray many = "{\"ids\":[";
    for (int i = 0; i < 651; ++i)
        many += (i > 0 ? ",\"" : "\"") + id + "\"";
    QCOMPARE(run.graph("POST", u"/communications/getPresencesByUserId"_s, many + "]}").status, 400);
    QCOMPARE(run.graph("POST", u"/communications/getPresencesByUserId"_s, R"({"users":[]})").status, 400);
    run.control(u"/agents/"_s + run.agent(0).value("email"_L1).toString() + u"/presence"_s,
                {{u"availability"_s, u"Away"_s}});
    const Answer moved = run.graph("GET", u"/users/"_s + QString::fromUtf8(id) + u"/presence"_s);
    QCOMPARE(moved.text(u"availability"_s), u"Away"_s);
    QVERIFY(moved.text(u"sequenceNumber"_s) > one.text(u"value/0/sequenceNumber"_s));
}

void DirectoryTest::correlation()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"User.Read"_s));
    const Answer answer =
        run.graph("GET", u"/nowhere"_s, {}, {{"client-request-id", "11111111-2222-4333-8444-555555555555"}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.headers.value("client-request-id"), "11111111-2222-4333-8444-555555555555");
    QCOMPARE(answer.text(u"error/innerError/client-request-id"_s), u"11111111-2222-4333-8444-555555555555"_s);
    QCOMPARE(answer.text(u"error/innerError/request-id"_s).toUtf8(), answer.headers.value("request-id"));
}

QTEST_GUILESS_MAIN(DirectoryTest)
#include "DirectoryTest.moc"
