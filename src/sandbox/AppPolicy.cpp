// SPDX-License-Identifier: Apache-2.0
#include "sandbox/AppPolicy.h"

namespace jonction::sandbox {

namespace {

const std::string tenantPolicyId = "00000000-0000-0000-0000-000000000000";
const std::string assignedPolicyId = "8b5f6c2e-3a4d-4c1b-9e7f-5d6a7b8c9d0e";
constexpr const char* policySince = "2020-01-01T00:00:00Z";

Json passwordLifetime(int days)
{
    return {{"restrictionType", "passwordLifetime"},
            {"state", "enabled"},
            {"maxLifetime", "P" + std::to_string(days) + "D"},
            {"restrictForAppsCreatedAfterDateTime", policySince}};
}

Json passwordAddition()
{
    return {{"restrictionType", "passwordAddition"},
            {"state", "enabled"},
            {"maxLifetime", nullptr},
            {"restrictForAppsCreatedAfterDateTime", policySince}};
}

} // namespace

Json tenantAppPolicy(const Toggles& toggles)
{
    Json passwords = Json::array({passwordLifetime(toggles.number("secretLifetimeDays"))});
    if (toggles.on("secretsBanned"))
        passwords.push_back(passwordAddition());
    return {
        {"id", tenantPolicyId},
        {"displayName", "Default app management tenant policy"},
        {"description", "Default tenant policy that enforces app management restrictions on applications and "
                        "service principals."},
        {"isEnabled", true},
        {"applicationRestrictions", {{"passwordCredentials", passwords}, {"keyCredentials", Json::array()}}},
        {"servicePrincipalRestrictions",
         {{"passwordCredentials", Json::array()}, {"keyCredentials", Json::array()}}}};
}

std::optional<Json> assignedAppPolicy(const Toggles& toggles)
{
    const int days = toggles.number("appSecretLifetimeDays");
    if (days <= 0)
        return std::nullopt;
    return Json{{"id", assignedPolicyId},
                {"displayName", "Registrations of the contact centre"},
                {"description", "Overrides the tenant's default."},
                {"isEnabled", true},
                {"restrictions",
                 {{"passwordCredentials", Json::array({passwordLifetime(days)})},
                  {"keyCredentials", Json::array()}}}};
}

Json authorizationPolicy(const Toggles& toggles)
{
    return {{"id", "authorizationPolicy"},
            {"displayName", "Authorization Policy"},
            {"description", "Used to manage authorization related settings across the company."},
            {"allowInvitesFrom", "adminsAndGuestInviters"},
            {"allowedToSignUpEmailBasedSubscriptions", true},
            {"allowedToUseSSPR", true},
            {"allowEmailVerifiedUsersToJoinOrganization", false},
            {"blockMsolPowerShell", false},
            {"guestUserRoleId", "10dae51f-b6af-4016-8d66-8c2a99b929b3"},
            {"defaultUserRolePermissions",
             {{"allowedToCreateApps", toggles.on("usersMayCreateApps")},
              {"allowedToCreateSecurityGroups", true},
              {"allowedToReadOtherUsers", true},
              {"permissionGrantPoliciesAssigned",
               toggles.on("adminConsentOnly")
                   ? Json::array()
                   : Json::array({"ManagePermissionGrantsForSelf.microsoft-user-default-legacy"})}}}};
}

SecretRule secretRule(const Toggles& toggles)
{
    const int own = toggles.number("appSecretLifetimeDays");
    if (own > 0)
        return {false, own, assignedPolicyId};
    return {toggles.on("secretsBanned"), toggles.number("secretLifetimeDays"), tenantPolicyId};
}

} // namespace jonction::sandbox
