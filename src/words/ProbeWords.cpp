// SPDX-License-Identifier: Apache-2.0
#include "words/ProbeWords.h"

#include "words/TimeWords.h"
#include "words/VerdictText.h"
#include "words/WordTable.h"

#include <QDateTime>

namespace jonction::Words {

namespace {

using namespace Qt::StringLiterals;

constexpr WordEntry nameLines[] = {
    {"name.address", QT_TRANSLATE_NOOP("ProbeWords", "%1 is an address: DNS is not asked.")},
    {"name.record", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3")},
    {"name.recordTtl", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3 (valid for %4 s)")},
    {"name.chosen", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3, chosen")},
    {"name.chosenTtl", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3 (valid for %4 s), chosen")},
    {"name.none", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: there is none.")},
    {"name.unsupported",
     QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3 is for a transport that is not spoken here.")},
    {"name.noRoute", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3, to which this computer has no route.")},
    {"name.tooMany", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: %3 is one of too many, and was left out.")},
    {"name.timeout", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: the name server did not answer in time.")},
    {"name.refused", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: the name server refused to answer.")},
    {"name.serverFailed", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: the name server failed.")},
    {"name.network", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: no name server could be reached.")},
    {"name.unusable", QT_TRANSLATE_NOOP("ProbeWords", "%1 %2: the answer is no usable host name.")},
    {"name.order", QT_TRANSLATE_NOOP("ProbeWords", "Tried in this order until one answers: %1")},
};

constexpr WordEntry connectionLines[] = {
    {"tcp.none", QT_TRANSLATE_NOOP("ProbeWords", "By UDP, which knows no connection (%1).")},
    {"tcp.connected", QT_TRANSLATE_NOOP("ProbeWords", "Connected to %1 within %2 ms.")},
    {"tcp.slow",
     QT_TRANSLATE_NOOP("ProbeWords", "Connecting to %1 took %2 ms: packets get lost on the way.")},
    {"tls.none", QT_TRANSLATE_NOOP("ProbeWords", "%1 is not encrypted: there is no certificate to look at.")},
    {"tls.notReached",
     QT_TRANSLATE_NOOP("ProbeWords", "Without a connection there is no certificate to look at.")},
    {"tls.version", QT_TRANSLATE_NOOP("ProbeWords", "%1 with %2, agreed within %3 ms.")},
    {"tls.sni", QT_TRANSLATE_NOOP("ProbeWords", "The certificate was asked for by the name %1.")},
    {"tls.noSni", QT_TRANSLATE_NOOP("ProbeWords", "%1 is an address: no name was told in the handshake.")},
    {"tls.certificate",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "Certificate %1 of %2: “%3”, issued by “%4”, valid from %5 to %6, %7 bits, %8.")},
    {"tls.names", QT_TRANSLATE_NOOP("ProbeWords", "Made out to: %1")},
    {"tls.namesNone",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The certificate has no alternative names, only the common name “%2”: many programs "
                       "no longer accept that.")},
    {"tls.usages", QT_TRANSLATE_NOOP("ProbeWords", "It may be used for: %1")},
    {"tls.usagesNoServer",
     QT_TRANSLATE_NOOP("ProbeWords", "It may be used for %1 alone, and so not by a server.")},
    {"tls.usagesAny", QT_TRANSLATE_NOOP("ProbeWords", "Its use is not restricted.")},
    {"tls.ends", QT_TRANSLATE_NOOP("ProbeWords", "It is valid until %1.")},
    {"tls.endsSoon", QT_TRANSLATE_NOOP("ProbeWords", "It ends on %1: days left: %2. Renew it now.")},
    {"tls.ended", QT_TRANSLATE_NOOP("ProbeWords", "It ended on %1.")},
    {"tls.chainOpen",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The chain stops at “%1”: its issuer “%2” is neither sent nor known here. An "
                       "intermediate certificate is missing at the server, or the authority is not a public "
                       "one.")},
    {"tls.verified", QT_TRANSLATE_NOOP("ProbeWords", "The chain ends at “%1”, and %2 is one of its names.")},
    {"tls.machineName",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "It is made out to the machine %1, but SIP compares it with the domain of the "
                       "address, %2: that name must stand in it too.")},
    {"tls.revocation",
     QT_TRANSLATE_NOOP("ProbeWords", "Whether it was revoked (OCSP, CRL) is not looked at.")},
};

constexpr WordEntry teamsLines[] = {
    {"teams.notTls",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "Direct Routing speaks TLS only: its rules were not held against this.")},
    {"teams.nothingSeen",
     QT_TRANSLATE_NOOP("ProbeWords", "No certificate was seen to hold the rules of Direct Routing against.")},
    {"teams.version", QT_TRANSLATE_NOOP("ProbeWords", "%1, as Direct Routing wants it.")},
    {"teams.version13",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "%1 was agreed here. Direct Routing uses TLS 1.2, which must be allowed beside it.")},
    {"teams.versionOld", QT_TRANSLATE_NOOP("ProbeWords", "Direct Routing refuses %1: it wants TLS 1.2.")},
    {"teams.suite", QT_TRANSLATE_NOOP("ProbeWords", "%1 is one of the cipher suites of Direct Routing.")},
    {"teams.suiteOther",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "%1 is not among the cipher suites of Direct Routing: allow one of ECDHE-RSA with "
                       "AES128 or AES256.")},
    {"teams.name", QT_TRANSLATE_NOOP("ProbeWords", "The name %1 stands in the certificate.")},
    {"teams.nameWildcard",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The name %1 is covered by %2, which Direct Routing accepts for one label.")},
    {"teams.nameCommon",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The name %1 stands only in the common name: put it among the alternative "
                       "names too.")},
    {"teams.nameMissing",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The name %1 does not stand in the certificate, so Teams refuses it as SBC. "
                       "It is made out to: %2")},
    {"teams.nameAddress",
     QT_TRANSLATE_NOOP("ProbeWords", "%1 is an address: Direct Routing knows an SBC by its full name only.")},
    {"teams.nameOnmicrosoft",
     QT_TRANSLATE_NOOP("ProbeWords", "Direct Routing accepts no SBC under onmicrosoft.com (%1).")},
    {"teams.nameLong", QT_TRANSLATE_NOOP("ProbeWords", "%1 has %2 characters: Direct Routing accepts 63.")},
    {"teams.nameWithdrawn",
     QT_TRANSLATE_NOOP("ProbeWords", "%1 was withdrawn by Microsoft in 2022: use sip, sip2 and sip3.")},
    {"teams.authority",
     QT_TRANSLATE_NOOP("ProbeWords", "“%1” is one of the roots that Microsoft names for Direct Routing.")},
    {"teams.authorityHere",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "“%1” is trusted by this computer. Whether it is in Microsoft's Trusted Root Program, "
                       "which Direct Routing demands, is not known here: compare it with the list of "
                       "participants that Microsoft publishes. A company's own authority is not in it.")},
    {"teams.authorityOwn",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "“%1” was trusted from a file for this test. Direct Routing accepts only "
                       "authorities of Microsoft's Trusted Root Program.")},
    {"teams.authorityNone",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The issuer “%1” leads to no authority that is known here. Direct Routing "
                       "accepts only those of Microsoft's Trusted Root Program.")},
    {"teams.root",
     QT_TRANSLATE_NOOP("ProbeWords", "“%1” is one of the roots of Microsoft's own certificates: the "
                                     "SBC must trust it.")},
    {"teams.rootOther",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "“%1” is not one of the seven roots that Microsoft has announced for its own "
                       "certificates.")},
    {"teams.key", QT_TRANSLATE_NOOP("ProbeWords", "The key is long enough: %1 with %2 bits.")},
    {"teams.keyShort",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "The key is too short for Direct Routing: %1 with %2 bits, 2048 are wanted.")},
    {"teams.keyType",
     QT_TRANSLATE_NOOP("ProbeWords", "A key of type %1: the cipher suites of Direct Routing are for RSA.")},
    {"teams.usage", QT_TRANSLATE_NOOP("ProbeWords", "Its uses are those that Direct Routing wants: %1")},
    {"teams.usageAny",
     QT_TRANSLATE_NOOP("ProbeWords", "Its use is not restricted, so it serves for Direct Routing.")},
    {"teams.usageServer",
     QT_TRANSLATE_NOOP("ProbeWords", "It may not be used by a server (%1): Direct Routing refuses it.")},
    {"teams.usageClient",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "It may not be used by a client (%1). Direct Routing has demanded both uses "
                       "since 2024; whether it still insists, now that public authorities stop "
                       "issuing them, is not known.")},
    {"teams.ends",
     QT_TRANSLATE_NOOP("ProbeWords", "It is valid for longer than the 30 days at which Teams warns.")},
    {"teams.endsSoon",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "It ends on %1, within the 30 days at which Teams warns. From that day on no "
                       "call passes.")},
    {"teams.ended", QT_TRANSLATE_NOOP("ProbeWords", "It ended on %1: Direct Routing refuses it.")},
};

