// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

const QString scopes = u"User.Read User.ReadWrite.All LicenseAssignment.ReadWrite.All"_s;
const QString skuPhone = u"e43b5b99-8dfb-405f-9987-dc307f34bcbd"_s;
const QString skuE1 = u"18181a46-0d4e-45cd-891e-60aabd171b4e"_s;
const QString skuE3 = u"05e9a617-0261-4cee-bb44-138d3ef5d965"_s;
const QString skuFrontline = u"44575883-256e-4a79-9da4-ebe9acabe2b2"_s;
const QString planPhone = u"4828c8ec-dc2e-4779-b502-87ac9ce28ab7"_s;
const QString planSkype = u"0feaeb32-d00e-4d66-bd5a-43b5b83db82c"_s;

QByteArray wish(const QStringList& add, const QStringList& remove = {}, const QStringList& disabled = {})
{
    QJsonArray added;
    for (const QString& sku : add)
        added.append(
            QJsonObject{{u"skuId"_s, sku}, {u"disabledPlans"_s, QJsonArray::fromStringList(disabled)}});
    return QJsonDocument(QJsonObject{{u"addLicenses"_s, added},
                                     {u"removeLicenses"_s, QJsonArray::fromStringList(remove)}})
        .toJson();
}

QJsonObject skuOf(PracticeRun& run, const QString& id)
{
    const QJsonArray all = run.graph("GET", u"/subscribedSkus"_s).at(u"value"_s).toArray();
    for (const QJsonValue& sku : all)
        if (sku.toObject().value("skuId"_L1).toString() == id)
            return sku.toObject();
    return {};
}

QString pathOf(PracticeRun& run, int agent)
{
    return u"/users/"_s + run.agent(agent).value("userId"_L1).toString();
}

} // namespace

/// Licences: seats that move, plans that follow, and each refusal in the vendor's words (microsoft-graph §3).
class LicencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seatsMove();
    void plansFollow();
    void refusals();
    void groupsGiveAndKeep();
    void theTenantWithoutTeams();
};

void LicencesTest::seatsMove()
{
    PracticeRun run({u"--tenant"_s, u"fresh"_s});
    QVERIFY(run.signIn(scopes));
    const int used = skuOf(run, skuPhone).value("consumedUnits"_L1).toInt();
    QCOMPARE(used, 0);
    QCOMPARE(run.graph("POST", pathOf(run, 0) + u"/assignLicense"_s, wish({skuPhone})).status, 200);
    QCOMPARE(run.graph("POST", pathOf(run, 0) + u"/assignLicense"_s, wish({skuPhone})).status, 200);
    QCOMPARE(skuOf(run, skuPhone).value("consumedUnits"_L1).toInt(), 1);
    QCOMPARE(run.graph("POST", pathOf(run, 0) + u"/assignLicense"_s, wish({}, {skuPhone})).status, 200);
    QCOMPARE(skuOf(run, skuPhone).value("consumedUnits"_L1).toInt(), 0);
}

void LicencesTest::plansFollow()
{
    PracticeRun run({u"--tenant"_s, u"fresh"_s});
    QVERIFY(run.signIn(scopes));
    const QString path = pathOf(run, 1);
    QCOMPARE(run.graph("POST", path + u"/assignLicense"_s, wish({skuPhone})).status, 200);
    const Answer user = run.graph("GET", path + u"?$select=assignedPlans,licenseAssignmentStates"_s);
    QVERIFY(user.body.contains(planPhone.toUtf8()));
    QCOMPARE(user.at(u"licenseAssignmentStates"_s).toArray().size(), 2);
    const auto state = [&] {
        return run.graph("GET", path + u"/licenseDetails"_s)
            .text(u"value/1/servicePlans/0/provisioningStatus"_s);
    };
    QCOMPARE(state(), u"PendingProvisioning"_s);
    QTRY_COMPARE_WITH_TIMEOUT(state(), u"Success"_s, 6000);
    QCOMPARE(run.graph("POST", path + u"/assignLicense"_s, wish({skuPhone}, {}, {planPhone})).status, 200);
    QCOMPARE(state(), u"Disabled"_s);
    QVERIFY(!run.graph("GET", path + u"?$select=assignedPlans"_s).body.contains(planPhone.toUtf8()));
}

