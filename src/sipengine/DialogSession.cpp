// SPDX-License-Identifier: Apache-2.0
#include "sipengine/DialogSession.h"

#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int byeGraceMs = 1500;
constexpr int afterTransferMs = 1500; ///< for the far side to hang up by itself once it is transferred
constexpr int liveEveryMs = 500;
constexpr qsizetype mostSteps = 50;
constexpr qsizetype mostKeys = 64;

// What is wrong with a file that was named, for words to be made of it (CallReason::LocalFailure).
QString fileFault(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::FileMissing:
        return u"file-missing"_s;
    case ErrorKind::FileUnreadable:
        return u"file-unreadable"_s;
    case ErrorKind::FileUnwritable:
        return u"file-unwritable"_s;
    default:
        return error.code;
    }
}

} // namespace

DialogSession::DialogSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, SipWork work,
                             QObject* parent)
    : SipSession(thread, trust, command, work, parent)
    , m_audio(command.request, work == SipWork::Call)
{
    for (QTimer* timer : {&m_hold, &m_grace})
        timer->setSingleShot(true);
    m_live.setInterval(liveEveryMs);
    connect(&m_hold, &QTimer::timeout, this, &SipSession::hangUp);
    connect(&m_grace, &QTimer::timeout, this, &DialogSession::giveUp);
    connect(&m_live, &QTimer::timeout, this, &DialogSession::refresh);
}

bool DialogSession::prepare()
{
    const Result<Nothing> opened = m_audio.open(m_way.local());
    if (opened.ok())
        return true;
    const Error& error = opened.error();
    QStringList told{fileFault(error), error.subject, error.evidence};
    told.removeAll(QString());
    finish(CallReason::LocalFailure, told.join(u": "_s));
    return false;
}

void DialogSession::established()
{
    m_answeredMs = SipLogAssembler::monotonicNow();
    setState(CallState::Answered);
    if (!m_request.keys.isEmpty())
        press(m_request.keys);
    if (m_request.holdSeconds >= 0)
        m_hold.start(std::chrono::seconds(m_request.holdSeconds));
    m_live.start();
    refresh();
}

void DialogSession::refresh()
{
    if (m_soundEnded)
        return;
    m_outcome.audio = m_audio.report();
    m_outcome.media = m_audio.spans();
    if (m_answeredMs >= 0)
        m_outcome.durationMs = SipLogAssembler::monotonicNow() - m_answeredMs;
    tellProgress();
}

void DialogSession::hangUp()
{
    if (isAnswered())
        sayGoodbye();
    else
        SipSession::hangUp();
}

void DialogSession::sayGoodbye()
{
    if (isEnding() || !isRunning())
        return;
    setState(CallState::Ending);
    m_hold.stop();
    endSound();
    m_thread.with(m_id, [](SofiaLine& line) { line.bye(); });
    startGrace(byeGraceMs);
}

void DialogSession::giveUp()
{
    if (isEnding()) {
        finish(endReason(), u"no answer to BYE"_s);
        return;
    }
    m_outcome.transfer.done = true; // a transfer that nobody told the end of
    sayGoodbye();
}

void DialogSession::order(const SipCommand& command)
{
    if (!isAnswered() || isEnding())
        return;
    switch (command.kind) {
    case SipCommand::Kind::Hold:
        hold(true);
        break;
    case SipCommand::Kind::Resume:
        hold(false);
        break;
    case SipCommand::Kind::Press:
        press(command.text);
        break;
    case SipCommand::Kind::Transfer:
        transfer(command);
        break;
    default:
        break;
    }
}

void DialogSession::hold(bool on)
{
    if (m_holdPending || m_audio.isHeld() == on)
        return;
    m_holdPending = true;
    m_audio.hold(on);
    m_thread.with(m_id, [sdp = m_audio.offer()](SofiaLine& line) { line.reinvite(sdp); });
}

void DialogSession::takeReinviteAnswer(const SofiaSign& sign)
{
    if (sign.status < 200 || !std::exchange(m_holdPending, false))
        return; // a refresh of the session timer
    if (sign.status >= 300)
        m_audio.hold(!m_audio.isHeld()); // all stays as it was
    else
        m_audio.takeAnswer(sign.sdp, sinceStart());
    if (!isEnding())
        setState(m_audio.isHeld() ? CallState::Held : CallState::Answered);
    refresh();
}

void DialogSession::press(const QString& keys)
{
    QString known;
    for (const QChar key : keys.left(mostKeys).toUpper())
        if (QStringView(u"0123456789*#ABCD").contains(key))
            known += key;
    if (known.isEmpty())
        return;
    // Where the far side takes no events, INFO is what is left.
    if (m_request.keysByInfo || !m_audio.press(known))
        m_thread.with(m_id, [text = known.toLatin1()](SofiaLine& line) { line.info(text); });
}

