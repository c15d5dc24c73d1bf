// SPDX-License-Identifier: Apache-2.0
// What Teams knows of each user, and policies given to them, of GraphServer (microsoft-graph §4.4, §4.5).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

/// The type is a free text; these are the ones that the published pages show, and those of telephony.
const std::vector<std::string> meetingTypes{"TeamsMeetingPolicy", "TeamsMeetingBroadcastPolicy",
                                            "TeamsCallingPolicy"};
const std::vector<std::string> voiceTypes{"OnlineVoiceRoutingPolicy", "TenantDialPlan"};

bool among(const std::vector<std::string>& list, const std::string& text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

std::string withoutTag(const std::string& name)
{
    return startsWith(name, "Tag:") ? name.substr(4) : name;
}

/// getPolicyId(type='x',name='y') → x and y; a quote in a value is doubled.
bool takePolicyKeys(const std::string& segment, std::string& type, std::string& name)
{
    const std::string_view head = "getPolicyId(type='";
    const auto middle = segment.find("',name='");
    if (!startsWith(segment, head) || middle == std::string::npos || !endsWith(segment, "')"))
        return false;
    type = segment.substr(head.size(), middle - head.size());
    name = segment.substr(middle + 8, segment.size() - middle - 10);
    for (auto at = name.find("''"); at != std::string::npos; at = name.find("''", at + 1))
        name.erase(at, 1);
    return true;
}

} // namespace

/// Names of policies that were made on the Teams side.
std::vector<std::string> GraphServer::policiesOf(const std::string& type) const
{
    const Toggles& toggles = m_world.tenant.toggles;
    if (among(meetingTypes, type))
        return {"AllOn", "RestrictedAnonymousAccess"};
    return among(voiceTypes, type) && toggles.on("teamsPolicies") ? std::vector<std::string>{"CCAIP"}
                                                                  : std::vector<std::string>();
}

std::string GraphServer::policyId(const std::string& type, const std::string& name) const
{
    return m_world.seed.uuidOf("policy-" + type + "-" + lower(name));
}

Json GraphServer::configurationView(const TenantUser& user, Instant now, bool newEnums)
{
    const Tenant& tenant = m_world.tenant;
    const bool teams = tenant.hasPlan(user, planTeams, now);
    const bool phone = tenant.hasPlan(user, planPhone, now) || tenant.hasPlan(user, planPhoneSmall, now);
    Json features = Json::array();
    if (teams)
        features.push_back("Teams");
    if (phone)
        features.push_back("PhoneSystem");
    Json numbers = Json::array();
    for (const VoiceNumber* number : tenant.voice.of(user.id))
        numbers.push_back({{"telephoneNumber", number->number}, {"assignmentCategory", number->category}});
    Json policies = Json::array();
    for (const auto& [type, name] : user.policies)
        policies.push_back({{"policyType", type},
                            {"policyAssignment",
                             {{"displayName", name},
                              {"assignmentType", "direct"},
                              {"policyId", policyId(type, name)},
                              {"groupId", nullptr}}}});
    const bool resource = tenant.hasPlan(user, planPhoneResource, now);
    const char* eligible = teams ? "user" : newEnums ? "ineligibleUser" : "unknownFutureValue";
    return {{"id", user.id},
            {"tenantId", m_world.directory.tenantId},
            {"userPrincipalName", user.upn()},
            {"accountType", resource         ? "resourceAccount"
                            : user.isGuest() ? "guest"
                                             : eligible},
            {"isEnterpriseVoiceEnabled", phone && !numbers.empty()},
            {"featureTypes", features},
            {"telephoneNumbers", numbers},
            {"effectivePolicyAssignments", policies},
            {"createdDateTime", isoTime(m_world.directory.createdAt)},
            {"modifiedDateTime", isoTime(now)}};
}

