// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphApi.h"
#include "services/graph/GraphErrors.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto notFoundBody =
    R"({"error":{"code":"Request_ResourceNotFound","message":"Resource 'x' does not exist","innerError":{"request-id":"r-1"}}})";
constexpr auto applicationBody =
    R"({"id":"o1","appId":"c1","uniqueName":"jonction-ccaip","displayName":"CCAIP","signInAudience":"AzureADMultipleOrgs","tags":["Jonction"],"web":{"redirectUris":["https://h/cb"]},"requiredResourceAccess":[{"resourceAppId":"g","resourceAccess":[{"id":"p","type":"Scope"}]}],"passwordCredentials":[{"keyId":"k1","displayName":"old","hint":"abc","secretText":null,"startDateTime":"2026-01-01T00:00:00.1234567Z","endDateTime":"2026-11-01T00:00:00Z"}]})";

} // namespace

class GraphApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsOrganization();
    void emptyOrganizationIsNotFound();
    void readsRoles();
    void readsUsersOverPages();
    void absentUserIsAValue();
    void usersByIdsLeavesOutTheAbsent();
    void readsApplication();
    void absentApplicationIsAValue();
    void aProxyPageIsNotAbsence();
    void upsertsAndReadsBack();
    void upsertTakesTheCreatedObject();
    void addsPasswordOnce();
    void lostPasswordIsToldAsSuch();
    void splitsPresences();
    void namesTheWrongProperty();
    void doublesQuotesInNames();
    void sendsGrants();

private:
    RestSettings fast() const
    {
        RestSettings settings;
        settings.retry.waitScale = 0.005;
        settings.limits.perSecond = 10'000;
        return settings;
    }
    QJsonObject sent(qsizetype index) const
    {
        return QJsonDocument::fromJson(m_server->requests().at(index).body).object();
    }
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<GraphApi> m_api;
};

void GraphApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_api = std::make_unique<GraphApi>(nullptr, m_server->base(u"/v1.0"_s), nullptr, fast());
}

void GraphApiTest::readsOrganization()
{
    m_server->answerInTurn(
        {{.body =
              R"({"value":[{"id":"t1","displayName":"Contoso","tenantType":"AAD","verifiedDomains":[{"name":"contoso.com","isDefault":true},{"name":"c.onmicrosoft.com","isInitial":true}]}]})"}});
    const Result<GraphOrganization> result = await(m_api->organization(this));
    QCOMPARE(result->id, u"t1"_s);
    QCOMPARE(result->verifiedDomains.size(), 2);
    QVERIFY(result->verifiedDomains.at(1).isInitial);
    QVERIFY(m_server->requests().first().target.startsWith("/v1.0/organization?$select="));
}

void GraphApiTest::emptyOrganizationIsNotFound()
{
    m_server->answerInTurn({{.body = R"({"value":[]})"}});
    QCOMPARE(outcomeOf(await(m_api->organization(this))), u"notFound"_s);
}

void GraphApiTest::readsRoles()
{
    m_server->answerInTurn(
        {{.body =
              R"({"value":[{"id":"1","displayName":null},{"id":"2","displayName":"Global Administrator","roleTemplateId":"62e90394-69f5-4237-9190-012177145e10"}]})"}});
    const Result<QList<DirectoryRole>> result = await(m_api->directoryRoles(this));
    QCOMPARE(result->size(), 2);
    QCOMPARE(result->at(1).roleTemplateId, QLatin1String(globalAdministratorTemplate));
}

void GraphApiTest::readsUsersOverPages()
{
    m_server->answerWith([this](const ServedRequest& request) {
        if (request.target.contains("skiptoken"))
            return ServedAnswer{.body = R"({"value":[{"id":"2"}]})"};
        return ServedAnswer{
            .body =
                R"({"value":[{"id":"1","userPrincipalName":"a@b","accountEnabled":false,"assignedLicenses":[{"skuId":"s1"}],"assignedPlans":[{"servicePlanId":"p1","capabilityStatus":"Enabled"}]}],"@odata.nextLink":")" +
                m_server->base().toEncoded() + "/v1.0/users?$skiptoken=x\"}"};
    });
    const Result<QList<GraphUser>> result = await(m_api->users(this));
    QCOMPARE(result->size(), 2);
    QVERIFY(!result->first().accountEnabled);
    QCOMPARE(result->first().assignedSkuIds, QStringList{u"s1"_s});
    QCOMPARE(result->first().assignedPlans.first().capabilityStatus, u"Enabled"_s);
}

