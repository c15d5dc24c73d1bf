// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "contract/PracticeWorld.h"
#include "services/entra/ClientSecretProbe.h"
#include "services/entra/SignInFlow.h"
#include "services/entra/TokenCache.h"
#include "services/graph/GraphApi.h"

#include <QJsonArray>
using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList scopes{u"User.Read"_s,
                         u"User.Read.All"_s,
                         u"Domain.Read.All"_s,
                         u"Application.ReadWrite.All"_s,
                         u"DelegatedPermissionGrant.ReadWrite.All"_s,
                         u"Presence.Read.All"_s};

} // namespace

/// Our client, Microsoft's description and the practice world in one row: what the client sends and what the
/// practice world answers are both held against the description.
class GraphPracticeTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void directory();
    void application();
    void secretIsProven();
    void presence();

private:
    PracticeWorld m_world;
    std::unique_ptr<TokenApi> m_tokens;
    std::unique_ptr<GraphApi> m_api;
    QString m_tenant;
    QStringList m_userIds;
};

void GraphPracticeTest::initTestCase()
{
    QString missing = m_world.start(5, 7);
    if (missing.isEmpty())
        missing = m_prism.proxy(u"graph-v1.0.json"_s, m_world.endpoint(u"graph"_s));
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_tokens = std::make_unique<TokenApi>(nullptr, m_world.endpoint(u"login"_s));
    SignInFlow flow(nullptr, m_tokens.get());
    SignInRequest request;
    const QJsonObject deployment = m_world.deployment();
    request.clientId = deployment.value("tenant"_L1).toObject().value("clientId"_L1).toString();
    request.scopes = scopes;
    request.limitMs = 20'000;
    const QJsonArray agents = deployment.value("agents"_L1).toArray();
    for (const QJsonValue& agent : agents)
        m_userIds.append(agent.toObject().value("userId"_L1).toString());
    ObedientBrowser browser;
    Result<SignedIn> signedIn = await(flow.signIn(this, request, &browser));
    QVERIFY2(signedIn.ok(), signedIn.ok() ? "" : qPrintable(signedIn.error().evidence));
    m_tenant = signedIn->account.tenantId;

    auto kept = std::make_shared<QByteArray>();
    TokenCache::Keeper keeper;
    keeper.load = [kept](QObject* owner) { return settledJob<Secret>(owner, Secret(*kept + QByteArray())); };
    keeper.save = [kept](QObject* owner, const Secret& token) {
        *kept = token.reveal().toByteArray();
        return settledJob<Nothing>(owner, Nothing());
    };
    auto cache =
        std::make_shared<TokenCache>(m_tokens.get(), TokenCache::Identity{m_tenant, request.clientId, scopes},
                                     keeper, std::make_shared<SystemClock>());
    QVERIFY(await(cache->adopt(this, m_tenant, std::move(signedIn->tokens), signedIn->askedScopes)).ok());
    QCOMPARE(cache->missingScopes(), QStringList());
    m_api = std::make_unique<GraphApi>(nullptr, m_prism.base(), cache);
}

void GraphPracticeTest::directory()
{
    const auto organization = accepted(m_api->organization(this));
    QVERIFY(organization && organization->id == m_tenant);
    QVERIFY(accepted(m_api->me(this)));
    const auto roles = accepted(m_api->directoryRoles(this));
    QVERIFY(roles && std::any_of(roles->cbegin(), roles->cend(), [](const DirectoryRole& role) {
                return role.roleTemplateId == QLatin1String(globalAdministratorTemplate);
            }));
    const auto users = accepted(m_api->users(this));
    QVERIFY(users && users->size() >= 5);
    const auto one = accepted(m_api->user(this, users->first().userPrincipalName));
    QVERIFY(one && one->has_value() && one->value().id == users->first().id);
    const auto absent = accepted(m_api->user(this, u"nobody@nowhere.example"_s));
    QVERIFY(absent && !absent->has_value());
    QVERIFY(accepted(m_api->domains(this)));
}

