// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SipSession.h"

#include "sipengine/FailureCause.h"
#include "sipengine/TrustFolder.h"

#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUdpSocket>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameLimitMs = 5000;
constexpr int kTlsLimitMs = 4500;   ///< the verdict on a bad certificate comes within 5 s
constexpr qsizetype kMostTried = 3; ///< and one more; a silent one costs the whole time limit
constexpr int kTlsAgainMs = 2000;
constexpr int kLeaveLimitMs = 1000;
/// What one piece of work may keep: a peer that talks without end shall fill neither pipe nor memory.
constexpr qint64 kMostRecords = 1000;
constexpr qint64 kMostRecordBytes = 8 * 1024 * 1024;
constexpr qsizetype kMostCallIds = 16;

QByteArray randomToken()
{
    QByteArray token;
    for (int i = 0; i < 4; ++i)
        token += QByteArray::number(QRandomGenerator::global()->generate(), 36);
    return token;
}

} // namespace

quint16 freePortAt(const QHostAddress& local, bool stream)
{
    if (stream) {
        QTcpServer server;
        server.setProxy(QNetworkProxy::NoProxy);
        return server.listen(local) ? server.serverPort() : quint16(0);
    }
    QUdpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    return socket.bind(local) ? socket.localPort() : quint16(0);
}

SipSession::SipSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, SipWork work,
                       QObject* parent)
    : QObject(parent)
    , m_thread(thread)
    , m_id(command.id)
    , m_request(command.request)
    , m_callId(randomToken())
    , m_records(SipLogAssembler::monotonicNow())
    , m_trust(trust)
    , m_registerCallId(randomToken())
{
    for (QTimer* timer : {&m_firstAnswer, &m_leave})
        timer->setSingleShot(true);
    connect(&m_firstAnswer, &QTimer::timeout, this, &SipSession::firstAnswerMissing);
    connect(&m_leave, &QTimer::timeout, this, &SipSession::end);
    m_outcome.work = work;
    m_callIds = {m_callId, m_registerCallId};
}

