// SPDX-License-Identifier: Apache-2.0
#include "dialer/VerdictTable.h"

#include "dialer/Q850Table.h"

#include <algorithm>
#include <iterator>

namespace jonction {

namespace {

constexpr VerdictLine kReasonLines[] = {
    {"none", "engine", "unfinished", "repeatTest", "you", {}},
    {"answered", "works", "callAnswered", "nothingToDo", "nobody", {}},
    {"busy", "busy", "busy", "tryLater", "callee", {}},
    {"declined", "busy", "declined", "askCallee", "callee", {}},
    {"noAnswer", "busy", "noAnswer", "askCallee", "callee", {}},
    {"notFound", "refused", "notFound", "checkNumber", "you", StepId::Users},
    {"forbidden", "refused", "forbidden", "checkAccess", "provider", StepId::Trunk},
    {"authenticationRequired", "alive", "authenticationRequired", "giveAccount", "you", StepId::Trunk},
    {"credentialsRefused", "refused", "credentialsRefused", "checkCredentials", "you", StepId::Trunk},
    {"redirected", "refused", "redirected", "callContact", "you", {}},
    {"badRequest", "refused", "badRequest", "checkUri", "you", {}},
    {"methodNotAllowed", "alive", "methodNotAllowed", "tryCall", "provider", {}},
    {"notAcceptable", "refused", "notAcceptable", "checkCodecs", "provider", StepId::Trunk},
    {"unavailable", "refused", "unavailable", "signCalleeIn", "callee", StepId::Agents},
    {"dialogUnknown", "refused", "dialogUnknown", "repeatTest", "provider", {}},
    {"loopDetected", "refused", "loopDetected", "breakLoop", "you", StepId::Routing},
    {"numberIncomplete", "refused", "numberIncomplete", "writeE164", "you", StepId::Users},
    {"ambiguous", "refused", "ambiguous", "writeE164", "you", StepId::Users},
    {"tooLarge", "refused", "tooLarge", "useTcp", "you", StepId::Trunk},
    {"serverError", "refused", "serverError", "waitAndReport", "provider", {}},
    {"serviceUnavailable", "refused", "serviceUnavailable", "waitAndReport", "provider", {}},
    {"gatewayTimeout", "refused", "gatewayTimeout", "checkFarRoute", "provider", StepId::Routing},
    {"otherRefusal", "refused", "otherRefusal", "waitAndReport", "provider", {}},
    {"unreachable", "unreachable", "unreachable", "checkNetwork", "network", {}},
    {"connectionRefused", "unreachable", "connectionRefused", "checkPort", "you", StepId::Trunk},
    {"connectionLost", "unreachable", "connectionLost", "checkFirewall", "network", {}},
    {"timeout", "unreachable", "timeout", "checkFirewall", "network", {}},
    {"cancelled", "cancelled", "cancelled", "repeatTest", "nobody", {}},
    {"nameUnknown", "unreachable", "nameUnknown", "checkName", "you", StepId::Domain},
    {"nameTimeout", "unreachable", "nameTimeout", "checkDns", "network", {}},
    {"tlsUntrusted", "untrusted", "tlsUntrusted", "giveAuthority", "provider", StepId::Domain},
    {"tlsSelfSigned", "untrusted", "tlsSelfSigned", "replaceCertificate", "provider", StepId::Domain},
    {"tlsExpired", "untrusted", "tlsExpired", "renewCertificate", "provider", StepId::Domain},
    {"tlsNotYetValid", "untrusted", "tlsNotYetValid", "checkClock", "you", StepId::Domain},
    {"tlsWrongName", "untrusted", "tlsWrongName", "useCertificateName", "you", StepId::Domain},
    {"tlsClientCertificate", "untrusted", "tlsClientCertificate", "useOtherPort", "provider", StepId::Trunk},
    {"tlsHandshake", "untrusted", "tlsHandshake", "checkTlsPort", "provider", StepId::Trunk},
    {"tlsOldVersion", "untrusted", "tlsOldVersion", "checkTlsPort", "provider", StepId::Trunk},
    {"tlsWeak", "untrusted", "tlsWeak", "replaceCertificate", "provider", StepId::Domain},
    {"tlsUsage", "untrusted", "tlsUsage", "replaceCertificate", "provider", StepId::Domain},
    {"badAnswer", "unusable", "badAnswer", "reportToVendor", "provider", {}},
    {"invalidTarget", "input", "invalidTarget", "checkUri", "you", {}},
    {"nobodyCalled", "unreachable", "nobodyCalled", "checkFarRoute", "you", StepId::Routing},
    {"refusedHere", "works", "refusedHere", "nothingToDo", "nobody", {}},
    {"callerGone", "busy", "callerGone", "repeatTest", "callee", {}},
    {"localFailure", "engine", "localFailure", "checkThisComputer", "you", {}},
    {"engineStopped", "engine", "engineStopped", "repeatTest", "you", {}},
    {"engineMissing", "engine", "engineMissing", "reinstall", "you", {}},
};

/// OPTIONS proves less and more: any final answer is a sign of life (sip-trunk dossier §3.2).
constexpr VerdictLine kProbeLines[] = {
    {"answered", "works", "optionsAnswered", "nothingToDo", "nobody", {}},
    {"busy", "alive", "aliveRefused", "tryCall", "nobody", {}},
    {"notFound", "alive", "aliveUserUnknown", "tryCall", "nobody", {}},
    {"forbidden", "alive", "aliveForbidden", "checkAccess", "provider", StepId::Trunk},
    {"notAcceptable", "alive", "aliveRefused", "tryCall", "nobody", {}},
    {"unavailable", "alive", "aliveRefused", "tryCall", "nobody", {}},
    {"declined", "alive", "aliveRefused", "tryCall", "nobody", {}},
    {"timeout", "unreachable", "probeTimeout", "tryCallOrFirewall", "network", {}},
};

/// An answered call by what was heard on it.
constexpr VerdictLine kAudioLines[] = {
    {"tone", "works", "callToneBack", "nothingToDo", "nobody", {}},
    {"other", "works", "callHeard", "nothingToDo", "nobody", {}},
    {"silence", "mute", "callSilent", "checkFarMicrophone", "callee", {}},
    {"silenceToOwn", "mute", "callSilentToOwn", "callWithTone", "you", {}},
    {"nothing", "mute", "audioNothing", "checkMediaPorts", "network", StepId::Trunk},
    {"wrongKey", "mute", "audioWrongKey", "matchEncryption", "provider", StepId::Trunk},
    {"noAudio", "mute", "audioNone", "checkCodecs", "provider", StepId::Trunk},
    {"noCodec", "mute", "audioNoCodec", "checkCodecs", "provider", StepId::Trunk},
    {"noSrtp", "mute", "audioNoSrtp", "matchEncryption", "provider", StepId::Trunk},
    {"srtpOnly", "mute", "audioSrtpOnly", "matchEncryption", "you", StepId::Trunk},
    {"badKey", "mute", "audioBadKey", "matchEncryption", "provider", StepId::Trunk},
    {"notAgreed", "mute", "audioNotAgreed", "endHold", "callee", {}},
    {"onHold", "mute", "audioOnHold", "endHold", "callee", {}},
    {"behindNat", "mute", "audioBehindNat", "mendNat", "provider", StepId::Trunk},
    {"oneWay", "mute", "audioOneWay", "checkMediaPorts", "network", StepId::Trunk},
    {"incoming.tone", "works", "incomingToneBack", "nothingToDo", "nobody", {}},
    {"incoming.other", "works", "incomingHeard", "nothingToDo", "nobody", {}},
    {"incoming.silence", "mute", "incomingSilent", "checkFarMicrophone", "callee", {}},
    {"incoming.silenceToOwn", "mute", "incomingSilentToOwn", "callWithTone", "you", {}},
    {"incoming.nothing", "mute", "incomingNothing", "checkMediaPorts", "network", StepId::Trunk},
};

/// What the wire showed beside the status, and what it did not (UnseenFindings).
constexpr VerdictLine kWireLines[] = {
    {"incomingAnswered", "works", "incomingAnswered", "nothingToDo", "nobody", {}},
    {"invalidField", "input", "invalidField", "checkUri", "you", {}},
    {"invalidHeader", "input", "invalidHeader", "dropExtras", "you", {}},
    {"invalidKeys", "input", "invalidKeys", "checkKeys", "you", {}},
    {"forwardNowhere", "input", "forwardNowhere", "checkUri", "you", {}},
    {"incomingNoCommon", "refused", "incomingNoCommon", "checkCodecs", "you", StepId::Trunk},
    {"silentDatagrams", "unreachable", "silentDatagrams", "checkFirewall", "network", StepId::Trunk},
    {"unreadableAnswer", "unreachable", "unreadableAnswer", "checkPort", "you", StepId::Trunk},
    {"silentConnection", "unreachable", "silentConnection", "waitAndReport", "provider", StepId::Trunk},
    {"silentAfterTrying", "unreachable", "silentAfterTrying", "checkFarRoute", "provider", StepId::Routing},
    {"ackLost", "flawed", "ackLost", "checkSbcSignalling", "provider", StepId::Trunk},
    {"byeUnanswered", "flawed", "byeUnanswered", "checkSbcSignalling", "provider", StepId::Trunk},
    {"connectionGone", "cutOff", "connectionGone", "readSbcLog", "provider", StepId::Trunk},
    {"connectionGoneRinging", "unreachable", "connectionGoneRinging", "readSbcLog", "provider",
     StepId::Trunk},
    {"farSideGone", "cutOff", "farSideGone", "readSbcLog", "provider", StepId::Trunk},
    {"callCut", "cutOff", "callCut", "readSbcLog", "provider", StepId::Trunk},
    {"extensionUnknown", "refused", "extensionUnknown", "dropExtension", "you", {}},
    {"sessionTooShort", "refused", "sessionTooShort", "raiseSession", "you", {}},
    {"answersUnreadable", "unusable", "answersUnreadable", "reportToVendor", "provider", StepId::Trunk},
    {"testCancelled", "cancelled", "testCancelled", "repeatTest", "nobody", {}},
    {"waitCancelled", "cancelled", "waitCancelled", "repeatTest", "nobody", {}},
    {"rangAsWanted", "works", "rangAsWanted", "nothingToDo", "nobody", {}},
    {"cutWithoutAnswer", "unreachable", "cutWithoutAnswer", "tryTls", "you", StepId::Trunk},
    {"takenElsewhere", "works", "takenElsewhere", "nothingToDo", "nobody", {}},
    {"replaced", "works", "replaced", "nothingToDo", "nobody", {}},
    {"registrationDone", "works", "registrationDone", "nothingToDo", "nobody", {}},
    {"registrationUnknown", "refused", "registrationUnknown", "checkAccountName", "you", StepId::Trunk},
    {"registrationRefused", "refused", "registrationRefused", "checkAccess", "provider", StepId::Trunk},
    {"authenticationOffered", "alive", "authenticationOffered", "giveAccount", "you", StepId::Trunk},
    {"basicOnly", "refused", "basicOnly", "askForDigest", "provider", StepId::Trunk},
    {"redirectedTo", "refused", "redirectedTo", "callContact", "you", {}},
    {"retryAfter", "refused", "retryAfter", "waitAsAsked", "provider", {}},
    {"retryBusy", "busy", "retryAfter", "waitAsAsked", "callee", {}},
    {"transferDone", "works", "transferDone", "nothingToDo", "nobody", {}},
    {"transferRefused", "refused", "transferRefused", "allowRefer", "provider", StepId::Trunk},
    {"transferUnanswered", "refused", "transferUnanswered", "allowRefer", "provider", StepId::Trunk},
    {"transferUnusable", "input", "transferUnusable", "checkUri", "you", {}},
    {"transferBusy", "busy", "transferBusy", "askCallee", "callee", {}},
    {"transferFailed", "refused", "transferFailed", "checkTransferTarget", "you", StepId::Users},
    {"transferSilent", "uncertain", "transferSilent", "reportToVendor", "provider", {}},
};

constexpr VerdictLine kTelnyxLines[] = {
    {"D1", "refused", "telnyx.channelLimit", "raiseChannelLimit", "provider", StepId::Trunk},
    {"D2", "refused", "telnyx.channelLimit", "raiseChannelLimit", "provider", StepId::Trunk},
    {"D3", "refused", "telnyx.channelLimit", "raiseChannelLimit", "provider", StepId::Trunk},
    {"D7", "refused", "telnyx.noProfile", "assignProfile", "you", StepId::Trunk},
    {"D10", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D11", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D12", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D13", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D14", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D15", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D16", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D17", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D18", "refused", "telnyx.inactive", "activateConnection", "you", StepId::Trunk},
    {"D19", "refused", "telnyx.blocked", "contactProvider", "provider", StepId::Trunk},
    {"D24", "refused", "telnyx.rate", "raiseRate", "you", StepId::Trunk},
    {"D25", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D26", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D27", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D28", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D29", "refused", "telnyx.connection", "checkConnection", "you", StepId::Trunk},
    {"D30", "refused", "telnyx.badUri", "checkSubdomain", "you", StepId::Trunk},
    {"D31", "refused", "telnyx.badUri", "checkSubdomain", "you", StepId::Trunk},
    {"D35", "refused", "telnyx.callerFormat", "writeE164", "you", StepId::Users},
    {"D36", "refused", "telnyx.callerForeign", "useOwnNumber", "you", StepId::Users},
    {"D38", "refused", "telnyx.noProfile", "assignProfile", "you", StepId::Trunk},
    {"D41", "refused", "telnyx.destinationBarred", "allowDestination", "you", StepId::Trunk},
    {"D51", "refused", "telnyx.callerUnverified", "verifyNumber", "you", StepId::Users},
    {"D60", "refused", "telnyx.tier", "upgradeAccount", "provider", StepId::Trunk},
    {"D61", "refused", "telnyx.tier", "upgradeAccount", "provider", StepId::Trunk},
    {"D62", "refused", "telnyx.tier", "upgradeAccount", "provider", StepId::Trunk},
    {"D63", "refused", "telnyx.tier", "upgradeAccount", "provider", StepId::Trunk},
    {"D64", "refused", "telnyx.tier", "upgradeAccount", "provider", StepId::Trunk},
    {"D65", "refused", "telnyx.tier", "upgradeAccount", "provider", StepId::Trunk},
    {"RG1", "refused", "telnyx.notRegistered", "registerDevice", "you", StepId::Trunk},
    {"B3", "refused", "telnyx.srtp", "matchEncryption", "you", StepId::Trunk},
    {"PE1", "refused", "telnyx.noRoute", "waitAndReport", "provider", {}},
    {"PE2", "refused", "telnyx.noRoute", "waitAndReport", "provider", {}},
    {"PE3", "refused", "telnyx.noRoute", "waitAndReport", "provider", {}},
    {"PE4", "refused", "telnyx.noRoute", "waitAndReport", "provider", {}},
    {"PE5", "refused", "telnyx.noRoute", "waitAndReport", "provider", {}},
    {"PE6", "refused", "telnyx.noRoute", "waitAndReport", "provider", {}},
};

constexpr VerdictLine kMicrosoftLines[] = {
    {"510403", "refused", "microsoft.callerBlocked", "checkBlockedNumbers", "microsoft", StepId::Users},
    {"511532", "refused", "microsoft.trunkUnknown", "checkSbc", "you", StepId::Routing},
    {"560403", "refused", "microsoft.sbcForbidden", "readSbcLog", "provider", StepId::Trunk},
    {"511404", "refused", "microsoft.numberUnassigned", "assignNumber", "you", StepId::Users},
    {"10202", "refused", "microsoft.replacesUnknown", "repeatTest", "provider", {}},
    {"560404", "refused", "microsoft.sbcNotFound", "checkNumber", "provider", StepId::Trunk},
    {"500001", "unreachable", "microsoft.sbcSilent", "raiseFailover", "you", StepId::Routing},
    {"560408", "busy", "microsoft.sbcNoAnswer", "askCallee", "callee", {}},
    {"1106", "refused", "microsoft.noAck", "checkSbcSignalling", "provider", StepId::Routing},
    {"531000", "refused", "microsoft.media", "checkMedia", "network", StepId::Routing},
    {"531004", "refused", "microsoft.media", "checkMedia", "network", StepId::Routing},
    {"531005", "refused", "microsoft.media", "checkMedia", "network", StepId::Routing},
    {"10037", "refused", "microsoft.noEndpoint", "signCalleeIn", "callee", StepId::Agents},
    {"560480", "refused", "microsoft.sbcUnavailable", "readSbcLog", "provider", StepId::Trunk},
    {"560484", "refused", "microsoft.sbcIncomplete", "writeE164", "you", StepId::Routing},
    {"560486", "busy", "busy", "tryLater", "callee", {}},
    {"540486", "busy", "busy", "tryLater", "callee", {}},
    {"540487", "cancelled", "cancelled", "repeatTest", "nobody", {}},
    {"560487", "cancelled", "cancelled", "repeatTest", "nobody", {}},
    {"560500", "refused", "microsoft.sbcError", "readSbcLog", "provider", StepId::Trunk},
    {"540998", "refused", "microsoft.draining", "tryLater", "microsoft", {}},
    {"560503", "refused", "microsoft.sbcOverload", "readSbcLog", "provider", StepId::Routing},
    {"10320", "refused", "microsoft.botSilent", "checkRecording", "microsoft", {}},
    {"549002", "refused", "microsoft.transport", "checkSbcTls", "you", StepId::Domain},
    {"549018", "refused", "microsoft.transport", "checkSbcTls", "you", StepId::Domain},
    {"569002", "refused", "microsoft.transport", "checkSbcTls", "you", StepId::Domain},
    {"560603", "busy", "declined", "askCallee", "callee", {}},
};

constexpr VerdictLine kAnySbcLine{"560",        "refused",  "microsoft.sbcOther",
                                  "readSbcLog", "provider", StepId::Trunk};

template<std::size_t N>
const VerdictLine* lineIn(const VerdictLine (&table)[N], const QString& key)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&key](const VerdictLine& line) {
        return key == QLatin1String(line.key);
    });
    return found == std::end(table) ? nullptr : &*found;
}

} // namespace

