// SPDX-License-Identifier: Apache-2.0
// Service principals and delegated grants of GraphServer (microsoft-graph §5.2, §5.4).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"
#include "sandbox/Permissions.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

Json grantView(const PermissionGrant& grant)
{
    return {{"id", grant.id},
            {"clientId", grant.clientId},
            {"consentType", grant.consentType},
            {"principalId", grant.principalId},
            {"resourceId", grant.resourceId},
            {"scope", grant.scope}};
}

/// The first word that is no delegated permission of Microsoft Graph.
std::string unknownScope(const std::string& scope)
{
    for (const std::string& word : split(scope, ' '))
        if (!word.empty() && delegatedPermission(word) == nullptr)
            return word;
    return {};
}

} // namespace

Json GraphServer::principalView(const ServicePrincipal& principal)
{
    Json view = principal.body;
    view["id"] = principal.id;
    view["appId"] = principal.appId;
    return view;
}

WebReply GraphServer::servicePrincipals(const Call& call)
{
    const bool roles = !call.rest.empty() && startsWith(call.rest.back(), "appRoleAssign") && call.is("POST");
    const bool takesRole = call.rest.size() == 3 && call.rest[1] == "appRoleAssignments" && call.is("DELETE");
    if (roles || takesRole) {
        if (!mayWrite(call, {"AppRoleAssignment.ReadWrite.All"}, {"Privileged Role Administrator"}) ||
            !allows(call, {"Application.Read.All", "Application.ReadWrite.All"}))
            return denied();
    } else if (call.is("GET") ? !allows(call, {"Application.Read.All", "Application.ReadWrite.All"})
                              : !mayRegister(call)) {
        return denied();
    }
    if (call.keyName == "appId") {
        ServicePrincipal* found = m_world.directory.servicePrincipalByAppId(call.key);
        return found == nullptr ? notFound(call.key) : oneServicePrincipal(call, *found);
    }
    if (call.rest.empty()) {
        if (call.is("POST"))
            return createServicePrincipal(call);
        if (!call.is("GET"))
            return badMethod();
        std::vector<Json> views;
        for (const ServicePrincipal& principal : m_world.directory.servicePrincipals)
            views.push_back(principalView(principal));
        return graphCollection(call.request, "servicePrincipals", views, 100, 999);
    }
    ServicePrincipal* found = m_world.directory.servicePrincipal(call.rest[0]);
    if (found == nullptr || found->knownFrom > call.now)
        return notFound(call.rest[0]);
    Call inner = call;
    inner.rest.erase(inner.rest.begin());
    return oneServicePrincipal(inner, *found);
}

WebReply GraphServer::createServicePrincipal(const Call& call)
{
    const Json body = call.request.json();
    const std::string fault = graphBodyFault(GraphBody::ServicePrincipal, body);
    if (!fault.empty() || !body.contains("appId"))
        return graphError(400, "Request_BadRequest",
                          fault.empty()
                              ? "A value is required for property 'appId' of resource 'ServicePrincipal'."
                              : fault);
    const std::string appId = body["appId"].get<std::string>();
    if (m_world.directory.servicePrincipalByAppId(appId) != nullptr)
        return graphError(409, "Request_MultipleObjectsWithSameKeyValue",
                          "The service principal cannot be created, updated, or restored because the service "
                          "principal name " +
                              appId + " is already in use.");
    const Application* application = m_world.directory.applicationByAppId(appId);
    if (application == nullptr || application->knownFrom > call.now)
        return graphError(
            400, "Request_BadRequest",
            "The appId '" + appId +
                "' of the service principal does not reference a valid application object.",
            Json::array({{{"code", "NoBackingApplicationObject"},
                          {"message", "The appId does not reference a valid application object."},
                          {"target", "appId"}}}));
    ServicePrincipal principal =
        newServicePrincipal(m_world.directory, *application, m_world.seed.nextUuid("service-principal"));
    principal.body["tags"] = body.value("tags", Json::array());
    principal.knownFrom = call.now + m_world.tenant.toggles.milliseconds("replicationMs");
    m_world.directory.servicePrincipals.push_back(principal);
    Json view = principalView(principal);
    view["@odata.context"] = call.request.base + "/$metadata#servicePrincipals/$entity";
    return WebReply::json(201, view).with("Location",
                                          call.request.base + "/servicePrincipals/" + principal.id);
}

