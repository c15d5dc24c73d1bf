// SPDX-License-Identifier: Apache-2.0
#include "support/Await.h"
#include "domain/DeploymentJson.h"
#include "setup/Applier.h"
#include "setup/AwaitWatch.h"
#include "setup/OneTimePassword.h"
#include "setup/SetupFlow.h"
#include "setup/StepRunner.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "support/SampleDeployment.h"
#include "support/WorldStep.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

// A world in which something is on its way.
class SlowStep : public test::WorldStep
{
public:
    JobOf<Observation>* observe(QObject* owner, const Deployment& d) override
    {
        return mapJob<Observation, Observation>(owner, WorldStep::observe(owner, d),
                                                [this](Observation& seen) -> Result<Observation> {
                                                    seen.awaits = awaits;
                                                    return seen;
                                                });
    }
    void learnFailure(Deployment& d, const Change&, const Error& error) const override
    {
        d.tenant.account = error.code;
    }
    QList<Await> awaits{{u"inheritance.post"_s, u"x.example"_s, u"noData"_s, 60, 3600}};
};

} // namespace

/// What takes its time outside: kept in the document, looked at again, and no fault of anybody.
class AwaitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isKeptInTheDocument();
    void endsWhenItIsNotSeenAnyMore();
    void anUnaskedLookThatFailsChangesNothing();
    void aPausedApplyIsNoFault();
    void whatIsDueIsLookedAtAfterOpening();
    void passwordsHaveEveryKind();

private:
    const StepStatus& status() const { return m_runner->status(); }
    void finish() { QTRY_VERIFY(!status().isBusy()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SlowStep> m_step;
    std::unique_ptr<StepRunner> m_runner;
};

void AwaitTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(u"d.jonction"_s);
    QVERIFY(Workspace::create(file, test::sampleDeployment()).ok());
    m_workspace = Workspace::open(file, {}).take();
    m_step = std::make_unique<SlowStep>();
    m_runner = std::make_unique<StepRunner>(m_step.get(), m_workspace.get());
    m_runner->refresh({}, ownJson(m_workspace->deployment()));
}

void AwaitTest::cleanup()
{
    m_runner.reset();
    m_workspace.reset();
}

void AwaitTest::isKeptInTheDocument()
{
    m_runner->plan();
    finish();
    const AwaitRecord first = status().awaits.value(u"inheritance.post"_s);
    QCOMPARE(first.subject, u"x.example"_s);
    QCOMPARE(first.since.secsTo(first.nextLook), 60);
    const auto read = deploymentFromJson(toJson(m_workspace->deployment()));
    QCOMPARE(read->awaits.value(u"inheritance.post"_s).since, first.since);
    QCOMPARE(read->awaits.value(u"inheritance.post"_s).usualSeconds, 3600);

    QTest::qWait(5);
    m_step->awaits.first().evidence = u"nxDomain"_s;
    m_runner->plan();
    finish();
    QCOMPARE(status().awaits.value(u"inheritance.post"_s).since, first.since);
    QCOMPARE(status().awaits.value(u"inheritance.post"_s).evidence, u"nxDomain"_s);
    // Another thing of the same kind has its own beginning.
    m_step->awaits.first().subject = u"y.example"_s;
    m_runner->plan();
    finish();
    QVERIFY(status().awaits.value(u"inheritance.post"_s).since > first.since);
}

void AwaitTest::endsWhenItIsNotSeenAnyMore()
{
    m_workspace->deployment().awaits.insert(u"domain.txt"_s, {});
    m_runner->plan();
    finish();
    QSignalSpy ended(m_runner.get(), &StepRunner::awaitEnded);
    m_runner->look();
    finish();
    QCOMPARE(ended.count(), 0);
    m_step->awaits.clear();
    m_runner->look();
    finish();
    QCOMPARE(ended.count(), 1);
    QVERIFY(status().awaits.isEmpty());
    QCOMPARE(m_workspace->deployment().awaits.keys(), QStringList{u"domain.txt"_s}); // another step's
}

void AwaitTest::anUnaskedLookThatFailsChangesNothing()
{
    m_runner->plan();
    finish();
    const StepStatus before = status();
    m_workspace->deployment().awaits[u"inheritance.post"_s].nextLook = m_workspace->clock().now().addSecs(-5);
    m_step->lookErrors = {Error::of(ErrorKind::Network)};
    m_runner->look();
    QCOMPARE(toString(status().state), u"checking"_s);
    finish();
    QCOMPARE(toString(status().state), toString(before.state));
    QVERIFY(!status().error && status().planKnown);
    QCOMPARE(status().plan.changes.size(), before.plan.changes.size());
    QVERIFY(m_workspace->deployment().awaits.value(u"inheritance.post"_s).nextLook >
            m_workspace->clock().now());
    // Asked for, the same failure is told.
    m_step->lookErrors = {Error::of(ErrorKind::Network)};
    m_runner->plan();
    finish();
    QVERIFY(status().error.has_value());
}

void AwaitTest::aPausedApplyIsNoFault()
{
    m_runner->plan();
    finish();
    m_step->makesIt = false;
    m_step->performError = awaitsError(u"x.example"_s, u"noData"_s);
    m_runner->apply();
    finish();
    QVERIFY(!status().error);
    QCOMPARE(toString(status().state), u"planned"_s);
    QVERIFY(status().canApply());
    QCOMPARE(m_step->performed.size(), 1); // nothing after the change that waits
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
    QCOMPARE(m_workspace->journal().entries().last().phase, u"resolved"_s);
    QCOMPARE(m_workspace->deployment().tenant.account, QLatin1String(awaitsCode));
    m_step->performError = Error::of(ErrorKind::Forbidden);
    m_runner->apply();
    finish();
    QVERIFY(status().error.has_value());
}

void AwaitTest::whatIsDueIsLookedAtAfterOpening()
{
    // Nothing is awaited in this step any more: the look finds that out by itself.
    m_workspace->deployment().awaits.insert(u"inheritance.post"_s,
                                            {u"x"_s, {}, {}, {}, m_workspace->clock().now().addDays(-1), 0});
    SetupFlow flow(m_workspace.get());
    QSignalSpy ended(&flow, &SetupFlow::awaitEnded);
    flow.watchAwaits();
    QVERIFY(ended.wait(10'000));
    QVERIFY(m_workspace->deployment().awaits.isEmpty());
}

void AwaitTest::passwordsHaveEveryKind()
{
    QSet<QByteArray> all;
    for (int i = 0; i < 200; ++i) {
        const Secret password = oneTimePassword();
        const QByteArray text = password.reveal().toByteArray();
        QCOMPARE(text.size(), 24);
        const auto has = [&text](QByteArrayView letters) {
            return std::any_of(text.cbegin(), text.cend(), [&](char c) { return letters.contains(c); });
        };
        QVERIFY(has("ABCDEFGHJKLMNPQRSTUVWXYZ") && has("abcdefghijkmnopqrstuvwxyz") && has("23456789") &&
                has("-_.!*+="));
        QVERIFY(!has("0O1lI\"\\'<>& "));
        all.insert(text);
    }
    QCOMPARE(all.size(), 200);
}

QTEST_GUILESS_MAIN(AwaitTest)
#include "AwaitTest.moc"
