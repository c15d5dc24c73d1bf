// SPDX-License-Identifier: Apache-2.0
#include "plan/Difference.h"

#include <QJsonArray>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class DifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void actions();
    void needsComeFirst();
    void circlesEnd();
    void sameChangesSeesWhatIsAsked();
    void jsonContract();
    void addresses();
};

static Address at(const QString& name)
{
    return {StepId::Trunk, u"thing"_s, name};
}

static WishedObject wish(const QString& name, const QList<Address>& needs = {})
{
    return {at(name), {{"a"_L1, 1}, {"b"_L1, QJsonArray{u"x"_s}}}, needs, Risk::Cost, u"1 USD"_s, true};
}

void DifferenceTest::actions()
{
    Observation world;
    const Change create = difference(wish(u"n"_s), world);
    QCOMPARE(toString(create.action), toString(Action::Create));
    QCOMPARE(toString(create.risk), toString(Risk::Cost));
    QVERIFY(create.before.isEmpty() && create.isPending());
    world.put(at(u"n"_s), {{"a"_L1, 1}, {"b"_L1, QJsonArray{u"x"_s}}, {"c"_L1, 3}});
    QCOMPARE(toString(difference(wish(u"n"_s), world).action), toString(Action::NoOp));
    world.put(at(u"n"_s), {{"a"_L1, u"1"_s}, {"c"_L1, 3}}); // text is no number, and b is absent
    const Change update = difference(wish(u"n"_s), world);
    QCOMPARE(toString(update.action), toString(Action::Update));
    QCOMPARE(update.differingKeys(), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(update.before.keys(), QStringList{u"a"_s});
    QVERIFY(sameAsPlanned(update.before, world.get(at(u"n"_s))));
    QVERIFY(!sameAsPlanned(update.after, world.get(at(u"n"_s))));
    QVERIFY(!sameAsPlanned({{"gone"_L1, 1}}, {}));
}

void DifferenceTest::needsComeFirst()
{
    const Plan plan = planFor({wish(u"3"_s, {at(u"2"_s)}), wish(u"2"_s, {at(u"1"_s), at(u"elsewhere"_s)}),
                               wish(u"1"_s), wish(u"0"_s)},
                              Observation{});
    QStringList names;
    for (const Change& change : plan.changes)
        names.append(change.address.name);
    QCOMPARE(names, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"0"_s}));
}

void DifferenceTest::circlesEnd()
{
    const Plan plan =
        planFor({wish(u"a"_s, {at(u"b"_s)}), wish(u"b"_s, {at(u"a"_s)}), wish(u"c"_s, {at(u"c"_s)})}, {});
    QCOMPARE(plan.changes.size(), 3);
}

void DifferenceTest::sameChangesSeesWhatIsAsked()
{
    const Plan one = planFor({wish(u"1"_s)}, {});
    Plan other = one;
    other.madeAt = QDateTime::currentDateTimeUtc();
    other.changes[0].cost = u"2 USD"_s; // display only
    QVERIFY(sameChanges(one, other));
    other.changes[0].after.insert("a"_L1, 2);
    QVERIFY(!sameChanges(one, other));
    QVERIFY(!sameChanges(one, Plan{}));
    Plan guided = one;
    guided.changes[0].guide.values.append({u"label"_s, u"v"_s, {}, false});
    QVERIFY(!sameChanges(one, guided));
}

void DifferenceTest::jsonContract()
{
    Plan plan = planFor({wish(u"1"_s), wish(u"2"_s, {at(u"1"_s)})}, {});
    plan.incomplete = true;
    const QJsonObject json = toJson(plan);
    QCOMPARE(json.keys(), (QStringList{u"changes"_s, u"incomplete"_s, u"summary"_s}));
    QCOMPARE(json.value("summary"_L1).toObject().keys(),
             (QStringList{u"create"_s, u"delete"_s, u"guide"_s, u"noop"_s, u"replace"_s, u"update"_s}));
    const QJsonObject change = json.value("changes"_L1).toArray().at(1).toObject();
    for (const QString& key :
         {u"step"_s, u"address"_s, u"action"_s, u"before"_s, u"after"_s, u"risk"_s, u"needs"_s})
        QVERIFY2(change.contains(key), qPrintable(key));
    QCOMPARE(change.value("action"_L1).toString(), u"create"_s);
    QVERIFY(json.value("incomplete"_L1).toBool());
}

void DifferenceTest::addresses()
{
    const Address address{StepId::Trunk, u"profile"_s, u"a/b/c"_s};
    QCOMPARE(address.toString(), u"trunk/profile/a/b/c"_s);
    QVERIFY(Address::parse(address.toString()) == address);
    QVERIFY(!Address::parse(u"nowhere/x/y"_s));
    QVERIFY(!Address::parse(u"trunk"_s));
    QVERIFY(!Address::parse(u"trunk//x"_s));
    QVERIFY(!Address::parse(QString()));
}

QTEST_GUILESS_MAIN(DifferenceTest)
#include "DifferenceTest.moc"
