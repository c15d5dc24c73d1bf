// SPDX-License-Identifier: Apache-2.0
#include "dialer/UnseenFindings.h"

#include "dialer/Q850Table.h"

#include <QRegularExpression>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLeastAudibleMs = 900;
constexpr int kAckLostRepeats = 2; ///< one repeated answer may only have crossed our ACK
constexpr double kMuchLostPercent = 50;
constexpr double kNoticeableLossPercent = 2;
constexpr double kNoticeableJitterMs = 30;
constexpr double kPoorMos = 3.6; ///< below, "some users dissatisfied" (ITU-T G.107 annex B)
constexpr qint64 kNoticeableGapMs = 1000;
constexpr qint64 kQuietMs =
    1200; ///< at the end of a call: more than silence suppression and its comfort noise
constexpr qint64 kLateSoundMs = 2000;
constexpr qint64 kEarlyMs = 500; ///< both sides may hang up in the same moment

bool isBusyStatus(int status)
{
    return status == 480 || status == 486 || status == 600 || status == 603;
}

const VerdictLine* seen(const char* key)
{
    return wireLine(QLatin1String(key));
}

bool onlyBasic(const QStringList& challenges)
{
    return !challenges.isEmpty() && std::all_of(challenges.begin(), challenges.end(), [](const QString& one) {
        return one.startsWith("Basic"_L1, Qt::CaseInsensitive);
    });
}

// Both sides agreed that nothing comes: on hold, or a music server that only listens.
bool nothingWasAgreed(const QList<SipMediaSpan>& media)
{
    return !media.isEmpty() &&
           std::none_of(media.begin(), media.end(), [](const SipMediaSpan& span) { return span.receives; });
}

// 10/8, 172.16/12 and 192.168/16.
bool isPrivate(const QString& address)
{
    static const QRegularExpression ranges(u"^(?:10\\.\\d{1,3}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168)"
                                           "(?:\\.\\d{1,3}){2}$"_s);
    return ranges.match(address).hasMatch();
}

// A private address in the session description of somebody who is reached elsewhere: its own idea of where it
// is, which no address translation put right (RFC 1918).
bool isBehindNat(const QString& sound, const QString& remote)
{
    return isPrivate(sound) && !remote.isEmpty() && !isPrivate(remote.left(remote.lastIndexOf(u':')));
}

QString holdOf(const DialogFacts& facts)
{
    if (facts.soundAddress == "0.0.0.0"_L1) // as RFC 2543 put a call on hold
        return u"c=0.0.0.0"_s;
    const bool holds = facts.soundDirection == "sendonly"_L1 || facts.soundDirection == "inactive"_L1;
    return holds ? u"a="_s + facts.soundDirection : QString();
}

QString soundKey(const SipOutcome& outcome, const DialogFacts& facts, const CallWanted& wanted)
{
    const AudioOutcome& audio = outcome.audio;
    const bool nothing = audio.received == 0 && audio.srtpRefused == 0 && outcome.work == SipWork::Call;
    if (nothing && audio.refusal.isEmpty() && !holdOf(facts).isEmpty())
        return u"onHold"_s;
    // A call always offers sound: an answer that says nothing of it takes none.
    if (!audio.agreed && audio.refusal.isEmpty() && outcome.work == SipWork::Call)
        return u"noAudio"_s;
    if (!audio.agreed)
        return audio.refusal;
    if (audio.received == 0 && audio.srtpRefused > 0)
        return u"wrongKey"_s;
    if (audio.received == 0 && nothingWasAgreed(outcome.media))
        return u"notAgreed"_s;
    if (nothing && isBehindNat(facts.soundAddress, outcome.remote))
        return u"behindNat"_s;
    if (audio.heard != AudioHeard::Nothing && audio.heard != AudioHeard::Tone &&
        audio.peerLossPercent >= kMuchLostPercent)
        return u"oneWay"_s;
    if (audio.heard == AudioHeard::Silence && wanted.ownSound) // an echo of what may be silent itself
        return u"silenceToOwn"_s;
    return toString(audio.heard);
}

QString oneDecimal(double value)
{
    return QString::number(value, 'f', 1);
}

// On hold nobody need send anything.
bool soundStopped(const SipOutcome& outcome)
{
    return outcome.audio.quietMs >= kQuietMs && !outcome.media.isEmpty() && outcome.media.last().receives;
}

class NoteList
{
public:
    explicit NoteList(const QString& cause)
        : m_cause(cause)
    {}

    void add(bool when, const QString& id, const QStringList& arguments = {})
    {
        if (when && id != m_cause)
            m_notes.append({id, arguments});
    }
    const QList<VerdictNote>& notes() const { return m_notes; }

private:
    QString m_cause;
    QList<VerdictNote> m_notes;
};

