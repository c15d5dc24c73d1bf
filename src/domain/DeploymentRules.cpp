// SPDX-License-Identifier: Apache-2.0
#include "domain/DeploymentRules.h"

#include "domain/Cloud.h"
#include "domain/Finding.h"
#include "domain/Fqdn.h"
#include "domain/Identifiers.h"
#include "domain/PhoneNumber.h"
#include "domain/SipUri.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

void require(Diagnostics& out, const QString& value, const QString& subject)
{
    if (value.trimmed().isEmpty())
        out.append(finding(Severity::Error, u"field.missing"_s, subject));
}

template<typename T>
bool checkParsed(Diagnostics& out, const Result<T>& parsed, const QString& subject)
{
    if (!parsed.ok())
        out.append(finding(subject, parsed.error()));
    return parsed.ok();
}

void checkHost(Diagnostics& out, const Deployment& d)
{
    checkParsed(out, RedirectUri::forInstance(d.instance.host), u"instance.host"_s);
}

void checkSignIn(Diagnostics& out, const Deployment& d)
{
    checkHost(out, d);
    const QStringList kinds{u"publisher"_s, u"tenant"_s, u"evaluation"_s};
    if (!kinds.contains(d.tenant.clientKind))
        out.append(finding(Severity::Error, u"tenant.clientKind.unknown"_s, u"tenant.clientKind"_s,
                           {d.tenant.clientKind}));
    if (d.tenant.clientKind == "evaluation"_L1)
        out.append(finding(Severity::Info, u"tenant.client.evaluation"_s, u"tenant.clientKind"_s));
    else
        checkParsed(out, ClientId::parse(d.tenant.clientId), u"tenant.clientId"_s);
    if (!isCloud(d.tenant.cloud))
        out.append(
            finding(Severity::Error, u"tenant.cloud.unsupported"_s, u"tenant.cloud"_s, {d.tenant.cloud}));
    else if (d.tenant.cloud != "global"_L1)
        out.append(finding(Severity::Warning, u"tenant.cloud.ccaip"_s, u"tenant.cloud"_s));
}

// What a cloud does not have is said where it will be missed.
void checkCloud(Diagnostics& out, const Deployment& d, StepId step)
{
    if (lacksFor(cloudById(d.tenant.cloud), step))
        out.append(finding(Severity::Warning,
                           step == StepId::Users ? u"tenant.cloud.noTeams"_s : u"tenant.cloud.noPresence"_s,
                           u"tenant.cloud"_s));
}

// Shapes end with \z: a dollar sign would let a line feed at the end pass.
bool isCountry(const QString& text)
{
    static const QRegularExpression shape(u"^[A-Z]{2}\\z"_s);
    return shape.match(text).hasMatch();
}

void checkDestinations(Diagnostics& out, const TrunkSettings& trunk)
{
    if (trunk.allowedDestinations.isEmpty())
        out.append(finding(Severity::Error, u"field.missing"_s, u"trunk.allowedDestinations"_s));
    for (const QString& country : trunk.allowedDestinations)
        if (!isCountry(country))
            out.append(
                finding(Severity::Error, u"country.shape"_s, u"trunk.allowedDestinations"_s, {country}));
    if (!isCountry(trunk.numberCountry))
        out.append(
            finding(Severity::Error, u"country.shape"_s, u"trunk.numberCountry"_s, {trunk.numberCountry}));
    else if (!trunk.allowedDestinations.contains(trunk.numberCountry))
        out.append(finding(Severity::Warning, u"trunk.destinations.withoutOwn"_s,
                           u"trunk.allowedDestinations"_s, {trunk.numberCountry}));
}

