// SPDX-License-Identifier: Apache-2.0
#include "services/graph/PoliciesApi.h"

#include "services/graph/GraphEndpoints.h"
#include "services/graph/PolicyDecoders.h"
#include "services/graph/RoleDecoders.h"

namespace jonction {

using namespace Qt::StringLiterals;

PoliciesApi::PoliciesApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<AppManagementPolicy>* PoliciesApi::defaultAppManagementPolicy(QObject* owner)
{
    return m_client->read(owner, {.endpoint = &graph::DefaultAppPolicy}, graph::decodeDefaultAppPolicy);
}

JobOf<std::optional<AppManagementPolicy>>* PoliciesApi::assignedAppManagementPolicy(QObject* owner,
                                                                                    const QString& objectId)
{
    using Policies = QList<AppManagementPolicy>;
    using Found = std::optional<AppManagementPolicy>;
    const RestCall call{.endpoint = &graph::AssignedAppPolicies, .path = {{QStringLiteral("id"), objectId}}};
    return mapJob<Policies, Found>(
        owner, m_client->list(owner, call, graph::decodeAssignedAppPolicy), [](Policies& policies) {
            return Result<Found>(policies.isEmpty() ? Found() : Found(policies.first()));
        });
}

JobOf<QStringList>* PoliciesApi::activeRoles(QObject* owner, const QString& principalId)
{
    return roles(owner, {.endpoint = &graph::ActiveRoles,
                         .query = {{u"$count"_s, u"true"_s},
                                   {u"$filter"_s, u"principalId eq '%1'"_s.arg(odataText(principalId))}},
                         .headers = {{"ConsistencyLevel", "eventual"}}});
}

JobOf<QStringList>* PoliciesApi::eligibleRoles(QObject* owner, const QString& principalId)
{
    return roles(owner, {.endpoint = &graph::EligibleRoles,
                         .query = {{u"$filter"_s, u"principalId eq '%1'"_s.arg(odataText(principalId))}}});
}

JobOf<QStringList>* PoliciesApi::roles(QObject* owner, const RestCall& call)
{
    return mapJob<QList<HeldRole>, QStringList>(owner, m_client->list(owner, call, graph::decodeHeldRole),
                                                [](QList<HeldRole>& all) {
                                                    QStringList templates;
                                                    for (const HeldRole& one : all)
                                                        templates.append(one.roleDefinitionId);
                                                    return Result<QStringList>(templates);
                                                });
}

} // namespace jonction
