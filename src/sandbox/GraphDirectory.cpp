// SPDX-License-Identifier: Apache-2.0
// Organization, domains, users, roles, licences and policies of GraphServer.
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphServer.h"

#include <algorithm>
#include <array>

namespace jonction::sandbox {

namespace {

struct DemoPlan
{
    const char* name;
    const char* id;
    const char* service;
};

struct DemoSku
{
    const char* partNumber;
    const char* id;
    std::vector<DemoPlan> plans;
};

const DemoPlan teamsPlan{"TEAMS1", "57ff2da0-773e-42df-b2af-ffb7a2317929", "TeamspaceAPI"};
const DemoPlan phonePlan{"MCOEV", "4828c8ec-dc2e-4779-b502-87ac9ce28ab7", "MicrosoftCommunicationsOnline"};
const DemoPlan skypePlan{"MCOSTANDARD", "0feaeb32-d00e-4d66-bd5a-43b5b83db82c",
                         "MicrosoftCommunicationsOnline"};

/// Two suites and one add-on: Microsoft 365 E5 holds Phone System, E3 needs it added.
const std::array<DemoSku, 3>& demoSkus()
{
    static const std::array<DemoSku, 3> all{
        {{"SPE_E5", "06ebc4ee-1bb5-47dd-8120-11324bc54e06", {teamsPlan, phonePlan, skypePlan}},
         {"SPE_E3", "05e9a617-0261-4cee-bb44-138d3ef5d965", {teamsPlan, skypePlan}},
         {"MCOEV", "e43b5b99-8dfb-405f-9987-dc307f34bcbd", {phonePlan}}}};
    return all;
}

/// Every sixth agent has E3 with the add-on, the others E5.
std::vector<const DemoSku*> skusOf(int index)
{
    const auto& all = demoSkus();
    return index % 6 == 5 ? std::vector<const DemoSku*>{&all[1], &all[2]}
                          : std::vector<const DemoSku*>{&all[0]};
}

Json planViews(const DemoSku& sku)
{
    Json plans = Json::array();
    for (const DemoPlan& plan : sku.plans)
        plans.push_back({{"servicePlanId", plan.id},
                         {"servicePlanName", plan.name},
                         {"provisioningStatus", "Success"},
                         {"appliesTo", "User"}});
    return plans;
}

/// Without $select Graph shows these members of a user only.
const std::vector<std::string> shownByDefault{
    "businessPhones", "displayName",       "givenName", "jobTitle",          "mail", "mobilePhone",
    "officeLocation", "preferredLanguage", "surname",   "userPrincipalName", "id"};

Json shortUser(const WebRequest& request, const Json& user)
{
    if (request.hasQuery("$select"))
        return user;
    Json out = Json::object();
    for (const std::string& name : shownByDefault)
        out[name] = user.at(name);
    return out;
}

WebReply oneEntity(const WebRequest& request, const std::string& context, const Json& object)
{
    Json body = graphSelect(request, object);
    body["@odata.context"] = request.base + "/$metadata#" + context + "/$entity";
    return WebReply::json(200, body);
}

} // namespace

WebReply GraphServer::organization(const Call& call)
{
    if (!allows(call, {"User.Read", "User.Read.All", "Organization.Read.All"}))
        return denied();
    if (!call.is("GET") || !call.rest.empty())
        return badMethod();
    const Directory& d = m_world.directory;
    const auto domain = [](const std::string& name, bool initial) {
        return Json{{"name", name},
                    {"isDefault", !initial},
                    {"isInitial", initial},
                    {"type", "Managed"},
                    {"capabilities", "Email, OfficeCommunicationsOnline"}};
    };
    const Json item{
        {"id", d.tenantId},
        {"displayName", d.tenantName},
        {"tenantType", "AAD"},
        {"countryLetterCode", "FR"},
        {"defaultUsageLocation", "FR"},
        {"preferredLanguage", "fr"},
        {"createdDateTime", isoTime(d.createdAt)},
        {"onPremisesSyncEnabled", nullptr},
        {"verifiedDomains", Json::array({domain(d.domain, false), domain(d.initialDomain, true)})}};
    return graphCollection(call.request, "organization", {item}, 100, 999);
}

WebReply GraphServer::me(const Call& call)
{
    if (!call.token.delegated)
        return graphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
    if (!call.is("GET"))
        return badMethod();
    if (!call.rest.empty() && call.rest[0] == "presence") {
        if (!allows(call, {"Presence.Read", "Presence.Read.All"}))
            return denied();
        return presence(call, m_world.directory.adminId);
    }
    if (!allows(call, {"User.Read", "User.Read.All", "User.ReadWrite.All"}))
        return denied();
    if (call.rest.empty())
        return oneEntity(call.request, "users", shortUser(call.request, adminUser()));
    if (call.rest.size() == 2 && call.rest[0] == "transitiveMemberOf" &&
        call.rest[1] == "microsoft.graph.directoryRole") {
        const Json role{{"id", m_world.seed.uuidOf("global-administrator-role")},
                        {"displayName", "Global Administrator"},
                        {"description", "Can manage all aspects of Microsoft Entra ID and Microsoft services "
                                        "that use Microsoft Entra identities."},
                        {"deletedDateTime", nullptr},
                        {"roleTemplateId", globalAdministratorTemplate}};
        return graphCollection(call.request, "directoryRoles", {role}, 100, 999);
    }
    return graphError(400, "BadRequest", "Resource not found for the segment '" + call.rest[0] + "'.");
}

WebReply GraphServer::users(const Call& call)
{
    if (!call.is("GET"))
        return badMethod();
    if (!call.rest.empty())
        return oneUser(call, call.rest[0]);
    if (!allows(call, {"User.Read.All", "User.ReadWrite.All"}))
        return denied();
    WebReply reply = graphCollection(call.request, "users", allUsers(), 100, 999);
    if (reply.status != 200 || call.request.hasQuery("$select"))
        return reply;
    Json body = Json::parse(reply.body);
    for (Json& user : body["value"])
        user = shortUser(call.request, user);
    reply.body = toBytes(body);
    return reply;
}

WebReply GraphServer::oneUser(const Call& call, const std::string& id)
{
    const bool asksPresence = call.rest.size() == 2 && call.rest[1] == "presence";
    if (asksPresence) {
        if (!allows(call, {"Presence.Read.All"}))
            return denied();
        return presence(call, id);
    }
    const bool asksLicences = call.rest.size() == 2 && call.rest[1] == "licenseDetails";
    if (!allows(call, {"User.Read.All", "User.ReadWrite.All"}) &&
        !(asksLicences && allows(call, {"LicenseAssignment.Read.All", "LicenseAssignment.ReadWrite.All"})))
        return denied();
    Agent* agent = isUuid(id) ? m_world.people.byUserId(id) : m_world.people.byEmail(id);
    const bool admin = sameText(id, m_world.directory.adminId) || sameText(id, m_world.directory.adminUpn);
    if (agent == nullptr && !admin)
        return notFound(id);
    if (asksLicences) {
        std::vector<Json> details;
        if (agent != nullptr)
            for (const DemoSku* sku : skusOf(agent->index))
                details.push_back({{"id", base64Url(std::string(sku->id).substr(0, 16))},
                                   {"skuId", sku->id},
                                   {"skuPartNumber", sku->partNumber},
                                   {"servicePlans", planViews(*sku)}});
        return graphCollection(call.request, "users('" + id + "')/licenseDetails", details, 100, 999);
    }
    if (call.rest.size() != 1)
        return graphError(400, "BadRequest", "Resource not found for the segment '" + call.rest[1] + "'.");
    return oneEntity(call.request, "users", shortUser(call.request, admin ? adminUser() : agentUser(*agent)));
}

WebReply GraphServer::domains(const Call& call)
{
    if (!allows(call, {"Domain.Read.All", "Domain.ReadWrite.All"}))
        return denied();
    if (!call.is("GET") || call.rest.size() > 1)
        return badMethod();
    const auto view = [](const std::string& name, bool initial) {
        return Json{{"id", name},
                    {"authenticationType", "Managed"},
                    {"availabilityStatus", nullptr},
                    {"isAdminManaged", true},
                    {"isDefault", !initial},
                    {"isInitial", initial},
                    {"isRoot", true},
                    {"isVerified", true},
                    {"supportedServices", {"Email", "OfficeCommunicationsOnline"}}};
    };
    const std::vector<Json> all{view(m_world.directory.domain, false),
                                view(m_world.directory.initialDomain, true)};
    if (call.rest.empty())
        return graphCollection(call.request, "domains", all, 100, 999);
    for (const Json& domain : all)
        if (sameText(textAt(domain, "id"), call.rest[0]))
            return oneEntity(call.request, "domains", domain);
    return notFound(call.rest[0]);
}

WebReply GraphServer::subscribedSkus(const Call& call)
{
    if (!allows(call,
                {"LicenseAssignment.Read.All", "LicenseAssignment.ReadWrite.All", "Organization.Read.All"}))
        return denied();
    if (!call.is("GET") || !call.rest.empty())
        return badMethod();
    std::vector<Json> views;
    for (const DemoSku& sku : demoSkus()) {
        const auto& agents = m_world.people.agents();
        const auto used = std::count_if(agents.begin(), agents.end(), [&](const Agent& a) {
            const auto own = skusOf(a.index);
            return std::find(own.begin(), own.end(), &sku) != own.end();
        });
        views.push_back(
            {{"id", m_world.directory.tenantId + "_" + sku.id},
             {"accountId", m_world.directory.tenantId},
             {"accountName", "contosopractice"},
             {"appliesTo", "User"},
             {"capabilityStatus", "Enabled"},
             {"consumedUnits", used},
             {"prepaidUnits", {{"enabled", used + 5}, {"warning", 0}, {"suspended", 0}, {"lockedOut", 0}}},
             {"servicePlans", planViews(sku)},
             {"skuId", sku.id},
             {"skuPartNumber", sku.partNumber}});
    }
    return graphCollection(call.request, "subscribedSkus", views, 999, 999);
}

WebReply GraphServer::policies(const Call& call)
{
    if (!allows(call, {"Policy.Read.All"}))
        return denied();
    if (!call.is("GET") || call.rest.size() != 1 || call.rest[0] != "defaultAppManagementPolicy")
        return badMethod();
    const Json lifetime{{"restrictionType", "passwordLifetime"},
                        {"state", "enabled"},
                        {"maxLifetime", "P731D"},
                        {"restrictForAppsCreatedAfterDateTime", "2020-01-01T00:00:00Z"}};
    const Json none{{"passwordCredentials", Json::array()}, {"keyCredentials", Json::array()}};
    const Json policy{{"id", "00000000-0000-0000-0000-000000000000"},
                      {"displayName", "Default app management tenant policy"},
                      {"description", "Default tenant policy that enforces app management restrictions on "
                                      "applications and service principals."},
                      {"isEnabled", true},
                      {"applicationRestrictions",
                       {{"passwordCredentials", Json::array({lifetime})}, {"keyCredentials", Json::array()}}},
                      {"servicePrincipalRestrictions", none}};
    return oneEntity(call.request, "policies/defaultAppManagementPolicy", policy);
}

std::vector<Json> GraphServer::allUsers() const
{
    std::vector<Json> users{adminUser()};
    for (const Agent& agent : m_world.people.agents())
        users.push_back(agentUser(agent));
    return users;
}

Json GraphServer::adminUser() const
{
    const Directory& d = m_world.directory;
    return {{"id", d.adminId},
            {"displayName", d.adminName},
            {"givenName", "Demo"},
            {"surname", "Administrator"},
            {"mail", d.adminUpn},
            {"userPrincipalName", d.adminUpn},
            {"jobTitle", "Administrator"},
            {"businessPhones", Json::array()},
            {"mobilePhone", nullptr},
            {"officeLocation", nullptr},
            {"preferredLanguage", "fr-FR"},
            {"accountEnabled", true},
            {"userType", "Member"},
            {"usageLocation", "FR"},
            {"onPremisesSyncEnabled", nullptr},
            {"assignedLicenses", Json::array()},
            {"assignedPlans", Json::array()},
            {"proxyAddresses", Json::array({"SMTP:" + d.adminUpn})}};
}

Json GraphServer::agentUser(const Agent& agent) const
{
    Json licences = Json::array();
    Json plans = Json::array();
    for (const DemoSku* sku : skusOf(agent.index)) {
        licences.push_back({{"skuId", sku->id}, {"disabledPlans", Json::array()}});
        for (const DemoPlan& plan : sku->plans)
            plans.push_back({{"servicePlanId", plan.id},
                             {"service", plan.service},
                             {"capabilityStatus", "Enabled"},
                             {"assignedDateTime", isoTime(m_world.directory.createdAt)}});
    }
    return {{"id", agent.userId},
            {"displayName", agent.name()},
            {"givenName", agent.givenName},
            {"surname", agent.surname},
            {"mail", agent.email},
            {"userPrincipalName", agent.email},
            {"jobTitle", "Agent"},
            {"businessPhones", Json::array({agent.number})},
            {"mobilePhone", nullptr},
            {"officeLocation", "Paris"},
            {"preferredLanguage", "fr-FR"},
            {"accountEnabled", true},
            {"userType", "Member"},
            {"usageLocation", "FR"},
            {"onPremisesSyncEnabled", nullptr},
            {"assignedLicenses", licences},
            {"assignedPlans", plans},
            {"proxyAddresses", Json::array({"SMTP:" + agent.email})}};
}

} // namespace jonction::sandbox
