// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

const QString scopes =
    u"User.Read Application.ReadWrite.All DelegatedPermissionGrant.ReadWrite.All AppRoleAssignment.ReadWrite.All Policy.Read.All"_s;
const QByteArray app = R"({"displayName":"CCAIP Teams presence","uniqueName":"jonction-x"})";

QByteArray secretFor(int days)
{
    return R"({"passwordCredential":{"displayName":"one","endDateTime":")" +
           QDateTime::currentDateTimeUtc().addDays(days).toString(Qt::ISODate).toUtf8() + R"("}})";
}

} // namespace

/// Registrations: deleted and given back, judged by policies, given application permissions
/// (microsoft-graph §5).
class RegistrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletionIsSoft();
    void aDeletedNameMayBeHeld();
    void applicationPermissions();
    void aHardenedTenant();
    void aTenantThatBansSecrets();
    void replicationTakesItsTime();
    void membersMayNotRegister();
};

void RegistrationsTest::deletionIsSoft()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const Answer made = run.graph("POST", u"/applications"_s, app);
    const QString id = made.text(u"id"_s);
    const QByteArray reference = "{\"appId\":\"" + made.text(u"appId"_s).toUtf8() + "\"}";
    const QString principal = run.graph("POST", u"/servicePrincipals"_s, reference).text(u"id"_s);
    QCOMPARE(run.graph("DELETE", u"/applications/"_s + id).status, 204);
    QCOMPARE(run.graph("GET", u"/servicePrincipals/"_s + principal).status, 404);
    QCOMPARE(run.graph("POST", u"/directory/deletedItems/%1/restore"_s.arg(id)).text(u"id"_s), id);
    QCOMPARE(run.graph("GET", u"/applications(uniqueName='jonction-x')"_s).text(u"id"_s), id);
    QCOMPARE(run.graph("GET", u"/servicePrincipals/"_s + principal).status, 404); // an item of its own
    QVERIFY(run.graph("GET", u"/directory/deletedItems/microsoft.graph.servicePrincipal"_s)
                .body.contains(principal.toUtf8()));
    QCOMPARE(run.graph("POST", u"/directory/deletedItems/%1/restore"_s.arg(principal)).status, 200);
    QCOMPARE(run.graph("GET", u"/servicePrincipals/"_s + principal).status, 200);
    QCOMPARE(run.graph("DELETE", u"/applications/"_s + id).status, 204);
    QCOMPARE(run.graph("DELETE", u"/directory/deletedItems/"_s + id).status, 204);
    QCOMPARE(run.graph("POST", u"/directory/deletedItems/%1/restore"_s.arg(id)).status, 404);
}

void RegistrationsTest::aDeletedNameMayBeHeld()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    QCOMPARE(
        run.graph("DELETE", u"/applications/"_s + run.graph("POST", u"/applications"_s, app).text(u"id"_s))
            .status,
        204);
    run.flip({{u"deletedHoldsUniqueName"_s, true}});
    const Answer held = run.graph("POST", u"/applications"_s, app);
    QCOMPARE(held.status, 400);
    QCOMPARE(held.text(u"error/details/0/code"_s), u"ObjectConflict"_s);
    run.flip({{u"deletedHoldsUniqueName"_s, false}});
    QCOMPARE(run.graph("POST", u"/applications"_s, app).status, 201);
}

void RegistrationsTest::applicationPermissions()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const Answer made = run.graph("POST", u"/applications"_s, app);
    const QByteArray reference = "{\"appId\":\"" + made.text(u"appId"_s).toUtf8() + "\"}";
    const QString own = run.graph("POST", u"/servicePrincipals"_s, reference).text(u"id"_s);
    const QString graph =
        run.graph("GET", u"/servicePrincipals(appId='00000003-0000-0000-c000-000000000000')"_s).text(u"id"_s);
    const auto give = [&](const QString& role, const QString& principal) {
        return run.graph(
            "POST", u"/servicePrincipals/%1/appRoleAssignments"_s.arg(own),
            QJsonDocument(
                QJsonObject{{u"principalId"_s, principal}, {u"resourceId"_s, graph}, {u"appRoleId"_s, role}})
                .toJson());
    };
    const QString presence = u"a70e0c2d-e793-494c-94c4-118fa0a67f42"_s;
    const Answer given = give(presence, own);
    QCOMPARE(given.status, 201);
    QCOMPARE(give(presence, own).text(u"error/message"_s),
             u"Permission being assigned already exists on the object"_s);
    QCOMPARE(give(u"11111111-1111-4111-8111-111111111111"_s, own).status, 400);
    QCOMPARE(give(presence, u"11111111-1111-4111-8111-111111111111"_s).text(u"error/message"_s),
             u"Not a valid reference update."_s);
    QCOMPARE(run.graph("GET", u"/servicePrincipals/%1/appRoleAssignments"_s.arg(own))
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             1);
    QCOMPARE(run.graph("GET", u"/servicePrincipals/%1/appRoleAssignedTo"_s.arg(graph))
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             1);
    QCOMPARE(
        run.graph("DELETE", u"/servicePrincipals/%1/appRoleAssignments/%2"_s.arg(own, given.text(u"id"_s)))
            .status,
        204);
    QCOMPARE(run.graph("GET", u"/servicePrincipals/%1/appRoleAssignments"_s.arg(own))
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             0);
    run.flip({{u"activeRoles"_s, QJsonArray{u"Application Administrator"_s}}});
    QCOMPARE(give(presence, own).status, 403);
}

