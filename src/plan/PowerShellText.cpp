// SPDX-License-Identifier: Apache-2.0
#include "plan/PowerShellText.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The external prefix has no parameter any more; it lives on as a rule (direct-routing 1.6).
NormalisationRule externalPrefixRule(const QString& prefix)
{
    QString escaped = prefix;
    escaped.replace(u'*', "\\*"_L1);
    return {u"ExternalPrefix"_s, u'^' + escaped + "(\\d+)$"_L1, u"+$1"_s};
}

QList<NormalisationRule> dialPlanRules(const RoutingSettings& routing)
{
    QList<NormalisationRule> rules = routing.normalisationRules;
    if (!routing.externalPrefix.isEmpty())
        rules.append(externalPrefixRule(routing.externalPrefix));
    if (rules.isEmpty()) // a dial plan needs at least one; this one leaves E.164 numbers as they are
        rules.append({u"E164"_s, u"^\\+(\\d+)$"_s, u"+$1"_s});
    return rules;
}

} // namespace

QString PowerShellText::literal(const QString& value)
{
    QString escaped;
    for (const QChar c : value) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
            c.category() == QChar::Separator_Paragraph)
            continue; // one statement stays on one line
        escaped += c;
        if (c == u'\'' || (c.unicode() >= 0x2018 && c.unicode() <= 0x201b))
            escaped += c;
    }
    return u'\'' + escaped + u'\'';
}

QString PowerShellText::addGateway(const Deployment& d)
{
    return "New-CsOnlinePSTNGateway -Fqdn "_L1 + literal(d.trunk.sbcFqdn) + " -SipSignalingPort "_L1 +
           QString::number(d.routing.sipPort) +
           " -Enabled $true -SendSipOptions $true -MaxConcurrentSessions "_L1 +
           QString::number(d.trunk.concurrentCallLimit);
}

QString PowerShellText::addUsage(const Deployment& d)
{
    return "Set-CsOnlinePstnUsage -Identity Global -Usage @{Add="_L1 + literal(d.routing.pstnUsage) + u'}';
}

QString PowerShellText::addRoute(const Deployment& d)
{
    return "New-CsOnlineVoiceRoute -Identity "_L1 + literal(d.routing.voiceRoute) + " -NumberPattern "_L1 +
           literal(d.routing.numberPattern) + " -OnlinePstnGatewayList "_L1 + literal(d.trunk.sbcFqdn) +
           " -OnlinePstnUsages "_L1 + literal(d.routing.pstnUsage);
}

QString PowerShellText::addPolicy(const Deployment& d)
{
    return "New-CsOnlineVoiceRoutingPolicy -Identity "_L1 + literal(d.routing.voiceRoutingPolicy) +
           " -OnlinePstnUsages "_L1 + literal(d.routing.pstnUsage);
}

QStringList PowerShellText::addDialPlan(const Deployment& d)
{
    QStringList lines;
    QStringList variables;
    const QList<NormalisationRule> rules = dialPlanRules(d.routing);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const NormalisationRule& rule = rules.at(i);
        const QString variable = u"$rule%1"_s.arg(i + 1);
        lines.append(variable + " = New-CsVoiceNormalizationRule -Parent "_L1 + literal(d.routing.dialPlan) +
                     " -Name "_L1 + literal(rule.name) + " -Pattern "_L1 + literal(rule.pattern) +
                     " -Translation "_L1 + literal(rule.translation) + " -InMemory"_L1);
        variables.append(variable);
    }
    lines.append("New-CsTenantDialPlan -Identity "_L1 + literal(d.routing.dialPlan) +
                 " -NormalizationRules @{Add=@("_L1 + variables.join(u", "_s) + ")}"_L1);
    return lines;
}

// The old parameter names work on every version of the module (direct-routing 0, item 2).
QStringList PowerShellText::setUpAgent(const Deployment& d, const Agent& agent)
{
    const QString identity = " -Identity "_L1 + literal(agent.upn);
    return {"Set-CsPhoneNumberAssignment"_L1 + identity + " -PhoneNumber "_L1 +
                literal(dialledNumber(agent)) + " -PhoneNumberType 'DirectRouting'"_L1,
            "Grant-CsOnlineVoiceRoutingPolicy"_L1 + identity + " -PolicyName "_L1 +
                literal(d.routing.voiceRoutingPolicy),
            "Grant-CsTenantDialPlan"_L1 + identity + " -PolicyName "_L1 + literal(d.routing.dialPlan)};
}

} // namespace jonction
