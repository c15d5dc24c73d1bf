// SPDX-License-Identifier: Apache-2.0
#include "sipengine/ListenSession.h"

#include "sip/SipMasking.h"

#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

ListenSession::ListenSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command,
                             QObject* parent)
    : DialogSession(thread, trust, command, SipWork::Listening, parent)
{
    for (QTimer* timer : {&m_wait, &m_ring})
        timer->setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { finish(CallReason::NobodyCalled); });
    connect(&m_ring, &QTimer::timeout, this, &ListenSession::answer);
}

SofiaPlan ListenSession::plan()
{
    SofiaPlan plan = DialogSession::plan();
    plan.callers = {m_way.hop().address};
    return plan;
}

void ListenSession::begin()
{
    m_wait.start(std::chrono::seconds(m_request.waitSeconds));
    m_thread.with(m_id, [](SofiaLine& line) { line.tellOpened(); });
}

// Whoever reads the address may call at once: it is told once the port is open, and not before.
void ListenSession::takeOpened()
{
    if (m_called) // by who knew it from the registrar
        return;
    const QString user = SipTarget::parse(m_request.fromUri).ok()
                             ? SipTarget::parse(m_request.fromUri).value().user
                             : QString();
    m_outcome.listening = u"sip:%1@%2;transport=%3"_s.arg(user.isEmpty() ? u"jonction"_s : user,
                                                          m_records.local(), toString(m_outcome.transport));
    setState(CallState::Waiting);
    tellProgress();
}

void ListenSession::firstAnswerMissing()
{
    finish(CallReason::Timeout); // of REGISTER
}

void ListenSession::takeWorkSign(const SofiaSign& sign)
{
    switch (sign.kind) {
    case SofiaSign::Kind::Opened:
        takeOpened();
        break;
    case SofiaSign::Kind::Incoming:
        takeIncoming(sign);
        break;
    case SofiaSign::Kind::Replacing:
        takeReplacement(sign);
        break;
    case SofiaSign::Kind::Replaced:
        takeReplaced();
        break;
    case SofiaSign::Kind::Withdrawn:
        // A caller who loses patience is what ringing without an answer is for.
        finish(m_request.manner == CalledManner::Ring ? CallReason::RefusedHere : CallReason::CallerGone);
        break;
    default:
        DialogSession::takeWorkSign(sign);
        break;
    }
}

void ListenSession::respond(int status, const QByteArray& sdp, const QByteArray& contact)
{
    m_thread.with(m_id, [status, sdp, contact](SofiaLine& line) { line.respond(status, sdp, contact); });
}

void ListenSession::takeIncoming(const SofiaSign& sign)
{
    m_wait.stop();
    m_called = true;
    m_offer = sign.sdp;
    m_outcome.reachable = true;
    m_outcome.caller = QString::fromUtf8(maskedSipMessage(sign.caller));
    m_outcome.sessionSeconds = sign.sessionSeconds;
    m_outcome.listening.clear();
    switch (m_request.manner) {
    case CalledManner::Busy:
        refuse(486);
        break;
    case CalledManner::Decline:
        refuse(603);
        break;
    case CalledManner::Forward:
        refuse(302, m_request.forwardTo);
        break;
    case CalledManner::Ring:
    case CalledManner::Answer:
        ring();
        break;
    }
}

void ListenSession::refuse(int status, const QString& forwardTo, CallReason reason)
{
    QByteArray where;
    if (!forwardTo.isEmpty()) {
        const Result<SipTarget> target = SipTarget::parse(forwardTo.trimmed());
        if (!target.ok()) {
            respond(480);
            finish(CallReason::InvalidTarget, target.error().evidence);
            return;
        }
        where = target.value().toUri(target.value().transport).toUtf8();
    }
    m_outcome.status = status;
    respond(status, {}, where);
    // The refusal has to reach the caller, and its ACK us, before the port closes.
    QTimer::singleShot(std::chrono::milliseconds(300), this, [this, reason] { finish(reason); });
}

void ListenSession::ring()
{
    const bool forEver = m_request.manner == CalledManner::Ring;
    setState(CallState::Ringing);
    m_outcome.rang = true;
    respond(180);
    tellProgress();
    if (!forEver)
        m_ring.start(std::chrono::seconds(m_request.answerAfterSeconds));
    else
        QTimer::singleShot(std::chrono::seconds(m_request.ringSeconds), this, [this] {
            if (!isAnswered())
                refuse(480);
        });
}

void ListenSession::answer()
{
    const QByteArray sdp = m_audio.answerTo(m_offer, sinceStart());
    if (sdp.isEmpty()) {
        refuse(488, {}, CallReason::NotAcceptable);
        return;
    }
    m_outcome.status = 200;
    m_outcome.reason = u"OK"_s;
    respond(200, sdp);
    established();
}

// Whoever takes the place of the first caller is one that the first caller sent (RFC 3891 §3). The first call
// stays where there is nothing to agree on with the second, and until the second has its place: it may be
// taken back in that moment.
void ListenSession::takeReplacement(const SofiaSign& sign)
{
    m_replacement = isEnding() ? CallAudio::Answer() : m_audio.prepareAnswer(sign.sdp);
    m_replacer = sign.caller;
    if (m_replacement.sdp.isEmpty())
        m_thread.with(m_id, [](SofiaLine& line) { line.refuseReplacement(488); });
    else
        m_thread.with(m_id, [sdp = m_replacement.sdp](SofiaLine& line) { line.takeReplacement(sdp); });
}

void ListenSession::takeReplaced()
{
    m_audio.settle(std::exchange(m_replacement, {}), sinceStart());
    m_outcome.replaced = true;
    m_outcome.caller = QString::fromUtf8(maskedSipMessage(m_replacer));
    tellProgress();
}

void ListenSession::hangUp()
{
    if (isAnswered()) {
        DialogSession::hangUp();
        return;
    }
    if (m_called)
        respond(480);
    finish(CallReason::Cancelled);
}

void ListenSession::conclude()
{
    for (QTimer* timer : {&m_wait, &m_ring})
        timer->stop();
    DialogSession::conclude();
}

} // namespace jonction