void SipSession::start()
{
    setState(CallState::Idle);
    if (!readRequest())
        return;
    auto* finder = new NextHopFinder(firstStation(), m_outcome.transport, this, m_resolverConfiguration);
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

// A registered call leaves by its registrar, as the far side expects it from whoever it knows.
const SipTarget& SipSession::firstStation() const
{
    if (!m_proxy.host.isEmpty())
        return m_proxy;
    return m_registrar.host.isEmpty() ? m_target : m_registrar;
}

bool SipSession::readTargets()
{
    const auto read = [this](const QString& text, SipTarget& into) {
        if (text.trimmed().isEmpty())
            return true;
        const Result<SipTarget> target = SipTarget::parse(text.trimmed());
        if (!target.ok()) {
            finish(CallReason::InvalidTarget, target.error().evidence);
            return false;
        }
        into = target.value();
        return true;
    };
    const bool registers = m_request.registers || m_outcome.work == SipWork::Registration;
    SipTarget own;
    if (!read(m_request.target, m_target) || !read(m_request.outboundProxy, m_proxy) ||
        (registers && !read(m_request.fromUri, own)))
        return false;
    // Only whoever waits for a call of its own domain may do without a target.
    if (m_target.host.isEmpty() && (m_outcome.work != SipWork::Listening || own.host.isEmpty())) {
        finish(CallReason::InvalidTarget, u"target"_s);
        return false;
    }
    if (registers && own.host.isEmpty()) {
        finish(CallReason::InvalidTarget, u"address of record"_s);
        return false;
    }
    if (registers) {
        m_registrar = m_outcome.work == SipWork::Registration ? m_target : own;
        m_registrar.user.clear();
    }
    return true;
}

bool SipSession::readRequest()
{
    if (!readTargets())
        return false;
    SipTransport transport = m_request.transport;
    for (const SipTarget* from : {&m_proxy, &m_target, &m_registrar}) {
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
    if (!isRunning())
        return;
    m_hop = hop;
    m_lookedAgain = false;
    m_outcome.transport = hop.transport;
    m_outcome.remote = hop.endpoint();
    m_local = localAddressTowards(hop.address, hop.port);
    if (m_local.isNull()) {
        finish(CallReason::Unreachable, u"no route to %1"_s.arg(hop.address.toString()));
        return;
    }
    m_localText = m_local.toString().section(u'%', 0, 0);
    if (m_outcome.work == SipWork::Listening)
        m_localPort = freePortAt(m_local, m_outcome.transport != SipTransport::Udp);
    if (m_outcome.work == SipWork::Listening && m_localPort == 0) {
        finish(CallReason::LocalFailure, u"no free port at %1"_s.arg(m_localText));
        return;
    }
    m_records.setLocal(m_localPort > 0 ? bracketed(m_localText) + u':' + QString::number(m_localPort)
                                       : m_localText);
    if (!prepare())
        return;
    // Whoever only waits calls nobody.
    const bool waits = m_outcome.work == SipWork::Listening && m_registrar.host.isEmpty();
    if (m_outcome.transport == SipTransport::Tls && !waits)
        probeTls();
    else if (m_outcome.transport == SipTransport::Tcp && !waits)
        probeTcp();
    else
        open();
}

void SipSession::probeTcp()
{
    auto* probe = new TcpProbe(m_hop.address, m_hop.port, this);
    connect(probe, &TcpProbe::finished, this, [this](const TcpReport& report, CallReason reason) {
        if (!isRunning())
            return;
        m_outcome.tcp = report;
        if (reason == CallReason::None)
            open();
        else
            finish(reason, report.error);
    });
    probe->start(std::min(kTlsLimitMs, m_request.timeoutMs));
}

/// RFC 3263 §4.3: what counts is that nobody spoke SIP there, or that somebody said 503. A certificate that
/// is refused counts too; the report tells of it.
bool SipSession::mayTryNext(CallReason reason) const
{
    switch (reason) {
    case CallReason::ServiceUnavailable:
        return !m_outcome.rang;
    case CallReason::Unreachable:
    case CallReason::ConnectionRefused:
    case CallReason::ConnectionLost:
    case CallReason::Timeout:
    case CallReason::TlsUntrusted:
    case CallReason::TlsSelfSigned:
    case CallReason::TlsExpired:
    case CallReason::TlsNotYetValid:
    case CallReason::TlsWrongName:
    case CallReason::TlsClientCertificate:
    case CallReason::TlsHandshake:
    case CallReason::TlsOldVersion:
    case CallReason::TlsWeak:
    case CallReason::TlsUsage:
        return !m_outcome.reachable;
    default:
        return false;
    }
}

bool SipSession::tryNext(CallReason reason, const QString& evidence)
{
    const bool worth = !m_hops.isEmpty() && m_outcome.names.tried.size() < kMostTried && !m_registered &&
                       m_outcome.work != SipWork::Listening && mayTryNext(reason);
    if (!worth || !rewind())
        return false;
    m_outcome.names.tried.append({m_hop.toString(), reason, evidence});
    m_firstAnswer.stop();
    if (std::exchange(m_onWire, false))
        m_thread.drop(m_id);
    m_cause.clear();
    m_records.forgetTimes();
    // What the next one says is not mixed with what this one said.
    SipOutcome fresh;
    fresh.work = m_outcome.work;
    fresh.names = m_outcome.names;
    fresh.refused = m_outcome.refused;
    fresh.recordsDropped = m_outcome.recordsDropped;
    m_outcome = fresh;
    m_hopLost = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_hopLost = false;
            takeHop(m_hops.takeFirst());
        },
        Qt::QueuedConnection);
    return true;
}

