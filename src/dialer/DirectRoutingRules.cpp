// SPDX-License-Identifier: Apache-2.0
#include "dialer/DirectRoutingRules.h"

#include "sip/SipTarget.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSbcName = 63;
constexpr int shortestRsaKey = 2048;
constexpr int warnedDays = 30; // as the admin centre does, §3.6

bool isMicrosoftProxy(const QString& name)
{
    return name.endsWith(".pstnhub.microsoft.com"_L1) ||
           name.contains(".pstnhub.gov.teams.microsoft.us"_L1) ||
           name.contains(".pstnhub.dod.teams.microsoft.us"_L1);
}

ProbeLine versionRule(const TlsReport& tls)
{
    const bool good = tls.version == "TLSv1.2"_L1 || tls.version == "TLSv1.3"_L1;
    if (tls.version == "TLSv1.3"_L1) // the other end chose; whether it has 1.2 too was not asked
        return {u"teams.version13"_s, ProbeResult::Pass, {tls.version}};
    return {good ? u"teams.version"_s : u"teams.versionOld"_s,
            good ? ProbeResult::Pass : ProbeResult::Fail,
            {tls.version}};
}

/// Only with TLS 1.2: the suites of 1.3 are others.
QList<ProbeLine> suiteRule(const TlsReport& tls)
{
    static const QStringList suites{u"ECDHE-RSA-AES256-GCM-SHA384"_s, u"ECDHE-RSA-AES128-GCM-SHA256"_s,
                                    u"ECDHE-RSA-AES256-SHA384"_s, u"ECDHE-RSA-AES128-SHA256"_s};
    if (tls.version != "TLSv1.2"_L1)
        return {};
    const bool known = suites.contains(tls.cipher);
    return {{known ? u"teams.suite"_s : u"teams.suiteOther"_s,
             known ? ProbeResult::Pass : ProbeResult::Warn,
             {tls.cipher}}};
}

ProbeLine nameRule(const TlsReport& tls)
{
    const QString name = tls.verifyName.toLower();
    SipTarget target;
    target.host = name;
    if (target.hostIsAddress())
        return {u"teams.nameAddress"_s, ProbeResult::Warn, {name}};
    if (name.endsWith(".onmicrosoft.com"_L1))
        return {u"teams.nameOnmicrosoft"_s, ProbeResult::Fail, {name}};
    if (name.size() > longestSbcName)
        return {u"teams.nameLong"_s, ProbeResult::Fail, {name, QString::number(name.size())}};
    if (name == "sip-all.pstnhub.microsoft.com"_L1)
        return {u"teams.nameWithdrawn"_s, ProbeResult::Fail, {name}};
    const qsizetype dot = name.indexOf(u'.');
    if (tls.names.contains(name, Qt::CaseInsensitive))
        return {u"teams.name"_s, ProbeResult::Pass, {name}};
    if (dot > 0 && tls.names.contains(u'*' + name.sliced(dot), Qt::CaseInsensitive))
        return {u"teams.nameWildcard"_s, ProbeResult::Pass, {name, u'*' + name.sliced(dot)}};
    if (tls.subject.compare(name, Qt::CaseInsensitive) == 0)
        return {u"teams.nameCommon"_s, ProbeResult::Warn, {name}};
    const QString madeOutTo = tls.names.isEmpty() ? tls.subject : tls.names.mid(0, 20).join(u", "_s);
    return {u"teams.nameMissing"_s, ProbeResult::Fail, {name, madeOutTo}};
}

/// The seven roots from which Microsoft's own certificates come since 2026 (§3.4).
ProbeLine microsoftRootRule(const TlsReport& tls)
{
    static const QStringList roots{u"DigiCert Global Root CA"_s,
                                   u"DigiCert Global Root G2"_s,
                                   u"DigiCert Global Root G3"_s,
                                   u"DigiCert TLS ECC P384 Root G5"_s,
                                   u"DigiCert TLS RSA4096 Root G5"_s,
                                   u"Microsoft ECC Root Certificate Authority 2017"_s,
                                   u"Microsoft RSA Root Certificate Authority 2017"_s};
    const bool known = roots.contains(tls.root);
    return {known ? u"teams.root"_s : u"teams.rootOther"_s,
            known ? ProbeResult::Pass : ProbeResult::Warn,
            {tls.root}};
}

