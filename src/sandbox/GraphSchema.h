// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Web.h"

#include <string>

namespace jonction::sandbox {

enum class GraphBody {
    Application,
    ServicePrincipal,
    PermissionGrant,
    AddPassword,
    RemovePassword,
    PresenceIds,
    User,
    AssignLicense,
    Domain,
    AssignNumber,
    UnassignNumber,
    UpdateNumber,
    PolicyAssignments,
    AppRoleAssignment
};

/// What is wrong with a request body, empty where nothing is: an unknown property, a property that only the
/// service sets, or a value of another type. Microsoft Graph refuses all three.
std::string graphBodyFault(GraphBody kind, const Json& body);

} // namespace jonction::sandbox
