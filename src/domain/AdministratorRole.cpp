// SPDX-License-Identifier: Apache-2.0
#include "domain/AdministratorRole.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

const AdministratorRole* roleById(const QString& id)
{
    for (const AdministratorRole& role : administratorRoles())
        if (id == QLatin1String(role.id))
            return &role;
    return nullptr;
}

bool isHeld(const QString& roleId, const QStringList& templateIds)
{
    const AdministratorRole* role = roleById(roleId);
    return role != nullptr && templateIds.contains(QLatin1String(role->templateId), Qt::CaseInsensitive);
}

} // namespace

const QList<AdministratorRole>& administratorRoles()
{
    static const QList<AdministratorRole> roles{
        {"global", "62e90394-69f5-4237-9190-012177145e10", "Global Administrator"},
        {"domain", "8329153b-31d0-4727-b945-745eb3bc5f31", "Domain Name Administrator"},
        {"licence", "4d6ac14f-3453-41d0-bef9-a3e0c569773a", "License Administrator"},
        {"user", "fe930be7-5e62-47db-91af-98c3a49a38b1", "User Administrator"},
        {"teams", "69091246-20e8-4a56-aa4d-066075b2a7a8", "Teams Administrator"},
        {"cloudApplication", "158c047a-c907-4556-b7ef-446551a6b5f7", "Cloud Application Administrator"},
        {"application", "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", "Application Administrator"},
        {"privilegedRole", "e8611ab8-c189-46e8-94e1-60213ab1f814", "Privileged Role Administrator"},
    };
    return roles;
}

const AdministratorRole* administratorRole(const QString& templateId)
{
    for (const AdministratorRole& role : administratorRoles())
        if (templateId.compare(QLatin1String(role.templateId), Qt::CaseInsensitive) == 0)
            return &role;
    return nullptr;
}

bool isGlobalAdministrator(const QStringList& templateIds)
{
    return isHeld(u"global"_s, templateIds);
}

QList<QStringList> rolesFor(StepId step)
{
    const QStringList applications{u"cloudApplication"_s, u"application"_s};
    switch (step) {
    case StepId::Domain: // the activation user comes with a licence
        return {{u"domain"_s}, {u"user"_s}};
    case StepId::Licences:
        return {{u"licence"_s, u"user"_s}};
    case StepId::Routing:
        return {{u"teams"_s}};
    case StepId::Users:
        return {{u"user"_s}, {u"teams"_s}};
    case StepId::Application:
    case StepId::Secret:
        return {applications};
    case StepId::UcaasLink: // the guide's own demand: the account that links is a Global Administrator's
        return {{u"global"_s}};
    default:
        return {};
    }
}

QStringList rolesMissing(StepId step, const QStringList& activeTemplateIds)
{
    QStringList missing;
    if (isGlobalAdministrator(activeTemplateIds))
        return missing;
    for (const QStringList& anyOf : rolesFor(step))
        if (std::none_of(anyOf.cbegin(), anyOf.cend(),
                         [&](const QString& role) { return isHeld(role, activeTemplateIds); }))
            missing.append(anyOf.first());
    return missing;
}

QList<StepId> stepsWithRoles()
{
    QList<StepId> steps;
    for (const StepId step : allStepIds())
        if (!rolesFor(step).isEmpty())
            steps.append(step);
    return steps;
}

} // namespace jonction
