// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QString>

namespace jonction {

/// A role that somebody holds, or may activate (microsoft-graph 1.7).
struct RoleAssignment
{
    QString principalId;
    QString roleDefinitionId; ///< of built-in roles: the template
};

namespace graph {

/// Of transitiveRoleAssignments and roleEligibilitySchedules alike. Any input is safe.
Result<RoleAssignment> decodeRoleAssignment(const QJsonObject& object);

} // namespace graph
} // namespace jonction
