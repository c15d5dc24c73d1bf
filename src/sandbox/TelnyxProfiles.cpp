// SPDX-License-Identifier: Apache-2.0
// Outbound voice profiles of TelnyxServer (sip-trunk-providers §1.10).
#include "sandbox/TelnyxRules.h"
#include "sandbox/TelnyxServer.h"

namespace jonction::sandbox {

namespace {

Json newProfile()
{
    return {{"record_type", "outbound_voice_profile"},
            {"traffic_type", "conversational"},
            {"service_plan", "global"},
            {"usage_payment_method", "rate-deck"},
            {"concurrent_call_limit", nullptr},
            {"enabled", true},
            {"tags", Json::array()},
            {"whitelisted_destinations", {"US", "CA"}},
            {"daily_spend_limit_enabled", false},
            {"billing_group_id", nullptr},
            {"call_recording",
             {{"call_recording_type", "none"},
              {"call_recording_caller_phone_numbers", Json::array()},
              {"call_recording_channels", "single"},
              {"call_recording_format", "wav"}}}};
}

std::vector<Json> profileFaults(const Json& body)
{
    TelnyxRules rules(body);
    rules.required("/name");
    rules.text("/name", 3);
    rules.oneOf("/traffic_type", {"conversational"});
    rules.oneOf("/service_plan", {"global"});
    rules.oneOf("/usage_payment_method", {"rate-deck"});
    rules.flag("/enabled");
    rules.flag("/daily_spend_limit_enabled");
    rules.number("/max_destination_rate");
    rules.decimalText("/daily_spend_limit");
    rules.whole("/concurrent_call_limit", 1, 100000, true);
    rules.countries("/whitelisted_destinations");
    rules.texts("/tags");
    return rules.faults();
}

} // namespace

Json TelnyxServer::profileView(const Json& profile) const
{
    Json view = profile;
    view["connections_count"] = m_world.trunk.connectionsOf(textAt(profile, "id"));
    return view;
}

WebReply TelnyxServer::profiles(const WebRequest& request, Instant now)
{
    auto& all = m_world.trunk.profiles;
    if (request.segments.size() == 1) {
        if (request.method == "POST")
            return saveProfile(request, {}, now);
        if (request.method != "GET")
            return telnyxNotFound();
        std::vector<Json> views;
        const std::string part = lower(request.queryValue("filter[name][contains]"));
        for (const auto& [id, profile] : all)
            if (contains(lower(textAt(profile, "name")), part))
                views.push_back(profileView(profile));
        return telnyxPage(request, views, 20);
    }
    const std::string& id = request.segments[1];
    const auto found = all.find(id);
    if (found == all.end() || request.segments.size() != 2)
        return telnyxNotFound();
    if (request.method == "GET")
        return WebReply::json(200, {{"data", profileView(found->second)}});
    if (request.method == "PATCH")
        return saveProfile(request, id, now);
    if (request.method != "DELETE")
        return telnyxNotFound();
    if (m_world.trunk.connectionsOf(id) > 0)
        return telnyxError(409, "10021", "Resource in use",
                           "The outbound voice profile is still used by a connection.");
    const Json gone = profileView(found->second);
    all.erase(found);
    return WebReply::json(200, {{"data", gone}});
}

WebReply TelnyxServer::saveProfile(const WebRequest& request, const std::string& id, Instant now)
{
    const Json body = request.json();
    if (!body.is_object())
        return telnyxError(400, "10023", "Invalid JSON", "The request body is not a JSON object.");
    if (const auto faults = profileFaults(body); !faults.empty())
        return telnyxFaults(faults);
    const bool creates = id.empty();
    Json profile = creates ? newProfile() : m_world.trunk.profiles.at(id);
    mergeTelnyx(profile, body, {"id", "record_type", "created_at", "updated_at", "connections_count"});
    if (creates) {
        profile["id"] = m_world.seed.nextLongId("profile");
        profile["created_at"] = isoTime(now, true);
    }
    profile["updated_at"] = isoTime(now, true);
    m_world.trunk.profiles[textAt(profile, "id")] = profile;
    return WebReply::json(200, {{"data", profileView(profile)}});
}

} // namespace jonction::sandbox