void noteSignalling(NoteList& list, const SipOutcome& outcome, const DialogFacts& facts,
                    const CallVerdict& verdict)
{
    const bool caller = outcome.work == SipWork::Call && facts.invitesSent > 0;
    const bool answered = facts.final || facts.provisional > 0 || facts.trying;
    list.add(caller && answered && facts.invitesSent > 1, u"inviteRepeated"_s,
             {QString::number(facts.invitesSent)});
    // An answer that cannot be used tells nothing about who gave it.
    const bool atOnce = caller && facts.provisional == 0 && outcome.callReason != CallReason::BadAnswer;
    // A person's own device may be busy or refuse without ringing.
    list.add(atOnce && outcome.status >= 300 && facts.final && verdict.actor != "callee"_L1,
             u"refusedAtOnce"_s);
    list.add(atOnce && outcome.status >= 200 && outcome.status < 300, u"noProvisional"_s);
    list.add(facts.answerRepeats >= kAckLostRepeats, u"ackLost"_s, {QString::number(facts.answerRepeats)});
    list.add(facts.ownAnswerRepeats > 0, u"ackLate"_s, {QString::number(facts.ownAnswerRepeats)});
    list.add(facts.byeSent > 0 && !facts.byeAnswered, u"byeUnanswered"_s, {QString::number(facts.byeSent)});
    list.add(!facts.strangeFrom.isEmpty(), u"answerFromElsewhere"_s, {facts.strangeFrom, facts.askedAt});
    list.add(outcome.work != SipWork::Registration && outcome.registration.attempted &&
                 outcome.registration.ok && outcome.registration.expiresSeconds >= 0,
             u"registered"_s, {QString::number(outcome.registration.expiresSeconds)});
    list.add(!outcome.authentication.isEmpty() && outcome.callReason != CallReason::CredentialsRefused,
             u"authenticated"_s, {outcome.authentication});
    list.add(outcome.sessionSeconds > 0, u"sessionTimer"_s, {QString::number(outcome.sessionSeconds)});
    list.add(!facts.keysOpenBy.isEmpty(), u"keysInClear"_s, {facts.keysOpenBy});
    list.add(facts.referRefused > 0, u"referRefused"_s, {QString::number(facts.referRefused)});
    list.add(facts.otherAnswers > 0, u"otherAnswers"_s, {QString::number(facts.otherAnswers)});
    const qint64 strangers = outcome.refused - facts.otherAnswers; // the engine counts both
    list.add(strangers > 0, u"othersRefused"_s, {QString::number(strangers)});
    list.add(outcome.malformed > 0, u"malformedDropped"_s, {QString::number(outcome.malformed)});
    list.add(outcome.recordsDropped > 0, u"recordsDropped"_s, {QString::number(outcome.recordsDropped)});
}

// How the far side ended what was answered, in its own words.
void noteEnd(NoteList& list, const SipOutcome& outcome, const CallVerdict& verdict, const CallWanted& wanted)
{
    const bool early = outcome.work == SipWork::Call && outcome.remoteHungUp && !outcome.transfer.asked &&
                       outcome.durationMs >= 0 && wanted.holdSeconds > 0 &&
                       outcome.durationMs + kEarlyMs < 1000LL * wanted.holdSeconds;
    list.add(early, u"hungUpEarly"_s, {oneDecimal(double(outcome.durationMs) / 1000)});
    const QString text = reasonTextIn(outcome.reasonHeader);
    const bool told = verdict.arguments.value(2).contains(text);
    list.add((outcome.remoteHungUp || outcome.status >= 300) && !text.isEmpty() && !told, u"farReason"_s,
             {text});
    const QString warning = outcome.warning.simplified().left(200);
    list.add(outcome.status >= 300 && !warning.isEmpty(), u"farWarning"_s, {warning});
}

