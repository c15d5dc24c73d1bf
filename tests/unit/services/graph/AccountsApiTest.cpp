// SPDX-License-Identifier: Apache-2.0
#include "services/graph/AccountsApi.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QJsonDocument>
#include <QTest>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

class AccountsApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsWithAPassword();
    void takenNamesAreTold();
    void removes();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<GraphClient> m_client;
    std::unique_ptr<AccountsApi> m_api;
    QByteArray m_traced;
};

void AccountsApiTest::init()
{
    m_traced.clear();
    m_server = std::make_unique<ScriptedServer>();
    RestSettings settings;
    settings.retry.waitScale = 0.005;
    settings.trace = [this](const HttpTraceLine& line) { m_traced += toString(line).toUtf8(); };
    m_client = std::make_unique<GraphClient>(nullptr, m_server->base(u"/v1.0"_s), nullptr, settings);
    m_api = std::make_unique<AccountsApi>(nullptr, m_client.get());
}

void AccountsApiTest::createsWithAPassword()
{
    m_server->answerInTurn({{.status = 201, .body = R"({"id":"u1","userPrincipalName":"a@x.example"})"}});
    const Secret password(R"(quo"te\and)");
    const auto made = await(m_api->create(this, {u"a@x.example"_s, u"Näme \"x\""_s, u"FR"_s}, password));
    QCOMPARE(made->id, u"u1"_s);
    const QJsonObject sent = QJsonDocument::fromJson(m_server->requests().first().body).object();
    QCOMPARE(sent.value("userPrincipalName"_L1).toString(), u"a@x.example"_s);
    QCOMPARE(sent.value("mailNickname"_L1).toString(), u"a"_s);
    QCOMPARE(sent.value("displayName"_L1).toString(), u"Näme \"x\""_s);
    QCOMPARE(sent.value("usageLocation"_L1).toString(), u"FR"_s);
    const QJsonObject profile = sent.value("passwordProfile"_L1).toObject();
    QCOMPARE(profile.value("password"_L1).toString().toUtf8(), password.reveal().toByteArray());
    QVERIFY(profile.value("forceChangePasswordNextSignIn"_L1).toBool());
    QCOMPARE(m_server->requests().first().headers.value("content-type"), QByteArray("application/json"));
    QVERIFY(!m_traced.isEmpty() && !m_traced.contains("quo"));
}

void AccountsApiTest::takenNamesAreTold()
{
    m_server->answerInTurn(
        {{.status = 400,
          .body =
              R"({"error":{"code":"Request_BadRequest","message":"Another object with the same value for property userPrincipalName already exists."}})"}});
    QCOMPARE(outcomeOf(await(m_api->create(this, {u"a@x"_s, {}, {}}, Secret("0123456789")))),
             u"alreadyExists"_s);
    QCOMPARE(m_server->requests().size(), 1); // sent once
}

void AccountsApiTest::removes()
{
    m_server->answerInTurn({{.status = 204, .body = ""}});
    QVERIFY(await(m_api->remove(this, u"u1"_s)).ok());
    QCOMPARE(m_server->requests().first().verb, QByteArray("DELETE"));
}

QTEST_GUILESS_MAIN(AccountsApiTest)
#include "AccountsApiTest.moc"
