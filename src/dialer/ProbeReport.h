// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/ProbeLine.h"
#include "sip/SipOutcome.h"

#include <optional>

namespace jonction {

/// What a probe found, line by line, in the order in which SIP goes: names, connection, certificate, what
/// Direct Routing says to it, OPTIONS, REGISTER. Pure.
struct ProbeReport
{
    QList<ProbeLine> lines;
    bool cancelled = false; ///< by the person: not everything was looked at

    /// `registration`: outcome of REGISTER where an account was given and OPTIONS came through so far;
    /// `account`: there is one.
    static ProbeReport of(const SipOutcome& options, const std::optional<SipOutcome>& registration,
                          bool account, const QDateTime& now);

    bool isEmpty() const { return lines.isEmpty(); }
    /// How many things are so. One fault that several lines tell, each from its side (the certificate, what
    /// the handshake said to it, what Direct Routing would), counts once.
    int count(ProbeResult result) const;
    bool failed() const { return cancelled || count(ProbeResult::Fail) > 0; }
};

/// True where REGISTER is worth a try: something at the other end spoke SIP, or kept silent to OPTIONS alone.
bool mayRegisterAfter(const SipOutcome& options);

} // namespace jonction
