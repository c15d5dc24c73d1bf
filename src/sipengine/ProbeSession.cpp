// SPDX-License-Identifier: Apache-2.0
#include "sipengine/ProbeSession.h"

namespace jonction {

namespace {

SipWork workOfProbe(const SipCommand& command)
{
    return command.kind == SipCommand::Kind::Register ? SipWork::Registration : SipWork::Options;
}

} // namespace

ProbeSession::ProbeSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command,
                           QObject* parent)
    : SipSession(thread, trust, command, workOfProbe(command), parent)
{}

void ProbeSession::begin()
{
    if (m_outcome.work == SipWork::Registration) { // which is done already
        m_outcome.status = m_outcome.registration.status;
        m_outcome.reason = m_outcome.registration.reason;
        finish(CallReason::Answered);
        return;
    }
    setState(CallState::Trying);
    startFirstAnswerTimer();
    m_thread.with(m_id, [](SofiaLine& line) { line.send(); });
}

void ProbeSession::takeWorkSign(const SofiaSign& sign)
{
    if (sign.kind != SofiaSign::Kind::Answer || sign.status < 200)
        return;
    noteFinal(sign);
    m_outcome.reachable = m_outcome.reachable || !sign.internal;
    if (sign.internal && !sign.credentialsRefused)
        finishInternal(sign);
    else if (sign.status >= 300)
        finish(refusalReason(sign));
    else
        finish(CallReason::Answered);
}

} // namespace jonction
