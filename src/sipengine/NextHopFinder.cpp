// SPDX-License-Identifier: Apache-2.0
#include "sipengine/NextHopFinder.h"

#include "sipengine/LocalAddress.h"
#include "sipengine/ServiceOrder.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kServiceLimitMs = 2000;
constexpr qsizetype kMaxReplacements = 6;
constexpr qsizetype kMaxTargets = 8;
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
{
    m_report.asked = target.host;
    for (QTimer* timer : {&m_limit, &m_serviceLimit})
        timer->setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] { finishHosts(false); });
    connect(&m_serviceLimit, &QTimer::timeout, this, &NextHopFinder::decideService);
}

NextHopFinder::~NextHopFinder()
{
    end();
}

void NextHopFinder::end()
{
    m_ended = true;
    m_limit.stop();
    m_serviceLimit.stop();
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
        askServices();
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

void NextHopFinder::askServices()
{
    QList<SipTransport> transports{SipTransport::Tls};
    if (m_transport != SipTransport::Auto)
        transports = {m_transport};
    else if (!m_target.secure)
        transports = {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls};
    m_serviceLimit.start(kServiceLimitMs);
    // All at once: most domains have no NAPTR record, and waiting to learn that would double the time.
    if (m_transport == SipTransport::Auto)
        ask(DnsType::Naptr, m_target.host);
    for (const SipTransport transport : std::as_const(transports))
        ask(DnsType::Srv, serviceLabel(transport) + m_target.host);
}

void NextHopFinder::ask(DnsType type, const QString& name)
{
    const qsizetype index = m_questions.size();
    m_questions.append({type, name, false, {}});
    m_asker.ask(type, name, [this, index](const DnsAnswer& answer) { takeAnswer(index, answer); });
}

void NextHopFinder::takeAnswer(qsizetype index, const DnsAnswer& answer)
{
    if (m_ended || m_serviceDecided)
        return;
    m_questions[index].answered = true;
    m_questions[index].answer = answer;
    const bool all = std::all_of(m_questions.begin(), m_questions.end(),
                                 [](const Question& question) { return question.answered; });
    if (all && !askReplacements())
        decideService();
}

/// NAPTR may lead to SRV names of another domain. True where something is asked.
bool NextHopFinder::askReplacements()
{
    if (std::exchange(m_replacementsAsked, true) || m_transport != SipTransport::Auto)
        return false;
    const QList<DnsRecord> usable = usableNaptr(m_questions.first().answer.records, m_target.secure);
    bool asked = false;
    for (const DnsRecord& record : usable.mid(0, kMaxReplacements)) {
        if (serviceOf(record.target))
            continue;
        ask(DnsType::Srv, record.target);
        asked = true;
    }
    return asked;
}

const NextHopFinder::Question* NextHopFinder::serviceOf(const QString& name) const
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(), [&name](const Question& one) {
        return one.type == DnsType::Srv && one.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_questions.end() ? nullptr : &*found;
}

/// The order of the candidates is RFC 3263 §4.1: what NAPTR wants, else what SRV has.
void NextHopFinder::decideService()
{
    m_serviceDecided = true;
    m_serviceLimit.stop();
    reportServices();
    if (m_transport == SipTransport::Auto) {
        const QList<DnsRecord> usable = usableNaptr(m_questions.first().answer.records, m_target.secure);
        for (const DnsRecord& record : usable) {
            if (!chooseService(transportOfNaptr(record), record.target))
                continue;
            const qsizetype line = lineOf(DnsType::Naptr, m_target.host, answerText(DnsType::Naptr, record));
            if (line >= 0)
                m_report.lines[line].chosen = true;
            return;
        }
    }
    for (const SipTransport transport : {SipTransport::Udp, SipTransport::Tcp, SipTransport::Tls}) {
        const bool wanted = m_transport == SipTransport::Auto || m_transport == transport;
        if (wanted && chooseService(transport, serviceLabel(transport) + m_target.host))
            return;
    }
    const bool refused = std::any_of(m_questions.begin(), m_questions.end(), [](const Question& question) {
        return question.type == DnsType::Srv && !question.answer.records.isEmpty();
    });
    if (refused) { // there are SRV records, and each of them says "not here" (RFC 2782)
        fail(CallReason::NameUnknown, u"%1: service refused by its SRV record"_s.arg(m_target.host));
        return;
    }
    if (m_transport == SipTransport::Auto)
        m_transport = m_target.secure ? SipTransport::Tls : SipTransport::Udp;
    lookUp({{m_target.host, defaultSipPort(m_transport), -1}});
}

bool NextHopFinder::chooseService(SipTransport transport, const QString& name)
{
    const Question* service = serviceOf(name);
    if (!service)
        return false;
    const QList<DnsRecord> ordered = inServiceOrder(service->answer.records, *QRandomGenerator::global());
    QList<Place> places;
    for (const DnsRecord& record : ordered) {
        const qsizetype line = lineOf(DnsType::Srv, service->name, answerText(DnsType::Srv, record));
        if (places.size() < kMaxTargets)
            places.append({record.target, record.port, line});
        else if (line >= 0)
            m_report.lines[line].error = u"tooMany"_s;
    }
    if (places.isEmpty())
        return false;
    m_transport = transport;
    lookUp(places);
    return true;
}

void NextHopFinder::reportServices()
{
    for (const Question& question : std::as_const(m_questions)) {
        const QString error = question.answered ? question.answer.error : u"timeout"_s;
        m_anyTimeout = m_anyTimeout || error == "timeout"_L1;
        if (question.answer.records.isEmpty())
            m_report.lines.append({jonction::toString(question.type), question.name, {}, -1, false, error});
        for (const DnsRecord& record : question.answer.records) {
            const bool spoken =
                question.type != DnsType::Naptr || transportOfNaptr(record) != SipTransport::Auto;
            m_report.lines.append({jonction::toString(question.type), question.name,
                                   answerText(question.type, record), record.ttl, false,
                                   spoken ? QString() : u"unsupported"_s});
        }
    }
}

qsizetype NextHopFinder::lineOf(DnsType type, const QString& name, const QString& answer) const
{
    const auto found = std::find_if(m_report.lines.begin(), m_report.lines.end(), [&](const NameLine& line) {
        return line.type == jonction::toString(type) && line.name == name && line.answer == answer;
    });
    return found == m_report.lines.end() ? -1 : found - m_report.lines.begin();
}

void NextHopFinder::lookUp(const QList<Place>& places)
{
    m_serviceDecided = true;
    m_places = places;
    QStringList hosts;
    for (const Place& place : places)
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

QList<NextHop> NextHopFinder::hopsOf(const Place& place)
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
    if (!m_serviceDecided)
        reportServices();
    for (const QString& host : std::as_const(m_openHosts))
        m_report.lines.append({u"A"_s, host, {}, -1, false, u"timeout"_s});
    QList<NextHop> hops;
    for (const Place& place : std::as_const(m_places)) {
        const QList<NextHop> some = hopsOf(place);
        if (hops.isEmpty() && !some.isEmpty() && place.line >= 0)
            m_report.lines[place.line].chosen = true;
        hops += some;
    }
    hops = reachable(hops).mid(0, kMaxHops);
    if (!hops.isEmpty())
        succeed(hops);
    else
        fail(inTime && !m_anyTimeout ? CallReason::NameUnknown : CallReason::NameTimeout, m_target.host);
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