/// What this computer trusts an administrator may have put there: only the certificate itself tells (§3.3,
/// §3.4). A root that was not sent is known by its name alone, and that proves nothing.
bool isNamedRoot(const TlsReport& tls)
{
    static const QStringList roots{
        u"A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436"_s, u"DF3C24F9BFD666761B268073FE06D1CC8D4F82A4"_s,
        u"7E04DE896A3E666D00E687D33FFAD93BE83D349E"_s, u"17F3DE5E9F0F19E98EF61F32266E20C407AE30EE"_s,
        u"A78849DC5D7C758C8CDE399856B3AAD0B2A57135"_s, u"999A64C37FF47D9FAB95F14769891460EEC4C3C5"_s,
        u"73A5E64A3BFF8316FF0EDCCC618A906E4EAE4D74"_s};
    const TlsCertificate& last = tls.chain.last();
    return tls.verified && last.selfIssued && last.subject == tls.root &&
           roots.contains(QString(last.sha1).remove(u':').toUpper());
}

ProbeLine authorityRule(const TlsReport& tls)
{
    if (isMicrosoftProxy(tls.verifyName.toLower()))
        return microsoftRootRule(tls);
    if (tls.root.isEmpty())
        return {u"teams.authorityNone"_s, ProbeResult::Fail, {tls.issuer}};
    if (tls.ownAuthorities)
        return {u"teams.authorityOwn"_s, ProbeResult::Warn, {tls.root}};
    if (isNamedRoot(tls))
        return {u"teams.authority"_s, ProbeResult::Pass, {tls.root}};
    return {u"teams.authorityHere"_s, ProbeResult::Skipped, {tls.root}};
}

ProbeLine keyRule(const TlsCertificate& leaf)
{
    const QStringList key{leaf.keyType, QString::number(leaf.keyBits)};
    if (leaf.keyType != "RSA"_L1)
        return {u"teams.keyType"_s, ProbeResult::Warn, key};
    const bool good = leaf.keyBits >= shortestRsaKey;
    return {good ? u"teams.key"_s : u"teams.keyShort"_s, good ? ProbeResult::Pass : ProbeResult::Fail, key};
}

/// A certificate that names no purpose has them all.
ProbeLine usageRule(const TlsCertificate& leaf, bool microsoft)
{
    const bool any = leaf.usages.isEmpty() || leaf.usages.contains("any"_L1);
    if (!any && !leaf.usages.contains("serverAuth"_L1))
        return {u"teams.usageServer"_s, ProbeResult::Fail, {leaf.usages.join(u", "_s)}};
    if (!any && !microsoft && !leaf.usages.contains("clientAuth"_L1))
        return {u"teams.usageClient"_s, ProbeResult::Warn, {leaf.usages.join(u", "_s)}};
    return {any ? u"teams.usageAny"_s : u"teams.usage"_s, ProbeResult::Pass, {leaf.usages.join(u", "_s)}};
}

ProbeLine endRule(const TlsReport& tls, const QDateTime& now)
{
    const QStringList end{tls.notAfter.toString(Qt::ISODate), QString::number(now.daysTo(tls.notAfter))};
    if (tls.notAfter <= now)
        return {u"teams.ended"_s, ProbeResult::Fail, end};
    if (tls.notAfter < now.addDays(warnedDays))
        return {u"teams.endsSoon"_s, ProbeResult::Warn, end};
    return {u"teams.ends"_s, ProbeResult::Pass, end};
}

} // namespace

QList<ProbeLine> directRoutingLines(const TlsReport& tls, const QDateTime& now)
{
    if (tls.chain.isEmpty())
        return {{u"teams.nothingSeen"_s, ProbeResult::Skipped, {}}};
    const TlsCertificate& leaf = tls.chain.first();
    QList<ProbeLine> lines{versionRule(tls)};
    lines += suiteRule(tls);
    lines += {nameRule(tls), authorityRule(tls), keyRule(leaf),
              usageRule(leaf, isMicrosoftProxy(tls.verifyName.toLower())), endRule(tls, now)};
    return lines;
}

} // namespace jonction