WebReply GraphServer::userConfigurations(const Call& call)
{
    if (!call.is("GET") || call.rest.size() > 3)
        return badMethod();
    if (!mayWrite(call, {"TeamsUserConfiguration.Read.All"},
                  {"Teams Administrator", "Teams Communications Administrator", "Global Reader"}))
        return denied();
    const bool newEnums = contains(call.request.header("Prefer"), "include-unknown-enum-members");
    if (call.rest.size() == 3) {
        const TenantUser* user = m_world.tenant.user(call.rest[2]);
        if (user == nullptr || !isUuid(call.rest[2]))
            return graphError(404, "NotFound", "The user was not found.");
        return WebReply::json(200, graphSelect(call.request, configurationView(*user, call.now, newEnums)));
    }
    std::vector<const TenantUser*> users;
    for (const TenantUser* user : m_world.tenant.users())
        if (!m_world.tenant.hasPlan(*user, planPhoneResource, call.now)) // they are reported not to appear
            users.push_back(user);
    Json view; // made when it is looked at: a page does not cost the whole tenant
    return graphCollection(call.request, "admin/teams/userConfigurations",
                           {.count = users.size(),
                            .at = [&](std::size_t i) -> const Json& {
                                return view = configurationView(*users[i], call.now, newEnums);
                            },
                            .searchable = {},
                            .defaultPage = 100,
                            .largestPage = 999});
}

WebReply GraphServer::teamsPolicies(const Call& call)
{
    if (!mayWrite(call, {"TeamsPolicyUserAssign.ReadWrite.All"}, {"Teams Administrator"}))
        return denied();
    if (call.rest[2] == "userAssignments" && call.rest.size() == 4 && call.is("POST"))
        return call.rest[3] == "assign" || call.rest[3] == "unassign"
                   ? givePolicies(call, call.rest[3] == "assign")
                   : badSegment(call.rest[3]);
    std::string type;
    std::string name;
    if (!call.is("GET") || call.rest.size() != 3 || !takePolicyKeys(call.rest[2], type, name))
        return badSegment(call.rest[2]);
    const bool documented = m_world.tenant.toggles.text("policyTypes") == "documented";
    if (!among(meetingTypes, type) && (documented || !among(voiceTypes, type)))
        return graphError(400, "BadRequest", "The policy type '" + type + "' is not supported.");
    Json value = Json::array();
    for (const std::string& known : policiesOf(type))
        if (sameText(known, withoutTag(name)))
            value.push_back({{"name", "Tag:" + known}, {"policyId", policyId(type, known)}});
    if (value.empty())
        return graphError(404, "NotFound", "The policy '" + name + "' of type '" + type + "' was not found.");
    return WebReply::json(
        200, {{"@odata.context",
               call.request.base +
                   "/$metadata#Collection(microsoft.graph.teamsAdministration.policyIdentifierDetail)"},
              {"value", value}});
}

/// All of it or nothing.
WebReply GraphServer::givePolicies(const Call& call, bool gives)
{
    const Json body = call.request.json();
    if (std::string fault = graphBodyFault(GraphBody::PolicyAssignments, body);
        !fault.empty() || !body.contains("value"))
        return graphError(400, "BadRequest",
                          fault.empty() ? "A value is required for parameter 'value'." : fault);
    std::vector<std::pair<TenantUser*, std::pair<std::string, std::string>>> found;
    for (const Json& item : body["value"]) {
        const std::string type = textAt(item, "policyType");
        TenantUser* user =
            isUuid(textAt(item, "userId")) ? m_world.tenant.user(textAt(item, "userId")) : nullptr;
        if (user == nullptr)
            return graphError(400, "BadRequest", "The user '" + textAt(item, "userId") + "' was not found.");
        std::string chosen;
        for (const std::string& name : policiesOf(type))
            if (sameText(policyId(type, name), textAt(item, "policyId")))
                chosen = name;
        if (gives && chosen.empty())
            return graphError(400, "BadRequest",
                              "The policy '" + textAt(item, "policyId") + "' of type '" + type +
                                  "' was not found.");
        found.push_back({user, {type, chosen}});
    }
    for (const auto& [user, policy] : found) {
        if (gives)
            user->policies[policy.first] = policy.second;
        else
            user->policies.erase(policy.first);
    }
    return WebReply::empty(204);
}

} // namespace jonction::sandbox
