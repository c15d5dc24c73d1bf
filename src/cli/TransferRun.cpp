// SPDX-License-Identifier: Apache-2.0
#include "cli/TransferRun.h"

#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr auto consultation = std::chrono::seconds(1);

// The call went well, and ended, by a person here or there, before it could be handed over.
CallVerdict untransferred(const SipOutcome& outcome, CallVerdict verdict)
{
    if (!outcome.ok || outcome.transfer.asked)
        return verdict;
    verdict.kind = u"cancelled"_s;
    verdict.cause = u"transferNotAsked"_s;
    verdict.remedy = u"repeatTest"_s;
    verdict.actor = u"you"_s;
    verdict.step.reset();
    return verdict;
}

} // namespace

TransferRun::TransferRun(Arguments arguments)
    : SipRun(std::move(arguments))
{
    m_talk.setSingleShot(true);
    connect(&m_talk, &QTimer::timeout, this, &TransferRun::transfer);
    connect(&m_dialer, &DialerController::progressed, this, &TransferRun::look);
    connect(&m_dialer, &DialerController::stateChanged, this, [this] { look(m_dialer.outcome()); });
    connect(&m_dialer, &DialerController::busyChanged, this, &TransferRun::lookAtSecond);
}

bool TransferRun::begin(const SipRequest& request)
{
    m_request = request;
    m_talk.setInterval(std::chrono::seconds(std::max(0, request.holdSeconds)));
    m_request.holdSeconds = -1; // the transfer decides when it is over
    if (arguments().sip.transferTo != "here"_L1) {
        m_called = true;
        return m_dialer.call(m_request);
    }
    // This computer is the target too: whoever is called now calls back, from the same host.
    SipRequest waiting = m_request;
    waiting.keys.clear();
    waiting.registers = false;
    return m_dialer.listen(waiting);
}

QString TransferRun::target() const
{
    const QString& to = arguments().sip.transferTo;
    return to == "here"_L1 ? m_dialer.listeningUri() : to;
}

void TransferRun::look(const SipOutcome& outcome)
{
    if (!m_called && !m_dialer.listeningUri().isEmpty()) {
        m_called = true;
        m_dialer.call(m_request);
    } else if (m_called && !m_transferring && m_dialer.state() == CallState::Answered) {
        m_transferring = true;
        m_talk.start();
    } else if (m_dialer.isConsulting() && m_dialer.secondState() == CallState::Answered && !m_handedOver) {
        m_handedOver = true;
        QTimer::singleShot(consultation, this, &TransferRun::handOver);
    }
    const SipTransfer& transfer = outcome.transfer;
    if (outcome.work == SipWork::Call && transfer.done && !transfer.ok && m_dialer.isCalling())
        m_dialer.hangUp(); // the call is still ours, and nobody wants it any more
}

void TransferRun::transfer()
{
    if (!arguments().sip.attended) {
        m_dialer.transfer(target());
        return;
    }
    m_dialer.hold();
    SipRequest second = m_request;
    second.target = target();
    second.registers = false;
    m_consulted = m_dialer.consult(second);
}

void TransferRun::handOver()
{
    if (m_dialer.isConsulting())
        m_dialer.handOver();
    else
        m_dialer.hangUp(); // it hung up meanwhile
}

// The target did not take the call that asks it first: there is nobody to hand over to.
void TransferRun::lookAtSecond()
{
    if (!m_consulted || m_handedOver || m_dialer.isConsulting())
        return;
    m_consulted = false;
    m_dialer.hangUp();
}

void TransferRun::conclude(const SipOutcome& outcome, const CallVerdict& verdict)
{
    if (outcome.work == SipWork::Listening) {
        if (!m_called)
            SipRun::conclude(outcome, verdict); // could not even wait
        return;
    }
    if (m_dialer.isListening())
        m_dialer.stopListening();
    if (m_dialer.isConsulting())
        m_dialer.hangUpSecond();
    const SipOutcome& second = m_dialer.secondOutcome();
    const bool refused = !outcome.transfer.asked && m_transferring && second.work == SipWork::Call &&
                         second.callReason != CallReason::None && !second.ok;
    SipOutcome told = refused ? second : outcome;
    if (refused) {
        told.transfer.asked = told.transfer.attended = told.transfer.done = true;
        told.transfer.target = target();
    }
    told.ok = outcome.ok && outcome.transfer.ok;
    SipRun::conclude(told, refused ? verdictOf(second) : untransferred(outcome, verdict));
}

} // namespace jonction
