// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/WayFinder.h"

#include "sipengine/names/LocalAddress.h"
#include "sipengine/way/TcpProbe.h"
#include "sipengine/way/TlsProbe.h"
#include "sipengine/way/TrustFolder.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameLimitMs = 5000;
constexpr int kProbeLimitMs = 4500; ///< the verdict on a bad certificate comes within 5 s
constexpr int kTlsAgainMs = 2000;
constexpr qsizetype kMostTried = 3; ///< and one more; a silent one costs the whole time limit

/// What counts is that nobody spoke SIP there. A certificate that is refused counts too; the report tells of
/// it.
bool meansNobodySpoke(CallReason reason)
{
    switch (reason) {
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
        return true;
    default:
        return false;
    }
}

} // namespace

WayFinder::WayFinder(TrustFolder& trust, const SipRequest& request, SipWork work)
    : m_trust(trust)
    , m_request(request)
    , m_work(work)
{}

void WayFinder::start()
{
    if (const Result<Nothing> read = m_stations.read(m_request, m_work); !read.ok()) {
        fail(CallReason::InvalidTarget, read.error().evidence);
        return;
    }
    m_verifyName = m_request.verifyName.isEmpty() ? m_stations.first().host : m_request.verifyName;
    auto* finder = new NextHopFinder(m_stations.first(), m_stations.transport, this, m_resolverConfiguration);
    connect(finder, &NextHopFinder::found, this,
            [this](const QList<NextHop>& hops, const NameReport& report) {
                m_names = report;
                m_hops = hops;
                takeHop();
            });
    connect(finder, &NextHopFinder::failed, this,
            [this](CallReason reason, const QString& evidence, const NameReport& report) {
                m_names = report;
                fail(reason, evidence);
            });
    finder->start(kNameLimitMs);
}

void WayFinder::takeHop()
{
    if (m_stopped)
        return;
    m_hop = m_hops.takeFirst();
    m_lookedAgain = false;
    if (takeLocal())
        Q_EMIT chosen();
}

bool WayFinder::takeLocal()
{
    m_local = localAddressTowards(m_hop.address, m_hop.port);
    if (m_local.isNull()) {
        fail(CallReason::Unreachable, u"no route to %1"_s.arg(m_hop.address.toString()));
        return false;
    }
    m_localHost = m_local.toString().section(u'%', 0, 0);
    if (m_work != SipWork::Listening)
        return true;
    m_localPort = freePortAt(m_local, m_hop.transport != SipTransport::Udp);
    if (m_localPort == 0)
        fail(CallReason::LocalFailure, u"no free port at %1"_s.arg(m_localHost));
    return m_localPort > 0;
}

void WayFinder::open()
{
    // Whoever only waits calls nobody.
    const bool waits = m_work == SipWork::Listening && m_stations.registrar.host.isEmpty();
    if (m_hop.transport == SipTransport::Tls && !waits)
        probeTls();
    else if (m_hop.transport == SipTransport::Tcp && !waits)
        probeTcp();
    else
        Q_EMIT opened();
}

void WayFinder::probeTcp()
{
    dropProbe();
    auto* probe = new TcpProbe(m_hop.address, m_hop.port, this);
    m_probe = probe;
    connect(probe, &TcpProbe::finished, this, [this](const TcpReport& report, CallReason reason) {
        m_tcp = report;
        finishProbe(reason, report.error);
    });
    probe->start(std::min(kProbeLimitMs, m_request.timeoutMs));
}

TlsProbe* WayFinder::newTlsProbe(const QList<QSslCertificate>& authorities)
{
    dropProbe();
    auto* probe = new TlsProbe(m_hop.address, m_hop.port, m_verifyName, authorities, this);
    m_probe = probe;
    return probe;
}

void WayFinder::probeTls()
{
    const Result<QList<QSslCertificate>> authorities = m_trust.authorities(m_request.caPemPath);
    if (!authorities.ok()) {
        fail(CallReason::LocalFailure, u"ca-unusable: "_s + authorities.error().subject);
        return;
    }
    TlsProbe* probe = newTlsProbe(authorities.value());
    connect(probe, &TlsProbe::finished, this, [this, probe](const TlsReport& report, CallReason reason) {
        m_exactName = probe->nameIsExact();
        m_tcp = probe->tcp();
        takeTls(report);
        finishProbe(reason, report.error);
    });
    probe->start(std::min(kProbeLimitMs, m_request.timeoutMs));
}

