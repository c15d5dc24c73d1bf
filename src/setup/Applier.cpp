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
    entry.undoable = change.undoable;
    entry.by = workspace.actor();
    return entry;
}

// How the one object stands, compared with the change that was approved.
enum class Standing { AsPlanned, AlreadyDone, Drifted };

Standing standingOf(const Change& change, const QJsonObject& seen)
{
    const bool there = !seen.isEmpty();
    if (change.action == Action::Delete && !there)
        return Standing::AlreadyDone;
    if (change.action != Action::Delete && there && sameAsPlanned(change.after, seen))
        return Standing::AlreadyDone;
    if (change.action == Action::Create)
        return there ? Standing::Drifted : Standing::AsPlanned;
    return there && sameAsPlanned(change.before, seen) ? Standing::AsPlanned : Standing::Drifted;
}

// One run over a plan. A job of its own, so that its owner's death ends it. Works on the document as it was
// approved, whatever is typed meanwhile; what is learned goes into both.
class ApplyRun : public JobOf<ApplyReport>
{
public:
    ApplyRun(QObject* owner, Workspace* workspace, Step* step, const Plan& plan)
        : JobOf<ApplyReport>(owner)
        , m_workspace(workspace)
        , m_step(step)
        , m_approved(workspace->deployment())
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
        m_maybeMade = false;
        look([this](Standing standing, const QJsonObject& facts) { begin(standing, facts); },
             [this](const Error& error) { fail(error); });
    }

    using Seen = std::function<void(Standing, const QJsonObject& facts)>;

    void look(Seen then, std::function<void(const Error&)> blind)
    {
        await<Observation>(m_step->observe(this, m_approved), [this, then = std::move(then),
                                                               blind = std::move(blind)](
                                                                  Result<Observation>& world) {
            if (!world.ok())
                return blind(world.error());
            const Change& change = current();
            then(standingOf(change, m_step->seen(world.value(), change.address, change.after)), world->facts);
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

    void begin(Standing standing, const QJsonObject& facts)
    {
        if (standing == Standing::AlreadyDone) {
            ++m_report.adopted;
            return done(ChangeOutcome{{}, {}, true, facts}, u"adopted"_s);
        }
        if (standing == Standing::Drifted)
            return fail(Error::of(ErrorKind::Drift, current().address.toString()));
        await<ChangeOutcome>(m_step->perform(this, m_approved, current()),
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
    // here. The facts that the lost reply would have brought are those of the look.
    void lookAfterLostReply(const Error& error)
    {
        m_maybeMade = true;
        const auto lost = [this, error](Standing standing, const QJsonObject& facts) {
            if (standing != Standing::AlreadyDone)
                return fail(error);
            ++m_report.adopted;
            done(ChangeOutcome{{}, error.requestId, true, facts}, u"answer lost, found done"_s);
        };
        look(lost, [this, error](const Error&) { fail(error); });
    }

    void done(const ChangeOutcome& outcome, const QString& how = {})
    {
        m_step->learn(m_workspace->deployment(), outcome.learned);
        m_step->learn(m_approved, outcome.learned);
        const Result<Nothing> saved = m_workspace->save();
        JournalEntry entry = journalEntryFor(*m_workspace, current(), u"done"_s);
        entry.serverId = outcome.serverId;
        entry.requestId = outcome.requestId;
        entry.detail = outcome.adopted && how.isEmpty() ? u"adopted"_s : how;
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
        // What may have been made stays an open intent: only a later look may close it.
        if (!m_maybeMade && error.kind != ErrorKind::Cancelled)
            (void)m_workspace->journal().append(entry).ok();
        Log::warning("setup", u"change failed: %1 %2 %3"_s.arg(entry.address, entry.error, error.code));
        settle(error);
    }

    Workspace* m_workspace;
    Step* m_step;
    Deployment m_approved;
    QList<Change> m_changes;
    qsizetype m_at = 0;
    bool m_maybeMade = false; // the change was sent and nobody knows what came of it
    ApplyReport m_report;
};

bool showsIntended(const QJsonObject& seen, const JournalEntry& intent)
{
    if (intent.action == "delete"_L1)
        return seen.isEmpty();
    return !seen.isEmpty() && sameAsPlanned(intent.after, seen);
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

void Applier::resolveOpenIntents(Workspace& workspace, const Step& step, const Observation& world)
{
    for (const JournalEntry& intent : workspace.journal().openIntents()) {
        const std::optional<Address> address = Address::parse(intent.address);
        if (!address || address->step != step.id())
            continue;
        JournalEntry entry = intent;
        entry.phase = u"resolved"_s;
        entry.at = {};
        entry.by = workspace.actor();
        const QJsonObject seen = step.seen(world, *address, intent.after);
        entry.detail = showsIntended(seen, intent) ? u"found done"_s : u"found not done"_s;
        (void)workspace.journal().append(entry).ok();
    }
}

} // namespace jonction
