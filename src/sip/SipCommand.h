// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipTarget.h"

#include <QString>
#include <QStringList>

namespace jonction {

/// What to send, where, and how long to wait. No secret: digest is not spoken yet.
struct SipRequest
{
    QString target;                              ///< sip: or sips: URI
    SipTransport transport = SipTransport::Auto; ///< Auto: what the URI says, else UDP
    QString outboundProxy; ///< next hop instead of the target's own host ("sip:127.0.0.1:5060"); may be empty
    QString fromUri;       ///< empty: anonymous at the own address
    QString fromDisplay;
    QString caPemPath;    ///< authorities to trust instead of the system's; may be empty
    QString verifyName;   ///< name that the certificate must carry; empty: host of the next hop
    int timeoutMs = 8000; ///< for the first answer of any kind
    int ringSeconds = 30; ///< of a call: from INVITE to answer, then CANCEL
    int holdSeconds = 2;  ///< of a call: from answer to BYE
    QStringList codecs;   ///< of a call, in order of preference: "PCMA", "PCMU"; empty: both in this order
    bool srtp = false;    ///< of a call: offer encrypted audio and nothing else
    QString promptFile;   ///< WAV file that is played instead of the test tone; may be empty
    QString recordFile;   ///< WAV file that both sides are written to; may be empty
    QString keys;         ///< pressed once the call is answered; may be empty
};

/// What goes down the pipe to the engine. `id` is chosen by the sender, and comes back in every event.
struct SipCommand
{
    enum class Kind {
        ProbeOptions,
        StartCall,
        CancelCall, ///< stop at once, whatever the state; ends as Cancelled
        HangUp,     ///< end politely: CANCEL while ringing, BYE once answered
        Ping,
        Shutdown
    };
    Kind kind = Kind::Ping;
    quint64 id = 0;
    SipRequest request; ///< ProbeOptions and StartCall only
};

} // namespace jonction