void RegistrationsTest::aHardenedTenant()
{
    PracticeRun run({u"--tenant"_s, u"hardened"_s});
    QVERIFY(run.signIn(scopes));
    const QString id = run.graph("POST", u"/applications"_s, app).text(u"id"_s);
    const QString path = u"/applications/"_s + id;
    const Answer tooLong = run.graph("POST", path + u"/addPassword"_s, secretFor(180));
    QCOMPARE(tooLong.status, 400);
    QCOMPARE(tooLong.text(u"error/code"_s), u"CredentialInvalidLifetimeAsPerAppPolicy"_s);
    QCOMPARE(tooLong.text(u"error/details/0/code"_s), u"InvalidKeyEndDate"_s);
    QCOMPARE(run.graph("POST", path + u"/addPassword"_s, secretFor(89)).status, 200);
    const Answer policy = run.graph("GET", u"/policies/defaultAppManagementPolicy"_s);
    QCOMPARE(policy.text(u"applicationRestrictions/passwordCredentials/0/maxLifetime"_s), u"P90D"_s);
    QCOMPARE(run.graph("GET", path + u"/appManagementPolicies"_s).at(u"value"_s).toArray().size(), 0);
    run.flip({{u"appSecretLifetimeDays"_s, 200}});
    QCOMPARE(run.graph("GET", path + u"/appManagementPolicies"_s)
                 .text(u"value/0/restrictions/passwordCredentials/0/maxLifetime"_s),
             u"P200D"_s);
    QCOMPARE(run.graph("POST", path + u"/addPassword"_s, secretFor(180)).status,
             200); // the app's own goes before
}

void RegistrationsTest::aTenantThatBansSecrets()
{
    PracticeRun run({u"--tenant"_s, u"banned"_s});
    QVERIFY(run.signIn(scopes));
    const QString id = run.graph("POST", u"/applications"_s, app).text(u"id"_s);
    const Answer banned = run.graph("POST", u"/applications/%1/addPassword"_s.arg(id), secretFor(30));
    QCOMPARE(banned.status, 400);
    QCOMPARE(banned.text(u"error/code"_s), u"CredentialTypeNotAllowedAsPerAppPolicy"_s);
    QVERIFY(run.graph("GET", u"/policies/defaultAppManagementPolicy"_s).body.contains("passwordAddition"));
}

void RegistrationsTest::replicationTakesItsTime()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    run.flip({{u"replicationMs"_s, 800}});
    const Answer made = run.graph("POST", u"/applications"_s, app);
    const QString path = u"/applications/"_s + made.text(u"id"_s);
    const Answer early = run.graph("POST", path + u"/addPassword"_s, secretFor(30));
    QCOMPARE(early.status, 404);
    QCOMPARE(early.text(u"error/code"_s), u"Request_ResourceNotFound"_s);
    QTRY_COMPARE_WITH_TIMEOUT(run.graph("GET", path).status, 200, 3000);
}

void RegistrationsTest::membersMayNotRegister()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    run.flip({{u"activeRoles"_s, QJsonArray{}}});
    QCOMPARE(run.graph("POST", u"/applications"_s, R"({"displayName":"A"})").status, 201);
    run.flip({{u"usersMayCreateApps"_s, false}});
    QCOMPARE(run.graph("POST", u"/applications"_s, R"({"displayName":"B"})").status, 403);
    QCOMPARE(run.graph("GET", u"/policies/authorizationPolicy"_s)
                 .at(u"defaultUserRolePermissions/allowedToCreateApps"_s)
                 .toBool(),
             false);
}

QTEST_GUILESS_MAIN(RegistrationsTest)
#include "RegistrationsTest.moc"
