// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace jonction {

/// Where a call or a probe stands. Few on purpose: what a person can see change.
enum class CallState {
    Idle,         ///< not sent yet: name, route and certificate are being looked at
    Registering,  ///< REGISTER is on its way
    Waiting,      ///< for a call to come in
    Trying,       ///< on the wire, no answer but 100
    Ringing,      ///< 180, ours or theirs
    EarlyMedia,   ///< 183
    Answered,     ///< 2xx
    Held,         ///< answered, and our side sends nothing
    Transferring, ///< REFER is on its way, or the far side is following it
    Ending,       ///< CANCEL or BYE is on its way
    Ended
};

/// Why it ended. Many on purpose: each one is another thing to do for the person (dialer/CallVerdict).
enum class CallReason {
    None,                   ///< still running
    Answered,               ///< 2xx
    Busy,                   ///< 486, 600
    Declined,               ///< 603, 607
    NoAnswer,               ///< it rang for the whole ring time, or 408 off the wire after ringing
    NotFound,               ///< 404, 604, 410
    Forbidden,              ///< 403
    AuthenticationRequired, ///< 401, 407, and nothing to answer with
    CredentialsRefused,     ///< 401, 407 after our answer, or a challenge that only gives passwords away
    Redirected,             ///< 3xx; never followed
    BadRequest,             ///< 400, 416, 420, 421, 505 …
    MethodNotAllowed,       ///< 405, 501
    NotAcceptable,          ///< 415, 488, 606
    Unavailable,            ///< 480
    DialogUnknown,          ///< 481
    LoopDetected,           ///< 482, 483
    NumberIncomplete,       ///< 484
    Ambiguous,              ///< 485
    TooLarge,               ///< 513
    ServerError,            ///< other 5xx
    ServiceUnavailable,     ///< 503 off the wire
    GatewayTimeout,         ///< 504, and 408 off the wire
    OtherRefusal,           ///< any other 4xx, 6xx
    Unreachable,            ///< no route, ICMP says no
    ConnectionRefused,      ///< nobody listens at that port
    ConnectionLost,         ///< the connection was closed in mid-work
    Timeout,                ///< no answer at all within our limit
    Cancelled,              ///< by the person, or 487
    NameUnknown,            ///< DNS has no such name
    NameTimeout,            ///< DNS did not answer
    TlsUntrusted,           ///< chain does not end at a known authority
    TlsSelfSigned,          ///< the certificate is its own issuer
    TlsExpired,             ///< notAfter has passed
    TlsNotYetValid,         ///< notBefore is ahead (or our clock is behind)
    TlsWrongName,           ///< chain is fine, the name is not in it
    TlsClientCertificate,   ///< the far side wants a certificate of ours
    TlsHandshake,           ///< no common version or cipher, or not TLS at all
    TlsOldVersion,          ///< nothing newer than TLS 1.1
    TlsWeak,                ///< key too short, or a signature that nobody trusts any more
    TlsUsage,               ///< the certificate is not one for servers
    BadAnswer,              ///< an answer that must not be followed up: no usable Contact or Record-Route
    InvalidTarget,          ///< the target or the proxy is not a SIP URI
    NobodyCalled,           ///< waited for a call, and none came
    RefusedHere,            ///< a call came, and was turned away as the test wanted it
    CallerGone,             ///< a call came, and ended before it was answered
    /// No local address, no free port, or a file that was named cannot be used; of a file the evidence is
    /// "fault: path[: detail]", fault one of file-missing file-unreadable file-unwritable wav-format
    /// wav-encoding wav-long wav-empty ca-unusable.
    LocalFailure,
    EngineStopped, ///< the helper process ended or hung while this ran
    EngineMissing  ///< the helper program is not where it should be
};

/// Stable identifiers ("earlyMedia", "tlsWrongName") of JSON, frames and logs. Never translated.
QString toString(CallState state);
QString toString(CallReason reason);
/// Unknown text gives Idle or None.
CallState callStateFrom(const QString& text);
CallReason callReasonFrom(const QString& text);
QList<CallReason> allCallReasons();

/// Meaning of a final status that came off the wire (RFC 3261 §21, RFC 8197 for 607). `rang`: a 180 or 183
/// was seen before.
CallReason reasonForStatus(int status, bool rang = false);

} // namespace jonction
