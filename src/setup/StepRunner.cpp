// SPDX-License-Identifier: Apache-2.0
#include "setup/StepRunner.h"

#include "domain/DeploymentJson.h"
#include "domain/DeploymentRules.h"
#include "domain/Finding.h"
#include "log/Log.h"
#include "plan/Difference.h"
#include "setup/Applier.h"
#include "setup/UndoHistory.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"

#include <algorithm>
#include <utility>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Diagnostics errorsFirst(Diagnostics findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return static_cast<int>(a.severity) < static_cast<int>(b.severity);
    });
    return findings;
}

StepState recordedState(const StepRecord& record, const QString& inputs)
{
    const bool proven = record.state == "verified"_L1 || record.state == "declared"_L1;
    if (!proven)
        return record.state == "attention"_L1 ? StepState::Attention : StepState::Editing;
    if (record.fingerprint != inputs)
        return StepState::Stale;
    return record.state == "verified"_L1 ? StepState::Verified : StepState::Declared;
}

} // namespace

StepRunner::StepRunner(Step* step, Workspace* workspace, QObject* parent)
    : QObject(parent)
    , m_step(step)
    , m_workspace(workspace)
{
    m_status.id = step->id();
}

void StepRunner::refresh(const QList<StepId>& waitsFor, const QJsonObject& document)
{
    const Deployment& deployment = m_workspace->deployment();
    m_status.waitsFor = waitsFor;
    m_status.awaits = awaitsOf(deployment, m_status.id);
    m_status.findings = errorsFirst(validateStep(deployment, m_status.id) + m_observed);
    if (m_status.isBusy())
        return;
    const StepRecord record = deployment.steps.value(toString(m_status.id));
    const StepState recorded = lastEstablished(document);
    const bool proven = recorded == StepState::Verified || recorded == StepState::Declared;
    StepState state = m_status.state;
    if (state == StepState::Attention && m_status.error)
        state = StepState::Attention; // what went wrong last is not covered up by what was proven before
    else if (proven || recorded == StepState::Stale)
        state = recorded;
    else if (state == StepState::Verified || state == StepState::Declared || state == StepState::Stale ||
             state == StepState::Locked)
        state = recorded;
    if (!waitsFor.isEmpty() && !proven)
        state = StepState::Locked;
    if (proven && record.at.isValid())
        m_status.changedAt = record.at;
    m_status.state = state;
    reconsiderPlan();
    Q_EMIT changed();
}

// Plans are made of the document and of what was seen. Where the document now asks for something else, manual
// changes follow at once; automatic ones need another look, since what was seen was sought by the old names.
void StepRunner::reconsiderPlan()
{
    if (!m_status.planKnown)
        return;
    const Plan now = m_step->plan(m_workspace->deployment(), m_world);
    if (sameChanges(now, m_status.plan))
        return;
    const bool manual = now.summary().automatic() == 0 && m_status.plan.summary().automatic() == 0;
    m_status.planKnown = manual;
    m_status.plan = manual ? now : Plan{};
    if (m_status.state == StepState::Planned && m_status.plan.isEmpty())
        m_status.state = StepState::Editing;
}

// What the document says of this step, if its inputs are still those it was said of.
StepState StepRunner::lastEstablished() const
{
    return lastEstablished(ownJson(m_workspace->deployment()));
}

StepState StepRunner::lastEstablished(const QJsonObject& document) const
{
    const Deployment& deployment = m_workspace->deployment();
    const StepState recorded =
        recordedState(deployment.steps.value(toString(m_status.id)), fingerprint(document, m_step->inputs()));
    const QDateTime staleFrom = m_step->staleFrom(deployment);
    const bool proven = recorded == StepState::Verified || recorded == StepState::Declared;
    return proven && staleFrom.isValid() && staleFrom <= m_workspace->clock().now() ? StepState::Stale
                                                                                    : recorded;
}

template<typename T>
void StepRunner::run(JobOf<T>* job, std::function<void(Result<T>&)> then)
{
    m_job = job;
    connect(job, &Job::waiting, this, [this](int seconds) {
        m_status.progress.waitingSeconds = seconds;
        Q_EMIT changed();
    });
    m_told.start();
    connect(job, &Job::progressed, this, [this](int done, int total) {
        constexpr int betweenMs = 250; // reading a large directory tells of hundreds of pages
        m_status.progress.done = done;
        m_status.progress.total = total;
        if (m_told.elapsed() < betweenMs)
            return;
        m_told.start();
        Q_EMIT changed();
    });
    job->onDone(this, [this, then = std::move(then)](Result<T>& result) {
        m_job = nullptr;
        m_status.progress.waitingSeconds = 0;
        if (!result.ok())
            return failed(result.error());
        then(result);
    });
}

void StepRunner::begin(StepState state)
{
    m_status.state = state;
    m_status.error.reset();
    m_status.progress = {};
    Q_EMIT changed();
}

