// SPDX-License-Identifier: Apache-2.0
#include "services/dns/DnsDecoders.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

QString toString(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return u"A"_s;
    case DnsType::Aaaa:
        return u"AAAA"_s;
    case DnsType::Txt:
        break;
    }
    return u"TXT"_s;
}

QString toString(DnsStatus status)
{
    switch (status) {
    case DnsStatus::Found:
        return u"found"_s;
    case DnsStatus::NoData:
        return u"noData"_s;
    case DnsStatus::NxDomain:
        return u"nxDomain"_s;
    case DnsStatus::ServFail:
        return u"servFail"_s;
    case DnsStatus::Refused:
        return u"refused"_s;
    case DnsStatus::Other:
        break;
    }
    return u"other"_s;
}

namespace dns {

namespace {

constexpr qsizetype mostRecords = 100;
constexpr qsizetype longestRecord = 4096;

// RFC 1035 3.2.2, RFC 3596
int numberOf(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return 1;
    case DnsType::Aaaa:
        return 28;
    case DnsType::Txt:
        break;
    }
    return 16;
}

DnsStatus statusOf(int code, bool found)
{
    switch (code) {
    case 0:
        return found ? DnsStatus::Found : DnsStatus::NoData;
    case 2:
        return DnsStatus::ServFail;
    case 3:
        return DnsStatus::NxDomain;
    case 5:
        return DnsStatus::Refused;
    default:
        return DnsStatus::Other;
    }
}

int ttlOf(const QJsonObject& record)
{
    constexpr double week = 604'800;
    return static_cast<int>(std::clamp(record.value("TTL"_L1).toDouble(), 0.0, week));
}

// How long an absence may be remembered: the last number of the SOA, or its own time (RFC 2308 5).
int negativeTtl(const QJsonArray& authority)
{
    for (const QJsonValue& value : authority) {
        const QJsonObject record = value.toObject();
        if (record.value("type"_L1).toInt() != 6)
            continue;
        const int minimum = record.value("data"_L1).toString().left(1024).section(u' ', -1).toInt();
        return minimum > 0 ? std::min(minimum, ttlOf(record)) : ttlOf(record);
    }
    return 0;
}

} // namespace

QString plainTxt(const QString& data)
{
    const QString text = data.left(longestRecord).trimmed();
    if (!text.startsWith(u'"'))
        return text;
    QString plain;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"') {
            quoted = !quoted;
        } else if (c == u'\\' && i + 1 < text.size()) {
            bool number = false;
            const uint code = QStringView(text).mid(i + 1, 3).toUInt(&number);
            const bool decimal = number && i + 3 < text.size() && code < 256;
            plain += decimal ? QChar(code) : text.at(i + 1);
            i += decimal ? 3 : 1;
        } else if (quoted) {
            plain += c;
        }
    }
    return plain;
}

Result<DnsAnswer> decodeAnswer(const QJsonObject& object, DnsType type)
{
    const QJsonValue code = object.value("Status"_L1);
    if (!code.isDouble())
        return Error::of(ErrorKind::BadAnswer, u"dns"_s, u"Status: expected number"_s);
    DnsAnswer answer;
    const QJsonArray records = object.value("Answer"_L1).toArray();
    for (const QJsonValue& value : records) {
        const QJsonObject record = value.toObject();
        const QString data = record.value("data"_L1).toString();
        if (record.value("type"_L1).toInt() != numberOf(type) || data.isEmpty() ||
            answer.records.size() >= mostRecords)
            continue;
        answer.records.append(type == DnsType::Txt ? plainTxt(data) : data.left(longestRecord).trimmed());
        answer.ttl = answer.records.size() == 1 ? ttlOf(record) : std::min(answer.ttl, ttlOf(record));
    }
    answer.status = statusOf(code.toInt(-1), !answer.records.isEmpty());
    if (answer.records.isEmpty())
        answer.ttl = negativeTtl(object.value("Authority"_L1).toArray());
    return answer;
}

} // namespace dns

} // namespace jonction
