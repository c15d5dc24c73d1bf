// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeWalk.h"

#include "log/Log.h"

#include <QTimer>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// A step of nine calls may meet nine separate faults; what does not go away by then is told.
constexpr int practiceAttempts = 12;
constexpr int practiceRetryMs = 500;

bool isSettledState(StepState state)
{
    return state == StepState::Verified || state == StepState::Declared;
}

} // namespace

bool PracticeReport::passed() const
{
    return secondPlanComplete && secondPlanChanges == 0 && !steps.isEmpty() &&
           std::all_of(steps.cbegin(), steps.cend(),
                       [](const PracticeStep& step) { return isSettledState(step.state); });
}

PracticeWalk::PracticeWalk(SetupFlow* flow, const QUrl& portal, QObject* parent)
    : QObject(parent)
    , m_flow(flow)
    , m_portal(portal)
{}

JobOf<PracticeReport>* PracticeWalk::run(QObject* owner)
{
    m_job = new JobOf<PracticeReport>(owner);
    m_left = allStepIds();
    m_flow->keychainBackend(this)->onDone(this, [this](Result<QString>& backend) {
        // Without a keychain the walk still begins: the steps say what that costs.
        m_report.keychainBackend = backend.ok() ? backend.value() : toString(backend.error().kind);
        nextStep();
    });
    return m_job;
}

void PracticeWalk::await(StepOperation operation, void (PracticeWalk::*then)(const StepStatus&))
{
    awaitStep(this, m_flow, m_current.id, operation)->onDone(this, [this, then](Result<StepStatus>& status) {
        if (m_job && !m_job->isSettled() && status.ok())
            (this->*then)(status.value());
    });
}

void PracticeWalk::nextStep()
{
    if (m_left.isEmpty()) {
        m_left = allStepIds();
        return planAgain();
    }
    m_current = {};
    m_current.id = m_left.takeFirst();
    m_attempts = 0;
    m_timer.start();
    Q_EMIT stepStarted(m_current.id);
    plan();
}

void PracticeWalk::plan()
{
    await(&SetupFlow::plan, &PracticeWalk::planned);
}

void PracticeWalk::planned(const StepStatus& status)
{
    if (status.error || !status.planKnown)
        return retry(status);
    const PlanSummary summary = status.plan.summary();
    m_current.changes = std::max(m_current.changes, summary.pending());
    if (summary.automatic() > 0 && status.canApply())
        return await(&SetupFlow::apply, &PracticeWalk::verified);
    if (summary.guide > 0)
        return actByHand(status);
    if (status.plan.incomplete || hasErrors(status.findings))
        return endStep(status);
    await(&SetupFlow::verify, &PracticeWalk::verified);
}

void PracticeWalk::retry(const StepStatus& status)
{
    if (status.error)
        Log::info("setup", u"practice: %1: %2 %3"_s.arg(toString(m_current.id), toString(status.error->kind),
                                                        status.error->evidence));
    if (++m_attempts >= practiceAttempts)
        return endStep(status);
    if (status.needsMoreOfTheSession())
        return await(&SetupFlow::signIn, &PracticeWalk::planned);
    QTimer::singleShot(practiceRetryMs, this, &PracticeWalk::plan);
}

void PracticeWalk::actByHand(const StepStatus& status)
{
    if (m_current.id != StepId::UcaasLink)
        return declareAll(status);
    m_flow->revealSecret(this, SecretSlot::ClientSecret)
        ->onDone(this, [this, status](Result<Secret>& secret) {
            if (!secret.ok()) {
                m_current.error = secret.error();
                return endStep(status);
            }
            const Deployment& d = m_flow->deployment();
            m_portal.link(this, d.app.clientId, secret.value(), d.ucaas.multicastLimit)
                ->onDone(this, [this, status](Result<Nothing>& linked) {
                    if (linked.ok())
                        return declareAll(status);
                    m_current.error = linked.error();
                    retry(status);
                });
        });
}

void PracticeWalk::declareAll(const StepStatus& status)
{
    m_current.error.reset();
    for (const Change& change : status.plan.changes)
        if (change.action == Action::Guide)
            m_flow->declare(change.address);
    await(&SetupFlow::verify, &PracticeWalk::verified);
}

void PracticeWalk::verified(const StepStatus& status)
{
    if (isSettledState(status.state))
        return endStep(status);
    retry(status);
}

void PracticeWalk::endStep(const StepStatus& status)
{
    m_current.state = status.state;
    m_current.checks = status.verification.checks;
    if (!isSettledState(status.state) && status.error)
        m_current.error = status.error;
    m_current.seconds = static_cast<double>(m_timer.elapsed()) / 1000.0;
    m_report.steps.append(m_current);
    Q_EMIT stepEnded(m_current);
    nextStep();
}

void PracticeWalk::planAgain()
{
    if (m_left.isEmpty())
        return m_job->settle(m_report);
    m_current.id = m_left.takeFirst();
    m_attempts = 0;
    await(&SetupFlow::plan, &PracticeWalk::plannedAgain);
}

void PracticeWalk::plannedAgain(const StepStatus& status)
{
    const bool complete = status.planKnown && !status.plan.incomplete && !status.error;
    if (!complete && ++m_attempts < practiceAttempts)
        return await(&SetupFlow::plan, &PracticeWalk::plannedAgain);
    m_report.secondPlanComplete = m_report.secondPlanComplete && complete;
    m_report.secondPlanChanges += status.plan.summary().pending();
    planAgain();
}

} // namespace jonction
