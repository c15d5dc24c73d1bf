// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QJsonObject>
#include <QString>

namespace jonction {

/// A role that somebody holds, or may activate (microsoft-graph 1.7).
struct HeldRole
{
    QString principalId;
    QString roleDefinitionId; ///< of built-in roles: the template
};

namespace graph {

/// Of transitiveRoleAssignments and roleEligibilitySchedules alike. Any input is safe.
Result<HeldRole> decodeHeldRole(const QJsonObject& object);

} // namespace graph
} // namespace jonction
