// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace jonction::sandbox {

/// A built-in directory role; its template identifier is also its definition's (microsoft-graph §1.7).
struct Role
{
    const char* name;
    const char* templateId;
    const char* description;
};

const std::vector<Role>& builtInRoles();
/// nullptr where there is none of that name.
const Role* roleNamed(const std::string& name);

} // namespace jonction::sandbox
