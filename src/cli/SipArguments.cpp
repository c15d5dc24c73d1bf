// SPDX-License-Identifier: Apache-2.0
#include "cli/SipArguments.h"

#include "dialer/DialerController.h"
#include "dialer/TypedAddress.h"

#include <CLI/CLI.hpp>

#include <QFileInfo>
#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCallSeconds = 86'400;
constexpr std::size_t longestHeader = 1024;
constexpr int leastSessionSeconds = 90; // RFC 4028 §5

CLI::Option* addText(CLI::App* command, const char* name, QString& into, const char* what)
{
    return command->add_option_function<std::string>(
        name, [&into](const std::string& text) { into = QString::fromStdString(text); }, what);
}

// The engine is another process, with a working folder of its own.
CLI::Option* addFile(CLI::App* command, const char* name, QString& into, const char* what)
{
    return command->add_option_function<std::string>(
        name,
        [&into](const std::string& text) {
            into = QFileInfo(QString::fromStdString(text)).absoluteFilePath();
        },
        what);
}

CLI::Option* addUri(CLI::App* command, const char* name, QString& into, const char* what)
{
    return command->add_option_function<std::string>(
        name, [&into](const std::string& text) { into = sipUriFromTyped(QString::fromStdString(text)); },
        what);
}

// What the engine would have to leave out of its messages is refused here, where somebody reads it.
std::string uriTrouble(const std::string& text)
{
    return SipTarget::parse(sipUriFromTyped(QString::fromStdString(text))).ok()
               ? std::string()
               : "\"" + text + "\" is not a SIP URI: write it as sip:user@host";
}

// "bob" is a host as well as a user: who shall appear in a message is named in full.
std::string partyTrouble(const std::string& text)
{
    return namesSomebody(sipUriFromTyped(QString::fromStdString(text)))
               ? std::string()
               : "\"" + text + "\" names nobody: write it as sip:user@host";
}

std::string transferTrouble(const std::string& text)
{
    if (text == "here")
        return {};
    return text.find_first_of(".:@") == std::string::npos ? partyTrouble(text) : uriTrouble(text);
}

std::string sessionTrouble(const std::string& text)
{
    bool number = false;
    const int seconds = QString::fromStdString(text).toInt(&number);
    return !number || seconds == 0 || seconds >= leastSessionSeconds
               ? std::string()
               : "a session timer has " + std::to_string(leastSessionSeconds) +
                     " seconds at least (RFC 4028); 0: none";
}

// 0 would hang up in the moment of the answer, and prove nothing.
std::string holdTrouble(const std::string& text)
{
    return text == "0" ? "1 at least, or -1: without end" : std::string();
}

std::string headerTrouble(const std::string& text)
{
    static const QRegularExpression shape(u"^[Xx]-[A-Za-z0-9_.-]+ *:[^\\x00-\\x1f\\x7f]*\\z"_s);
    if (text.size() > longestHeader)
        return "a header has " + std::to_string(longestHeader) + " characters at most; this one has " +
               std::to_string(text.size());
    return shape.match(QString::fromStdString(text)).hasMatch()
               ? std::string()
               : "\"" + text + "\" is not a header that can be added: write it as \"X-Name: value\"";
}

std::string keysTrouble(const std::string& text)
{
    return areTelephoneKeys(QString::fromStdString(text))
               ? std::string()
               : "\"" + text + "\" has keys that no telephone has: use 0-9 * # A-D";
}

std::string numberTrouble(const std::string& text)
{
    static const QRegularExpression shape(u"^\\+?[0-9]{2,15}$"_s);
    return shape.match(QString::fromStdString(text)).hasMatch()
               ? std::string()
               : "\"" + text + "\" is not a number: write it as +33199000123";
}

CLI::Option* addList(CLI::App* command, const char* name, QStringList& into, const char* what)
{
    return command
        ->add_option_function<std::vector<std::string>>(
            name,
            [&into](const std::vector<std::string>& texts) {
                for (const std::string& text : texts)
                    into.append(QString::fromStdString(text));
            },
            what)
        ->type_size(1)
        ->allow_extra_args(false);
}

} // namespace

void addSipRequestOptions(CLI::App* command, SipArguments& sip, bool needsUri)
{
    SipRequest& request = sip.request;
    addUri(command, "URI", request.target,
           needsUri ? "sip:user@host[:port][;transport=udp|tcp|tls], or a host alone"
                    : "host whose calls are taken; may be left out with --register and --from")
        ->required(needsUri);
    command
        ->add_option_function<std::string>(
            "--transport",
            [&request](const std::string& text) {
                request.transport = sipTransportFrom(QString::fromStdString(text));
            },
            "udp, tcp or tls")
        ->check(CLI::IsMember({"udp", "tcp", "tls"}));
    addUri(command, "--proxy", request.outboundProxy, "next hop instead of the URI's host, as a SIP URI")
        ->check(uriTrouble, "");
    addUri(command, "--from", request.fromUri,
           "SIP URI of the caller; of a registration the address that registers")
        ->check(partyTrouble, "");
    addFile(command, "--ca", request.caPemPath, "PEM file with the authorities to trust");
    addText(command, "--verify-name", request.verifyName,
            "name that the certificate must carry; otherwise the host of the next hop");
    addText(command, "--user", request.account.user,
            "account that answers challenges; its password by --secret-from-env sip-password=VAR");
    command
        ->add_option_function<int>(
            "--timeout", [&request](int seconds) { request.timeoutMs = seconds * 1000; },
            "seconds to wait for the first answer")
        ->check(CLI::Range(1, 120));
}