WebReply GraphServer::oneServicePrincipal(const Call& call, ServicePrincipal& principal)
{
    if (call.rest.size() == 1 && call.rest[0] == "oauth2PermissionGrants" && call.is("GET"))
        return graphCollection(call.request, "oauth2PermissionGrants", grantViews(principal.id), 100, 999);
    if (!call.rest.empty() && startsWith(call.rest[0], "appRoleAssign"))
        return appRoles(call, principal);
    if (!call.rest.empty())
        return badSegment(call.rest[0]);
    if (call.is("DELETE")) {
        const std::string id = principal.id;
        if (principal.appId == graphAppId)
            return denied();
        m_world.directory.dropGrantsOf(id);
        m_world.directory.deletedPrincipals.push_back(principal);
        m_world.directory.deletedPrincipals.back().body["deletedDateTime"] = isoTime(call.now);
        std::erase_if(m_world.directory.servicePrincipals,
                      [&](const ServicePrincipal& s) { return s.id == id; });
        return WebReply::empty(204);
    }
    if (!call.is("GET"))
        return badMethod();
    Json view = graphSelect(call.request, principalView(principal));
    view["@odata.context"] = call.request.base + "/$metadata#servicePrincipals/$entity";
    return WebReply::json(200, view);
}

std::vector<Json> GraphServer::grantViews(const std::string& clientId) const
{
    std::vector<Json> views;
    for (const PermissionGrant& grant : m_world.directory.grants)
        if (clientId.empty() || grant.clientId == clientId)
            views.push_back(grantView(grant));
    return views;
}

WebReply GraphServer::grants(const Call& call)
{
    if (call.is("GET") ? !allows(call, {"DelegatedPermissionGrant.ReadWrite.All", "Directory.Read.All"})
                       : !mayWrite(call, {"DelegatedPermissionGrant.ReadWrite.All"},
                                   {"Application Administrator", "Cloud Application Administrator",
                                    "Privileged Role Administrator"}))
        return denied();
    if (call.rest.empty() && call.is("POST"))
        return createGrant(call);
    if (call.rest.empty())
        return call.is("GET")
                   ? graphCollection(call.request, "oauth2PermissionGrants", grantViews({}), 100, 999)
                   : badMethod();
    auto& all = m_world.directory.grants;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PermissionGrant& g) { return g.id == call.rest[0]; });
    if (found == all.end())
        return notFound(call.rest[0]);
    if (call.is("GET"))
        return WebReply::json(200, grantView(*found));
    if (call.is("DELETE")) {
        all.erase(found);
        return WebReply::empty(204);
    }
    if (!call.is("PATCH"))
        return badMethod();
    const Json body = call.request.json();
    std::string fault = graphBodyFault(GraphBody::PermissionGrant, body);
    if (fault.empty() && (body.size() != 1 || !body.contains("scope")))
        fault = "Only the property 'scope' can be changed.";
    if (fault.empty() && !unknownScope(textAt(body, "scope")).empty())
        fault = "The scope '" + unknownScope(textAt(body, "scope")) + "' does not exist on the resource.";
    if (!fault.empty())
        return graphError(400, "Request_BadRequest", fault);
    found->scope = trim(textAt(body, "scope"));
    return WebReply::empty(204);
}

WebReply GraphServer::createGrant(const Call& call)
{
    const Json body = call.request.json();
    if (std::string fault = graphBodyFault(GraphBody::PermissionGrant, body); !fault.empty())
        return graphError(400, "Request_BadRequest", fault);
    for (const char* name : {"clientId", "consentType", "resourceId", "scope"})
        if (textAt(body, name).empty())
            return graphError(400, "Request_BadRequest",
                              std::string("A value is required for property '") + name +
                                  "' of resource 'OAuth2PermissionGrant'.");
    const std::string type = textAt(body, "consentType");
    const std::string principal = textAt(body, "principalId");
    if ((type != "AllPrincipals" && type != "Principal") || (type == "Principal") == principal.empty())
        return graphError(400, "Request_BadRequest",
                          "Invalid value specified for property 'principalId' or 'consentType' of resource "
                          "'OAuth2PermissionGrant'.");
    const std::string clientId = textAt(body, "clientId");
    const ServicePrincipal* resource = m_world.directory.servicePrincipal(textAt(body, "resourceId"));
    const ServicePrincipal* client = m_world.directory.servicePrincipal(clientId);
    if (client == nullptr || client->knownFrom > call.now || resource == nullptr)
        return graphError(400, "Request_BadRequest", "Not a valid reference update.");
    if (const std::string unknown = unknownScope(textAt(body, "scope"));
        !unknown.empty() || resource->appId != graphAppId)
        return graphError(400, "Request_BadRequest",
                          "The scope '" + unknown + "' does not exist on the resource.");
    const auto same = [&](const PermissionGrant& g) {
        return sameText(g.clientId, clientId) && g.resourceId == resource->id && g.consentType == type &&
               g.principalId == (principal.empty() ? Json() : Json(principal));
    };
    auto& all = m_world.directory.grants;
    if (std::any_of(all.begin(), all.end(), same))
        return graphError(409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.");
    const PermissionGrant grant{
        m_world.seed.nextToken("grant", 43),          clientId,     type,
        principal.empty() ? Json() : Json(principal), resource->id, trim(textAt(body, "scope"))};
    all.push_back(grant);
    Json view = grantView(grant);
    view["@odata.context"] = call.request.base + "/$metadata#oauth2PermissionGrants/$entity";
    return WebReply::json(201, view);
}

} // namespace jonction::sandbox
