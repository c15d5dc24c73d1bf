// SPDX-License-Identifier: Apache-2.0
#include "setup/UndoHistory.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class UndoHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void latestFirst();
    void foundIsNotOurs();
    void lostAnswersAndCrashesAreOurs();
    void intentsAndFailuresAreNothing();
    void changesOfOneObjectFold();
    void whatIsGoneIsForgotten();
    void whatIsSetBackIsForgotten();
    void oneUnundoableChangeIsEnough();
    void inverse();

private:
    static JournalEntry line(qint64 number, const QString& phase, const QString& name, const QString& action)
    {
        JournalEntry entry;
        entry.number = number;
        entry.phase = phase;
        entry.address = "trunk/thing/"_L1 + name;
        entry.action = action;
        entry.undoable = true;
        entry.after = {{u"value"_s, name}};
        return entry;
    }
};

void UndoHistoryTest::latestFirst()
{
    const QList<MadeChange> made = undoHistory(
        {line(1, u"done"_s, u"a"_s, u"create"_s), line(2, u"done"_s, u"b"_s, u"create"_s)}, StepId::Trunk);
    QCOMPARE(made.size(), 2);
    QCOMPARE(made.at(0).address.name, u"b"_s);
    QVERIFY(undoHistory({line(1, u"done"_s, u"a"_s, u"create"_s)}, StepId::Secret).isEmpty());
}

void UndoHistoryTest::foundIsNotOurs()
{
    JournalEntry entry = line(1, u"done"_s, u"a"_s, u"create"_s);
    entry.detail = u"adopted"_s;
    QVERIFY(undoHistory({entry}, StepId::Trunk).isEmpty());
}

void UndoHistoryTest::lostAnswersAndCrashesAreOurs()
{
    JournalEntry lost = line(1, u"done"_s, u"a"_s, u"create"_s);
    lost.detail = u"answer lost, found done"_s;
    JournalEntry crashed = line(2, u"resolved"_s, u"b"_s, u"create"_s);
    crashed.detail = u"found done"_s;
    JournalEntry never = line(3, u"resolved"_s, u"c"_s, u"create"_s);
    never.detail = u"found not done"_s;
    QCOMPARE(undoHistory({lost, crashed, never}, StepId::Trunk).size(), 2);
}

void UndoHistoryTest::intentsAndFailuresAreNothing()
{
    QVERIFY(undoHistory({line(1, u"intent"_s, u"a"_s, u"create"_s), line(2, u"failed"_s, u"a"_s, u"create"_s),
                         line(3, u"declared"_s, u"b"_s, u"guide"_s)},
                        StepId::Trunk)
                .isEmpty());
}

void UndoHistoryTest::changesOfOneObjectFold()
{
    JournalEntry first = line(1, u"done"_s, u"a"_s, u"update"_s);
    first.before = {{u"value"_s, u"theirs"_s}};
    JournalEntry second = line(2, u"done"_s, u"a"_s, u"update"_s);
    second.before = first.after;
    second.after = {{u"value"_s, u"last"_s}};
    const QList<MadeChange> made = undoHistory({first, second}, StepId::Trunk);
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.first().before, first.before);
    QCOMPARE(made.first().after, second.after);
    QVERIFY(made.first().action == Action::Update);
}

void UndoHistoryTest::whatIsGoneIsForgotten()
{
    QVERIFY(undoHistory({line(1, u"done"_s, u"a"_s, u"create"_s), line(2, u"done"_s, u"a"_s, u"delete"_s)},
                        StepId::Trunk)
                .isEmpty());
}

void UndoHistoryTest::whatIsSetBackIsForgotten()
{
    JournalEntry ours = line(1, u"done"_s, u"a"_s, u"update"_s);
    ours.before = {{u"value"_s, u"theirs"_s}};
    JournalEntry back = line(2, u"done"_s, u"a"_s, u"update"_s);
    back.before = ours.after;
    back.after = ours.before;
    QVERIFY(undoHistory({ours, back}, StepId::Trunk).isEmpty());
    QCOMPARE(undoHistory({ours, back, ours}, StepId::Trunk).size(), 1); // and made once more
    // What Jonction created is there, whatever it looks like.
    JournalEntry created = line(1, u"done"_s, u"a"_s, u"create"_s);
    back.after = created.before;
    QCOMPARE(undoHistory({created, back}, StepId::Trunk).size(), 1);
}

void UndoHistoryTest::oneUnundoableChangeIsEnough()
{
    JournalEntry bought = line(1, u"done"_s, u"a"_s, u"create"_s);
    bought.undoable = false;
    const QList<MadeChange> made =
        undoHistory({bought, line(2, u"done"_s, u"a"_s, u"update"_s)}, StepId::Trunk);
    QCOMPARE(made.size(), 1);
    QVERIFY(!made.first().undoable);
    QVERIFY(!hasUndoable(made) && !hasUndoable({}));
    QVERIFY(hasUndoable(made + undoHistory({line(3, u"done"_s, u"b"_s, u"create"_s)}, StepId::Trunk)));
}

void UndoHistoryTest::inverse()
{
    MadeChange made;
    made.address = {StepId::Trunk, u"thing"_s, u"a"_s};
    made.action = Action::Update;
    made.before = {{u"value"_s, u"theirs"_s}};
    Change change = inverseOf(made, {{u"value"_s, u"ours"_s}, {u"other"_s, 1}});
    QVERIFY(change.action == Action::Update);
    QCOMPARE(change.before, (QJsonObject{{u"value"_s, u"ours"_s}}));
    QCOMPARE(change.after, made.before);
    QVERIFY(inverseOf(made, made.before).action == Action::NoOp); // somebody put it back already
    QVERIFY(inverseOf(made, {}).action == Action::NoOp);          // or removed it
}

QTEST_GUILESS_MAIN(UndoHistoryTest)
#include "UndoHistoryTest.moc"
