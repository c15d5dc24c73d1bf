// SPDX-License-Identifier: Apache-2.0
#include "contract/ContractCase.h"
#include "services/graph/GraphEndpoints.h"
#include "services/graph/TeamsVoiceApi.h"
#include "services/graph/VoiceDecoders.h"

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

namespace {

const QString someId = u"2e4798c3-502d-4a3f-ab96-6fe7e4728a69"_s;
const QString number = u"+33199000101"_s;

} // namespace

/// Numbers, voice states and policies against Microsoft's own description.
class VoiceContractTest : public ContractCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsNumbers();
    void ordersNumbers();
    void readsVoices();
    void assignsPolicies();

private:
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<TeamsVoiceApi> m_api;
};

void VoiceContractTest::initTestCase()
{
    const QString missing = m_prism.mock(u"graph-v1.0.json"_s);
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing));
    m_client = std::make_unique<GraphClient>(nullptr, m_prism.base(), bearing("token-for-contract"));
    m_api = std::make_unique<TeamsVoiceApi>(nullptr, m_client.get());
}

void VoiceContractTest::readsNumbers()
{
    QStringList many;
    for (int i = 0; i < 100; ++i)
        many.append(u"+331990001%1"_s.arg(i, 2, 10, QChar(u'0')));
    accepted(m_api->numbers(this, many)); // as a listing
    // What stands inside a batch is not looked at by the description: it goes alone as well.
    accepted(m_client->list(this,
                            {.endpoint = &graph::NumberAssignments,
                             .query = {{u"$filter"_s, u"telephoneNumber eq '+33199000101'"_s}}},
                            graph::decodeTeamsNumber));
    accepted(m_client->read(this, {.endpoint = &graph::NumberOperation, .path = {{u"id"_s, someId}}},
                            graph::decodeNumberOrder));
}

// The description's 202 names no Location: the order is taken, and nobody can follow it.
void VoiceContractTest::ordersNumbers()
{
    for (const Result<Nothing>& result : {await(m_api->assignNumber(this, number, someId)),
                                          await(m_api->unassignNumber(this, number, u"directRouting"_s))})
        QCOMPARE(outcomeOf(result), u"badAnswer"_s);
}

void VoiceContractTest::readsVoices()
{
    QStringList many;
    for (int i = 0; i < 100; ++i)
        many.append(u"id-%1"_s.arg(i));
    accepted(m_api->voices(this, many));
    accepted(m_client->read(this, {.endpoint = &graph::UserVoice, .path = {{u"id"_s, someId}}},
                            graph::decodeTeamsVoice));
}

void VoiceContractTest::assignsPolicies()
{
    accepted(m_api->policyId(this, QString::fromLatin1(voiceRoutingPolicyType), u"CCAIP"_s));
    accepted(m_api->assignPolicy(this, QString::fromLatin1(dialPlanPolicyType), u"id"_s, {someId}));
    accepted(m_api->unassignPolicy(this, QString::fromLatin1(dialPlanPolicyType), {someId}));
}

QTEST_GUILESS_MAIN(VoiceContractTest)
#include "VoiceContractTest.moc"
