// SPDX-License-Identifier: Apache-2.0
#include "plan/LicencePlanner.h"
#include "support/SampleDeployment.h"

#include <QJsonArray>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

const QString e3 = u"05e9a617-0261-4cee-bb44-138d3ef5d965"_s;
const QString addOn = u"e43b5b99-8dfb-405f-9987-dc307f34bcbd"_s;
const QString teamsPlan = u"57ff2da0-773e-42df-b2af-ffb7a2317929"_s;
const QString phonePlan = u"4828c8ec-dc2e-4779-b502-87ac9ce28ab7"_s;

LicenceHolder withTeams(const Agent& agent, const QString& location = u"FR"_s)
{
    return {u"id-"_s + agent.upn,
            agent.upn,
            agent.name,
            location,
            {{teamsPlan, u"Enabled"_s}},
            {{e3, {}, u"Active"_s, u"None"_s, {}}}};
}

OwnedSku phoneSeats(int free)
{
    return {addOn, u"MCOEV"_s, u"Enabled"_s, u"User"_s, 10, 0, 10 - free, {{phonePlan, u"MCOEV"_s}}};
}

// What the step's look makes of accounts and products.
Observation seen(const QList<LicenceHolder>& holders, const QList<OwnedSku>& owned, const QString& location)
{
    const LicenceRules rules(LicenceCatalogue::builtIn());
    const QList<LicenceProposal> proposals = rules.propose(holders, owned);
    Observation world;
    world.step = StepId::Licences;
    QJsonObject accounts;
    for (qsizetype i = 0; i < holders.size(); ++i)
        accounts.insert(holders.at(i).userPrincipalName.toLower(),
                        LicencePlanner::account(rules, holders.at(i), proposals.at(i), owned));
    world.facts = {{"accounts"_L1, accounts}, {"default_location"_L1, location}};
    return world;
}

QStringList linesOf(const Plan& plan)
{
    QStringList lines;
    for (const Change& change : plan.changes)
        lines.append(toString(change.action) + u' ' + change.address.toString());
    return lines;
}

QStringList idsOf(const Plan& plan)
{
    QStringList ids;
    for (const Diagnostic& finding : plan.findings)
        ids.append(finding.id);
    return ids;
}

} // namespace

class LicencePlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locationsFirstThenLicences();
    void secondPlanIsEmpty();
    void purchasesAreCountedAndDeclared();
    void withoutALocationNothingGoes();
    void switchingOnIsAnUpdate();
    void findingsNameTheFirstFew();
    void emptyWorldGivesNoChanges();
};

void LicencePlannerTest::locationsFirstThenLicences()
{
    const Deployment d = test::sampleDeployment();
    const Plan plan = LicencePlanner::plan(
        d, seen({withTeams(d.agents.at(0), {}), withTeams(d.agents.at(1))}, {phoneSeats(5)}, u"BE"_s));
    QCOMPARE(linesOf(plan),
             (QStringList{u"update licences/usage_location/amelie@contoso.com"_s,
                          u"create licences/licence/amelie@contoso.com/Microsoft Teams Phone Standard"_s,
                          u"create licences/licence/bruno@contoso.com/Microsoft Teams Phone Standard"_s}));
    QCOMPARE(plan.changes.at(0).after.value("usage_location"_L1).toString(), u"BE"_s);
    QCOMPARE(plan.changes.at(1).needs, QList<Address>{plan.changes.at(0).address});
    QVERIFY(plan.changes.at(2).needs.isEmpty());
    QCOMPARE(plan.changes.at(1).after.value("sku_id"_L1).toString(), addOn);
    QVERIFY(plan.changes.at(1).undoable);
    QCOMPARE(plan.changes.at(1).why, u"needsPhone"_s);
}

void LicencePlannerTest::secondPlanIsEmpty()
{
    const Deployment d = test::sampleDeployment();
    QList<LicenceHolder> holders{withTeams(d.agents.at(0)), withTeams(d.agents.at(1))};
    QVERIFY(!LicencePlanner::plan(d, seen(holders, {phoneSeats(5)}, {})).isEmpty());
    for (LicenceHolder& holder : holders) // given, and not shown among the plans yet
        holder.licences.append({addOn, {}, u"Active"_s, u"None"_s, {}});
    QVERIFY(LicencePlanner::plan(d, seen(holders, {phoneSeats(3)}, {})).isEmpty());
}

