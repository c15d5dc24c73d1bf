// SPDX-License-Identifier: Apache-2.0
#include "domain/Deployment.h"

#include "domain/Identifiers.h"
#include "domain/PhoneNumber.h"

#include <QUuid>

namespace jonction {

using namespace Qt::StringLiterals;

Deployment Deployment::create(const QString& name)
{
    Deployment deployment;
    deployment.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    deployment.name = name;
    return deployment;
}

QStringList defaultAppPermissions()
{
    return {u"Presence.Read.All"_s, u"User.Read"_s, u"User.Read.All"_s, u"offline_access"_s};
}

QString inboundSipHost(const TrunkSettings& trunk)
{
    return trunk.sipSubdomain.isEmpty() ? QString() : trunk.sipSubdomain.trimmed() + ".sip.telnyx.com"_L1;
}

QString activationUpn(const Deployment& deployment)
{
    if (deployment.trunk.sbcFqdn.isEmpty())
        return {};
    return deployment.domain.activationUser.trimmed() + u'@' + deployment.trunk.sbcFqdn;
}

QMap<QString, AwaitRecord> awaitsOf(const Deployment& deployment, StepId step)
{
    const QString prefix = toString(step) + u'.';
    QMap<QString, AwaitRecord> own;
    for (auto it = deployment.awaits.cbegin(); it != deployment.awaits.cend(); ++it)
        if (it.key().startsWith(prefix))
            own.insert(it.key(), it.value());
    return own;
}

QString agentSipUri(const Deployment& deployment, const Agent& agent)
{
    if (agent.sipUriForm == "username"_L1) {
        const QString local = agent.upn.section(u'@', 0, 0);
        if (local.isEmpty() || deployment.trunk.sbcFqdn.isEmpty())
            return {};
        return "sip:"_L1 + local + u'@' + deployment.trunk.sbcFqdn;
    }
    const QString host = inboundSipHost(deployment.trunk);
    if (agent.number.isEmpty() || host.isEmpty())
        return {};
    return "sip:"_L1 + dialledNumber(agent) + u'@' + host;
}

QString wishedUpn(const Deployment& deployment, const Agent& agent)
{
    if (agent.sipUriForm != "username"_L1)
        return agent.upn.trimmed();
    const QString local = agent.upn.trimmed().section(u'@', 0, 0);
    return local.isEmpty() || deployment.trunk.sbcFqdn.isEmpty() ? QString()
                                                                 : local + u'@' + deployment.trunk.sbcFqdn;
}

QString dialledNumber(const Agent& agent)
{
    const Result<PhoneNumber> number = PhoneNumber::parse(agent.number);
    return number.ok() ? number->toString() : QString(agent.number).remove(u' ');
}

void moveToCloud(Tenant& tenant, const QString& cloud)
{
    if (tenant.cloud == cloud)
        return;
    tenant.otherClientIds.insert(tenant.cloud, tenant.clientId);
    tenant.clientId = tenant.otherClientIds.take(cloud);
    tenant.cloud = cloud;
    tenant.tenantId.clear();
    tenant.tenantName.clear();
    tenant.account.clear();
}

QString signInClientId(const Tenant& tenant)
{
    if (tenant.clientKind == "evaluation"_L1)
        return QLatin1String(graphCommandLineTools);
    const Result<ClientId> id = ClientId::parse(tenant.clientId);
    return id.ok() ? id->toString() : tenant.clientId.trimmed();
}

QString ucaasUserName(const Agent& agent)
{
    return agent.ucaasUserName.isEmpty() ? agent.upn : agent.ucaasUserName;
}

QString ccaipApiUser(const Instance& instance)
{
    return instance.apiUser.isEmpty() ? instance.host.section(u'.', 0, 0) : instance.apiUser;
}

QMap<QString, QString> effectiveStateMapping(const StateInheritance& inheritance)
{
    if (!inheritance.mapping.isEmpty())
        return inheritance.mapping;
    QMap<QString, QString> mapping;
    for (const char* state : {"Available", "AvailableIdle"})
        mapping.insert(QString::fromLatin1(state), u"Available"_s);
    for (const char* state :
         {"Busy", "BusyIdle", "DoNotDisturb", "InACall", "InAConferenceCall", "InAMeeting", "Presenting",
          "Focusing", "UrgentInterruptionsOnly", "OutOfOffice"})
        mapping.insert(QString::fromLatin1(state), u"Unavailable"_s);
    for (const char* state : {"Away", "BeRightBack", "Inactive"})
        mapping.insert(QString::fromLatin1(state), u"Break"_s);
    for (const char* state : {"Offline", "OffWork", "PresenceUnknown"})
        mapping.insert(QString::fromLatin1(state), u"Offline"_s);
    return mapping;
}

} // namespace jonction