void GraphApiTest::absentUserIsAValue()
{
    m_server->answerInTurn({{.status = 404, .body = notFoundBody}});
    const auto result = await(m_api->user(this, u"ann#EXT#@contoso.com"_s));
    QVERIFY(result.ok());
    QVERIFY(!result.value().has_value());
    QVERIFY(m_server->requests().first().target.startsWith("/v1.0/users/ann%23EXT%23%40contoso.com?"));
}

void GraphApiTest::usersByIdsLeavesOutTheAbsent()
{
    m_server->answerInTurn(
        {{.body = QByteArray(R"({"responses":[{"id":"2","status":200,"body":{"id":"c"}},)") +
                  R"({"id":"1","status":404,"body":)" + notFoundBody +
                  R"(},{"id":"0","status":200,"body":{"id":"a"}}]})"}});
    const Result<QList<GraphUser>> result = await(m_api->usersByIds(this, {u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(result->size(), 2);
    QCOMPARE(result->at(0).id, u"a"_s);
    QCOMPARE(result->at(1).id, u"c"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void GraphApiTest::readsApplication()
{
    m_server->answerInTurn({{.body = applicationBody}});
    const auto result = await(m_api->applicationByUniqueName(this, u"jonction-ccaip"_s));
    const GraphApplication application = result.value().value();
    QCOMPARE(application.appId, u"c1"_s);
    QCOMPARE(application.redirectUris, QStringList{u"https://h/cb"_s});
    QCOMPARE(application.requiredResourceAccess.first().resourceAccess.first().type, u"Scope"_s);
    QCOMPARE(application.passwordCredentials.first().start,
             QDateTime(QDate(2026, 1, 1), QTime(0, 0, 0, 123), Qt::UTC));
}

void GraphApiTest::absentApplicationIsAValue()
{
    m_server->answerInTurn({{.status = 404, .body = notFoundBody}});
    const auto result = await(m_api->applicationByUniqueName(this, u"x"_s));
    QVERIFY(result.ok() && !result.value().has_value());
}

void GraphApiTest::aProxyPageIsNotAbsence()
{
    m_server->answerInTurn({{.status = 404, .body = "<html>404 Not Found</html>"}});
    QCOMPARE(outcomeOf(await(m_api->applicationByUniqueName(this, u"x"_s))), u"notFound"_s);
}

void GraphApiTest::upsertsAndReadsBack()
{
    m_server->answerInTurn({{.status = 204}, {.body = applicationBody}});
    const auto result = await(m_api->createOrUpdateApplication(
        this, u"jonction-ccaip"_s,
        {.displayName = u"CCAIP"_s, .redirectUris = QStringList{u"https://h/cb"_s}}));
    QCOMPARE(result->id, u"o1"_s);
    const ServedRequest request = m_server->requests().first();
    QCOMPARE(request.verb, "PATCH");
    QCOMPARE(request.target, "/v1.0/applications(uniqueName='jonction-ccaip')");
    QCOMPARE(request.headers.value("prefer"), "create-if-missing");
    QCOMPARE(sent(0),
             (QJsonObject{{u"displayName"_s, u"CCAIP"_s},
                          {u"web"_s, QJsonObject{{u"redirectUris"_s, QJsonArray{u"https://h/cb"_s}}}}}));
}

void GraphApiTest::upsertTakesTheCreatedObject()
{
    m_server->answerInTurn({{.status = 201, .body = applicationBody}});
    QVERIFY(await(m_api->createOrUpdateApplication(this, u"n"_s, {.displayName = u"CCAIP"_s})).ok());
    QCOMPARE(m_server->requests().size(), 1);
}

void GraphApiTest::addsPasswordOnce()
{
    m_server->answerInTurn(
        {{.body =
              R"({"secretText":"abc8Q~secret-value-0001","keyId":"k2","hint":"abc","displayName":"Jonction","startDateTime":"2026-11-22T00:00:00Z","endDateTime":"2027-05-01T00:00:00.0000000Z"})"}});
    const QDateTime end(QDate(2027, 5, 1), QTime(0, 0), Qt::UTC);
    const Result<NewPassword> result = await(m_api->addPassword(this, u"o1"_s, u"Jonction"_s, end));
    QCOMPARE(result->text.reveal(), QByteArrayView("abc8Q~secret-value-0001"));
    QCOMPARE(result->end, end);
    QCOMPARE(sent(0).value("passwordCredential"_L1).toObject().value("endDateTime"_L1).toString(),
             u"2027-05-01T00:00:00Z"_s);
    QVERIFY(!SecretRegistry::masked("abc8Q~secret-value-0001").contains("secret-value"));
}

void GraphApiTest::lostPasswordIsToldAsSuch()
{
    m_server->answerInTurn({{.status = 503}, {.body = "{}"}});
    const QDateTime end = QDateTime::currentDateTimeUtc().addDays(90);
    QVERIFY(outcomeUnknown(await(m_api->addPassword(this, u"o1"_s, u"n"_s, end)).error()));
    QCOMPARE(m_server->requests().size(), 1);
    // A good status with an answer that lacks the value: the secret exists and nobody knows it.
    QVERIFY(outcomeUnknown(await(m_api->addPassword(this, u"o1"_s, u"n"_s, end)).error()));
}

void GraphApiTest::splitsPresences()
{
    m_server->answerWith([](const ServedRequest& request) {
        QJsonArray value;
        const QJsonArray ids = QJsonDocument::fromJson(request.body).object().value("ids"_L1).toArray();
        for (const QJsonValue& id : ids)
            value.append(QJsonObject{{u"id"_s, id}, {u"availability"_s, u"Available"_s}});
        return ServedAnswer{.body = QJsonDocument(QJsonObject{{u"value"_s, value}}).toJson()};
    });
    QStringList ids;
    for (int i = 0; i < 1301; ++i)
        ids.append(QString::number(i));
    const Result<QList<Presence>> result = await(m_api->presences(this, ids));
    QCOMPARE(result->size(), 1301);
    QCOMPARE(result->last().id, u"1300"_s);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(sent(0).value("ids"_L1).toArray().size(), 650);
}

void GraphApiTest::namesTheWrongProperty()
{
    m_server->answerInTurn({{.body = R"({"id":"o1","appId":7})"}});
    const auto result = await(m_api->application(this, u"o1"_s));
    QCOMPARE(outcomeOf(result), u"badAnswer"_s);
    QCOMPARE(result.error().evidence, u"appId: expected text"_s);
}

void GraphApiTest::doublesQuotesInNames()
{
    m_server->answerInTurn({{.status = 404, .body = notFoundBody}});
    QVERIFY(await(m_api->applicationByUniqueName(this, u"a'b"_s)).ok());
    QVERIFY(m_server->requests().first().target.startsWith("/v1.0/applications(uniqueName='a%27%27b')?"));
}

void GraphApiTest::sendsGrants()
{
    m_server->answerInTurn(
        {{.status = 201,
          .body =
              R"({"id":"g1","clientId":"c","resourceId":"r","consentType":"AllPrincipals","principalId":null,"scope":"User.Read Presence.Read.All"})"},
         {.status = 204}});
    const Result<PermissionGrant> grant =
        await(m_api->createGrant(this, u"c"_s, u"r"_s, {u"User.Read"_s, u"Presence.Read.All"_s}));
    QCOMPARE(grant->scopes(), (QStringList{u"User.Read"_s, u"Presence.Read.All"_s}));
    QVERIFY(await(m_api->updateGrant(this, u"g1"_s, {u"User.Read"_s})).ok());
    QCOMPARE(sent(1), (QJsonObject{{u"scope"_s, u"User.Read"_s}}));
}

QTEST_GUILESS_MAIN(GraphApiTest)
#include "GraphApiTest.moc"
