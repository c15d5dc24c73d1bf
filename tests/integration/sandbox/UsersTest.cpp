// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

const QString scopes = u"User.Read User.ReadWrite.All GroupMember.Read.All"_s;
const QHash<QByteArray, QByteArray> eventual{{"ConsistencyLevel", "eventual"}};

QByteArray newUser(const QString& upn, const QByteArray& password = "Str0ng-Passw0rd")
{
    return QJsonDocument(
               QJsonObject{{u"accountEnabled"_s, true},
                           {u"displayName"_s, u"Activation"_s},
                           {u"mailNickname"_s, u"activation"_s},
                           {u"userPrincipalName"_s, upn},
                           {u"usageLocation"_s, u"FR"_s},
                           {u"passwordProfile"_s, QJsonObject{{u"password"_s, QString::fromLatin1(password)},
                                                              {u"forceChangePasswordNextSignIn"_s, true}}}})
        .toJson();
}

QString idOf(PracticeRun& run, const QString& filter)
{
    return run.graph("GET", u"/users?$filter="_s + filter + u"&$select=id"_s).text(u"value/0/id"_s);
}

} // namespace

/// Users and groups: found, changed, deleted and given back; what the directory refuses (microsoft-graph §4).
class UsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreSearched();
    void groupsHaveTheirMembers();
    void namesAreChanged();
    void namesAreRefused();
    void syncedUsersAreMastersElsewhere();
    void theyComeAndGo();
    void rolesDecide();
    void fiveThousandStayFast();
};

void UsersTest::theyAreSearched()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const Answer all =
        run.graph("GET", u"/users?$top=999&$count=true&$select=id,displayName"_s, {}, eventual);
    QCOMPARE(all.at(u"@odata.count"_s).toInt(), 12 + 40 + 2);
    QCOMPARE(run.graph("GET", u"/users/$count"_s, {}, eventual).body, QByteArray("54"));
    QCOMPARE(run.graph("GET", u"/users/$count"_s).status, 400);
    const QString search = u"/users?$select=id&$search=%22displayName:camille%22"_s;
    QCOMPARE(run.graph("GET", search).text(u"error/code"_s), u"Request_UnsupportedQuery"_s);
    QVERIFY(run.graph("GET", search, {}, eventual)
                .body.contains(run.agent(0).value("userId"_L1).toString().toUtf8()));
    QCOMPARE(run.graph("GET", u"/users?$search=camille"_s, {}, eventual).status, 400);
    QCOMPARE(run.graph("GET", u"/users?$filter=startsWith(userPrincipalName,'camille.moreau')"_s)
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             1);
    QCOMPARE(run.graph("GET", u"/users?$filter=assignedLicenses/$count%20eq%200&$count=true"_s, {}, eventual)
                 .status,
             200);
    const Answer sorted = run.graph("GET", u"/users?$orderby=displayName&$top=5"_s);
    QVERIFY(sorted.text(u"value/0/displayName"_s).toLower() <=
            sorted.text(u"value/4/displayName"_s).toLower());
}

void UsersTest::groupsHaveTheirMembers()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString group =
        run.graph("GET", u"/groups?$filter=displayName%20eq%20'Contact%20centre'"_s).text(u"value/0/id"_s);
    QVERIFY(!group.isEmpty());
    const Answer members =
        run.graph("GET", u"/groups/%1/transitiveMembers/microsoft.graph.user?$top=5"_s.arg(group));
    QCOMPARE(members.at(u"value"_s).toArray().size(), 5);
    QVERIFY(members.json().contains("@odata.nextLink"_L1));
    const QString everyone =
        run.graph("GET", u"/groups?$search=%22displayName:every%22"_s, {}, eventual).text(u"value/0/id"_s);
    QCOMPARE(run.graph("GET", u"/groups/%1/transitiveMembers/microsoft.graph.user/$count"_s.arg(everyone), {},
                       eventual)
                 .body,
             QByteArray("50")); // all but the two devices, the guest and the administrator
    PracticeRun other;
    QVERIFY(other.signIn(u"User.Read.All"_s));
    QCOMPARE(other.graph("GET", u"/groups"_s).status, 403);
}

void UsersTest::namesAreChanged()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString id = run.agent(1).value("userId"_L1).toString();
    const QString old = run.agent(1).value("upn"_L1).toString();
    const QString moved = old.section(u'@', 0, 0) + u"@contosopractice.onmicrosoft.com"_s;
    QCOMPARE(run.graph("PATCH", u"/users/"_s + id,
                       QJsonDocument(QJsonObject{{u"userPrincipalName"_s, moved}}).toJson())
                 .status,
             204);
    QCOMPARE(run.graph("GET", u"/users/"_s + old).status, 404);
    QCOMPARE(run.graph("GET", u"/users/"_s + moved).text(u"id"_s), id);
    QCOMPARE(run.graph("GET", u"/users/"_s + moved).text(u"mail"_s), old);
    QCOMPARE(run.graph("PATCH", u"/users/"_s + id, R"({"usageLocation":"BE"})").status, 204);
    QCOMPARE(run.graph("GET", u"/users/%1?$select=usageLocation"_s.arg(id)).text(u"usageLocation"_s),
             u"BE"_s);
    QCOMPARE(run.graph("PATCH", u"/users/"_s + id, R"({"usageLocation":"France"})").status, 400);
    QCOMPARE(run.graph("PATCH", u"/users/"_s + id, R"({"assignedLicenses":[]})").status, 400);
}

