// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/AudioOutcome.h"
#include "sip/CallState.h"
#include "sip/SipMessageRecord.h"
#include "sip/SipTarget.h"
#include "sip/TlsReport.h"

#include <QList>

namespace jonction {

/// How a probe or a call ended. A failed call is an outcome, not an Error: Error is for a job that has
/// nothing to tell.
struct SipOutcome
{
    bool call = false;      ///< INVITE; otherwise OPTIONS
    bool ok = false;        ///< 2xx came off the wire, and nothing went wrong after it
    bool reachable = false; ///< some SIP answer came off the wire, whatever its status
    int status = 0;         ///< of the last final answer off the wire; 0: there was none
    QString reason;         ///< its phrase, else empty
    qint64 rttMs = -1;      ///< OPTIONS, or first answer to INVITE; -1 unknown
    qint64 setupMs = -1;    ///< INVITE to its final answer
    qint64 durationMs = -1; ///< answer to end
    SipTransport transport = SipTransport::Auto;
    QString remote; ///< address and port that was spoken to
    TlsReport tls;
    CallReason callReason = CallReason::None;
    bool rang = false;
    bool remoteHungUp = false;
    AudioOutcome audio;   ///< of a call that was answered, or that had early media
    QString evidence;     ///< library's or system's short text on a failure without a SIP answer
    QString reasonHeader; ///< value of Reason of the last answer or of a received BYE, else empty
    QString warning;      ///< value of Warning, else empty
    QList<SipMessageRecord> records;
};

} // namespace jonction