constexpr WordEntry sipLines[] = {
    {"options.answered", QT_TRANSLATE_NOOP("ProbeWords", "%4 answered OPTIONS with %1 %2 within %3 ms.")},
    {"options.slow",
     QT_TRANSLATE_NOOP("ProbeWords", "%4 answered OPTIONS with %1 %2, but only after %3 ms.")},
    {"options.notReached",
     QT_TRANSLATE_NOOP("ProbeWords", "OPTIONS was not sent: there was no way to send it.")},
    {"register.none", QT_TRANSLATE_NOOP("ProbeWords", "REGISTER was not sent: no account was given.")},
    {"register.notReached",
     QT_TRANSLATE_NOOP("ProbeWords", "REGISTER was not sent: there was nobody to send it to.")},
    {"register.challenge", QT_TRANSLATE_NOOP("ProbeWords", "REGISTER was answered with a challenge: %1")},
    {"register.basic",
     QT_TRANSLATE_NOOP("ProbeWords", "It wants the password in clear (%1), which is never given.")},
    {"register.accepted",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "REGISTER was accepted within %1 ms for %2 s, with %3; it was taken back.")},
    {"register.open",
     QT_TRANSLATE_NOOP("ProbeWords",
                       "REGISTER was accepted within %1 ms for %2 s without asking for the password. "
                       "Anybody may register there.")},
};

