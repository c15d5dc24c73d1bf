// SPDX-License-Identifier: Apache-2.0
#include "board/AgentBoardModel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QtTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class AgentBoardModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_model.reset(); }
    void showsAgentsWithIds();
    void tellsOnlyWhatChanged();
    void collectsNewsToFourTimesASecond();
    void keepsSelectionAndPersistentIndexesWhileSorting();
    void filtersByTextAndState();
    void countsByState();
    void takesAgentsInAndOutWithoutAReset();
    void usesASlotAgain();
    void sortsEveryColumn();
    void dropsLateAnswers();
    void showsUnknownWithoutNews();
    void stampsTheTimeInState();
    void reconcilesAgainWithANewOption();
    void ignoresStrangersAndNonsense();

private:
    static BoardAgent agent(int n, bool isTeams = true)
    {
        const QString mail = u"agent%1@contoso.com"_s.arg(n);
        return {mail, u"Agent %1"_s.arg(n), mail, mail, u"user-%1"_s.arg(n), qint64(n), isTeams};
    }
    static PresenceNews presence(int n, const QString& name, const QString& sequence = {})
    {
        return {u"USER-%1"_s.arg(n), {name, name}, sequence};
    }
    static StatusNews status(int n, const QString& name, const QDateTime& at = {})
    {
        return {qint64(n), AgentStatus::named(name), at};
    }
    void fill(int count)
    {
        QList<BoardAgent> agents;
        for (int n = 1; n <= count; ++n)
            agents.append(agent(n));
        m_model->setAgents(agents);
        pass();
    }
    void pass(int ms = 250) { m_clock->advance(ms); }
    QString text(int row, BoardColumn column) const
    {
        return m_model->index(row, static_cast<int>(column)).data().toString();
    }
    QVariant value(int row, BoardColumn column, int role) const
    {
        return m_model->index(row, static_cast<int>(column)).data(role);
    }
    int rowOf(int n) const
    {
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (value(row, BoardColumn::Name, AgentBoardModel::KeyRole).toString() == agent(n).key)
                return row;
        return -1;
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all << text(row, BoardColumn::Name);
        return all;
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<AgentBoardModel> m_model;
};

void AgentBoardModelTest::init()
{
    m_model.reset();
    m_clock = std::make_unique<ManualClock>(QDateTime(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC));
    m_model = std::make_unique<AgentBoardModel>(*m_clock);
    m_model->setReconciler(StateReconciler(InheritanceOption::Always, StateMapping()));
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
    // A reset would cost selection and scroll position: it never happens.
    connect(m_model.get(), &QAbstractItemModel::modelAboutToBeReset, this,
            [] { QFAIL("the model was reset"); });
}

void AgentBoardModelTest::showsAgentsWithIds()
{
    m_model->setAgents({agent(1), agent(2, false)});
    m_model->applyPresences({presence(1, u"InACall"_s)});
    m_model->applyStatuses({status(1, u"Available"_s), status(2, u"Meal"_s)});
    pass();
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->columnCount(), 6);
    QCOMPARE(names(), (QStringList{u"Agent 1"_s, u"Agent 2"_s}));
    QCOMPARE(value(0, BoardColumn::Teams, AgentBoardModel::StateIdRole).toString(), u"InACall"_s);
    QCOMPARE(value(0, BoardColumn::Teams, AgentBoardModel::IconRole).toString(), u"talking"_s);
    QCOMPARE(value(0, BoardColumn::Ccaip, AgentBoardModel::StateIdRole).toString(), u"available"_s);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"unavailable"_s);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::SourceRole).toString(), u"teams"_s);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::RuleRole).toString(), u"teamsDecides"_s);
    QCOMPARE(value(0, BoardColumn::Name, AgentBoardModel::IconRole).toString(), u"teams"_s);
    QCOMPARE(text(1, BoardColumn::Teams), QString());
    QCOMPARE(value(1, BoardColumn::Name, AgentBoardModel::IconRole).toString(), QString());
    QCOMPARE(value(1, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"meal"_s);
    QCOMPARE(text(1, BoardColumn::Email), u"agent2@contoso.com"_s);
    QCOMPARE(m_model->headerData(1, Qt::Horizontal, AgentBoardModel::ColumnIdRole).toString(), u"teams"_s);
    QCOMPARE(m_model->headerData(5, Qt::Horizontal, AgentBoardModel::ColumnIdRole).toString(), u"email"_s);
}

