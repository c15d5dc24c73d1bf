// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestReply.h"

#include <QDateTime>

#include <optional>

namespace jonction {

/// How one try ended, as far as repeating is concerned.
enum class TryOutcome {
    Answered, ///< a status and a whole body arrived
    NotSent,  ///< no connection: the server has seen nothing
    Lost,     ///< cut or truncated: the server may have acted
    Garbled,  ///< a whole body that is not JSON: the server may have acted
    TimedOut, ///< our limit passed: the server may have acted
};

/// Decides whether a call is sent again, and when. Pure; microsoft-graph.md §7.3, sip-trunk-providers.md
/// §1.4.
struct RetryPolicy
{
    int maxThrottledTries = 5; ///< repeats after a refusal that names or implies a waiting time
    int maxFaultTries = 5;     ///< repeats after 502, 503, 504 and cuts
    int maxDoubtfulTries = 1;  ///< repeats after our own limit, or after an answer that cannot be read
    double waitScale = 1.0;    ///< tests shrink the waits with it

    /// `attempt` counts from 1; `retryAfterSeconds` is -1 where the server did not say; `jitter` in [0, 1).
    /// Milliseconds to wait before the next try, or nothing: give up.
    std::optional<int> waitBeforeNext(const Endpoint& endpoint, int attempt, TryOutcome outcome, int status,
                                      int retryAfterSeconds, double jitter) const;
};

/// Seconds that the server asks to wait: Retry-After as seconds or as HTTP date, else x-ratelimit-reset with
/// a 429. -1 where it does not say or says nonsense; at most a day.
int retryAfterSeconds(const ReplyHeaders& headers, int status, const QDateTime& nowUtc);

/// An HTTP date (RFC 9110 §5.6.7, the IMF form only), or an invalid one.
QDateTime parseHttpDate(const QByteArray& text);

/// The code of an error whose call may have been carried out although no usable answer came.
inline constexpr char replyLostCode[] = "reply-lost";

/// True where the change may have happened all the same, so that the caller must look before doing more:
/// a lost answer of a call that must not be repeated, or a 5xx.
bool outcomeUnknown(const Error& error);

} // namespace jonction
