// SPDX-License-Identifier: Apache-2.0
#include "domain/SecretRules.h"
#include "plan/ApplicationPlanner.h"
#include "plan/SecretPlanner.h"
#include "plan/TrunkPlanner.h"
#include "support/SampleDeployment.h"

#include <QJsonArray>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// The property of every planner: once the world holds what the plan asked for, there is nothing left to do.
class SecondPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trunk_data();
    void trunk();
    void trunkObjections();
    void trunkNumbers();
    void application_data();
    void application();
    void secret();
    void secretsThatDoNotCount();
    void secretNamesAreNew();
    void orphansGoFirst();
};

static Observation applied(Observation world, const Plan& plan)
{
    for (const Change& change : plan.changes) {
        if (change.action == Action::Delete)
            world.objects.remove(change.address.toString());
        else
            world.put(change.address, change.after);
    }
    return world;
}

// Every need stands before the change that needs it.
static bool inOrder(const Plan& plan)
{
    QStringList done;
    QStringList all;
    for (const Change& change : plan.changes)
        all.append(change.address.toString());
    for (const Change& change : plan.changes) {
        for (const Address& need : change.needs)
            if (all.contains(need.toString()) && !done.contains(need.toString()))
                return false;
        done.append(change.address.toString());
    }
    return true;
}

static Observation emptyTrunkWorld()
{
    Observation world;
    world.step = StepId::Trunk;
    world.at = QDateTime(QDate(2027, 1, 1), QTime(), Qt::UTC);
    world.facts.insert("offered"_L1, QJsonArray{QJsonObject{{"number"_L1, u"+33142685300"_s},
                                                            {"monthly"_L1, u"1.00"_s},
                                                            {"upfront"_L1, u"2.00"_s},
                                                            {"currency"_L1, u"USD"_s}}});
    return world;
}

void SecondPlanTest::trunk_data()
{
    QTest::addColumn<QStringList>("there");
    const QString profile = u"outbound_voice_profile"_s;
    const QString connection = u"sip_connection"_s;
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("profile") << QStringList{profile};
    QTest::newRow("profile and connection") << QStringList{profile, connection};
    QTest::newRow("all") << QStringList{profile, connection, u"phone_number"_s};
    QTest::newRow("connection alone") << QStringList{connection};
}

void SecondPlanTest::trunk()
{
    QFETCH(const QStringList, there);
    Deployment d = test::sampleDeployment();
    d.trunk.allowedDestinations = {u"FR"_s, u"BE"_s, u"FR"_s};
    d.trunk.dailySpendLimit = u"50"_s;
    Observation world = emptyTrunkWorld();
    const Plan first = TrunkPlanner::plan(d, world);
    QCOMPARE(first.summary().create, 3);
    QVERIFY(inOrder(first) && !first.incomplete);
    for (const Change& change : first.changes)
        if (there.contains(change.address.kind)) {
            QJsonObject seen = change.after;
            seen.insert("foreign"_L1, u"left alone"_s);
            world.put(change.address, seen);
        }
    world.facts.insert("teams_sbc"_L1, true);
    const Plan second = TrunkPlanner::plan(d, world);
    QCOMPARE(second.summary().create, 3 - there.size());
    QCOMPARE(second.summary().update, 0);
    const Plan third = TrunkPlanner::plan(d, applied(world, second));
    QVERIFY(third.isEmpty());
    QCOMPARE(third.summary().noop, 3);

    // One attribute changed by somebody: exactly that is updated, and then nothing is left.
    world = applied(world, second);
    QJsonObject mine = world.get(TrunkPlanner::profileAddress(d));
    mine.insert("enabled"_L1, false);
    world.put(TrunkPlanner::profileAddress(d), mine);
    const Plan repair = TrunkPlanner::plan(d, world);
    QCOMPARE(repair.summary().update, 1);
    QCOMPARE(repair.changes.first().differingKeys(), QStringList{u"enabled"_s});
    QCOMPARE(toString(repair.changes.first().risk), toString(Risk::None)); // nothing is bought by an update
    QVERIFY(!repair.changes.first().before.contains("foreign"_L1));
    QVERIFY(TrunkPlanner::plan(d, applied(world, repair)).isEmpty());
}

void SecondPlanTest::trunkObjections()
{
    const Deployment d = test::sampleDeployment();
    Observation world = emptyTrunkWorld();
    world.facts = {};
    const Plan none = TrunkPlanner::plan(d, world);
    QVERIFY(none.incomplete);
    QCOMPARE(none.findings.constLast().id, u"trunk.number.noneOffered"_s);
    world = emptyTrunkWorld();
    world.put(TrunkPlanner::connectionAddress(d), {{"active"_L1, true}});
    const Plan plain = TrunkPlanner::plan(d, world);
    QVERIFY(plain.incomplete);
    QCOMPARE(plain.findings.constLast().id, u"trunk.connection.notTeams"_s);
}

void SecondPlanTest::trunkNumbers()
{
    Deployment d = test::sampleDeployment();
    Observation world = emptyTrunkWorld();
    QCOMPARE(TrunkPlanner::chosenNumber(d, world), u"+33142685300"_s);
    const Plan plan = TrunkPlanner::plan(d, world);
    QCOMPARE(toString(plan.changes.constLast().risk), toString(Risk::Cost));
    QVERIFY(plan.changes.constLast().cost.contains("1.00 USD"_L1) &&
            plan.changes.constLast().cost.contains("2.00"_L1));
    QVERIFY(!plan.changes.constLast().undoable);
    world.facts.insert("ordered_number"_L1, u"+33142685399"_s);
    QCOMPARE(TrunkPlanner::chosenNumber(d, world), u"+33142685399"_s);
    d.trunk.number = u"+33 1 42 68 53 77"_s;
    QCOMPARE(TrunkPlanner::chosenNumber(d, world), u"+33142685377"_s);
    d.trunk.sipSubdomain = u" acme-teams "_s; // accepted by the rules, and never sent with its blanks
    for (const Change& change : TrunkPlanner::plan(d, world).changes)
        if (change.address.kind == "sip_connection"_L1)
            QCOMPARE(change.after.value("sip_subdomain"_L1).toString(), u"acme-teams"_s);
}