void noteSound(NoteList& list, const SipOutcome& outcome)
{
    const AudioOutcome& audio = outcome.audio;
    if (!audio.agreed)
        return;
    const double loss = audio.expected > 0 ? 100.0 * double(audio.lost) / double(audio.expected) : 0;
    // Our own tone that comes back is proof of both directions; any other sound is proof of one.
    const bool theirs = audio.heard == AudioHeard::Other || audio.heard == AudioHeard::Silence;
    list.add(theirs && audio.peerLossPercent >= 0 && audio.peerLossPercent < kMuchLostPercent,
             u"oursArrives"_s);
    list.add(theirs && audio.peerLossPercent < 0, u"oursUnproven"_s);
    list.add(audio.mos > 0 && audio.mos < kPoorMos, u"poorSound"_s, {oneDecimal(audio.mos)});
    list.add(loss >= kNoticeableLossPercent, u"lossHigh"_s, {oneDecimal(loss)});
    list.add(audio.peerLossPercent >= kNoticeableLossPercent, u"peerLossHigh"_s,
             {oneDecimal(audio.peerLossPercent)});
    list.add(audio.jitterMs >= kNoticeableJitterMs, u"jitterHigh"_s, {oneDecimal(audio.jitterMs)});
    list.add(audio.received > 0 && audio.longestGapMs >= kNoticeableGapMs, u"soundGap"_s,
             {oneDecimal(double(audio.longestGapMs) / 1000)});
    list.add(soundStopped(outcome), u"soundStopped"_s, {oneDecimal(double(audio.quietMs) / 1000)});
    list.add(audio.firstSoundMs >= kLateSoundMs, u"lateSound"_s,
             {oneDecimal(double(audio.firstSoundMs) / 1000)});
    list.add(audio.fromElsewhere, u"mediaElsewhere"_s, {audio.from});
    list.add(audio.strangers > 0, u"mediaStrangers"_s, {QString::number(audio.strangers)});
    list.add(audio.recordingFailed, u"recordingFailed"_s);
    list.add(!audio.soundCard.isEmpty(), audio.soundCard);
}

} // namespace

const VerdictLine* UnseenFindings::ofTransfer(const SipOutcome& outcome)
{
    const SipTransfer& transfer = outcome.transfer;
    if (!transfer.asked)
        return nullptr;
    if (transfer.ok)
        return seen("transferDone");
    const SipTransferStep last = transfer.steps.isEmpty() ? SipTransferStep() : transfer.steps.last();
    if (!transfer.accepted && !transfer.steps.isEmpty() && last.status == 0)
        return seen("transferUnusable");
    if (!transfer.accepted)
        return seen(last.status >= 300 ? "transferRefused" : "transferUnanswered");
    // That it was accepted says nothing about how it ended, and neither does that we got tired of waiting.
    if (!last.notified || last.status < 200)
        return seen("transferSilent");
    return seen(isBusyStatus(last.status) ? "transferBusy" : "transferFailed");
}

const VerdictLine* UnseenFindings::ofRegistration(const SipOutcome& outcome)
{
    const SipRegistration& registration = outcome.registration;
    if (!registration.attempted)
        return nullptr;
    if (registration.ok)
        return outcome.work == SipWork::Registration && outcome.ok ? seen("registrationDone") : nullptr;
    if (outcome.callReason == CallReason::CredentialsRefused ||
        outcome.callReason == CallReason::AuthenticationRequired || registration.status < 300)
        return nullptr;
    return seen(registration.status == 404 ? "registrationUnknown" : "registrationRefused");
}

const VerdictLine* UnseenFindings::ofRefusal(const SipOutcome& outcome, const DialogFacts& facts)
{
    const bool field = outcome.callReason == CallReason::InvalidTarget;
    if (field && outcome.evidence.startsWith("header: "_L1))
        return seen("invalidHeader");
    if (field && QStringList{u"From"_s, u"P-Asserted-Identity"_s, u"Diversion"_s}.contains(outcome.evidence))
        return seen("invalidField");
    if (field && outcome.evidence == "keys"_L1)
        return seen("invalidKeys");
    if (field && outcome.evidence == "forwardTo"_L1)
        return seen("forwardNowhere");
    const bool stopped = outcome.callReason == CallReason::Cancelled && outcome.status == 0;
    if (stopped && !outcome.isCall())
        return seen("testCancelled");
    if (stopped && outcome.work == SipWork::Listening && outcome.caller.isEmpty())
        return seen("waitCancelled");
    if (outcome.work == SipWork::Listening && outcome.callReason == CallReason::NotAcceptable)
        return seen("incomingNoCommon");
    const bool challenged = outcome.callReason == CallReason::AuthenticationRequired ||
                            outcome.callReason == CallReason::CredentialsRefused;
    if (challenged && onlyBasic(outcome.challenges))
        return seen("basicOnly");
    if (outcome.callReason == CallReason::AuthenticationRequired && !outcome.challenges.isEmpty())
        return seen("authenticationOffered");
    if (outcome.callReason == CallReason::Redirected && !outcome.contacts.isEmpty())
        return seen("redirectedTo");
    if (outcome.status == 420 && !facts.unsupported.isEmpty())
        return seen("extensionUnknown");
    if (outcome.status == 422 && !facts.leastSession.isEmpty())
        return seen("sessionTooShort");
    if (outcome.status < 400 || outcome.retryAfterSeconds <= 0 || challenged)
        return nullptr;
    return seen(isBusyStatus(outcome.status) ? "retryBusy" : "retryAfter");
}

