// SPDX-License-Identifier: Apache-2.0
#include "setup/StepRunner.h"

#include "domain/DeploymentJson.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "support/Await.h"
#include "support/SampleDeployment.h"
#include "support/WorldStep.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class StepRunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fromNothingToVerified();
    void applyNeedsThePlanThatWasShown();
    void anotherWishNeedsAnotherLook();
    void stoppedApplyMustBePlannedAgain();
    void stoppedLookIsHarmless();
    void takesBackWhatItMade();
    void takesBackNothingThatWasThere();
    void refutedProofIsSaid();
    void failedProofLeavesNoStaleError();
    void openIntentsEndWithTheFirstLook();
    void busyStepTakesNoSecondOrder();

private:
    const StepStatus& status() const { return m_runner->status(); }
    void finish();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<test::WorldStep> m_step;
    std::unique_ptr<StepRunner> m_runner;
};

#define COMPARE_STATE(expected) QCOMPARE(toString(status().state), toString(StepState::expected))

void StepRunnerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = m_folder->filePath(u"d.jonction"_s);
    QVERIFY(Workspace::create(file, test::sampleDeployment()).ok());
    auto opened = Workspace::open(file, {});
    QVERIFY(opened.ok());
    m_workspace = opened.take();
    m_step = std::make_unique<test::WorldStep>();
    m_runner = std::make_unique<StepRunner>(m_step.get(), m_workspace.get());
    m_runner->refresh({}, ownJson(m_workspace->deployment()));
}

void StepRunnerTest::cleanup()
{
    m_runner.reset();
    m_workspace.reset();
}

void StepRunnerTest::finish()
{
    QTRY_VERIFY(!status().isBusy());
}

void StepRunnerTest::fromNothingToVerified()
{
    COMPARE_STATE(Editing);
    QVERIFY(!status().canApply());
    m_runner->check();
    COMPARE_STATE(Checking);
    finish();
    COMPARE_STATE(Planned);
    QVERIFY(status().canApply());
    m_runner->apply();
    COMPARE_STATE(Applying);
    finish();
    COMPARE_STATE(Verified);
    QVERIFY(status().plan.isEmpty());
    m_runner->plan();
    finish();
    QVERIFY(status().planKnown && status().plan.isEmpty());
    QCOMPARE(m_step->performed.size(), 2);
}

void StepRunnerTest::applyNeedsThePlanThatWasShown()
{
    m_runner->apply(); // nothing was shown yet
    COMPARE_STATE(Editing);
    m_runner->plan();
    finish();
    m_runner->refresh({StepId::SignIn}, ownJson(m_workspace->deployment()));
    COMPARE_STATE(Locked);
    m_runner->apply();
    m_runner->verify();
    COMPARE_STATE(Locked);
    QVERIFY(m_step->performed.isEmpty());
}

void StepRunnerTest::anotherWishNeedsAnotherLook()
{
    m_runner->plan();
    finish();
    QVERIFY(status().canApply());
    m_workspace->deployment().name = u"no input of this step"_s;
    m_runner->refresh({}, ownJson(m_workspace->deployment()));
    QVERIFY(status().canApply());
    m_workspace->deployment().trunk.profileName = u"typed later"_s;
    m_runner->refresh({}, ownJson(m_workspace->deployment()));
    QVERIFY(!status().canApply()); // what was shown is not what would run
    COMPARE_STATE(Editing);
    m_runner->apply();
    QVERIFY(m_step->performed.isEmpty());
    m_runner->plan();
    finish();
    QCOMPARE(status().plan.changes.first().after.value("value"_L1).toString(), u"typed later"_s);
}

void StepRunnerTest::stoppedApplyMustBePlannedAgain()
{
    m_runner->plan();
    finish();
    m_step->hang = true;
    m_runner->apply();
    QTRY_COMPARE(m_step->performed.size(), 1);
    m_runner->stop();
    finish();
    QVERIFY(!status().error);
    QVERIFY(!status().canApply()); // half of it may be done: nobody knows before the next look
    QCOMPARE(m_workspace->journal().openIntents().size(), 1);
    m_step->hang = false;
    m_runner->check();
    finish();
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
    m_runner->apply();
    finish();
    COMPARE_STATE(Verified);
}

