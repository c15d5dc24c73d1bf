// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"
#include "services/graph/PolicyValues.h"

#include <optional>

namespace jonction {

/// What the tenant allows: credentials of applications, registrations, roles (microsoft-graph 1.7, 5.3).
class PoliciesApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    PoliciesApi(QObject* parent, GraphClient* client);

    /// What the whole tenant says of the credentials of applications. Forbidden without Policy.Read.All.
    JobOf<AppManagementPolicy>* defaultAppManagementPolicy(QObject* owner);
    /// The policy assigned to this application, which goes before the default one; empty where there is none.
    JobOf<std::optional<AppManagementPolicy>>* assignedAppManagementPolicy(QObject* owner,
                                                                           const QString& objectId);
    /// Templates of the roles that are active for a person, groups counted in.
    JobOf<QStringList>* activeRoles(QObject* owner, const QString& principalId);
    /// Templates of the roles that a person could activate (Privileged Identity Management). Asked for with
    /// the permission of activeRoles(), which covers it: one consent for both looks.
    JobOf<QStringList>* eligibleRoles(QObject* owner, const QString& principalId);

private:
    JobOf<QStringList>* roles(QObject* owner, const RestCall& call);

    GraphClient* m_client;
};

} // namespace jonction
