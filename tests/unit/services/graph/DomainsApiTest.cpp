// SPDX-License-Identifier: Apache-2.0
#include "services/graph/DomainsApi.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

class DomainsApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsADomain();
    void absentDomainIsAValue();
    void registers();
    void readsTheProof();
    void verifies();
    void notProvenYet();
    void stillInUse();
    void readsReferences();
    void refusesNonsense();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<DomainsApi> m_api;
};

void DomainsApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    m_client = std::make_unique<GraphClient>(nullptr, m_server->base(u"/v1.0"_s), nullptr, settings);
    m_api = std::make_unique<DomainsApi>(nullptr, m_client.get());
}

void DomainsApiTest::readsADomain()
{
    m_server->answerInTurn(
        {{.body = R"({"id":"x.example","isVerified":true,"authenticationType":"Federated"})"}});
    const auto found = await(m_api->domain(this, u"x.example"_s));
    QVERIFY(found.ok() && found.value() && found.value()->isVerified);
    QCOMPARE(found.value()->authenticationType, u"Federated"_s);
    QCOMPARE(m_server->requests().first().target, QByteArray("/v1.0/domains/x.example"));
}

void DomainsApiTest::absentDomainIsAValue()
{
    m_server->answerInTurn(
        {{.status = 404, .body = R"({"error":{"code":"Request_ResourceNotFound","message":"no"}})"}});
    const auto found = await(m_api->domain(this, u"x.example"_s));
    QVERIFY(found.ok() && !found.value());
}

void DomainsApiTest::registers()
{
    m_server->answerInTurn({{.status = 201, .body = R"({"id":"x.example","isVerified":false})"}});
    QVERIFY(await(m_api->create(this, u"x.example"_s)).ok());
    QCOMPARE(m_server->requests().first().body, QByteArray(R"({"id":"x.example"})"));
    m_server->answerInTurn(
        {{.status = 400,
          .body =
              R"({"error":{"code":"Request_BadRequest","message":"Domain x.example already exists in another tenant."}})"}});
    QCOMPARE(outcomeOf(await(m_api->create(this, u"x.example"_s))), u"alreadyExists"_s);
}

void DomainsApiTest::readsTheProof()
{
    m_server->answerInTurn(
        {{.body =
              R"({"value":[{"@odata.type":"#microsoft.graph.domainDnsTxtRecord","recordType":"Txt","label":"x.example","text":"MS=ms1","ttl":3600},{"recordType":"Mx","label":"x.example","mailExchange":"ms1.msv1.invalid","preference":32767,"ttl":-4}]})"}});
    const auto records = await(m_api->proofRecords(this, u"x.example"_s));
    QCOMPARE(records->size(), 2);
    QCOMPARE(records->first().text, u"MS=ms1"_s);
    QCOMPARE(records->first().ttl, 3600);
    QCOMPARE(records->at(1).ttl, 0);
}

void DomainsApiTest::verifies()
{
    m_server->answerInTurn({{.body = R"({"id":"x.example","isVerified":true})"}});
    QVERIFY(await(m_api->verify(this, u"x.example"_s))->isVerified);
    QCOMPARE(m_server->requests().first().verb, QByteArray("POST"));
}

void DomainsApiTest::notProvenYet()
{
    m_server->answerInTurn(
        {{.status = 400,
          .body =
              R"({"error":{"code":"Request_BadRequest","message":"The DNS record was not found: MS=ms1","innerError":{"request-id":"r1"}}})"}});
    const auto result = await(m_api->verify(this, u"x.example"_s));
    QCOMPARE(outcomeOf(result), u"notFound"_s);
    QCOMPARE(result.error().code, u"domain-not-proven"_s);
    QVERIFY(result.error().evidence.contains("MS=ms1"_L1));
    QCOMPARE(result.error().requestId, u"r1"_s);
}

void DomainsApiTest::stillInUse()
{
    m_server->answerInTurn(
        {{.status = 400, .body = R"({"error":{"code":"Request_BadRequest","message":"in use"}})"}});
    const auto result = await(m_api->remove(this, u"x.example"_s));
    QCOMPARE(outcomeOf(result), u"conflict"_s);
    QCOMPARE(result.error().code, u"domain-in-use"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void DomainsApiTest::readsReferences()
{
    m_server->answerInTurn(
        {{.body =
              R"({"value":[{"@odata.type":"#microsoft.graph.user","id":"u1","userPrincipalName":"a@x.example"},{"@odata.type":"#microsoft.graph.group","id":"g1","displayName":"G"},{"id":"z"}]})"}});
    const auto references = await(m_api->references(this, u"x.example"_s));
    QCOMPARE(references->size(), 3);
    QCOMPARE(references->at(0).kind, u"user"_s);
    QCOMPARE(references->at(0).name(), u"a@x.example"_s);
    QCOMPARE(references->at(1).name(), u"G"_s);
    QCOMPARE(references->at(2).name(), u"z"_s);
}

void DomainsApiTest::refusesNonsense()
{
    m_server->answerInTurn({{.body = R"({"value":[{"recordType":7}]})"}});
    QCOMPARE(outcomeOf(await(m_api->proofRecords(this, u"x.example"_s))), u"badAnswer"_s);
    QCOMPARE(outcomeOf(await(m_api->domain(this, u".."_s))), u"invalidInput"_s);
}

QTEST_GUILESS_MAIN(DomainsApiTest)
#include "DomainsApiTest.moc"