void StepRunner::rest(StepState state)
{
    m_status.state = state;
    m_status.changedAt = m_workspace->clock().now();
    Q_EMIT established();
    Q_EMIT changed();
}

void StepRunner::read(std::function<void()> then)
{
    m_observed.clear();
    m_status.error.reset();
    m_status.findings = errorsFirst(validateStep(m_workspace->deployment(), m_status.id));
    if (hasErrors(m_status.findings)) {
        m_status.planKnown = false;
        return rest(StepState::Attention);
    }
    begin(StepState::Checking);
    run<Observation>(m_step->observe(this, m_workspace->deployment()),
                     [this, then = std::move(then)](Result<Observation>& world) {
                         took(world.take());
                         then();
                     });
}

void StepRunner::took(Observation world)
{
    m_world = std::move(world);
    Applier::resolveOpenIntents(*m_workspace, *m_step, m_world);
    m_status.facts = m_world.facts;
    m_step->learn(m_workspace->deployment(), m_world.facts);
    const QStringList ended = noteAwaits();
    m_beforeLook.reset();
    Q_EMIT learned();
    m_status.plan = m_step->plan(m_workspace->deployment(), m_world);
    m_status.planKnown = true;
    m_observed = m_status.plan.findings;
    m_status.findings = errorsFirst(validateStep(m_workspace->deployment(), m_status.id) + m_observed);
    for (const QString& id : ended)
        Q_EMIT awaitEnded(id);
}

// What is still awaited keeps the time since when; what is not seen any more has ended:
// these are returned.
QStringList StepRunner::noteAwaits()
{
    QMap<QString, AwaitRecord>& all = m_workspace->deployment().awaits;
    const QMap<QString, AwaitRecord> before = awaitsOf(m_workspace->deployment(), m_status.id);
    const QDateTime now = m_workspace->clock().now();
    m_status.awaits.clear();
    for (const Await& await : m_world.awaits) {
        const AwaitRecord known = before.value(await.id);
        const bool same = known.since.isValid() && known.subject == await.subject;
        m_status.awaits.insert(await.id, {await.subject, await.evidence, same ? known.since : now, now,
                                          now.addSecs(await.lookAgainSeconds), await.usualSeconds});
    }
    QStringList ended;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!m_status.awaits.contains(it.key()))
            ended.append(it.key());
        all.remove(it.key());
    }
    all.insert(m_status.awaits);
    return ended;
}

void StepRunner::putOffLooks()
{
    constexpr int laterSeconds = 300;
    const QDateTime now = m_workspace->clock().now();
    for (auto it = m_workspace->deployment().awaits.begin(); it != m_workspace->deployment().awaits.end();
         ++it)
        if (m_status.awaits.contains(it.key()) && it->nextLook <= now)
            it->nextLook = now.addSecs(laterSeconds);
    m_status.awaits = awaitsOf(m_workspace->deployment(), m_status.id);
}

void StepRunner::replan()
{
    if (!m_status.planKnown || m_status.isBusy())
        return;
    m_status.plan = m_step->plan(m_workspace->deployment(), m_world);
    m_status.state = m_status.plan.isEmpty() ? m_status.state : StepState::Planned;
    Q_EMIT changed();
}

void StepRunner::settleAfterPlan(bool thenVerify)
{
    if (m_status.plan.incomplete || hasErrors(m_status.findings))
        return rest(StepState::Attention);
    if (!m_status.plan.isEmpty())
        return rest(StepState::Planned);
    if (thenVerify && m_step->provesUnasked())
        return startVerification();
    // Nothing to do and not asked to prove: what was established before still stands, if anything was.
    // A trouble of an earlier start that this look does not find any more is no trouble.
    const StepState last = lastEstablished();
    const bool refuted = !m_status.verification.checks.isEmpty() && !m_status.verification.passed();
    rest(last == StepState::Attention && !refuted ? StepState::Editing : last);
}

void StepRunner::plan()
{
    if (!m_status.isBusy())
        read([this] { settleAfterPlan(false); });
}

void StepRunner::look()
{
    if (m_status.isBusy() || hasErrors(validateStep(m_workspace->deployment(), m_status.id)))
        return;
    m_beforeLook = m_status;
    read([this] { settleAfterPlan(false); });
}

void StepRunner::check()
{
    if (!m_status.isBusy())
        read([this] { settleAfterPlan(true); });
}

void StepRunner::apply(const QList<Address>& only)
{
    if (!m_status.canApply())
        return;
    Plan approved = m_status.plan;
    if (!only.isEmpty())
        approved.changes.removeIf([&only](const Change& change) { return !only.contains(change.address); });
    carryOut(approved, true);
}