void SecondPlanTest::application_data()
{
    QTest::addColumn<int>("there");
    for (int i = 0; i <= 3; ++i)
        QTest::addRow("%d of 3 objects", i) << i;
}

void SecondPlanTest::application()
{
    QFETCH(const int, there);
    const Deployment d = test::sampleDeployment();
    Observation world;
    const Plan first = ApplicationPlanner::plan(d, world);
    QCOMPARE(first.summary().create, 3);
    QVERIFY(inOrder(first));
    QCOMPARE(toString(first.changes.at(2).risk), toString(Risk::Consent));
    for (int i = 0; i < there; ++i)
        world.put(first.changes.at(i).address, first.changes.at(i).after);
    const Plan second = ApplicationPlanner::plan(d, world);
    QCOMPARE(second.summary().create, 3 - there);
    QVERIFY(ApplicationPlanner::plan(d, applied(world, second)).isEmpty());
    Deployment moved = d;
    moved.instance.host = u"other.uc1.ccaiplatform.com"_s;
    const Plan update = ApplicationPlanner::plan(moved, applied(world, second));
    QCOMPARE(update.summary().update, 1);
    QCOMPARE(update.changes.first().differingKeys(), QStringList{u"redirect_uri"_s});
}

static Observation secretWorld(int daysLeft, bool kept, bool orphan = false)
{
    Observation world;
    world.step = StepId::Secret;
    world.at = QDateTime(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);
    world.facts = {{"application"_L1, true}, {"secrets"_L1, 1}};
    world.put(SecretPlanner::address(u"key-1"_s),
              {{"display_name"_L1, u"Jonction one"_s},
               {"expires"_L1, world.at.addDays(daysLeft).toString(Qt::ISODate)},
               {"kept"_L1, kept},
               {"orphan"_L1, orphan}});
    return world;
}

void SecondPlanTest::secret()
{
    const Deployment d = test::sampleDeployment();
    Observation world;
    world.at = QDateTime(QDate(2027, 1, 1), QTime(), Qt::UTC);
    const Plan first = SecretPlanner::plan(d, world);
    QCOMPARE(first.summary().create, 1);
    QCOMPARE(toString(first.changes.first().risk), toString(Risk::Secret));
    QCOMPARE(first.changes.first().why, u"missing"_s);
    // The directory names what was made by a key id and an end.
    const QJsonObject wish = first.changes.first().after;
    world.put(SecretPlanner::address(u"key-1"_s),
              {{"display_name"_L1, wish.value("display_name"_L1)},
               {"expires"_L1, world.at.addDays(wish.value("lifetime_days"_L1).toInt()).toString(Qt::ISODate)},
               {"kept"_L1, true},
               {"orphan"_L1, false}});
    QCOMPARE(SecretPlanner::currentKeyId(d, world), u"key-1"_s);
    QVERIFY(SecretPlanner::plan(d, world).isEmpty());
}

void SecondPlanTest::secretsThatDoNotCount()
{
    const Deployment d = test::sampleDeployment();
    for (const Observation& world :
         {secretWorld(-1, true), secretWorld(SecretRules::leastDays(d.secret) - 1, true),
          secretWorld(300, false)}) {
        QCOMPARE(SecretPlanner::currentKeyId(d, world), QString());
        const Plan plan = SecretPlanner::plan(d, world);
        QCOMPARE(plan.summary().create, 1);
        QCOMPARE(plan.summary().remove, 0); // somebody else's secret is never removed
        QCOMPARE(plan.changes.first().why, u"expiring"_s);
    }
    Observation two = secretWorld(100, true);
    two.put(SecretPlanner::address(u"key-2"_s),
            {{"expires"_L1, two.at.addDays(200).toString(Qt::ISODate)}, {"kept"_L1, true}});
    two.put(SecretPlanner::address(u"key-3"_s), {{"expires"_L1, u"nonsense"_s}, {"kept"_L1, true}});
    QCOMPARE(SecretPlanner::currentKeyId(d, two), u"key-2"_s);
}

void SecondPlanTest::secretNamesAreNew()
{
    const Deployment d = test::sampleDeployment();
    Observation world = secretWorld(-1, false);
    const QString name = SecretPlanner::plan(d, world).changes.first().address.name;
    QJsonObject twin = world.get(SecretPlanner::address(u"key-1"_s));
    twin.insert("display_name"_L1, name); // same day, and an older one was removed meanwhile
    world.put(SecretPlanner::address(u"key-1"_s), twin);
    QVERIFY(SecretPlanner::plan(d, world).changes.first().address.name != name);
}

void SecondPlanTest::orphansGoFirst()
{
    const Deployment d = test::sampleDeployment();
    const Observation world = secretWorld(300, false, true);
    const Plan plan = SecretPlanner::plan(d, world);
    QCOMPARE(plan.changes.size(), 2);
    QCOMPARE(toString(plan.changes.at(0).action), toString(Action::Delete));
    QCOMPARE(plan.changes.at(0).address, SecretPlanner::address(u"key-1"_s));
    QCOMPARE(toString(plan.changes.at(0).risk), toString(Risk::Loss));
    QCOMPARE(toString(plan.changes.at(1).action), toString(Action::Create));
}

QTEST_GUILESS_MAIN(SecondPlanTest)
#include "SecondPlanTest.moc"
