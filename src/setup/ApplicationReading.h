// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "domain/Deployment.h"
#include "plan/Observation.h"
#include "services/graph/GraphApi.h"

namespace jonction {

/// Everything that the app registration step works with, as the directory shows it.
struct ApplicationWorld
{
    std::optional<GraphApplication> application;
    std::optional<ServicePrincipal> principal;
    std::optional<ServicePrincipal>
        graph; ///< Microsoft Graph itself: its ids of permissions are the true ones
    QList<PermissionGrant> grants;
    QList<RoleAssignment> roles;
    std::optional<DeletedApplication> deleted; ///< only looked for where there is no registration
    bool creationRestricted = false;           ///< false also where it may not be read

    /// The tenant-wide grant of delegated permissions on Graph, or null.
    const PermissionGrant* grant() const;
    /// Ids by name; empty for a name that this cloud does not know.
    QString scopeId(const QString& name) const;
    QString roleId(const QString& name) const;
};

JobOf<ApplicationWorld>* readApplication(QObject* owner, GraphApi* graph, const Deployment& deployment);

/// The world in the planner's words. Pure.
Observation applicationObservation(const Deployment& deployment, const ApplicationWorld& world,
                                   const QDateTime& now);

} // namespace jonction
