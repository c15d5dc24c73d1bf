// SPDX-License-Identifier: Apache-2.0
// Licences of GraphServer (microsoft-graph §3).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>
#include <set>

namespace jonction::sandbox {

namespace {

Json planView(const ServicePlan& plan, const char* status)
{
    return {{"servicePlanId", plan.id},
            {"servicePlanName", plan.name},
            {"provisioningStatus", status},
            {"appliesTo", "User"}};
}

/// The two arrays of an assignLicense body, read; `fault` says what is wrong with them.
struct LicenceWish
{
    std::vector<HeldLicence> add;
    std::vector<std::string> remove;
    std::string fault;
};

LicenceWish readWish(const Json& body, Instant now)
{
    LicenceWish wish;
    wish.fault = graphBodyFault(GraphBody::AssignLicense, body);
    for (const char* name : {"addLicenses", "removeLicenses"})
        if (wish.fault.empty() && !body.contains(name))
            wish.fault = std::string("A value is required for parameter '") + name + "'.";
    if (!wish.fault.empty())
        return wish;
    for (const Json& item : body["addLicenses"]) {
        HeldLicence licence;
        licence.skuId = lower(textAt(item, "skuId"));
        licence.since = now;
        if (!isUuid(licence.skuId))
            wish.fault = "Invalid value specified for property 'skuId' of resource 'AssignedLicense'.";
        for (const Json& plan : item.value("disabledPlans", Json::array()))
            licence.disabledPlans.push_back(lower(plan.get<std::string>()));
        wish.add.push_back(licence);
    }
    for (const Json& id : body["removeLicenses"]) {
        wish.remove.push_back(lower(id.get<std::string>()));
        if (!isUuid(wish.remove.back()))
            wish.fault = "Invalid value specified for parameter 'removeLicenses'.";
    }
    return wish;
}

} // namespace

WebReply GraphServer::subscribedSkus(const Call& call)
{
    if (!allows(call,
                {"LicenseAssignment.Read.All", "LicenseAssignment.ReadWrite.All", "Organization.Read.All"}))
        return denied();
    if (!call.is("GET") || !call.rest.empty())
        return badMethod();
    std::vector<Json> views;
    for (const OwnedSku& owned : m_world.tenant.skus) {
        Json plans = Json::array();
        for (const ServicePlan* plan : owned.sku->plans)
            plans.push_back(planView(*plan, "Success"));
        const bool suspended = std::string_view(owned.status) == "Suspended";
        views.push_back({{"id", m_world.directory.tenantId + "_" + owned.sku->id},
                         {"accountId", m_world.directory.tenantId},
                         {"accountName", "contosopractice"},
                         {"appliesTo", "User"},
                         {"capabilityStatus", owned.status},
                         {"consumedUnits", m_world.tenant.seatsUsed(*owned.sku)},
                         {"prepaidUnits",
                          {{"enabled", suspended ? 0 : owned.seats},
                           {"warning", 0},
                           {"suspended", suspended ? owned.seats : 0},
                           {"lockedOut", 0}}},
                         {"servicePlans", plans},
                         {"skuId", owned.sku->id},
                         {"skuPartNumber", owned.sku->partNumber}});
    }
    return graphCollection(call.request, "subscribedSkus", views, 999, 999);
}

WebReply GraphServer::licenceDetails(const Call& call, const TenantUser& user)
{
    std::vector<Json> details;
    std::set<std::string> shown;
    const Duration delay = m_world.tenant.toggles.milliseconds("provisioningMs");
    for (const HeldLicence& licence : user.licences) {
        const Sku* sku = skuById(licence.skuId);
        if (sku == nullptr || licence.error != "None" || !shown.insert(licence.skuId).second)
            continue;
        Json plans = Json::array();
        for (const ServicePlan* plan : sku->plans) {
            const auto& off = licence.disabledPlans;
            const bool disabled = std::find(off.begin(), off.end(), plan->id) != off.end();
            const bool settled = licence.since + delay <= call.now;
            plans.push_back(planView(*plan, disabled  ? "Disabled"
                                            : settled ? "Success"
                                                      : "PendingProvisioning"));
        }
        details.push_back({{"id", base64Url(std::string(sku->id).substr(0, 16))},
                           {"skuId", sku->id},
                           {"skuPartNumber", sku->partNumber},
                           {"servicePlans", plans}});
    }
    return graphCollection(call.request, "users('" + user.id + "')/licenseDetails", details, 100, 999);
}

WebReply GraphServer::assignLicence(const Call& call, TenantUser& user)
{
    if (!mayWrite(call, {"LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"},
                  {"License Administrator", "User Administrator"}))
        return denied();
    const LicenceWish wish = readWish(call.request.json(), call.now);
    if (!wish.fault.empty())
        return badRequest(wish.fault);
    if (std::string refused = m_world.tenant.assignLicences(user, wish.add, wish.remove, call.now);
        !refused.empty())
        return badRequest(refused);
    Json view = user.body;
    view["@odata.context"] = call.request.base + "/$metadata#users/$entity";
    return WebReply::json(200, view);
}

} // namespace jonction::sandbox
