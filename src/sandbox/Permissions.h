// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace jonction::sandbox {

/// One permission of Microsoft Graph (microsoft-graph §1.6). An empty id means that the form does not exist.
struct Permission
{
    const char* name;
    const char* delegatedId;
    bool adminConsent; ///< of the delegated form
    const char* applicationId;
};

const std::vector<Permission>& graphPermissions();
/// A delegated permission of that name exists, in any letter case; gives its true spelling, else nullptr.
const char* delegatedPermission(const std::string& name);

/// The delegated form needs an administrator's consent.
bool needsAdminConsent(const std::string& name);

} // namespace jonction::sandbox
