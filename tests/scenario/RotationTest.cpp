// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Scenario;

/// A new client secret takes the place of the old one without an outage, from the terminal: step by step,
/// with the power going at each point, and called off.
class RotationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepByStep();
    void killedAtEachPoint_data();
    void killedAtEachPoint();
    void calledOff();
    void theLastValidOneStays();

private:
    static bool established(World& world, int graceDays);
    static Ran secret(const World& world, const QString& verb, const QStringList& further = {});
    static int secretsThere(const World& world)
    {
        return world.state().value("counts"_L1).toObject().value("secrets"_L1).toInt();
    }
};

// Registration and secret stand, and CCAIP holds it, as its link would have said; the old secret leaves
// `graceDays` after a hand-over.
bool RotationTest::established(World& world, int graceDays)
{
    for (const QString& step : {u"signin"_s, u"app"_s, u"secret"_s}) {
        const Ran ran = run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--step"_s, step}));
        if (ran.code != 0)
            qWarning("%s", (ran.err + ran.out).constData());
    }
    QFile file(world.document());
    if (!file.open(QIODevice::ReadWrite))
        return false;
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject part = document.value("secret"_L1).toObject();
    part.insert("graceDays"_L1, graceDays);
    part.insert("heldByCcaip"_L1, part.value("keyId"_L1));
    document.insert("secret"_L1, part);
    file.seek(0);
    return !part.value("keyId"_L1).toString().isEmpty() && file.resize(0) &&
           file.write(QJsonDocument(document).toJson()) > 0;
}

Ran RotationTest::secret(const World& world, const QString& verb, const QStringList& further)
{
    return run(world, onDocument(world, {u"secret"_s, verb, u"--json"_s}) + further);
}

static QString stageOf(const Ran& ran)
{
    return ran.json().value("rotation"_L1).toObject().value("stage"_L1).toString();
}

static QString heldOf(const Ran& ran)
{
    return ran.json().value("held"_L1).toObject().value("key_id"_L1).toString();
}

void RotationTest::stepByStep()
{
    World world;
    QVERIFY(world.isUp());
    QVERIFY(established(world, 0));
    const Ran before = secret(world, u"status"_s);
    QVERIFY2(before.code == 0, before.err + before.out);
    QCOMPARE(before.json().value("source"_L1).toString(), u"directory"_s);
    const QJsonArray secrets = before.json().value("secrets"_L1).toArray();
    QCOMPARE(secrets.size(), 1);
    const QString old = secrets.first().toObject().value("key_id"_L1).toString();
    QCOMPARE(heldOf(before), old);

    const Ran shown = secret(world, u"rotate"_s);
    QVERIFY2(shown.code == 2, shown.err + shown.out);
    QCOMPARE(secretsThere(world), 1); // without --yes nothing is made

    const Ran made = secret(world, u"rotate"_s, {u"--yes"_s});
    QVERIFY2(made.code == 2, made.err + made.out);
    QCOMPARE(stageOf(made), u"handOver"_s);
    QCOMPARE(secretsThere(world), 2);
    QCOMPARE(heldOf(made), old);
    const QString byHand = made.json().value("by_hand"_L1).toArray().first().toString();
    QVERIFY2(byHand.startsWith("secret/hand_over/"_L1), byHand.toUtf8());
    QVERIFY(run(world, onDocument(world, {u"verify"_s, u"--step"_s, u"secret"_s})).code == 0);

    const Ran again = secret(world, u"rotate"_s, {u"--yes"_s}); // waits for the person, makes no third one
    QCOMPARE(again.code, 2);
    QCOMPARE(secretsThere(world), 2);

    const Ran handed = secret(world, u"rotate"_s, {u"--yes"_s, u"--handed-over"_s});
    QVERIFY2(handed.code == 0 || handed.code == 2, handed.err + handed.out);
    const Ran ended = secret(world, u"rotate"_s, {u"--yes"_s, u"--confirmed"_s});
    if (stageOf(handed) == "confirm"_L1) { // where no agent's state moved meanwhile
        QVERIFY2(ended.code == 0, ended.err + ended.out);
        QCOMPARE(stageOf(ended), u"none"_s);
    }
    QVERIFY(heldOf(handed) != old);
    const Ran last = secret(world, u"status"_s);
    QVERIFY(!last.out.contains(old.toUtf8()));
    const Ran plan = run(world, onDocument(world, {u"plan"_s, u"--json"_s, u"--step"_s, u"secret"_s}));
    QVERIFY2(plan.code == 0, plan.err + plan.out);
}