void addSipHoldOption(CLI::App* command, SipArguments& sip)
{
    command
        ->add_option("--seconds", sip.request.holdSeconds,
                     "seconds to hold an answered call; -1: without end")
        ->check(holdTrouble, "")
        ->check(CLI::Range(-1, longestCallSeconds));
}

void addSipSoundOptions(CLI::App* command, SipArguments& sip)
{
    SipRequest& request = sip.request;
    command
        ->add_option_function<std::vector<std::string>>(
            "--codec",
            [&request](const std::vector<std::string>& codecs) {
                for (const std::string& codec : codecs)
                    request.codecs.append(QString::fromStdString(codec).toUpper());
            },
            "pcma or pcmu, in order of preference (repeatable)")
        ->type_size(1)
        ->allow_extra_args(false)
        ->check(CLI::IsMember({"pcma", "pcmu"}, CLI::ignore_case));
    command->add_flag("--srtp", request.srtp, "offer encrypted sound (SDES) and nothing else");
    CLI::Option* prompt =
        addFile(command, "--prompt", request.promptFile, "WAV file to play instead of the test tone");
    command->add_flag("--microphone", request.microphone, "the microphone instead of the test tone")
        ->excludes(prompt);
    command->add_flag("--speaker", request.speaker, "hear the far side on this computer");
    addFile(command, "--record", request.recordFile,
            "WAV file to write: left what is sent, right what is heard");
    addText(command, "--keys", request.keys, "telephone keys to press once it is answered: 0-9 * # A-D")
        ->check(keysTrouble, "");
    command->add_flag("--keys-by-info", request.keysByInfo, "press them as INFO instead of in the sound");
    command
        ->add_option("--session-timer", request.sessionSeconds,
                     "seconds of a session timer (RFC 4028): 90 at least; 0: none")
        ->check(sessionTrouble, "")
        ->check(CLI::Range(0, longestCallSeconds));
    command->add_flag("--register", request.registers,
                      "REGISTER the address of --from first; take it back at the end");
}

void addSipCallOptions(CLI::App* command, SipArguments& sip)
{
    SipRequest& request = sip.request;
    command->add_option("--ring", request.ringSeconds, "seconds to let it ring")->check(CLI::Range(1, 600));
    addText(command, "--from-name", request.fromDisplay, "name of the caller");
    addUri(command, "--asserted", request.assertedUri, "SIP URI for P-Asserted-Identity")
        ->check(partyTrouble, "");
    addUri(command, "--diversion", request.diversionUri, "SIP URI for Diversion")->check(partyTrouble, "");
    addList(command, "--header", request.headers, "\"X-Name: value\" (repeatable)")->check(headerTrouble, "");
    command->add_flag("--reliable", request.reliableProvisional, "demand 100rel (RFC 3262)");
    addText(command, "--as", sip.preset, "ccaip: call as CCAIP rings an agent")
        ->check(CLI::IsMember({"plain", "ccaip"}));
    addText(command, "--caller-number", sip.callerNumber,
            "number of the caller, for --as ccaip: +33199000123")
        ->check(numberTrouble, "");
}

void addSipListenOptions(CLI::App* command, SipArguments& sip)
{
    SipRequest& request = sip.request;
    command
        ->add_option_function<std::string>(
            "--manner",
            [&request](const std::string& text) {
                request.manner = calledMannerFrom(QString::fromStdString(text));
            },
            "answer, busy, decline, ring or forward")
        ->check(CLI::IsMember({"answer", "busy", "decline", "ring", "forward"}));
    addUri(command, "--forward-to", request.forwardTo, "SIP URI for --manner forward")
        ->check(partyTrouble, "");
    command->add_option("--answer-after", request.answerAfterSeconds, "seconds to ring before the answer")
        ->check(CLI::Range(0, 600));
    command->add_option("--wait", request.waitSeconds, "seconds to wait for a call")
        ->check(CLI::Range(1, longestCallSeconds));
}

void addSipTransferOptions(CLI::App* command, SipArguments& sip)
{
    // "here" is no URI and stays a word.
    command
        ->add_option_function<std::string>(
            "--to",
            [&sip](const std::string& text) {
                const QString to = QString::fromStdString(text);
                sip.transferTo = to == "here"_L1 ? to : sipUriFromTyped(to);
            },
            "SIP URI to transfer the call to; here: this computer takes it itself")
        ->required()
        ->check(transferTrouble, "");
    command->add_option("--seconds", sip.request.holdSeconds, "seconds to talk before the transfer")
        ->check(CLI::Range(-1, longestCallSeconds));
    command->add_flag("--attended", sip.attended, "call the target first, and then join the two");
}

} // namespace jonction