void StepRunner::carryOut(const Plan& approved, bool thenVerify)
{
    begin(StepState::Applying);
    auto* applier = new Applier(m_workspace, m_step, this);
    JobOf<ApplyReport>* job = applier->apply(applier, approved);
    connect(job, &Job::finished, applier, &QObject::deleteLater);
    connect(job, &Job::progressed, this, [this](int done, int total, const QString& address) {
        m_status.progress.done = done;
        m_status.progress.total = total;
        m_status.progress.current = Address::parse(address).value_or(Address{});
        Q_EMIT changed();
    });
    run<ApplyReport>(job, [this, thenVerify](Result<ApplyReport>&) {
        Q_EMIT learned();
        read([this, thenVerify] { settleAfterPlan(thenVerify); });
    });
}

JobOf<Plan>* StepRunner::undoPlan(QObject* owner)
{
    const QList<MadeChange> made = undoHistory(m_workspace->journal().entries(), m_status.id);
    if (!hasUndoable(made)) // a look may need a session, and there is nothing to look for
        return settledJob<Plan>(owner, Plan{});
    return mapJob<Observation, Plan>(owner, m_step->observe(owner, m_workspace->deployment()),
                                     [step = m_step, made](Observation& world) -> Result<Plan> {
                                         Plan plan;
                                         plan.madeAt = world.at;
                                         for (const MadeChange& one : made) {
                                             const Change change = step->undoOf(one, world);
                                             if (change.action == Action::NoOp)
                                                 continue;
                                             if (one.undoable)
                                                 plan.changes.append(change);
                                             else
                                                 plan.findings.append(finding(Severity::Warning,
                                                                              u"undo.notUndoable"_s, {},
                                                                              {one.address.toString()}));
                                         }
                                         return plan;
                                     });
}

void StepRunner::undo(const Plan& approved)
{
    if (!m_status.isBusy() && approved.summary().automatic() > 0)
        carryOut(approved, false);
}

void StepRunner::verify()
{
    if (m_status.canVerify())
        startVerification();
}

void StepRunner::startVerification()
{
    begin(StepState::Verifying);
    run<Verification>(m_step->verify(this, m_workspace->deployment()),
                      [this](Result<Verification>& verification) { took(verification.value()); });
}

void StepRunner::took(const Verification& verification)
{
    m_status.verification = verification;
    Q_EMIT learned();
    if (!verification.passed()) {
        for (const Check& check : verification.checks)
            if (check.outcome == CheckOutcome::Fail && check.error.kind != ErrorKind::Internal)
                m_status.error = check.error;
        return rest(StepState::Attention);
    }
    rest(verification.hasDeclared() ? StepState::Declared : StepState::Verified);
}

void StepRunner::failed(const Error& error)
{
    if (m_beforeLook) {
        m_status = *std::exchange(m_beforeLook, std::nullopt);
        m_observed = m_status.plan.findings;
        putOffLooks();
        Q_EMIT learned();
        return Q_EMIT changed();
    }
    // What was planned may be half done now: it must be planned again before it can be applied.
    if (m_status.state == StepState::Applying)
        m_status.planKnown = false;
    if (error.kind == ErrorKind::Cancelled && error.code.isEmpty()) {
        const bool waiting = m_status.planKnown && !m_status.plan.isEmpty();
        return rest(waiting ? StepState::Planned : lastEstablished());
    }
    Log::warning("setup", u"%1: %2 %3 %4"_s.arg(toString(m_status.id), toString(error.kind), error.code,
                                                error.evidence));
    m_status.error = error;
    rest(StepState::Attention);
}

void StepRunner::signIn(SignInWay way)
{
    if (m_status.isBusy())
        return;
    // What the step asks for always, and what a choice in the document made it lack just now.
    QStringList scopes = m_step->scopes();
    if (m_status.error && m_status.error->code == "scope-missing"_L1)
        scopes += m_status.error->evidence.split(u' ', Qt::SkipEmptyParts);
    begin(StepState::Checking);
    run<SignedInAccount>(m_workspace->session().signIn(this, scopes, way),
                         [this](Result<SignedInAccount>& account) {
                             took(account.value());
                             read([this] { settleAfterPlan(true); });
                         });
}

void StepRunner::took(const SignedInAccount& account)
{
    Tenant& tenant = m_workspace->deployment().tenant;
    tenant.tenantId = account.tenantId;
    tenant.account = account.userName;
    m_workspace->session().note(Action::Create, account.objectId);
    Q_EMIT learned();
}

void StepRunner::forget()
{
    if (m_status.isBusy())
        return;
    m_world = {};
    m_observed.clear();
    m_status.planKnown = false;
    m_status.plan = {};
    m_status.verification = {};
    m_status.facts = {};
    m_status.error.reset();
    m_status.state = StepState::Editing;
}

void StepRunner::stop()
{
    if (m_job)
        m_job->cancel();
}

} // namespace jonction
