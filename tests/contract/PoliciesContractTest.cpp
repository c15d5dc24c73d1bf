// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "services/graph/PoliciesApi.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// What the tenant allows, against Microsoft's own description. The policy assigned to one application is not
/// in the published excerpt; its shape is the same as the default one's and is covered by the decoder's test.
class PoliciesContractTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsTheDefaultPolicy();

private:
    std::unique_ptr<GraphClient> m_client;
};

void PoliciesContractTest::initTestCase()
{
    const QString missing = m_prism.mock(u"graph-v1.0.json"_s);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_client = std::make_unique<GraphClient>(nullptr, m_prism.base(), bearing("token-for-contract"));
}

void PoliciesContractTest::readsTheDefaultPolicy()
{
    PoliciesApi api(nullptr, m_client.get());
    const auto policy = await(api.defaultAppManagementPolicy(this));
    // The mock writes "string" where a duration stands: what it answers is refused by the decoder alone.
    const bool mockText = !policy.ok() && policy.error().evidence.contains("maxLifetime"_L1);
    QVERIFY2(policy.ok() || mockText, qPrintable(policy.ok() ? QString() : policy.error().evidence));
}

QTEST_GUILESS_MAIN(PoliciesContractTest)
#include "PoliciesContractTest.moc"
