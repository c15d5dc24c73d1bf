// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipMessageRecord.h"

#include <QList>

namespace jonction {

/// What the records of one call show, and above all what they do not: counts over the INVITE that decided
/// (a challenged one before it is forgotten), its answers, and the BYE.
struct DialogFacts
{
    int invitesSent = 0;       ///< the deciding INVITE, retransmissions included
    int invitesReceived = 0;   ///< of an incoming call
    bool trying = false;       ///< 100 came
    int provisional = 0;       ///< best of 180 to 199 that came; 0: none
    bool final = false;        ///< an answer of 200 and more came
    bool acknowledged = false; ///< as caller: our ACK went out; as called party: theirs came
    int answerRepeats = 0;     ///< the same final answer came again after our ACK: it did not arrive
    int ownAnswerRepeats = 0;  ///< our own final answer had to be repeated
    int otherRequestsSent = 0; ///< OPTIONS and REGISTER, retransmissions included
    int byeSent = 0;           ///< retransmissions included
    bool byeAnswered = false;
    int otherAnswers = 0; ///< further sides that took the same call: answers of their own to one INVITE
    /// Where an answer came from although no such request had gone there, and where that had gone; empty
    /// where there was none.
    QString strangeFrom, askedAt;
    /// Of the answer that took our call: where it wants sound sent to, and which way sound goes ("sendonly" …
    /// "inactive"); empty where it has no session description.
    QString soundAddress, soundDirection;
    /// Of the refusal: extensions that the far side does not know (420), and the shortest session timer that
    /// it takes (422); empty where it does not say.
    QString unsupported, leastSession;
    int answers = 0;      ///< final answers that came, not to CANCEL, read or not by the one who asked
    QString firstAnswer;  ///< first line of the first of them
    QString keysOpenBy;   ///< transport by which keys of encrypted sound went in clear text; empty: none did
    int referRefused = 0; ///< status with which our side turned a REFER away; 0: none came
    QString cancelReason; ///< Reason of a CANCEL that came in
    bool cancelled = false; ///< a CANCEL came in

    /// Pure, bounded by the number of records.
    static DialogFacts of(const QList<SipMessageRecord>& records);
};

} // namespace jonction
