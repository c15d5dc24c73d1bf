// SPDX-License-Identifier: Apache-2.0
#include "services/graph/PoliciesApi.h"

#include "services/graph/GraphEndpoints.h"
#include "services/graph/PolicyDecoders.h"

namespace jonction {

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

} // namespace jonction
