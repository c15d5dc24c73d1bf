// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Qt::StringLiterals;
using namespace Scenario;

/// What Jonction made at the trunk provider is taken back, and nothing else.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTrunkIsTakenBack();
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

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
