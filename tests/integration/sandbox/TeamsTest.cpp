// SPDX-License-Identifier: Apache-2.0
#include "integration/sandbox/PracticeRun.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace jonction::test;

namespace {

const QString scopes =
    u"User.Read User.ReadWrite.All LicenseAssignment.ReadWrite.All TeamsTelephoneNumber.ReadWrite.All TeamsUserConfiguration.Read.All TeamsPolicyUserAssign.ReadWrite.All"_s;
const QString management = u"/admin/teams/telephoneNumberManagement"_s;
const QString phoneSku = u"e43b5b99-8dfb-405f-9987-dc307f34bcbd"_s;

QByteArray order(const QString& number, const QString& user, const QString& type = u"directRouting"_s)
{
    QJsonObject body{{u"telephoneNumber"_s, number}, {u"numberType"_s, type}};
    if (!user.isEmpty())
        body.insert(u"assignmentTargetId"_s, user);
    return QJsonDocument(body).toJson();
}

/// Sends an order and follows it to its end; gives status and detail in one text.
QString settle(PracticeRun& run, const QString& action, const QByteArray& body)
{
    const Answer taken = run.graph("POST", management + u"/numberAssignments/"_s + action, body);
    if (taken.status != 202)
        return QString::number(taken.status) + u' ' + taken.text(u"error/message"_s);
    const QString path = QString::fromUtf8(taken.headers.value("location")).remove(run.endpoint(u"graph"_s));
    Answer operation;
    for (int i = 0; i < 60; ++i) {
        operation = run.graph("GET", path);
        const QString status = operation.text(u"value/status"_s);
        if (status == u"succeeded"_s || status == u"failed"_s)
            return status + u' ' + operation.text(u"value/numbers/0/statusDetail"_s);
        QTest::qWait(100);
    }
    return u"no end: "_s + QString::fromUtf8(operation.body);
}

QString idOf(PracticeRun& run, int agent)
{
    return run.agent(agent).value("userId"_L1).toString();
}

QJsonObject configurationOf(PracticeRun& run, const QString& user)
{
    return run.graph("GET", u"/admin/teams/userConfigurations/"_s + user).json();
}

} // namespace

/// Numbers and voice states in Teams (microsoft-graph §4.4, §4.5).
class TeamsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsGivenAndTaken();
    void ordersThatFail();
    void ordersThatAreRefused();
    void anOperationHasTwoShapes();
    void theInventory();
    void configurationsSayWhoCanCall();
    void policies();
};

