// SPDX-License-Identifier: Apache-2.0
#include "services/ccaip/CcaipApi.h"
#include "services/ccaip/CcaipErrors.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

class CcaipApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsStatusesWithBasicCredentials();
    void readsAgents();
    void readsCurrentStatusesInBothShapes();
    void readsUsersUnderAnyNames_data();
    void readsUsersUnderAnyNames();
    void tellsWrongShapes_data();
    void tellsWrongShapes();
    void refusals_data();
    void refusals();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<CcaipApi> m_api;
};

void CcaipApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    auto authorizer = std::make_shared<BasicAuthorizer>(
        u"exemple"_s, [](QObject* owner) { return settledJob<Secret>(owner, Secret("ccaip-token-1")); });
    m_api = std::make_unique<CcaipApi>(nullptr, m_server->base(), authorizer, settings);
}

void CcaipApiTest::readsStatusesWithBasicCredentials()
{
    m_server->answerInTurn(
        {{.body =
              R"([{"id":0,"name":"Available","color":"green"},{"id":-4,"name":"Meal","wfm_id":null},{"id":5,"name":"Meal"}])"}});
    const auto statuses = await(m_api->userStatuses(this));
    QCOMPARE(statuses->size(), 3);
    QCOMPARE(statuses->at(1).id, -4);
    const ServedRequest request = m_server->requests().first();
    QCOMPARE(request.target, "/manager/api/v1/user_statuses");
    QCOMPARE(request.headers.value("authorization"),
             "Basic " + QByteArray("exemple:ccaip-token-1").toBase64());
}

void CcaipApiTest::readsAgents()
{
    m_server->answerInTurn(
        {{.body =
              R"([{"id":7,"email":"ann@x.com","first_name":"Ann","status":{"id":-7,"name":"In-call","color":"light_blue"},"status_updated_at":"2018-05-30T20:46:31.333Z","online":null,"roles":["agent"],"teams":[{"id":1,"name":"Support"}],"new_key":{}}])"}});
    const auto agents = await(m_api->agents(this));
    const CcaipAgent agent = agents->first();
    QCOMPARE(agent.id, 7);
    QCOMPARE(agent.statusId.value_or(99), -7);
    QCOMPARE(agent.teams, QStringList{u"Support"_s});
    QCOMPARE(agent.statusUpdatedAt, QDateTime(QDate(2018, 5, 30), QTime(20, 46, 31, 333), Qt::UTC));
    QCOMPARE(m_server->requests().first().target, "/manager/api/v1/agents?page=1&per=100");
}

void CcaipApiTest::readsCurrentStatusesInBothShapes()
{
    m_server->answerInTurn(
        {{.body =
              R"([{"id":1,"status":"Available","status_updated_at":"2026-01-01T00:00:00Z"},{"id":"2","status":{"id":-5,"name":"Missed Call"}},{"id":3,"status":null}])"}});
    const auto statuses = await(m_api->currentStatuses(this));
    QCOMPARE(statuses->size(), 3);
    QCOMPARE(statuses->at(0).statusName, u"Available"_s);
    QVERIFY(!statuses->at(0).statusId);
    QCOMPARE(statuses->at(1).statusId.value_or(99), -5);
    QCOMPARE(statuses->at(1).agentId, 2);
}

void CcaipApiTest::readsUsersUnderAnyNames_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("labels") << QByteArray(
        R"([{"Email":"a@x","Agent ID":12,"External User":"Yes","External SIP URI":"a@sip.x","UCaaS Username":"a@t","Deactivated at":"","Roles":["Agent"]}])");
    QTest::newRow("snake") << QByteArray(
        R"([{"email":"a@x","agent_id":"12","external_user":true,"external_sip_uri":"a@sip.x","ucaas_username":"a@t","deactivated_at":null,"roles":"Agent"}])");
    QTest::newRow("template") << QByteArray(
        R"({"users":[{"email":"a@x","agent_number":"12","external_user":1,"ucaas_sip_uri":"a@sip.x","ucaas_user_name":"a@t","roles":[{"name":"Agent"}]}],"has_more":false})");
}

void CcaipApiTest::readsUsersUnderAnyNames()
{
    QFETCH(QByteArray, body);
    m_server->answerInTurn({{.body = body}});
    const auto users = await(m_api->users(this));
    QCOMPARE(outcomeOf(users), u"ok"_s);
    const CcaipUser user = users->first();
    QCOMPARE(user.email, u"a@x"_s);
    QCOMPARE(user.agentId, u"12"_s);
    QVERIFY(user.externalUser && !user.deactivated);
    QCOMPARE(user.externalSipUri, u"a@sip.x"_s);
    QCOMPARE(user.ucaasUserName, u"a@t"_s);
    QCOMPARE(user.roles, QStringList{u"Agent"_s});
}

void CcaipApiTest::tellsWrongShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("numbers") << QByteArray("[1,2]");
    QTest::newRow("status is a number") << QByteArray(R"([{"id":1,"status":5}])");
    QTest::newRow("no id") << QByteArray(R"([{"status":"Available"}])");
    QTest::newRow("empty") << QByteArray();
}

void CcaipApiTest::tellsWrongShapes()
{
    QFETCH(QByteArray, body);
    m_server->answerInTurn({{.body = body}});
    QCOMPARE(outcomeOf(await(m_api->currentStatuses(this))), u"badAnswer"_s);
}

void CcaipApiTest::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("evidence");
    QTest::newRow("message") << 422
                             << QByteArray(R"({"error":"invalid","message":"per is too large","status":422})")
                             << u"invalidInput"_s << u"per is too large"_s;
    QTest::newRow("code") << 403 << QByteArray(R"({"errorCode":1203})") << u"forbidden"_s
                          << u"{\"errorCode\":1203}"_s;
    QTest::newRow("nothing") << 401 << QByteArray() << u"unauthorized"_s << QString();
    QTest::newRow("html") << 502 << QByteArray("<p>Bad</p>") << u"serverFault"_s << u"Bad"_s;
}

void CcaipApiTest::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, kind);
    QFETCH(QString, evidence);
    const Error error = ccaipError({status, body, {}});
    QCOMPARE(toString(error.kind), kind);
    QCOMPARE(error.evidence, evidence);
}

QTEST_GUILESS_MAIN(CcaipApiTest)
#include "CcaipApiTest.moc"
