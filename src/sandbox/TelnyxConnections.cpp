// SPDX-License-Identifier: Apache-2.0
// FQDN connections of TelnyxServer (sip-trunk-providers §1.8, §1.9, §1.11).
#include "sandbox/TelnyxRules.h"
#include "sandbox/TelnyxServer.h"

namespace jonction::sandbox {

namespace {

const std::vector<std::string> connectionReadOnly{"id",         "record_type", "created_at",
                                                  "updated_at", "user_name",   "password",
                                                  "txt_name",   "txt_ttl",     "txt_value"};
constexpr const char* sbcAddress = "203.0.113.61";

Json newConnection()
{
    return {{"record_type", "fqdn_connection"},
            {"active", true},
            {"anchorsite_override", "Latency"},
            {"transport_protocol", "UDP"},
            {"default_on_hold_comfort_noise_enabled", true},
            {"dtmf_type", "RFC 2833"},
            {"encode_contact_header_enabled", false},
            {"encrypted_media", nullptr},
            {"microsoft_teams_sbc", false},
            {"onnet_t38_passthrough_enabled", false},
            {"tags", Json::array()},
            {"webhook_event_failover_url", nullptr},
            {"webhook_api_version", "1"},
            {"webhook_timeout_secs", nullptr},
            {"rtcp_settings", {{"port", "rtp+1"}, {"capture_enabled", false}, {"report_frequency_secs", 5}}},
            {"inbound",
             {{"ani_number_format", "E.164-national"},
              {"dnis_number_format", "e164"},
              {"codecs", {"G722", "G711U", "G711A", "G729"}},
              {"default_routing_method", "sequential"},
              {"default_primary_fqdn_id", nullptr},
              {"default_secondary_fqdn_id", nullptr},
              {"default_tertiary_fqdn_id", nullptr},
              {"channel_limit", nullptr},
              {"generate_ringback_tone", false},
              {"isup_headers_enabled", false},
              {"prack_enabled", false},
              {"sip_compact_headers_enabled", true},
              {"sip_region", "US"},
              {"sip_subdomain", nullptr},
              {"sip_subdomain_receive_settings", "from_anyone"},
              {"timeout_1xx_secs", 3},
              {"timeout_2xx_secs", 90},
              {"shaken_stir_enabled", false}}},
            {"outbound",
             {{"ani_override_type", "always"},
              {"call_parking_enabled", false},
              {"generate_ringback_tone", false},
              {"instant_ringback_enabled", false},
              {"ip_authentication_method", "ip-authentication"},
              {"localization", "US"},
              {"t38_reinvite_source", "customer"},
              {"encrypted_media", nullptr},
              {"timeout_1xx_secs", 3},
              {"timeout_2xx_secs", 90}}}};
}

/// Members by themselves; what they mean together is judged on the merged object.
void checkMembers(TelnyxRules& rules)
{
    rules.text("/connection_name", 1);
    rules.flag("/active");
    rules.flag("/microsoft_teams_sbc");
    rules.flag("/encode_contact_header_enabled");
    rules.flag("/onnet_t38_passthrough_enabled");
    rules.flag("/default_on_hold_comfort_noise_enabled");
    rules.oneOf("/anchorsite_override", {"Latency", "Chicago, IL", "Ashburn, VA", "San Jose, CA",
                                         "Sydney, Australia", "Amsterdam, Netherlands", "London, UK",
                                         "Toronto, Canada", "Vancouver, Canada", "Frankfurt, Germany"});
    rules.oneOf("/transport_protocol", {"UDP", "TCP", "TLS"});
    rules.oneOf("/encrypted_media", {"SRTP"}, true);
    rules.oneOf("/dtmf_type", {"RFC 2833", "Inband", "SIP INFO"});
    rules.oneOf("/webhook_api_version", {"1", "2"});
    rules.whole("/webhook_timeout_secs", 0, 30, true);
    rules.texts("/tags");
    rules.object("/inbound");
    rules.oneOf("/inbound/ani_number_format", {"+E.164", "E.164", "+E.164-national", "E.164-national"});
    rules.oneOf("/inbound/dnis_number_format", {"+e164", "e164", "national", "sip_username"});
    rules.everyOneOf("/inbound/codecs", {"G722", "G711U", "G711A", "G729", "OPUS", "H.264"});
    rules.oneOf("/inbound/default_routing_method", {"sequential", "round-robin"}, true);
    rules.oneOf("/inbound/sip_region", {"US", "Europe", "Australia"});
    rules.oneOf("/inbound/sip_subdomain_receive_settings", {"only_my_connections", "from_anyone"});
    rules.text("/inbound/sip_subdomain", 0, true);
    rules.whole("/inbound/timeout_1xx_secs", 1, 120);
    rules.whole("/inbound/timeout_2xx_secs", 1, 600);
    rules.whole("/inbound/channel_limit", 1, 100000, true);
    rules.object("/outbound");
    rules.text("/outbound/outbound_voice_profile_id", 0);
    rules.oneOf("/outbound/ani_override_type", {"always", "normal", "emergency"});
    rules.oneOf("/outbound/ip_authentication_method", {"credential-authentication", "ip-authentication"});
    rules.oneOf("/outbound/encrypted_media", {"SRTP"}, true);
    rules.text("/outbound/localization", 2);
    rules.whole("/outbound/timeout_1xx_secs", 1, 120);
    rules.whole("/outbound/timeout_2xx_secs", 1, 600);
}

} // namespace

WebReply TelnyxServer::connections(const WebRequest& request, Instant now)
{
    auto& all = m_world.trunk.connections;
    if (request.segments.size() == 1) {
        if (request.method == "POST")
            return saveConnection(request, {}, now);
        if (request.method != "GET")
            return telnyxNotFound();
        const std::string part = lower(request.queryValue("filter[connection_name][contains]"));
        const std::string profile = request.queryValue("filter[outbound_voice_profile_id]");
        if (!part.empty() && part.size() < 3)
            return telnyxError(400, "10031", "Unrecognized filter",
                               "The value must have at least 3 characters.", {},
                               "filter[connection_name][contains]");
        std::vector<Json> found;
        for (const auto& [id, connection] : all)
            if (contains(lower(textAt(connection, "connection_name")), part) &&
                (profile.empty() || textAt(connection["outbound"], "outbound_voice_profile_id") == profile))
                found.push_back(connection);
        return telnyxPage(request, found, 250);
    }
    const std::string& id = request.segments[1];
    if (!all.contains(id) || request.segments.size() != 2)
        return telnyxNotFound();
    if (request.method == "GET")
        return WebReply::json(200, {{"data", all.at(id)}});
    if (request.method == "PATCH")
        return saveConnection(request, id, now);
    return request.method == "DELETE" ? deleteConnection(id) : telnyxNotFound();
}

std::vector<Json> TelnyxServer::connectionFaults(const Json& merged, const Json& given,
                                                 const std::string& id) const
{
    TelnyxRules rules(given);
    if (id.empty())
        rules.required("/connection_name");
    checkMembers(rules);
    if (!rules.faults().empty())
        return rules.faults();
    const std::string transport = textAt(merged, "transport_protocol");
    if (transport == "TLS" && textAt(merged, "encrypted_media") == "SRTP")
        rules.fault("/encrypted_media", "SRTP cannot be chosen together with the transport protocol TLS");
    const std::string label = textAt(merged["inbound"], "sip_subdomain");
    if (!label.empty() && !isDnsLabel(label))
        rules.fault("/inbound/sip_subdomain", "is not a valid subdomain");
    else if (!label.empty() && m_world.trunk.subdomainTaken(label, id))
        rules.fault("/inbound/sip_subdomain", "has already been taken");
    if (!label.empty() && transport == "TLS")
        rules.fault("/transport_protocol", "TLS is not allowed with a SIP subdomain");
    for (const Json& codec : merged["inbound"]["codecs"])
        if ((codec == "OPUS" || codec == "H.264") && transport == "UDP")
            rules.fault("/inbound/codecs", "OPUS and H.264 need the transport protocol TCP or TLS");
    const std::string profile = textAt(merged["outbound"], "outbound_voice_profile_id");
    if (!profile.empty() && !m_world.trunk.profiles.contains(profile))
        rules.fault("/outbound/outbound_voice_profile_id", "The outbound voice profile does not exist");
    return rules.faults();
}

WebReply TelnyxServer::saveConnection(const WebRequest& request, const std::string& id, Instant now)
{
    const Json body = request.json();
    if (!body.is_object())
        return telnyxError(400, "10023", "Invalid JSON", "The request body is not a JSON object.");
    const bool creates = id.empty();
    Json connection = creates ? newConnection() : m_world.trunk.connections.at(id);
    if (!creates && body.contains("microsoft_teams_sbc") &&
        body["microsoft_teams_sbc"] != connection["microsoft_teams_sbc"])
        return telnyxFaults({telnyxFault("/microsoft_teams_sbc", "cannot be changed after creation")});
    mergeTelnyx(connection, body, connectionReadOnly);
    if (const auto faults = connectionFaults(connection, body, id); !faults.empty())
        return telnyxFaults(faults);
    if (textAt(connection["inbound"], "sip_subdomain").empty())
        connection["inbound"]["sip_subdomain"] = nullptr;
    connection["updated_at"] = isoTime(now, true);
    if (!creates) {
        m_world.trunk.connections[id] = connection;
        if (auto refused = writeText(id, body, now))
            return *refused;
        return WebReply::json(200, {{"data", m_world.trunk.connections[id]}});
    }
    const std::string newId = m_world.seed.nextLongId("connection");
    connection["id"] = newId;
    connection["created_at"] = isoTime(now, true);
    if (connection["microsoft_teams_sbc"] == true) {
        const std::string name = lower(m_world.seed.nextToken("sbc-name", 7));
        connection["txt_name"] = name;
        connection["txt_value"] = "";
        connection["txt_ttl"] = 3600;
        const std::string fqdnId = m_world.seed.nextLongId("fqdn");
        const std::string host = name + ".mstsbc.telnyx.tech";
        m_world.trunk.fqdns[fqdnId] = {{"id", fqdnId},
                                       {"record_type", "fqdn"},
                                       {"connection_id", newId},
                                       {"fqdn", host},
                                       {"port", 5061},
                                       {"dns_record_type", "a"},
                                       {"created_at", isoTime(now, true)},
                                       {"updated_at", isoTime(now, true)}};
        m_world.dns.publish(
            {host, "A", sbcAddress, 300, now + m_world.tenant.toggles.milliseconds("dnsDelayMs")});
    }
    m_world.trunk.connections[newId] = connection;
    return WebReply::json(201, {{"data", connection}});
}

WebReply TelnyxServer::deleteConnection(const std::string& id)
{
    for (const auto& [numberId, number] : m_world.trunk.numbers)
        if (textAt(number, "connection_id") == id)
            return telnyxError(409, "10021", "Resource in use", "The connection still has phone numbers.");
    const Json gone = m_world.trunk.connections.at(id);
    const Instant unseen = m_world.clock.now() + m_world.tenant.toggles.milliseconds("dnsDelayMs");
    for (const auto& [fqdnId, fqdn] : m_world.trunk.fqdns)
        if (textAt(fqdn, "connection_id") == id)
            for (const char* type : {"A", "TXT"})
                m_world.dns.withdraw(textAt(fqdn, "fqdn"), type, unseen);
    m_world.trunk.connections.erase(id);
    std::erase_if(m_world.trunk.fqdns,
                  [&](const auto& f) { return textAt(f.second, "connection_id") == id; });
    return WebReply::json(200, {{"data", gone}});
}

/// The TXT value that proves the domain to Microsoft. The public contract has it on the read model only; a
/// write may be taken, or pass without effect (sip-trunk-providers §1.11).
std::optional<WebReply> TelnyxServer::writeText(const std::string& connectionId, const Json& body,
                                                Instant now)
{
    TelnyxRules rules(body);
    rules.text("/txt_value", 0, true);
    if (contains(textAt(body, "txt_name"), "."))
        rules.fault("/txt_name", "must be the identifier only, without the domain");
    if (body.contains("txt_value") && textAt(body, "txt_value").size() > 255)
        rules.fault("/txt_value", "is too long");
    if (!rules.faults().empty())
        return telnyxFaults(rules.faults());
    const bool sbc = m_world.trunk.connections.at(connectionId)["microsoft_teams_sbc"] == true;
    if (body.contains("txt_value") && sbc && !m_world.tenant.toggles.on("txtReadOnly"))
        m_world.publishTrunkText(connectionId, textAt(body, "txt_value"), now);
    return std::nullopt;
}

/// An FQDN shows the TXT members of its connection.
Json TelnyxServer::fqdnView(const Json& fqdn) const
{
    Json view = fqdn;
    const auto connection = m_world.trunk.connections.find(textAt(fqdn, "connection_id"));
    if (connection != m_world.trunk.connections.end() && connection->second["microsoft_teams_sbc"] == true)
        for (const char* name : {"txt_name", "txt_value", "txt_ttl", "microsoft_teams_sbc"})
            view[name] = connection->second[name];
    return view;
}

WebReply TelnyxServer::changeFqdn(const WebRequest& request, Json& fqdn, Instant now)
{
    const Json body = request.json();
    if (!body.is_object())
        return telnyxError(400, "10023", "Invalid JSON", "The request body is not a JSON object.");
    TelnyxRules rules(body);
    rules.text("/fqdn", 1);
    rules.oneOf("/dns_record_type", {"a", "srv"});
    rules.whole("/port", 1, 65535, true);
    if (!rules.faults().empty())
        return telnyxFaults(rules.faults());
    if (auto refused = writeText(textAt(fqdn, "connection_id"), body, now))
        return *refused;
    for (const char* name : {"fqdn", "dns_record_type", "port"})
        if (body.contains(name))
            fqdn[name] = body[name];
    fqdn["updated_at"] = isoTime(now, true);
    return WebReply::json(200, {{"data", fqdnView(fqdn)}});
}

WebReply TelnyxServer::fqdns(const WebRequest& request, Instant now)
{
    auto& all = m_world.trunk.fqdns;
    const bool changes = request.method == "PATCH" && request.segments.size() == 2;
    if ((request.method != "GET" && !changes) || request.segments.size() > 2)
        return telnyxNotFound();
    if (request.segments.size() == 2) {
        const auto found = all.find(request.segments[1]);
        if (found == all.end())
            return telnyxNotFound();
        return changes ? changeFqdn(request, found->second, now)
                       : WebReply::json(200, {{"data", fqdnView(found->second)}});
    }
    const std::string connection = request.queryValue("filter[connection_id]");
    const std::string name = request.queryValue("filter[fqdn]");
    std::vector<Json> found;
    for (const auto& [id, fqdn] : all)
        if ((connection.empty() || textAt(fqdn, "connection_id") == connection) &&
            (name.empty() || textAt(fqdn, "fqdn") == name))
            found.push_back(fqdnView(fqdn));
    return telnyxPage(request, found, 250);
}

} // namespace jonction::sandbox
