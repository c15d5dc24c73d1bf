// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/NextHopFinder.h"

#include "sipengine/names/LocalAddress.h"
#include "sipengine/names/ServiceOrder.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAddresses = 8; ///< of one target
constexpr qsizetype kMaxHops = 16;

} // namespace

QString NextHop::endpoint() const
{
    return bracketed(address.toString()) + u':' + QString::number(port);
}

QString NextHop::toString() const
{
    return endpoint() + u' ' + jonction::toString(transport) + (name.isEmpty() ? QString() : u' ' + name);
}

NextHopFinder::NextHopFinder(const SipTarget& target, SipTransport transport, QObject* parent,
                             const QString& resolverConfiguration)
    : QObject(parent)
    , m_target(target)
    , m_transport(transport)
    , m_asker(resolverConfiguration, nullptr)
    , m_ownServers(!resolverConfiguration.isEmpty())
    , m_services(m_asker, target, transport)
{
    m_report.asked = target.host;
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finishHosts(false); });
    connect(&m_services, &ServiceFinder::found, this,
            [this](SipTransport chosen, const QList<ServicePlace>& places) {
                m_report.lines = m_services.lines();
                m_transport = chosen;
                lookUp(places);
            });
    connect(&m_services, &ServiceFinder::refused, this, [this] {
        m_report.lines = m_services.lines();
        fail(CallReason::NameUnknown, u"%1: service refused by its SRV record"_s.arg(m_target.host));
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
    m_services.stop();
    for (const int lookup : std::as_const(m_lookups))
        QHostInfo::abortHostLookup(lookup);
    m_lookups.clear();
}

void NextHopFinder::start(int limitMs)
{
    m_limit.start(limitMs);
    const bool plain = m_target.hostIsAddress() || m_target.port > 0 || !m_target.host.contains(u'.');
    // "localhost" and single labels have no service records; asking for them only costs patience.
    if (!plain) {
        m_services.start();
        return;
    }
    if (m_transport == SipTransport::Auto)
        m_transport = m_target.secure ? SipTransport::Tls : SipTransport::Udp;
    const quint16 port =
        m_target.port > 0 ? static_cast<quint16>(m_target.port) : defaultSipPort(m_transport);
    if (!m_target.hostIsAddress()) {
        lookUp({{m_target.host, port, -1}});
        return;
    }
    const QHostAddress address(m_target.host);
    m_report.lines.append({u"address"_s, m_target.host, address.toString(), -1, true, {}});
    const NextHop hop{{}, address, port, m_transport, {}};
    QMetaObject::invokeMethod(
        this,
        [this, hop] {
            if (!m_ended)
                succeed({hop});
        },
        Qt::QueuedConnection);
}

void NextHopFinder::lookUp(const QList<ServicePlace>& places)
{
    m_places = places;
    QStringList hosts;
    for (const ServicePlace& place : places)
        if (!hosts.contains(place.name))
            hosts.append(place.name);
    m_openHosts = QSet<QString>(hosts.begin(), hosts.end());
    for (const QString& host : std::as_const(hosts)) {
        if (m_ownServers && host.contains(u'.'))
            lookUpByServers(host);
        else
            lookUpBySystem(host);
    }
}

void NextHopFinder::lookUpBySystem(const QString& host)
{
    auto id = std::make_shared<int>(-1);
    *id = QHostInfo::lookupHost(host, this, [this, host, id](const QHostInfo& info) {
        m_lookups.remove(*id);
        if (!m_ended)
            takeHost(host, info);
    });
    m_lookups.insert(*id);
}

void NextHopFinder::takeHost(const QString& host, const QHostInfo& info)
{
    QList<DnsRecord> records;
    for (const QHostAddress& address : info.addresses()) {
        DnsRecord record;
        record.ttl = -1;
        record.address = address;
        records.append(record);
    }
    takeAddresses(host, records, info.error() == QHostInfo::HostNotFound ? u"noName"_s : u"serverFailed"_s);
}

void NextHopFinder::lookUpByServers(const QString& host)
{
    auto both = std::make_shared<QList<DnsAnswer>>();
    for (const DnsType type : {DnsType::A, DnsType::Aaaa})
        m_asker.ask(type, host, [this, host, both](const DnsAnswer& answer) {
            both->append(answer);
            if (m_ended || both->size() < 2)
                return;
            const QList<DnsRecord> records = both->at(0).records + both->at(1).records;
            if (records.isEmpty())
                lookUpBySystem(host); // the hosts file may know it
            else
                takeAddresses(host, records, {});
        });
}

void NextHopFinder::takeAddresses(const QString& host, const QList<DnsRecord>& records, const QString& error)
{
    QList<QHostAddress>& addresses = m_addresses[host];
    for (const DnsRecord& record : records) {
        const bool six = record.address.protocol() == QAbstractSocket::IPv6Protocol;
        NameLine line{six ? u"AAAA"_s : u"A"_s, host, record.address.toString(), record.ttl, false, {}};
        if (addresses.contains(record.address))
            continue;
        if (addresses.size() < kMaxAddresses)
            addresses.append(record.address);
        else
            line.error = u"tooMany"_s;
        m_report.lines.append(line);
    }
    if (records.isEmpty())
        m_report.lines.append({u"A"_s, host, {}, -1, false, error});
    m_openHosts.remove(host);
    if (m_openHosts.isEmpty())
        finishHosts(true);
}

QList<NextHop> NextHopFinder::hopsOf(const ServicePlace& place)
{
    QList<NextHop> hops;
    for (const QHostAddress& address : m_addresses.value(place.name)) {
        NextHop hop{place.name, address, place.port, m_transport, {}};
        if (place.line >= 0)
            hop.srvName = serviceLabel(m_transport) + m_target.host;
        hops.append(hop);
    }
    std::stable_partition(hops.begin(), hops.end(), [](const NextHop& hop) {
        return hop.address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return hops;
}

/// Without those to which this machine has no route; with them all where it has none to any.
QList<NextHop> NextHopFinder::reachable(const QList<NextHop>& hops)
{
    QList<NextHop> routed = hops;
    routed.removeIf([](const NextHop& hop) { return localAddressTowards(hop.address, hop.port).isNull(); });
    if (routed.isEmpty())
        return hops;
    for (const NextHop& hop : hops) {
        const bool kept = std::any_of(routed.begin(), routed.end(),
                                      [&hop](const NextHop& other) { return other.address == hop.address; });
        for (NameLine& line : m_report.lines)
            if (!kept && line.name == hop.name && line.answer == hop.address.toString())
                line.error = u"noRoute"_s;
    }
    return routed;
}

/// Out of time, what is known is enough where it leads anywhere.
void NextHopFinder::finishHosts(bool inTime)
{
    if (m_ended)
        return;
    m_services.stop();
    if (m_places.isEmpty()) // not even the services are known
        m_report.lines = m_services.lines();
    for (const QString& host : std::as_const(m_openHosts))
        m_report.lines.append({u"A"_s, host, {}, -1, false, u"timeout"_s});
    QList<NextHop> hops;
    for (const ServicePlace& place : std::as_const(m_places)) {
        const QList<NextHop> some = hopsOf(place);
        if (hops.isEmpty() && !some.isEmpty() && place.line >= 0)
            m_report.lines[place.line].chosen = true;
        hops += some;
    }
    hops = reachable(hops).mid(0, kMaxHops);
    if (!hops.isEmpty())
        succeed(hops);
    else
        fail(inTime && !m_services.anyTimeout() ? CallReason::NameUnknown : CallReason::NameTimeout,
             m_target.host);
}

void NextHopFinder::succeed(const QList<NextHop>& hops)
{
    for (NameLine& line : m_report.lines)
        if (line.name == hops.first().name && line.answer == hops.first().address.toString())
            line.chosen = true;
    for (const NextHop& hop : hops)
        m_report.hops.append(hop.toString());
    end();
    Q_EMIT found(hops, m_report);
}

void NextHopFinder::fail(CallReason reason, const QString& evidence)
{
    end();
    Q_EMIT failed(reason, evidence, m_report);
}

} // namespace jonction