void DialogSession::transfer(const SipCommand& command)
{
    if (m_outcome.transfer.asked && !m_outcome.transfer.done)
        return;
    SipTransfer wish;
    wish.asked = true;
    wish.attended = command.other != 0;
    wish.target = command.text;
    m_outcome.transfer = wish;
    if (command.other != 0) {
        m_thread.referTo(m_id, command.other);
    } else {
        const Result<SipTarget> target = SipTarget::parse(command.text.trimmed());
        if (!target.ok()) {
            m_outcome.transfer.done = true;
            m_outcome.transfer.steps.append({sinceStart(), 0, target.error().evidence, false});
            tellProgress();
            return;
        }
        const QByteArray uri = target.value().toUri(target.value().transport).toUtf8();
        m_thread.with(m_id, [uri](SofiaLine& line) { line.refer(uri); });
    }
    m_hold.stop(); // the transfer decides when it is over
    setState(CallState::Transferring);
    startGrace(m_request.ringSeconds * 1000 + m_request.timeoutMs);
    tellProgress();
}

void DialogSession::noteTransfer(const SofiaSign& sign, bool notified)
{
    if (m_outcome.transfer.steps.size() < mostSteps)
        m_outcome.transfer.steps.append(
            {sinceStart(), sign.status, QString::fromUtf8(sign.phrase.left(512)), notified});
}

void DialogSession::takeReferAnswer(const SofiaSign& sign)
{
    if (!sign.internal || sign.credentialsRefused) // where nobody answers, the stack makes an answer up
        noteTransfer(sign, false);
    m_outcome.transfer.accepted = sign.status < 300;
    if (sign.status >= 300) {
        m_outcome.transfer.done = true;
        m_grace.stop();
        setState(m_audio.isHeld() ? CallState::Held : CallState::Answered);
        if (m_request.holdSeconds >= 0)
            m_hold.start(std::chrono::seconds(m_request.holdSeconds));
    }
    tellProgress();
}

void DialogSession::takeReferProgress(const SofiaSign& sign)
{
    if (!m_outcome.transfer.asked || m_outcome.transfer.done)
        return;
    noteTransfer(sign, true);
    if (sign.status >= 200) {
        m_outcome.transfer.done = true;
        m_outcome.transfer.ok = sign.status < 300;
        m_grace.stop();
        if (m_outcome.transfer.ok) {
            m_hold.start(afterTransferMs);
        } else { // the call is still ours
            setState(m_audio.isHeld() ? CallState::Held : CallState::Answered);
            if (m_request.holdSeconds >= 0)
                m_hold.start(std::chrono::seconds(m_request.holdSeconds));
        }
    }
    tellProgress();
}

void DialogSession::takeOffer(const SofiaSign& sign)
{
    const QByteArray answer = m_audio.answerTo(sign.sdp, sinceStart());
    m_thread.with(m_id, [answer](SofiaLine& line) { line.answerOffer(answer); });
    refresh();
}

void DialogSession::takeInfo(const SofiaSign& sign)
{
    if (m_outcome.keysByInfo.size() < mostKeys)
        m_outcome.keysByInfo += QString::fromLatin1(sign.phrase);
    tellProgress();
}

void DialogSession::takeWorkSign(const SofiaSign& sign)
{
    switch (sign.kind) {
    case SofiaSign::Kind::ReinviteAnswer:
        takeReinviteAnswer(sign);
        break;
    case SofiaSign::Kind::ReferAnswer:
        takeReferAnswer(sign);
        break;
    case SofiaSign::Kind::ReferProgress:
        takeReferProgress(sign);
        break;
    case SofiaSign::Kind::Offer:
        takeOffer(sign);
        break;
    case SofiaSign::Kind::Info:
        takeInfo(sign);
        break;
    case SofiaSign::Kind::ByeAnswer:
        if (isEnding())
            finish(endReason());
        break;
    case SofiaSign::Kind::RemoteBye:
        m_outcome.remoteHungUp = isAnswered() && !isEnding();
        finish(endReason());
        break;
    default:
        break;
    }
}

void DialogSession::conclude()
{
    for (QTimer* timer : {&m_hold, &m_grace, &m_live})
        timer->stop();
    endSound();
}

// Once: with our BYE, not with its answer, which may never come.
void DialogSession::endSound()
{
    if (std::exchange(m_soundEnded, true))
        return;
    m_live.stop();
    m_outcome.audio = m_audio.stop(sinceStart());
    m_outcome.media = m_audio.spans();
    if (m_answeredMs >= 0)
        m_outcome.durationMs = SipLogAssembler::monotonicNow() - m_answeredMs;
}

} // namespace jonction
