// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipTarget.h"
#include "sipengine/names/DnsMessage.h"

#include <QRandomGenerator>

namespace jonction {

/// "_sips._tcp.", "_sip._tcp.", "_sip._udp." (RFC 3263 §4.1).
QString serviceLabel(SipTransport transport);
quint16 defaultSipPort(SipTransport transport);

/// Transport that a NAPTR record stands for ("SIPS+D2T" is Tls); Auto where it is none that is spoken here,
/// or is not terminal with an SRV name behind it (flag "s").
SipTransport transportOfNaptr(const DnsRecord& record);

/// The NAPTR records that may be followed, best first (order, then preference). `secure`: a sips: URI, which
/// only goes by TLS.
QList<DnsRecord> usableNaptr(QList<DnsRecord> records, bool secure);

/// SRV records in the order of RFC 2782: by priority, and among equals at random in proportion to weight.
/// Those whose target is the root, "no such service", are left out.
QList<DnsRecord> inServiceOrder(QList<DnsRecord> records, QRandomGenerator& random);

/// As in a zone file.
QString answerText(DnsType type, const DnsRecord& record);
QString toString(DnsType type);

} // namespace jonction
