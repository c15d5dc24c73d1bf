// SPDX-License-Identifier: Apache-2.0
#include "setup/Applier.h"

#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "store/DeploymentFile.h"
#include "support/Await.h"
#include "support/SampleDeployment.h"
#include "support/WorldStep.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class ApplierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyChangeIsJournalledAndLearned();
    void driftStopsBeforeAnythingIsSent();
    void removalOfWhatBecameAnotherThingDrifts();
    void whatIsThereIsAdopted();
    void lostReplyOfAChangeThatWasMade();
    void lostReplyOfAChangeThatWasNotMade();
    void lostReplyAndBlindAfterwards();
    void blindBeforeSendingIsAPlainFailure();
    void refusalIsAPlainFailure();
    void typedMeanwhileIsNotApplied();
    void unwritableJournalChangesNothing();
    void unsavedDocumentEndsTheRun();
    void stopLeavesAnOpenIntentThatTheNextLookEnds();
    void incompletePlanIsRefused();
    void sideBySideGoesTogether();
    void oneRefusalDoesNotKeepTheOthersFromBeingDone();
    void whatConcernsAllEndsTheRun();
    void lostRepliesOfAGroupAreLookedAt();
    void whatNeedsTheGroupGoesAfterIt();

private:
    Result<ApplyReport> apply();
    QStringList phases() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<test::WorldStep> m_step;
    QString m_file;
};

void ApplierTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"d.jonction"_s);
    QVERIFY(Workspace::create(m_file, test::sampleDeployment()).ok());
    auto opened = Workspace::open(m_file, {});
    QVERIFY(opened.ok());
    m_workspace = opened.take();
    m_step = std::make_unique<test::WorldStep>();
}

void ApplierTest::cleanup()
{
    m_workspace.reset();
    m_step.reset();
}

Result<ApplyReport> ApplierTest::apply()
{
    const Result<Observation> world = await(m_step->observe(this, m_workspace->deployment()));
    if (!world.ok())
        return world.error();
    m_step->looks = 0;
    Applier applier(m_workspace.get(), m_step.get(), nullptr);
    return await(applier.apply(&applier, m_step->plan(m_workspace->deployment(), world.value())));
}

QStringList ApplierTest::phases() const
{
    QStringList lines;
    for (const JournalEntry& entry : m_workspace->journal().entries())
        lines.append(entry.phase + u' ' + entry.address.section(u'/', 2));
    return lines;
}

