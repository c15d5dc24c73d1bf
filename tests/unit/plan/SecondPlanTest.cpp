// SPDX-License-Identifier: Apache-2.0
#include "domain/SecretRules.h"
#include "plan/ApplicationPlanner.h"
#include "plan/DomainPlanner.h"
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
    void applicationRoles();
    void applicationByPage();
    void applicationRestored();
    void domain_data();
    void domain();
    void domainBelowAProvenName();
    void domainTxtByHand();
    void domainLicence();
    void domainMatches();
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

static Observation domainApplied(Observation world, const Plan& plan)
{
    world = applied(std::move(world), plan);
    for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it)
        if (it.key().startsWith("domain/verification/"_L1))
            world.facts.insert("domain_verified"_L1, it.value().value("verified"_L1));
    return world;
}

// Nothing registered; one licence with Teams has a free seat.
static Observation emptyDomainWorld(const Deployment& d)
{
    Observation world;
    world.step = StepId::Domain;
    world.at = QDateTime(QDate(2027, 1, 1), QTime(), Qt::UTC);
    world.put(DomainPlanner::verificationAddress(d), {{"verified"_L1, false}});
    world.facts = {{"domain_verified"_L1, false},
                   {"country"_L1, u"FR"_s},
                   {"licences"_L1, QJsonArray{QJsonObject{{"licence"_L1, u"SPE_E5"_s}, {"free"_L1, 4}},
                                              QJsonObject{{"licence"_L1, u"SPE_E3"_s}, {"free"_L1, 1}}}}};
    return world;
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

void SecondPlanTest::applicationRoles()
{
    Deployment d = test::sampleDeployment();
    d.app.permissions = {u"User.Read.All"_s, u"User.Read"_s, u"User.Read"_s};
    d.app.appPermissions = {u"Presence.Read.All"_s};
    const Observation world;
    const Plan first = ApplicationPlanner::plan(d, world);
    QCOMPARE(first.summary().create, 4);
    QCOMPARE(first.changes.at(0).after.value("permissions"_L1),
             QJsonValue(QJsonArray{u"User.Read"_s, u"User.Read.All"_s}));
    QVERIFY(inOrder(first) && first.changes.at(3).undoable);
    QVERIFY(ApplicationPlanner::plan(d, applied(world, first)).isEmpty());
    // A permission more: the registration asks for it, and it is consented to.
    d.app.appPermissions.append(u"User.Read.All"_s);
    const Plan more = ApplicationPlanner::plan(d, applied(world, first));
    QCOMPARE(more.summary().update, 2);
    QVERIFY(ApplicationPlanner::plan(d, applied(applied(world, first), more)).isEmpty());
    // Only the app's own permissions: nothing is asked on anybody's behalf.
    d.app.permissions.clear();
    QCOMPARE(ApplicationPlanner::plan(d, world).changes.size(), 3);
}

void SecondPlanTest::applicationByPage()
{
    Deployment d = test::learnedDeployment();
    d.app.consentBy = u"page"_s;
    Observation world;
    world.facts = {{"consent_page"_L1, u"https://login.example/adminconsent"_s}};
    const Plan first = ApplicationPlanner::plan(d, world);
    QCOMPARE(first.summary().create, 2);
    QCOMPARE(first.summary().guide, 1);
    const Change consent = first.changes.last();
    QVERIFY(consent.observed && !consent.declared);
    QCOMPARE(consent.guide.page, u"https://login.example/adminconsent"_s);
    const Plan second = ApplicationPlanner::plan(d, applied(world, first));
    QVERIFY(second.isEmpty());
    QCOMPARE(toString(second.changes.last().action), u"noop"_s);
}

void SecondPlanTest::applicationRestored()
{
    const Deployment d = test::sampleDeployment();
    Observation world;
    world.facts = {{"deleted_application"_L1, u"o1"_s},
                   {"unknown_permissions"_L1, QJsonArray{u"Nonsense.Read"_s}}};
    const Plan plan = ApplicationPlanner::plan(d, world);
    QCOMPARE(plan.changes.first().why, u"deleted"_s);
    QCOMPARE(plan.findings.first().id, u"app.permission.unknown"_s);
    QVERIFY(hasErrors(plan.findings));
}

void SecondPlanTest::domain_data()
{
    QTest::addColumn<int>("there");
    for (int i = 0; i <= 5; ++i)
        QTest::addRow("%d of 5 objects", i) << i;
}

void SecondPlanTest::domain()
{
    QFETCH(const int, there);
    const Deployment d = test::learnedDeployment();
    Observation world = emptyDomainWorld(d);
    const Plan first = DomainPlanner::plan(d, world);
    QCOMPARE(first.summary().create, 4);
    QCOMPARE(first.summary().update, 1); // the verification
    QVERIFY(inOrder(first) && !first.incomplete);
    QCOMPARE(first.changes.last().after.value("licence"_L1).toString(), u"SPE_E5"_s);
    QCOMPARE(toString(first.changes.at(3).risk), toString(Risk::Secret));
    Plan part = first;
    part.changes = first.changes.mid(0, there);
    world = domainApplied(world, part);
    const Plan second = DomainPlanner::plan(d, world);
    QVERIFY(there == 5 ? second.isEmpty() : second.summary().pending() == 5 - there);
    QVERIFY(DomainPlanner::plan(d, domainApplied(world, second)).isEmpty());
}

void SecondPlanTest::domainBelowAProvenName()
{
    const Deployment d = test::learnedDeployment();
    Observation world = emptyDomainWorld(d);
    world.facts.insert("parent_verified"_L1, u"telnyx.tech"_s);
    const Plan first = DomainPlanner::plan(d, world);
    QCOMPARE(first.changes.size(), 4); // no TXT record
    QVERIFY(DomainPlanner::plan(d, domainApplied(world, first)).isEmpty());
    world.facts.insert("parent_federated"_L1, u"telnyx.tech"_s);
    QVERIFY(hasErrors(DomainPlanner::plan(d, world).findings));
}

void SecondPlanTest::domainTxtByHand()
{
    Deployment d = test::learnedDeployment();
    d.domain.txtByHand = true;
    Observation world = emptyDomainWorld(d);
    world.put(DomainPlanner::domainAddress(d), {{"registered"_L1, true}});
    world.facts.insert("txt_value"_L1, u"MS=ms1"_s);
    world.facts.insert("txt_others"_L1, QJsonArray{u"MS=ms0"_s});
    world.put(DomainPlanner::txtAddress(d), {{"host"_L1, u"abc123"_s}, {"value"_L1, u"MS=ms0"_s}});
    const Plan plan = DomainPlanner::plan(d, world);
    const Change txt = plan.changes.at(1);
    QCOMPARE(toString(txt.action), u"guide"_s);
    QVERIFY(txt.observed);
    QCOMPARE(txt.guide.values.first().value, u"abc123"_s);
    QCOMPARE(txt.guide.values.last().value, u"MS=ms1"_s);
    QCOMPARE(plan.findings.first().id, u"domain.txt.other"_s);
    QVERIFY(DomainPlanner::plan(d, domainApplied(world, plan)).isEmpty());
}

void SecondPlanTest::domainLicence()
{
    Deployment d = test::learnedDeployment();
    const Observation empty = emptyDomainWorld(d);
    Observation world = domainApplied(empty, DomainPlanner::plan(d, empty));
    // Somebody else on the domain serves as well.
    world.objects.remove(DomainPlanner::userAddress(d).toString());
    world.objects.remove(DomainPlanner::licenceAddress(d).toString());
    world.facts.insert("activator"_L1, u"anna@abc123.mstsbc.telnyx.tech"_s);
    world.put(DomainPlanner::userAddress(d, u"anna@abc123.mstsbc.telnyx.tech"_s),
              {{"display_name"_L1, u"Anna"_s}, {"usage_location"_L1, u"BE"_s}});
    world.put(DomainPlanner::licenceAddress(d, u"anna@abc123.mstsbc.telnyx.tech"_s),
              {{"teams"_L1, true}, {"licence"_L1, u"SPE_F1"_s}});
    QVERIFY(DomainPlanner::plan(d, world).isEmpty());
    // Wanted back too early: told, not done.
    d.domain.takeLicenceBack = true;
    const Plan early = DomainPlanner::plan(d, world);
    QVERIFY(early.isEmpty());
    QCOMPARE(early.findings.first().id, u"domain.licence.stillNeeded"_s);
    d.domain.activatedAt = world.at;
    const Plan back = DomainPlanner::plan(d, world);
    QCOMPARE(back.summary().remove, 1);
    QCOMPARE(back.changes.last().before.value("licence"_L1).toString(), u"SPE_F1"_s);
    QVERIFY(back.changes.last().undoable);
    QVERIFY(DomainPlanner::plan(d, domainApplied(world, back)).isEmpty());
    // No free seat anywhere: somebody has to bring one; the one that is wanted is not there.
    d.domain.takeLicenceBack = false;
    Observation poor = empty;
    poor.facts.insert("licences"_L1, QJsonArray{});
    QCOMPARE(toString(DomainPlanner::plan(d, poor).changes.last().action), u"guide"_s);
    d.domain.licence = u"spe_e3"_s;
    QCOMPARE(DomainPlanner::chosenLicence(d, empty), u"SPE_E3"_s);
    d.domain.licence = u"SPE_X"_s;
    QVERIFY(DomainPlanner::chosenLicence(d, empty).isEmpty());
}

void SecondPlanTest::domainMatches()
{
    QCOMPARE(longestMatch(u"a.b.example"_s, {u"example"_s, u"b.example"_s, u"ab.example"_s}), u"b.example"_s);
    QCOMPARE(longestMatch(u"a.b.example"_s, {u"A.B.EXAMPLE"_s, u"b.example"_s}), u"A.B.EXAMPLE"_s);
    QVERIFY(longestMatch(u"xb.example"_s, {u"b.example"_s}).isEmpty());
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