void StepRunnerTest::stoppedLookIsHarmless()
{
    m_runner->check();
    m_runner->stop();
    finish();
    QVERIFY(!status().error);
    m_runner->check();
    finish();
    COMPARE_STATE(Planned);
    m_runner->check();
    m_runner->stop();
    finish();
    COMPARE_STATE(Planned);
}

void StepRunnerTest::takesBackWhatItMade()
{
    m_runner->plan();
    finish();
    m_runner->apply();
    finish();
    Result<Plan> offer = await(m_runner->undoPlan(this));
    QVERIFY(offer.ok());
    QCOMPARE(offer->changes.size(), 2);
    QCOMPARE(offer->changes.constFirst().address.name, u"two"_s); // it stood on "one"
    QVERIFY(offer->changes.constFirst().action == Action::Delete);
    QVERIFY(offer->changes.constFirst().risk == Risk::Loss);
    m_runner->undo(offer.value());
    finish();
    QVERIFY(m_step->objects.isEmpty());
    COMPARE_STATE(Planned); // the document still wishes it
    offer = await(m_runner->undoPlan(this));
    QVERIFY(offer.ok());
    QVERIFY(offer->isEmpty());
}

void StepRunnerTest::takesBackNothingThatWasThere()
{
    const QString wish = m_workspace->deployment().trunk.profileName;
    m_step->objects.insert(test::WorldStep::address().toString(), {{u"value"_s, wish}});
    m_runner->plan();
    finish();
    m_runner->apply();
    finish();
    const Result<Plan> offer = await(m_runner->undoPlan(this));
    QVERIFY(offer.ok());
    QCOMPARE(offer->changes.size(), 1);
    QCOMPARE(offer->changes.constFirst().address.name, u"two"_s);
}

void StepRunnerTest::refutedProofIsSaid()
{
    m_step->verified = false;
    m_runner->plan();
    finish();
    m_runner->apply();
    finish();
    COMPARE_STATE(Attention);
    m_step->verified = true;
    m_runner->check();
    finish();
    COMPARE_STATE(Verified);
}

void StepRunnerTest::failedProofLeavesNoStaleError()
{
    m_step->verifyError = Error::of(ErrorKind::Network, u"world"_s);
    m_runner->plan();
    finish();
    m_runner->apply();
    finish();
    COMPARE_STATE(Attention);
    QVERIFY(status().error && status().error->kind == ErrorKind::Network);
    m_step->verifyError.reset();
    m_runner->plan();
    finish();
    QVERIFY(!status().error);
    QVERIFY(status().state != StepState::Attention); // nothing is wrong any more, and nothing proven yet
}

void StepRunnerTest::openIntentsEndWithTheFirstLook()
{
    JournalEntry intent;
    intent.phase = u"intent"_s;
    intent.address = test::WorldStep::address().toString();
    intent.action = u"create"_s;
    intent.after = {{"value"_L1, 1}};
    QVERIFY(m_workspace->journal().append(intent).ok());
    intent.address = u"trunk/phone_number/+331"_s; // another step's: not ours to judge
    QVERIFY(m_workspace->journal().append(intent).ok());
    m_runner->plan();
    finish();
    QCOMPARE(m_workspace->journal().openIntents().size(), 1);
    QCOMPARE(m_workspace->journal().openIntents().first().address, intent.address);
}

void StepRunnerTest::busyStepTakesNoSecondOrder()
{
    // Asked again from inside its own signal: one look, not an endless row of them.
    connect(m_runner.get(), &StepRunner::changed, this, [this] {
        m_runner->check();
        m_runner->plan();
        m_runner->apply();
        m_runner->disconnect(this);
    });
    m_runner->check();
    finish();
    QCOMPARE(m_step->looks, 1);
}

QTEST_GUILESS_MAIN(StepRunnerTest)
#include "StepRunnerTest.moc"
