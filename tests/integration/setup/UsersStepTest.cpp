// SPDX-License-Identifier: Apache-2.0
#include "setup/UsersStep.h"
#include "practice/PracticeBrowser.h"
#include "practice/SandboxProcess.h"
#include "setup/Applier.h"
#include "setup/PeopleFinder.h"
#include "setup/ServiceHub.h"
#include "setup/SetupFlow.h"
#include "setup/StepAwait.h"
#include "setup/UndoHistory.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "support/Await.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Users and numbers on a practice tenant: both forms of the SIP URI, there and back.
class UsersStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void movesNamesAndBack();
    void givesNumbersAndPoliciesAndTakesThemBack();
    void lostOrdersAreLookedAt();
    void numbersOfOthersAreLeftAlone();
    void findsPeople();

private:
    bool start(const QStringList& further);
    Plan planned();
    Result<ApplyReport> apply(const Plan& plan)
    {
        Applier applier(m_workspace.get(), m_step.get(), nullptr);
        return await(applier.apply(&applier, plan), 120'000);
    }
    Plan undoPlan();
    Deployment& d() { return m_workspace->deployment(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<PracticeBrowser> m_browser;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SetupFlow> m_flow;
    std::unique_ptr<UsersStep> m_step;
    int m_seed = 700;
};

void UsersStepTest::initTestCase()
{
    const QString sandbox = QStringLiteral(JONCTION_BIN_DIR "/jonction-sandbox");
    if (!QFile::exists(sandbox))
        QSKIP("jonction-sandbox is not built");
    qputenv("JONCTION_SANDBOX", sandbox.toUtf8());
}

void UsersStepTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>();
    m_browser = std::make_unique<PracticeBrowser>();
}

void UsersStepTest::cleanup()
{
    m_step.reset();
    m_flow.reset();
    m_workspace.reset();
    m_browser.reset();
    m_sandbox.reset();
}

bool UsersStepTest::start(const QStringList& further)
{
    const QString file = m_folder->filePath(u"d.jonction"_s);
    const QStringList own{u"--agents"_s, u"6"_s, u"--seed"_s, QString::number(++m_seed)};
    Result<PracticeReady> ready = await(m_sandbox->start(m_sandbox.get(), file, own + further));
    if (!ready.ok())
        return false;
    WorkspaceOptions options;
    options.endpoints = ready->endpoints;
    options.openBrowser = [this](const QUrl& url) { m_browser->open(url); };
    auto opened = Workspace::open(file, options);
    if (!opened.ok())
        return false;
    m_workspace = opened.take();
    m_flow = std::make_unique<SetupFlow>(m_workspace.get());
    m_step = std::make_unique<UsersStep>(*m_workspace);
    return await(m_workspace->session().signIn(this, m_step->scopes())).ok();
}

Plan UsersStepTest::planned()
{
    const Result<Observation> world = await(m_step->observe(this, d()), 60'000);
    if (!world.ok()) {
        qWarning("%s %s %s", qPrintable(outcomeOf(world)), qPrintable(world.error().code),
                 qPrintable(world.error().evidence));
        Plan none;
        none.incomplete = true;
        return none;
    }
    m_step->learn(d(), world->facts);
    return m_step->plan(d(), world.value());
}

Plan UsersStepTest::undoPlan()
{
    Plan plan;
    const Result<Observation> world = await(m_step->observe(this, d()), 60'000);
    if (world.ok())
        for (const MadeChange& made : undoHistory(m_workspace->journal().entries(), StepId::Users)) {
            const Change change = m_step->undoOf(made, world.value());
            if (change.action != Action::NoOp)
                plan.changes.append(change);
        }
    return plan;
}

// The tenant's initial domain stands for the sub-domain: it is verified, and not the agents' own.
void UsersStepTest::movesNamesAndBack()
{
    QVERIFY(start({}));
    const auto organization = await(m_workspace->services().graph()->organization(this));
    for (const GraphVerifiedDomain& domain : organization->verifiedDomains)
        if (domain.isInitial)
            d().trunk.sbcFqdn = domain.name;
    QVERIFY(!d().trunk.sbcFqdn.isEmpty());
    QStringList before;
    for (Agent& agent : d().agents) {
        agent.sipUriForm = u"username"_s;
        before.append(agent.upn);
    }
    Plan plan = planned();
    QVERIFY(!plan.incomplete);
    int moves = 0;
    for (const Change& change : std::as_const(plan.changes))
        moves += change.risk == Risk::Rename ? 1 : 0;
    QCOMPARE(moves, 6);
    const Result<ApplyReport> report = apply(plan);
    QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().evidence));
    for (const Agent& agent : d().agents) {
        QVERIFY(agent.upn.endsWith(d().trunk.sbcFqdn));
        QVERIFY(agentSipUri(d(), agent).endsWith(agent.upn));
    }
    QCOMPARE(d().moves.formerNames.size(), 6);
    QVERIFY(planned().isEmpty());
    const Result<Verification> proof = await(m_step->verify(this, d()), 60'000);
    QVERIFY(proof.ok() && proof->passed());

    plan = undoPlan();
    QVERIFY(apply(plan).ok());
    QStringList after;
    for (const Agent& agent : d().agents)
        after.append(agent.upn);
    QCOMPARE(after, before);
    QVERIFY(d().moves.formerNames.isEmpty());
}

void UsersStepTest::givesNumbersAndPoliciesAndTakesThemBack()
{
    QVERIFY(start({}));
    // The practice agents have numbers: they are taken back first, which is a change like any other.
    const QString number = d().agents.first().number;
    d().agents.first().number = u"+33199009901"_s;
    Plan plan = planned();
    QVERIFY(!plan.incomplete);
    QCOMPARE(plan.summary().update, 1);
    QCOMPARE(plan.summary().create, 12); // two policies for each
    Result<ApplyReport> report = apply(plan);
    QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().evidence));
    QVERIFY(planned().isEmpty());
    QVERIFY(undoPlan().summary().automatic() == 13);
    QVERIFY(apply(undoPlan()).ok());
    d().agents.first().number = number;
    plan = planned();
    QCOMPARE(plan.summary().update, 0); // it has the first number again
    QCOMPARE(plan.summary().create, 12);
}

