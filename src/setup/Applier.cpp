// SPDX-License-Identifier: Apache-2.0
#include "setup/Applier.h"

#include "log/Log.h"
#include "plan/Difference.h"
#include "rest/RetryPolicy.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

JournalEntry journalEntryFor(const Workspace& workspace, const Change& change, const QString& phase)
{
    JournalEntry entry;
    entry.phase = phase;
    entry.address = change.address.toString();
    entry.action = toString(change.action);
    entry.before = change.before;
    entry.after = change.after;
    entry.by = workspace.actor();
    return entry;
}

// How the one object stands, compared with the change that was approved.
enum class Standing { AsPlanned, AlreadyDone, Drifted };

Standing standingOf(const Change& change, const Observation& world)
{
    const bool there = world.has(change.address);
    const QJsonObject seen = world.get(change.address);
    if (change.action == Action::Delete)
        return there ? Standing::AsPlanned : Standing::AlreadyDone;
    if (there && sameAsPlanned(change.after, seen))
        return Standing::AlreadyDone;
    if (change.action == Action::Create)
        return there ? Standing::Drifted : Standing::AsPlanned;
    return there && sameAsPlanned(change.before, seen) ? Standing::AsPlanned : Standing::Drifted;
}

// One run over a plan. A job of its own, so that its owner's death ends it.
class ApplyRun : public JobOf<ApplyReport>
{
public:
    ApplyRun(QObject* owner, Workspace* workspace, Step* step, const Plan& plan)
        : JobOf<ApplyReport>(owner)
        , m_workspace(workspace)
        , m_step(step)
    {
        for (const Change& change : plan.changes)
            if (change.isPending() && change.action != Action::Guide)
                m_changes.append(change);
        QMetaObject::invokeMethod(
            this, [this] { next(); }, Qt::QueuedConnection);
    }

private:
    const Change& current() const { return m_changes.at(m_at); }

    void next()
    {
        if (isSettled())
            return;
        if (m_at >= m_changes.size())
            return settle(m_report);
        Q_EMIT progressed(static_cast<int>(m_at), static_cast<int>(m_changes.size()),
                          current().address.toString());
        const Result<Nothing> written =
            m_workspace->journal().append(journalEntryFor(*m_workspace, current(), u"intent"_s));
        if (!written.ok()) // what cannot be noted is not done
            return settle(written.error());
        look([this](Standing standing) { begin(standing); });
    }

    void look(std::function<void(Standing)> then)
    {
        await<Observation>(m_step->observe(this, m_workspace->deployment()),
                           [this, then = std::move(then)](Result<Observation>& world) {
                               if (!world.ok())
                                   return fail(world.error());
                               then(standingOf(current(), world.value()));
                           });
    }

    // Like jonction::follow, but errors come here too: they belong into the journal.
    template<typename Inner>
    void await(JobOf<Inner>* inner, std::function<void(Result<Inner>&)> then)
    {
        connect(this, &Job::aborted, inner, &Job::cancel);
        connect(inner, &Job::waiting, this, &Job::waiting);
        inner->onDone(this, [this, then = std::move(then)](Result<Inner>& result) {
            if (!isSettled())
                then(result);
        });
    }

    void begin(Standing standing)
    {
        if (standing == Standing::AlreadyDone) {
            ++m_report.adopted;
            return done(ChangeOutcome{{}, {}, true, {}});
        }
        if (standing == Standing::Drifted)
            return fail(Error::of(ErrorKind::Drift, current().address.toString()));
        await<ChangeOutcome>(m_step->perform(this, m_workspace->deployment(), current()),
                             [this](Result<ChangeOutcome>& outcome) {
                                 if (outcome.ok())
                                     done(outcome.value());
                                 else if (outcomeUnknown(outcome.error()))
                                     lookAfterLostReply(outcome.error());
                                 else
                                     fail(outcome.error());
                             });
    }

    // The change may have been made all the same. Only what is seen counts; nothing is sent a second time
    // here.
    void lookAfterLostReply(const Error& error)
    {
        look([this, error](Standing standing) {
            if (standing == Standing::AlreadyDone) {
                ++m_report.adopted;
                done(ChangeOutcome{{}, error.requestId, true, {}});
            } else {
                fail(error);
            }
        });
    }

    void done(const ChangeOutcome& outcome)
    {
        m_step->learn(m_workspace->deployment(), outcome.learned);
        const Result<Nothing> saved = m_workspace->save();
        JournalEntry entry = journalEntryFor(*m_workspace, current(), u"done"_s);
        entry.serverId = outcome.serverId;
        entry.requestId = outcome.requestId;
        entry.detail = outcome.adopted ? u"adopted"_s : QString();
        const Result<Nothing> written = m_workspace->journal().append(entry);
        ++m_report.done;
        ++m_at;
        if (!written.ok())
            return settle(written.error());
        if (!saved.ok())
            return settle(saved.error());
        next();
    }

    void fail(const Error& error)
    {
        JournalEntry entry = journalEntryFor(*m_workspace, current(), u"failed"_s);
        entry.error = toString(error.kind);
        entry.requestId = error.requestId;
        entry.detail = error.evidence;
        // An unknown outcome stays an open intent: only a later look may close it.
        if (!outcomeUnknown(error) && error.kind != ErrorKind::Cancelled)
            (void)m_workspace->journal().append(entry).ok();
        Log::warning("setup", u"change failed: %1 %2 %3"_s.arg(entry.address, entry.error, error.code));
        settle(error);
    }

    Workspace* m_workspace;
    Step* m_step;
    QList<Change> m_changes;
    qsizetype m_at = 0;
    ApplyReport m_report;
};

bool showsIntended(const JournalEntry& intent, const Observation& world)
{
    if (intent.action == "delete"_L1)
        return !world.objects.contains(intent.address);
    return world.objects.contains(intent.address) &&
           sameAsPlanned(intent.after, world.objects.value(intent.address));
}

} // namespace

Applier::Applier(Workspace* workspace, Step* step, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_step(step)
{}

JobOf<ApplyReport>* Applier::apply(QObject* owner, const Plan& plan)
{
    if (plan.incomplete)
        return settledJob<ApplyReport>(owner, Error::of(ErrorKind::Drift, u"plan"_s));
    return new ApplyRun(owner, m_workspace, m_step, plan);
}

void Applier::resolveOpenIntents(Workspace& workspace, StepId step, const Observation& world)
{
    for (const JournalEntry& intent : workspace.journal().openIntents()) {
        const std::optional<Address> address = Address::parse(intent.address);
        if (!address || address->step != step)
            continue;
        JournalEntry entry = intent;
        entry.phase = u"resolved"_s;
        entry.at = {};
        entry.by = workspace.actor();
        entry.detail = showsIntended(intent, world) ? u"found done"_s : u"found not done"_s;
        (void)workspace.journal().append(entry).ok();
    }
}

} // namespace jonction
