// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Seed.h"
#include "sandbox/Text.h"
#include "sandbox/Web.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace jonction::sandbox {

/// A secret of a registration. `usableAt` lies a little after its creation, as Entra replicates.
struct ClientSecret
{
    std::string keyId;
    std::string displayName;
    std::string value;
    Instant start;
    Instant end;
    Instant usableAt;
};

/// An application registration: the members that a caller may set are kept as JSON.
struct Application
{
    std::string id;
    std::string appId;
    Json body;
    std::vector<ClientSecret> secrets;
    Instant knownFrom; ///< when every server of the directory knows it
};

struct ServicePrincipal
{
    std::string id;
    std::string appId;
    Json body;
    Instant knownFrom;
};

/// An application permission, given.
struct AppRoleGrant
{
    std::string id;
    std::string principalId;
    std::string resourceId;
    std::string appRoleId;
    Instant created;
};

struct PermissionGrant
{
    std::string id;
    std::string clientId;
    std::string consentType;
    Json principalId;
    std::string resourceId;
    std::string scope;
};

/// Why a pair of client id and secret is refused.
enum class ClientVerdict { Good, UnknownApp, WrongSecret, ExpiredSecret, NoServicePrincipal };

inline constexpr const char* graphAppId = "00000003-0000-0000-c000-000000000000";
inline constexpr const char* globalAdministratorTemplate = "62e90394-69f5-4237-9190-012177145e10";

/// The tenant: registrations, service principals, grants, and the demo administrator.
class Directory
{
public:
    explicit Directory(const Seed& seed, Instant now);

    std::string tenantId;
    std::string tenantName = "Contoso Practice";
    std::string domain = "contoso-practice.example";
    std::string initialDomain = "contosopractice.onmicrosoft.com";
    std::string clientId; ///< the public client that the authorize page knows
    std::string adminId;
    std::string adminUpn;
    std::string adminName = "Demo Administrator";
    Instant createdAt;

    std::vector<Application> applications;
    std::vector<Application> deletedApplications;
    std::vector<ServicePrincipal> servicePrincipals;
    std::vector<ServicePrincipal> deletedPrincipals;
    std::vector<PermissionGrant> grants;
    std::vector<AppRoleGrant> appRoles;
    std::map<std::string, std::set<std::string>>
        consents; ///< client id → Graph scopes accepted by the administrator

    Application* application(const std::string& id);
    Application* applicationByAppId(const std::string& appId);
    Application* applicationByUniqueName(const std::string& uniqueName);
    ServicePrincipal* servicePrincipal(const std::string& id);
    ServicePrincipal* servicePrincipalByAppId(const std::string& appId);

    /// True for the tenant's GUID, its domains and (where `aliases`) organizations/common.
    bool knowsTenant(const std::string& tenant, bool aliases) const;
    /// The secret with this key identifier, nullptr where there is none.
    const ClientSecret* secret(const std::string& appId, const std::string& keyId);
    std::string keyIdOf(const std::string& appId, const std::string& value);
    /// A principal is gone: what it was given goes with it.
    void dropGrantsOf(const std::string& principalId);
    /// Application permissions that were given to this application, by name.
    std::set<std::string> appPermissions(const std::string& appId);
    ClientVerdict checkClient(const std::string& appId, const std::string& secret, Instant now);
};

/// What the directory makes of a registration that is to be used in the tenant.
ServicePrincipal newServicePrincipal(const Directory& directory, const Application& application,
                                     const std::string& id);

} // namespace jonction::sandbox