// The order arrives, its answer does not: nothing is sent twice, and what was done counts.
void UsersStepTest::lostOrdersAreLookedAt()
{
    QVERIFY(start(
        {u"--tenant"_s, u"standard"_s, u"--faults"_s,
         u"lost@graph:POST:/admin/teams/telephoneNumberManagement/numberAssignments/assignNumber#1"_s}));
    d().agents.first().number = u"+33199009902"_s;
    const Result<ApplyReport> report = apply(planned());
    if (!report.ok()) // the look may have come before the order was carried out: then a later plan goes on
        QVERIFY2(apply(planned()).ok(), qPrintable(report.error().evidence));
    QVERIFY(planned().isEmpty());
}

void UsersStepTest::numbersOfOthersAreLeftAlone()
{
    QVERIFY(start({}));
    std::swap(d().agents[0].number, d().agents[1].number);
    const Plan plan = planned();
    QStringList subjects;
    for (const Diagnostic& finding : plan.findings)
        if (finding.id == "users.number.taken"_L1)
            subjects.append(finding.arguments.value(1));
    QCOMPARE(subjects, (QStringList{d().agents[1].upn, d().agents[0].upn}));
    QVERIFY(hasErrors(plan.findings));
}

void UsersStepTest::findsPeople()
{
    QVERIFY(start({}));
    PeopleFinder finder(m_flow.get(), this);
    QList<DirectoryPerson> people;
    QList<DirectoryGroup> groups;
    connect(&finder, &PeopleFinder::peopleFound, this,
            [&people](const QList<DirectoryPerson>& some) { people += some; });
    connect(&finder, &PeopleFinder::groupsFound, this,
            [&groups](const QList<DirectoryGroup>& some) { groups = some; });
    QSignalSpy ended(&finder, &PeopleFinder::ended);
    finder.everybody();
    QVERIFY(ended.wait(20'000));
    QVERIFY(people.size() > 6);
    people.clear();
    finder.search(d().agents.first().name.left(4));
    QVERIFY(ended.wait(20'000));
    QVERIFY(!people.isEmpty());
    finder.groups(u"Contact"_s);
    QVERIFY(ended.wait(20'000));
    QVERIFY(!groups.isEmpty());
    people.clear();
    finder.members(groups.first().id);
    QVERIFY(ended.wait(20'000));
    QCOMPARE(people.size(), 6);
    finder.everybody();
    finder.stop();
    QVERIFY(!finder.isBusy());
}

QTEST_GUILESS_MAIN(UsersStepTest)
#include "UsersStepTest.moc"
