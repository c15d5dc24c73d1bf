// SPDX-License-Identifier: Apache-2.0
#include "sipengine/CallSession.h"

#include <algorithm>
#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int cancelGraceMs = 2000;
constexpr int noProvisionalGraceMs = 1000;
constexpr qsizetype mostHeaders = 16;
constexpr qsizetype longestHeader = 1024;

/// "X-Name: value" without anything that could end the line; empty for every other header: Via or Contact
/// from outside would send the answers elsewhere.
QByteArray extensionHeader(const QString& line)
{
    const QString text = withoutControls(line).trimmed().left(longestHeader);
    const QString name = text.section(u':', 0, 0).trimmed();
    const bool token = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringView(u"-_.").contains(c);
    });
    if (!token || !name.startsWith("x-"_L1, Qt::CaseInsensitive) || !text.contains(u':'))
        return QByteArray();
    return (name + u": "_s + text.section(u':', 1).trimmed()).toUtf8();
}

QByteArray addressHeader(const char* name, const QString& uri)
{
    const Result<SipTarget> target = SipTarget::parse(uri.trimmed());
    return target.ok()
               ? QByteArray(name) + ": <" + target.value().toUri(target.value().transport).toUtf8() + '>'
               : QByteArray();
}

} // namespace

CallSession::CallSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, QObject* parent)
    : DialogSession(thread, trust, command, SipWork::Call, parent)
{
    m_ring.setSingleShot(true);
    connect(&m_ring, &QTimer::timeout, this, [this] { stop(Stop::RingTime); });
}

QByteArray CallSession::headerLines() const
{
    QList<QByteArray> lines;
    lines.append(addressHeader("P-Asserted-Identity", m_request.assertedUri));
    lines.append(addressHeader("Diversion", m_request.diversionUri));
    for (const QString& header : m_request.headers.mid(0, mostHeaders))
        lines.append(extensionHeader(header));
    lines.removeAll(QByteArray());
    return lines.join("\r\n");
}

SofiaPlan CallSession::plan()
{
    SofiaPlan plan = DialogSession::plan();
    plan.sdp = m_audio.offer();
    plan.headers = headerLines();
    plan.sessionSeconds = m_request.sessionSeconds;
    plan.reliableProvisional = m_request.reliableProvisional;
    return plan;
}

void CallSession::begin()
{
    m_sent = true;
    m_sentMs = SipLogAssembler::monotonicNow();
    setState(CallState::Trying);
    startFirstAnswerTimer();
    m_ring.start(std::chrono::seconds(m_request.ringSeconds));
    m_thread.with(m_id, [](SofiaLine& line) { line.send(); });
}

void CallSession::hangUp()
{
    if (isAnswered())
        DialogSession::hangUp();
    else
        stop(Stop::ByPerson);
}

void CallSession::firstAnswerMissing()
{
    stop(Stop::NoFirstAnswer);
}

void CallSession::stop(Stop why)
{
    if (!isRunning() || isEnding())
        return;
    m_stop = why;
    m_firstAnswer.stop();
    m_ring.stop();
    // Whoever has taken the call up, with a bare 100 too, is told that it is called off (RFC 3261 §9.1).
    const bool takenUp = m_provisional || m_records.provisionalCame();
    if (!m_sent || (why == Stop::NoFirstAnswer && !takenUp)) {
        finish(stopReason());
        return;
    }
    if (why != Stop::NoFirstAnswer) // then another address may still be tried
        setState(CallState::Ending);
    if (takenUp)
        cancel();
    else
        startGrace(noProvisionalGraceMs);
}

void CallSession::cancel()
{
    if (std::exchange(m_cancelSent, true))
        return;
    m_thread.with(m_id, [](SofiaLine& line) { line.cancel(); });
    startGrace(cancelGraceMs);
}

void CallSession::giveUp()
{
    if (m_stop != Stop::None)
        finish(stopReason());
    else
        DialogSession::giveUp();
}

CallReason CallSession::endReason() const
{
    return m_stop == Stop::None ? CallReason::Answered : stopReason();
}

CallReason CallSession::stopReason() const
{
    switch (m_stop) {
    case Stop::RingTime:
        return m_provisional ? CallReason::NoAnswer : CallReason::Timeout;
    case Stop::NoFirstAnswer:
        return CallReason::Timeout;
    default:
        return CallReason::Cancelled;
    }
}

void CallSession::takeWorkSign(const SofiaSign& sign)
{
    if (sign.kind != SofiaSign::Kind::Answer) {
        DialogSession::takeWorkSign(sign);
        return;
    }
    if (sign.status < 200)
        takeProvisional(sign);
    else if (sign.internal && !sign.credentialsRefused)
        takeInternal(sign);
    else
        takeFinal(sign);
}

void CallSession::takeProvisional(const SofiaSign& sign)
{
    m_firstAnswer.stop();
    m_outcome.reachable = true;
    if (sign.unusable) {
        finish(CallReason::BadAnswer, u"Contact or Record-Route"_s);
        return;
    }
    m_provisional = true;
    m_audio.takeAnswer(sign.sdp, sinceStart());
    if (isEnding()) {
        cancel();
        return;
    }
    if (sign.status == 180 || sign.status == 183) {
        m_outcome.rang = true;
        setState(sign.status == 180 ? CallState::Ringing : CallState::EarlyMedia);
    }
}

void CallSession::takeFinal(const SofiaSign& sign)
{
    m_firstAnswer.stop();
    m_ring.stop();
    m_outcome.reachable = true;
    noteFinal(sign);
    m_outcome.setupMs = SipLogAssembler::monotonicNow() - m_sentMs;
    if (sign.unusable)
        finish(CallReason::BadAnswer, u"Contact or Record-Route"_s);
    else if (sign.status >= 300)
        finish(m_stop == Stop::None ? refusalReason(sign) : stopReason());
    else
        takeAnswered(sign);
}

void CallSession::takeAnswered(const SofiaSign& sign)
{
    m_audio.takeAnswer(sign.sdp, sinceStart());
    m_outcome.sessionSeconds = sign.sessionSeconds;
    if (m_stop != Stop::None) { // the answer crossed our CANCEL
        m_thread.with(m_id, [](SofiaLine& line) { line.bye(); });
        startGrace(cancelGraceMs);
        return;
    }
    established();
}

void CallSession::takeInternal(const SofiaSign& sign)
{
    if (m_stop != Stop::None)
        finish(stopReason());
    else if (isAnswered())
        finish(CallReason::ConnectionLost, m_cause);
    else
        finishInternal(sign);
}

bool CallSession::rewind()
{
    if (isEnding() || isAnswered() || m_stop == Stop::ByPerson || m_stop == Stop::RingTime)
        return false;
    m_ring.stop();
    m_stop = Stop::None;
    m_sent = false;
    m_provisional = false;
    m_cancelSent = false;
    stopGrace();
    return true;
}

void CallSession::conclude()
{
    m_ring.stop();
    DialogSession::conclude();
}

} // namespace jonction
