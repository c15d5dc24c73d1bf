// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/ServiceOrder.h"

#include <algorithm>
#include <tuple>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// One of `records`, chosen by weight; those of weight 0 have a very small chance, as the RFC wants it.
qsizetype drawByWeight(const QList<DnsRecord>& records, QRandomGenerator& random)
{
    quint64 sum = 0;
    for (const DnsRecord& record : records)
        sum += record.weight;
    const quint64 mark = random.generate64() % (sum + 1);
    quint64 running = 0;
    for (qsizetype i = 0; i < records.size(); ++i) {
        running += records[i].weight;
        if (running >= mark)
            return i;
    }
    return 0;
}

} // namespace

QString serviceLabel(SipTransport transport)
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

quint16 defaultSipPort(SipTransport transport)
{
    return transport == SipTransport::Tls ? 5061 : 5060;
}

SipTransport transportOfNaptr(const DnsRecord& record)
{
    if (record.flags.compare("s"_L1, Qt::CaseInsensitive) != 0 || record.target.isEmpty())
        return SipTransport::Auto;
    const QString service = record.services.toUpper();
    if (service == "SIPS+D2T"_L1)
        return SipTransport::Tls;
    if (service == "SIP+D2T"_L1)
        return SipTransport::Tcp;
    return service == "SIP+D2U"_L1 ? SipTransport::Udp : SipTransport::Auto;
}

QList<DnsRecord> usableNaptr(QList<DnsRecord> records, bool secure)
{
    records.removeIf([secure](const DnsRecord& record) {
        const SipTransport transport = transportOfNaptr(record);
        return transport == SipTransport::Auto || (secure && transport != SipTransport::Tls);
    });
    std::stable_sort(records.begin(), records.end(), [](const DnsRecord& a, const DnsRecord& b) {
        return std::tie(a.priority, a.weight) < std::tie(b.priority, b.weight);
    });
    return records;
}

QList<DnsRecord> inServiceOrder(QList<DnsRecord> records, QRandomGenerator& random)
{
    records.removeIf([](const DnsRecord& record) { return record.target.isEmpty(); });
    // Weight 0 first, so that a mark of 0 finds one of them.
    std::stable_sort(records.begin(), records.end(), [](const DnsRecord& a, const DnsRecord& b) {
        return std::tie(a.priority, a.weight) < std::tie(b.priority, b.weight);
    });
    QList<DnsRecord> ordered;
    while (!records.isEmpty()) {
        const quint16 priority = records.first().priority;
        QList<DnsRecord> equals;
        while (!records.isEmpty() && records.first().priority == priority)
            equals.append(records.takeFirst());
        while (!equals.isEmpty())
            ordered.append(equals.takeAt(drawByWeight(equals, random)));
    }
    return ordered;
}

QString answerText(DnsType type, const DnsRecord& record)
{
    switch (type) {
    case DnsType::Naptr:
        return u"%1 %2 \"%3\" \"%4\" \"\" %5."_s.arg(record.priority)
            .arg(record.weight)
            .arg(record.flags, record.services, record.target);
    case DnsType::Srv:
        return u"%1 %2 %3 %4."_s.arg(record.priority).arg(record.weight).arg(record.port).arg(record.target);
    default:
        return record.address.toString();
    }
}

QString toString(DnsType type)
{
    switch (type) {
    case DnsType::Naptr:
        return u"NAPTR"_s;
    case DnsType::Srv:
        return u"SRV"_s;
    default:
        return type == DnsType::A ? u"A"_s : u"AAAA"_s;
    }
}

} // namespace jonction
