// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "services/graph/GraphApi.h"
#include "services/graph/GraphBatch.h"
#include "services/graph/GraphEndpoints.h"
#include "services/graph/LicencesApi.h"
#include "services/graph/UsersApi.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QString someId = u"2e4798c3-502d-4a3f-ab96-6fe7e4728a69"_s;
const QString otherId = u"06ebc4ee-1bb5-47dd-8120-11324bc54e06"_s;

} // namespace

/// Accounts, licences and batches against Microsoft's own description.
class UsersContractTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAccounts();
    void readsGroups();
    void changesAccounts();
    void readsLicences();
    void givesLicences();
    void sendsBatches();

private:
    // What stands inside a batch is not looked at by the description: each part goes alone as well.
    void acceptedAlone(const BatchPart& part)
    {
        const RestBody body = part.body.isEmpty() ? RestBody() : RestBody::json(part.body);
        accepted(m_client->call(
            this, {.endpoint = part.endpoint, .path = part.path, .query = part.query, .body = body}));
    }

    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<UsersApi> m_users;
    std::unique_ptr<LicencesApi> m_licences;
};

void UsersContractTest::initTestCase()
{
    const QString missing = m_prism.mock(u"graph-v1.0.json"_s);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_client = std::make_unique<GraphClient>(nullptr, m_prism.base(), bearing("token-for-contract"));
    m_users = std::make_unique<UsersApi>(nullptr, m_client.get());
    m_licences = std::make_unique<LicencesApi>(nullptr, m_client.get());
}

void UsersContractTest::readsAccounts()
{
    accepted(m_users->all(this));
    accepted(m_users->page(this));
    accepted(m_users->one(this, u"ann_x.com#EXT#@contoso.onmicrosoft.com"_s));
    accepted(m_users->search(this, u"ann"_s));
    GraphApi api(nullptr, m_client.get());
    accepted(api.user(this, someId));
}

void UsersContractTest::readsGroups()
{
    accepted(m_users->groups(this, {}));
    accepted(m_users->groups(this, u"contact"_s));
    accepted(m_users->members(this, someId));
}

void UsersContractTest::changesAccounts()
{
    accepted(m_users->setUsageLocation(this, someId, u"FR"_s));
    accepted(m_users->rename(this, someId, u"ann@token.mstsbc.telnyx.tech"_s));
}

void UsersContractTest::readsLicences()
{
    accepted(m_licences->owned(this));
    accepted(m_licences->details(this, someId));
    acceptedAlone({.endpoint = &graph::LicenceDetails, .path = {{u"id"_s, someId}}});
    acceptedAlone({.endpoint = &graph::User,
                   .path = {{u"id"_s, someId}},
                   .query = {{u"$select"_s, u"id,assignedPlans,licenseAssignmentStates"_s}}});
}

void UsersContractTest::givesLicences()
{
    accepted(m_licences->assign(this, {someId, {{otherId, {someId}}}, {}}));
    accepted(m_licences->assign(this, {someId, {}, {otherId}}));
}

// Prism answers the whole request; parts that it leaves unanswered are told as errors of their own.
void UsersContractTest::sendsBatches()
{
    accepted(m_users->setUsageLocations(this, {someId, otherId}, u"FR"_s));
    accepted(m_licences->assignMany(this, {{someId, {{otherId, {}}}, {}}}));
    QList<BatchPart> many;
    for (int i = 0; i < 25; ++i)
        many.append({.endpoint = &graph::User, .path = {{u"id"_s, someId}}});
    accepted(graphBatch(this, m_client.get(), graph::UserBatch, many));
}

QTEST_GUILESS_MAIN(UsersContractTest)
#include "UsersContractTest.moc"
