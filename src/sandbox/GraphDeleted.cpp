// SPDX-License-Identifier: Apache-2.0
// Deleted items of GraphServer: seen, given back, or gone for good (microsoft-graph §5.5).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphServer.h"

#include <algorithm>

namespace jonction::sandbox {

WebReply GraphServer::deletedItems(const Call& call)
{
    if (call.rest.size() < 2 || call.rest[0] != "deletedItems" || call.rest.size() > 3)
        return badSegment(call.rest.empty() ? call.name : call.rest.back());
    const std::string& what = call.rest[1];
    if (startsWith(what, "microsoft.graph."))
        return call.is("GET") && call.rest.size() == 2 ? listDeleted(call, what) : badMethod();
    const bool restores = call.rest.size() == 3;
    if (restores && (call.rest[2] != "restore" || !call.is("POST")))
        return badMethod();
    if (!restores && !call.is("GET") && !call.is("DELETE"))
        return badMethod();
    for (TenantUser* user : m_world.tenant.deletedUsers())
        if (sameText(user->id, what))
            return deletedUser(call, *user, restores);
    return deletedRegistration(call, what, restores);
}

WebReply GraphServer::listDeleted(const Call& call, const std::string& type)
{
    std::vector<Json> views;
    if (type == "microsoft.graph.user") {
        if (!allows(call, {"User.Read.All", "User.ReadWrite.All"}))
            return denied();
        for (const TenantUser* user : m_world.tenant.deletedUsers())
            views.push_back(user->body);
        return graphCollection(call.request, "directoryObjects/" + type, views, 100, 999);
    }
    if (!allows(call, {"Application.Read.All", "Application.ReadWrite.All"}))
        return denied();
    if (type == "microsoft.graph.application")
        for (const Application& application : m_world.directory.deletedApplications)
            views.push_back(applicationView(application));
    else if (type == "microsoft.graph.servicePrincipal")
        for (const ServicePrincipal& principal : m_world.directory.deletedPrincipals)
            views.push_back(principalView(principal));
    else
        return badSegment(type);
    return graphCollection(call.request, "directoryObjects/" + type, views, 100, 999);
}

WebReply GraphServer::deletedUser(const Call& call, TenantUser& user, bool restores)
{
    if (call.is("GET") && !restores)
        return allows(call, {"User.Read.All", "User.ReadWrite.All"}) ? WebReply::json(200, user.body)
                                                                     : denied();
    if (!mayWrite(call, {"User.ReadWrite.All"}, {"User Administrator"}))
        return denied();
    Tenant& tenant = m_world.tenant;
    if (!restores) {
        tenant.forgetUser(user);
        return WebReply::empty(204);
    }
    if (std::string fault = tenant.upnFault(user.upn(), &user); !fault.empty())
        return badRequest(fault);
    tenant.restoreUser(user);
    return WebReply::json(200, user.body);
}

/// Restoring an application does not restore its service principal: that is an item of its own.
WebReply GraphServer::deletedRegistration(const Call& call, const std::string& id, bool restores)
{
    Directory& directory = m_world.directory;
    const auto knows = [&](const auto& gone) {
        return std::any_of(gone.begin(), gone.end(), [&](const auto& item) { return sameText(item.id, id); });
    };
    if (!knows(directory.deletedApplications) && !knows(directory.deletedPrincipals))
        return notFound(id);
    const bool reads = call.is("GET") && !restores;
    if (reads ? !allows(call, {"Application.Read.All", "Application.ReadWrite.All"})
              : !mayWrite(call, {"Application.ReadWrite.All"},
                          {"Application Administrator", "Cloud Application Administrator"}))
        return denied();
    const auto handle = [&](auto& gone, auto& live, const auto& view) -> std::optional<WebReply> {
        const auto found =
            std::find_if(gone.begin(), gone.end(), [&](const auto& item) { return sameText(item.id, id); });
        if (found == gone.end())
            return std::nullopt;
        if (reads)
            return WebReply::json(200, view(*found));
        if (restores) {
            found->body.erase("deletedDateTime");
            live.push_back(*found);
        }
        gone.erase(found);
        return restores ? WebReply::json(200, view(live.back())) : WebReply::empty(204);
    };
    if (auto done = handle(directory.deletedApplications, directory.applications,
                           [&](const Application& a) { return applicationView(a); }))
        return *done;
    if (auto done = handle(directory.deletedPrincipals, directory.servicePrincipals,
                           [&](const ServicePrincipal& p) { return principalView(p); }))
        return *done;
    return notFound(id);
}

} // namespace jonction::sandbox