void UsersTest::namesAreRefused()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString path = u"/users/"_s + run.agent(1).value("userId"_L1).toString();
    const auto rename = [&](const QString& where, const QString& upn) {
        return run.graph("PATCH", where, QJsonDocument(QJsonObject{{u"userPrincipalName"_s, upn}}).toJson());
    };
    const Answer foreign = rename(path, u"someone@unverified.example"_s);
    QCOMPARE(foreign.status, 400);
    QVERIFY(foreign.text(u"error/message"_s).contains(u"verified domain names"_s));
    const Answer taken = rename(path, run.agent(2).value("upn"_L1).toString());
    QCOMPARE(taken.status, 400);
    QCOMPARE(taken.text(u"error/message"_s),
             u"Another object with the same value for property userPrincipalName already exists."_s);
    QCOMPARE(rename(path, u"two@at@contoso-practice.example"_s).status, 400);
    const QString guest = idOf(run, u"userType%20eq%20'Guest'"_s);
    QCOMPARE(rename(u"/users/"_s + guest, u"jane@contoso-practice.example"_s).status, 400);
}

void UsersTest::syncedUsersAreMastersElsewhere()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString path = u"/users/"_s + idOf(run, u"onPremisesSyncEnabled%20eq%20true"_s);
    QVERIFY(path.size() > 8);
    const Answer refused = run.graph("PATCH", path, R"({"userPrincipalName":"x@contoso-practice.example"})");
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.text(u"error/message"_s).contains(u"on-premises mastered"_s));
    QCOMPARE(run.graph("PATCH", path, R"({"usageLocation":"FR"})").status, 204);
}

void UsersTest::theyComeAndGo()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString upn = u"activation@contoso-practice.example"_s;
    QCOMPARE(run.graph("POST", u"/users"_s, newUser(upn, "short")).status, 400);
    QCOMPARE(run.graph("POST", u"/users"_s, R"({"displayName":"X"})").status, 400);
    const Answer made = run.graph("POST", u"/users"_s, newUser(upn));
    QCOMPARE(made.status, 201);
    QVERIFY(!made.body.contains("Passw0rd"));
    QCOMPARE(run.graph("POST", u"/users"_s, newUser(upn)).text(u"error/details/0/code"_s),
             u"ObjectConflict"_s);
    const QString id = made.text(u"id"_s);
    QCOMPARE(run.graph("DELETE", u"/users/"_s + id).status, 204);
    QCOMPARE(run.graph("GET", u"/users/"_s + id).status, 404);
    QVERIFY(run.graph("GET", u"/directory/deletedItems/microsoft.graph.user"_s).body.contains(id.toUtf8()));
    QCOMPARE(run.graph("POST", u"/directory/deletedItems/%1/restore"_s.arg(id)).status, 200);
    QCOMPARE(run.graph("GET", u"/users/"_s + upn).status, 200);
    QCOMPARE(run.graph("DELETE", u"/users/"_s + id).status, 204);
    QCOMPARE(run.graph("DELETE", u"/directory/deletedItems/"_s + id).status, 204);
    QCOMPARE(run.graph("POST", u"/directory/deletedItems/%1/restore"_s.arg(id)).status, 404);
    QCOMPARE(run.graph("POST", u"/users"_s, newUser(upn)).status, 201);
}

void UsersTest::rolesDecide()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes + u" RoleManagement.Read.Directory RoleEligibilitySchedule.Read.Directory"_s));
    const QString path = u"/users/"_s + run.agent(1).value("userId"_L1).toString();
    QCOMPARE(run.flip({{u"activeRoles"_s, QJsonArray{u"User Administrator"_s}}}).status, 200);
    QCOMPARE(run.graph("PATCH", path, R"({"usageLocation":"FR"})").status, 204);
    QCOMPARE(run.graph("GET", u"/roleManagement/directory/transitiveRoleAssignments?$count=true"_s).status,
             400);
    QCOMPARE(
        run.graph("GET", u"/roleManagement/directory/transitiveRoleAssignments?$count=true"_s, {}, eventual)
            .text(u"value/0/roleDefinitionId"_s),
        u"fe930be7-5e62-47db-91af-98c3a49a38b1"_s);
    QCOMPARE(run.flip({{u"colour"_s, u"red"_s}}).status, 400);
    QCOMPARE(run.flip({{u"activeRoles"_s, true}}).status, 400);
}

void UsersTest::fiveThousandStayFast()
{
    PracticeRun run({u"--agents"_s, u"5000"_s});
    QVERIFY(run.signIn(scopes));
    QString next = u"/users?$top=999&$select=id,userPrincipalName,assignedPlans"_s;
    int seen = 0;
    int pages = 0;
    while (!next.isEmpty()) {
        const Answer page = run.graph("GET", next);
        QCOMPARE(page.status, 200);
        seen += static_cast<int>(page.at(u"value"_s).toArray().size());
        next = page.text(u"@odata.nextLink"_s).remove(run.endpoint(u"graph"_s));
        ++pages;
    }
    QCOMPARE(seen, 5042);
    QCOMPARE(pages, 6);
}

QTEST_GUILESS_MAIN(UsersTest)
#include "UsersTest.moc"
