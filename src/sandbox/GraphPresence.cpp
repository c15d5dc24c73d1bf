// SPDX-License-Identifier: Apache-2.0
// Presence of GraphServer (microsoft-graph §6).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <array>
#include <cstdio>

namespace jonction::sandbox {

namespace {

constexpr std::size_t mostPresences = 650;

Json presenceView(const Agent& agent)
{
    std::array<char, 24> sequence{};
    std::snprintf(sequence.data(), sequence.size(), "A%012ld", agent.sequence);
    return {{"id", agent.userId},
            {"availability", agent.presence.availability},
            {"activity", agent.presence.activity},
            {"statusMessage", nullptr},
            {"outOfOfficeSettings", {{"isOutOfOffice", false}, {"message", nullptr}}},
            {"sequenceNumber", sequence.data()}};
}

Json unknownPresence(const std::string& id)
{
    return {{"id", id},
            {"availability", "PresenceUnknown"},
            {"activity", "PresenceUnknown"},
            {"statusMessage", nullptr},
            {"outOfOfficeSettings", {{"isOutOfOffice", false}, {"message", nullptr}}},
            {"sequenceNumber", "A000000000001"}};
}

} // namespace

WebReply GraphServer::presence(const Call& call, const std::string& id)
{
    if (!isUuid(id))
        return graphError(400, "BadRequest", "The user id must be an object id.");
    const Agent* agent = m_world.people.byUserId(id);
    if (agent == nullptr && m_world.tenant.user(id) == nullptr)
        return graphError(404, "NotFound", "Resource not found.");
    Json body = agent == nullptr ? unknownPresence(id) : presenceView(*agent);
    body["@odata.context"] = call.request.base + "/$metadata#users('" + id + "')/presence/$entity";
    return WebReply::json(200, body);
}

/// POST /communications/getPresencesByUserId and GET /communications/presences/{id}.
WebReply GraphServer::presences(const Call& call)
{
    if (!allows(call, {"Presence.Read.All"}))
        return denied();
    if (call.is("GET") && call.rest.size() == 2 && call.rest[0] == "presences")
        return presence(call, call.rest[1]);
    if (!call.is("POST") || call.rest.size() != 1 || call.rest[0] != "getPresencesByUserId")
        return badMethod();
    const Json body = call.request.json();
    const std::string fault = graphBodyFault(GraphBody::PresenceIds, body);
    if (!fault.empty() || !body.contains("ids"))
        return graphError(400, "BadRequest", fault.empty() ? "The property 'ids' is required." : fault);
    if (body["ids"].empty() || body["ids"].size() > mostPresences)
        return graphError(400, "BadRequest",
                          "The number of ids must be between 1 and " + std::to_string(mostPresences) + ".");
    Json value = Json::array();
    for (const Json& id : body["ids"]) {
        if (!isUuid(id.get<std::string>()))
            return graphError(400, "BadRequest", "The user id must be an object id.");
        if (const Agent* agent = m_world.people.byUserId(id.get<std::string>()))
            value.push_back(presenceView(*agent));
        else if (const TenantUser* user = m_world.tenant.user(id.get<std::string>()))
            value.push_back(unknownPresence(user->id));
    }
    return WebReply::json(
        200, {{"@odata.context", call.request.base + "/$metadata#Collection(microsoft.graph.presence)"},
              {"value", value}});
}

} // namespace jonction::sandbox
