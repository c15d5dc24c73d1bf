// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SipSession.h"

#include "sip/SipMasking.h"
#include "sipengine/FailureCause.h"

#include <QRandomGenerator>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeaveLimitMs = 1000;

QByteArray randomToken()
{
    QByteArray token;
    for (int i = 0; i < 4; ++i)
        token += QByteArray::number(QRandomGenerator::global()->generate(), 36);
    return token;
}

} // namespace

SipSession::SipSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, SipWork work,
                       QObject* parent)
    : QObject(parent)
    , m_thread(thread)
    , m_id(command.id)
    , m_request(command.request)
    , m_way(trust, m_request, work)
    , m_callId(randomToken())
    , m_registerCallId(randomToken())
    , m_records({m_callId, m_registerCallId}, SipLogAssembler::monotonicNow())
{
    for (QTimer* timer : {&m_firstAnswer, &m_leave})
        timer->setSingleShot(true);
    connect(&m_firstAnswer, &QTimer::timeout, this, &SipSession::firstAnswerMissing);
    connect(&m_leave, &QTimer::timeout, this, &SipSession::end);
    connect(&m_way, &WayFinder::chosen, this, &SipSession::takeHop);
    connect(&m_way, &WayFinder::opened, this, &SipSession::open);
    connect(&m_way, &WayFinder::failed, this, &SipSession::finish);
    m_outcome.work = work;
}

void SipSession::start()
{
    setState(CallState::Idle);
    m_way.start();
}

void SipSession::takeHop()
{
    m_way.describe(m_outcome);
    m_records.setLocal(m_way.localHost(), m_way.localPort());
    if (prepare())
        m_way.open();
}

bool SipSession::tryNext(CallReason reason, const QString& evidence)
{
    if (m_registered || !m_way.mayTryNext(reason, m_outcome) || !rewind())
        return false;
    m_firstAnswer.stop();
    if (std::exchange(m_onWire, false))
        m_thread.drop(m_id);
    m_cause.clear();
    m_records.forgetTimes();
    // What the next one says is not mixed with what this one said.
    SipOutcome fresh;
    fresh.work = m_outcome.work;
    fresh.refused = m_outcome.refused;
    fresh.recordsDropped = m_records.dropped();
    fresh.malformed = m_outcome.malformed;
    m_outcome = fresh;
    m_way.next(reason, evidence);
    m_way.describe(m_outcome);
    return true;
}

QByteArray SipSession::fromHeader() const
{
    QString uri = u"sip:jonction@"_s + bracketed(m_way.localHost());
    if (const Result<SipTarget> own = SipTarget::parse(m_request.fromUri); own.ok())
        uri = own.value().toUri(SipTransport::Auto);
    QString display = withoutControls(m_request.fromDisplay).left(64);
    display.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    const QString name = display.isEmpty() ? QString() : u"\"%1\" "_s.arg(display);
    return (name + u'<' + uri + u'>').toUtf8();
}

SofiaPlan SipSession::plan()
{
    const SipTarget& target = m_way.stations().target;
    const SipTarget& registrar = m_way.stations().registrar;
    SofiaPlan plan;
    plan.id = m_id;
    plan.attempt = m_attempt;
    plan.work = m_outcome.work;
    plan.way = m_way.way();
    plan.callId = m_callId;
    plan.target = target.host.isEmpty() ? QByteArray() : target.toUri(m_outcome.transport).toUtf8();
    plan.from = fromHeader();
    plan.account = m_request.account;
    if (!registrar.host.isEmpty()) {
        plan.registrar = registrar.toUri(m_outcome.transport).toUtf8();
        plan.registerCallId = m_registerCallId;
        plan.registerSeconds = m_request.registerSeconds;
    }
    return plan;
}

