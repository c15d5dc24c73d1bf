// SPDX-License-Identifier: Apache-2.0
#include "plan/RotationPlanner.h"

#include "domain/SecretRules.h"
#include "plan/SecretPlanner.h"
#include "support/SampleDeployment.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Each stage of a rotation as a plan, from the document and the world alone.
class RotationPlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesANewOneBesideTheOld();
    void proves();
    void handsOver();
    void confirms();
    void retiresAfterTheGrace();
    void neverTheLastValidOne();
    void withdraws();
    void bannedTenantMakesNone();
    void shorterLifeAfterARefusal();
    void retireWishes();
};

static const QDateTime noon(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);

static void show(Deployment& d, Observation& world, const char* keyId, int daysLeft, bool kept = true)
{
    const QString id = QString::fromLatin1(keyId);
    d.secret.known.append({id, id, id.left(3), noon.addDays(-100), noon.addDays(daysLeft), kept});
    world.step = StepId::Secret;
    world.at = noon;
    world.facts.insert("application"_L1, true);
    world.facts.insert("secrets"_L1, d.secret.known.size());
    world.put(SecretPlanner::address(id), {{"display_name"_L1, id},
                                           {"expires"_L1, noon.addDays(daysLeft).toString(Qt::ISODate)},
                                           {"hint"_L1, id.left(3)},
                                           {"kept"_L1, kept},
                                           {"orphan"_L1, false}});
}

// CCAIP holds "old"; "new" is made, kept and proven.
static Deployment rotating(Observation& world)
{
    Deployment d = test::learnedDeployment();
    show(d, world, "old", 40);
    d.secret.keyId = d.secret.heldByCcaip = u"old"_s;
    SecretRules::beginRotation(d.secret, noon);
    show(d, world, "new", 180);
    d.secret.rotation.newKeyId = u"new"_s;
    d.secret.rotation.provenAt = noon;
    return d;
}

static QStringList pending(const Plan& plan)
{
    QStringList all;
    for (const Change& change : plan.changes)
        if (change.isPending())
            all.append(toString(change.action) + u' ' + change.address.toString() + u' ' + change.why);
    return all;
}

void RotationPlannerTest::makesANewOneBesideTheOld()
{
    Deployment d = test::learnedDeployment();
    Observation world;
    show(d, world, "old", 40);
    d.secret.keyId = d.secret.heldByCcaip = u"old"_s;
    QVERIFY(SecretPlanner::plan(d, world).isEmpty()); // it is good enough: nothing rotates by itself
    SecretRules::beginRotation(d.secret, noon);
    const Plan plan = SecretPlanner::plan(d, world);
    QCOMPARE(pending(plan).size(), 1);
    const Change& made = plan.changes.first();
    QCOMPARE(toString(made.action) + made.why, u"createrotation"_s);
    QVERIFY(made.undoable);
    QVERIFY(made.after.value("display_name"_L1).toString() != "old"_L1);
}

void RotationPlannerTest::proves()
{
    Observation world;
    Deployment d = rotating(world);
    d.secret.rotation.provenAt = {};
    QCOMPARE(pending(SecretPlanner::plan(d, world)), QStringList{u"create secret/proof/new unproven"_s});
}

void RotationPlannerTest::handsOver()
{
    Observation world;
    const Deployment d = rotating(world);
    const Plan plan = SecretPlanner::plan(d, world);
    QCOMPARE(pending(plan), QStringList{u"guide secret/hand_over/new manual"_s});
    const QList<Change> guides = RotationPlanner::guides(d);
    QCOMPARE(guides.size(), 1);
    const GuideTask& task = guides.first().guide;
    QVERIFY(task.page.contains(d.instance.host));
    QStringList values;
    for (const CopyValue& value : task.values)
        values.append(value.secret ? u"secret of "_s + value.of : value.value);
    QCOMPARE(values, (QStringList{d.app.clientId, u"secret of new"_s, u"2027-06-30"_s}));
    QCOMPARE(SecretPlanner::currentKeyId(d, world), u"old"_s); // CCAIP still works with it
}

void RotationPlannerTest::confirms()
{
    Observation world;
    Deployment d = rotating(world);
    SecretRules::handedOver(d.secret, u"new"_s, noon);
    QCOMPARE(pending(SecretPlanner::plan(d, world)), QStringList{u"guide secret/confirm/new manual"_s});
    QCOMPARE(SecretPlanner::currentKeyId(d, world), u"new"_s);
}