void SipSession::probeTls()
{
    const Result<QList<QSslCertificate>> authorities = m_trust.authorities(m_request.caPemPath);
    if (!authorities.ok()) {
        finish(CallReason::LocalFailure, authorities.error().subject);
        return;
    }
    if (m_request.verifyName.isEmpty())
        m_request.verifyName = firstStation().host;
    auto* probe = new TlsProbe(m_hop.address, m_hop.port, m_request.verifyName, authorities.value(), this);
    connect(probe, &TlsProbe::finished, this, [this, probe](const TlsReport& report, CallReason reason) {
        m_exactName = probe->nameIsExact();
        m_outcome.tcp = probe->tcp();
        takeTls(report, reason);
    });
    probe->start(std::min(kTlsLimitMs, m_request.timeoutMs));
}

void SipSession::takeTls(const TlsReport& report, CallReason reason)
{
    if (!isRunning())
        return;
    m_outcome.tls = report;
    m_outcome.tls.ownAuthorities = !m_request.caPemPath.isEmpty();
    if (reason != CallReason::None)
        finish(reason, report.error);
    else
        open();
}

QByteArray SipSession::fromHeader() const
{
    QString uri = u"sip:jonction@"_s + bracketed(m_localText);
    if (const Result<SipTarget> own = SipTarget::parse(m_request.fromUri); own.ok())
        uri = own.value().toUri(SipTransport::Auto);
    QString display = withoutControls(m_request.fromDisplay).left(64);
    display.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    const QString name = display.isEmpty() ? QString() : u"\"%1\" "_s.arg(display);
    return (name + u'<' + uri + u'>').toUtf8();
}

SofiaWay SipSession::way() const
{
    const bool tls = m_outcome.transport == SipTransport::Tls;
    SofiaWay way;
    way.timeoutMs = m_request.timeoutMs;
    way.acceptsCalls = m_outcome.work == SipWork::Listening;
    if (m_request.sessionSeconds > 0)
        way.leastSessionSeconds = std::min(way.leastSessionSeconds, m_request.sessionSeconds);
    const QString at =
        bracketed(m_localText) + u':' + (m_localPort > 0 ? QString::number(m_localPort) : u"*"_s);
    way.bindUrl =
        (tls ? u"sips:"_s + at : u"sip:"_s + at + u";transport="_s + toString(m_outcome.transport)).toUtf8();
    way.name = m_hop.name.toUtf8();
    way.address = m_hop.address;
    way.srvName = m_hop.srvName.toUtf8();
    way.srvPort = m_hop.port;
    const bool elsewhere = !m_proxy.host.isEmpty() || !m_registrar.host.isEmpty();
    if (elsewhere) {
        // With TLS the next hop goes by the name of its certificate, so that the stack can compare it.
        const bool byName = tls && m_exactName;
        const QString host = byName ? m_request.verifyName : m_hop.address.toString();
        way.name = byName ? host.toUtf8() : QByteArray();
        way.srvName.clear();
        way.srvPort = 0;
        way.proxyUrl = u"sip:%1:%2;transport=%3"_s.arg(bracketed(host))
                           .arg(m_hop.port)
                           .arg(toString(m_outcome.transport))
                           .toUtf8();
    }
    way.verifySubject =
        tls && m_exactName && way.name.compare(m_request.verifyName.toUtf8(), Qt::CaseInsensitive) == 0;
    if (tls)
        way.certificateDir = m_trust.folder(m_request.caPemPath).toUtf8();
    return way;
}

SofiaPlan SipSession::plan()
{
    SofiaPlan plan;
    plan.id = m_id;
    plan.work = m_outcome.work;
    plan.way = way();
    plan.callId = m_callId;
    plan.target = m_target.host.isEmpty() ? QByteArray() : m_target.toUri(m_outcome.transport).toUtf8();
    plan.from = fromHeader();
    plan.account = m_request.account;
    if (!m_registrar.host.isEmpty()) {
        plan.registrar = m_registrar.toUri(m_outcome.transport).toUtf8();
        plan.registerCallId = m_registerCallId;
        plan.registerSeconds = m_request.registerSeconds;
    }
    return plan;
}

