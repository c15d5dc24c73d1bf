// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Qt::StringLiterals;
using namespace Scenario;

/// What Jonction made is taken back, the last step first, and nothing else.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrunkIsTakenBack();
    void everythingIsTakenBack();
};

void UndoTest::theTrunkIsTakenBack()
{
    const World world;
    QVERIFY(world.isUp());
    const QStringList trunk{u"--step"_s, u"trunk"_s};
    QCOMPARE(run(world, onDocument(world, {u"undo"_s}) + trunk).code, 0); // nothing yet
    QCOMPARE(run(world, onDocument(world, {u"apply"_s, u"--yes"_s}) + trunk).code, 0);

    const Ran shown = run(world, onDocument(world, {u"undo"_s, u"--json"_s}) + trunk);
    QCOMPARE(shown.code, 2);
    QCOMPARE(shown.json()["summary"_L1]["delete"_L1].toInt(), 2); // profile and connection; the number stays
    QCOMPARE(shown.json()["done"_L1].toInt(), 0);

    const Ran undone = run(world, onDocument(world, {u"undo"_s, u"--yes"_s, u"--json"_s}) + trunk);
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(undone.json()["done"_L1].toInt(), 2);
    QCOMPARE(run(world, onDocument(world, {u"undo"_s}) + trunk).code, 0);

    // And made again, with the number that was bought the first time.
    const Ran again = run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--json"_s}) + trunk);
    QVERIFY2(again.code == 0, again.err.constData());
    int orders = 0;
    for (const QJsonValue& request : world.requests())
        orders += request["method"_L1].toString() == "POST"_L1 &&
                  request["path"_L1].toString().contains("number_orders"_L1);
    QCOMPARE(orders, 1);
}

void UndoTest::everythingIsTakenBack()
{
    const World world({}, {u"--tenant"_s, u"fresh"_s, u"--agents"_s, u"4"_s});
    QVERIFY(world.isUp());
    const QJsonObject before = world.state();
    const Ran applied = run(world, onDocument(world, {u"apply"_s, u"--yes"_s}));
    QVERIFY2(applied.code == 0, applied.err.constData());
    QCOMPARE(world.state()["counts"_L1]["applications"_L1].toInt(), 1);

    const Ran undone = run(world, onDocument(world, {u"undo"_s, u"--yes"_s, u"--json"_s}));
    QVERIFY2(undone.code == 0, undone.err.constData());
    const QJsonObject after = world.state();
    for (const QLatin1String thing : {"applications"_L1, "servicePrincipals"_L1, "grants"_L1, "secrets"_L1,
                                      "connections"_L1, "profiles"_L1})
        QVERIFY2(after["counts"_L1][thing] == before["counts"_L1][thing], thing.data());
    for (const QLatin1String thing : {"users"_L1, "skus"_L1, "domains"_L1})
        QVERIFY2(after["tenant"_L1][thing] == before["tenant"_L1][thing], thing.data());
    QCOMPARE(after["counts"_L1]["numbers"_L1].toInt(), 1); // bought, and said to stay

    // Once more: there is nothing left, and nobody is asked, as the session is taken back too.
    const qsizetype asked = world.requests().size();
    const Ran again = run(world, onDocument(world, {u"undo"_s, u"--yes"_s}));
    QVERIFY2(again.code == 0, (again.out + again.err).constData());
    QVERIFY2(again.out.contains("nothing of Jonction's to take back"), again.out.constData());
    QVERIFY2(again.err.isEmpty(), again.err.constData());
    QCOMPARE(world.requests().size(), asked);
}

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
