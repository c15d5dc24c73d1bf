// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Scenario;

/// The way of a newcomer and the way of a script, without trouble.
class WholeWayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void practiceProvesEveryStep();
    void scriptGoesStepByStep();
    void endpointOnTheCommandLineGoesFirst();
    void tokensThatEndInMidWorkAreRenewed();
};

static QStringList statesOf(const QJsonObject& report)
{
    QStringList states;
    for (const QJsonValue& step : report.value("steps"_L1).toArray())
        states.append(step["id"_L1].toString() + '='_L1 + step["state"_L1].toString());
    return states;
}

void WholeWayTest::practiceProvesEveryStep()
{
    World world;
    QVERIFY(world.isUp());
    const Ran ran = run(world, {u"practice"_s, u"--ready"_s, world.readyFile(), u"--json"_s});
    const QJsonObject report = ran.json();
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    QCOMPARE(statesOf(report),
             QStringList({u"signin=verified"_s, u"trunk=verified"_s, u"domain=verified"_s,
                          u"licences=verified"_s, u"routing=declared"_s, u"users=verified"_s,
                          u"app=verified"_s, u"secret=verified"_s, u"ucaas=declared"_s, u"agents=declared"_s,
                          u"inheritance=declared"_s, u"proof=verified"_s}));
    QCOMPARE(report.value("second_plan_changes"_L1).toInt(-1), 0);
    QVERIFY(report.value("keychain_backend"_L1).toString().contains("Secret Service"_L1));
    const QJsonObject counts = world.state().value("counts"_L1).toObject();
    for (const QLatin1String thing : {"applications"_L1, "connections"_L1, "grants"_L1, "numbers"_L1,
                                      "orders"_L1, "profiles"_L1, "secrets"_L1})
        QCOMPARE(counts.value(thing).toInt(), 1);
    QCOMPARE(world.state()["ucaas"_L1]["state"_L1].toString().toLower(), u"saved"_s);
}

void WholeWayTest::scriptGoesStepByStep()
{
    World world;
    const Ran first = run(world, onDocument(world, {u"plan"_s, u"--json"_s}));
    QVERIFY2(first.code == 2, first.err + first.out);
    QVERIFY(first.json()["summary"_L1]["create"_L1].toInt() > 0);
    QVERIFY(world.state()["counts"_L1]["profiles"_L1].toInt() == 0); // a plan changes nothing

    const Ran applied = run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--json"_s}));
    QVERIFY2(applied.code == 0, applied.err + applied.out);
    QCOMPARE(world.state()["counts"_L1]["secrets"_L1].toInt(), 1);

    for (const QString& step : {u"signin"_s, u"trunk"_s, u"app"_s, u"secret"_s}) {
        const Ran again = run(world, onDocument(world, {u"plan"_s, u"--json"_s, u"--step"_s, step}));
        QVERIFY2(again.code == 0, again.err + again.out);
        const Ran verified = run(world, onDocument(world, {u"verify"_s, u"--json"_s, u"--step"_s, step}));
        QVERIFY2(verified.code == 0, verified.err + verified.out);
        QCOMPARE(statesOf(verified.json()), QStringList{step + "=verified"_L1});
    }
    const Ran board = run(world, onDocument(world, {u"board"_s, u"--once"_s, u"--json"_s}));
    QVERIFY2(board.code == 0, board.err + board.out);
    const QJsonArray agents = board.json().value("agents"_L1).toArray();
    QCOMPARE(agents.size(), 12);
    QVERIFY(agents.first().toObject().contains("effective"_L1));
}

void WholeWayTest::endpointOnTheCommandLineGoesFirst()
{
    World world;
    const Ran ran = run(world, onDocument(world, {u"plan"_s, u"--step"_s, u"trunk"_s, u"--endpoint"_s,
                                                  u"telnyx=http://192.0.2.1/v2"_s}));
    QCOMPARE(ran.code, 1); // plain http is accepted for loopback addresses only
    QVERIFY(world.requests().isEmpty());
}

void WholeWayTest::tokensThatEndInMidWorkAreRenewed()
{
    World world({}, {u"--token-seconds"_s, u"1"_s});
    const Ran ran = run(world, {u"practice"_s, u"--ready"_s, world.readyFile(), u"--json"_s});
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    int refreshed = 0;
    for (const QJsonValue& request : world.requests())
        refreshed +=
            request["service"_L1] == "login"_L1 && request["path"_L1].toString().endsWith("/token"_L1);
    QVERIFY(refreshed > 3);
}

QTEST_GUILESS_MAIN(WholeWayTest)
#include "WholeWayTest.moc"