void checkTrunk(Diagnostics& out, const Deployment& d)
{
    const TrunkSettings& trunk = d.trunk;
    if (trunk.provider != "telnyx"_L1)
        out.append(
            finding(Severity::Error, u"trunk.provider.unsupported"_s, u"trunk.provider"_s, {trunk.provider}));
    if (trunk.profileName.trimmed().size() < 3)
        out.append(finding(Severity::Error, u"trunk.profileName.short"_s, u"trunk.profileName"_s));
    if (trunk.connectionName.trimmed().size() < 3)
        out.append(finding(Severity::Error, u"trunk.connectionName.short"_s, u"trunk.connectionName"_s));
    if (!QStringList{u"US"_s, u"Europe"_s, u"Australia"_s}.contains(trunk.region))
        out.append(finding(Severity::Error, u"trunk.region.unknown"_s, u"trunk.region"_s, {trunk.region}));
    if (checkParsed(out, parseSubdomainLabel(trunk.sipSubdomain), u"trunk.sipSubdomain"_s) &&
        trunk.sipSubdomain == "ujet"_L1)
        out.append(finding(Severity::Warning, u"trunk.subdomain.likelyTaken"_s, u"trunk.sipSubdomain"_s));
    if (trunk.concurrentCallLimit < 1 || trunk.concurrentCallLimit > 10'000)
        out.append(finding(Severity::Error, u"number.range"_s, u"trunk.concurrentCallLimit"_s,
                           {u"1"_s, u"10000"_s}));
    static const QRegularExpression money(u"^\\d{1,6}(\\.\\d{1,2})?\\z"_s);
    if (!money.match(trunk.dailySpendLimit).hasMatch())
        out.append(
            finding(Severity::Error, u"money.shape"_s, u"trunk.dailySpendLimit"_s, {trunk.dailySpendLimit}));
    checkDestinations(out, trunk);
    if (!trunk.number.isEmpty())
        checkParsed(out, PhoneNumber::parse(trunk.number), u"trunk.number"_s);
}

void checkDomain(Diagnostics& out, const Deployment& d)
{
    if (d.trunk.sbcFqdn.isEmpty())
        out.append(finding(Severity::Info, u"domain.waitsForTrunk"_s, u"trunk.sbcFqdn"_s));
    else
        checkParsed(out, parseSbcFqdn(d.trunk.sbcFqdn), u"trunk.sbcFqdn"_s);
    // Left part of a user principal name (microsoft-graph 4.3): no blank, no @, at most 64 characters.
    static const QRegularExpression local(u"^[A-Za-z0-9][A-Za-z0-9._-]{0,62}[A-Za-z0-9]?\\z"_s);
    if (!local.match(d.domain.activationUser.trimmed()).hasMatch())
        out.append(finding(Severity::Error, u"domain.activationUser.shape"_s, u"domain.activationUser"_s,
                           {d.domain.activationUser}));
    if (!d.domain.usageLocation.isEmpty() && !isCountry(d.domain.usageLocation))
        out.append(finding(Severity::Error, u"country.shape"_s, u"domain.usageLocation"_s,
                           {d.domain.usageLocation}));
}

void checkLicences(Diagnostics& out, const Deployment& d)
{
    if (!d.licences.usageLocation.isEmpty() && !isCountry(d.licences.usageLocation))
        out.append(finding(Severity::Error, u"country.shape"_s, u"licences.usageLocation"_s,
                           {d.licences.usageLocation}));
    if (d.agents.isEmpty())
        out.append(finding(Severity::Info, u"agents.none"_s, u"agents"_s));
}

void checkName(Diagnostics& out, const QString& name, const QString& subject)
{
    require(out, name, subject);
    static const QRegularExpression forbidden(u"['\"`$;|<>\\x00-\\x1f]"_s);
    if (name.contains(forbidden))
        out.append(finding(Severity::Error, u"name.characters"_s, subject, {name}));
    if (name.size() > 49)
        out.append(finding(Severity::Error, u"name.tooLong"_s, subject, {u"49"_s}));
}

void checkRegex(Diagnostics& out, const QString& pattern, const QString& subject)
{
    const QRegularExpression expression(pattern);
    if (pattern.isEmpty())
        out.append(finding(Severity::Error, u"field.missing"_s, subject));
    else if (pattern.startsWith("+"_L1) || pattern.startsWith("^+"_L1))
        out.append(
            finding(Severity::Error, u"pattern.plus"_s, subject, {pattern})); // says more than "invalid"
    else if (!expression.isValid())
        out.append(finding(Severity::Error, u"pattern.invalid"_s, subject, {expression.errorString()}));
}

void checkRouting(Diagnostics& out, const Deployment& d)
{
    const RoutingSettings& routing = d.routing;
    if (routing.sipPort < 1 || routing.sipPort > 65535)
        out.append(finding(Severity::Error, u"number.range"_s, u"routing.sipPort"_s, {u"1"_s, u"65535"_s}));
    checkName(out, routing.pstnUsage, u"routing.pstnUsage"_s);
    checkName(out, routing.voiceRoute, u"routing.voiceRoute"_s);
    checkName(out, routing.voiceRoutingPolicy, u"routing.voiceRoutingPolicy"_s);
    checkName(out, routing.dialPlan, u"routing.dialPlan"_s);
    checkRegex(out, routing.numberPattern, u"routing.numberPattern"_s);
    static const QRegularExpression prefix(u"^[0-9#*]{0,4}\\z"_s);
    if (!prefix.match(routing.externalPrefix).hasMatch())
        out.append(finding(Severity::Error, u"routing.prefix.shape"_s, u"routing.externalPrefix"_s,
                           {routing.externalPrefix}));
    for (qsizetype i = 0; i < routing.normalisationRules.size(); ++i)
        checkRegex(out, routing.normalisationRules.at(i).pattern,
                   u"routing.normalisationRules[%1].pattern"_s.arg(i));
}

void checkApplication(Diagnostics& out, const Deployment& d)
{
    checkHost(out, d);
    require(out, d.app.displayName, u"app.displayName"_s);
    static const QRegularExpression unique(u"^[A-Za-z0-9._-]{1,120}\\z"_s);
    if (!unique.match(d.app.uniqueName).hasMatch())
        out.append(
            finding(Severity::Error, u"app.uniqueName.shape"_s, u"app.uniqueName"_s, {d.app.uniqueName}));
    static const QRegularExpression permission(u"^[A-Za-z][A-Za-z0-9._-]{1,100}\\z"_s);
    QStringList malformed;
    for (const QString& name : d.app.permissions + d.app.appPermissions)
        if (!permission.match(name).hasMatch())
            malformed.append(name);
    if (!malformed.isEmpty())
        out.append(finding(Severity::Error, u"app.permission.shape"_s, u"app.permissions"_s,
                           {malformed.join(u", "_s)}));
    if (d.app.permissions.isEmpty() && d.app.appPermissions.isEmpty())
        out.append(finding(Severity::Error, u"app.permissions.none"_s, u"app.permissions"_s));
    QStringList missing;
    for (const QString& name : defaultAppPermissions())
        if (!d.app.permissions.isEmpty() && !d.app.permissions.contains(name))
            missing.append(name);
    if (!missing.isEmpty())
        out.append(finding(Severity::Warning, u"app.permission.expected"_s, u"app.permissions"_s,
                           {missing.join(u", "_s)}));
    if (d.app.consentBy != "api"_L1 && d.app.consentBy != "page"_L1)
        out.append(
            finding(Severity::Error, u"app.consentBy.unknown"_s, u"app.consentBy"_s, {d.app.consentBy}));
    if (!d.app.clientId.isEmpty())
        checkParsed(out, ClientId::parse(d.app.clientId), u"app.clientId"_s);
}

void checkSecret(Diagnostics& out, const Deployment& d)
{
    // The guide and the portal cap a client secret at 24 months (guide, "Code secret du client").
    if (d.secret.lifetimeDays < 1 || d.secret.lifetimeDays > 730)
        out.append(finding(Severity::Error, u"secret.lifetime.range"_s, u"secret.lifetimeDays"_s,
                           {u"1"_s, u"730"_s}));
    else if (d.secret.lifetimeDays > 366)
        out.append(finding(Severity::Warning, u"secret.lifetime.long"_s, u"secret.lifetimeDays"_s));
    if (d.secret.graceDays < 0 || d.secret.graceDays > 60)
        out.append(finding(Severity::Error, u"number.range"_s, u"secret.graceDays"_s, {u"0"_s, u"60"_s}));
    if (!d.secret.heldHint.isEmpty() && d.secret.heldHint.trimmed().size() != 3)
        out.append(finding(Severity::Error, u"secret.hint.length"_s, u"secret.heldHint"_s));
}

void checkUcaas(Diagnostics& out, const Deployment& d)
{
    if (d.ucaas.multicastLimit < 1 || d.ucaas.multicastLimit > 100)
        out.append(
            finding(Severity::Error, u"number.range"_s, u"ucaas.multicastLimit"_s, {u"1"_s, u"100"_s}));
}

// What the number library says of one text. It is asked for every agent after every keystroke, and takes tens
// of microseconds each: a thousand agents would cost more than a frame.
struct NumberFacts
{
    Result<PhoneNumber> number;
    bool knownRange = false;
};

const NumberFacts& factsOf(const QString& text)
{
    constexpr qsizetype mostKept = 50'000;
    thread_local QHash<QString, NumberFacts> known;
    if (known.size() > mostKept)
        known.clear();
    auto found = known.constFind(text);
    if (found == known.cend()) {
        const Result<PhoneNumber> number = PhoneNumber::parse(text);
        found = known.insert(text, NumberFacts{number, number.ok() && number->isKnownRange()});
    }
    return *found;
}

void checkAgentNumber(Diagnostics& out, const Agent& agent, const QString& path, QSet<QString>& seen)
{
    const NumberFacts& facts = factsOf(agent.number);
    if (!facts.number.ok()) {
        if (agent.sipUriForm == "number"_L1 || !agent.number.isEmpty())
            out.append(finding(path + ".number"_L1, facts.number.error()));
        return;
    }
    const QString& e164 = facts.number->toString();
    if (!facts.knownRange)
        out.append(finding(Severity::Info, u"phone.unknownRange"_s, path + ".number"_L1, {e164}));
    if (seen.contains(e164))
        out.append(finding(Severity::Error, u"agents.number.twice"_s, path + ".number"_L1, {e164}));
    seen.insert(e164);
}

void checkUsers(Diagnostics& out, const Deployment& d)
{
    if (d.agents.isEmpty())
        out.append(finding(Severity::Error, u"agents.none"_s, u"agents"_s));
    QSet<QString> numbers;
    QSet<QString> upns;
    for (qsizetype i = 0; i < d.agents.size(); ++i) {
        const Agent& agent = d.agents.at(i);
        const QString path = u"agents[%1]"_s.arg(i);
        const Result<Upn> upn = Upn::parse(agent.upn);
        if (checkParsed(out, upn, path + ".upn"_L1)) {
            if (upns.contains(upn->toString().toLower()))
                out.append(
                    finding(Severity::Error, u"agents.upn.twice"_s, path + ".upn"_L1, {upn->toString()}));
            upns.insert(upn->toString().toLower());
        }
        if (agent.sipUriForm != "number"_L1 && agent.sipUriForm != "username"_L1)
            out.append(finding(Severity::Error, u"agents.form.unknown"_s, path + ".sipUriForm"_L1,
                               {agent.sipUriForm}));
        checkAgentNumber(out, agent, path, numbers);
    }
}

void checkAgents(Diagnostics& out, const Deployment& d)
{
    if (d.agents.size() > d.ucaas.multicastLimit)
        out.append(finding(Severity::Warning, u"agents.overMulticast"_s, u"agents"_s,
                           {QString::number(d.agents.size()), QString::number(d.ucaas.multicastLimit)}));
    for (qsizetype i = 0; i < d.agents.size(); ++i)
        require(out, d.agents.at(i).name, u"agents[%1].name"_s.arg(i));
}

void checkInheritance(Diagnostics& out, const Deployment& d)
{
    if (!QStringList{u"none"_s, u"atLogin"_s, u"always"_s}.contains(d.inheritance.option))
        out.append(finding(Severity::Error, u"inheritance.option.unknown"_s, u"inheritance.option"_s,
                           {d.inheritance.option}));
    // System states belong to CCAIP and can never be the target of a mapping (ccai-platform 1.7).
    const QStringList system{u"in-call"_s, u"in-chat"_s, u"wrap-up"_s};
    for (auto it = d.inheritance.mapping.cbegin(); it != d.inheritance.mapping.cend(); ++it)
        if (system.contains(it.value().toLower()))
            out.append(finding(Severity::Error, u"inheritance.mapping.system"_s, u"inheritance.mapping"_s,
                               {it.key(), it.value()}));
}

void checkProof(Diagnostics& out, const Deployment& d)
{
    if (d.agents.isEmpty())
        out.append(finding(Severity::Error, u"agents.none"_s, u"agents"_s));
    const auto known = std::any_of(d.agents.cbegin(), d.agents.cend(),
                                   [&](const Agent& agent) { return agent.upn == d.proofAgent; });
    if (!d.proofAgent.isEmpty() && !known)
        out.append(finding(Severity::Error, u"proof.agent.unknown"_s, u"proofAgent"_s, {d.proofAgent}));
}

} // namespace

