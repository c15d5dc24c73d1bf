// SPDX-License-Identifier: Apache-2.0
// Licences of Tenant: what is refused and in which words (microsoft-graph §3.2).
#include "sandbox/Tenant.h"

#include <algorithm>
#include <array>
#include <set>

namespace jonction::sandbox {

namespace {

bool isSwitchedOff(const HeldLicence& licence, const std::string& planId)
{
    return std::any_of(licence.disabledPlans.begin(), licence.disabledPlans.end(),
                       [&](const std::string& id) { return sameText(id, planId); });
}

/// Plans that these licences switch on.
std::set<std::string> plansOf(const std::vector<HeldLicence>& licences)
{
    std::set<std::string> plans;
    for (const HeldLicence& licence : licences)
        if (const Sku* sku = skuById(licence.skuId); sku != nullptr && licence.error == "None")
            for (const ServicePlan* plan : sku->plans)
                if (!isSwitchedOff(licence, plan->id))
                    plans.insert(plan->id);
    return plans;
}

bool isProhibited(const std::string& location)
{
    static constexpr std::array<std::string_view, 4> places{"CU", "IR", "KP", "SY"};
    return std::find(places.begin(), places.end(), location) != places.end();
}

HeldLicence* directLicence(std::vector<HeldLicence>& licences, const std::string& skuId)
{
    const auto found = std::find_if(licences.begin(), licences.end(), [&](const HeldLicence& l) {
        return sameText(l.skuId, skuId) && l.byGroup.empty();
    });
    return found == licences.end() ? nullptr : &*found;
}

bool holdsSku(const std::vector<HeldLicence>& licences, const std::string& skuId, bool working)
{
    return std::any_of(licences.begin(), licences.end(), [&](const HeldLicence& l) {
        return sameText(l.skuId, skuId) && (!working || l.error == "None");
    });
}

} // namespace

OwnedSku* Tenant::owned(const std::string& skuId)
{
    const auto found =
        std::find_if(skus.begin(), skus.end(), [&](const OwnedSku& o) { return sameText(o.sku->id, skuId); });
    return found == skus.end() ? nullptr : &*found;
}

int Tenant::seatsUsed(const Sku& sku) const
{
    const auto found = m_seats.find(sku.id);
    return found == m_seats.end() ? 0 : found->second;
}

void Tenant::countSeats(TenantUser& user)
{
    for (const std::string& skuId : user.seats)
        --m_seats[skuId];
    user.seats.clear();
    if (user.deletedAt)
        return;
    for (const HeldLicence& licence : user.licences)
        if (licence.error == "None" &&
            std::find(user.seats.begin(), user.seats.end(), licence.skuId) == user.seats.end())
            user.seats.push_back(licence.skuId);
    for (const std::string& skuId : user.seats)
        ++m_seats[skuId];
}

bool Tenant::hasPlan(const TenantUser& user, const std::string& planId, Instant now) const
{
    const Duration delay = toggles.milliseconds("provisioningMs");
    return std::any_of(user.licences.begin(), user.licences.end(), [&](const HeldLicence& licence) {
        const Sku* sku = skuById(licence.skuId);
        return sku != nullptr && licence.error == "None" && sku->holds(planId) &&
               !isSwitchedOff(licence, planId) && licence.since + delay <= now;
    });
}

std::string Tenant::assignLicences(TenantUser& user, const std::vector<HeldLicence>& add,
                                   const std::vector<std::string>& remove, Instant now)
{
    std::vector<HeldLicence> after = user.licences;
    for (const std::string& skuId : remove) {
        if (directLicence(after, skuId) == nullptr)
            return holdsSku(after, skuId, false) ? "User license is inherited from a group membership and it "
                                                   "cannot be removed directly "
                                                   "from the user."
                                                 : "User does not have a corresponding license.";
        std::erase_if(after,
                      [&](const HeldLicence& l) { return sameText(l.skuId, skuId) && l.byGroup.empty(); });
    }
    for (const HeldLicence& licence : add) {
        const OwnedSku* stock = owned(licence.skuId);
        if (stock == nullptr)
            return "License " + licence.skuId + " does not correspond to a valid company License.";
        if (HeldLicence* held = directLicence(after, licence.skuId)) {
            held->disabledPlans = licence.disabledPlans;
            continue;
        }
        const std::string status = stock->status;
        const bool usable = status == "Enabled" || status == "Warning";
        const bool seated = holdsSku(user.licences, licence.skuId, true);
        if (!usable || (!seated && seatsUsed(*stock->sku) >= stock->seats))
            return "Subscription with SKU " + licence.skuId + " does not have any available licenses.";
        after.push_back(licence);
        after.back().skuId = stock->sku->id;
    }
    if (std::string fault = licenceFault(user, after, add); !fault.empty())
        return fault;
    user.licences = after;
    refresh(user, now);
    return {};
}

std::string Tenant::licenceFault(const TenantUser& user, const std::vector<HeldLicence>& after,
                                 const std::vector<HeldLicence>& add) const
{
    const std::string location = textAt(user.body, "usageLocation");
    if (!add.empty() && location.empty())
        return "License assignment cannot be done for user with invalid usage location.";
    for (const HeldLicence& licence : add) {
        const Sku& sku = *skuById(licence.skuId);
        if (isProhibited(location))
            return "License assignment failed because service plan " + std::string(sku.plans.front()->id) +
                   " is prohibited in the user's usage location " + location + ".";
        for (const std::string& plan : licence.disabledPlans)
            if (!sku.holds(plan))
                return "Service plan " + plan + " does not belong to license " + sku.id + ".";
    }
    const std::set<std::string> plans = plansOf(after);
    for (const auto& [one, other] : exclusivePlans())
        if (plans.contains(one) && plans.contains(other))
            return "License assignment failed because service plans " + std::string(one) + ", " + other +
                   " are mutually exclusive.";
    const bool phone = plans.contains(planPhone) || plans.contains(planPhoneSmall);
    if (phone && !plans.contains(planSkype) && !plans.contains(planSkypeOne))
        return "License assignment failed because service plan " +
               std::string(plans.contains(planPhone) ? planPhone : planPhoneSmall) +
               " depends on the service plan(s) " + planSkype + ".";
    return {};
}

void Tenant::refresh(TenantUser& user, Instant now)
{
    Json assigned = Json::array();
    Json plans = Json::array();
    Json states = Json::array();
    for (const HeldLicence& licence : user.licences) {
        const Sku* sku = skuById(licence.skuId);
        const bool works = licence.error == "None";
        states.push_back({{"skuId", licence.skuId},
                          {"assignedByGroup", licence.byGroup.empty() ? Json() : Json(licence.byGroup)},
                          {"disabledPlans", licence.disabledPlans},
                          {"state", works ? "Active" : "Error"},
                          {"error", licence.error},
                          {"lastUpdatedDateTime", isoTime(licence.since)}});
        const bool listed = std::any_of(assigned.begin(), assigned.end(),
                                        [&](const Json& item) { return item["skuId"] == licence.skuId; });
        if (!works || listed || sku == nullptr)
            continue;
        assigned.push_back({{"skuId", licence.skuId}, {"disabledPlans", licence.disabledPlans}});
        for (const ServicePlan* plan : sku->plans)
            if (!isSwitchedOff(licence, plan->id))
                plans.push_back({{"servicePlanId", plan->id},
                                 {"service", plan->service},
                                 {"capabilityStatus", "Enabled"},
                                 {"assignedDateTime", isoTime(licence.since)}});
    }
    user.body["assignedLicenses"] = assigned;
    user.body["assignedPlans"] = plans;
    user.body["licenseAssignmentStates"] = states;
    countSeats(user);
    TenantDomain* home = domain(domainPart(user.upn()));
    if (home != nullptr && !home->activeFrom && plansOf(user.licences).contains(planTeams))
        home->activeFrom = now + toggles.milliseconds("provisioningMs");
}

} // namespace jonction::sandbox
