// SPDX-License-Identifier: Apache-2.0
#include "services/graph/TeamsVoiceApi.h"
#include "services/graph/VoiceDecoders.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// Numbers, voice states and policies against a real server.
class TeamsVoiceApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void orderIds_data();
    void orderIds();
    void followsTheOrderToItsEnd_data();
    void followsTheOrderToItsEnd();
    void aFailedOrderSaysWhy();
    void acceptedWithoutAWayToFollow();
    void aLostOrderIsNeverSentAgain();
    void aRefusalEndsIt();
    void readsVoices();
    void readsNumbersOfAnySpelling();
    void anythingButAnIdMeansNotByThisWay_data();
    void anythingButAnIdMeansNotByThisWay();
    void troubleIsNotAnAnswerAboutPolicies();
    void sendsPoliciesForSeveralAtOnce();

private:
    QByteArray location() const
    {
        return m_server->base().toEncoded() +
               "/v1.0/admin/teams/telephoneNumberManagement/operations/abc%3D%3D";
    }
    int count(const QByteArray& verb) const
    {
        int count = 0;
        for (const ServedRequest& request : m_server->requests())
            count += request.verb == verb ? 1 : 0;
        return count;
    }
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<TeamsVoiceApi> m_api;
};

void TeamsVoiceApiTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.001;
    settings.limits.perSecond = 10'000;
    m_client = std::make_unique<GraphClient>(nullptr, m_server->base(u"/v1.0"_s), nullptr, settings);
    m_api = std::make_unique<TeamsVoiceApi>(nullptr, m_client.get());
}

void TeamsVoiceApiTest::orderIds_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("id");
    QTest::newRow("absolute") << QByteArray("https://g/v1.0/a/operations/abc%3D") << u"abc="_s;
    QTest::newRow("quoted") << QByteArray("https://g/v1.0/a/operations('abc')") << u"abc"_s;
    QTest::newRow("relative") << QByteArray("/a/operations/x") << u"x"_s;
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("other") << QByteArray("https://g/v1.0/elsewhere/1") << QString();
    QTest::newRow("bare") << QByteArray("https://g/operations") << QString();
}

void TeamsVoiceApiTest::orderIds()
{
    QFETCH(QByteArray, location);
    QFETCH(QString, id);
    QCOMPARE(numberOrderId(location), id);
}

void TeamsVoiceApiTest::followsTheOrderToItsEnd_data()
{
    QTest::addColumn<QByteArray>("shape");
    QTest::newRow("plain") << QByteArray(R"({"id":"o","status":"%1","numbers":[]})");
    QTest::newRow("wrapped") << QByteArray(R"({"value":{"id":"o","status":"%1"}})");
}

void TeamsVoiceApiTest::followsTheOrderToItsEnd()
{
    QFETCH(QByteArray, shape);
    QStringList states{u"notStarted"_s, u"running"_s, u"running"_s, u"running"_s, u"succeeded"_s};
    m_server->answerWith([&](const ServedRequest& request) {
        if (request.verb == "POST")
            return ServedAnswer{.status = 202, .body = "", .headers = {{"Location", location()}}};
        return ServedAnswer{.body = QByteArray(shape).replace("%1", states.takeFirst().toUtf8())};
    });
    QVERIFY(await(m_api->assignNumber(this, u"+33199000101"_s, u"u1"_s)).ok());
    QVERIFY(states.isEmpty());
    QCOMPARE(QJsonDocument::fromJson(m_server->requests().first().body).object(),
             (QJsonObject{{"telephoneNumber"_L1, u"+33199000101"_s},
                          {"assignmentTargetId"_L1, u"u1"_s},
                          {"numberType"_L1, u"directRouting"_s}}));
    QVERIFY(m_server->requests().at(1).target.endsWith("/operations/abc%3D%3D"));
}

void TeamsVoiceApiTest::aFailedOrderSaysWhy()
{
    m_server->answerInTurn(
        {{.status = 202, .body = "", .headers = {{"Location", location()}}},
         {.body =
              R"({"status":"failed","numbers":[{"status":"failed","statusDetail":"User lacks licence"},{"statusDetail":"User lacks licence"}]})"}});
    const Result<Nothing> result = await(m_api->assignNumber(this, u"+331"_s, u"u"_s));
    QCOMPARE(outcomeOf(result), u"conflict"_s);
    QCOMPARE(result.error().code, u"number-order-failed"_s);
    QCOMPARE(result.error().evidence, u"User lacks licence"_s);
    QVERIFY(!outcomeUnknown(result.error()));
}

void TeamsVoiceApiTest::acceptedWithoutAWayToFollow()
{
    m_server->answerInTurn({{.status = 202, .body = ""}});
    const Result<Nothing> result = await(m_api->unassignNumber(this, u"+331"_s, u"directRouting"_s));
    QVERIFY(outcomeUnknown(result.error())); // it may well be done: somebody has to look
    QCOMPARE(m_server->requests().size(), 1);
}

void TeamsVoiceApiTest::aLostOrderIsNeverSentAgain()
{
    m_server->answerInTurn({{.manner = ServedAnswer::Cut}});
    const Result<Nothing> result = await(m_api->assignNumber(this, u"+331"_s, u"u"_s));
    QVERIFY(outcomeUnknown(result.error()));
    QCOMPARE(count("POST"), 1);
}

