// SPDX-License-Identifier: Apache-2.0
#include "plan/GuidePlanner.h"

#include "domain/Cloud.h"
#include "plan/PowerShellText.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr auto directRoutingPath = "/direct-routing/v2"_L1;
constexpr auto licenceCatalogue = "https://admin.microsoft.com/Adminportal/Home#/catalog"_L1;

struct GuideDraft
{
    StepId step;
    QString kind;
    QString name;
    QString page;
    QList<CopyValue> values;
};

Change guideOf(const Deployment& d, const GuideDraft& draft)
{
    const Address address{draft.step, draft.kind, draft.name.isEmpty() ? u"pending"_s : draft.name};
    return GuidePlanner::change(d, address, {draft.page, draft.values});
}

QList<GuideDraft> routingDrafts(const Deployment& d)
{
    const auto line = [](const QString& text) {
        return CopyValue{u"guide.value.powershell"_s, text, {}, false};
    };
    const QString page = GuidePlanner::teamsPage(d, directRoutingPath);
    QList<CopyValue> dialPlan;
    for (const QString& text : PowerShellText::addDialPlan(d))
        dialPlan.append(line(text));
    return {{StepId::Routing,
             u"sbc"_s,
             d.trunk.sbcFqdn,
             page,
             {{u"guide.value.sbcFqdn"_s, d.trunk.sbcFqdn, {}, false},
              {u"guide.value.sipPort"_s, QString::number(d.routing.sipPort), {}, false},
              line(PowerShellText::addGateway(d))}},
            {StepId::Routing,
             u"voice_route"_s,
             d.routing.voiceRoute,
             page,
             {line(PowerShellText::addUsage(d)), line(PowerShellText::addRoute(d))}},
            {StepId::Routing,
             u"voice_routing_policy"_s,
             d.routing.voiceRoutingPolicy,
             page,
             {line(PowerShellText::addPolicy(d))}},
            {StepId::Routing, u"dial_plan"_s, d.routing.dialPlan, page, dialPlan}};
}

// Bound to the key id: a new secret means that the link must be made again.
QList<GuideDraft> ucaasDrafts(const Deployment& d)
{
    return {{StepId::UcaasLink,
             u"link"_s,
             d.instance.host,
             GuidePlanner::portalPage(d),
             {{u"guide.value.platform"_s, u"Microsoft Teams"_s, {}, false},
              {u"guide.value.connectedAppId"_s, d.app.clientId, {}, false},
              {u"guide.value.connectedAppSecret"_s, {}, d.secret.keyId, true},
              {u"guide.value.multicastLimit"_s, QString::number(d.ucaas.multicastLimit), {}, false}}}};
}

QList<GuideDraft> agentDrafts(const Deployment& d)
{
    QList<CopyValue> values;
    for (const Agent& agent : d.agents) {
        values.append({u"guide.value.sipUri"_s, agentSipUri(d, agent), agent.name, false});
        values.append({u"guide.value.ucaasUserName"_s, ucaasUserName(agent), agent.name, false});
    }
    return {{StepId::Agents, u"external_users"_s, d.instance.host, GuidePlanner::portalPage(d), values}};
}

QList<GuideDraft> inheritanceDrafts(const Deployment& d)
{
    QList<CopyValue> values{{u"guide.value.inheritanceOption"_s, d.inheritance.option, {}, false}};
    const QMap<QString, QString> mapping = effectiveStateMapping(d.inheritance);
    for (auto it = mapping.cbegin(); it != mapping.cend(); ++it)
        values.append({u"guide.value.mapping"_s, it.value(), it.key(), false});
    return {{StepId::Inheritance, u"option"_s, d.instance.host, GuidePlanner::portalPage(d), values}};
}

QList<GuideDraft> draftsOf(const Deployment& d, StepId step)
{
    switch (step) {
    case StepId::Routing:
        return routingDrafts(d);
    case StepId::UcaasLink:
        return ucaasDrafts(d);
    case StepId::Agents:
        return agentDrafts(d);
    case StepId::Inheritance:
        return inheritanceDrafts(d);
    default:
        return {};
    }
}

} // namespace

// Portal routes are not public (ccai-platform 6): the front page, and the menu path in words.
QString GuidePlanner::portalPage(const Deployment& d)
{
    const QString override = d.endpoints.value(u"portal"_s);
    if (!override.isEmpty())
        return override;
    return d.instance.host.isEmpty() ? QString() : "https://"_L1 + d.instance.host.trimmed() + u'/';
}

QString GuidePlanner::teamsPage(const Deployment& d, const QString& path)
{
    const QString& home = cloudById(d.tenant.cloud).teamsAdmin;
    return home.isEmpty() ? QString() : home + path;
}

QString GuidePlanner::licencePage(const Deployment& d)
{
    return d.tenant.cloud == allClouds().constFirst().id ? QString(licenceCatalogue) : QString();
}

Change GuidePlanner::change(const Deployment& d, const Address& address, const GuideTask& task)
{
    const Change change = guideChange(address, task, {}, false);
    const Declaration declaration = d.declared.value(address.toString());
    if (!declaration.fingerprint.isEmpty() && declaration.fingerprint == guideFingerprint(change))
        return guideChange(address, task, {}, true);
    return change;
}

QList<Change> GuidePlanner::changes(const Deployment& d, StepId step)
{
    QList<Change> changes;
    for (const GuideDraft& draft : draftsOf(d, step))
        changes.append(guideOf(d, draft));
    return changes;
}

Plan GuidePlanner::plan(const Deployment& d, StepId step, const Observation& world)
{
    Plan plan;
    plan.changes = changes(d, step);
    plan.findings = world.findings;
    plan.madeAt = world.at;
    return plan;
}

} // namespace jonction
