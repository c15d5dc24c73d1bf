// SPDX-License-Identifier: Apache-2.0
#include "scenario/ScenarioWorld.h"

using namespace Scenario;

/// Tenants as administrators really have them: without the add-on, with suites sold without Teams. From
/// unlicensed accounts to agents that answer, and back.
class TenantsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshTenantToReadyAgents();
    void suitesWithoutTeams();
    void throttledPartsOfABatch();
    void licencesAreTakenBackExactly();
    void agentsComeAndGoAsATable();

private:
    static int used(const World& world, const QString& product);
    static int numbersGiven(const World& world);
    static QString stateOf(const QJsonObject& report, const QString& step);
};

int TenantsTest::used(const World& world, const QString& product)
{
    for (const QJsonValue& sku : world.state()["tenant"_L1]["skus"_L1].toArray())
        if (sku["skuPartNumber"_L1].toString() == product)
            return sku["used"_L1].toInt();
    return -1;
}

int TenantsTest::numbersGiven(const World& world)
{
    int given = 0;
    for (const QJsonValue& number : world.state()["tenant"_L1]["numbers"_L1].toArray())
        given +=
            number["type"_L1].toString() == "directRouting"_L1 && !number["targetId"_L1].toString().isEmpty();
    return given;
}

QString TenantsTest::stateOf(const QJsonObject& report, const QString& step)
{
    for (const QJsonValue& one : report.value("steps"_L1).toArray())
        if (one["id"_L1].toString() == step)
            return one["state"_L1].toString();
    return {};
}

void TenantsTest::freshTenantToReadyAgents()
{
    const World world({}, {u"--tenant"_s, u"fresh"_s});
    QVERIFY(world.isUp());
    QCOMPARE(used(world, u"MCOEV"_s), 0);
    QCOMPARE(numbersGiven(world), 0);
    const Ran ran = run(world, {u"practice"_s, u"--ready"_s, world.readyFile(), u"--json"_s}, {}, 240'000);
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    QCOMPARE(stateOf(ran.json(), u"licences"_s), u"verified"_s);
    QCOMPARE(stateOf(ran.json(), u"users"_s), u"verified"_s);
    QCOMPARE(used(world, u"MCOEV"_s), 12);
    QCOMPARE(numbersGiven(world), 12);
}

void TenantsTest::suitesWithoutTeams()
{
    const World world({}, {u"--tenant"_s, u"no-teams"_s});
    QVERIFY(world.isUp());
    const Ran ran = run(world, {u"practice"_s, u"--ready"_s, world.readyFile(), u"--json"_s}, {}, 240'000);
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    QCOMPARE(stateOf(ran.json(), u"licences"_s), u"verified"_s);
    QCOMPARE(used(world, u"Microsoft_Teams_EEA_New"_s), 13); // the agents, and who activates the domain
    QCOMPARE(numbersGiven(world), 12);
}

// Some of the parts are asked to wait: they come again, the others do not.
void TenantsTest::throttledPartsOfABatch()
{
    const World world(u"throttle(1)@graph:POST:/users/*/assignLicense#1-3"_s, {u"--tenant"_s, u"fresh"_s});
    QVERIFY(world.isUp());
    const QStringList licences{u"--step"_s, u"licences"_s};
    QCOMPARE(run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--step"_s, u"signin"_s})).code, 0);
    const Ran ran = run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--json"_s}) + licences);
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    QVERIFY(world.faultsStruck() > 0);
    QCOMPARE(used(world, u"MCOEV"_s), 12);
}

void TenantsTest::licencesAreTakenBackExactly()
{
    const World world({}, {u"--tenant"_s, u"fresh"_s});
    QVERIFY(world.isUp());
    const QStringList licences{u"--step"_s, u"licences"_s};
    QCOMPARE(run(world, onDocument(world, {u"apply"_s, u"--yes"_s, u"--step"_s, u"signin"_s})).code, 0);
    const int before = used(world, u"SPE_E3"_s);
    Ran ran = run(world, onDocument(world, {u"plan"_s, u"--json"_s}) + licences);
    QVERIFY2(ran.code == 2, ran.err + ran.out);
    QCOMPARE(ran.json()["summary"_L1]["create"_L1].toInt(), 12);
    QCOMPARE(ran.json()["summary"_L1]["update"_L1].toInt(), 3); // every fourth has no usage location
    ran = run(world, onDocument(world, {u"apply"_s, u"--yes"_s}) + licences);
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    QCOMPARE(used(world, u"MCOEV"_s), 12);
    int intended = 0;
    for (const QByteArray& line : journal(world).split('\n'))
        intended += line.contains("\"phase\":\"intent\"") && line.contains("\"address\":\"licences/");
    QCOMPARE(intended, 15); // three locations, twelve licences
    ran = run(world, onDocument(world, {u"undo"_s, u"--yes"_s, u"--json"_s}) + licences);
    QVERIFY2(ran.code == 0, ran.err + ran.out);
    QCOMPARE(used(world, u"MCOEV"_s), 0);
    QCOMPARE(used(world, u"SPE_E3"_s), before);
}

void TenantsTest::agentsComeAndGoAsATable()
{
    const World world;
    QVERIFY(world.isUp());
    const QString table = world.folder.filePath(u"agents.csv"_s);
    const Ran out = run(world, {u"agents"_s, u"export"_s, world.document(), u"--out"_s, table, u"--json"_s});
    QVERIFY2(out.code == 0, out.err);
    QCOMPARE(out.json()["agents"_L1].toInt(), 12);
    QFile file(table);
    QVERIFY(file.open(QIODevice::Append));
    file.write("\"Cy Gris\",cy@x.example,cy@x.example,+33199000199\r\nnobody\r\n");
    file.close();
    const Ran in = run(world, {u"agents"_s, u"import"_s, table, world.document(), u"--json"_s});
    QVERIFY2(in.code == 0, in.err);
    QCOMPARE(in.json()["added"_L1].toInt(), 1);
    QCOMPARE(in.json()["updated"_L1].toInt(), 12);
    QCOMPARE(in.json()["skipped"_L1].toArray().size(), 1);
    QCOMPARE(run(world, {u"agents"_s, u"import"_s, u"/nowhere.csv"_s, world.document()}).code, 1);
}

QTEST_GUILESS_MAIN(TenantsTest)
#include "TenantsTest.moc"
