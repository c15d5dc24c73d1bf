// SPDX-License-Identifier: Apache-2.0
// Groups of GraphServer: found by name, and their members down to the last nested one.
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphServer.h"

namespace jonction::sandbox {

namespace {

Json groupView(const TenantGroup& group)
{
    Json licences = Json::array();
    for (const std::string& skuId : group.skuIds)
        licences.push_back({{"skuId", skuId}, {"disabledPlans", Json::array()}});
    return {{"id", group.id},
            {"displayName", group.displayName},
            {"description", group.description},
            {"mail", nullptr},
            {"mailEnabled", false},
            {"mailNickname", lower(group.displayName.substr(0, group.displayName.find(' ')))},
            {"securityEnabled", true},
            {"groupTypes", Json::array()},
            {"assignedLicenses", licences},
            {"onPremisesSyncEnabled", nullptr}};
}

} // namespace

WebReply GraphServer::groups(const Call& call)
{
    if (!allows(call, {"GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"}))
        return denied();
    if (!call.is("GET"))
        return badMethod();
    Tenant& tenant = m_world.tenant;
    if (call.rest.empty()) {
        std::vector<Json> views;
        for (const TenantGroup& group : tenant.groups)
            views.push_back(groupView(group));
        return graphCollection(call.request, "groups", views, 100, 999);
    }
    const TenantGroup* group = tenant.group(call.rest[0]);
    if (group == nullptr)
        return notFound(call.rest[0]);
    if (call.rest.size() == 1) {
        Json view = graphSelect(call.request, groupView(*group));
        view["@odata.context"] = call.request.base + "/$metadata#groups/$entity";
        return WebReply::json(200, view);
    }
    const bool members = call.rest[1] == "transitiveMembers" && call.rest.size() >= 3 &&
                         call.rest[2] == "microsoft.graph.user";
    if (!members || call.rest.size() > 4 || (call.rest.size() == 4 && call.rest[3] != "$count"))
        return badSegment(call.rest[1]);
    if (!allows(call, {"User.Read.All", "User.ReadWrite.All", "User.ReadBasic.All", "Directory.Read.All"}))
        return denied();
    return listUsers(call, "users", tenant.membersOf(*group));
}

} // namespace jonction::sandbox