void WayFinder::takeTls(const TlsReport& report)
{
    m_tls = report;
    m_tls.ownAuthorities = !m_request.caPemPath.isEmpty();
}

void WayFinder::finishProbe(CallReason reason, const QString& error)
{
    if (reason != CallReason::None)
        fail(reason, error);
    else if (!m_stopped)
        Q_EMIT opened();
}

void WayFinder::explainLoss(CallReason reason, const QString& evidence)
{
    if (std::exchange(m_lookedAgain, true))
        return; // is looking
    const Result<QList<QSslCertificate>> authorities = m_trust.authorities(m_request.caPemPath);
    TlsProbe* probe = newTlsProbe(authorities.ok() ? authorities.value() : QList<QSslCertificate>());
    connect(probe, &TlsProbe::finished, this,
            [this, reason, evidence](const TlsReport& report, CallReason found) {
                const bool wantsOurs = found == CallReason::TlsClientCertificate;
                if (wantsOurs)
                    takeTls(report);
                fail(wantsOurs ? found : reason, wantsOurs ? report.error : evidence);
            });
    probe->start(kTlsAgainMs, true);
}

bool WayFinder::mayTryNext(CallReason reason, const SipOutcome& soFar) const
{
    if (m_hops.isEmpty() || m_names.tried.size() >= kMostTried || m_work == SipWork::Listening)
        return false;
    if (reason == CallReason::ServiceUnavailable)
        return !soFar.rang;
    return meansNobodySpoke(reason) && !soFar.reachable;
}

void WayFinder::next(CallReason reason, const QString& evidence)
{
    m_names.tried.append({m_hop.toString(), reason, evidence});
    dropProbe();
    m_hop = NextHop();
    m_tcp = TcpReport();
    m_tls = TlsReport();
    QMetaObject::invokeMethod(this, &WayFinder::takeHop, Qt::QueuedConnection);
}

void WayFinder::stop()
{
    m_stopped = true;
    dropProbe();
}

// It may be the one that is just telling.
void WayFinder::dropProbe()
{
    if (!m_probe)
        return;
    m_probe->disconnect(this);
    m_probe->deleteLater();
    m_probe.clear();
}

void WayFinder::fail(CallReason reason, const QString& evidence)
{
    if (!m_stopped)
        Q_EMIT failed(reason, evidence);
}

void WayFinder::describe(SipOutcome& outcome) const
{
    const bool known = !m_hop.address.isNull();
    outcome.names = m_names;
    outcome.transport = known ? m_hop.transport : m_stations.transport;
    outcome.remote = known ? m_hop.endpoint() : QString();
    outcome.tcp = m_tcp;
    outcome.tls = m_tls;
}

SofiaWay WayFinder::way() const
{
    const bool tls = m_hop.transport == SipTransport::Tls;
    SofiaWay way;
    way.timeoutMs = m_request.timeoutMs;
    way.acceptsCalls = m_work == SipWork::Listening;
    if (m_request.sessionSeconds > 0)
        way.leastSessionSeconds = std::min(way.leastSessionSeconds, m_request.sessionSeconds);
    const QString at =
        bracketed(m_localHost) + u':' + (m_localPort > 0 ? QString::number(m_localPort) : u"*"_s);
    way.bindUrl =
        (tls ? u"sips:"_s + at : u"sip:"_s + at + u";transport="_s + toString(m_hop.transport)).toUtf8();
    way.name = m_hop.name.toUtf8();
    way.address = m_hop.address;
    way.srvName = m_hop.srvName.toUtf8();
    way.srvPort = m_hop.port;
    if (m_stations.isDetour()) {
        // With TLS the next hop goes by the name of its certificate, so that the stack can compare it.
        const bool byName = tls && m_exactName;
        const QString host = byName ? m_verifyName : m_hop.address.toString();
        way.name = byName ? host.toUtf8() : QByteArray();
        way.srvName.clear();
        way.srvPort = 0;
        way.proxyUrl = u"sip:%1:%2;transport=%3"_s.arg(bracketed(host))
                           .arg(m_hop.port)
                           .arg(toString(m_hop.transport))
                           .toUtf8();
    }
    way.verifySubject =
        tls && m_exactName && way.name.compare(m_verifyName.toUtf8(), Qt::CaseInsensitive) == 0;
    if (tls)
        way.certificateDir = m_trust.folder(m_request.caPemPath).toUtf8();
    return way;
}

} // namespace jonction
