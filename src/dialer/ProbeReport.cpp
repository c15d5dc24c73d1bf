// SPDX-License-Identifier: Apache-2.0
#include "dialer/ProbeReport.h"

#include "dialer/CallVerdict.h"
#include "dialer/DirectRoutingRules.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 slowConnectMs = 1000;
constexpr qint64 slowAnswerMs = 2000;
constexpr int endsSoonDays = 30;

QString milliseconds(double ms)
{
    return QString::number(std::max(std::ceil(ms), 1.0), 'f', 0); // "within"
}

/// A certificate may carry a hundred names.
QString someOf(const QStringList& names)
{
    constexpr qsizetype shown = 20;
    const QString text = names.mid(0, shown).join(u", "_s);
    return names.size() <= shown ? text : text + u", … (%1)"_s.arg(names.size());
}

/// "tls.verdict" with the cause of the outcome's own verdict, in the words that the verdict box has too.
ProbeLine verdictLine(const QString& id, ProbeResult result, const SipOutcome& outcome)
{
    const CallVerdict verdict = verdictOf(outcome);
    return {id, result, QStringList{verdict.cause} + verdict.arguments};
}

bool isTlsReason(CallReason reason)
{
    return toString(reason).startsWith("tls"_L1);
}

// ---- names

ProbeLine recordLine(const NameLine& line)
{
    const QStringList arguments{line.type, line.name, line.answer,
                                line.ttl < 0 ? QString() : QString::number(line.ttl)};
    if (line.type == "address"_L1)
        return {u"name.address"_s, ProbeResult::Pass, {line.name}};
    if (line.error == "unsupported"_L1 || line.error == "noRoute"_L1 || line.error == "tooMany"_L1)
        return {u"name."_s + line.error, ProbeResult::Skipped, arguments};
    const bool service = line.type == "NAPTR"_L1 || line.type == "SRV"_L1;
    if (line.error == "noName"_L1 || line.error == "noRecord"_L1) // a domain need not have services
        return {u"name.none"_s, service ? ProbeResult::Skipped : ProbeResult::Warn, arguments};
    if (!line.error.isEmpty())
        return {u"name."_s + line.error, ProbeResult::Warn, arguments};
    const bool ttl = line.ttl >= 0;
    if (line.chosen)
        return {ttl ? u"name.chosenTtl"_s : u"name.chosen"_s, ProbeResult::Pass, arguments};
    return {ttl ? u"name.recordTtl"_s : u"name.record"_s, ProbeResult::Pass, arguments};
}

QList<ProbeLine> nameLines(const SipOutcome& outcome)
{
    QList<ProbeLine> lines;
    for (const NameLine& line : outcome.names.lines)
        lines.append(recordLine(line));
    const CallReason reason = outcome.callReason;
    if (reason == CallReason::NameUnknown || reason == CallReason::NameTimeout)
        lines.append(verdictLine(u"name.verdict"_s, ProbeResult::Fail, outcome));
    else if (outcome.names.hops.size() > 1)
        lines.append({u"name.order"_s, ProbeResult::Pass, {outcome.names.hops.join(u"; "_s)}});
    // A machine that is passed over costs every caller time; a certificate that is refused is a fault.
    for (const TriedHop& tried : outcome.names.tried) {
        SipOutcome one;
        one.callReason = tried.reason;
        one.remote = tried.hop;
        one.evidence = tried.evidence;
        const CallVerdict verdict = verdictOf(one);
        lines.append({u"hop.verdict"_s, isTlsReason(tried.reason) ? ProbeResult::Fail : ProbeResult::Warn,
                      QStringList{verdict.cause} + verdict.arguments});
    }
    return lines;
}

// ---- connection and certificate

