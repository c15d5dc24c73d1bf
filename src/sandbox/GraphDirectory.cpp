// SPDX-License-Identifier: Apache-2.0
// Organization, the signed-in person and roles of GraphServer (microsoft-graph §1.7, §2.1).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphServer.h"
#include "sandbox/Roles.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

Json domainMention(const TenantDomain& domain)
{
    return {{"name", domain.name},
            {"isDefault", domain.isDefault},
            {"isInitial", domain.isInitial},
            {"type", domain.authenticationType},
            {"capabilities", join(domain.services, ", ")}};
}

} // namespace

WebReply GraphServer::organization(const Call& call)
{
    if (!allows(call, {"User.Read", "User.Read.All", "Organization.Read.All"}))
        return denied();
    if (!call.is("GET") || !call.rest.empty())
        return badMethod();
    const Directory& d = m_world.directory;
    Json verified = Json::array();
    for (const TenantDomain& domain : m_world.tenant.domains)
        if (domain.isVerified)
            verified.push_back(domainMention(domain));
    const Json item{{"id", d.tenantId},
                    {"displayName", d.tenantName},
                    {"tenantType", "AAD"},
                    {"countryLetterCode", "FR"},
                    {"defaultUsageLocation", "FR"},
                    {"preferredLanguage", "fr"},
                    {"createdDateTime", isoTime(d.createdAt)},
                    {"onPremisesSyncEnabled", nullptr},
                    {"verifiedDomains", verified}};
    return graphCollection(call.request, "organization", {item}, 100, 999);
}

TenantUser* GraphServer::speaker(const Call& call)
{
    return call.token.delegated ? m_world.tenant.user(call.token.userId) : nullptr;
}

/// Roles are looked at when they are used: an activation or its end takes effect at once.
std::vector<std::string> GraphServer::activeRoles(const Call& call)
{
    const TenantUser* person = speaker(call);
    if (person == nullptr || person->id != m_world.directory.adminId)
        return {};
    return m_world.tenant.toggles.list("activeRoles");
}

WebReply GraphServer::me(const Call& call)
{
    if (!call.token.delegated)
        return graphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
    if (!call.is("GET"))
        return badMethod();
    const TenantUser* person = speaker(call);
    if (person == nullptr)
        return notFound(call.token.userId);
    if (!call.rest.empty() && call.rest[0] == "presence")
        return allows(call, {"Presence.Read", "Presence.Read.All"}) ? presence(call, person->id) : denied();
    if (!allows(call, {"User.Read", "User.Read.All", "User.ReadWrite.All"}))
        return denied();
    if (call.rest.empty()) {
        Call self = call;
        self.rest = {person->id};
        return oneUser(self);
    }
    if (call.rest != std::vector<std::string>{"transitiveMemberOf", "microsoft.graph.directoryRole"})
        return badSegment(call.rest[0]);
    std::vector<Json> roles;
    for (const std::string& name : activeRoles(call)) {
        const Role* role = roleNamed(name);
        if (role == nullptr)
            continue;
        Json view{{"id", m_world.seed.uuidOf(std::string("role-") + role->name)}};
        if (!m_world.tenant.toggles.on("rolesHidden"))
            view.update({{"displayName", role->name},
                         {"description", role->description},
                         {"deletedDateTime", nullptr},
                         {"roleTemplateId", role->templateId}});
        roles.push_back(view);
    }
    return graphCollection(call.request, "directoryRoles", roles, 100, 999);
}

/// Assignments that are active, and those that a person could activate (Privileged Identity Management).
WebReply GraphServer::roleManagement(const Call& call)
{
    if (!call.is("GET") || call.rest.size() != 2 || call.rest[0] != "directory")
        return badMethod();
    const std::string& what = call.rest[1];
    const bool eligible = what == "roleEligibilitySchedules";
    if (!eligible && what != "roleAssignments" && what != "transitiveRoleAssignments")
        return badSegment(what);
    if (eligible ? !allows(call, {"RoleEligibilitySchedule.Read.Directory", "RoleManagement.Read.Directory"})
                 : !allows(call, {"RoleManagement.Read.Directory"}))
        return denied();
    if (what == "transitiveRoleAssignments" && !sameText(call.request.header("ConsistencyLevel"), "eventual"))
        return graphError(400, "Request_UnsupportedQuery",
                          "The request needs the header ConsistencyLevel: eventual and $count=true.");
    std::vector<Json> views;
    for (const std::string& name : m_world.tenant.toggles.list(eligible ? "eligibleRoles" : "activeRoles")) {
        const Role* role = roleNamed(name);
        if (role == nullptr)
            continue;
        Json view{{"id", m_world.seed.uuidOf(what + role->name)},
                  {"principalId", m_world.directory.adminId},
                  {"roleDefinitionId", role->templateId},
                  {"directoryScopeId", "/"}};
        if (eligible)
            view.update({{"memberType", "Direct"},
                         {"status", "Provisioned"},
                         {"createdDateTime", isoTime(m_world.directory.createdAt)}});
        views.push_back(view);
    }
    return graphCollection(call.request, "roleManagement/directory/" + what, views, 100, 999);
}

} // namespace jonction::sandbox