void AgentBoardModelTest::tellsOnlyWhatChanged()
{
    fill(5);
    QList<StatusNews> all;
    QList<PresenceNews> present;
    for (int n = 1; n <= 5; ++n) {
        all << status(n, u"Available"_s);
        present << presence(n, u"Available"_s);
    }
    m_model->applyStatuses(all);
    m_model->applyPresences(present);
    pass();
    QSignalSpy spy(m_model.get(), &QAbstractItemModel::dataChanged);
    // The same again: nothing to tell.
    m_model->applyStatuses(all);
    m_model->applyPresences(present);
    pass();
    QCOMPARE(spy.count(), 0);
    // In-call: CCAIP and effective state, time; Teams, name and address stay.
    all[2] = status(3, u"In-call"_s);
    m_model->applyStatuses(all);
    pass();
    QCOMPARE(spy.count(), 1);
    const auto first = spy.first().at(0).value<QModelIndex>();
    const auto last = spy.first().at(1).value<QModelIndex>();
    QCOMPARE(first.row(), 2);
    QCOMPARE(last.row(), 2);
    QCOMPARE(first.column(), static_cast<int>(BoardColumn::Ccaip));
    QCOMPARE(last.column(), static_cast<int>(BoardColumn::Since));
}

void AgentBoardModelTest::collectsNewsToFourTimesASecond()
{
    fill(3);
    QList<qint64> times; // one time may tell of several cells
    connect(m_model.get(), &QAbstractItemModel::dataChanged, this, [&] {
        if (times.isEmpty() || times.last() != m_clock->monotonicMs())
            times << m_clock->monotonicMs();
    });
    const QStringList states{u"Busy"_s, u"Away"_s};
    for (int i = 0; i < 100; ++i) { // a hundred bits of news in a second
        m_model->applyPresences({presence(1, states[i % 2])});
        m_clock->advance(10);
    }
    QVERIFY2(times.size() <= 5, qPrintable(QString::number(times.size())));
    QVERIFY(times.size() >= 3);
    for (qsizetype i = 1; i < times.size(); ++i)
        QVERIFY(times[i] - times[i - 1] >= 250);
    pass();
    QCOMPARE(text(0, BoardColumn::Teams), u"Away"_s);
}

void AgentBoardModelTest::keepsSelectionAndPersistentIndexesWhileSorting()
{
    fill(50);
    m_model->sort(static_cast<int>(BoardColumn::Effective), Qt::AscendingOrder);
    QItemSelectionModel selection(m_model.get());
    const QPersistentModelIndex watched = m_model->index(rowOf(7), 0);
    selection.select(watched, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    selection.setCurrentIndex(watched, QItemSelectionModel::NoUpdate);
    const QStringList states{u"Busy"_s, u"Available"_s, u"Away"_s, u"Offline"_s};
    for (int round = 0; round < 6; ++round) {
        QList<PresenceNews> news;
        for (int n = 1; n <= 50; ++n)
            news << presence(n, states[(n * 7 + round * 3) % 4]);
        m_model->applyPresences(news);
        pass();
        QVERIFY(watched.isValid());
        QCOMPARE(watched.data(AgentBoardModel::KeyRole).toString(), agent(7).key);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(selection.selectedRows().first().data(AgentBoardModel::KeyRole).toString(), agent(7).key);
        QCOMPARE(selection.currentIndex().data(AgentBoardModel::KeyRole).toString(), agent(7).key);
        for (int row = 1; row < m_model->rowCount(); ++row)
            QVERIFY(value(row - 1, BoardColumn::Effective, AgentBoardModel::SortRole).toInt() <=
                    value(row, BoardColumn::Effective, AgentBoardModel::SortRole).toInt());
    }
}

void AgentBoardModelTest::filtersByTextAndState()
{
    fill(30);
    QList<PresenceNews> news;
    for (int n = 1; n <= 30; ++n)
        news << presence(n, n % 3 == 0 ? u"Busy"_s : u"Available"_s);
    m_model->applyPresences(news);
    pass();
    const QPersistentModelIndex kept = m_model->index(rowOf(12), 0);
    const QPersistentModelIndex gone = m_model->index(rowOf(5), 0);
    m_model->setTextFilter(u"  AGENT 1 "_s);
    QCOMPARE(m_model->rowCount(), 12); // "agent" and "1" anywhere: 1, 10 … 19, 21
    QVERIFY(kept.isValid());
    QVERIFY(!gone.isValid());
    QCOMPARE(kept.data(AgentBoardModel::KeyRole).toString(), agent(12).key);
    m_model->setTextFilter(u"agent1 contoso"_s);
    QCOMPARE(m_model->rowCount(), 11);
    m_model->setStateFilter({u"unavailable"_s});
    QCOMPARE(names(), (QStringList{u"Agent 12"_s, u"Agent 15"_s, u"Agent 18"_s}));
    // A row whose state no longer fits leaves; one that begins to fit comes in at its place.
    m_model->applyPresences({presence(15, u"Available"_s), presence(13, u"DoNotDisturb"_s)});
    pass();
    QCOMPARE(names(), (QStringList{u"Agent 12"_s, u"Agent 13"_s, u"Agent 18"_s}));
    m_model->setTextFilter(u"nobody"_s);
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setTextFilter({});
    m_model->setStateFilter({});
    QCOMPARE(m_model->rowCount(), 30);
    QCOMPARE(names().first(), u"Agent 1"_s);
    QCOMPARE(names().last(), u"Agent 30"_s);
}

void AgentBoardModelTest::countsByState()
{
    fill(10);
    QSignalSpy spy(m_model.get(), &AgentBoardModel::countsChanged);
    QCOMPARE(m_model->counts().value(u"unknown"_s), 10);
    m_model->applyPresences({presence(1, u"Busy"_s), presence(2, u"Busy"_s), presence(3, u"Available"_s)});
    pass();
    QCOMPARE(spy.count(), 1);
    QCOMPARE(m_model->counts(),
             (QMap<QString, int>{{u"unknown"_s, 7}, {u"unavailable"_s, 2}, {u"available"_s, 1}}));
    m_model->setStateFilter({u"available"_s});
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->counts().value(u"unavailable"_s), 2); // still offered for choosing
    m_model->setTextFilter(u"agent2"_s);
    QCOMPARE(m_model->counts(), (QMap<QString, int>{{u"unavailable"_s, 1}}));
}