QList<ProbeLine> tcpLines(const SipOutcome& outcome)
{
    if (outcome.transport == SipTransport::Udp)
        return {{u"tcp.none"_s, ProbeResult::Skipped, {outcome.remote}}};
    if (!outcome.tcp.attempted)
        return {};
    if (!outcome.tcp.connected)
        return {verdictLine(u"tcp.verdict"_s, ProbeResult::Fail, outcome)};
    const bool slow = outcome.tcp.connectMs > slowConnectMs;
    return {{slow ? u"tcp.slow"_s : u"tcp.connected"_s,
             slow ? ProbeResult::Warn : ProbeResult::Pass,
             {outcome.remote, milliseconds(static_cast<double>(outcome.tcp.connectMs))}}};
}

ProbeLine certificateLine(const TlsCertificate& one, qsizetype index, qsizetype count)
{
    const QStringList arguments{QString::number(index + 1),
                                QString::number(count),
                                one.subject,
                                one.issuer,
                                one.notBefore.toString(Qt::ISODate),
                                one.notAfter.toString(Qt::ISODate),
                                u"%1 %2"_s.arg(one.keyType).arg(one.keyBits),
                                one.signature};
    return {u"tls.certificate"_s, ProbeResult::Pass, arguments};
}

ProbeLine endLine(const TlsReport& tls, const QDateTime& now)
{
    const QStringList end{tls.notAfter.toString(Qt::ISODate), QString::number(now.daysTo(tls.notAfter))};
    const bool soon = tls.notAfter > now && tls.notAfter < now.addDays(endsSoonDays);
    if (soon)
        return {u"tls.endsSoon"_s, ProbeResult::Warn, end};
    return tls.notAfter > now ? ProbeLine{u"tls.ends"_s, ProbeResult::Pass, end}
                              : ProbeLine{u"tls.ended"_s, ProbeResult::Fail, end};
}

/// A certificate that names no use has them all.
ProbeLine usagesLine(const TlsCertificate& leaf)
{
    const QStringList usages{leaf.usages.join(u", "_s)};
    if (leaf.usages.isEmpty())
        return {u"tls.usagesAny"_s, ProbeResult::Pass, usages};
    const bool server = leaf.usages.contains("serverAuth"_L1) || leaf.usages.contains("any"_L1);
    return {server ? u"tls.usages"_s : u"tls.usagesNoServer"_s,
            server ? ProbeResult::Pass : ProbeResult::Fail, usages};
}

QList<ProbeLine> chainLines(const TlsReport& tls, const QDateTime& now)
{
    QList<ProbeLine> lines;
    for (qsizetype i = 0; i < tls.chain.size(); ++i)
        lines.append(certificateLine(tls.chain[i], i, tls.chain.size()));
    const TlsCertificate& leaf = tls.chain.first();
    const bool named = !leaf.names.isEmpty();
    lines.append({named ? u"tls.names"_s : u"tls.namesNone"_s,
                  named ? ProbeResult::Pass : ProbeResult::Warn,
                  {someOf(leaf.names), leaf.subject}});
    lines.append(usagesLine(leaf));
    lines.append(endLine(tls, now));
    const TlsCertificate& last = tls.chain.last();
    if (tls.root.isEmpty() && !last.selfIssued)
        lines.append({u"tls.chainOpen"_s, ProbeResult::Fail, {last.subject, last.issuer}});
    return lines;
}

/// A frequent mistake: the certificate is made out to the machine, while SIP compares it with the domain of
/// the URI (RFC 5922 §7.2).
QList<ProbeLine> machineNameLines(const SipOutcome& outcome)
{
    if (outcome.callReason != CallReason::TlsWrongName)
        return {};
    for (const NameLine& line : outcome.names.lines)
        if (line.chosen && line.type.startsWith(u'A') && line.name != outcome.tls.verifyName &&
            outcome.tls.names.contains(line.name, Qt::CaseInsensitive))
            return {{u"tls.machineName"_s, ProbeResult::Fail, {line.name, outcome.tls.verifyName}}};
    return {};
}

