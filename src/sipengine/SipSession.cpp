// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SipSession.h"

#include "sipengine/FailureCause.h"
#include "sipengine/TrustFolder.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameLimitMs = 5000;
constexpr int kTlsLimitMs = 4500; ///< the verdict on a bad certificate comes within 5 s
constexpr int kCancelGraceMs = 2000;
constexpr int kNoProvisionalGraceMs = 1000;
constexpr int kByeGraceMs = 1500;

QByteArray randomToken()
{
    QByteArray token;
    for (int i = 0; i < 4; ++i)
        token += QByteArray::number(QRandomGenerator::global()->generate(), 36);
    return token;
}

} // namespace

SipSession::SipSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, QObject* parent)
    : QObject(parent)
    , m_thread(thread)
    , m_trust(trust)
    , m_id(command.id)
    , m_call(command.kind == SipCommand::Kind::StartCall)
    , m_request(command.request)
    , m_audio(command.request)
    , m_callId(randomToken())
    , m_records(SipLogAssembler::monotonicNow())
{
    for (QTimer* timer : {&m_firstAnswer, &m_ring, &m_hold, &m_grace})
        timer->setSingleShot(true);
    connect(&m_firstAnswer, &QTimer::timeout, this, [this] { stop(Stop::NoFirstAnswer); });
    connect(&m_ring, &QTimer::timeout, this, [this] { stop(Stop::RingTime); });
    connect(&m_hold, &QTimer::timeout, this, &SipSession::hangUp);
    connect(&m_grace, &QTimer::timeout, this, &SipSession::giveUp);
    m_outcome.work = m_call ? SipWork::Call : SipWork::Options;
}

void SipSession::start()
{
    setState(CallState::Idle);
    if (!readRequest())
        return;
    const SipTarget& next = m_proxy.host.isEmpty() ? m_target : m_proxy;
    auto* finder = new NextHopFinder(next, m_outcome.transport, this);
    connect(finder, &NextHopFinder::found, this,
            [this](const QList<NextHop>& hops, const NameReport& report) {
                m_outcome.names = report;
                m_hops = hops;
                takeHop(m_hops.takeFirst());
            });
    connect(finder, &NextHopFinder::failed, this,
            [this](CallReason reason, const QString& evidence, const NameReport& report) {
                m_outcome.names = report;
                finish(reason, evidence);
            });
    finder->start(kNameLimitMs);
}

bool SipSession::readRequest()
{
    const Result<SipTarget> target = SipTarget::parse(m_request.target.trimmed());
    const bool proxied = !m_request.outboundProxy.trimmed().isEmpty();
    const Result<SipTarget> proxy =
        proxied ? SipTarget::parse(m_request.outboundProxy.trimmed()) : Result<SipTarget>(SipTarget());
    if (!target.ok() || !proxy.ok()) {
        finish(CallReason::InvalidTarget, (target.ok() ? proxy : target).error().evidence);
        return false;
    }
    m_target = target.value();
    m_proxy = proxy.value();
    SipTransport transport = m_request.transport;
    for (const SipTarget* from : {&m_proxy, &m_target}) {
        if (transport == SipTransport::Auto)
            transport = from->secure ? SipTransport::Tls : from->transport;
    }
    m_outcome.transport = transport; // Auto: the way there decides
    if (m_target.secure && transport != SipTransport::Tls) {
        finish(CallReason::InvalidTarget, u"sips needs tls"_s);
        return false;
    }
    return true;
}

void SipSession::takeHop(const NextHop& hop)
{
    if (m_ended)
        return;
    m_hop = hop;
    m_outcome.transport = hop.transport;
    m_outcome.remote = hop.endpoint();
    m_local = localAddressTowards(hop.address, hop.port);
    if (m_local.isNull()) {
        finish(CallReason::Unreachable, u"no route to %1"_s.arg(hop.address.toString()));
        return;
    }
    m_localText = m_local.toString().section(u'%', 0, 0);
    m_records.setLocal(m_localText);
    if (m_call) {
        const Result<Nothing> opened = m_audio.open(m_local);
        if (!opened.ok()) {
            const Error& error = opened.error();
            finish(CallReason::LocalFailure, error.evidence.isEmpty() ? error.subject : error.evidence);
            return;
        }
    }
    if (m_outcome.transport == SipTransport::Tls)
        probeTls();
    else
        send();
}

void SipSession::probeTls()
{
    const Result<QList<QSslCertificate>> authorities = m_trust.authorities(m_request.caPemPath);
    if (!authorities.ok()) {
        finish(CallReason::LocalFailure, authorities.error().subject);
        return;
    }
    if (m_request.verifyName.isEmpty())
        m_request.verifyName = m_proxy.host.isEmpty() ? m_target.host : m_proxy.host;
    auto* probe = new TlsProbe(m_hop.address, m_hop.port, m_request.verifyName, authorities.value(), this);
    connect(probe, &TlsProbe::finished, this, [this, probe](const TlsReport& report, CallReason reason) {
        m_exactName = probe->nameIsExact();
        takeTls(report, reason);
    });
    probe->start(std::min(kTlsLimitMs, m_request.timeoutMs));
}