void LicencePlannerTest::purchasesAreCountedAndDeclared()
{
    Deployment d = test::sampleDeployment();
    const Observation world = seen({withTeams(d.agents.at(0)), withTeams(d.agents.at(1))}, {}, {});
    Plan plan = LicencePlanner::plan(d, world);
    QCOMPARE(linesOf(plan), QStringList{u"guide licences/purchase/Microsoft Teams Phone Standard"_s});
    QCOMPARE(plan.changes.first().guide.values.at(1).value, u"2"_s);
    d.declared.insert(plan.changes.first().address.toString(),
                      {u"ann"_s, QDateTime::currentDateTimeUtc(), guideFingerprint(plan.changes.first())});
    QVERIFY(LicencePlanner::plan(d, world).isEmpty());
    d.agents.removeLast(); // one seat is another purchase than two
    QVERIFY(!LicencePlanner::plan(d, world).isEmpty());
}

void LicencePlannerTest::withoutALocationNothingGoes()
{
    Deployment d = test::sampleDeployment();
    const Observation world =
        seen({withTeams(d.agents.at(0), {}), withTeams(d.agents.at(1))}, {phoneSeats(5)}, {});
    Plan plan = LicencePlanner::plan(d, world);
    QVERIFY(idsOf(plan).contains(u"licences.location.unknown"_s));
    QVERIFY(hasErrors(plan.findings));
    d.licences.usageLocation = u"CH"_s;
    plan = LicencePlanner::plan(d, world);
    QVERIFY(!hasErrors(plan.findings));
    QCOMPARE(plan.changes.first().after.value("usage_location"_L1).toString(), u"CH"_s);
}

void LicencePlannerTest::switchingOnIsAnUpdate()
{
    Deployment d = test::sampleDeployment();
    d.agents.removeLast();
    LicenceHolder holder = withTeams(d.agents.first());
    const OwnedSku suite{e3,
                         u"SPE_E3"_s,
                         u"Enabled"_s,
                         u"User"_s,
                         5,
                         0,
                         5,
                         {{teamsPlan, u"TEAMS1"_s}, {phonePlan, u"MCOEV"_s}}};
    holder.licences.first().disabledPlans = {phonePlan, u"other"_s};
    const Plan plan = LicencePlanner::plan(d, seen({holder}, {suite}, {}));
    QCOMPARE(plan.summary().update, 1);
    const Change change = plan.changes.first();
    QCOMPARE(change.before.value("disabled_plans"_L1).toArray().size(), 2);
    QCOMPARE(change.after.value("disabled_plans"_L1).toArray(), QJsonArray{u"other"_s});
    QCOMPARE(change.differingKeys(), QStringList{u"disabled_plans"_s});
}

void LicencePlannerTest::findingsNameTheFirstFew()
{
    Deployment d = test::sampleDeployment();
    d.agents.clear();
    QList<LicenceHolder> holders;
    for (int i = 0; i < 9; ++i) {
        Agent agent;
        agent.upn = u"a%1@contoso.com"_s.arg(i);
        d.agents.append(agent);
        LicenceHolder holder = withTeams(agent);
        holder.licences.append(
            {addOn, {}, u"Error"_s, i == 8 ? u"NewViolation"_s : u"DependencyViolation"_s, {}});
        holder.licences.append({e3, u"group"_s, u"Active"_s, u"None"_s, {}});
        if (i > 0)
            holders.append(holder);
    }
    const Plan plan = LicencePlanner::plan(d, seen(holders, {}, {}));
    const QStringList ids = idsOf(plan);
    QCOMPARE(ids, (QStringList{u"licences.account.missing"_s, u"licences.refused.DependencyViolation"_s,
                               u"licences.refused.Other"_s, u"licences.inherited"_s}));
    QCOMPARE(plan.findings.at(1).arguments.first(), u"7"_s);
    QCOMPARE(plan.findings.at(1).arguments.at(1), u"a1@contoso.com, a2@contoso.com, a3@contoso.com …"_s);
    QCOMPARE(plan.findings.at(1).arguments.at(2), u"Microsoft Teams Phone Standard"_s);
    QCOMPARE(plan.findings.at(2).arguments.at(3), u"NewViolation"_s);
}

// What a declaration is looked up in: no service has been asked yet.
void LicencePlannerTest::emptyWorldGivesNoChanges()
{
    QVERIFY(LicencePlanner::plan(test::sampleDeployment(), Observation{}).isEmpty());
}

QTEST_GUILESS_MAIN(LicencePlannerTest)
#include "LicencePlannerTest.moc"