const VerdictLine& verdictLineOf(CallReason reason, bool call)
{
    const QString key = toString(reason);
    if (const VerdictLine* probe = call ? nullptr : lineIn(kProbeLines, key))
        return *probe;
    const VerdictLine* line = lineIn(kReasonLines, key);
    return line ? *line : kReasonLines[0];
}

const VerdictLine* audioLine(const QString& sound)
{
    return lineIn(kAudioLines, sound);
}

const VerdictLine* wireLine(const QString& finding)
{
    return lineIn(kWireLines, finding);
}

const VerdictLine* telnyxLine(const QString& code)
{
    return lineIn(kTelnyxLines, code.toUpper());
}

const VerdictLine* microsoftLine(const QString& subCode)
{
    if (const VerdictLine* line = lineIn(kMicrosoftLines, subCode))
        return line;
    const int sip = subCode.size() == 6 ? subCode.right(3).toInt() : 0;
    const bool sbc = subCode.startsWith(QLatin1String("560")) || subCode.startsWith(QLatin1String("540"));
    return sbc && sip >= 300 && sip < 700 ? &kAnySbcLine : nullptr;
}

QList<VerdictLine> allVerdictLines()
{
    QList<VerdictLine> all{kAnySbcLine};
    std::copy(std::begin(kReasonLines), std::end(kReasonLines), std::back_inserter(all));
    std::copy(std::begin(kProbeLines), std::end(kProbeLines), std::back_inserter(all));
    std::copy(std::begin(kAudioLines), std::end(kAudioLines), std::back_inserter(all));
    std::copy(std::begin(kWireLines), std::end(kWireLines), std::back_inserter(all));
    std::copy(std::begin(kTelnyxLines), std::end(kTelnyxLines), std::back_inserter(all));
    std::copy(std::begin(kMicrosoftLines), std::end(kMicrosoftLines), std::back_inserter(all));
    return all + allQ850Lines();
}

} // namespace jonction