void GraphPracticeTest::application()
{
    const QString name = u"jonction-contract-test"_s;
    const auto before = accepted(m_api->applicationByUniqueName(this, name));
    QVERIFY(before && !before->has_value());
    ApplicationBody body{.displayName = u"Contract"_s,
                         .signInAudience = u"AzureADMultipleOrgs"_s,
                         .tags = QStringList{u"Jonction"_s},
                         .redirectUris =
                             QStringList{u"https://h.example/v1/ucaas/ms_teams/oauth_callback"_s}};
    const auto made = accepted(m_api->createOrUpdateApplication(this, name, body));
    QVERIFY(made.has_value());
    body.displayName = u"Contract 2"_s;
    const auto again = accepted(m_api->createOrUpdateApplication(this, name, body));
    QVERIFY(again && again->id == made->id);
    QCOMPARE(again->displayName, u"Contract 2"_s);
    const auto noPrincipal = accepted(m_api->servicePrincipalByAppId(this, made->appId));
    QVERIFY(noPrincipal && !noPrincipal->has_value());
    const auto principal = accepted(m_api->createServicePrincipal(this, made->appId));
    QVERIFY(principal.has_value());
    const auto graph = accepted(m_api->servicePrincipalByAppId(this, QString::fromLatin1(graphAppId)));
    QVERIFY(graph && graph->has_value() && !graph->value().scopes.isEmpty());
    const auto grant = accepted(m_api->createGrant(this, principal->id, graph->value().id, {u"User.Read"_s}));
    QVERIFY(grant.has_value());
    QVERIFY(accepted(m_api->updateGrant(this, grant->id, {u"User.Read"_s, u"Presence.Read.All"_s})));
    const auto grants = accepted(m_api->permissionGrants(this, principal->id));
    QVERIFY(grants && grants->size() == 1 && grants->first().scopes().size() == 2);
    const auto twice = await(m_api->createGrant(this, principal->id, graph->value().id, {u"User.Read"_s}));
    QCOMPARE(outcomeOf(twice), u"alreadyExists"_s);
    QVERIFY(accepted(m_api->deletedApplications(this)));
}

void GraphPracticeTest::secretIsProven()
{
    const auto found = accepted(m_api->applicationByUniqueName(this, u"jonction-contract-test"_s));
    QVERIFY(found && found->has_value());
    const GraphApplication application = found->value();
    const QDateTime end = QDateTime::currentDateTimeUtc().addDays(180);
    const auto made = accepted(m_api->addPassword(this, application.id, u"Jonction contract"_s, end));
    QVERIFY(made.has_value());
    QVERIFY(!secretLooksLikeId(QString::fromUtf8(made->text.reveal().toByteArray())));
    ClientSecretProbe probe(nullptr, m_tokens.get(), std::make_shared<SystemClock>());
    QVERIFY(accepted(probe.prove(this, m_tenant, application.appId, made->text, {.totalMs = 60'000})));
    const auto wrong = await(probe.prove(this, m_tenant, application.appId, Secret("not-the-secret"), {}));
    QCOMPARE(outcomeOf(wrong), u"secretWrong"_s);
    const auto read = accepted(m_api->application(this, application.id));
    QVERIFY(read && read->passwordCredentials.size() == 1 &&
            read->passwordCredentials.first().keyId == made->keyId);
    QVERIFY(accepted(m_api->removePassword(this, application.id, made->keyId)));
}

void GraphPracticeTest::presence()
{
    const auto presences = accepted(m_api->presences(this, m_userIds));
    QVERIFY(presences && presences->size() == m_userIds.size());
    QVERIFY(accepted(m_api->presence(this, m_userIds.first())));
}

QTEST_GUILESS_MAIN(GraphPracticeTest)
#include "GraphPracticeTest.moc"
