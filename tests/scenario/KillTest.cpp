// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Scenario;

/// The power goes at the worst moments: after the intent is written, and after the change was made but before
/// its answer came. The next run finds what was done and goes on; nothing is made twice.
class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtTheIntent_data();
    void killedAtTheIntent();
    void killedInFlight_data();
    void killedInFlight();

private:
    static void finishAndCompare(World& world);
};

// Applies to the end and looks at the world: one of each, the second plan empty, no intent left open.
void KillTest::finishAndCompare(World& world)
{
    Ran ran;
    for (int i = 0; i < 3 && ran.code != 0; ++i)
        ran = run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--json"_s}));
    QVERIFY2(ran.code == 0, ran.err + ran.out + journal(world));
    const QJsonObject counts = world.state().value("counts"_L1).toObject();
    for (const QLatin1String thing : {"applications"_L1, "connections"_L1, "grants"_L1, "numbers"_L1,
                                      "orders"_L1, "profiles"_L1, "secrets"_L1})
        QVERIFY2(counts.value(thing).toInt() == 1, QByteArray(thing.data()) + '\n' + journal(world));
    QCOMPARE(counts.value("servicePrincipals"_L1).toInt(), 2); // Microsoft Graph's own, and ours
    for (const QString& step : {u"signin"_s, u"trunk"_s, u"app"_s, u"secret"_s}) {
        const Ran again = run(world, onDocument(world, {u"plan"_s, u"--json"_s, u"--step"_s, step}));
        QVERIFY2(again.code == 0, again.err + again.out);
    }
    const int intents = journalCount(world, "intent");
    const int ends =
        journalCount(world, "done") + journalCount(world, "failed") + journalCount(world, "resolved");
    QVERIFY2(ends == intents, journal(world));
}

void KillTest::killedAtTheIntent_data()
{
    QTest::addColumn<int>("number");
    // session, profile, connection, number, domain, TXT, proof, user, licence, app, principal, consent,
    // secret
    for (int number = 1; number <= 13; ++number)
        QTest::addRow("intent %d", number) << number;
}

void KillTest::killedAtTheIntent()
{
    QFETCH(int, number);
    World world;
    QVERIFY(world.isUp());
    const Ran killed = run(world, onDocument(world, {u"apply"_s, u"--yes"_s}),
                           [&] { return journalCount(world, "intent") >= number; });
    QVERIFY2(killed.killed, killed.err + journal(world));
    finishAndCompare(world);
}

void KillTest::killedInFlight_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("profile") << u"telnyx:POST:/outbound_voice_profiles"_s;
    QTest::newRow("connection") << u"telnyx:POST:/fqdn_connections"_s;
    QTest::newRow("number") << u"telnyx:POST:/number_orders"_s;
    QTest::newRow("domain") << u"graph:POST:/domains"_s;
    QTest::newRow("TXT record") << u"telnyx:PATCH:/fqdn_connections/*"_s;
    QTest::newRow("verification") << u"graph:POST:/domains/*/verify"_s;
    QTest::newRow("activation user") << u"graph:POST:/users"_s;
    QTest::newRow("activation licence") << u"graph:POST:/users/*/assignLicense"_s;
    QTest::newRow("application") << u"graph:PATCH:/applications*"_s;
    QTest::newRow("service principal") << u"graph:POST:/servicePrincipals"_s;
    QTest::newRow("consent") << u"graph:POST:/oauth2PermissionGrants"_s;
    QTest::newRow("client secret") << u"graph:POST:/applications/*/addPassword"_s;
}

void KillTest::killedInFlight()
{
    QFETCH(QString, call);
    World world("hang@"_L1 + call);
    QVERIFY(world.isUp());
    // The world has made the change by the time the fault counts as having struck.
    const auto arrived = [&] { return world.faultsStruck() > 0; };
    const Ran killed = run(world, onDocument(world, {u"apply"_s, u"--yes"_s}), arrived);
    QVERIFY2(killed.killed, killed.err + journal(world));
    world.setFaults(QString());
    finishAndCompare(world);
}

QTEST_GUILESS_MAIN(KillTest)
#include "KillTest.moc"
