// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>

namespace jonction {

enum class DnsType : quint16 { A = 1, Aaaa = 28, Srv = 33, Naptr = 35 };

/// One record; only the fields of its type are set. Names are without their last dot.
struct DnsRecord
{
    int ttl = 0;             ///< seconds; -1: not told
    QHostAddress address;    ///< A, AAAA
    quint16 priority = 0;    ///< SRV; order of NAPTR
    quint16 weight = 0;      ///< SRV; preference of NAPTR
    quint16 port = 0;        ///< SRV
    QString target;          ///< SRV; replacement of NAPTR; empty for the root "."
    QString flags, services; ///< NAPTR
};

struct DnsAnswer
{
    QList<DnsRecord> records; ///< of the asked type; at most 64
    QString error;            ///< as NameLine::error where there are no records
};

/// What a name server sent (RFC 1035 §4).
struct DnsReply
{
    bool ours = false;      ///< an answer to this very question; if not, nothing else is set
    bool truncated = false; ///< the rest is to be had by TCP
    int code = 0;           ///< RCODE
    DnsAnswer answer;
};

/// A question for one type of one name, recursion desired. `extended`: with EDNS (RFC 6891), so that longer
/// answers fit into a datagram. `name` must be a DNS name.
QByteArray dnsQuestion(quint16 id, DnsType type, const QString& name, bool extended);

/// Reads any bytes: never further than they go, never in a circle. A record whose name is none is left out,
/// and is `unusable` where nothing else is left.
DnsReply readDnsReply(const QByteArray& bytes, quint16 id, DnsType type, const QString& name);

/// True for letters, digits, hyphens, underscores and dots in the lengths of RFC 1035.
bool isDnsName(const QString& name);

} // namespace jonction
