// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "services/graph/GraphApi.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QString someId = u"2e4798c3-502d-4a3f-ab96-6fe7e4728a69"_s;

} // namespace

/// Each call of GraphApi against Microsoft's own description: the request must be one that Graph takes, and
/// the answer, in all its fields, one that we read.
class GraphContractTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads();
    void readsUsers();
    void writesApplications();
    void writesPrincipalsAndGrants();
    void writesPasswords();
    void readsPresence();
    void needsCredentials();

private:
    std::unique_ptr<GraphApi> m_api;
};

void GraphContractTest::initTestCase()
{
    const QString missing = m_prism.mock(u"graph-v1.0.json"_s);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_api = std::make_unique<GraphApi>(nullptr, m_prism.base(), bearing("token-for-contract"));
}

void GraphContractTest::reads()
{
    accepted(m_api->organization(this));
    accepted(m_api->me(this));
    accepted(m_api->directoryRoles(this));
    accepted(m_api->domains(this));
}

void GraphContractTest::readsUsers()
{
    accepted(m_api->users(this));
    accepted(m_api->user(this, someId));
    accepted(m_api->user(this, u"ann_x.com#EXT#@contoso.onmicrosoft.com"_s));
}

void GraphContractTest::writesApplications()
{
    const ApplicationBody body{
        .displayName = u"CCAIP Teams presence"_s,
        .signInAudience = u"AzureADMultipleOrgs"_s,
        .tags = QStringList{u"Jonction"_s, u"ccaip"_s},
        .redirectUris = QStringList{u"https://host.example/v1/ucaas/ms_teams/oauth_callback"_s},
        .requiredResourceAccess = QList<RequiredResourceAccess>{
            {QString::fromLatin1(graphAppId), {{u"e1fe6dd8-ba31-4d61-89e7-88639da4683d"_s, u"Scope"_s}}}}};
    accepted(m_api->createOrUpdateApplication(this, u"jonction-ccaip-x"_s, body));
    accepted(m_api->applicationByUniqueName(this, u"jonction-ccaip-x"_s));
    accepted(m_api->application(this, someId));
    accepted(m_api->updateApplication(this, someId, body));
    accepted(m_api->deletedApplications(this));
    accepted(m_api->deleteApplication(this, someId));
}

void GraphContractTest::writesPrincipalsAndGrants()
{
    accepted(m_api->servicePrincipalByAppId(this, QString::fromLatin1(graphAppId)));
    accepted(m_api->createServicePrincipal(this, someId));
    accepted(m_api->permissionGrants(this, someId));
    accepted(m_api->createGrant(this, someId, someId, {u"User.Read"_s, u"Presence.Read.All"_s}));
    accepted(m_api->updateGrant(this, someId, {u"User.Read"_s}));
    accepted(m_api->roleAssignments(this, someId));
    accepted(m_api->assignRole(this, someId, someId, someId));
    accepted(m_api->deleteServicePrincipal(this, someId));
}

void GraphContractTest::writesPasswords()
{
    accepted(m_api->addPassword(this, someId, u"Jonction 2026-11"_s,
                                QDateTime::currentDateTimeUtc().addDays(180)));
    accepted(m_api->removePassword(this, someId, someId));
}

void GraphContractTest::readsPresence()
{
    accepted(m_api->presences(this, {someId}));
    accepted(m_api->presence(this, someId));
}

void GraphContractTest::needsCredentials()
{
    GraphApi bare(nullptr, m_prism.base(), nullptr);
    QCOMPARE(outcomeOf(await(bare.me(this))), u"unauthorized"_s);
}

QTEST_GUILESS_MAIN(GraphContractTest)
#include "GraphContractTest.moc"
