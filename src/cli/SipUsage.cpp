// SPDX-License-Identifier: Apache-2.0
#include "cli/SipUsage.h"

#include "dialer/CallPreset.h"
#include "words/VerdictText.h"

#include <QCoreApplication>
#include <QFile>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestAuthorities = 16 * 1024 * 1024; // every authority of a system has a tenth of it

/// What the command line leaves open; empty where it says enough.
QString missingIn(const SipRequest& request, Command command)
{
    const bool registers = request.registers || command == Command::SipRegister;
    if (registers && request.fromUri.isEmpty())
        return QCoreApplication::translate(
            "CommandLine", "Registering needs --from: the SIP URI whose calls shall come to this computer.");
    // It binds to the address that leads to somebody, and takes calls of nobody else.
    if (command == Command::SipListen && request.target.isEmpty() && !registers)
        return QCoreApplication::translate(
            "CommandLine",
            "listen needs to know whose calls it may take: name that side as URI (sip:HOST, for example "
            "sip:127.0.0.1 for calls from this computer), or let it register: --register --from URI.");
    const Result<SipTarget> peer = SipTarget::parse(request.target);
    const bool tls = request.transport == SipTransport::Tls ||
                     (peer.ok() && (peer->secure || peer->transport == SipTransport::Tls));
    if (command == Command::SipListen && tls && !registers)
        return QCoreApplication::translate(
            "CommandLine",
            "This computer has no certificate with which it could be called by TLS: let it register "
            "(--register --from URI), or wait by udp or tcp.");
    if (command == Command::SipListen && request.manner == CalledManner::Forward &&
        request.forwardTo.isEmpty())
        return QCoreApplication::translate("CommandLine",
                                           "--manner forward needs --forward-to: the SIP URI to send the "
                                           "caller to.");
    return QString();
}

// Enough to tell a certificate from a key, a page of a browser and a file in DER; the engine reads it whole.
bool holdsCertificate(const QByteArray& pem)
{
    const QByteArrayView begin = "-----BEGIN CERTIFICATE-----";
    const qsizetype from = pem.indexOf(begin);
    const qsizetype to = from < 0 ? -1 : pem.indexOf("-----END CERTIFICATE-----", from);
    if (to < 0)
        return false;
    const qsizetype at = from + begin.size();
    const QByteArray der = QByteArray::fromBase64(pem.mid(at, to - at));
    return der.size() > 100 && der.front() == 0x30; // an ASN.1 sequence
}

// Over UDP the engine would never look at it, and nobody would learn of the slip.
bool authoritiesAreUsable(const QString& path)
{
    QFile file(path);
    return path.isEmpty() ||
           (file.open(QIODevice::ReadOnly) && holdsCertificate(file.read(longestAuthorities)));
}

} // namespace

QString unusableUsage(const Arguments& arguments)
{
    const SipRequest& request = arguments.sip.request;
    if (const QString missing = missingIn(request, arguments.command); !missing.isEmpty())
        return missing;
    return authoritiesAreUsable(request.caPemPath)
               ? QString()
               : Words::verdictCause(u"localFailure"_s, {{}, {}, u"ca-unusable: "_s + request.caPemPath});
}

QStringList usageNotes(const SipArguments& sip)
{
    const SipRequest& request = sip.request;
    QStringList notes;
    const auto tell = [&notes](bool is, const char* option, const char* needed) {
        if (is)
            //: %1 %2 options as typed: "--forward-to", "--manner forward"
            notes.append(QCoreApplication::translate("CommandLine", "%1 has no effect without %2.")
                             .arg(QLatin1StringView(option), QLatin1StringView(needed)));
    };
    tell(!sip.callerNumber.isEmpty() && sip.preset != "ccaip"_L1, "--caller-number", "--as ccaip");
    tell(!request.forwardTo.isEmpty() && request.manner != CalledManner::Forward, "--forward-to",
         "--manner forward");
    tell(request.answerAfterSeconds > 0 && request.manner != CalledManner::Answer, "--answer-after",
         "--manner answer");
    tell(request.keysByInfo && request.keys.isEmpty(), "--keys-by-info", "--keys");
    if (sip.preset == "ccaip"_L1 && CallPreset::transportOf(sip.preset, request) != SipTransport::Udp)
        notes.append(QCoreApplication::translate(
            "CommandLine", "CCAIP itself calls over UDP; this call goes by the transport that you named."));
    return notes;
}

} // namespace jonction