void LicencesTest::refusals()
{
    PracticeRun run({u"--tenant"_s, u"fresh"_s});
    QVERIFY(run.signIn(scopes));
    const auto refused = [&](int agent, const QByteArray& body) {
        const Answer answer = run.graph("POST", pathOf(run, agent) + u"/assignLicense"_s, body);
        return answer.status == 400 ? answer.text(u"error/message"_s) : QString::number(answer.status);
    };
    QCOMPARE(refused(3, wish({skuPhone})),
             u"License assignment cannot be done for user with invalid usage location."_s);
    QVERIFY(refused(0, wish({skuE1})).contains(u"does not have any available licenses"_s));
    QVERIFY(refused(0, wish({u"11111111-1111-4111-8111-111111111111"_s}))
                .contains(u"does not correspond to a valid company License"_s));
    QVERIFY(refused(0, wish({}, {skuPhone})).contains(u"does not have a corresponding license"_s));
    QVERIFY(refused(0, wish({skuPhone}, {}, {planSkype})).contains(u"does not belong"_s));
    QVERIFY(refused(0, wish({skuPhone}, {skuE3})).contains(u"depends on the service plan"_s));
    QVERIFY(refused(0, R"({"addLicenses":[]})").contains(u"removeLicenses"_s));
    QVERIFY(refused(0, R"({"addLicenses":[{"sku":"x"}],"removeLicenses":[]})").contains(u"sku"_s));
    QCOMPARE(run.graph("PATCH", pathOf(run, 3), R"({"usageLocation":"KP"})").status, 204);
    QVERIFY(refused(3, wish({skuPhone})).contains(u"prohibited"_s));
    // Head office has E1; E3 has the larger Exchange and SharePoint plans.
    const QString office = run.graph("GET", u"/users?$filter=department%20eq%20'Head%20office'&$select=id"_s)
                               .text(u"value/0/id"_s);
    const Answer both = run.graph("POST", u"/users/%1/assignLicense"_s.arg(office), wish({skuE3}));
    QVERIFY2(both.text(u"error/message"_s).contains(u"are mutually exclusive"_s), both.body.constData());
}

void LicencesTest::groupsGiveAndKeep()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const Answer office = run.graph(
        "GET",
        u"/users?$top=999&$filter=department%20eq%20'Head%20office'&$select=id,licenseAssignmentStates"_s);
    const QString first = office.text(u"value/0/id"_s);
    QVERIFY(!office.text(u"value/0/licenseAssignmentStates/0/assignedByGroup"_s).isEmpty());
    QVERIFY(office.body.contains("CountViolation"));
    const Answer kept = run.graph("POST", u"/users/%1/assignLicense"_s.arg(first), wish({}, {skuE1}));
    QCOMPARE(kept.status, 400);
    QVERIFY(kept.text(u"error/message"_s).contains(u"inherited from a group membership"_s));
}

void LicencesTest::theTenantWithoutTeams()
{
    PracticeRun run({u"--tenant"_s, u"no-teams"_s});
    QVERIFY(run.signIn(scopes));
    const Answer user = run.graph("GET", pathOf(run, 0) + u"?$select=assignedPlans"_s);
    QVERIFY(user.body.contains(planPhone.toUtf8()));
    QVERIFY(!user.body.contains("57ff2da0-773e-42df-b2af-ffb7a2317929"));
    QCOMPARE(run.graph("POST", pathOf(run, 0) + u"/assignLicense"_s,
                       wish({u"7e74bd05-2c47-404e-829a-ba95c66fe8e5"_s}))
                 .status,
             200);
    QVERIFY(!skuOf(run, skuFrontline).isEmpty());
}

QTEST_GUILESS_MAIN(LicencesTest)
#include "LicencesTest.moc"