void SipSession::open()
{
    m_onWire = true;
    m_thread.open(plan());
    if (m_registrar.host.isEmpty()) {
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
        m_outcome.contacts.append(QString::fromUtf8(contact.left(512)));
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

// The certificate was fine, and the connection broke before a word of SIP: a look that stays longer tells
// whether a certificate of ours is missed.
void SipSession::explainLostTls(CallReason reason, const QString& evidence)
{
    if (std::exchange(m_lookedAgain, true))
        return;           // is looking
    m_firstAnswer.stop(); // the look has a limit of its own, and its result belongs to this hop
    const Result<QList<QSslCertificate>> authorities = m_trust.authorities(m_request.caPemPath);
    auto* probe = new TlsProbe(m_hop.address, m_hop.port, m_request.verifyName,
                               authorities.ok() ? authorities.value() : QList<QSslCertificate>(), this);
    connect(probe, &TlsProbe::finished, this,
            [this, reason, evidence](const TlsReport& report, CallReason found) {
                const bool wantsOurs = found == CallReason::TlsClientCertificate;
                if (wantsOurs)
                    m_outcome.tls = report;
                finish(wantsOurs ? found : reason, wantsOurs ? report.error : evidence);
            });
    probe->start(kTlsAgainMs, true);
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
    if (m_ended || m_hopLost)
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

bool SipSession::owns(const RawSipMessage& message, const QByteArray& callId) const
{
    if (m_callIds.contains(callId))
        return true;
    if (m_localPort == 0)
        return false;
    const QByteArray own = (bracketed(m_localText) + u':' + QString::number(m_localPort)).toLatin1();
    return message.text.left(message.text.indexOf('\n')).contains(own);
}

// The top Via names who sent the request; the first line of a request names whom it is for; an answer of ours
// goes with a request that came in.
bool SipSession::fits(const RawSipMessage& message) const
{
    const bool answer = message.text.startsWith("SIP/2.0 ");
    if (message.sent != answer) {
        const bool portKnown = m_localPort > 0 || m_records.firstSentMs() >= 0;
        return !portKnown || sentBy(message.text) == m_records.local();
    }
    if (answer)
        return m_received.contains(branchOf(message.text));
    return message.text.left(message.text.indexOf('\n')).contains(m_records.local().toLatin1());
}

void SipSession::takeMessage(const RawSipMessage& message)
{
    if (m_ended)
        return;
    if (m_localPort > 0 && m_callIds.size() < kMostCallIds)
        m_callIds.insert(callIdOf(message.text));
    if (!message.sent && !message.text.startsWith("SIP/2.0 ") && m_received.size() < kMostRecords)
        m_received.insert(branchOf(message.text));
    m_recordedBytes += message.text.size();
    if (++m_recorded > kMostRecords || m_recordedBytes > kMostRecordBytes) {
        ++m_outcome.recordsDropped;
        return;
    }
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
    const bool waiting = m_onWire && !m_outcome.reachable;
    if (waiting && m_outcome.transport == SipTransport::Tls && endsTls(line))
        explainLostTls(reasonOfFailure(m_cause, 503, SipTransport::Tls), m_cause);
}

qint64 SipSession::sinceStart() const
{
    return m_records.sinceStart(SipLogAssembler::monotonicNow());
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

void SipSession::tellProgress()
{
    SipEvent told;
    told.kind = SipEvent::Kind::Progress;
    told.id = m_id;
    told.outcome = m_outcome;
    Q_EMIT event(told);
}

void SipSession::finish(CallReason reason, const QString& evidence)
{
    if (m_leaving || m_ended || tryNext(reason, evidence))
        return;
    m_leaving = true;
    m_firstAnswer.stop();
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
    SipEvent told;
    told.kind = SipEvent::Kind::Finished;
    told.id = m_id;
    told.outcome = m_outcome;
    Q_EMIT event(told);
    Q_EMIT ended();
}

} // namespace jonction
