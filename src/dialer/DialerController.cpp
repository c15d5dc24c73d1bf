// SPDX-License-Identifier: Apache-2.0
#include "dialer/DialerController.h"

namespace jonction {

DialerController::DialerController(QObject* parent)
    : DialerController(new SipClient, parent)
{}

DialerController::DialerController(SipClient* client, QObject* parent)
    : QObject(parent)
    , m_client(client)
{
    m_client->setParent(this);
}

bool DialerController::probe(const SipRequest& request)
{
    return start(false, request);
}

bool DialerController::call(const SipRequest& request)
{
    return start(true, request);
}

bool DialerController::start(bool call, const SipRequest& request)
{
    if (m_job)
        return false;
    m_request = request;
    m_ladder.clear();
    m_outcome = SipOutcome();
    m_verdict = CallVerdict();
    m_state = CallState::Idle;
    m_job = call ? m_client->call(this, request) : m_client->options(this, request);
    connect(m_job, &SipJob::recorded, &m_ladder, &LadderModel::append);
    connect(m_job, &SipJob::stateChanged, this, [this](CallState state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    });
    connect(m_job, &SipJob::progressed, this, &DialerController::follow);
    m_job->onDone(this, [this](Result<SipOutcome>& result) { take(result); });
    Q_EMIT busyChanged(true);
    return true;
}

// The host as the person wrote it, over the address that it led to.
void DialerController::nameHost(const SipOutcome& outcome)
{
    const QString& next = m_request.outboundProxy.isEmpty() ? m_request.target : m_request.outboundProxy;
    const Result<SipTarget> target = SipTarget::parse(next);
    if (target.ok() && !target->hostIsAddress() && !outcome.remote.isEmpty())
        m_ladder.setHostName(outcome.remote, target->host);
}

void DialerController::follow(const SipOutcome& outcome)
{
    m_outcome = outcome;
    m_ladder.setMedia(outcome.media);
    nameHost(outcome);
    Q_EMIT progressed(outcome);
}

void DialerController::hangUp()
{
    if (m_job)
        m_job->hangUp();
}

void DialerController::take(Result<SipOutcome>& result)
{
    m_job = nullptr;
    if (result.ok()) {
        m_outcome = result.take();
        m_ladder.setMedia(m_outcome.media);
        nameHost(m_outcome);
    } else {
        m_outcome.callReason = CallReason::Cancelled;
        m_outcome.evidence = result.error().evidence;
    }
    m_verdict = verdictOf(m_outcome);
    if (std::exchange(m_state, CallState::Ended) != CallState::Ended)
        Q_EMIT stateChanged(CallState::Ended);
    Q_EMIT busyChanged(false);
    Q_EMIT finished(m_outcome, m_verdict);
}

} // namespace jonction