QList<ProbeLine> tlsLines(const SipOutcome& outcome, const QDateTime& now)
{
    const TlsReport& tls = outcome.tls;
    if (outcome.transport != SipTransport::Tls)
        return {{u"tls.none"_s, ProbeResult::Skipped, {toString(outcome.transport).toUpper()}}};
    if (!tls.attempted || (outcome.tcp.attempted && !outcome.tcp.connected))
        return {{u"tls.notReached"_s, ProbeResult::Skipped, {}}};
    QList<ProbeLine> lines;
    if (!tls.version.isEmpty() && tls.handshakeMs >= 0)
        lines.append({u"tls.version"_s,
                      outcome.callReason == CallReason::TlsOldVersion ? ProbeResult::Fail : ProbeResult::Pass,
                      {tls.version, tls.cipher, milliseconds(static_cast<double>(tls.handshakeMs))}});
    lines.append(tls.sni.isEmpty() ? ProbeLine{u"tls.noSni"_s, ProbeResult::Skipped, {tls.verifyName}}
                                   : ProbeLine{u"tls.sni"_s, ProbeResult::Pass, {tls.sni}});
    if (!tls.chain.isEmpty())
        lines += chainLines(tls, now);
    if (tls.verified)
        lines.append({u"tls.verified"_s, ProbeResult::Pass, {tls.root, tls.verifyName}});
    else
        lines.append(verdictLine(u"tls.verdict"_s, ProbeResult::Fail, outcome));
    lines += machineNameLines(outcome);
    lines.append({u"tls.revocation"_s, ProbeResult::Skipped, {}});
    return lines;
}

// ---- SIP

bool endedBefore(const SipOutcome& outcome)
{
    const CallReason reason = outcome.callReason;
    const bool name = reason == CallReason::NameUnknown || reason == CallReason::NameTimeout;
    const bool connection = outcome.tcp.attempted && !outcome.tcp.connected;
    return name || connection || (outcome.tls.attempted && !outcome.tls.verified);
}

ProbeLine optionsLine(const SipOutcome& outcome)
{
    if (endedBefore(outcome))
        return {u"options.notReached"_s, ProbeResult::Skipped, {}};
    const CallVerdict verdict = verdictOf(outcome);
    if (!verdict.works())
        return verdictLine(u"options.verdict"_s, outcome.reachable ? ProbeResult::Warn : ProbeResult::Fail,
                           outcome);
    const bool slow = outcome.rttMs > slowAnswerMs;
    return {slow ? u"options.slow"_s : u"options.answered"_s,
            slow ? ProbeResult::Warn : ProbeResult::Pass,
            {QString::number(outcome.status), outcome.reason, milliseconds(outcome.rttMs), outcome.remote}};
}

QList<ProbeLine> registerLines(const std::optional<SipOutcome>& outcome)
{
    if (!outcome)
        return {};
    QList<ProbeLine> lines;
    for (const QString& challenge : outcome->challenges) {
        const bool basic = challenge.startsWith("Basic"_L1, Qt::CaseInsensitive);
        lines.append({basic ? u"register.basic"_s : u"register.challenge"_s,
                      basic ? ProbeResult::Warn : ProbeResult::Pass,
                      {challenge}});
    }
    const SipRegistration& registration = outcome->registration;
    if (outcome->callReason == CallReason::Cancelled) {
        lines.append(verdictLine(u"register.verdict"_s, ProbeResult::Skipped, *outcome));
        return lines;
    }
    if (!registration.ok) {
        lines.append(verdictLine(u"register.verdict"_s, ProbeResult::Fail, *outcome));
        return lines;
    }
    const bool open = outcome->authentication.isEmpty();
    lines.append({open ? u"register.open"_s : u"register.accepted"_s,
                  open ? ProbeResult::Warn : ProbeResult::Pass,
                  {milliseconds(static_cast<double>(registration.rttMs)),
                   QString::number(registration.expiresSeconds), outcome->authentication}});
    return lines;
}

