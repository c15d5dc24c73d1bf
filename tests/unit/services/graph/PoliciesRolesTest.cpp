// SPDX-License-Identifier: Apache-2.0
#include "services/graph/PoliciesApi.h"
#include "support/Await.h"
#include "support/ScriptedServer.h"

#include <QTest>
#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// Which roles a person holds, and which ones could be activated.
class PoliciesRolesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsActiveRoles();
    void readsEligibleRoles();
    void tellsWhatIsNoAnswer();

private:
    QString filterOf(const ServedRequest& request) const
    {
        return QUrlQuery(QUrl::fromEncoded(request.target)).queryItemValue(u"$filter"_s, QUrl::FullyDecoded);
    }
};

void PoliciesRolesTest::readsActiveRoles()
{
    ScriptedServer server;
    server.answerInTurn({{.body = R"({"@odata.count":1,"value":[{"id":"a","principalId":"p",)"
                                  R"("roleDefinitionId":"62e90394-69f5-4237-9190-012177145e10"}]})"}});
    GraphClient client(nullptr, server.base(), nullptr);
    PoliciesApi api(nullptr, &client);
    const auto roles = await(api.activeRoles(this, u"it's"_s));
    QVERIFY(roles.ok());
    QCOMPARE(roles.value(), QStringList{u"62e90394-69f5-4237-9190-012177145e10"_s});
    QCOMPARE(server.requests().first().headers.value("consistencylevel"), "eventual");
    QCOMPARE(filterOf(server.requests().first()), u"principalId eq 'it''s'"_s);
}

void PoliciesRolesTest::readsEligibleRoles()
{
    ScriptedServer server;
    server.answerInTurn(
        {{.body = R"({"value":[{"roleDefinitionId":"r-1","status":"Provisioned","new":{}}]})"}});
    GraphClient client(nullptr, server.base(), nullptr);
    PoliciesApi api(nullptr, &client);
    const auto roles = await(api.eligibleRoles(this, u"p"_s));
    QVERIFY(roles.ok());
    QCOMPARE(roles.value(), QStringList{u"r-1"_s});
    QVERIFY(
        server.requests().first().target.startsWith("/roleManagement/directory/roleEligibilitySchedules?"));
}

void PoliciesRolesTest::tellsWhatIsNoAnswer()
{
    ScriptedServer server;
    server.answerInTurn({{.body = R"({"value":[{"roleDefinitionId":7}]})"}});
    GraphClient client(nullptr, server.base(), nullptr);
    PoliciesApi api(nullptr, &client);
    QCOMPARE(outcomeOf(await(api.eligibleRoles(this, u"p"_s))), u"badAnswer"_s);
}

QTEST_GUILESS_MAIN(PoliciesRolesTest)
#include "PoliciesRolesTest.moc"