void TeamsTest::aNumberIsGivenAndTaken()
{
    PracticeRun run({u"--tenant"_s, u"fresh"_s});
    QVERIFY(run.signIn(scopes));
    const QString user = idOf(run, 0);
    const QByteArray licence =
        QJsonDocument(QJsonObject{{u"addLicenses"_s, QJsonArray{QJsonObject{{u"skuId"_s, phoneSku}}}},
                                  {u"removeLicenses"_s, QJsonArray{}}})
            .toJson();
    QCOMPARE(run.graph("POST", u"/users/%1/assignLicense"_s.arg(user), licence).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(
        configurationOf(run, user).value("featureTypes"_L1).toArray().contains(u"PhoneSystem"_s), 6000);
    QCOMPARE(configurationOf(run, user).value("isEnterpriseVoiceEnabled"_L1).toBool(), false);
    // The plus sign may be left out, and the number need not be known before.
    QCOMPARE(settle(run, u"assignNumber"_s, order(u"33199000999"_s, user)), u"succeeded "_s);
    const QJsonObject after = configurationOf(run, user);
    QCOMPARE(after.value("isEnterpriseVoiceEnabled"_L1).toBool(), true);
    QCOMPARE(
        after.value("telephoneNumbers"_L1).toArray().at(0).toObject().value("telephoneNumber"_L1).toString(),
        u"+33199000999"_s);
    QCOMPARE(run.graph("GET", management + u"/numberAssignments/33199000999"_s).text(u"assignmentStatus"_s),
             u"userAssigned"_s);
    QCOMPARE(settle(run, u"unassignNumber"_s, order(u"+33199000999"_s, {})), u"succeeded "_s);
    QCOMPARE(configurationOf(run, user).value("telephoneNumbers"_L1).toArray().size(), 0);
    QVERIFY(settle(run, u"unassignNumber"_s, order(u"+33199000999"_s, {})).contains(u"not assigned"_s));
}

void TeamsTest::ordersThatFail()
{
    PracticeRun run({u"--tenant"_s, u"fresh"_s});
    QVERIFY(run.signIn(scopes));
    QVERIFY(settle(run, u"assignNumber"_s, order(u"+33199000998"_s, idOf(run, 0)))
                .contains(u"lacks appropriate licenses"_s));
    QVERIFY(
        settle(run, u"assignNumber"_s, order(u"+33199000998"_s, u"11111111-1111-4111-8111-111111111111"_s))
            .startsWith(u"failed"_s));
    QVERIFY(settle(run, u"assignNumber"_s, order(u"+33199000998"_s, idOf(run, 0), u"callingPlan"_s))
                .contains(u"not found from tenant"_s));
    const QString guest = run.graph("GET", u"/users?$filter=userType%20eq%20'Guest'"_s).text(u"value/0/id"_s);
    QVERIFY(settle(run, u"assignNumber"_s, order(u"+33199000998"_s, guest)).contains(u"guest"_s));
    PracticeRun standard;
    QVERIFY(standard.signIn(scopes));
    const QString taken = standard.agent(1).value("number"_L1).toString();
    QVERIFY(settle(standard, u"assignNumber"_s, order(taken, idOf(standard, 0)))
                .contains(u"already been assigned to another user"_s));
    standard.flip({{u"numberRefusals"_s, u"request"_s}});
    QVERIFY(settle(standard, u"assignNumber"_s, order(taken, idOf(standard, 0))).startsWith(u"400"_s));
}

void TeamsTest::ordersThatAreRefused()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const auto status = [&](const QByteArray& body) {
        return run.graph("POST", management + u"/numberAssignments/assignNumber"_s, body).status;
    };
    QCOMPARE(status(order(u"+33199000998"_s, run.agent(0).value("upn"_L1).toString())), 400);
    QCOMPARE(status(order(u"tel:+33199000998"_s, idOf(run, 0))), 400);
    QCOMPARE(status(order(u"+33199000998"_s, idOf(run, 0), u"DirectRouting"_s)), 400);
    QCOMPARE(status(R"({"telephoneNumber":"+33199000998"})"), 400);
    QCOMPARE(status(R"({"number":"+33199000998"})"), 400);
    run.flip({{u"activeRoles"_s, QJsonArray{u"User Administrator"_s}}});
    QCOMPARE(status(order(u"+33199000998"_s, idOf(run, 0))), 403);
}

void TeamsTest::anOperationHasTwoShapes()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const Answer taken = run.graph("POST", management + u"/numberAssignments/assignNumber"_s,
                                   order(run.agent(0).value("number"_L1).toString(), idOf(run, 0)));
    QCOMPARE(taken.status, 202);
    const QString path = QString::fromUtf8(taken.headers.value("location")).remove(run.endpoint(u"graph"_s));
    QCOMPARE(run.graph("GET", path).text(u"value/status"_s), u"notStarted"_s);
    run.flip({{u"operationShape"_s, u"plain"_s}});
    QVERIFY(!run.graph("GET", path).text(u"createdDateTime"_s).isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(run.graph("GET", path).text(u"status"_s), u"running"_s, 3000);
    QTRY_COMPARE_WITH_TIMEOUT(run.graph("GET", path).text(u"status"_s), u"succeeded"_s, 3000);
    QCOMPARE(run.graph("GET", management + u"/operations/nonsense"_s).status, 404);
}

