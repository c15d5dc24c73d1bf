// SPDX-License-Identifier: Apache-2.0
// Policies of GraphServer: what a tenant allows of registrations and their secrets (microsoft-graph §5.3).
#include "sandbox/AppPolicy.h"
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphServer.h"

namespace jonction::sandbox {

WebReply GraphServer::policies(const Call& call)
{
    if (!allows(call, {"Policy.Read.All"}))
        return denied();
    if (!call.is("GET") || call.rest.empty())
        return badMethod();
    const Toggles& toggles = m_world.tenant.toggles;
    const auto entity = [&](const std::string& context, const Json& object) {
        Json body = graphSelect(call.request, object);
        body["@odata.context"] = call.request.base + "/$metadata#policies/" + context + "/$entity";
        return WebReply::json(200, body);
    };
    const std::string& what = call.rest[0];
    if (what == "defaultAppManagementPolicy" && call.rest.size() == 1)
        return entity(what, tenantAppPolicy(toggles));
    if (what == "authorizationPolicy" && call.rest.size() == 1)
        return entity(what, authorizationPolicy(toggles));
    if (what != "appManagementPolicies")
        return badSegment(what);
    const auto own = assignedAppPolicy(toggles);
    if (call.rest.size() == 1)
        return graphCollection(call.request, "policies/" + what,
                               own ? std::vector<Json>{*own} : std::vector<Json>(), 100, 999);
    return own && sameText(textAt(*own, "id"), call.rest[1]) ? entity(what, *own) : notFound(call.rest[1]);
}

} // namespace jonction::sandbox
