// SPDX-License-Identifier: Apache-2.0
#include "setup/Applier.h"

#include "log/Log.h"
#include "plan/Difference.h"
#include "rest/RetryPolicy.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"

#include <QSet>

#include <algorithm>
#include <vector>

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

// Where going on makes no sense: the next change would end the same way. Everything else is a refusal of this
// one change.
bool concernsAll(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::ConsentRequired:
    case ErrorKind::SignInRequired:
    case ErrorKind::PaymentRequired:
    case ErrorKind::Throttled:
    case ErrorKind::ServerFault:
    case ErrorKind::Network:
    case ErrorKind::Tls:
    case ErrorKind::TimedOut:
    case ErrorKind::BadAnswer:
    case ErrorKind::FileUnwritable:
        return true;
    default:
        return false;
    }
}

// One run over a plan, group by group: a group is one change, or several that stand side by side (bulkKey). A
// job of its own, so that its owner's death ends it. Works on the document as it was approved, whatever is
// typed meanwhile; what is learned goes into both.
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
    // What became of one change of the group under way.
    struct Fate
    {
        std::optional<ChangeOutcome> outcome;
        QString how; // for the journal: found, or made
        std::optional<Error> error;
        bool maybeMade = false; // it was sent and nobody knows what came of it
    };

    void next()
    {
        if (isSettled())
            return;
        takeGroup();
        if (m_group.isEmpty())
            return m_refusal ? settle(*m_refusal) : settle(m_report);
        Q_EMIT progressed(static_cast<int>(m_begun - m_group.size()), static_cast<int>(m_changes.size()),
                          m_group.constFirst().address.toString());
        QList<JournalEntry> intents;
        for (const Change& change : std::as_const(m_group))
            intents.append(journalEntryFor(*m_workspace, change, u"intent"_s));
        const Result<Nothing> written = m_workspace->journal().append(intents);
        if (!written.ok()) // what cannot be noted is not done
            return settle(written.error());
        look(
            m_group, [this](const Observation& world) { begin(world); },
            [this](const Error& error) { failAll(error, false); });
    }

    // The next change, and those after it that may go with it. What needs something that was refused is left
    // out: it would only be refused too.
    void takeGroup()
    {
        m_group.clear();
        m_fates.clear();
        m_groupNames.clear();
        QString key;
        while (m_begun < m_changes.size() && m_group.size() < Step::bulkSize) {
            const Change& change = m_changes.at(m_begun);
            if (needsAny(change, m_refused)) {
                m_refused.insert(change.address.toString());
                ++m_begun;
                continue;
            }
            const QString ownKey = m_step->bulkKey(change);
            if (!m_group.isEmpty() && (ownKey.isEmpty() || ownKey != key || needsAny(change, m_groupNames)))
                break;
            key = ownKey;
            m_groupNames.insert(change.address.toString());
            m_group.append(change);
            ++m_begun;
            if (key.isEmpty())
                break;
        }
        m_bulk = !key.isEmpty();
        m_fates.resize(static_cast<std::size_t>(m_group.size()));
    }

    static bool needsAny(const Change& change, const QSet<QString>& names)
    {
        return std::any_of(change.needs.cbegin(), change.needs.cend(),
                           [&names](const Address& need) { return names.contains(need.toString()); });
    }

    void look(const QList<Change>& changes, std::function<void(const Observation&)> then,
              std::function<void(const Error&)> blind)
    {
        await<Observation>(m_step->observeSome(this, m_approved, changes),
                           [then = std::move(then), blind = std::move(blind)](Result<Observation>& world) {
                               world.ok() ? then(world.value()) : blind(world.error());
                           });
    }

    Standing standing(const Change& change, const Observation& world) const
    {
        return standingOf(change, m_step->seen(world, change.address, change.after));
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

    void begin(const Observation& world)
    {
        QList<Change> wanted;
        QList<std::size_t> places;
        for (std::size_t i = 0; i < m_fates.size(); ++i) {
            const Change& change = m_group.at(static_cast<qsizetype>(i));
            switch (standing(change, world)) {
            case Standing::AlreadyDone:
                m_fates[i] = {ChangeOutcome{{}, {}, true, world.facts}, u"adopted"_s, {}, false};
                break;
            case Standing::Drifted:
                m_fates[i].error = Error::of(ErrorKind::Drift, change.address.toString());
                break;
            case Standing::AsPlanned:
                wanted.append(change);
                places.append(i);
                break;
            }
        }
        if (wanted.isEmpty())
            return endGroup();
        await<ChangeOutcomes>(m_step->performSome(this, m_approved, wanted),
                              [this, places](Result<ChangeOutcomes>& outcomes) { sent(outcomes, places); });
    }

    void sent(const Result<ChangeOutcomes>& outcomes, const QList<std::size_t>& places)
    {
        QList<std::size_t> lost;
        for (qsizetype i = 0; i < places.size(); ++i) {
            const std::size_t place = places.at(i);
            Fate& fate = m_fates[place];
            const bool told = outcomes.ok() && i < outcomes.value().size();
            if (told && outcomes.value().at(i).ok()) {
                fate.outcome = outcomes.value().at(i).value();
                continue;
            }
            fate.error = outcomes.ok()
                             ? (told ? outcomes.value().at(i).error() : Error::of(ErrorKind::Internal))
                             : outcomes.error();
            if (fate.error->subject.isEmpty() || m_bulk)
                fate.error->subject = m_group.at(static_cast<qsizetype>(place)).address.name;
            if (outcomeUnknown(*fate.error)) {
                fate.maybeMade = true;
                lost.append(place);
            }
        }
        lost.isEmpty() ? endGroup() : lookAfterLostReply(lost);
    }

    // The changes may have been made all the same. Only what is seen counts; nothing is sent a second time
    // here. The facts that the lost reply would have brought are those of the look.
    void lookAfterLostReply(const QList<std::size_t>& lost)
    {
        QList<Change> changes;
        for (const std::size_t place : lost)
            changes.append(m_group.at(static_cast<qsizetype>(place)));
        const auto found = [this, lost, changes](const Observation& world) {
            for (qsizetype i = 0; i < lost.size(); ++i) {
                if (standing(changes.at(i), world) != Standing::AlreadyDone)
                    continue;
                Fate& fate = m_fates[lost.at(i)];
                fate.outcome = ChangeOutcome{{}, fate.error->requestId, true, world.facts};
                fate.how = u"answer lost, found done"_s;
                fate.error.reset();
            }
            endGroup();
        };
        look(changes, found, [this](const Error&) { endGroup(); });
    }

    void failAll(const Error& error, bool maybeMade)
    {
        for (Fate& fate : m_fates) {
            fate.error = error;
            fate.maybeMade = maybeMade;
        }
        endGroup();
    }

    // Takes what was learned into the document, then journals the end of each change.
    void endGroup()
    {
        QList<JournalEntry> ends;
        for (std::size_t i = 0; i < m_fates.size(); ++i) {
            const Change& change = m_group.at(static_cast<qsizetype>(i));
            if (m_fates[i].outcome)
                ends.append(doneEntry(change, m_fates[i]));
            else if (const std::optional<JournalEntry> entry = failedEntry(change, m_fates[i]))
                ends.append(*entry);
        }
        const Result<Nothing> saved = m_learned ? m_workspace->save() : Result<Nothing>(Nothing{});
        const Result<Nothing> written = m_workspace->journal().append(ends);
        m_learned = false;
        const std::optional<Error> end = endingError();
        if (end && !isPause(*end))
            return settle(*end);
        if (!written.ok())
            return settle(written.error());
        if (!saved.ok())
            return settle(saved.error());
        if (end)
            return settle(m_report);
        next();
    }

    JournalEntry doneEntry(const Change& change, const Fate& fate)
    {
        const ChangeOutcome& outcome = *fate.outcome;
        m_step->learn(m_workspace->deployment(), outcome.learned);
        m_step->learn(m_approved, outcome.learned);
        m_learned = true;
        ++m_report.done;
        m_report.adopted += outcome.adopted ? 1 : 0;
        JournalEntry entry = journalEntryFor(*m_workspace, change, u"done"_s);
        entry.serverId = outcome.serverId;
        entry.requestId = outcome.requestId;
        entry.detail = outcome.adopted && fate.how.isEmpty() ? u"adopted"_s : fate.how;
        return entry;
    }

    // Nothing where the change may have been made: it stays an open intent, which only a later look may
    // close.
    std::optional<JournalEntry> failedEntry(const Change& change, const Fate& fate)
    {
        const Error& error = *fate.error;
        m_step->learnFailure(m_workspace->deployment(), change, error);
        m_learned = true;
        m_refused.insert(change.address.toString());
        if (isPause(error) && !fate.maybeMade)
            return pausedEntry(change, error);
        if (!m_refusal)
            m_refusal = error;
        JournalEntry entry = journalEntryFor(*m_workspace, change, u"failed"_s);
        entry.error = toString(error.kind);
        entry.requestId = error.requestId;
        entry.detail = error.evidence;
        Log::warning("setup", u"change failed: %1 %2 %3"_s.arg(entry.address, entry.error, error.code));
        if (fate.maybeMade || error.kind == ErrorKind::Cancelled)
            return std::nullopt;
        return entry;
    }

    // What is missing is on its way or in the person's hands: the run ends in good order.
    JournalEntry pausedEntry(const Change& change, const Error& error)
    {
        m_report.paused = true;
        JournalEntry entry = journalEntryFor(*m_workspace, change, u"resolved"_s);
        entry.requestId = error.requestId;
        entry.detail = error.code + ": "_L1 + error.evidence;
        Log::info("setup", u"change waits: %1 %2"_s.arg(entry.address, entry.detail));
        return entry;
    }

    // The error that ends the run with this group: any at all, unless the changes stand side by side and it
    // is a refusal of one of them.
    std::optional<Error> endingError() const
    {
        for (const Fate& fate : m_fates)
            if (fate.error && (!m_bulk || fate.maybeMade || concernsAll(fate.error->kind)))
                return fate.error;
        return std::nullopt;
    }

    Workspace* m_workspace;
    Step* m_step;
    Deployment m_approved;
    QList<Change> m_changes;
    qsizetype m_begun = 0; // changes that were taken into a group, or passed over
    QList<Change> m_group;
    QSet<QString> m_groupNames;
    std::vector<Fate> m_fates; // of m_group
    bool m_bulk = false;
    bool m_learned = false;
    QSet<QString> m_refused;
    std::optional<Error> m_refusal; // the first one: what the run ends with
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
