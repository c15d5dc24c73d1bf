// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

QString stageOf(const Answer& page)
{
    return QString::fromUtf8(page.body).section(u"data-state=\""_s, 1, 1).section(u'"', 0, 0);
}
QString bannerOf(const Answer& page)
{
    return QString::fromUtf8(page.body).section(u"class=\"banner banner-"_s, 1, 1).section(u'"', 0, 0);
}

} // namespace

/// CCAIP: its two APIs, and the way through the portal's UCaaS page.
class PortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void apiNeedsItsPassword();
    void managerLists();
    void tooManyRequestsAreRefused();
    void panelWalk();
    void linkNeedsTheWholeRegistration();
    void statusFollowsPresenceOnlyWhenSaved();
    void systemStatusesCannotBeSet();
    void pageSpeaksFrench();
};

void PortalTest::apiNeedsItsPassword()
{
    PracticeRun run;
    const QString url = run.endpoint(u"ccaip"_s) + u"/manager/api/v1/user_statuses"_s;
    QCOMPARE(run.ask("GET", url).status, 401);
    QCOMPARE(
        run.ask("GET", url, {}, {}, {{"Authorization", "Basic " + QByteArray("practice:wrong").toBase64()}})
            .status,
        401);
    QCOMPARE(run.ccaip(u"/manager/api/v1/user_statuses"_s).text(u"0/name"_s), u"Available"_s);
}

void PortalTest::managerLists()
{
    PracticeRun run({u"--agents"_s, u"7"_s});
    const Answer page = run.ccaip(u"/manager/api/v1/agents?page=2&per=3"_s);
    QCOMPARE(page.headers.value("total"), "7");
    QCOMPARE(page.headers.value("per-page"), "3");
    QVERIFY(page.headers.value("link").contains("rel=\"next\""));
    QVERIFY(page.at(u"0/status"_s).isObject());
    const Answer current = run.ccaip(u"/manager/api/v1/agents/current_status"_s);
    QCOMPARE(current.text(u"0/status"_s), u"Offline"_s);
    QCOMPARE(run.ccaip(u"/manager/api/v1/agents/11"_s).text(u"email"_s),
             run.agent(0).value("email"_L1).toString());
    QCOMPARE(run.ccaip(u"/manager/api/v1/agents/99999"_s).status, 404);
    QCOMPARE(run.ccaip(u"/apps/api/v1/users?page_size=1001"_s).status, 400);
    QCOMPARE(run.ccaip(u"/apps/api/v1/users"_s).text(u"users/0/ucaas_user_name"_s),
             run.agent(0).value("ucaasUserName"_L1).toString());
}

void PortalTest::tooManyRequestsAreRefused()
{
    PracticeRun run;
    int refused = 0;
    for (int i = 0; i < 14; ++i)
        refused += run.ccaip(u"/manager/api/v1/user_statuses"_s).status == 429 ? 1 : 0;
    QVERIFY(refused > 0);
}

void PortalTest::panelWalk()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"openid Application.ReadWrite.All"_s));
    const Answer app = run.graph(
        "POST", u"/applications"_s,
        R"({"displayName":"X","signInAudience":"AzureADMultipleOrgs","web":{"redirectUris":["https://practice.uc1.ccaiplatform.com/v1/ucaas/ms_teams/oauth_callback"]}})");
    const QString appId = app.text(u"appId"_s);
    const QString secret = run.graph("POST", u"/applications/"_s + app.text(u"id"_s) + u"/addPassword"_s,
                                     R"({"passwordCredential":{}})")
                               .text(u"secretText"_s);
    QCOMPARE(run.graph("POST", u"/servicePrincipals"_s, "{\"appId\":\"" + appId.toUtf8() + "\"}").status,
             201);

    const Answer start = run.ask("GET", run.endpoint(u"portal"_s));
    QCOMPARE(stageOf(start), u"NoPlatform"_s);
    QVERIFY(!start.body.contains("app_secret"));
    QCOMPARE(bannerOf(run.press({{"action", u"link"_s}, {"app_id", appId}, {"app_secret", secret}})),
             u"error"_s);
    const Answer platform = run.press({{"action", u"save"_s}, {"platform", u"ms_teams"_s}});
    QCOMPARE(stageOf(platform), u"PlatformSaved"_s);
    QVERIFY(platform.body.contains("Connected App Secret"));
    const Answer early = run.press({{"action", u"save"_s},
                                    {"platform", u"ms_teams"_s},
                                    {"app_id", appId},
                                    {"app_secret", secret},
                                    {"multicast_limit", u"100"_s}});
    QCOMPARE(bannerOf(early), u"error"_s);
    QCOMPARE(stageOf(early), u"PlatformSaved"_s);
    const Answer wrong = run.press({{"action", u"link"_s}, {"app_id", appId}, {"app_secret", u"wrong"_s}});
    QCOMPARE(bannerOf(wrong), u"warning"_s);
    QCOMPARE(stageOf(wrong), u"PlatformSaved"_s);

    run.control(u"/advance"_s, {{u"seconds"_s, 5}});
    const Answer linked = run.press({{"action", u"link"_s}, {"app_id", appId}, {"app_secret", secret}});
    QCOMPARE(stageOf(linked), u"Linked"_s);
    QCOMPARE(bannerOf(linked), u"success"_s);
    QVERIFY(linked.body.contains("value=\"unlink\"") && !linked.body.contains("value=\"link\""));
    QVERIFY(linked.body.contains(appId.toUtf8()) && !linked.body.contains(secret.toUtf8()));
    for (const QString& limit : {u"0"_s, u"101"_s, u"ten"_s, u""_s})
        QCOMPARE(bannerOf(run.press({{"action", u"save"_s}, {"multicast_limit", limit}})), u"error"_s);
    QCOMPARE(stageOf(run.press({{"action", u"save"_s}, {"multicast_limit", u"100"_s}})), u"Saved"_s);
    QCOMPARE(run.state().at(u"ucaas/multicastLimit"_s).toInt(), 100);
    QCOMPARE(stageOf(run.press({{"action", u"unlink"_s}})), u"PlatformSaved"_s);
}