Diagnostics validateStep(const Deployment& deployment, StepId step)
{
    Diagnostics out;
    switch (step) {
    case StepId::SignIn:
        checkSignIn(out, deployment);
        break;
    case StepId::Trunk:
        checkTrunk(out, deployment);
        break;
    case StepId::Domain:
        checkDomain(out, deployment);
        break;
    case StepId::Licences:
        checkLicences(out, deployment);
        break;
    case StepId::Routing:
        checkRouting(out, deployment);
        break;
    case StepId::Users:
        checkUsers(out, deployment);
        break;
    case StepId::Application:
        checkApplication(out, deployment);
        break;
    case StepId::Secret:
        checkSecret(out, deployment);
        break;
    case StepId::UcaasLink:
        checkUcaas(out, deployment);
        break;
    case StepId::Agents:
        checkAgents(out, deployment);
        break;
    case StepId::Inheritance:
        checkInheritance(out, deployment);
        break;
    case StepId::Proof:
        checkProof(out, deployment);
        break;
    }
    checkCloud(out, deployment, step);
    return out;
}

Diagnostics validateAll(const Deployment& deployment)
{
    Diagnostics all;
    QHash<QString, qsizetype> said;
    for (const StepId step : allStepIds())
        for (const Diagnostic& diagnostic : validateStep(deployment, step)) {
            // Some rules belong to two steps: said once, as gravely as the step that minds most.
            const QString key = diagnostic.id + u' ' + diagnostic.subject;
            const auto before = said.constFind(key);
            if (before == said.cend()) {
                said.insert(key, all.size());
                all.append(diagnostic);
            } else if (diagnostic.severity < all.at(*before).severity) {
                all[*before] = diagnostic;
            }
        }
    return all;
}

} // namespace jonction
