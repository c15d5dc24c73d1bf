// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"
#include "sip/SipTarget.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace jonction {

/// Who one is towards a registrar or a proxy that asks (RFC 7616). The password is shared because requests
/// are values that are copied; it crosses the pipe to the helper and is written nowhere else.
struct SipAccount
{
    QString user;
    std::shared_ptr<const Secret> password;

    bool isEmpty() const { return user.isEmpty(); }
};

/// What the dialer does as the called party.
enum class CalledManner {
    Answer,
    Busy,    ///< 486
    Decline, ///< 603
    Ring,    ///< 180, and never an answer: the caller's patience is tested
    Forward  ///< 302 to forwardTo
};

/// "answer" "busy" "decline" "ring" "forward".
QString toString(CalledManner manner);
/// Unknown text gives Answer.
CalledManner calledMannerFrom(const QString& text);

/// What to send, where, and how long to wait.
struct SipRequest
{
    /// sip: or sips: URI: whom to call; of a registration the registrar; of listening the peer that is
    /// expected, whose host alone may call.
    QString target;
    SipTransport transport = SipTransport::Auto; ///< Auto: what the URI says, else UDP
    QString outboundProxy; ///< next hop instead of the target's own host ("sip:127.0.0.1:5060"); may be empty
    QString fromUri;       ///< empty: anonymous at the own address; of a registration the address of record
    QString fromDisplay;
    QString caPemPath;      ///< authorities to trust instead of the system's; may be empty
    QString verifyName;     ///< name that the certificate must carry; empty: host of the next hop
    int timeoutMs = 8000;   ///< for the first answer of any kind
    SipAccount account;     ///< answers challenges; empty: they end the work
    bool registers = false; ///< a call and listening: REGISTER the own address of record first, take it back
                            ///< at the end
    int registerSeconds = 120; ///< asked of the registrar

    // Of a call.
    int ringSeconds = 30;    ///< from INVITE to answer, then CANCEL; as called party from 180 to our answer
    int holdSeconds = 2;     ///< from answer to BYE; -1: until somebody hangs up
    QStringList codecs;      ///< in order of preference: "PCMA", "PCMU"; empty: both in this order
    bool srtp = false;       ///< offer encrypted audio and nothing else
    QString promptFile;      ///< WAV file that is played instead of the test tone; may be empty
    bool microphone = false; ///< the microphone instead of tone and prompt, where this machine has one
    bool speaker = false;    ///< what comes is heard on this machine too
    QString recordFile;      ///< WAV file that both sides are written to; may be empty
    QString keys;            ///< pressed once the call is answered; may be empty
    bool keysByInfo = false; ///< as INFO application/dtmf-relay instead of RFC 4733 events
    QString assertedUri;     ///< P-Asserted-Identity (RFC 3325); may be empty
    QString diversionUri;    ///< Diversion (RFC 5806); may be empty
    QStringList headers;     ///< further "X-Name: value" lines; names that do not begin with X- are refused
    int sessionSeconds = 0;  ///< session timer (RFC 4028); 0: none of ours
    bool reliableProvisional = false; ///< demand 100rel (RFC 3262)

    // Of listening.
    CalledManner manner = CalledManner::Answer;
    QString forwardTo;          ///< of CalledManner::Forward
    int answerAfterSeconds = 0; ///< rings so long before it answers
    int waitSeconds = 60;       ///< for a call to come in
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
        Shutdown,
        Register, ///< REGISTER, and at once take it back: proves the account
        Listen,   ///< be the called party of one call (and of one that replaces it)
        Hold,     ///< re-INVITE: sends no more audio
        Resume,
        Press,   ///< text: telephone keys
        Transfer ///< REFER to text; with `other` the call of that id is what it replaces (RFC 3891)
    };
    Kind kind = Kind::Ping;
    quint64 id = 0;
    SipRequest request; ///< ProbeOptions, StartCall, Register, Listen
    QString text;
    quint64 other = 0;

    bool startsWork() const
    {
        return kind == Kind::ProbeOptions || kind == Kind::StartCall || kind == Kind::Register ||
               kind == Kind::Listen;
    }
};

} // namespace jonction