void PortalTest::linkNeedsTheWholeRegistration()
{
    PracticeRun run;
    QVERIFY(run.signIn(u"openid Application.ReadWrite.All"_s));
    run.press({{"action", u"save"_s}, {"platform", u"ms_teams"_s}});
    const Answer app =
        run.graph("POST", u"/applications"_s, R"({"displayName":"X","signInAudience":"AzureADMyOrg"})");
    const QString id = app.text(u"id"_s);
    const QString appId = app.text(u"appId"_s);
    const QString secret =
        run.graph("POST", u"/applications/"_s + id + u"/addPassword"_s, R"({"passwordCredential":{}})")
            .text(u"secretText"_s);
    run.control(u"/advance"_s, {{u"seconds"_s, 5}});
    const auto link = [&] {
        return run.press({{"action", u"link"_s}, {"app_id", appId}, {"app_secret", secret}});
    };
    QVERIFY(link().body.contains("AADSTS7000229"));
    run.graph("POST", u"/servicePrincipals"_s, "{\"appId\":\"" + appId.toUtf8() + "\"}");
    QVERIFY(link().body.contains("AADSTS50194"));
    run.graph("PATCH", u"/applications/"_s + id, R"({"signInAudience":"AzureADMultipleOrgs"})");
    QVERIFY(link().body.contains("AADSTS50011"));
    run.graph(
        "PATCH", u"/applications/"_s + id,
        R"({"web":{"redirectUris":["https://practice.uc1.ccaiplatform.com/v1/ucaas/ms_teams/oauth_callback"]}})");
    QCOMPARE(stageOf(link()), u"Linked"_s);
}

void PortalTest::statusFollowsPresenceOnlyWhenSaved()
{
    PracticeRun run({u"--agents"_s, u"3"_s});
    const QString email = run.agent(0).value("email"_L1).toString();
    const auto status = [&] { return run.state().text(u"agents/0/status/name"_s); };
    const auto set = [&](const QString& availability) {
        run.control(u"/agents/"_s + email + u"/presence"_s, {{u"availability"_s, availability}});
    };
    set(u"Away"_s);
    run.control(u"/advance"_s, {{u"seconds"_s, 10}});
    QCOMPARE(status(), u"Offline"_s);
    QVERIFY(run.signIn(u"openid Application.ReadWrite.All"_s));
    const Answer app = run.graph(
        "POST", u"/applications"_s,
        R"({"displayName":"X","signInAudience":"AzureADMultipleOrgs","web":{"redirectUris":["https://practice.uc1.ccaiplatform.com/v1/ucaas/ms_teams/oauth_callback"]}})");
    const QString appId = app.text(u"appId"_s);
    const QString secret = run.graph("POST", u"/applications/"_s + app.text(u"id"_s) + u"/addPassword"_s,
                                     R"({"passwordCredential":{}})")
                               .text(u"secretText"_s);
    run.graph("POST", u"/servicePrincipals"_s, "{\"appId\":\"" + appId.toUtf8() + "\"}");
    run.control(u"/advance"_s, {{u"seconds"_s, 5}});
    run.press({{"action", u"save"_s}, {"platform", u"ms_teams"_s}});
    run.press({{"action", u"link"_s}, {"app_id", appId}, {"app_secret", secret}});
    run.press({{"action", u"save"_s}, {"multicast_limit", u"50"_s}});
    set(u"Away"_s);
    run.control(u"/advance"_s, {{u"seconds"_s, 10}});
    QCOMPARE(status(), u"Break"_s);
    set(u"Available"_s);
    run.control(u"/advance"_s, {{u"seconds"_s, 10}});
    QCOMPARE(status(), u"Available"_s);
    QVERIFY(run.ccaip(u"/manager/api/v1/agent_activity_logs"_s).body.contains("user_status_changed"));
}

void PortalTest::systemStatusesCannotBeSet()
{
    PracticeRun run;
    const QByteArray pair = "practice:" + run.secret(u"ccaip-api-token"_s).toUtf8();
    const auto send = [&](const QByteArray& body) {
        return run.ask("POST", run.endpoint(u"ccaip"_s) + u"/apps/api/v1/agent_statuses"_s, body,
                       "application/json", {{"Authorization", "Basic " + pair.toBase64()}});
    };
    QCOMPARE(send(R"({"status":"In-call","agent_ids":[11],"team_ids":[]})").status, 422);
    QCOMPARE(send(R"({"status":"Available"})").status, 422);
    const Answer refused = send(R"({"status":"available","agent_ids":[11],"team_ids":[]})");
    QCOMPARE(refused.status, 200); // an agent's own line says that it did not move
    QCOMPARE(refused.text(u"0/current_status"_s), u"Offline"_s);
    QVERIFY(refused.text(u"0/message"_s).contains(u"system status"_s));
}

void PortalTest::pageSpeaksFrench()
{
    PracticeRun run;
    QVERIFY(run.press({{"action", u"save"_s}, {"platform", u"ms_teams"_s}}, "fr")
                .body.contains("Code secret de l’application connectée"));
    QVERIFY(run.press({{"action", u"save"_s}}, "fr")
                .body.contains("associez les plates-formes avant d’enregistrer"));
}

QTEST_GUILESS_MAIN(PortalTest)
#include "PortalTest.moc"
