// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"
#include "sip/SipOutcome.h"
#include "sipengine/way/SofiaWay.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace jonction {

/// Everything that the SIP thread needs for one piece of work; names are resolved and certificates looked at
/// before.
struct SofiaPlan
{
    quint64 id = 0;
    int attempt = 0; ///< counts the hops that were tried for it
    SipWork work = SipWork::Options;
    SofiaWay way;
    QByteArray target; ///< Request-URI and To, exactly as they go out
    QByteArray from;   ///< whole header value
    QByteArray callId;
    QByteArray sdp;     ///< offer of a call
    QByteArray headers; ///< further header lines, CR LF between them
    SipAccount account;
    int sessionSeconds = 0;
    bool reliableProvisional = false;

    QByteArray registrar; ///< Request-URI of REGISTER; empty: none is sent
    QByteArray registerCallId;
    int registerSeconds = 120;

    QList<QHostAddress> callers; ///< of listening: whose calls are taken
};

/// What the stack said about one plan.
struct SofiaSign
{
    enum class Kind {
        Answer,         ///< of OPTIONS or of the first INVITE; provisional below 200
        RegisterAnswer, ///< of REGISTER
        ReinviteAnswer, ///< of an INVITE inside the call
        ReferAnswer,
        ReferProgress, ///< status and phrase out of a NOTIFY
        Challenged,    ///< 401, 407; it is being answered
        ByeAnswer,     ///< our BYE is answered, or cannot be
        RemoteBye,
        Opened,    ///< the port of the listener is open
        Incoming,  ///< a call for the listener
        Replacing, ///< another call wants the place of the one we have
        Replaced,  ///< and has it
        Withdrawn, ///< CANCEL of the incoming call
        Offer,     ///< INVITE or UPDATE inside the call; wants answerOffer()
        Info,      ///< telephone keys as INFO
        Refused,   ///< a request of somebody was turned away
        Failed     ///< could not even start; phrase says why
    };
    quint64 id = 0;
    int attempt = 0; ///< of the plan
    Kind kind = Kind::Answer;
    int status = 0;
    QByteArray phrase;
    bool internal = false; ///< made by our own stack, not off the wire
    bool unusable = false; ///< Contact or Record-Route that must not be followed
    QByteArray reasonHeader;
    QByteArray warning;
    QByteArray sdp;               ///< body of an INVITE or of an answer to one; at most 64 KiB
    QList<QByteArray> contacts;   ///< of 3xx
    QList<QByteArray> challenges; ///< "Digest SHA-256 realm"
    QByteArray hashUsed;          ///< of an answered challenge
    bool credentialsRefused = false;
    QByteArray caller; ///< From of an incoming call
    int retryAfter = -1;
    int expires = -1;        ///< granted to REGISTER
    int sessionSeconds = -1; ///< Session-Expires
};

} // namespace jonction
