// SPDX-License-Identifier: Apache-2.0
// Application permissions of GraphServer (microsoft-graph §5.4).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

bool offersRole(const ServicePrincipal& resource, const std::string& roleId)
{
    const Json roles = resource.body.value("appRoles", Json::array());
    return std::any_of(roles.begin(), roles.end(),
                       [&](const Json& role) { return sameText(textAt(role, "id"), roleId); });
}

} // namespace

Json GraphServer::appRoleView(const AppRoleGrant& grant)
{
    const ServicePrincipal* principal = m_world.directory.servicePrincipal(grant.principalId);
    const ServicePrincipal* resource = m_world.directory.servicePrincipal(grant.resourceId);
    return {
        {"id", grant.id},
        {"deletedDateTime", nullptr},
        {"appRoleId", grant.appRoleId},
        {"createdDateTime", isoTime(grant.created)},
        {"principalDisplayName",
         principal == nullptr ? Json() : Json(textAt(principal->body, "displayName"))},
        {"principalId", grant.principalId},
        {"principalType", "ServicePrincipal"},
        {"resourceDisplayName", resource == nullptr ? Json() : Json(textAt(resource->body, "displayName"))},
        {"resourceId", grant.resourceId}};
}

/// appRoleAssignments: given to this principal; appRoleAssignedTo: given on this resource.
WebReply GraphServer::appRoles(const Call& call, const ServicePrincipal& principal)
{
    const bool own = call.rest[0] == "appRoleAssignments";
    if (!own && call.rest[0] != "appRoleAssignedTo")
        return badSegment(call.rest[0]);
    auto& all = m_world.directory.appRoles;
    if (call.rest.size() == 2 && call.is("DELETE"))
        return std::erase_if(all, [&](const AppRoleGrant& g) { return g.id == call.rest[1]; }) > 0
                   ? WebReply::empty(204)
                   : notFound(call.rest[1]);
    if (call.rest.size() != 1)
        return badSegment(call.rest[1]);
    if (call.is("POST"))
        return createAppRole(call, principal);
    if (!call.is("GET"))
        return badMethod();
    std::vector<Json> views;
    for (const AppRoleGrant& grant : all)
        if ((own ? grant.principalId : grant.resourceId) == principal.id)
            views.push_back(appRoleView(grant));
    return graphCollection(call.request, "appRoleAssignments", views, 100, 999);
}

WebReply GraphServer::createAppRole(const Call& call, const ServicePrincipal& principal)
{
    const Json body = call.request.json();
    if (std::string fault = graphBodyFault(GraphBody::AppRoleAssignment, body); !fault.empty())
        return badRequest(fault);
    for (const char* name : {"principalId", "resourceId", "appRoleId"})
        if (textAt(body, name).empty())
            return badRequest(std::string("A value is required for property '") + name +
                              "' of resource 'AppRoleAssignment'.");
    const char* here = call.rest[0] == "appRoleAssignments" ? "principalId" : "resourceId";
    const ServicePrincipal* receiver = m_world.directory.servicePrincipal(textAt(body, "principalId"));
    const ServicePrincipal* resource = m_world.directory.servicePrincipal(textAt(body, "resourceId"));
    if (receiver == nullptr || resource == nullptr || !sameText(textAt(body, here), principal.id) ||
        receiver->knownFrom > call.now)
        return badRequest("Not a valid reference update.");
    const std::string roleId = lower(textAt(body, "appRoleId"));
    if (!offersRole(*resource, roleId))
        return badRequest("Permission being assigned was not found on application '" + resource->appId +
                          "'.");
    auto& all = m_world.directory.appRoles;
    if (std::any_of(all.begin(), all.end(), [&](const AppRoleGrant& g) {
            return g.principalId == receiver->id && g.resourceId == resource->id && g.appRoleId == roleId;
        }))
        return graphError(400, "Request_BadRequest", "Permission being assigned already exists on the object",
                          Json::array({{{"code", "InvalidUpdate"},
                                        {"message", "Permission being assigned already exists on the object"},
                                        {"target", "appRoleId"}}}));
    all.push_back({m_world.seed.nextToken("app-role", 43), receiver->id, resource->id, roleId, call.now});
    Json view = appRoleView(all.back());
    view["@odata.context"] = call.request.base + "/$metadata#appRoleAssignments/$entity";
    return WebReply::json(201, view);
}

} // namespace jonction::sandbox