const VerdictLine* UnseenFindings::ofDialog(const SipOutcome& outcome, const DialogFacts& facts)
{
    if (outcome.replaced)
        return seen("replaced");
    if (facts.cancelled && facts.cancelReason.contains("cause=200"_L1) &&
        facts.cancelReason.startsWith("SIP"_L1, Qt::CaseInsensitive))
        return seen("takenElsewhere");
    if (facts.cancelled && outcome.callReason == CallReason::RefusedHere)
        return seen("rangAsWanted");
    if (outcome.callReason == CallReason::ConnectionLost && !outcome.reachable &&
        outcome.transport == SipTransport::Tcp)
        return seen("cutWithoutAnswer");
    if (facts.answerRepeats >= kAckLostRepeats)
        return seen("ackLost");
    const bool heard = facts.trying || facts.final || facts.provisional > 0;
    const bool asked = outcome.work == SipWork::Call || outcome.work == SipWork::Options;
    // The ladder shows answers, and the one who asked could read none of them.
    const bool begun = facts.trying || facts.provisional > 0; // which was read
    if (asked && !begun && !outcome.reachable && outcome.callReason == CallReason::Timeout &&
        facts.answers > 0)
        return seen("answersUnreadable");
    if (asked && !heard && outcome.callReason == CallReason::Timeout && outcome.malformed > 0)
        return seen("unreadableAnswer");
    const bool gaveUp = outcome.callReason == CallReason::Timeout ||
                        outcome.callReason == CallReason::NoAnswer ||
                        outcome.callReason == CallReason::Cancelled;
    const bool silent = outcome.work == SipWork::Call && gaveUp && facts.provisional == 0;
    if (silent && facts.trying && outcome.callReason != CallReason::Cancelled)
        return seen("silentAfterTrying");
    if (!silent || facts.trying || facts.final || facts.invitesSent == 0)
        return nullptr;
    if (outcome.callReason != CallReason::Timeout)
        return nullptr;
    return seen(outcome.transport == SipTransport::Udp ? "silentDatagrams" : "silentConnection");
}

const VerdictLine* UnseenFindings::ofLostEnd(const SipOutcome& outcome, const DialogFacts& facts)
{
    const bool answered = outcome.isCall() && outcome.ok && outcome.durationMs >= 0;
    if (!outcome.lost.isEmpty() && (answered || outcome.rang))
        return seen(answered ? "connectionGone" : "connectionGoneRinging");
    const bool silentEnd = facts.byeSent > 0 && !facts.byeAnswered && soundStopped(outcome);
    return answered && silentEnd ? seen("farSideGone") : nullptr;
}

const VerdictLine* UnseenFindings::ofSound(const SipOutcome& outcome, const DialogFacts& facts,
                                           const CallWanted& wanted)
{
    if (!outcome.isCall() || !outcome.ok || outcome.durationMs < kLeastAudibleMs)
        return nullptr;
    const QString key = soundKey(outcome, facts, wanted);
    if (outcome.work == SipWork::Listening)
        if (const VerdictLine* incoming = audioLine(u"incoming."_s + key))
            return incoming;
    return audioLine(key);
}

QList<VerdictNote> UnseenFindings::notes(const SipOutcome& outcome, const DialogFacts& facts,
                                         const CallVerdict& verdict, const CallWanted& wanted)
{
    NoteList list(verdict.cause);
    noteEnd(list, outcome, verdict, wanted);
    noteSignalling(list, outcome, facts, verdict);
    noteSound(list, outcome);
    return list.notes();
}

QString UnseenFindings::detail(const QString& cause, const SipOutcome& outcome, const DialogFacts& facts)
{
    if (cause == "extensionUnknown"_L1)
        return facts.unsupported;
    if (cause == "answersUnreadable"_L1)
        return facts.firstAnswer;
    if (cause == "sessionTooShort"_L1)
        return facts.leastSession;
    if (cause == "badAnswer"_L1 && outcome.evidence.isEmpty()) // a status of no class
        return statusText(outcome.status, outcome.reason);
    if (cause == "audioOnHold"_L1)
        return holdOf(facts);
    if (cause == "connectionGone"_L1 || cause == "connectionGoneRinging"_L1)
        return outcome.lost;
    if (cause == "farSideGone"_L1)
        return oneDecimal(double(outcome.audio.quietMs) / 1000);
    return cause == "audioBehindNat"_L1 ? facts.soundAddress : QString();
}

QString UnseenFindings::statusText(int status, const QString& phrase)
{
    return status > 0 ? QString::number(status) + (phrase.isEmpty() ? QString() : u' ' + phrase) : QString();
}

} // namespace jonction