void SipSession::open()
{
    m_way.describe(m_outcome);
    m_onWire = true;
    ++m_attempt;
    m_thread.open(plan());
    if (m_way.stations().registrar.host.isEmpty()) {
        begin();
        return;
    }
    setState(CallState::Registering);
    m_outcome.registration.attempted = true;
    m_registerSentMs = SipLogAssembler::monotonicNow();
    startFirstAnswerTimer();
    m_thread.with(m_id, [](SofiaLine& line) { line.sendRegister(); });
}

void SipSession::takeRegisterAnswer(const SofiaSign& sign)
{
    if (m_leaving) {
        end();
        return;
    }
    m_firstAnswer.stop();
    SipRegistration& registration = m_outcome.registration;
    if (registration.rttMs < 0)
        registration.rttMs = SipLogAssembler::monotonicNow() - m_registerSentMs;
    m_outcome.reachable = m_outcome.reachable || !sign.internal;
    if (sign.status < 200 || sign.status >= 300) {
        if (m_registered)
            return; // a refresh that failed; the work goes on
        if (!sign.internal) {
            registration.status = sign.status;
            registration.reason = QString::fromUtf8(sign.phrase.left(512));
        }
        noteFinal(sign);
        if (sign.internal && !sign.credentialsRefused)
            finishInternal(sign);
        else
            finish(refusalReason(sign));
        return;
    }
    registration.status = sign.status;
    registration.reason = QString::fromUtf8(sign.phrase.left(512));
    registration.ok = true;
    registration.expiresSeconds = sign.expires;
    if (!std::exchange(m_registered, true))
        registered();
}

void SipSession::registered()
{
    tellProgress();
    begin();
}

void SipSession::takeChallenge(const SofiaSign& sign)
{
    if (m_firstAnswer.isActive()) // later, in the middle of a call, no first answer is awaited any more
        m_firstAnswer.start(m_request.timeoutMs);
    m_outcome.reachable = true;
    const bool answered = m_outcome.status >= 200 && m_outcome.status < 300;
    if (!answered && !m_leaving) { // a challenge of REFER or BYE is not what the call ended with
        m_outcome.status = sign.status;
        m_outcome.reason = QString::fromUtf8(sign.phrase.left(512));
    }
    for (const QByteArray& challenge : sign.challenges)
        if (const QString text = QString::fromUtf8(challenge); !m_outcome.challenges.contains(text))
            m_outcome.challenges.append(text);
}

CallReason SipSession::refusalReason(const SofiaSign& sign) const
{
    if (sign.credentialsRefused)
        return CallReason::CredentialsRefused;
    return reasonForStatus(sign.status, m_outcome.rang);
}

void SipSession::noteFinal(const SofiaSign& sign)
{
    if (sign.internal)
        return;
    m_outcome.status = sign.status;
    m_outcome.reason = QString::fromUtf8(sign.phrase.left(512));
    m_outcome.warning = QString::fromUtf8(sign.warning.left(512));
    m_outcome.retryAfterSeconds = sign.retryAfter;
    for (const QByteArray& contact : sign.contacts)
        m_outcome.contacts.append(QString::fromUtf8(maskedSipMessage(contact.left(512))));
}

void SipSession::finishInternal(const SofiaSign& sign)
{
    const CallReason reason = reasonOfFailure(m_cause, sign.status, m_outcome.transport);
    const QString evidence = m_cause.isEmpty() ? QString::fromUtf8(sign.phrase) : m_cause;
    const bool early = m_outcome.transport == SipTransport::Tls && !m_outcome.reachable;
    if (early && (reason == CallReason::ConnectionLost || reason == CallReason::TlsHandshake))
        explainLostTls(reason, evidence);
    else
        finish(reason, evidence);
}

void SipSession::explainLostTls(CallReason reason, const QString& evidence)
{
    m_firstAnswer.stop(); // the look has a limit of its own, and its result belongs to this hop
    m_way.explainLoss(reason, evidence);
}

void SipSession::firstAnswerMissing()
{
    finish(CallReason::Timeout);
}

void SipSession::hangUp()
{
    finish(CallReason::Cancelled);
}