void TeamsTest::theInventory()
{
    PracticeRun run({u"--agents"_s, u"600"_s});
    QVERIFY(run.signIn(scopes));
    const Answer first = run.graph("GET", management + u"/numberAssignments"_s);
    QCOMPARE(first.at(u"value"_s).toArray().size(), 500);
    QVERIFY(first.json().contains("@odata.nextLink"_L1));
    QCOMPARE(run.graph("GET", management + u"/numberAssignments?$top=1000&$skip=500"_s)
                 .at(u"value"_s)
                 .toArray()
                 .size(),
             101);
    QCOMPARE(run.graph("GET", management + u"/numberAssignments?$top=1001"_s).status, 400);
    const QString number = run.agent(7).value("number"_L1).toString();
    QCOMPARE(run.graph("GET", management + u"/numberAssignments?$filter=telephoneNumber%20eq%20'%2B"_s +
                                  number.mid(1) + u"'"_s)
                 .text(u"value/0/assignmentTargetId"_s),
             idOf(run, 7));
    QCOMPARE(run.graph("GET", management + u"/numberAssignments?$filter=city%20eq%20'Paris'"_s).status, 400);
}

void TeamsTest::configurationsSayWhoCanCall()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QJsonObject agent = configurationOf(run, idOf(run, 0));
    QCOMPARE(agent.value("accountType"_L1).toString(), u"user"_s);
    QCOMPARE(agent.value("featureTypes"_L1).toArray(), (QJsonArray{u"Teams"_s, u"PhoneSystem"_s}));
    const QString admin = run.graph("GET", u"/me"_s).text(u"id"_s);
    QCOMPARE(configurationOf(run, admin).value("accountType"_L1).toString(), u"unknownFutureValue"_s);
    QCOMPARE(run.graph("GET", u"/admin/teams/userConfigurations/"_s + admin, {},
                       {{"Prefer", "include-unknown-enum-members"}})
                 .text(u"accountType"_s),
             u"ineligibleUser"_s);
    const Answer page =
        run.graph("GET", u"/admin/teams/userConfigurations?$top=10&$select=id,featureTypes"_s);
    QCOMPARE(page.at(u"value"_s).toArray().size(), 10);
    QVERIFY(page.json().contains("@odata.nextLink"_L1));
    QCOMPARE(run.graph("GET", u"/admin/teams/userConfigurations/"_s + run.agent(0).value("upn"_L1).toString())
                 .status,
             404);
}

void TeamsTest::policies()
{
    PracticeRun run;
    QVERIFY(run.signIn(scopes));
    const QString ask = u"/admin/teams/policy/getPolicyId(type='OnlineVoiceRoutingPolicy',name='%1')"_s;
    const Answer found = run.graph("GET", ask.arg(u"CCAIP"_s));
    QCOMPARE(found.text(u"value/0/name"_s), u"Tag:CCAIP"_s);
    QCOMPARE(run.graph("GET", ask.arg(u"Nothing"_s)).status, 404);
    const QByteArray body =
        QJsonDocument(QJsonObject{{u"value"_s, QJsonArray{QJsonObject{
                                                   {u"userId"_s, idOf(run, 0)},
                                                   {u"policyType"_s, u"OnlineVoiceRoutingPolicy"_s},
                                                   {u"policyId"_s, found.text(u"value/0/policyId"_s)}}}}})
            .toJson();
    QCOMPARE(run.graph("POST", u"/admin/teams/policy/userAssignments/assign"_s, body).status, 204);
    QCOMPARE(configurationOf(run, idOf(run, 0))
                 .value("effectivePolicyAssignments"_L1)
                 .toArray()
                 .at(0)
                 .toObject()
                 .value("policyAssignment"_L1)
                 .toObject()
                 .value("displayName"_L1)
                 .toString(),
             u"CCAIP"_s);
    QCOMPARE(run.graph("POST", u"/admin/teams/policy/userAssignments/unassign"_s, body).status, 204);
    QCOMPARE(configurationOf(run, idOf(run, 0)).value("effectivePolicyAssignments"_L1).toArray().size(), 0);
    run.flip({{u"policyTypes"_s, u"documented"_s}});
    QCOMPARE(run.graph("GET", ask.arg(u"CCAIP"_s)).status, 400);
    run.flip({{u"policyTypes"_s, u"all"_s}, {u"teamsPolicies"_s, false}});
    QCOMPARE(run.graph("GET", ask.arg(u"CCAIP"_s)).status, 404);
    QCOMPARE(run.graph("POST", u"/admin/teams/policy/userAssignments/assign"_s, body).status, 400);
}

QTEST_GUILESS_MAIN(TeamsTest)
#include "TeamsTest.moc"