constexpr WordEntry probeResults[] = {
    {"pass", QT_TRANSLATE_NOOP("ProbeWords", "OK")},
    {"warn", QT_TRANSLATE_NOOP("ProbeWords", "Attention")},
    {"fail", QT_TRANSLATE_NOOP("ProbeWords", "Failed")},
    {"skipped", QT_TRANSLATE_NOOP("ProbeWords", "Not judged")},
};

constexpr WordEntry probeSubjects[] = {
    {"name", QT_TRANSLATE_NOOP("ProbeWords", "Name")},
    {"hop", QT_TRANSLATE_NOOP("ProbeWords", "Tried before")},
    {"tcp", QT_TRANSLATE_NOOP("ProbeWords", "Connection")},
    {"tls", QT_TRANSLATE_NOOP("ProbeWords", "Certificate")},
    {"teams", QT_TRANSLATE_NOOP("ProbeWords", "Direct Routing")},
    {"options", QT_TRANSLATE_NOOP("ProbeWords", "OPTIONS")},
    {"register", QT_TRANSLATE_NOOP("ProbeWords", "REGISTER")},
    {"probe", QT_TRANSLATE_NOOP("ProbeWords", "Test")},
};

const char* sourceOfProbeLine(const QString& id)
{
    for (const char* text : {sourceText(nameLines, id), sourceText(connectionLines, id),
                             sourceText(teamsLines, id), sourceText(sipLines, id)})
        if (text != nullptr)
            return text;
    return nullptr;
}

bool isVerdictLine(const QString& id)
{
    return id.endsWith(".verdict"_L1);
}

} // namespace

QString probeLine(const QString& id, const QStringList& arguments)
{
    if (isVerdictLine(id))
        return verdictCause(arguments.value(0), arguments.mid(1));
    const char* text = sourceOfProbeLine(id);
    if (text == nullptr)
        return id;
    QStringList shown = arguments;
    for (QString& one : shown)
        if (one.size() == 20 && one.endsWith(u'Z'))
            if (const QDateTime moment = QDateTime::fromString(one, Qt::ISODate); moment.isValid())
                one = day(moment);
    return filled(QCoreApplication::translate("ProbeWords", text), shown);
}

bool knowsProbeLine(const QString& id)
{
    return isVerdictLine(id) || sourceOfProbeLine(id) != nullptr;
}

QString probeResult(const QString& resultId)
{
    return wordOf(probeResults, "ProbeWords", resultId, resultId);
}

QString probeSubject(const QString& id)
{
    const QString subject = id.section(u'.', 0, 0);
    return wordOf(probeSubjects, "ProbeWords", subject, subject);
}

QString probeSummary(int failed, int warned, bool cancelled)
{
    if (cancelled)
        return QCoreApplication::translate("ProbeWords",
                                           "The test was cancelled: not everything was looked at.");
    if (failed == 0 && warned == 0)
        return QCoreApplication::translate("ProbeWords", "Nothing is wrong.");
    if (failed == 1)
        return QCoreApplication::translate("ProbeWords", "One thing failed.");
    if (failed > 1)
        return QCoreApplication::translate("ProbeWords", "%n things failed.", nullptr, failed);
    if (warned == 1)
        return QCoreApplication::translate("ProbeWords", "It works; one thing needs attention.");
    return QCoreApplication::translate("ProbeWords", "It works; %n things need attention.", nullptr, warned);
}

} // namespace jonction::Words