void SipSession::takeTls(const TlsReport& report, CallReason reason)
{
    if (m_ended)
        return;
    m_outcome.tls = report;
    if (m_stop == Stop::ByPerson)
        finish(CallReason::Cancelled);
    else if (reason != CallReason::None)
        finish(reason, report.error);
    else
        send();
}

QByteArray SipSession::fromHeader(const QString& local) const
{
    QString uri = u"sip:jonction@"_s + bracketed(local);
    if (const Result<SipTarget> own = SipTarget::parse(m_request.fromUri); own.ok())
        uri = own.value().toUri(SipTransport::Auto);
    QString display = withoutControls(m_request.fromDisplay).left(64);
    display.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    const QString name = display.isEmpty() ? QString() : u"\"%1\" "_s.arg(display);
    return (name + u'<' + uri + u'>').toUtf8();
}

SofiaPlan SipSession::plan()
{
    const bool tls = m_outcome.transport == SipTransport::Tls;
    SofiaPlan plan;
    plan.id = m_id;
    plan.call = m_call;
    plan.callId = m_callId;
    plan.timeoutMs = m_request.timeoutMs;
    plan.target = m_target.toUri(m_outcome.transport).toUtf8();
    const QString at = bracketed(m_localText) + u":*"_s;
    plan.bindUrl =
        (tls ? u"sips:"_s + at : u"sip:"_s + at + u";transport="_s + toString(m_outcome.transport)).toUtf8();
    plan.from = fromHeader(m_localText);
    plan.name = m_hop.name.toUtf8();
    plan.address = m_hop.address;
    plan.srvName = m_hop.srvName.toUtf8();
    plan.srvPort = m_hop.port;
    if (!m_proxy.host.isEmpty()) {
        // With TLS the next hop goes by the name of its certificate, so that the stack can compare it.
        const bool byName = tls && m_exactName;
        const QString host = byName ? m_request.verifyName : m_hop.address.toString();
        plan.name = byName ? host.toUtf8() : QByteArray();
        plan.srvName.clear();
        plan.proxyUrl = u"sip:%1:%2;transport=%3"_s.arg(bracketed(host))
                            .arg(m_hop.port)
                            .arg(toString(m_outcome.transport))
                            .toUtf8();
    }
    plan.verifySubject =
        tls && m_exactName && plan.name.compare(m_request.verifyName.toUtf8(), Qt::CaseInsensitive) == 0;
    if (tls)
        plan.certificateDir = m_trust.folder(m_request.caPemPath).toUtf8();
    if (m_call)
        plan.sdp = m_audio.offer(m_localText);
    return plan;
}

void SipSession::send()
{
    m_onWire = true;
    setState(CallState::Trying);
    m_firstAnswer.start(m_request.timeoutMs);
    if (m_call)
        m_ring.start(std::chrono::seconds(m_request.ringSeconds));
    m_thread.begin(plan());
}

void SipSession::hangUp()
{
    if (m_state == CallState::Answered) {
        setState(CallState::Ending);
        m_hold.stop();
        m_thread.bye(m_id);
        m_grace.start(kByeGraceMs);
        return;
    }
    stop(Stop::ByPerson);
}

void SipSession::stop(Stop why)
{
    if (m_ended || m_state == CallState::Ending)
        return;
    m_stop = why;
    m_firstAnswer.stop();
    m_ring.stop();
    if (!m_call || !m_onWire || why == Stop::NoFirstAnswer) {
        finish(stopReason());
        return;
    }
    setState(CallState::Ending);
    if (m_provisional) {
        m_cancelSent = true;
        m_thread.cancel(m_id);
    }
    m_grace.start(m_provisional ? kCancelGraceMs : kNoProvisionalGraceMs);
}

void SipSession::giveUp()
{
    if (m_answeredMs >= 0 && m_stop == Stop::None)
        finish(CallReason::Answered, u"no answer to BYE"_s);
    else
        finish(stopReason());
}

CallReason SipSession::stopReason() const
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

void SipSession::takeSign(const SofiaSign& sign)
{
    if (m_ended)
        return;
    if (!sign.reasonHeader.isEmpty())
        m_outcome.reasonHeader = QString::fromUtf8(sign.reasonHeader.left(512));
    switch (sign.kind) {
    case SofiaSign::Kind::Failed:
        finish(CallReason::LocalFailure, m_cause.isEmpty() ? QString::fromUtf8(sign.phrase) : m_cause);
        break;
    case SofiaSign::Kind::ByeAnswer:
        if (m_state == CallState::Ending)
            finish(m_stop == Stop::None ? CallReason::Answered : stopReason());
        break;
    case SofiaSign::Kind::RemoteBye:
        m_outcome.remoteHungUp = m_state == CallState::Answered;
        finish(m_stop == Stop::None ? CallReason::Answered : stopReason());
        break;
    case SofiaSign::Kind::Answer:
        if (sign.status < 200)
            takeProvisional(sign);
        else if (sign.internal)
            takeInternal(sign);
        else
            takeFinal(sign);
        break;
    }
}

