// SPDX-License-Identifier: Apache-2.0
#include "plan/UsersPlanner.h"
#include "support/SampleDeployment.h"

#include <QJsonArray>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

const QString routingType = u"OnlineVoiceRoutingPolicy"_s;
const QString dialPlanType = u"TenantDialPlan"_s;

QJsonObject account(const Agent& agent, const QJsonObject& more = {})
{
    QJsonObject object{{"id"_L1, "id-"_L1 + agent.upn},
                       {"upn"_L1, agent.upn},
                       {"enabled"_L1, true},
                       {"known_to_teams"_L1, true},
                       {"account_type"_L1, u"user"_s},
                       {"policies"_L1, QJsonObject{{routingType, u"CCAIP"_s}, {dialPlanType, u"CCAIP"_s}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

Observation worldOf(const Deployment& d, const QList<QJsonObject>& accounts, bool policiesByApi = true)
{
    Observation world;
    world.step = StepId::Users;
    QJsonObject all;
    for (const QJsonObject& one : accounts)
        all.insert(one.value("upn"_L1).toString().toLower(), one);
    world.facts = {{"accounts"_L1, all},
                   {"verified_domains"_L1, QJsonArray{u"contoso.com"_s, d.trunk.sbcFqdn}},
                   {"teams_api"_L1, true}};
    if (policiesByApi)
        world.facts.insert("policies"_L1, QJsonObject{{routingType, u"CCAIP"_s}, {dialPlanType, u"CCAIP"_s}});
    return world;
}

QStringList pending(const Plan& plan)
{
    QStringList lines;
    for (const Change& change : plan.changes)
        if (change.isPending())
            lines.append(toString(change.action) + u' ' + change.address.toString());
    return lines;
}

QStringList findingIds(const Plan& plan)
{
    QStringList ids;
    for (const Diagnostic& finding : plan.findings)
        ids.append(finding.id);
    return ids;
}

Deployment oneAgent(const char* form = "number")
{
    Deployment d = test::learnedDeployment();
    d.agents.removeLast();
    d.agents.first().sipUriForm = QString::fromLatin1(form);
    return d;
}

} // namespace

class UsersPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesNumbersThenPolicies();
    void nothingToDo();
    void anotherNumberIsReplaced();
    void aTakenNumberNamesItsHolder();
    void movesTheName();
    void objectionsToMoving_data();
    void objectionsToMoving();
    void policiesThatTheInterfaceDoesNotKnow();
    void cloudsWithoutTheInterface();
    void accountsThatCannotHaveANumber();
    void emptyWorld();
};

void UsersPlannerTest::givesNumbersThenPolicies()
{
    const Deployment d = test::learnedDeployment();
    const Plan plan = UsersPlanner::plan(
        d, worldOf(d, {account(d.agents.at(0), {{"policies"_L1, QJsonObject{}}}),
                       account(d.agents.at(1), {{"policies"_L1, QJsonObject{{routingType, u"Old"_s},
                                                                            {dialPlanType, u"ccaip"_s}}}})}));
    QCOMPARE(pending(plan), (QStringList{u"create users/number/amelie@contoso.com"_s,
                                         u"create users/number/bruno@contoso.com"_s,
                                         u"create users/voice_routing_policy/amelie@contoso.com"_s,
                                         u"update users/voice_routing_policy/bruno@contoso.com"_s,
                                         u"create users/dial_plan/amelie@contoso.com"_s}));
    QCOMPARE(plan.changes.first().after.value("number"_L1).toString(), u"+33142685301"_s);
    QVERIFY(plan.changes.first().undoable);
}

void UsersPlannerTest::nothingToDo()
{
    const Deployment d = oneAgent();
    const Plan plan = UsersPlanner::plan(
        d, worldOf(d, {account(d.agents.first(), {{"numbers"_L1, QJsonArray{u"+33142685301"_s}}})}));
    QVERIFY(plan.isEmpty());
    QVERIFY(plan.findings.isEmpty());
}

void UsersPlannerTest::anotherNumberIsReplaced()
{
    const Deployment d = oneAgent();
    const Plan plan = UsersPlanner::plan(
        d, worldOf(d, {account(d.agents.first(), {{"numbers"_L1, QJsonArray{u"+3315"_s, u"+3316"_s}}})}));
    QCOMPARE(pending(plan), QStringList{u"update users/number/amelie@contoso.com"_s});
    QCOMPARE(plan.changes.first().before.value("number"_L1).toString(), u"+3315"_s);
    QVERIFY(plan.changes.first().risk == Risk::Loss);
}

void UsersPlannerTest::aTakenNumberNamesItsHolder()
{
    const Deployment d = oneAgent();
    const Plan plan = UsersPlanner::plan(
        d, worldOf(d, {account(d.agents.first(),
                               {{"number"_L1, QJsonObject{{"taken_by"_L1, u"eve@contoso.com"_s}}}})}));
    QVERIFY(pending(plan).isEmpty());
    QCOMPARE(plan.findings.first().id, u"users.number.taken"_s);
    QCOMPARE(plan.findings.first().subject, u"agents[0].number"_s);
    QCOMPARE(plan.findings.first().arguments, (QStringList{u"+33142685301"_s, u"eve@contoso.com"_s}));
    QVERIFY(hasErrors(plan.findings));
}

void UsersPlannerTest::movesTheName()
{
    Deployment d = oneAgent("username");
    Plan plan = UsersPlanner::plan(d, worldOf(d, {account(d.agents.first())}));
    QCOMPARE(pending(plan), QStringList{u"update users/sign_in_name/amelie@contoso.com"_s});
    const Change& move = plan.changes.first();
    QCOMPARE(move.after.value("user_principal_name"_L1).toString(), "amelie@"_L1 + d.trunk.sbcFqdn);
    QVERIFY(move.risk == Risk::Rename);
    QVERIFY(move.undoable);
    d.agents.first().upn = "amelie@"_L1 + d.trunk.sbcFqdn; // as learned afterwards
    plan = UsersPlanner::plan(d, worldOf(d, {account(d.agents.first())}));
    QVERIFY(plan.isEmpty());
}

void UsersPlannerTest::objectionsToMoving_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("id");
    QTest::newRow("synced") << QJsonObject{{"synced"_L1, true}} << u"users.account.synced"_s;
    QTest::newRow("guest") << QJsonObject{{"guest"_L1, true}} << u"users.account.guest"_s;
    QTest::newRow("myself") << QJsonObject{{"self"_L1, true}} << u"users.account.self"_s;
    QTest::newRow("taken") << QJsonObject{{"target_taken"_L1, true}} << u"users.name.taken"_s;
}

void UsersPlannerTest::objectionsToMoving()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, id);
    const Deployment d = oneAgent("username");
    const Plan plan = UsersPlanner::plan(d, worldOf(d, {account(d.agents.first(), more)}));
    QVERIFY(pending(plan).isEmpty());
    QCOMPARE(findingIds(plan), QStringList{id});
    QVERIFY(!hasErrors(plan.findings)); // the others go on
    Observation unverified = worldOf(d, {account(d.agents.first())});
    unverified.facts.insert("verified_domains"_L1, QJsonArray{u"contoso.com"_s});
    QCOMPARE(findingIds(UsersPlanner::plan(d, unverified)), QStringList{u"users.name.domain"_s});
}

