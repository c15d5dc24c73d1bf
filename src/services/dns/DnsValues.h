// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace jonction {

enum class DnsType { A, Aaaa, Txt };

/// "A", "AAAA", "TXT".
QString toString(DnsType type);

/// What a resolver said. "There is no such name" and "the name has no such record" are different answers: a
/// record that was just published shows as the second or the first, depending on the zone.
enum class DnsStatus {
    Found,    ///< at least one record of the type that was asked for
    NoData,   ///< the name exists, without such a record
    NxDomain, ///< the name does not exist
    ServFail, ///< the resolver could not find out: a broken zone, DNSSEC, no way to the name servers
    Refused,
    Other, ///< any other response code
};

/// "found" "noData" "nxDomain" "servFail" "refused" "other": for evidence and JSON.
QString toString(DnsStatus status);

struct DnsAnswer
{
    DnsStatus status = DnsStatus::Other;
    QStringList records; ///< TXT: the text, its parts joined; A, AAAA: the address
    int ttl = 0;         ///< seconds; of the records, or how long their absence may be remembered
    QString from;        ///< who answered: the host of the DNS service, or "system"
};

} // namespace jonction
