// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "services/graph/AccountsApi.h"
#include "services/graph/DomainsApi.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// Each call of DomainsApi against Microsoft's own description, which leaves out domainNameReferences and the
/// removal of accounts.
class DomainsContractTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads();
    void writes();
    void writesAccounts();

private:
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<DomainsApi> m_api;
};

void DomainsContractTest::initTestCase()
{
    const QString missing = m_prism.mock(u"graph-v1.0.json"_s);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_client = std::make_unique<GraphClient>(nullptr, m_prism.base(), bearing("token-for-contract"));
    m_api = std::make_unique<DomainsApi>(nullptr, m_client.get());
}

void DomainsContractTest::reads()
{
    const QString name = u"1234abc.mstsbc.telnyx.tech"_s;
    accepted(m_api->domains(this));
    accepted(m_api->domain(this, name));
    accepted(m_api->proofRecords(this, name));
}

void DomainsContractTest::writes()
{
    const QString name = u"1234abc.mstsbc.telnyx.tech"_s;
    accepted(m_api->create(this, name));
    accepted(m_api->verify(this, name));
    accepted(m_api->remove(this, name));
}

void DomainsContractTest::writesAccounts()
{
    AccountsApi accounts(nullptr, m_client.get());
    const NewAccount account{u"activation@1234abc.mstsbc.telnyx.tech"_s, u"Activation"_s, u"FR"_s};
    accepted(accounts.create(this, account, Secret("Ab3-longer-than-eight")));
}

QTEST_GUILESS_MAIN(DomainsContractTest)
#include "DomainsContractTest.moc"
