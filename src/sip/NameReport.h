// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/CallState.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace jonction {

/// One answer of the name service, or that there was none.
struct NameLine
{
    QString type;   ///< "NAPTR" "SRV" "A" "AAAA"; "address" where the URI has one already
    QString name;   ///< what was asked for
    QString answer; ///< as in a zone file: "10 50 5061 sbc.example.com."; empty where there was none
    int ttl = -1;   ///< seconds; -1: the system's resolver gave the answer, and does not tell
    bool chosen = false;
    /// Empty, or why there is no answer or why it was not followed: "noName" "noRecord" "timeout" "refused"
    /// "serverFailed" "network" "unusable" "unsupported" "tooMany" "noRoute".
    QString error;

    friend bool operator==(const NameLine&, const NameLine&) = default;
};

/// A hop that was tried and gave no SIP answer that counts, so that the next one was (RFC 3263 §4.3).
struct TriedHop
{
    QString hop;
    CallReason reason = CallReason::None;
    QString evidence;

    friend bool operator==(const TriedHop&, const TriedHop&) = default;
};

/// What DNS said on the way from a SIP URI to addresses, as SIP asks it (RFC 3263). In the order of asking.
struct NameReport
{
    QString asked; ///< host of the URI, or of the proxy
    QList<NameLine> lines;
    QStringList hops;      ///< in the order in which they are tried: "192.0.2.1:5061 tls sbc.example.com"
    QList<TriedHop> tried; ///< without the last one, of which the outcome itself tells

    friend bool operator==(const NameReport&, const NameReport&) = default;
};

} // namespace jonction
