// SPDX-License-Identifier: Apache-2.0
#include "sipengine/NextHopFinder.h"

#include <QUdpSocket>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kServiceLimitMs = 2000;

quint16 defaultSipPort(SipTransport transport)
{
    return transport == SipTransport::Tls ? 5061 : 5060;
}

QString servicePrefix(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Tls:
        return u"_sips._tcp."_s;
    case SipTransport::Tcp:
        return u"_sip._tcp."_s;
    default:
        return u"_sip._udp."_s;
    }
}

} // namespace

NextHopFinder::NextHopFinder(const SipTarget& target, SipTransport transport, QObject* parent)
    : QObject(parent)
    , m_target(target)
    , m_transport(transport)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end();
        Q_EMIT failed(CallReason::NameTimeout, m_target.host);
    });
}

NextHopFinder::~NextHopFinder()
{
    end();
}

void NextHopFinder::end()
{
    m_ended = true;
    m_limit.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    m_lookup = -1;
}

void NextHopFinder::start(int limitMs)
{
    m_limit.start(limitMs);
    m_hop.port = m_target.port > 0 ? static_cast<quint16>(m_target.port) : defaultSipPort(m_transport);
    if (m_target.hostIsAddress()) {
        m_hop.address = QHostAddress(m_target.host);
        end();
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT found(m_hop); }, Qt::QueuedConnection);
        return;
    }
    // "localhost" and single labels have no service records; asking for them only costs the resolver's
    // patience.
    if (m_target.port > 0 || !m_target.host.contains(u'.'))
        lookUpHost(m_target.host);
    else
        lookUpService();
}

void NextHopFinder::lookUpService()
{
    m_dns.setType(QDnsLookup::SRV);
    m_dns.setName(servicePrefix(m_transport) + m_target.host);
    connect(&m_dns, &QDnsLookup::finished, this, &NextHopFinder::takeService);
    QTimer::singleShot(kServiceLimitMs, this, [this] {
        if (!m_dns.isFinished())
            m_dns.abort();
    });
    m_dns.lookup();
}

void NextHopFinder::takeService()
{
    if (m_ended)
        return;
    const QList<QDnsServiceRecord> services = m_dns.serviceRecords(); // by priority, then weight
    if (m_dns.error() != QDnsLookup::NoError || services.isEmpty()) {
        lookUpHost(m_target.host);
        return;
    }
    const QDnsServiceRecord& best = services.first();
    if (best.target().isEmpty() || best.target() == "."_L1) {
        end();
        Q_EMIT failed(CallReason::NameUnknown, u"%1: service refused by its SRV record"_s.arg(m_dns.name()));
        return;
    }
    m_hop.srvName = m_dns.name();
    m_hop.port = best.port();
    lookUpHost(best.target());
}

void NextHopFinder::lookUpHost(const QString& host)
{
    m_hop.name = host;
    m_lookup = QHostInfo::lookupHost(host, this, &NextHopFinder::takeHost);
}

void NextHopFinder::takeHost(const QHostInfo& info)
{
    if (m_ended)
        return;
    m_lookup = -1;
    end();
    for (const auto family : {QAbstractSocket::IPv4Protocol, QAbstractSocket::IPv6Protocol}) {
        for (const QHostAddress& address : info.addresses()) {
            if (address.protocol() != family)
                continue;
            m_hop.address = address;
            Q_EMIT found(m_hop);
            return;
        }
    }
    Q_EMIT failed(CallReason::NameUnknown, info.hostName());
}

QHostAddress localAddressTowards(const QHostAddress& remote, quint16 port)
{
    QUdpSocket probe;
    probe.connectToHost(remote, port); // sends nothing: only asks the routing table
    return probe.localAddress();
}

} // namespace jonction
