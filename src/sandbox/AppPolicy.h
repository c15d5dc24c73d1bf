// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Toggles.h"

#include <optional>
#include <string>

namespace jonction::sandbox {

/// The tenant-wide policy of registrations.
Json tenantAppPolicy(const Toggles& toggles);
/// The policy assigned to every registration, where the tenant has one; it goes before the tenant-wide one.
std::optional<Json> assignedAppPolicy(const Toggles& toggles);
Json authorizationPolicy(const Toggles& toggles);

/// What decides about a new secret.
struct SecretRule
{
    bool banned = false;
    int longestDays = 0;
    std::string policyId;
};
SecretRule secretRule(const Toggles& toggles);

} // namespace jonction::sandbox
