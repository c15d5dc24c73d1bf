// SPDX-License-Identifier: Apache-2.0
#include "setup/Prerequisites.h"

#include "domain/AdministratorRole.h"
#include "domain/Finding.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& one : value.toArray())
        texts.append(one.toString());
    return texts;
}

QString nameOfRole(const QString& id)
{
    for (const AdministratorRole& role : administratorRoles())
        if (id == QLatin1String(role.id))
            return QLatin1String(role.name);
    return id;
}

QStringList namesOfRoles(const QStringList& ids)
{
    QStringList names;
    for (const QString& id : ids)
        names.append(nameOfRole(id));
    return names;
}

QStringList heldNames(const QStringList& templateIds)
{
    QStringList names;
    for (const QString& id : templateIds)
        if (const AdministratorRole* role = administratorRole(id))
            names.append(QLatin1String(role->name));
    return names;
}

Check checkOf(const QString& id, bool good, CheckOutcome otherwise, const QString& evidence)
{
    return {id, good ? CheckOutcome::Pass : otherwise, evidence,
            Error::of(ErrorKind::Forbidden, u"account"_s)};
}

Check roleCheck(StepId step, const QStringList& active)
{
    const QStringList missing = rolesMissing(step, active);
    return checkOf("signin.role."_L1 + toString(step), missing.isEmpty(), CheckOutcome::Warning,
                   missing.isEmpty() ? heldNames(active).join(u", "_s) : namesOfRoles(missing).join(u", "_s));
}

} // namespace

QJsonObject Prerequisites::toFacts() const
{
    QJsonObject facts{{"tenant_id"_L1, tenantId},
                      {"tenant_name"_L1, tenantName},
                      {"country"_L1, country},
                      {"cloud"_L1, cloud},
                      {"account"_L1, account},
                      {"account_kind"_L1, accountKind},
                      {"administrator"_L1, administrator},
                      {"roles"_L1, QJsonArray::fromStringList(roles)},
                      {"missing_scopes"_L1, QJsonArray::fromStringList(missingScopes)}};
    if (clockDifference)
        facts.insert("clock_difference"_L1, *clockDifference);
    return facts;
}

Prerequisites Prerequisites::fromFacts(const QJsonObject& facts)
{
    Prerequisites p;
    p.tenantId = facts.value("tenant_id"_L1).toString();
    p.tenantName = facts.value("tenant_name"_L1).toString();
    p.country = facts.value("country"_L1).toString();
    p.cloud = facts.value("cloud"_L1).toString();
    p.account = facts.value("account"_L1).toString();
    p.accountKind = facts.value("account_kind"_L1).toString();
    p.administrator = facts.value("administrator"_L1).toString();
    p.roles = textsOf(facts.value("roles"_L1));
    p.missingScopes = textsOf(facts.value("missing_scopes"_L1));
    if (facts.contains("clock_difference"_L1))
        p.clockDifference = facts.value("clock_difference"_L1).toInteger();
    return p;
}

Diagnostics Prerequisites::findings() const
{
    Diagnostics out;
    const auto say = [&out](Severity severity, const QString& id, const QStringList& arguments) {
        out.append(finding(severity, id, u"tenant.account"_s, arguments));
    };
    if (accountKind == "guest"_L1)
        say(Severity::Error, u"signin.guest"_s, {account});
    if (administrator == "eligible"_L1)
        say(Severity::Warning, u"signin.administratorEligible"_s, {account});
    else if (administrator == "unknown"_L1)
        say(Severity::Warning, u"signin.administratorUnknown"_s, {account});
    else if (administrator != "active"_L1)
        say(Severity::Warning, u"signin.notGlobalAdministrator"_s, {account});
    if (!missingScopes.isEmpty())
        say(Severity::Warning, u"signin.scopesMissing"_s, {missingScopes.join(u", "_s)});
    if (clockDifference && qAbs(*clockDifference) > clockTolerance)
        say(Severity::Warning, *clockDifference > 0 ? u"signin.clockBehind"_s : u"signin.clockAhead"_s,
            {QString::number((qAbs(*clockDifference) + 30) / 60)});
    return out;
}

QList<Check> Prerequisites::checks() const
{
    const QStringList tenant{tenantName, tenantId, country, cloud};
    QList<Check> all{{u"signin.tenant"_s, CheckOutcome::Pass, QStringList(tenant).join(u", "_s), {}},
                     checkOf(u"signin.account"_s, accountKind != "guest"_L1, CheckOutcome::Fail, account),
                     checkOf(u"signin.globalAdministrator"_s, administrator == "active"_L1,
                             CheckOutcome::Warning, account)};
    if (clockDifference)
        all.append(checkOf(u"signin.clock"_s, qAbs(*clockDifference) <= clockTolerance, CheckOutcome::Warning,
                           u"%1 s"_s.arg(*clockDifference)));
    all.append(checkOf(u"signin.permissions"_s, missingScopes.isEmpty(), CheckOutcome::Warning,
                       missingScopes.join(u' ')));
    if (administrator != "active"_L1)
        for (const StepId step : stepsWithRoles())
            all.append(roleCheck(step, roles));
    return all;
}

} // namespace jonction