void RotationPlannerTest::retiresAfterTheGrace()
{
    Observation world;
    Deployment d = rotating(world);
    d.secret.graceDays = 7;
    SecretRules::handedOver(d.secret, u"new"_s, noon);
    d.secret.rotation.confirmedAt = noon;
    world.at = noon.addDays(7).addSecs(-1);
    const Plan waiting = SecretPlanner::plan(d, world);
    QVERIFY(waiting.isEmpty());
    QCOMPARE(waiting.findings.first().id, u"secret.rotation.grace"_s);
    world.at = noon.addDays(7);
    const Plan due = SecretPlanner::plan(d, world);
    QCOMPARE(pending(due), QStringList{u"delete secret/client_secret/old replaced"_s});
    QVERIFY(due.changes.constLast().risk == Risk::Loss && !due.changes.constLast().undoable);
    world.objects.remove(SecretPlanner::address(u"old"_s).toString());
    QVERIFY(SecretPlanner::plan(d, world).isEmpty());
}

// Whatever the document says, the plan takes neither what CCAIP holds nor the last one that works.
void RotationPlannerTest::neverTheLastValidOne()
{
    Observation world;
    Deployment d = rotating(world);
    SecretRules::handedOver(d.secret, u"new"_s, noon);
    d.secret.rotation.confirmedAt = noon;
    world.at = noon.addDays(30);
    d.secret.heldByCcaip = u"old"_s; // the person says: CCAIP has the old one after all
    const Plan held = SecretPlanner::plan(d, world);
    QCOMPARE(held.summary().remove, 0);
    QVERIFY(held.findings.contains(
        {u"secret.rotation.keeps"_s, Severity::Warning, u"secret.rotation"_s, {u"old"_s}}));
    d.secret.heldByCcaip = u"new"_s;
    world.objects.remove(SecretPlanner::address(u"new"_s).toString()); // and somebody removed the new one
    QCOMPARE(SecretPlanner::plan(d, world).summary().remove, 0);
}

void RotationPlannerTest::withdraws()
{
    Observation world;
    Deployment d = rotating(world);
    SecretRules::withdrawRotation(d.secret);
    QCOMPARE(pending(SecretPlanner::plan(d, world)),
             QStringList{u"delete secret/client_secret/new withdrawn"_s});
    d.secret.heldByCcaip = u"new"_s;
    QCOMPARE(SecretPlanner::plan(d, world).summary().remove, 0);
}

void RotationPlannerTest::bannedTenantMakesNone()
{
    Deployment d = test::learnedDeployment();
    Observation world;
    world.at = noon;
    world.facts.insert("application"_L1, true);
    d.secret.policy = {true, true, 0, u"No secrets"_s, u"id"_s};
    const Plan plan = SecretPlanner::plan(d, world);
    QVERIFY(plan.isEmpty() && hasErrors(plan.findings));
    QCOMPARE(plan.findings.first().id, u"secret.policy.bans"_s);
    QCOMPARE(plan.findings.first().arguments.first(), u"No secrets"_s);
    show(d, world, "old", 100); // what there is goes on working: a warning, no error
    const Plan with = SecretPlanner::plan(d, world);
    QVERIFY(with.isEmpty() && !hasErrors(with.findings));
    QCOMPARE(with.findings.first().id, u"secret.policy.bansNext"_s);
}

void RotationPlannerTest::shorterLifeAfterARefusal()
{
    Deployment d = test::learnedDeployment();
    Observation world;
    world.at = noon;
    QList<int> asked;
    for (int refused = d.secret.lifetimeDays; refused > 0;) {
        d.secret.refusedDays = refused;
        const Plan plan = SecretPlanner::plan(d, world);
        refused = plan.changes.isEmpty() ? 0 : plan.changes.first().after.value("lifetime_days"_L1).toInt();
        if (refused > 0)
            asked.append(refused);
        else
            QCOMPARE(plan.findings.first().id, u"secret.policy.refusesAll"_s);
    }
    QCOMPARE(asked, (QList<int>{90, 30}));
}

void RotationPlannerTest::retireWishes()
{
    Deployment d = test::learnedDeployment();
    Observation world;
    show(d, world, "one", 100);
    show(d, world, "two", 200);
    show(d, world, "end", -5);
    d.secret.retire = {u"end"_s, u"two"_s, u"one"_s, u"gone"_s};
    const Plan plan = SecretPlanner::plan(d, world);
    QCOMPARE(pending(plan), (QStringList{u"delete secret/client_secret/end retired"_s,
                                         u"delete secret/client_secret/two retired"_s}));
    QCOMPARE(plan.findings.first().id, u"secret.retire.last"_s); // of two that may each go, one stays
    d.secret.heldByCcaip = u"two"_s;
    QCOMPARE(pending(SecretPlanner::plan(d, world)),
             (QStringList{u"delete secret/client_secret/end retired"_s,
                          u"delete secret/client_secret/one retired"_s}));
}

QTEST_GUILESS_MAIN(RotationPlannerTest)
#include "RotationPlannerTest.moc"