/// What is wrong with a certificate, whoever says so; empty for everything else.
QString faultOf(const ProbeLine& line)
{
    static const QHash<QString, QString> faults{
        {u"tls.ended"_s, u"end"_s},
        {u"teams.ended"_s, u"end"_s},
        {u"tlsExpired"_s, u"end"_s},
        {u"tls.chainOpen"_s, u"authority"_s},
        {u"teams.authorityNone"_s, u"authority"_s},
        {u"tlsUntrusted"_s, u"authority"_s},
        {u"tlsSelfSigned"_s, u"authority"_s},
        {u"tls.machineName"_s, u"name"_s},
        {u"teams.nameMissing"_s, u"name"_s},
        {u"tlsWrongName"_s, u"name"_s},
        {u"tls.usagesNoServer"_s, u"use"_s},
        {u"teams.usageServer"_s, u"use"_s},
        {u"tlsUsage"_s, u"use"_s},
        {u"tls.version"_s, u"version"_s},
        {u"teams.versionOld"_s, u"version"_s},
        {u"tlsOldVersion"_s, u"version"_s},
        {u"teams.keyShort"_s, u"key"_s},
        {u"tlsWeak"_s, u"key"_s},
    };
    return faults.value(line.id == "tls.verdict"_L1 ? line.arguments.value(0) : line.id);
}

} // namespace

QString toString(ProbeResult result)
{
    switch (result) {
    case ProbeResult::Pass:
        return u"pass"_s;
    case ProbeResult::Warn:
        return u"warn"_s;
    case ProbeResult::Fail:
        return u"fail"_s;
    case ProbeResult::Skipped:
        break;
    }
    return u"skipped"_s;
}

bool mayRegisterAfter(const SipOutcome& options)
{
    return options.reachable || options.callReason == CallReason::Timeout;
}

ProbeReport ProbeReport::of(const SipOutcome& options, const std::optional<SipOutcome>& registration,
                            bool account, const QDateTime& now)
{
    const CallReason reason = options.callReason;
    const bool ours = reason == CallReason::InvalidTarget || reason == CallReason::LocalFailure ||
                      reason == CallReason::EngineStopped || reason == CallReason::EngineMissing ||
                      reason == CallReason::Cancelled;
    ProbeReport report;
    report.lines = nameLines(options);
    report.cancelled = reason == CallReason::Cancelled ||
                       (registration && registration->callReason == CallReason::Cancelled);
    if (ours) { // nothing can be said of the other end
        report.lines.append(verdictLine(
            u"probe.verdict"_s, report.cancelled ? ProbeResult::Skipped : ProbeResult::Fail, options));
        return report;
    }
    if (!options.remote.isEmpty()) {
        report.lines += tcpLines(options);
        report.lines += tlsLines(options, now);
        if (options.transport == SipTransport::Tls)
            report.lines += directRoutingLines(options.tls, now);
        else
            report.lines.append({u"teams.notTls"_s, ProbeResult::Skipped, {}});
    }
    report.lines.append(optionsLine(options));
    if (registration)
        report.lines += registerLines(registration);
    else if (!account)
        report.lines.append({u"register.none"_s, ProbeResult::Skipped, {}});
    else if (!mayRegisterAfter(options)) // else it is on its way
        report.lines.append({u"register.notReached"_s, ProbeResult::Skipped, {}});
    return report;
}

int ProbeReport::count(ProbeResult result) const
{
    QStringList faults;
    int others = 0;
    for (const ProbeLine& line : lines) {
        if (line.result != result)
            continue;
        const QString fault = result == ProbeResult::Fail ? faultOf(line) : QString();
        if (fault.isEmpty())
            ++others;
        else if (!faults.contains(fault))
            faults.append(fault);
    }
    return others + static_cast<int>(faults.size());
}

} // namespace jonction
