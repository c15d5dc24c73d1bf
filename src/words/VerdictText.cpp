// SPDX-License-Identifier: Apache-2.0
#include "words/VerdictText.h"

#include "words/WireCauseWords.h"
#include "words/WordTable.h"

#include <QRegularExpression>

namespace jonction::Words {

using namespace Qt::StringLiterals;

namespace {

constexpr WordEntry verdictKinds[] = {
    {"works", QT_TRANSLATE_NOOP("VerdictText", "It works")},
    {"flawed", QT_TRANSLATE_NOOP("VerdictText", "It works, and something is not right")},
    {"mute", QT_TRANSLATE_NOOP("VerdictText", "The call is answered, and sound is missing")},
    {"cutOff", QT_TRANSLATE_NOOP("VerdictText", "The call was answered, and then cut off")},
    {"uncertain", QT_TRANSLATE_NOOP("VerdictText", "How it ended is not known")},
    {"alive", QT_TRANSLATE_NOOP("VerdictText", "The far side is alive, and refused this request")},
    {"busy", QT_TRANSLATE_NOOP("VerdictText", "The way works, the call was not taken")},
    {"refused", QT_TRANSLATE_NOOP("VerdictText", "Refused")},
    {"unusable", QT_TRANSLATE_NOOP("VerdictText", "An answer came that cannot be used")},
    {"unreachable", QT_TRANSLATE_NOOP("VerdictText", "Not reachable")},
    {"untrusted", QT_TRANSLATE_NOOP("VerdictText", "The secure connection is not acceptable")},
    {"cancelled", QT_TRANSLATE_NOOP("VerdictText", "Cancelled")},
    {"input", QT_TRANSLATE_NOOP("VerdictText", "An entry cannot be used")},
    {"engine", QT_TRANSLATE_NOOP("VerdictText", "The test itself failed")},
};

constexpr WordEntry verdictActors[] = {
    {"nobody", QT_TRANSLATE_NOOP("VerdictText", "Nobody needs to act")},
    {"you", QT_TRANSLATE_NOOP("VerdictText", "you yourself")},
    {"callee", QT_TRANSLATE_NOOP("VerdictText", "the person called")},
    {"provider", QT_TRANSLATE_NOOP("VerdictText", "the SIP provider")},
    {"microsoft", QT_TRANSLATE_NOOP("VerdictText", "Microsoft")},
    {"network", QT_TRANSLATE_NOOP("VerdictText", "your network administrator")},
};

constexpr WordEntry callStates[] = {
    {"idle", QT_TRANSLATE_NOOP("VerdictText", "Preparing")},
    {"registering", QT_TRANSLATE_NOOP("VerdictText", "Registering")},
    {"waiting", QT_TRANSLATE_NOOP("VerdictText", "Waiting for a call")},
    {"trying", QT_TRANSLATE_NOOP("VerdictText", "Sent, waiting for an answer")},
    {"ringing", QT_TRANSLATE_NOOP("VerdictText", "Ringing")},
    {"earlyMedia", QT_TRANSLATE_NOOP("VerdictText", "In progress")},
    {"answered", QT_TRANSLATE_NOOP("VerdictText", "Answered")},
    {"held", QT_TRANSLATE_NOOP("VerdictText", "On hold")},
    {"transferring", QT_TRANSLATE_NOOP("VerdictText", "Transferring")},
    {"ending", QT_TRANSLATE_NOOP("VerdictText", "Hanging up")},
    {"ended", QT_TRANSLATE_NOOP("VerdictText", "Ended")},
};

constexpr WordEntry verdictCauses[] = {
    {"unfinished", QT_TRANSLATE_NOOP("VerdictText", "The test has no result.")},
    {"callAnswered", QT_TRANSLATE_NOOP("VerdictText", "The call was answered (%1) by %2.")},
    {"callToneBack",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1), and our test tone came back: sound passes both ways.")},
    {"callHeard", QT_TRANSLATE_NOOP("VerdictText", "%2 answered (%1), and sound of its own was heard.")},
    {"callSilent",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1) and sends audio, but it is silence: nobody speaks, or the "
                       "microphone there is off.")},
    {"callSilentToOwn",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1) and sends audio, but it is silence. An echo would sound the same if "
                       "the prompt or the microphone of this test is silent itself.")},
    {"audioNothing",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1), and not one packet of sound came. A caller would hear "
                       "nothing.")},
    {"audioWrongKey",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered (%1) with encrypted sound that the agreed key does not open.")},
    {"audioNone", QT_TRANSLATE_NOOP("VerdictText", "%2 answered (%1) without offering any sound.")},
    {"audioNoCodec",
     QT_TRANSLATE_NOOP("VerdictText", "%2 answered (%1) with a sound format that was not offered.")},
    {"audioNoSrtp",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "%2 answered (%1) with sound in clear, where only encrypted sound was offered. Nothing was "
         "sent.")},
    {"audioSrtpOnly",
     QT_TRANSLATE_NOOP("VerdictText", "%2 answered (%1) with encrypted sound, which was not offered.")},
    {"audioBadKey",
     QT_TRANSLATE_NOOP("VerdictText", "%2 answered (%1) without a usable key for encrypted sound.")},
    {"optionsAnswered",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 answered OPTIONS with %1: it is reachable and speaks SIP with you.")},
    {"busy", QT_TRANSLATE_NOOP("VerdictText", "The call arrived, and the line is busy.")},
    {"declined", QT_TRANSLATE_NOOP("VerdictText", "The call arrived and was declined.")},
    {"noAnswer", QT_TRANSLATE_NOOP("VerdictText", "It rang, and nobody answered in time.")},
    {"notFound", QT_TRANSLATE_NOOP("VerdictText", "%2 does not know this user or number (%1).")},
    {"forbidden",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "%2 refuses calls from here (%1): address, caller number or destination is not allowed.")},
    {"authenticationRequired",
     QT_TRANSLATE_NOOP("VerdictText", "%2 asks for a user name and a password (%1).")},
    {"redirected",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 sends callers to another address (%1). Redirects are shown, never followed.")},
    {"badRequest", QT_TRANSLATE_NOOP("VerdictText", "%2 could not read the request (%1).")},
    {"methodNotAllowed",
     QT_TRANSLATE_NOOP("VerdictText", "%2 speaks SIP and does not support this kind of request (%1).")},
    {"notAcceptable",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 accepts none of the offered audio formats, or insists on encrypted audio (%1).")},
    {"unavailable",
     QT_TRANSLATE_NOOP("VerdictText", "The number is known, and no device is signed in for it (%1).")},
    {"dialogUnknown", QT_TRANSLATE_NOOP("VerdictText", "%2 has forgotten the call (%1).")},
    {"loopDetected", QT_TRANSLATE_NOOP("VerdictText", "The call runs in a circle between two systems (%1).")},
    {"numberIncomplete", QT_TRANSLATE_NOOP("VerdictText", "The number is incomplete for %2 (%1).")},
    {"ambiguous", QT_TRANSLATE_NOOP("VerdictText", "The number fits several destinations at %2 (%1).")},
    {"tooLarge", QT_TRANSLATE_NOOP("VerdictText", "The message is too large for %2 (%1).")},
    {"serverError", QT_TRANSLATE_NOOP("VerdictText", "%2 failed by itself (%1).")},
    {"serviceUnavailable", QT_TRANSLATE_NOOP("VerdictText", "%2 takes no calls at the moment (%1).")},
    {"gatewayTimeout",
     QT_TRANSLATE_NOOP("VerdictText", "%2 got no answer from the next system behind it (%1).")},
    {"otherRefusal", QT_TRANSLATE_NOOP("VerdictText", "%2 refused with %1.")},
    {"unreachable", QT_TRANSLATE_NOOP("VerdictText", "There is no way to %2 in the network (%3).")},
    {"connectionRefused",
     QT_TRANSLATE_NOOP("VerdictText", "The computer at %2 is there, and nothing listens at that port.")},
    {"connectionLost", QT_TRANSLATE_NOOP("VerdictText", "The connection to %2 was cut (%3).")},
    {"timeout", QT_TRANSLATE_NOOP("VerdictText", "%2 did not answer at all.")},
    {"probeTimeout", QT_TRANSLATE_NOOP("VerdictText", "%2 did not answer OPTIONS. Some providers stay silent "
                                                      "to strangers, so this alone proves nothing.")},
    {"cancelled", QT_TRANSLATE_NOOP("VerdictText", "The call was cancelled before an answer.")},
    {"nameUnknown", QT_TRANSLATE_NOOP("VerdictText", "The host name is not known in DNS (%3).")},
    {"nameTimeout", QT_TRANSLATE_NOOP("VerdictText", "The name service did not answer for %3.")},
    {"tlsUntrusted",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The certificate of %2 was not issued by an authority known here (%3).")},
    {"tlsSelfSigned", QT_TRANSLATE_NOOP("VerdictText", "%2 shows a certificate that it issued to itself.")},
    {"tlsExpired", QT_TRANSLATE_NOOP("VerdictText", "The certificate of %2 expired on %5.")},
    {"tlsNotYetValid", QT_TRANSLATE_NOOP("VerdictText", "The certificate of %2 is not valid yet.")},
    {"tlsWrongName",
     QT_TRANSLATE_NOOP("VerdictText", "The certificate of %2 is made out to other names: %4.")},
    {"tlsClientCertificate",
     QT_TRANSLATE_NOOP("VerdictText", "%2 accepts only callers with a certificate of their own.")},
    {"tlsHandshake", QT_TRANSLATE_NOOP("VerdictText", "No secure connection to %2 came about (%3).")},
    {"tlsOldVersion",
     QT_TRANSLATE_NOOP("VerdictText", "%2 speaks only versions of TLS that are no longer safe (%3).")},
    {"tlsWeak", QT_TRANSLATE_NOOP("VerdictText", "The certificate of %2 is too weak to be trusted (%3).")},
    {"tlsUsage",
     QT_TRANSLATE_NOOP("VerdictText", "The certificate of %2 is not one that may be used by a server (%3).")},
    {"badAnswer",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 sent an answer that breaks the rules of SIP (%3). It was not followed.")},
    {"invalidTarget",
     QT_TRANSLATE_NOOP("VerdictText", "The address or the proxy is not a usable SIP URI: %3.")},
    {"credentialsRefused",
     QT_TRANSLATE_NOOP("VerdictText", "%2 refused the user name or the password (%1).")},
    {"nobodyCalled", QT_TRANSLATE_NOOP("VerdictText", "No call came in while this computer was waiting.")},
    {"refusedHere",
     QT_TRANSLATE_NOOP("VerdictText", "A call came in and was turned away, as this test wanted it.")},
    {"callerGone", QT_TRANSLATE_NOOP("VerdictText", "A call came in, and ended before it was answered.")},
    {"localFailure", QT_TRANSLATE_NOOP("VerdictText", "This computer could not begin the test (%3).")},
    {"engineStopped", QT_TRANSLATE_NOOP("VerdictText", "The SIP engine stopped in the middle of the test "
                                                       "(%3). What is shown is what was seen until then.")},
    {"engineMissing", QT_TRANSLATE_NOOP("VerdictText", "The SIP engine is not where it should be (%3).")},
    {"aliveRefused", QT_TRANSLATE_NOOP("VerdictText", "%2 is alive: it answered OPTIONS with %1.")},
    {"aliveUserUnknown",
     QT_TRANSLATE_NOOP("VerdictText", "%2 is alive, and does not know this user for OPTIONS (%1).")},
    {"aliveForbidden",
     QT_TRANSLATE_NOOP("VerdictText",
                       "%2 is alive, and refuses requests from this address or account (%1).")},
    {"telnyx.channelLimit",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Telnyx: all channels of the account or the connection are in use (%3).")},
    {"telnyx.noProfile",
     QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the connection has no outbound voice profile (%3).")},
    {"telnyx.connection",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Telnyx: the call matches no connection, or its authentication or profile refuses it (%3).")},
    {"telnyx.inactive", QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the connection is switched off (%3).")},
    {"telnyx.blocked", QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the account is blocked (%3).")},
    {"telnyx.rate",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Telnyx: the destination costs more per minute than the profile allows (%3).")},
    {"telnyx.badUri", QT_TRANSLATE_NOOP("VerdictText", "Telnyx: SIP URI or sub-domain is not right (%3).")},
    {"telnyx.callerFormat",
     QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the caller number is not in the E.164 format (%3).")},
    {"telnyx.callerForeign",
     QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the caller number belongs to another account (%3).")},
    {"telnyx.destinationBarred",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Telnyx: the outbound voice profile does not allow this destination (%3).")},
    {"telnyx.callerUnverified",
     QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the caller number is not verified (%3).")},
    {"telnyx.tier",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Telnyx: the level of the account, or a regulation, does not allow this call (%3).")},
    {"telnyx.notRegistered",
     QT_TRANSLATE_NOOP("VerdictText", "Telnyx: the called device is not registered (%3).")},
    {"telnyx.srtp",
     QT_TRANSLATE_NOOP("VerdictText", "Telnyx: one side wants encrypted audio and the other does not (%3).")},
    {"telnyx.noRoute", QT_TRANSLATE_NOOP("VerdictText", "Telnyx found no route to the destination (%3).")},
    {"microsoft.callerBlocked",
     QT_TRANSLATE_NOOP("VerdictText", "Microsoft: the caller or the number is blocked in the tenant (%3).")},
    {"microsoft.trunkUnknown",
     QT_TRANSLATE_NOOP("VerdictText", "Microsoft: no SBC of the tenant fits this connection (%3).")},
    {"microsoft.sbcForbidden", QT_TRANSLATE_NOOP("VerdictText", "The SBC refused the call (%3).")},
    {"microsoft.numberUnassigned",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Microsoft: the number is assigned to no user, or in another format (%3).")},
    {"microsoft.replacesUnknown",
     QT_TRANSLATE_NOOP("VerdictText", "Microsoft: the call that should be replaced is not there (%3).")},
    {"microsoft.sbcNotFound",
     QT_TRANSLATE_NOOP("VerdictText", "The SBC or the carrier does not know the number (%3).")},
    {"microsoft.sbcSilent",
     QT_TRANSLATE_NOOP("VerdictText", "The SBC did not answer Microsoft in time (%3).")},
    {"microsoft.sbcNoAnswer",
     QT_TRANSLATE_NOOP("VerdictText", "The person behind the SBC did not answer in time (%3).")},
    {"microsoft.noAck",
     QT_TRANSLATE_NOOP("VerdictText", "The SBC did not confirm the answer of Microsoft (%3).")},
    {"microsoft.media",
     QT_TRANSLATE_NOOP("VerdictText", "Microsoft and the SBC found no way for the audio (%3).")},
    {"microsoft.noEndpoint",
     QT_TRANSLATE_NOOP("VerdictText", "The user is signed in to Teams nowhere (%3).")},
    {"microsoft.sbcUnavailable",
     QT_TRANSLATE_NOOP("VerdictText", "The SBC says that the number is not available (%3).")},
    {"microsoft.sbcIncomplete",
     QT_TRANSLATE_NOOP("VerdictText", "The number is incomplete for the SBC (%3).")},
    {"microsoft.sbcError", QT_TRANSLATE_NOOP("VerdictText", "The SBC failed by itself (%3).")},
    {"microsoft.sbcOverload",
     QT_TRANSLATE_NOOP("VerdictText", "The SBC is overloaded or has no route (%3).")},
    {"microsoft.sbcOther",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The SBC refused the call (%3): the last three digits are its SIP status.")},
    {"microsoft.draining",
     QT_TRANSLATE_NOOP("VerdictText", "Microsoft: this server is being taken out of service (%3).")},
    {"microsoft.botSilent",
     QT_TRANSLATE_NOOP("VerdictText", "Microsoft: a recording bot did not answer (%3).")},
    {"microsoft.transport",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Microsoft could not speak to the SBC: connection, TLS or a broken message (%3).")},
};

constexpr WordEntry verdictRemedies[] = {
    {"nothingToDo", QT_TRANSLATE_NOOP("VerdictText", "Nothing to do.")},
    {"repeatTest", QT_TRANSLATE_NOOP("VerdictText", "Run the test again.")},
    {"freeDisk", QT_TRANSLATE_NOOP("VerdictText", "Free some space where the recording is written, or record "
                                                  "to another disk, and call again.")},
    {"tryLater", QT_TRANSLATE_NOOP("VerdictText", "Try again in a moment.")},
    {"askCallee",
     QT_TRANSLATE_NOOP("VerdictText", "Ask the person to take the test call, and look at their presence.")},
    {"checkFarMicrophone",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Look there: is the microphone muted, is the wrong input chosen, is the music on hold "
                       "or the announcement without a file? Then have somebody speak, or call an echo.")},
    {"callWithTone",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Call again with the test tone: if it comes back, or somebody is heard, the way is "
                       "good and the prompt or the microphone here is silent.")},
    {"checkNumber",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Compare the number with the one assigned, in the E.164 format (+ and country code).")},
    {"checkAccess",
     QT_TRANSLATE_NOOP("VerdictText", "Compare the access list, the caller number and the outbound profile "
                                      "at the provider. Do not simply repeat.")},
    {"checkCredentials",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Enter the SIP user name and the password again, as the provider's console shows them. "
         "They are not those of the console itself.")},
    {"giveAccount",
     QT_TRANSLATE_NOOP("VerdictText", "Give the SIP user name and the password of the trunk, or use "
                                      "authentication by address or sub-domain at the provider.")},
    {"checkAccountName",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Compare user name and host of the account with the provider's console: the address "
                       "of record is user@host.")},
    {"askForDigest",
     QT_TRANSLATE_NOOP("VerdictText", "Have the far side offer Digest (SHA-256 or MD5) instead.")},
    {"waitAsAsked",
     QT_TRANSLATE_NOOP("VerdictText", "Wait as long as it asks, then call again. Jonction does not call "
                                      "again by itself.")},
    {"askOrUnblock",
     QT_TRANSLATE_NOOP("VerdictText", "Ask the person, and look for a rule that blocks this caller number.")},
    {"dropExtras",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Call again without extra headers, 100rel and session timer, one after the other.")},
    {"allowRefer",
     QT_TRANSLATE_NOOP("VerdictText", "Allow transfers (SIP REFER) on the trunk of the far side, or transfer "
                                      "by its own means.")},
    {"checkTransferTarget",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Call the target of the transfer directly: the far side cannot reach it.")},
    {"callContact",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Look at the Contact line of the answer, and call that address if you trust it.")},
    {"checkUri", QT_TRANSLATE_NOOP("VerdictText", "Write the address as sip:user@host, without spaces.")},
    {"checkKeys", QT_TRANSLATE_NOOP("VerdictText", "Write the keys with 0-9, *, # and A-D alone.")},
    {"tryCall", QT_TRANSLATE_NOOP("VerdictText", "The way is open: go on with a test call.")},
    {"checkCodecs",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Allow G.711 (PCMU, PCMA) on the trunk, and compare its encryption setting.")},
    {"signCalleeIn",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Let the agent sign in to Teams, and look at the presence on the board.")},
    {"breakLoop",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Look for two routes that send the number to each other: provider, SBC, CCAIP.")},
    {"writeE164",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Write the number in the E.164 format: + and country code, digits only.")},
    {"useTcp", QT_TRANSLATE_NOOP("VerdictText", "Use TCP or TLS instead of UDP.")},
    {"waitAndReport",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Wait a few minutes, and give the ladder to the support of the provider if it stays.")},
    {"checkFarRoute",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Look at the route behind the provider: is the SBC or CCAIP up, is its address right?")},
    {"checkNetwork", QT_TRANSLATE_NOOP("VerdictText", "Check the network connection and the address.")},
    {"checkPort", QT_TRANSLATE_NOOP(
                      "VerdictText",
                      "Compare port and transport with the provider's: 5060 for UDP and TCP, 5061 for TLS.")},
    {"checkFirewall",
     QT_TRANSLATE_NOOP("VerdictText", "Check firewall, port and transport between here and there.")},
    {"tryCallOrFirewall",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Try a test call. If that stays without an answer too, check firewall, port and transport.")},
    {"checkName",
     QT_TRANSLATE_NOOP("VerdictText", "Compare the host name letter by letter, and its A record in DNS.")},
    {"checkDns", QT_TRANSLATE_NOOP("VerdictText", "Check the DNS server of this computer.")},
    {"giveAuthority",
     QT_TRANSLATE_NOOP("VerdictText", "Have the certificate issued by a public authority with its whole "
                                      "chain, or give the authority's PEM file for this test.")},
    {"replaceCertificate",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Replace it by a certificate of a public authority: Teams accepts no other.")},
    {"renewCertificate", QT_TRANSLATE_NOOP("VerdictText", "Renew the certificate at the far side.")},
    {"checkClock",
     QT_TRANSLATE_NOOP("VerdictText", "Check the date of this computer first, then the certificate.")},
    {"useCertificateName",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Call by a name that is in the certificate, or have the name added to it.")},
    {"useOtherPort",
     QT_TRANSLATE_NOOP("VerdictText", "Ask the provider for an entrance without client certificates.")},
    {"checkTlsPort",
     QT_TRANSLATE_NOOP("VerdictText", "Check that the port speaks TLS 1.2 or newer (usually 5061).")},
    {"reportToVendor",
     QT_TRANSLATE_NOOP("VerdictText", "Save the ladder and give it to the vendor of the far side.")},
    {"checkThisComputer",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Check the files that were named for this test (authorities, prompt, recording), then "
                       "network and free ports of this computer.")},
    {"reinstall",
     QT_TRANSLATE_NOOP("VerdictText", "Install Jonction again: the program jonction-sip belongs beside it.")},
    {"raiseChannelLimit",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Wait for other calls to end, or raise the channel limit of the account.")},
    {"assignProfile",
     QT_TRANSLATE_NOOP("VerdictText", "Attach an outbound voice profile to the connection.")},
    {"checkConnection",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Compare the connection's authentication, its profile and the account's state with the plan.")},
    {"activateConnection", QT_TRANSLATE_NOOP("VerdictText", "Switch the connection on.")},
    {"contactProvider", QT_TRANSLATE_NOOP("VerdictText", "Ask the support of the provider.")},
    {"raiseRate",
     QT_TRANSLATE_NOOP("VerdictText", "Raise the highest rate per minute in the outbound voice profile.")},
    {"checkSubdomain",
     QT_TRANSLATE_NOOP("VerdictText", "Compare the SIP sub-domain with the one reserved at the provider.")},
    {"useOwnNumber", QT_TRANSLATE_NOOP("VerdictText", "Use a number of this account as the caller.")},
    {"allowDestination",
     QT_TRANSLATE_NOOP("VerdictText", "Allow the country in the outbound voice profile.")},
    {"verifyNumber", QT_TRANSLATE_NOOP("VerdictText", "Verify the caller number at the provider.")},
    {"upgradeAccount", QT_TRANSLATE_NOOP("VerdictText", "Raise the verification level of the account.")},
    {"registerDevice",
     QT_TRANSLATE_NOOP("VerdictText", "Let the device register, or send calls to an address instead.")},
    {"matchEncryption",
     QT_TRANSLATE_NOOP("VerdictText", "Set the same encryption (SRTP) on both sides of the trunk.")},
    {"checkBlockedNumbers",
     QT_TRANSLATE_NOOP("VerdictText", "Look at the blocked numbers and the caller identity of the tenant.")},
    {"checkSbc",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Compare name and port of the SBC in Direct Routing with the provider's.")},
    {"readSbcLog",
     QT_TRANSLATE_NOOP("VerdictText", "Read the log of the SBC or of the provider for this call.")},
    {"assignNumber", QT_TRANSLATE_NOOP("VerdictText", "Assign the number to the user, in the E.164 format.")},
    {"raiseFailover",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Raise the fail-over time of the SBC to 20 seconds on a slow network.")},
    {"checkSbcSignalling",
     QT_TRANSLATE_NOOP("VerdictText", "Check that the SBC's Contact and Record-Route carry its own name.")},
    {"checkMediaPorts",
     QT_TRANSLATE_NOOP(
         "VerdictText",
         "Let UDP sound through the firewall both ways (the provider names its ports and addresses), "
         "then call again; if another network hears sound, it is the firewall.")},
    {"endHold",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Have the call taken off hold there, or give it music on hold: the network is not the "
                       "cause.")},
    {"mendNat", QT_TRANSLATE_NOOP(
                    "VerdictText",
                    "Have the far side write its public address into its session description (NAT or "
                    "external address in the settings of the SBC), and switch off SIP ALG in the router.")},
    {"dropExtension",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Call without it: switch off “Demand 100rel” in the settings of the call (on the "
                       "command line leave --reliable out); for timer, set no session timer.")},
    {"raiseSession",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Set the session timer of the call to at least that many seconds, or set none.")},
    {"tryTls",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Try again with TLS, and compare port and transport with the provider's: 5060 for UDP "
                       "and TCP, 5061 for TLS.")},
    {"checkMedia",
     QT_TRANSLATE_NOOP("VerdictText",
                       "Check the audio ports and the media bypass setting between Microsoft and the SBC.")},
    {"checkRecording",
     QT_TRANSLATE_NOOP("VerdictText", "Look at the compliance recording policy of the user.")},
    {"checkSbcTls", QT_TRANSLATE_NOOP("VerdictText", "Check the certificate and the TLS port of the SBC.")},
};

/// What SipTarget and the engine call unusable.
constexpr WordEntry targetFaults[] = {
    {"target", QT_TRANSLATE_NOOP("VerdictText", "there is none")},
    {"address of record",
     QT_TRANSLATE_NOOP("VerdictText", "the address that registers is missing (From, sip:user@host)")},
    {"length", QT_TRANSLATE_NOOP("VerdictText", "it is empty, or longer than 512 characters")},
    {"character",
     QT_TRANSLATE_NOOP("VerdictText", "it holds a blank, or a character that must not be there")},
    {"escape",
     QT_TRANSLATE_NOOP("VerdictText", "after each percent sign two hexadecimal digits must follow")},
    {"number",
     QT_TRANSLATE_NOOP("VerdictText", "it is a number alone, and does not say whom to ask for it: write "
                                      "sip:number@host")},
    {"scheme", QT_TRANSLATE_NOOP("VerdictText", "it does not begin with sip: or sips:")},
    {"user",
     QT_TRANSLATE_NOOP("VerdictText", "the part before @ is not right: it holds no password and no headers")},
    {"host", QT_TRANSLATE_NOOP("VerdictText", "its host is no name and no address")},
    {"port", QT_TRANSLATE_NOOP("VerdictText", "its port is no number from 1 to 65535")},
    {"transport", QT_TRANSLATE_NOOP("VerdictText", "its transport is none of udp, tcp and tls")},
    {"sips needs tls", QT_TRANSLATE_NOOP("VerdictText", "sips: goes by TLS alone, and another transport is "
                                                        "chosen")},
};

/// Files that were named for a test, and that it cannot use. %1 is the file, the rest is what a WAV file says
/// of itself.
constexpr WordEntry fileFaults[] = {
    {"file-missing", QT_TRANSLATE_NOOP("VerdictText", "The file %1 does not exist.")},
    {"file-unreadable", QT_TRANSLATE_NOOP("VerdictText", "The file cannot be read: %1.")},
    {"file-unwritable", QT_TRANSLATE_NOOP("VerdictText", "The recording cannot be written: %1.")},
    {"wav-format",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The file %1 is no WAV file. Taken as a prompt is a WAV file with PCM of 16 bits, "
                       "1 or 2 channels, 8 to 48 kHz, of ten minutes at most.")},
    {"wav-encoding",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The WAV file %1 is of a kind that is not played here: %3 bits, %4 Hz, channels: %5, "
                       "encoding %2 (PCM is 1). Taken as a prompt is PCM of 16 bits, 1 or 2 channels, 8 to "
                       "48 kHz, of ten minutes at most.")},
    {"wav-long",
     QT_TRANSLATE_NOOP("VerdictText", "The WAV file %1 is too long: a prompt lasts ten minutes at most.")},
    {"wav-empty", QT_TRANSLATE_NOOP("VerdictText", "There is no sound in the WAV file %1.")},
    {"ca-unusable",
     QT_TRANSLATE_NOOP("VerdictText",
                       "The file of trusted authorities %1 is missing, or holds no certificate in PEM form "
                       "(-----BEGIN CERTIFICATE-----).")},
};

// "wav-encoding: /x/prompt.wav: 1, 8 bit, 8000 Hz, 1"; empty where no file is to blame.
QString fileFault(const QString& evidence)
{
    static const QRegularExpression form(
        QStringLiteral("^([a-z-]+): (.+?)(?:: ([0-9]+), ([0-9]+) bit, ([0-9]+) Hz, ([0-9]+))?$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(evidence);
    const QString text = wordOf(fileFaults, "VerdictText", match.captured(1), QString());
    return filled(text, match.capturedTexts().mid(2));
}

} // namespace

QString verdictCause(const QString& causeId, const QStringList& arguments)
{
    const char* source = sourceText(verdictCauses, causeId);
    if (source == nullptr)
        source = wireCauseSource(causeId);
    if (source == nullptr)
        return causeId;
    if (causeId == "localFailure"_L1)
        if (const QString fault = fileFault(arguments.value(2)); !fault.isEmpty())
            return fault;
    // What nobody knows is a dash, so that the sentence stays one.
    QStringList shown = arguments;
    while (shown.size() < 9)
        shown.append(QString());
    if (causeId == "invalidTarget"_L1)
        shown[2] = wordOf(targetFaults, "VerdictText", shown[2], shown[2]);
    const bool unnamed = shown[1].trimmed().isEmpty(); // a code that is looked up comes from nobody
    if (unnamed)
        shown[1] = QCoreApplication::translate("VerdictText", "the far side");
    QString pattern = QCoreApplication::translate("VerdictText", source);
    for (qsizetype at = 0; at < shown.size(); ++at) {
        if (!shown[at].isEmpty())
            continue;
        pattern.remove(QStringLiteral(" (%%1)").arg(at + 1)); // evidence that nobody has
        shown[at] = QStringLiteral("-");
    }
    const QString text = filled(pattern, shown);
    return unnamed && text.startsWith(shown[1]) ? text.left(1).toUpper() + text.mid(1) : text;
}

QString verdictRemedy(const QString& remedyId)
{
    return wordOf(verdictRemedies, "VerdictText", remedyId, remedyId);
}

QString verdictKind(const QString& kindId)
{
    return wordOf(verdictKinds, "VerdictText", kindId, kindId);
}

QString verdictActor(const QString& actorId)
{
    return wordOf(verdictActors, "VerdictText", actorId, actorId);
}

QString callState(const QString& stateId)
{
    return wordOf(callStates, "VerdictText", stateId, stateId);
}

bool knowsVerdictCause(const QString& causeId)
{
    return sourceText(verdictCauses, causeId) != nullptr || wireCauseSource(causeId) != nullptr;
}

bool knowsVerdictRemedy(const QString& remedyId)
{
    return sourceText(verdictRemedies, remedyId) != nullptr;
}

} // namespace jonction::Words
