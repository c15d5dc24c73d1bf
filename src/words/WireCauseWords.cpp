// SPDX-License-Identifier: Apache-2.0
#include "words/WireCauseWords.h"

#include "words/VerdictText.h"
#include "words/WordTable.h"

#include <QRegularExpression>

namespace jonction::Words {

namespace {

constexpr WordEntry wireCauses[] = {
    {"incomingAnswered", QT_TRANSLATE_NOOP("VerdictText", "A call from %6 came in and was answered.")},
    {"invalidField",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "What is entered for %3 is not a usable SIP URI of the form sip:user@host. Nothing was sent.")},
    {"invalidHeader",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A further header must have the form “X-Name: value” (%3). Nothing was sent.")},
    {"invalidKeys", QT_TRANSLATE_NOOP("VerdictText", "Among the keys to press are signs that no telephone "
                                                     "has. Nothing was sent.")},
    {"forwardNowhere",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The address to forward callers to is missing, or it is not a usable SIP URI. No call "
                       "was waited for.")},
    {"incomingNoCommon",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A call from %6 came in and was turned away (488): it offered no sound that this test "
                       "takes. Sound in clear is not taken where encryption is demanded.")},
    {"incomingToneBack",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A call from %6 came in, and our test tone came back: sound passes both ways.")},
    {"incomingHeard",
     QT_TRANSLATE_NOOP("VerdictText", "A call from %6 came in, and sound of the caller was heard.")},
    {"incomingSilent",
     QT_TRANSLATE_NOOP("VerdictText", "A call from %6 came in. It sends audio, but only silence.")},
    {"incomingSilentToOwn",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A call from %6 came in. It sends audio, but only silence. An echo would sound the "
                       "same if the prompt or the microphone of this test is silent itself.")},
    {"incomingNothing",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A call from %6 came in and was answered, and not one packet of sound came.")},
    {"audioNotAgreed",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1), and both sides agreed that it sends no sound: it put the call on "
                       "hold, or only listens.")},
    {"audioOnHold",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1) and put the call on hold in the same breath (%3 in its session "
                       "description): it wants no sound, and sent none.")},
    {"audioBehindNat",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1) and wants sound sent to %3, a private address where nobody outside "
                       "its network reaches it, and not one packet of sound came: it stands behind an "
                       "address translation (NAT) and does not know it.")},
    {"audioOneWay",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1). Its sound arrives here, and it reports that ours gets lost: the "
                       "person there hears nothing.")},
    {"silentDatagrams",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Nothing at all came back from %2 (times sent: %9). The request is dropped on the "
                       "way, or ignored there.")},
    {"unreadableAnswer",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Nothing that can be read as SIP came back from %2: what listens at that port speaks "
                       "something else, or speaks it badly.")},
    {"silentConnection",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 accepted the connection and never answered the call: something listens at that "
                       "port, and it does not deal with SIP from here.")},
    {"silentAfterTrying",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 took the call (100 Trying), and then nothing came any more: it waits for the next "
                       "system behind it.")},
    {"ackLost", QT_TRANSLATE_NOOP(
                    "VerdictText",
                    "%2 answered (%1) and repeated its answer again and again: our confirmation (ACK) does "
                    "not reach it. Such a call is cut after half a minute.")},
    {"byeUnanswered",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The call with %2 worked, and hanging up was never confirmed: for the far side it may "
                       "still be running.")},
    {"connectionGone",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "%2 answered (%1), and the connection was lost before the end: hanging up (BYE) could not "
         "be sent (%3). The far side may still stand in the call.")},
    {"connectionGoneRinging",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "It rang at %2, and the connection was lost before anybody answered: calling off (CANCEL) "
         "could not be sent (%3).")},
    {"farSideGone",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "%2 answered (%1), and was gone before the end: its sound stopped %3 s before, and hanging "
         "up (BYE) was not confirmed.")},
    {"callCut",
     QT_TRANSLATE_NOOP("VerdictText", "%2 answered (%1) and then cut the call off. It gives as cause: %3.")},
    {"extensionUnknown",
     QT_TRANSLATE_NOOP("VerdictText", "%2 does not know an extension that this call demands: %3 (%1).")},
    {"sessionTooShort",
     QT_TRANSLATE_NOOP("VerdictText", "The session timer is too short for %2: it wants %3 s or more (%1).")},
    {"answersUnreadable",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Answers came from %2 (the first: “%3”), and none of them could be read: they break "
                       "the rules of SIP. Network and firewall let them pass.")},
    {"testCancelled", QT_TRANSLATE_NOOP("VerdictText", "The test was cancelled before an answer.")},
    {"waitCancelled", QT_TRANSLATE_NOOP("VerdictText", "Waiting was cancelled before a call came in.")},
    {"rangAsWanted",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A call from %6 came in and rang, as this test wanted it, until the caller gave up.")},
    {"cutWithoutAnswer",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 accepted the connection and cut it when SIP came (%3): the port may speak TLS, or "
                       "lets nobody in from here.")},
    {"takenElsewhere",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A call from %6 rang here, and somebody else took it: as with several agents who ring "
                       "together.")},
    {"replaced",
     QT_TRANSLATE_NOOP("VerdictText", "Another call took the place of this one: the transfer worked.")},
    {"registrationDone", QT_TRANSLATE_NOOP("VerdictText", "%2 accepted the registration (%1).")},
    {"registrationUnknown",
     QT_TRANSLATE_NOOP("VerdictText", "%2 does not know the account that wants to register (%1).")},
    {"registrationRefused", QT_TRANSLATE_NOOP("VerdictText", "%2 refused the registration (%1).")},
    {"authenticationOffered",
     QT_TRANSLATE_NOOP("VerdictText", "%2 asks for a user name and a password (%1). It offers: %8.")},
    {"basicOnly",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 wants the password in clear (%8). It was not given away: anybody on the way could "
                       "read it.")},
    {"redirectedTo",
     QT_TRANSLATE_NOOP("VerdictText", "%2 sends callers to %6 (%1). Redirects are shown, never followed.")},
    {"retryAfter", QT_TRANSLATE_NOOP("VerdictText", "%2 refused with %1 and asks to come back in %7 s.")},
    {"transferDone", QT_TRANSLATE_NOOP("VerdictText", "The transfer to %6 worked: the far side reports %9.")},
    {"transferRefused", QT_TRANSLATE_NOOP("VerdictText", "%2 refused the transfer to %6 with %9.")},
    {"transferNotAsked",
     QT_TRANSLATE_NOOP("VerdictText", "The call ended before it was transferred: no transfer took place.")},
    {"transferUnanswered",
     QT_TRANSLATE_NOOP("VerdictText", "%2 did not answer the request to transfer to %6.")},
    {"transferUnusable",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "The address to transfer to is not a usable SIP URI (%6). The far side was not asked.")},
    {"transferBusy",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 followed the transfer, and %6 did not take the call: it reports %9.")},
    {"transferFailed",
     QT_TRANSLATE_NOOP("VerdictText", "%2 accepted the transfer and could not reach %6: it reports %9.")},
    {"transferSilent",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 accepted the transfer to %6 and never told how it ended (last word: %9).")},
};

// ITU-T Q.850, in the words of somebody who never saw it.
constexpr WordEntry telephoneCauses[] = {
    {"q850.1", QT_TRANSLATE_NOOP("VerdictText", "The number is assigned to nobody (%3).")},
    {"q850.2",
     QT_TRANSLATE_NOOP("VerdictText", "The telephone network has no way to the network asked for (%3).")},
    {"q850.3", QT_TRANSLATE_NOOP("VerdictText", "The telephone network has no route to this number (%3).")},
    {"q850.16", QT_TRANSLATE_NOOP("VerdictText", "The call was ended normally (%3).")},
    {"q850.17", QT_TRANSLATE_NOOP("VerdictText", "The line is busy (%3).")},
    {"q850.18",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The device called does not react: it is switched off or out of reach (%3).")},
    {"q850.19", QT_TRANSLATE_NOOP("VerdictText", "It rang, and nobody answered (%3).")},
    {"q850.20", QT_TRANSLATE_NOOP("VerdictText", "No device is signed in for the person called (%3).")},
    {"q850.21",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The call was rejected: by the person, or by a rule that blocks the caller (%3).")},
    {"q850.22", QT_TRANSLATE_NOOP("VerdictText", "The number has changed (%3).")},
    {"q850.27",
     QT_TRANSLATE_NOOP("VerdictText", "The destination is out of order: no signal reaches it (%3).")},
    {"q850.28", QT_TRANSLATE_NOOP("VerdictText", "The number is incomplete or wrongly written (%3).")},
    {"q850.29",
     QT_TRANSLATE_NOOP("VerdictText", "The telephone network refused a feature of this call (%3).")},
    {"q850.31",
     QT_TRANSLATE_NOOP("VerdictText", "The telephone network ended the call without saying why (%3).")},
    {"q850.34", QT_TRANSLATE_NOOP("VerdictText", "All channels on the way are in use (%3).")},
    {"q850.38", QT_TRANSLATE_NOOP("VerdictText", "A part of the telephone network is out of order (%3).")},
    {"q850.41", QT_TRANSLATE_NOOP("VerdictText", "The telephone network has a passing fault (%3).")},
    {"q850.42", QT_TRANSLATE_NOOP("VerdictText", "The telephone network is overloaded (%3).")},
    {"q850.44", QT_TRANSLATE_NOOP("VerdictText", "The channel asked for is not free (%3).")},
    {"q850.47",
     QT_TRANSLATE_NOOP("VerdictText", "The network has nothing left for this call: channels or audio (%3).")},
    {"q850.50", QT_TRANSLATE_NOOP("VerdictText", "This feature is not part of the subscription (%3).")},
    {"q850.55",
     QT_TRANSLATE_NOOP("VerdictText", "Calls from outside are barred for the group of the number (%3).")},
    {"q850.57", QT_TRANSLATE_NOOP("VerdictText", "This account may not place calls of this kind (%3).")},
    {"q850.58", QT_TRANSLATE_NOOP("VerdictText", "Calls of this kind are not possible at the moment (%3).")},
    {"q850.63", QT_TRANSLATE_NOOP("VerdictText", "The service asked for is not available (%3).")},
    {"q850.65",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The far side cannot carry a call of this kind: mostly no common audio format (%3).")},
    {"q850.69", QT_TRANSLATE_NOOP("VerdictText", "The far side does not know a feature of this call (%3).")},
    {"q850.79", QT_TRANSLATE_NOOP("VerdictText", "The far side does not offer this service (%3).")},
    {"q850.88",
     QT_TRANSLATE_NOOP("VerdictText", "The two ends do not fit together: audio format or encryption (%3).")},
    {"q850.95", QT_TRANSLATE_NOOP("VerdictText", "The telephone network could not read the call (%3).")},
    {"q850.96",
     QT_TRANSLATE_NOOP("VerdictText", "The telephone network misses a necessary part of the call (%3).")},
    {"q850.102",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A system on the way waited in vain for the next one: a timer ran out (%3).")},
    {"q850.111", QT_TRANSLATE_NOOP("VerdictText", "Two systems on the way misunderstood each other (%3).")},
    {"q850.127",
     QT_TRANSLATE_NOOP("VerdictText",
                       "A network of another kind lies behind, and it did not say what went wrong (%3).")},
};

constexpr WordEntry verdictNotes[] = {
    {"inviteRepeated",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The call had to be sent %1 times before anything came back: packets get lost, or the "
                       "far side is slow.")},
    {"refusedAtOnce",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "It was refused without ringing: the first system on the way decided, not the person.")},
    {"noProvisional",
     QT_TRANSLATE_NOOP("VerdictText",
                       "It was answered without ringing first: a machine or a voicemail, rather than a "
                       "person.")},
    {"ackLost", QT_TRANSLATE_NOOP("VerdictText",
                                  "The far side repeated its answer %1 times after our confirmation (ACK).")},
    {"ackLate", QT_TRANSLATE_NOOP("VerdictText",
                                  "Our answer had to be repeated until it was confirmed; repetitions: %1.")},
    {"byeUnanswered",
     QT_TRANSLATE_NOOP("VerdictText", "Hanging up (BYE) was never confirmed; times sent: %1.")},
    {"answerFromElsewhere",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The answer came from %1, the request went to %2: firewalls on the way mostly let "
                       "answers pass only from where the request went.")},
    {"otherAnswers",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Others took the same call as well and were hung up, so that one call stands: %1.")},
    {"hungUpEarly",
     QT_TRANSLATE_NOOP("VerdictText", "The far side hung up after %1 s, before this test wanted to.")},
    {"farReason", QT_TRANSLATE_NOOP("VerdictText", "The far side gives as its reason: “%1”.")},
    {"oursArrives",
     QT_TRANSLATE_NOOP("VerdictText", "The far side reports (RTCP) that our sound arrives there.")},
    {"oursUnproven",
     QT_TRANSLATE_NOOP("VerdictText",
                       "That our sound arrives there is not proven: the far side neither sends it back nor "
                       "reports on it (RTCP). Ask whoever answered, or call an echo.")},
    {"farWarning", QT_TRANSLATE_NOOP("VerdictText", "The far side warns: “%1”.")},
    {"keysInClear",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The keys of the encrypted sound travelled in clear text (%1): whoever reads the "
                       "signalling on the way can decrypt the sound. TLS hides them.")},
    {"referRefused",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The far side wanted to transfer this call (REFER) and was turned away (%1): "
                       "this test does not follow transfers.")},
    {"registered",
     QT_TRANSLATE_NOOP("VerdictText", "Registered before, and taken back afterwards; granted for %1 s.")},
    {"authenticated", QT_TRANSLATE_NOOP("VerdictText", "Signed in with Digest %1.")},
    {"sessionTimer", QT_TRANSLATE_NOOP("VerdictText", "A session timer of %1 s was agreed.")},
    {"othersRefused",
     QT_TRANSLATE_NOOP("VerdictText", "Requests of others that came in meanwhile and were turned away: %1.")},
    {"malformedDropped",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "What came in meanwhile and was no SIP message, or a broken one, and was dropped: %1.")},
    {"recordsDropped",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Messages that came and are not shown, because there were too many: %1.")},
    {"poorSound",
     QT_TRANSLATE_NOOP("VerdictText", "The sound is poor: estimated MOS %1 out of 4.5 (E-model, G.711).")},
    {"soundStopped", QT_TRANSLATE_NOOP("VerdictText", "Sound stopped coming %1 s before the end.")},
    {"lossHigh", QT_TRANSLATE_NOOP("VerdictText", "%1 % of the sound did not arrive here.")},
    {"peerLossHigh",
     QT_TRANSLATE_NOOP("VerdictText", "The far side reports that %1 % of our sound did not arrive.")},
    {"jitterHigh", QT_TRANSLATE_NOOP("VerdictText", "Packets arrive unevenly: jitter of %1 ms.")},
    {"soundGap", QT_TRANSLATE_NOOP("VerdictText", "For %1 s no sound came at all.")},
    {"lateSound", QT_TRANSLATE_NOOP("VerdictText", "The first sound came after %1 s only.")},
    {"mediaElsewhere",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Sound came from %1 and not from where the far side had said: an address translation "
                       "lies between.")},
    {"mediaStrangers",
     QT_TRANSLATE_NOOP("VerdictText", "Sound packets of strangers that came in and were dropped: %1.")},
    {"recordingFailed",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The recording %1 could not be written to its end: what is in it breaks off early.")},
    {"noMicrophone",
     QT_TRANSLATE_NOOP("VerdictText", "This computer has no microphone that works: the test sound was sent "
                                      "instead of it.")},
    {"noSpeaker",
     QT_TRANSLATE_NOOP("VerdictText", "This computer has no loudspeaker that works: what came was measured, "
                                      "and not played.")},
    {"notBuiltIn",
     QT_TRANSLATE_NOOP("VerdictText", "This program is built without microphone and loudspeaker: the test "
                                      "sound was sent, and what came was measured.")},
};

} // namespace

const char* wireCauseSource(const QString& causeId)
{
    const char* text = sourceText(wireCauses, causeId);
    return text != nullptr ? text : sourceText(telephoneCauses, causeId);
}

QString verdictNote(const QString& noteId, const QStringList& arguments)
{
    // Measures come with a point; they are read in the language of the sentence.
    static const QRegularExpression measure(QStringLiteral("^[0-9]+\\.[0-9]+$"));
    QStringList shown = arguments;
    for (QString& value : shown)
        if (measure.match(value).hasMatch())
            value = decimal(value);
    return filled(wordOf(verdictNotes, "VerdictText", noteId, noteId), shown);
}

bool knowsVerdictNote(const QString& noteId)
{
    return sourceText(verdictNotes, noteId) != nullptr;
}

} // namespace jonction::Words