void SipSession::takeProvisional(const SofiaSign& sign)
{
    m_firstAnswer.stop();
    m_outcome.reachable = true;
    if (sign.unusable) {
        finish(CallReason::BadAnswer, u"Contact or Record-Route"_s);
        return;
    }
    m_provisional = true;
    m_audio.takeAnswer(sign.sdp);
    if (m_state == CallState::Ending) {
        if (!std::exchange(m_cancelSent, true)) {
            m_thread.cancel(m_id);
            m_grace.start(kCancelGraceMs);
        }
        return;
    }
    if (sign.status == 180 || sign.status == 183) {
        m_outcome.rang = true;
        setState(sign.status == 180 ? CallState::Ringing : CallState::EarlyMedia);
    }
}

void SipSession::takeFinal(const SofiaSign& sign)
{
    m_firstAnswer.stop();
    m_ring.stop();
    m_outcome.reachable = true;
    m_outcome.status = sign.status;
    m_outcome.reason = QString::fromUtf8(sign.phrase.left(512));
    m_outcome.warning = QString::fromUtf8(sign.warning.left(512));
    if (m_call && m_records.firstSentMs() >= 0)
        m_outcome.setupMs = SipLogAssembler::monotonicNow() - m_records.firstSentMs();
    if (sign.unusable)
        finish(CallReason::BadAnswer, u"Contact or Record-Route"_s);
    else if (sign.status >= 300)
        finish(m_stop == Stop::None ? reasonForStatus(sign.status, m_outcome.rang) : stopReason());
    else if (m_call)
        takeAnswered(sign.sdp);
    else
        finish(CallReason::Answered);
}

void SipSession::takeAnswered(const QByteArray& sdp)
{
    m_audio.takeAnswer(sdp);
    m_answeredMs = SipLogAssembler::monotonicNow();
    if (m_state == CallState::Ending) { // the answer crossed our CANCEL
        m_thread.bye(m_id);
        m_grace.start(kByeGraceMs);
        return;
    }
    setState(CallState::Answered);
    m_audio.pressKeys();
    m_hold.start(std::chrono::seconds(m_request.holdSeconds));
}

void SipSession::takeInternal(const SofiaSign& sign)
{
    if (m_stop != Stop::None)
        finish(stopReason());
    else if (m_answeredMs >= 0)
        finish(CallReason::ConnectionLost, m_cause);
    else
        finish(reasonOfFailure(m_cause, sign.status, m_outcome.transport),
               m_cause.isEmpty() ? QString::fromUtf8(sign.phrase) : m_cause);
}

void SipSession::takeMessage(const RawSipMessage& message)
{
    if (m_ended)
        return;
    SipEvent told;
    told.kind = SipEvent::Kind::Record;
    told.id = m_id;
    told.record = m_records.make(message);
    m_outcome.rttMs = m_records.roundTripMs();
    Q_EMIT event(told);
}

void SipSession::takeLine(const QByteArray& line)
{
    if (explainsFailure(line))
        m_cause = QString::fromUtf8(line.left(512)).trimmed();
    const bool waiting = m_onWire && !m_provisional && m_answeredMs < 0;
    if (waiting && m_outcome.transport == SipTransport::Tls && endsTls(line))
        finish(reasonOfFailure(m_cause, 503, SipTransport::Tls), m_cause);
}

void SipSession::setState(CallState state)
{
    if (m_state == state)
        return;
    m_state = state;
    SipEvent told;
    told.kind = SipEvent::Kind::StateChanged;
    told.id = m_id;
    told.state = state;
    Q_EMIT event(told);
}

void SipSession::finish(CallReason reason, const QString& evidence)
{
    if (std::exchange(m_ended, true))
        return;
    for (QTimer* timer : {&m_firstAnswer, &m_ring, &m_hold, &m_grace})
        timer->stop();
    if (m_onWire)
        m_thread.drop(m_id);
    if (m_call)
        m_outcome.audio = m_audio.stop();
    if (m_answeredMs >= 0)
        m_outcome.durationMs = SipLogAssembler::monotonicNow() - m_answeredMs;
    m_outcome.callReason = reason;
    m_outcome.ok = reason == CallReason::Answered;
    m_outcome.evidence = evidence;
    setState(CallState::Ended);
    SipEvent told;
    told.kind = SipEvent::Kind::Finished;
    told.id = m_id;
    told.outcome = m_outcome;
    Q_EMIT event(told);
    Q_EMIT ended();
}

} // namespace jonction