void UsersPlannerTest::policiesThatTheInterfaceDoesNotKnow()
{
    Deployment d = oneAgent();
    const Observation world =
        worldOf(d,
                {account(d.agents.first(),
                         {{"numbers"_L1, QJsonArray{u"+33142685301"_s}}, {"policies"_L1, QJsonObject{}}})},
                false);
    Plan plan = UsersPlanner::plan(d, world);
    QCOMPARE(pending(plan), QStringList{u"guide users/policies/agents"_s});
    const GuideTask task = plan.changes.last().guide;
    QCOMPARE(task.values.size(), 2);
    QCOMPARE(task.values.first().value,
             u"Grant-CsOnlineVoiceRoutingPolicy -Identity 'amelie@contoso.com' -PolicyName 'CCAIP'"_s);
    d.declared.insert(u"users/policies/agents"_s,
                      {u"ann"_s, QDateTime::currentDateTimeUtc(), guideFingerprint(plan.changes.last())});
    QVERIFY(UsersPlanner::plan(d, world).isEmpty());
}

void UsersPlannerTest::cloudsWithoutTheInterface()
{
    const Deployment d = oneAgent();
    Observation world = worldOf(d, {account(d.agents.first())}, false);
    world.facts.insert("teams_api"_L1, false);
    const Plan plan = UsersPlanner::plan(d, world);
    QCOMPARE(pending(plan), QStringList{u"guide users/numbers/agents"_s});
    QCOMPARE(plan.changes.last().guide.values.size(), 3);
    QCOMPARE(findingIds(plan), QStringList{u"users.cloud.noNumbers"_s});
}

void UsersPlannerTest::accountsThatCannotHaveANumber()
{
    const Deployment d = oneAgent();
    Plan plan =
        UsersPlanner::plan(d, worldOf(d, {account(d.agents.first(), {{"known_to_teams"_L1, false}})}));
    QCOMPARE(findingIds(plan), QStringList{u"users.voice.unknown"_s});
    plan = UsersPlanner::plan(d, worldOf(d, {account(d.agents.first(), {{"guest"_L1, true}})}));
    QCOMPARE(findingIds(plan), QStringList{u"users.account.guest"_s});
    plan = UsersPlanner::plan(d, worldOf(d, {}));
    QCOMPARE(findingIds(plan), QStringList{u"users.account.missing"_s});
    QVERIFY(pending(plan).isEmpty());
}

void UsersPlannerTest::emptyWorld()
{
    const Plan plan = UsersPlanner::plan(test::learnedDeployment(), Observation{});
    QVERIFY(plan.isEmpty());
    QVERIFY(plan.findings.isEmpty());
}

QTEST_GUILESS_MAIN(UsersPlannerTest)
#include "UsersPlannerTest.moc"