void SipSession::order(const SipCommand&) {}

void SipSession::takeSign(const SofiaSign& sign)
{
    if (m_ended || !m_onWire || sign.attempt != m_attempt) // what is late is of a hop that was left
        return;
    if (!sign.reasonHeader.isEmpty())
        m_outcome.reasonHeader = QString::fromUtf8(sign.reasonHeader.left(512));
    if (!sign.hashUsed.isEmpty())
        m_outcome.authentication = QString::fromLatin1(sign.hashUsed);
    switch (sign.kind) {
    case SofiaSign::Kind::RegisterAnswer:
        takeRegisterAnswer(sign);
        break;
    case SofiaSign::Kind::Challenged:
        takeChallenge(sign);
        break;
    case SofiaSign::Kind::Refused:
        ++m_outcome.refused;
        break;
    case SofiaSign::Kind::Failed:
        finish(CallReason::LocalFailure, m_cause.isEmpty() ? QString::fromUtf8(sign.phrase) : m_cause);
        break;
    default:
        if (!m_leaving)
            takeWorkSign(sign);
        break;
    }
}

void SipSession::takeMessage(const RawSipMessage& message)
{
    if (m_ended)
        return;
    std::optional<SipMessageRecord> record = m_records.take(message);
    m_outcome.recordsDropped = m_records.dropped();
    if (!record)
        return;
    SipEvent told = news(SipEvent::Kind::Record);
    told.record = *std::move(record);
    m_outcome.rttMs = m_records.roundTripMs();
    Q_EMIT event(told);
}

void SipSession::takeLine(const QByteArray& line)
{
    if (explainsFailure(line))
        m_cause = QString::fromUtf8(line.left(512)).trimmed();
    if (m_state == CallState::Ending && m_outcome.lost.isEmpty())
        m_outcome.lost = whyEndNotSent(line);
    const bool waiting = m_onWire && !m_outcome.reachable;
    if (waiting && m_outcome.transport == SipTransport::Tls && endsTls(line))
        explainLostTls(reasonOfFailure(m_cause, 503, SipTransport::Tls), m_cause);
}

qint64 SipSession::sinceStart() const
{
    return m_records.sinceStart(SipLogAssembler::monotonicNow());
}

SipEvent SipSession::news(SipEvent::Kind kind) const
{
    SipEvent told;
    told.kind = kind;
    told.id = m_id;
    return told;
}

void SipSession::setState(CallState state)
{
    if (m_state == state)
        return;
    m_state = state;
    SipEvent told = news(SipEvent::Kind::StateChanged);
    told.state = state;
    Q_EMIT event(told);
}

void SipSession::tellProgress()
{
    SipEvent told = news(SipEvent::Kind::Progress);
    told.outcome = m_outcome;
    Q_EMIT event(told);
}

void SipSession::finish(CallReason reason, const QString& evidence)
{
    if (m_leaving || m_ended || tryNext(reason, evidence))
        return;
    m_leaving = true;
    m_firstAnswer.stop();
    m_way.stop();
    m_way.describe(m_outcome);
    conclude();
    m_outcome.callReason = reason;
    m_outcome.ok = reason == CallReason::Answered || reason == CallReason::RefusedHere;
    m_outcome.evidence = evidence;
    m_outcome.listening.clear();
    if (!m_registered) {
        end();
        return;
    }
    setState(CallState::Ending);
    m_leave.start(kLeaveLimitMs);
    m_thread.with(m_id, [](SofiaLine& line) { line.sendUnregister(); });
}

void SipSession::end()
{
    if (std::exchange(m_ended, true))
        return;
    m_leave.stop();
    if (m_onWire)
        m_thread.drop(m_id);
    setState(CallState::Ended);
    SipEvent told = news(SipEvent::Kind::Finished);
    told.outcome = m_outcome;
    Q_EMIT event(told);
    Q_EMIT ended();
}

} // namespace jonction
