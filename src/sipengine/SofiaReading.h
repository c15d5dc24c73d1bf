// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SofiaHeaders.h"
#include "sipengine/SofiaPlan.h"

namespace jonction {

/// What is read out of the library's messages, all in one place. Everything is bounded, and nothing trusts
/// that a header is there. Thread: the SIP thread.

/// Nothing may be followed that is not a SIP URL with a host: the library recurses to death over it
/// (notes §8.2, §8.3). Looks at Contact and Record-Route.
bool routesUsable(const sip_t* sip);

/// Contact of the far side as a URI, without its parameters; empty where there is none.
QByteArray contactText(const sip_t* sip);
QByteArray reasonText(const sip_t* sip);
/// The header's value as it came, scheme first.
QByteArray challengeText(const msg_auth_t* challenge);
/// "Digest SHA-256 realm", "Basic realm": one a challenge.
QList<QByteArray> challengesOf(const sip_t* sip);
/// Realms, as quoted in the message, whose challenges DigestAnswer can answer.
QList<QByteArray> answerableRealms(const sip_t* sip);
/// Address that a message came from; null where unknown.
QHostAddress senderOf(msg_t* message);

/// Status is set already. `sip` may be null: an answer that the stack made.
void describeAnswer(SofiaSign& sign, const sip_t* sip);
/// Of an INVITE or UPDATE: offer, caller, session timer.
void describeRequest(SofiaSign& sign, const sip_t* sip);
/// Status line in a NOTIFY about a transfer (RFC 3515); false where there is none.
bool readFragment(const sip_t* sip, SofiaSign& sign);
/// One telephone key out of INFO (application/dtmf-relay or application/dtmf) into `phrase`.
bool readKey(const sip_t* sip, SofiaSign& sign);
/// Whether the tags of nua_i_state say that our answer to a call is on its way.
bool isAnswered(const tagi_t tags[]);

} // namespace jonction