void ApplierTest::everyChangeIsJournalledAndLearned()
{
    m_step->whilePerforming = [this] { // on disk before the change is sent
        ApplyJournal onDisk(m_file + u".journal"_s);
        QVERIFY(onDisk.load().ok());
        QCOMPARE(onDisk.openIntents().size(), 1);
    };
    const Result<ApplyReport> report = apply();
    QVERIFY(report.ok());
    QCOMPARE(report->done, 2);
    QCOMPARE(report->adopted, 0);
    QCOMPARE(m_step->performed, (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(phases(), (QStringList{u"intent one"_s, u"done one"_s, u"intent two"_s, u"done two"_s}));
    QCOMPARE(m_workspace->journal().entries().at(1).serverId, u"id-one"_s);
    QCOMPARE(DeploymentFile::read(m_file)->tenant.tenantName, u"learned by doing"_s);
}

void ApplierTest::driftStopsBeforeAnythingIsSent()
{
    m_step->objects.insert(test::WorldStep::address().toString(), {{"value"_L1, u"old"_s}});
    const Result<Observation> world = await(m_step->observe(this, m_workspace->deployment()));
    const Plan plan = m_step->plan(m_workspace->deployment(), world.value());
    QCOMPARE(plan.summary().update, 1);
    m_step->objects.insert(test::WorldStep::address().toString(), {{"value"_L1, u"somebody else's"_s}});
    Applier applier(m_workspace.get(), m_step.get(), nullptr);
    const Result<ApplyReport> report = await(applier.apply(&applier, plan));
    QCOMPARE(outcomeOf(report), u"drift"_s);
    QVERIFY(m_step->performed.isEmpty());
    QCOMPARE(phases(), (QStringList{u"intent one"_s, u"failed one"_s}));
    QCOMPARE(m_workspace->journal().entries().constLast().error, u"drift"_s);
}

void ApplierTest::removalOfWhatBecameAnotherThingDrifts()
{
    const QString name = m_workspace->deployment().trunk.profileName;
    for (const char* thing : {"one", "two"})
        m_step->objects.insert(test::WorldStep::address(thing).toString(), {{"value"_L1, name}});
    m_step->objects.insert(test::WorldStep::address("old").toString(), {{"kept"_L1, false}});
    const Plan plan = m_step->plan(m_workspace->deployment(),
                                   await(m_step->observe(this, m_workspace->deployment())).value());
    QCOMPARE(plan.summary().remove, 1);
    m_step->objects.insert(test::WorldStep::address("old").toString(), {{"kept"_L1, true}});
    Applier applier(m_workspace.get(), m_step.get(), nullptr);
    QCOMPARE(outcomeOf(await(applier.apply(&applier, plan))), u"drift"_s);
    QVERIFY(m_step->performed.isEmpty());
}

void ApplierTest::whatIsThereIsAdopted()
{
    const Plan plan = m_step->plan(m_workspace->deployment(), Observation{});
    m_step->objects.insert(test::WorldStep::address().toString(),
                           {{"value"_L1, m_workspace->deployment().trunk.profileName}, {"more"_L1, 1}});
    Applier applier(m_workspace.get(), m_step.get(), nullptr);
    const Result<ApplyReport> report = await(applier.apply(&applier, plan));
    QVERIFY(report.ok());
    QCOMPARE(report->adopted, 1);
    QCOMPARE(m_step->performed, QStringList{u"two"_s});
    QCOMPARE(m_workspace->journal().entries().at(1).detail, u"adopted"_s);
}

// The next change may need what the lost answer would have told: it comes from the look.
void ApplierTest::lostReplyOfAChangeThatWasMade()
{
    m_step->performError = test::WorldStep::lostReply();
    m_step->whilePerforming = [this] {
        if (m_step->performed.size() == 2)
            QCOMPARE(m_workspace->deployment().tenant.tenantName, u"learned by looking"_s);
    };
    const Result<ApplyReport> report = apply();
    QVERIFY(report.ok());
    QCOMPARE(report->adopted, 2);
    QCOMPARE(m_step->performed.size(), 2); // each sent once
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
}

void ApplierTest::lostReplyOfAChangeThatWasNotMade()
{
    m_step->performError = test::WorldStep::lostReply();
    m_step->makesIt = false;
    QCOMPARE(outcomeOf(apply()), u"network"_s);
    QCOMPARE(m_step->performed, QStringList{u"one"_s});
    QCOMPARE(m_workspace->journal().openIntents().size(), 1);
    Applier::resolveOpenIntents(*m_workspace, *m_step,
                                await(m_step->observe(this, m_workspace->deployment())).value());
    QCOMPARE(m_workspace->journal().entries().constLast().detail, u"found not done"_s);
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
}

// Whatever the error of the second look is: the change may stand out there, and the journal keeps saying so.
void ApplierTest::lostReplyAndBlindAfterwards()
{
    m_step->performError = test::WorldStep::lostReply();
    m_step->lookErrors = {Error{}, Error{}, Error::of(ErrorKind::Forbidden, u"world"_s)};
    QCOMPARE(outcomeOf(apply()), u"network"_s);
    QCOMPARE(m_workspace->journal().openIntents().size(), 1);
    Applier::resolveOpenIntents(*m_workspace, *m_step,
                                await(m_step->observe(this, m_workspace->deployment())).value());
    QCOMPARE(m_workspace->journal().entries().constLast().detail, u"found done"_s);
}

void ApplierTest::blindBeforeSendingIsAPlainFailure()
{
    Error fault = Error::of(ErrorKind::ServerFault, u"world"_s);
    fault.httpStatus = 503;
    m_step->lookErrors = {Error{}, fault};
    QCOMPARE(outcomeOf(apply()), u"serverFault"_s);
    QVERIFY(m_step->performed.isEmpty());
    QVERIFY(m_workspace->journal().openIntents().isEmpty()); // nothing was sent: nothing is open
    QCOMPARE(phases().constLast(), u"failed one"_s);
}

void ApplierTest::refusalIsAPlainFailure()
{
    m_step->performError = Error::of(ErrorKind::PaymentRequired, u"world"_s, u"no funds"_s);
    m_step->makesIt = false;
    QCOMPARE(outcomeOf(apply()), u"paymentRequired"_s);
    QCOMPARE(phases(), (QStringList{u"intent one"_s, u"failed one"_s}));
    QCOMPARE(m_workspace->journal().entries().constLast().detail, u"no funds"_s);
}

void ApplierTest::typedMeanwhileIsNotApplied()
{
    const QString approved = m_workspace->deployment().trunk.profileName;
    m_step->whilePerforming = [this] { m_workspace->deployment().trunk.profileName = u"typed later"_s; };
    QVERIFY(apply().ok());
    for (const QJsonObject& thing : std::as_const(m_step->objects))
        QCOMPARE(thing.value("value"_L1).toString(), approved);
    QCOMPARE(m_workspace->deployment().trunk.profileName, u"typed later"_s); // and it is not lost
}

void ApplierTest::unwritableJournalChangesNothing()
{
    m_workspace.reset();
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full");
    auto opened = Workspace::open(m_file, {});
    QVERIFY(opened.ok());
    m_workspace = opened.take();
    QVERIFY(QFile::link(u"/dev/full"_s, m_file + u".journal"_s));
    QCOMPARE(outcomeOf(apply()), u"fileUnwritable"_s);
    QVERIFY(m_step->performed.isEmpty());
}

void ApplierTest::unsavedDocumentEndsTheRun()
{
    QVERIFY(QFile::remove(m_file));
    QVERIFY(QDir().mkdir(m_file)); // nothing can take its place
    QCOMPARE(outcomeOf(apply()), u"fileUnwritable"_s);
    QCOMPARE(m_step->performed, QStringList{u"one"_s}); // no further change on a document that cannot be kept
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
}

void ApplierTest::stopLeavesAnOpenIntentThatTheNextLookEnds()
{
    m_step->hang = true;
    Applier applier(m_workspace.get(), m_step.get(), nullptr);
    JobOf<ApplyReport>* job = applier.apply(&applier, m_step->plan(m_workspace->deployment(), Observation{}));
    QTimer::singleShot(50, job, &Job::cancel);
    QCOMPARE(outcomeOf(await(job)), u"cancelled"_s);
    QCOMPARE(m_step->performed, QStringList{u"one"_s});
    QCOMPARE(m_workspace->journal().openIntents().size(), 1);
    // The next start: the same file, another process.
    m_workspace.reset();
    auto opened = Workspace::open(m_file, {});
    QVERIFY(opened.ok());
    m_workspace = opened.take();
    QCOMPARE(m_workspace->journal().openIntents().size(), 1);
    m_step->hang = false;
    Applier::resolveOpenIntents(*m_workspace, *m_step,
                                await(m_step->observe(this, m_workspace->deployment())).value());
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
    QVERIFY(apply().ok());
}

void ApplierTest::incompletePlanIsRefused()
{
    Plan plan = m_step->plan(m_workspace->deployment(), Observation{});
    plan.incomplete = true;
    Applier applier(m_workspace.get(), m_step.get(), nullptr);
    QVERIFY(!await(applier.apply(&applier, plan)).ok());
    QVERIFY(m_step->performed.isEmpty() && phases().isEmpty());
}

namespace {

// Many things of one kind in a world of their own, changed twenty at a time.
class ManyStep : public test::WorldStep
{
public:
    static Address address(int number)
    {
        return {StepId::Inheritance, u"thing"_s, u"n%1"_s.arg(number, 3, 10, QChar(u'0'))};
    }
    Plan plan(const Deployment&, const Observation& world) const override
    {
        QList<WishedObject> wishes;
        for (int i = 0; i < count; ++i) {
            WishedObject wish{address(i), {{"value"_L1, u"v"_s}}, {}, Risk::None, {}, true};
            if (i == count - 1 && lastNeeds >= 0)
                wish.needs = {address(lastNeeds)};
            wishes.append(wish);
        }
        return planFor(wishes, world);
    }
    QString bulkKey(const Change&) const override { return u"things"_s; }
    JobOf<Observation>* observeSome(QObject* owner, const Deployment&, const QList<Change>& changes) override
    {
        looked.append(changes.size());
        Observation seen;
        for (const Change& change : changes)
            if (objects.contains(change.address.toString()))
                seen.put(change.address, objects.value(change.address.toString()));
        return settledJob<Observation>(owner, seen);
    }
    JobOf<ChangeOutcomes>* performSome(QObject* owner, const Deployment&,
                                       const QList<Change>& changes) override
    {
        sent.append(changes.size());
        ChangeOutcomes outcomes;
        for (const Change& change : changes) {
            const QString name = change.address.name;
            if (refused.contains(name)) {
                outcomes.append(refused.value(name));
                continue;
            }
            if (!vanishing.contains(name))
                objects.insert(change.address.toString(), change.after);
            outcomes.append(ChangeOutcome{u"id-"_s + name, {}, false, {}});
        }
        if (wholeError)
            return settledJob<ChangeOutcomes>(owner, *wholeError);
        return settledJob<ChangeOutcomes>(owner, outcomes);
    }

    int count = 45;
    int lastNeeds = -1;
    QMap<QString, Error> refused;
    QStringList vanishing; ///< what a lost request did not carry out
    std::optional<Error> wholeError;
    QList<qsizetype> looked;
    QList<qsizetype> sent;
};

Result<ApplyReport> applyMany(Workspace& workspace, ManyStep& step)
{
    Applier applier(&workspace, &step, nullptr);
    return await(applier.apply(&applier, step.plan(workspace.deployment(), Observation{})));
}

int countPhase(Workspace& workspace, const QString& phase)
{
    int count = 0;
    for (const JournalEntry& entry : workspace.journal().entries())
        count += entry.phase == phase ? 1 : 0;
    return count;
}

} // namespace

void ApplierTest::sideBySideGoesTogether()
{
    ManyStep step;
    step.objects.insert(ManyStep::address(3).toString(), {{"value"_L1, u"v"_s}}); // there already
    const Result<ApplyReport> report = applyMany(*m_workspace, step);
    QVERIFY(report.ok());
    QCOMPARE(report->done, 45);
    QCOMPARE(report->adopted, 1);
    QCOMPARE(step.looked, (QList<qsizetype>{20, 20, 5}));
    QCOMPARE(step.sent, (QList<qsizetype>{19, 20, 5}));
    QCOMPARE(countPhase(*m_workspace, u"intent"_s), 45);
    QCOMPARE(countPhase(*m_workspace, u"done"_s), 45);
    QCOMPARE(m_workspace->journal().entries().at(0).phase, u"intent"_s);
    QCOMPARE(m_workspace->journal().entries().at(19).phase, u"intent"_s); // all noted before any is sent
    QCOMPARE(m_workspace->journal().entries().at(20).serverId, u"id-n000"_s);
}

void ApplierTest::oneRefusalDoesNotKeepTheOthersFromBeingDone()
{
    ManyStep step;
    step.lastNeeds = 7;
    step.refused.insert(u"n007"_s, Error::of(ErrorKind::Conflict, {}, u"no"_s));
    step.objects.insert(ManyStep::address(30).toString(), {{"value"_L1, u"another's"_s}}); // drifted
    const Result<ApplyReport> report = applyMany(*m_workspace, step);
    QCOMPARE(outcomeOf(report), u"conflict"_s);
    QCOMPARE(report.error().subject, u"n007"_s);
    QCOMPARE(countPhase(*m_workspace, u"done"_s), 42); // all but the refused, the drifted, and what needed it
    QCOMPARE(countPhase(*m_workspace, u"failed"_s), 2);
    QCOMPARE(countPhase(*m_workspace, u"intent"_s), 44);
    QVERIFY(!step.objects.contains(ManyStep::address(44).toString()));
    QVERIFY(m_workspace->journal().openIntents().isEmpty());
}

void ApplierTest::whatConcernsAllEndsTheRun()
{
    ManyStep step;
    step.refused.insert(u"n019"_s, Error::of(ErrorKind::Forbidden, {}, u"missing role"_s));
    QCOMPARE(outcomeOf(applyMany(*m_workspace, step)), u"forbidden"_s);
    QCOMPARE(step.sent, QList<qsizetype>{20});
    QCOMPARE(countPhase(*m_workspace, u"done"_s), 19);
}

void ApplierTest::lostRepliesOfAGroupAreLookedAt()
{
    ManyStep step;
    step.count = 20;
    step.wholeError = test::WorldStep::lostReply();
    step.vanishing = {u"n004"_s};
    QCOMPARE(outcomeOf(applyMany(*m_workspace, step)), u"network"_s);
    QCOMPARE(step.looked, (QList<qsizetype>{20, 20}));
    QCOMPARE(countPhase(*m_workspace, u"done"_s), 19);
    const QList<JournalEntry> open = m_workspace->journal().openIntents();
    QCOMPARE(open.size(), 1); // only a later look may close it
    QCOMPARE(open.first().address.section(u'/', 2), u"n004"_s);
}

void ApplierTest::whatNeedsTheGroupGoesAfterIt()
{
    ManyStep step;
    step.count = 5;
    step.lastNeeds = 0;
    QVERIFY(applyMany(*m_workspace, step).ok());
    QCOMPARE(step.sent, (QList<qsizetype>{4, 1}));
}

QTEST_GUILESS_MAIN(ApplierTest)
#include "ApplierTest.moc"
