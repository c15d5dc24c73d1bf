// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Endpoint.h"

/// Every Graph call of Jonction (microsoft-graph.md §1.7, §2.1, §4.1, §5, §6.1).
namespace jonction::graph {

// clang-format off
inline constexpr Endpoint Organization{.verb = "GET", .path = "/organization", .scope = "User.Read", .mayRepeat = true};
inline constexpr Endpoint Me{.verb = "GET", .path = "/me", .scope = "User.Read", .mayRepeat = true};
inline constexpr Endpoint MyRoles{.verb = "GET", .path = "/me/transitiveMemberOf/microsoft.graph.directoryRole", .scope = "User.Read", .mayRepeat = true};
inline constexpr Endpoint ActiveRoles{.verb = "GET", .path = "/roleManagement/directory/transitiveRoleAssignments", .scope = "RoleManagement.Read.Directory", .mayRepeat = true};
inline constexpr Endpoint EligibleRoles{.verb = "GET", .path = "/roleManagement/directory/roleEligibilitySchedules", .scope = "RoleManagement.Read.Directory", .mayRepeat = true};
inline constexpr Endpoint Users{.verb = "GET", .path = "/users", .scope = "User.Read.All", .mayRepeat = true};
inline constexpr Endpoint User{.verb = "GET", .path = "/users/{id}", .scope = "User.Read.All", .mayRepeat = true};
inline constexpr Endpoint Domains{.verb = "GET", .path = "/domains", .scope = "Domain.Read.All", .mayRepeat = true};
inline constexpr Endpoint ApplicationByName{.verb = "GET", .path = "/applications(uniqueName='{name}')", .scope = "Application.Read.All", .mayRepeat = true};
inline constexpr Endpoint Application{.verb = "GET", .path = "/applications/{id}", .scope = "Application.Read.All", .mayRepeat = true};
inline constexpr Endpoint UpsertApplication{.verb = "PATCH", .path = "/applications(uniqueName='{name}')", .scope = "Application.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint UpdateApplication{.verb = "PATCH", .path = "/applications/{id}", .scope = "Application.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint DeleteApplication{.verb = "DELETE", .path = "/applications/{id}", .scope = "Application.ReadWrite.All"};
inline constexpr Endpoint DeletedApplications{.verb = "GET", .path = "/directory/deletedItems/microsoft.graph.application", .scope = "Application.Read.All", .mayRepeat = true};
inline constexpr Endpoint PrincipalByAppId{.verb = "GET", .path = "/servicePrincipals(appId='{appId}')", .scope = "Application.Read.All", .mayRepeat = true};
inline constexpr Endpoint CreatePrincipal{.verb = "POST", .path = "/servicePrincipals", .scope = "Application.ReadWrite.All"};
inline constexpr Endpoint DeletePrincipal{.verb = "DELETE", .path = "/servicePrincipals/{id}", .scope = "Application.ReadWrite.All"};
inline constexpr Endpoint Grants{.verb = "GET", .path = "/oauth2PermissionGrants", .scope = "DelegatedPermissionGrant.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint CreateGrant{.verb = "POST", .path = "/oauth2PermissionGrants", .scope = "DelegatedPermissionGrant.ReadWrite.All"};
inline constexpr Endpoint UpdateGrant{.verb = "PATCH", .path = "/oauth2PermissionGrants/{id}", .scope = "DelegatedPermissionGrant.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint DefaultAppPolicy{.verb = "GET", .path = "/policies/defaultAppManagementPolicy", .scope = "Policy.Read.All", .mayRepeat = true};
inline constexpr Endpoint AssignedAppPolicies{.verb = "GET", .path = "/applications/{id}/appManagementPolicies", .scope = "Policy.Read.All", .mayRepeat = true};
inline constexpr Endpoint AddPassword{.verb = "POST", .path = "/applications/{id}/addPassword", .scope = "Application.ReadWrite.All", .holdsSecret = true};
inline constexpr Endpoint RemovePassword{.verb = "POST", .path = "/applications/{id}/removePassword", .scope = "Application.ReadWrite.All"};
inline constexpr Endpoint Presences{.verb = "POST", .path = "/communications/getPresencesByUserId", .scope = "Presence.Read.All", .mayRepeat = true};
inline constexpr Endpoint UserPresence{.verb = "GET", .path = "/users/{id}/presence", .scope = "Presence.Read.All", .mayRepeat = true};

// names of the tenant (§2.1)
inline constexpr Endpoint Domain{.verb = "GET", .path = "/domains/{id}", .scope = "Domain.Read.All", .mayRepeat = true};
inline constexpr Endpoint CreateDomain{.verb = "POST", .path = "/domains", .scope = "Domain.ReadWrite.All"};
inline constexpr Endpoint DeleteDomain{.verb = "DELETE", .path = "/domains/{id}", .scope = "Domain.ReadWrite.All"};
inline constexpr Endpoint DomainProof{.verb = "GET", .path = "/domains/{id}/verificationDnsRecords", .scope = "Domain.Read.All", .mayRepeat = true};
inline constexpr Endpoint VerifyDomain{.verb = "POST", .path = "/domains/{id}/verify", .scope = "Domain.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint CreateUser{.verb = "POST", .path = "/users", .scope = "User.ReadWrite.All", .holdsSecret = true};
inline constexpr Endpoint DeleteUser{.verb = "DELETE", .path = "/users/{id}", .scope = "User.ReadWrite.All"};
inline constexpr Endpoint UpdatePrincipal{.verb = "PATCH", .path = "/servicePrincipals/{id}", .scope = "Application.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint DeletedPrincipals{.verb = "GET", .path = "/directory/deletedItems/microsoft.graph.servicePrincipal", .scope = "Application.Read.All", .mayRepeat = true};
inline constexpr Endpoint RestoreDeleted{.verb = "POST", .path = "/directory/deletedItems/{id}/restore", .scope = "Application.ReadWrite.All"};
inline constexpr Endpoint DeleteGrant{.verb = "DELETE", .path = "/oauth2PermissionGrants/{id}", .scope = "DelegatedPermissionGrant.ReadWrite.All"};
inline constexpr Endpoint RoleAssignments{.verb = "GET", .path = "/servicePrincipals/{id}/appRoleAssignments", .scope = "Application.Read.All", .mayRepeat = true};
inline constexpr Endpoint AssignRole{.verb = "POST", .path = "/servicePrincipals/{id}/appRoleAssignments", .scope = "AppRoleAssignment.ReadWrite.All"};
inline constexpr Endpoint RemoveRole{.verb = "DELETE", .path = "/servicePrincipals/{id}/appRoleAssignments/{assignment}", .scope = "AppRoleAssignment.ReadWrite.All"};
inline constexpr Endpoint TenantAuthorization{.verb = "GET", .path = "/policies/authorizationPolicy", .scope = "Policy.Read.All", .mayRepeat = true};
inline constexpr Endpoint DomainReferences{.verb = "GET", .path = "/domains/{id}/domainNameReferences", .scope = "Domain.Read.All", .mayRepeat = true};

// Accounts and licences (§3, §4.1 to §4.3). A batch carries the scope that its parts need.
inline constexpr Endpoint Groups{.verb = "GET", .path = "/groups", .scope = "GroupMember.Read.All", .mayRepeat = true};
inline constexpr Endpoint GroupMembers{.verb = "GET", .path = "/groups/{id}/transitiveMembers/microsoft.graph.user", .scope = "GroupMember.Read.All", .mayRepeat = true};
inline constexpr Endpoint UpdateUser{.verb = "PATCH", .path = "/users/{id}", .scope = "User.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint SubscribedSkus{.verb = "GET", .path = "/subscribedSkus", .scope = "LicenseAssignment.Read.All", .mayRepeat = true};
inline constexpr Endpoint LicenceDetails{.verb = "GET", .path = "/users/{id}/licenseDetails", .scope = "LicenseAssignment.Read.All", .mayRepeat = true};
inline constexpr Endpoint AssignLicence{.verb = "POST", .path = "/users/{id}/assignLicense", .scope = "LicenseAssignment.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint UserBatch{.verb = "POST", .path = "/$batch", .scope = "User.Read.All", .mayRepeat = true};
inline constexpr Endpoint UserWriteBatch{.verb = "POST", .path = "/$batch", .scope = "User.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint LicenceBatch{.verb = "POST", .path = "/$batch", .scope = "LicenseAssignment.ReadWrite.All", .mayRepeat = true};

// Numbers, voice states and policies of Teams (§4.4, §4.5): global cloud only.
inline constexpr Endpoint NumberAssignments{.verb = "GET", .path = "/admin/teams/telephoneNumberManagement/numberAssignments", .scope = "TeamsTelephoneNumber.Read.All", .mayRepeat = true};
inline constexpr Endpoint AssignNumber{.verb = "POST", .path = "/admin/teams/telephoneNumberManagement/numberAssignments/assignNumber", .scope = "TeamsTelephoneNumber.ReadWrite.All"};
inline constexpr Endpoint UnassignNumber{.verb = "POST", .path = "/admin/teams/telephoneNumberManagement/numberAssignments/unassignNumber", .scope = "TeamsTelephoneNumber.ReadWrite.All"};
inline constexpr Endpoint NumberOperation{.verb = "GET", .path = "/admin/teams/telephoneNumberManagement/operations/{id}", .scope = "TeamsTelephoneNumber.Read.All", .mayRepeat = true};
inline constexpr Endpoint UserVoices{.verb = "GET", .path = "/admin/teams/userConfigurations", .scope = "TeamsUserConfiguration.Read.All", .mayRepeat = true};
inline constexpr Endpoint UserVoice{.verb = "GET", .path = "/admin/teams/userConfigurations/{id}", .scope = "TeamsUserConfiguration.Read.All", .mayRepeat = true};
inline constexpr Endpoint PolicyId{.verb = "GET", .path = "/admin/teams/policy/getPolicyId(type='{type}',name='{name}')", .scope = "TeamsPolicyUserAssign.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint AssignPolicies{.verb = "POST", .path = "/admin/teams/policy/userAssignments/assign", .scope = "TeamsPolicyUserAssign.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint UnassignPolicies{.verb = "POST", .path = "/admin/teams/policy/userAssignments/unassign", .scope = "TeamsPolicyUserAssign.ReadWrite.All", .mayRepeat = true};
inline constexpr Endpoint NumberBatch{.verb = "POST", .path = "/$batch", .scope = "TeamsTelephoneNumber.Read.All", .mayRepeat = true};
inline constexpr Endpoint VoiceBatch{.verb = "POST", .path = "/$batch", .scope = "TeamsUserConfiguration.Read.All", .mayRepeat = true};
// clang-format on

} // namespace jonction::graph
