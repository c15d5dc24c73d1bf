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

    /// `registration`: outcome of REGISTER where an account was given and OPTIONS came through so far.
    static ProbeReport of(const SipOutcome& options, const std::optional<SipOutcome>& registration,
                          const QDateTime& now);

    bool isEmpty() const { return lines.isEmpty(); }
    int count(ProbeResult result) const;
    bool failed() const { return count(ProbeResult::Fail) > 0; }
};

/// True where REGISTER is worth a try: something at the other end spoke SIP, or kept silent to OPTIONS alone.
bool mayRegisterAfter(const SipOutcome& options);

} // namespace jonction
