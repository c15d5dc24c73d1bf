// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/AudioOutcome.h"
#include "sip/CallState.h"
#include "sip/NameReport.h"
#include "sip/SipMessageRecord.h"
#include "sip/SipTarget.h"
#include "sip/TcpReport.h"
#include "sip/TlsReport.h"

#include <QList>

namespace jonction {

enum class SipWork { Options, Call, Registration, Listening };

/// "options" "call" "register" "listen".
QString toString(SipWork work);
/// Unknown text gives Options.
SipWork sipWorkFrom(const QString& text);

/// Time during which audio ran one way or the other: a band beside the ladder.
struct SipMediaSpan
{
    qint64 fromMs = 0; ///< as SipMessageRecord::atMs
    qint64 toMs = -1;  ///< -1: still running
    QString remote;    ///< "192.0.2.2:10000", where SDP says that it goes
    QString codec;
    bool srtp = false;
    bool sends = true; ///< as offer and answer agreed; a call on hold has spans of its own
    bool receives = true;

    friend bool operator==(const SipMediaSpan&, const SipMediaSpan&) = default;
};

/// What became of REGISTER.
struct SipRegistration
{
    bool attempted = false;
    bool ok = false;
    int status = 0; ///< last final answer off the wire
    QString reason;
    qint64 rttMs = -1;
    int expiresSeconds = -1; ///< as granted

    friend bool operator==(const SipRegistration&, const SipRegistration&) = default;
};

/// One thing that the far side told about a transfer: the answer to REFER (202, or a refusal), and then each
/// status line that a NOTIFY carried (RFC 3515).
struct SipTransferStep
{
    qint64 atMs = 0;
    int status = 0;
    QString phrase;
    bool notified = false; ///< by NOTIFY; otherwise the answer to REFER

    friend bool operator==(const SipTransferStep&, const SipTransferStep&) = default;
};

struct SipTransfer
{
    bool asked = false;
    bool attended = false;
    QString target;
    QList<SipTransferStep> steps;
    bool accepted = false; ///< REFER was answered with 2xx
    bool done = false;     ///< a final status was notified, or REFER refused
    bool ok = false;       ///< the final status was 2xx

    friend bool operator==(const SipTransfer&, const SipTransfer&) = default;
};

/// How a probe or a call ended, or how it stands while it runs. A failed call is an outcome, not an Error:
/// Error is for a job that has nothing to tell.
struct SipOutcome
{
    SipWork work = SipWork::Options;
    bool ok = false;        ///< 2xx came off the wire, and nothing went wrong after it
    bool reachable = false; ///< some SIP answer came off the wire, whatever its status
    int status = 0;         ///< of the last final answer off the wire; 0: there was none
    QString reason;         ///< its phrase, else empty
    double rttMs = -1;      ///< OPTIONS, or first answer to INVITE, by the wire; -1 unknown
    qint64 setupMs = -1;    ///< INVITE to its final answer
    qint64 durationMs = -1; ///< answer to end
    SipTransport transport = SipTransport::Auto;
    QString remote; ///< address and port that was spoken to
    NameReport names;
    TcpReport tcp;
    TlsReport tls;
    CallReason callReason = CallReason::None;
    bool rang = false;
    bool remoteHungUp = false;
    QString lost; ///< why our CANCEL or BYE could not be sent, in the system's words: the connection was gone
    AudioOutcome audio; ///< of a call that was answered, or that had early media
    QList<SipMediaSpan> media;
    QString evidence;           ///< library's or system's short text on a failure without a SIP answer
    QString reasonHeader;       ///< value of Reason of the last answer or of a received BYE, else empty
    QString warning;            ///< value of Warning, else empty
    QStringList contacts;       ///< of a redirect: where it points; never followed
    int retryAfterSeconds = -1; ///< as the far side asks; never obeyed by itself
    /// What was asked for: "Digest SHA-256 realm", "Basic realm"; each once.
    QStringList challenges;
    QString authentication; ///< hash that answered a challenge: "SHA-256", "MD5"; empty: none was answered
    SipRegistration registration;
    SipTransfer transfer;
    bool replaced = false;     ///< as called party: another call took its place, as a transfer does
    QString caller;            ///< of an incoming call: its From
    QString listening;         ///< SIP URI under which a call may come in, while it may
    int sessionSeconds = -1;   ///< session timer as agreed; -1: none
    QString keysByInfo;        ///< telephone keys that came as INFO
    qint64 refused = 0;        ///< requests of others that were turned away
    qint64 recordsDropped = 0; ///< messages beyond what one call may keep
    qint64 malformed = 0;      ///< what came in and was no SIP message, or one that nobody can use
    QList<SipMessageRecord> records;

    bool isCall() const { return work == SipWork::Call || work == SipWork::Listening; }
};

} // namespace jonction