void TeamsVoiceApiTest::aRefusalEndsIt()
{
    m_server->answerInTurn(
        {{.status = 400, .body = R"({"error":{"code":"BadRequest","message":"already assigned"}})"}});
    QCOMPARE(outcomeOf(await(m_api->assignNumber(this, u"+331"_s, u"u"_s))), u"invalidInput"_s);
    QCOMPARE(m_server->requests().size(), 1);
}

void TeamsVoiceApiTest::readsVoices()
{
    m_server->answerInTurn(
        {{.body =
              R"({"responses":[{"id":"0","status":200,"body":{"id":"a","accountType":"user","isEnterpriseVoiceEnabled":true,"featureTypes":["Teams","PhoneSystem"],"telephoneNumbers":[{"telephoneNumber":"33199000102","assignmentCategory":"alternate"},{"telephoneNumber":"+33199000101","assignmentCategory":"primary"}],"effectivePolicyAssignments":[{"policyType":"OnlineVoiceRoutingPolicy","policyAssignment":{"displayName":"Tag:CCAIP","assignmentType":"direct"}}]}},{"id":"1","status":404,"body":{"error":{"code":"NotFound","message":"no"}}}]})"}});
    const auto voices = await(m_api->voices(this, {u"a"_s, u"b"_s}));
    QCOMPARE(voices->size(), 1);
    const TeamsVoice voice = voices->value(u"a"_s);
    QVERIFY(voice.enterpriseVoice);
    QCOMPARE(voice.numbers, (QStringList{u"+33199000101"_s, u"+33199000102"_s}));
    QCOMPARE(voice.policy(u"onlineVoiceRoutingPolicy"_s)->name, u"CCAIP"_s);
    QVERIFY(!voice.policy(u"TenantDialPlan"_s));
}

void TeamsVoiceApiTest::readsNumbersOfAnySpelling()
{
    m_server->answerInTurn(
        {{.body =
              R"({"responses":[{"id":"0","status":200,"body":{"value":[{"telephoneNumber":"33199000101","assignmentTargetId":"u9","activationState":"activated"}]}},{"id":"1","status":200,"body":{"value":[]}}]})"}});
    const auto numbers = await(m_api->numbers(this, {u"+33199000101"_s, u"+33199000102"_s}));
    QCOMPARE(numbers->size(), 1);
    QVERIFY(numbers->value(u"+33199000101"_s).isTaken());
    const QJsonObject sent = QJsonDocument::fromJson(m_server->requests().first().body).object();
    const QString url = sent.value("requests"_L1).toArray().first().toObject().value("url"_L1).toString();
    QVERIFY2(url.contains("%2B33199000101"_L1), qPrintable(url)); // a bare plus reads as a blank
}

void TeamsVoiceApiTest::anythingButAnIdMeansNotByThisWay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << 200 << QByteArray(R"({"value":[]})");
    QTest::newRow("another") << 200 << QByteArray(R"({"value":[{"name":"Tag:Else","policyId":"x"}]})");
    QTest::newRow("400") << 400 << QByteArray(R"({"error":{"code":"BadRequest","message":"type"}})");
    QTest::newRow("404") << 404 << QByteArray(R"({"error":{"code":"NotFound","message":"no"}})");
    QTest::newRow("403") << 403 << QByteArray(R"({"error":{"code":"Forbidden","message":"no"}})");
    QTest::newRow("501") << 501 << QByteArray("");
}

void TeamsVoiceApiTest::anythingButAnIdMeansNotByThisWay()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_server->answerInTurn({{.status = status, .body = body}});
    const auto found = await(m_api->policyId(this, u"TenantDialPlan"_s, u"CC'AIP"_s));
    QVERIFY(found.ok());
    QVERIFY(!found.value().has_value());
    QVERIFY(m_server->requests().first().target.contains("CC%27%27AIP"));
}

void TeamsVoiceApiTest::troubleIsNotAnAnswerAboutPolicies()
{
    m_server->answerInTurn({{.status = 429, .body = "{}"}});
    QCOMPARE(outcomeOf(await(m_api->policyId(this, u"TenantDialPlan"_s, u"CCAIP"_s))), u"throttled"_s);
    m_server->answerInTurn({{.body = R"({"value":[{"name":"Tag:CCAIP","policyId":"p1"}]})"}});
    QCOMPARE(await(m_api->policyId(this, u"TenantDialPlan"_s, u"CCAIP"_s)).value().value(), u"p1"_s);
}

void TeamsVoiceApiTest::sendsPoliciesForSeveralAtOnce()
{
    m_server->answerInTurn({{.status = 204}});
    QVERIFY(await(m_api->assignPolicy(this, u"TenantDialPlan"_s, u"p"_s, {u"a"_s, u"b"_s})).ok());
    QCOMPARE(
        m_server->requests().first().body,
        R"({"value":[{"policyId":"p","policyType":"TenantDialPlan","userId":"a"},{"policyId":"p","policyType":"TenantDialPlan","userId":"b"}]})");
}

QTEST_GUILESS_MAIN(TeamsVoiceApiTest)
#include "TeamsVoiceApiTest.moc"
