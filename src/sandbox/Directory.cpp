// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Directory.h"

#include "sandbox/Permissions.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

template<typename List, typename Test>
auto* firstThat(List& list, Test test)
{
    const auto found = std::find_if(list.begin(), list.end(), test);
    return found == list.end() ? nullptr : &*found;
}

ServicePrincipal graphServicePrincipal(const Seed& seed)
{
    Json scopes = Json::array();
    Json roles = Json::array();
    for (const Permission& p : graphPermissions()) {
        if (*p.delegatedId != '\0')
            scopes.push_back({{"id", p.delegatedId},
                              {"value", p.name},
                              {"type", p.adminConsent ? "Admin" : "User"},
                              {"isEnabled", true},
                              {"adminConsentDisplayName", p.name},
                              {"adminConsentDescription", p.name},
                              {"userConsentDisplayName", p.name},
                              {"userConsentDescription", p.name}});
        if (*p.applicationId != '\0')
            roles.push_back({{"id", p.applicationId},
                             {"value", p.name},
                             {"allowedMemberTypes", Json::array({"Application"})},
                             {"isEnabled", true},
                             {"displayName", p.name},
                             {"description", p.name},
                             {"origin", "Application"}});
    }
    const Json body{{"displayName", "Microsoft Graph"},
                    {"appDisplayName", "Microsoft Graph"},
                    {"servicePrincipalType", "Application"},
                    {"accountEnabled", true},
                    {"appOwnerOrganizationId", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"},
                    {"tags", Json::array()},
                    {"oauth2PermissionScopes", scopes},
                    {"appRoles", roles}};
    return {seed.uuidOf("graph-service-principal"), graphAppId, body, {}};
}

} // namespace

Directory::Directory(const Seed& seed, Instant now)
    : tenantId(seed.uuidOf("tenant"))
    , clientId(seed.uuidOf("public-client"))
    , adminId(seed.uuidOf("administrator"))
    , adminUpn("demo.admin@" + domain)
    , createdAt(now - std::chrono::days(400))
{
    servicePrincipals.push_back(graphServicePrincipal(seed));
}

Application* Directory::application(const std::string& id)
{
    return firstThat(applications, [&](const Application& a) { return sameText(a.id, id); });
}

Application* Directory::applicationByAppId(const std::string& appId)
{
    return firstThat(applications, [&](const Application& a) { return sameText(a.appId, appId); });
}

Application* Directory::applicationByUniqueName(const std::string& uniqueName)
{
    return firstThat(applications,
                     [&](const Application& a) { return textAt(a.body, "uniqueName") == uniqueName; });
}

ServicePrincipal* Directory::servicePrincipal(const std::string& id)
{
    return firstThat(servicePrincipals, [&](const ServicePrincipal& s) { return sameText(s.id, id); });
}

ServicePrincipal* Directory::servicePrincipalByAppId(const std::string& appId)
{
    return firstThat(servicePrincipals, [&](const ServicePrincipal& s) { return sameText(s.appId, appId); });
}

bool Directory::knowsTenant(const std::string& tenant, bool aliases) const
{
    if (sameText(tenant, tenantId) || sameText(tenant, domain) || sameText(tenant, initialDomain))
        return true;
    return aliases && (tenant == "organizations" || tenant == "common");
}

const ClientSecret* Directory::secret(const std::string& appId, const std::string& keyId)
{
    Application* app = applicationByAppId(appId);
    return app == nullptr ? nullptr
                          : firstThat(app->secrets, [&](const ClientSecret& s) { return s.keyId == keyId; });
}

std::string Directory::keyIdOf(const std::string& appId, const std::string& value)
{
    Application* app = applicationByAppId(appId);
    const ClientSecret* found =
        app == nullptr ? nullptr
                       : firstThat(app->secrets, [&](const ClientSecret& s) { return s.value == value; });
    return found == nullptr ? std::string() : found->keyId;
}

void Directory::dropGrantsOf(const std::string& principalId)
{
    std::erase_if(grants, [&](const PermissionGrant& g) { return g.clientId == principalId; });
    std::erase_if(appRoles, [&](const AppRoleGrant& g) { return g.principalId == principalId; });
}

std::set<std::string> Directory::appPermissions(const std::string& appId)
{
    std::set<std::string> names;
    const ServicePrincipal* principal = servicePrincipalByAppId(appId);
    for (const AppRoleGrant& grant : appRoles)
        for (const Permission& permission : graphPermissions())
            if (principal != nullptr && grant.principalId == principal->id &&
                sameText(grant.appRoleId, permission.applicationId))
                names.insert(permission.name);
    return names;
}

ClientVerdict Directory::checkClient(const std::string& appId, const std::string& secret, Instant now)
{
    const Application* app = applicationByAppId(appId);
    if (app == nullptr)
        return ClientVerdict::UnknownApp;
    const ClientSecret* found = firstThat(
        app->secrets, [&](const ClientSecret& s) { return s.value == secret && s.usableAt <= now; });
    if (found == nullptr)
        return ClientVerdict::WrongSecret;
    if (found->end <= now)
        return ClientVerdict::ExpiredSecret;
    return servicePrincipalByAppId(appId) == nullptr ? ClientVerdict::NoServicePrincipal
                                                     : ClientVerdict::Good;
}

ServicePrincipal newServicePrincipal(const Directory& directory, const Application& application,
                                     const std::string& id)
{
    const std::string name = textAt(application.body, "displayName");
    return {id,
            application.appId,
            {{"accountEnabled", true},
             {"displayName", name},
             {"appDisplayName", name},
             {"appOwnerOrganizationId", directory.tenantId},
             {"appRoleAssignmentRequired", false},
             {"servicePrincipalType", "Application"},
             {"signInAudience", textAt(application.body, "signInAudience")},
             {"servicePrincipalNames", Json::array({application.appId})},
             {"replyUrls", application.body["web"]["redirectUris"]},
             {"tags", Json::array({"WindowsAzureActiveDirectoryIntegratedApp"})},
             {"appRoles", Json::array()},
             {"oauth2PermissionScopes", Json::array()}},
            {}};
}

} // namespace jonction::sandbox