void AgentBoardModelTest::takesAgentsInAndOutWithoutAReset()
{
    fill(5);
    m_model->applyPresences({presence(4, u"Away"_s)});
    pass();
    const QPersistentModelIndex watched = m_model->index(rowOf(4), 0);
    BoardAgent renamed = agent(4);
    renamed.name = u"Aaron"_s;
    m_model->setAgents({agent(5), renamed, agent(9)});
    QCOMPARE(names(), (QStringList{u"Aaron"_s, u"Agent 5"_s, u"Agent 9"_s}));
    QVERIFY(watched.isValid());
    QCOMPARE(watched.row(), 0);
    QCOMPARE(text(0, BoardColumn::Teams), u"Away"_s); // what was known stays
    m_model->setAgents({});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(m_model->counts().isEmpty());
}

void AgentBoardModelTest::usesASlotAgain()
{
    fill(3);
    m_model->applyPresences({presence(2, u"Away"_s)});
    m_model->applyStatuses({status(2, u"Break"_s)});
    pass();
    m_model->setAgents({agent(1), agent(3)});
    m_model->applyPresences({presence(2, u"Busy"_s)}); // late news of somebody who left
    m_model->setAgents({agent(1), agent(3), agent(8)});
    pass();
    QCOMPARE(names(), (QStringList{u"Agent 1"_s, u"Agent 3"_s, u"Agent 8"_s}));
    QCOMPARE(text(2, BoardColumn::Teams), u"PresenceUnknown"_s);
    QCOMPARE(value(2, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"unknown"_s);
    QCOMPARE(m_model->rows().size(), 3);
}

void AgentBoardModelTest::sortsEveryColumn()
{
    fill(12);
    QCOMPARE(names().at(1), u"Agent 2"_s); // numbers as people count
    m_model->sort(static_cast<int>(BoardColumn::Name), Qt::DescendingOrder);
    QCOMPARE(names().first(), u"Agent 12"_s);
    m_model->applyStatuses({status(3, u"Meal"_s), status(5, u"Available"_s), status(6, u"In-call"_s)});
    pass();
    m_model->sort(static_cast<int>(BoardColumn::Ccaip), Qt::AscendingOrder);
    QCOMPARE(names().mid(0, 3), (QStringList{u"Agent 5"_s, u"Agent 6"_s, u"Agent 3"_s}));
    m_model->sort(static_cast<int>(BoardColumn::Ccaip), Qt::DescendingOrder);
    QCOMPARE(names().mid(9), (QStringList{u"Agent 3"_s, u"Agent 6"_s, u"Agent 5"_s}));
    QCOMPARE(names().first(), u"Agent 1"_s); // equal states by name, upwards
    m_model->sort(static_cast<int>(BoardColumn::Email), Qt::AscendingOrder);
    QCOMPARE(names().mid(0, 2), (QStringList{u"Agent 10"_s, u"Agent 11"_s})); // as text: "0" before "@"
    pass(5000);
    m_model->applyStatuses({status(3, u"Break"_s)});
    pass();
    m_model->sort(static_cast<int>(BoardColumn::Since), Qt::AscendingOrder);
    QCOMPARE(names().mid(0, 4), (QStringList{u"Agent 5"_s, u"Agent 6"_s, u"Agent 3"_s, u"Agent 1"_s}));
}

void AgentBoardModelTest::dropsLateAnswers()
{
    fill(1);
    m_model->applyPresences({presence(1, u"Busy"_s, u"A0131005"_s)});
    pass();
    m_model->applyPresences({presence(1, u"Available"_s, u"A0131004"_s)});
    pass();
    QCOMPARE(text(0, BoardColumn::Teams), u"Busy"_s);
    m_model->applyPresences({presence(1, u"Away"_s, u"A0131006"_s)});
    pass();
    QCOMPARE(text(0, BoardColumn::Teams), u"Away"_s);
}

void AgentBoardModelTest::showsUnknownWithoutNews()
{
    fill(2);
    m_model->setNewsLimits(30'000, 60'000);
    m_model->applyPresences({presence(1, u"Busy"_s), presence(2, u"Busy"_s)});
    m_model->applyStatuses({status(1, u"Available"_s), status(2, u"Break"_s)});
    pass(25'000);
    m_model->applyPresences({presence(2, u"Busy"_s)}); // the same, but heard
    pass(6'500);
    QCOMPARE(text(0, BoardColumn::Teams), u"PresenceUnknown"_s);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"available"_s);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::RuleRole).toString(), u"teamsUnknown"_s);
    QCOMPARE(text(1, BoardColumn::Teams), u"Busy"_s);
    pass(60'000);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"unknown"_s);
    QVERIFY(!value(0, BoardColumn::Effective, AgentBoardModel::SinceRole).toDateTime().isValid());
    QCOMPARE(m_model->counts().value(u"unknown"_s), 2);
    // It comes back with the next answer.
    m_model->applyPresences({presence(1, u"Busy"_s)});
    pass();
    QCOMPARE(text(0, BoardColumn::Teams), u"Busy"_s);
}

void AgentBoardModelTest::stampsTheTimeInState()
{
    fill(1);
    const QDateTime told = m_clock->now().addSecs(-600);
    m_model->setReconciler(StateReconciler(InheritanceOption::None, StateMapping()));
    m_model->applyStatuses({status(1, u"Break"_s, told)});
    pass();
    QCOMPARE(value(0, BoardColumn::Since, AgentBoardModel::SinceRole).toDateTime(), told);
    QCOMPARE(value(0, BoardColumn::Since, AgentBoardModel::SinceInferredRole).toBool(), false);
    // Without the service's word it is our own observation, and it stays while the state does.
    const QDateTime seen = m_clock->now();
    m_model->applyStatuses({status(1, u"Available"_s)});
    pass();
    const QDateTime since = value(0, BoardColumn::Since, AgentBoardModel::SinceRole).toDateTime();
    QVERIFY(since >= seen && since <= m_clock->now());
    QCOMPARE(value(0, BoardColumn::Since, AgentBoardModel::SinceInferredRole).toBool(), true);
    pass(30'000);
    m_model->applyStatuses({status(1, u"Available"_s)});
    pass();
    QCOMPARE(value(0, BoardColumn::Since, AgentBoardModel::SinceRole).toDateTime(), since);
    // A clock that runs ahead of ours is not believed.
    m_model->applyStatuses({status(1, u"Meal"_s, m_clock->now().addSecs(3600))});
    pass();
    QVERIFY(value(0, BoardColumn::Since, AgentBoardModel::SinceRole).toDateTime() <= m_clock->now());
    QCOMPARE(value(0, BoardColumn::Since, AgentBoardModel::SinceInferredRole).toBool(), true);
}

void AgentBoardModelTest::reconcilesAgainWithANewOption()
{
    fill(1);
    m_model->applyPresences({presence(1, u"Busy"_s)});
    m_model->applyStatuses({status(1, u"Offline"_s)});
    pass();
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"unavailable"_s);
    m_model->setReconciler(StateReconciler(InheritanceOption::AtLogin, StateMapping()));
    pass();
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::StateIdRole).toString(), u"offline"_s);
    QCOMPARE(value(0, BoardColumn::Effective, AgentBoardModel::NextStateRole).toString(), u"unavailable"_s);
}

void AgentBoardModelTest::ignoresStrangersAndNonsense()
{
    BoardAgent nameless = agent(2);
    nameless.key.clear();
    m_model->setAgents({agent(1), agent(1), nameless});
    m_model->applyPresences({presence(99, u"Busy"_s), {QString(), {u"Busy"_s, {}}, {}}});
    m_model->applyStatuses({status(99, u"Busy"_s)});
    m_model->sort(-1);
    m_model->sort(42);
    pass();
    QCOMPARE(m_model->rowCount(), 1);
    QVERIFY(!m_model->headerData(99, Qt::Horizontal).isValid());
}

QTEST_GUILESS_MAIN(AgentBoardModelTest)
#include "AgentBoardModelTest.moc"