void RotationTest::killedAtEachPoint_data()
{
    QTest::addColumn<QString>("fault"); // strikes the call that is under way when the power goes
    QTest::addColumn<int>("intents");   // or: so many intents of the rotation are written
    QTest::newRow("intent to make") << QString() << 1;
    QTest::newRow("making in flight") << u"hang@graph:POST:/applications/*/addPassword"_s << 0;
    QTest::newRow("making, reply lost") << u"lost@graph:POST:/applications/*/addPassword"_s << 0;
    QTest::newRow("proof in flight") << u"hang@login:POST:/*/oauth2/v2.0/token"_s << 0;
    QTest::newRow("intent to remove") << QString() << 2;
    QTest::newRow("removal in flight") << u"hang@graph:POST:/applications/*/removePassword"_s << 0;
}

void RotationTest::killedAtEachPoint()
{
    QFETCH(const QString, fault);
    QFETCH(const int, intents);
    World world;
    QVERIFY(world.isUp());
    QVERIFY(established(world, 0));
    const QString old = heldOf(secret(world, u"status"_s));
    QVERIFY(!old.isEmpty());
    const int before = journalCount(world, "intent");
    const int struckBefore = world.faultsStruck();
    world.setFaults(fault);
    const auto now = [&] {
        return intents > 0 ? journalCount(world, "intent") >= before + intents
                           : world.faultsStruck() > struckBefore;
    };
    const QStringList allTheWay = onDocument(
        world, {u"secret"_s, u"rotate"_s, u"--json"_s, u"--yes"_s, u"--handed-over"_s, u"--confirmed"_s});
    const Ran killed = run(world, allTheWay, now);
    QVERIFY2(killed.killed, killed.err + killed.out + journal(world));
    world.setFaults(QString());
    Ran ran;
    for (int i = 0; i < 5 && (ran.code != 0 || stageOf(ran) != "none"_L1 || heldOf(ran) == old); ++i)
        ran = run(world, allTheWay);
    QVERIFY2(ran.code == 0, ran.err + ran.out + journal(world));
    QCOMPARE(secretsThere(world), 1); // the old one is gone, and so is whatever nobody had the value of
    const Ran status = secret(world, u"status"_s);
    const QJsonObject left = status.json().value("secrets"_L1).toArray().first().toObject();
    QVERIFY(left.value("kept"_L1).toBool() && left.value("held_by_ccaip"_L1).toBool());
    QVERIFY(left.value("key_id"_L1).toString() != old);
    const Ran plan = run(world, onDocument(world, {u"plan"_s, u"--json"_s, u"--step"_s, u"secret"_s}));
    QVERIFY2(plan.code == 0, plan.err + plan.out);
    QVERIFY(run(world, onDocument(world, {u"verify"_s, u"--step"_s, u"secret"_s})).code == 0);
}

void RotationTest::calledOff()
{
    World world;
    QVERIFY(world.isUp());
    QVERIFY(established(world, 7));
    const QString old = heldOf(secret(world, u"status"_s));
    QCOMPARE(secret(world, u"rotate"_s, {u"--yes"_s}).code, 2);
    QCOMPARE(secretsThere(world), 2);
    const Ran off = secret(world, u"rotate"_s, {u"--yes"_s, u"--abort"_s});
    QVERIFY2(off.code == 0, off.err + off.out);
    QCOMPARE(stageOf(off), u"none"_s);
    QCOMPARE(secretsThere(world), 1);
    QCOMPARE(heldOf(off), old);
}

void RotationTest::theLastValidOneStays()
{
    World world;
    QVERIFY(world.isUp());
    QVERIFY(established(world, 7));
    const QString old = heldOf(secret(world, u"status"_s));
    const Ran refused = secret(world, u"retire"_s, {old, u"--yes"_s});
    QVERIFY2(refused.code == 1 && refused.out.contains("secret.retire.held"), refused.err + refused.out);
    QCOMPARE(secret(world, u"retire"_s, {u"no-such-key"_s, u"--yes"_s}).code, 1);
    QCOMPARE(secret(world, u"retire"_s, {old}).code, 3); // not without --yes
    QCOMPARE(secret(world, u"create"_s, {u"--yes"_s}).json().value("done"_L1).toInt(),
             0); // one is good enough
    // Handed over, both live for the days of grace; the one that is no longer held may go at once.
    const Ran grace = secret(world, u"rotate"_s, {u"--yes"_s, u"--handed-over"_s, u"--confirmed"_s});
    QVERIFY2(grace.code == 0, grace.err + grace.out);
    QCOMPARE(stageOf(grace), u"grace"_s);
    QCOMPARE(secretsThere(world), 2);
    const QString calendar = world.folder.filePath(u"ends.ics"_s);
    QCOMPARE(secret(world, u"status"_s, {u"--ics"_s, calendar}).code, 0);
    QFile file(calendar);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().count("BEGIN:VEVENT") == 2);
    const Ran gone = secret(world, u"retire"_s, {u"--yes"_s});
    QVERIFY2(gone.code == 0, gone.err + gone.out);
    QCOMPARE(secretsThere(world), 1);
    QVERIFY(heldOf(gone) != old);
}

QTEST_GUILESS_MAIN(RotationTest)
#include "RotationTest.moc"
