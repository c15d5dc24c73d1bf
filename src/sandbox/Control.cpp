// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Control.h"

#include <algorithm>
#include <array>

namespace jonction::sandbox {

namespace {

constexpr std::array<std::string_view, 9> availabilities{"Available",    "AvailableIdle", "Away",
                                                         "BeRightBack",  "Busy",          "BusyIdle",
                                                         "DoNotDisturb", "Offline",       "PresenceUnknown"};

WebReply controlError(int status, const std::string& text)
{
    return WebReply::json(status, {{"error", text}});
}

Json applicationState(const Application& application)
{
    Json secrets = Json::array();
    for (const ClientSecret& secret : application.secrets)
        secrets.push_back({{"keyId", secret.keyId},
                           {"displayName", secret.displayName},
                           {"endDateTime", isoTime(secret.end)}});
    return {{"id", application.id},
            {"appId", application.appId},
            {"displayName", textAt(application.body, "displayName")},
            {"uniqueName", application.body.value("uniqueName", Json())},
            {"secrets", secrets}};
}

Json agentState(const Agent& agent)
{
    return {{"name", agent.name()},
            {"email", agent.email},
            {"userId", agent.userId},
            {"number", agent.number},
            {"ccaipId", agent.ccaipId()},
            {"sip", sipBehaviourName(agent.sip)},
            {"onPhone", agent.onPhone},
            {"calls", agent.callCount},
            {"presence",
             {{"availability", agent.presence.availability},
              {"activity", agent.presence.activity},
              {"since", isoTime(agent.presenceSince, true)}}},
            {"status",
             {{"id", agent.statusId},
              {"name", agentStatus(agent.statusId).name},
              {"since", isoTime(agent.statusSince, true)}}}};
}

Json valuesOf(const std::map<std::string, Json>& objects)
{
    Json list = Json::array();
    for (const auto& [id, object] : objects)
        list.push_back(object);
    return list;
}

} // namespace

WebReply Control::answer(const WebRequest& request, Instant now)
{
    const auto& at = request.segments;
    const std::string name = at.empty() ? std::string() : at[0];
    if (request.method == "GET" && name == "state" && at.size() == 1)
        return WebReply::json(200, state(now));
    if (request.method == "GET" && name == "requests" && at.size() == 1)
        return WebReply::json(200, m_traffic.report());
    if (name == "tenant" && at.size() == 1 && (request.method == "GET" || request.method == "PATCH"))
        return tenant(request);
    if (request.method != "POST")
        return controlError(404, "nothing here");
    const Json body = request.json();
    if (name == "faults" && at.size() == 1)
        return setFaults(body);
    if (name == "secrets" && at.size() == 1)
        return endSecrets(body, now);
    if (name == "dns" && at.size() == 1)
        return publish(body, now);
    if (name == "advance" && at.size() == 1)
        return advance(body);
    if (name == "agents" && at.size() == 3 && at[2] == "presence")
        return setPresence(at[1], body, now);
    return controlError(404, "nothing here");
}

Json Control::state(Instant now)
{
    const Directory& directory = m_world.directory;
    Json applications = Json::array();
    std::size_t secrets = 0;
    for (const Application& application : directory.applications) {
        applications.push_back(applicationState(application));
        secrets += application.secrets.size();
    }
    Json principals = Json::array();
    for (const ServicePrincipal& principal : directory.servicePrincipals)
        principals.push_back({{"id", principal.id},
                              {"appId", principal.appId},
                              {"displayName", textAt(principal.body, "displayName")}});
    Json grants = Json::array();
    for (const PermissionGrant& grant : directory.grants)
        grants.push_back({{"id", grant.id},
                          {"clientId", grant.clientId},
                          {"resourceId", grant.resourceId},
                          {"consentType", grant.consentType},
                          {"scope", grant.scope}});
    Json orders = Json::array();
    for (const NumberOrder& order : m_world.trunk.orders)
        orders.push_back(order.body);
    Json agents = Json::array();
    for (const Agent& agent : m_world.people.agents())
        agents.push_back(agentState(agent));
    return {{"now", isoTime(now, true)},
            {"seed", m_world.options.seed},
            {"speed", m_world.clock.speed()},
            {"identity",
             {{"tenantId", directory.tenantId},
              {"clientId", directory.clientId},
              {"administrator", directory.adminUpn},
              {"redirectUris",
               {"http://localhost", "http://127.0.0.1", "http://localhost/jonction",
                "http://127.0.0.1/jonction"}},
              {"refreshTokens", m_identity.openSessions()}}},
            {"counts",
             {{"applications", applications.size()},
              {"secrets", secrets},
              {"servicePrincipals", principals.size()},
              {"grants", grants.size()},
              {"profiles", m_world.trunk.profiles.size()},
              {"connections", m_world.trunk.connections.size()},
              {"fqdns", m_world.trunk.fqdns.size()},
              {"orders", orders.size()},
              {"numbers", m_world.trunk.numbers.size()},
              {"agents", agents.size()}}},
            {"tenant", tenantState(now)},
            {"applications", applications},
            {"servicePrincipals", principals},
            {"grants", grants},
            {"profiles", valuesOf(m_world.trunk.profiles)},
            {"connections", valuesOf(m_world.trunk.connections)},
            {"fqdns", valuesOf(m_world.trunk.fqdns)},
            {"orders", orders},
            {"numbers", valuesOf(m_world.trunk.numbers)},
            {"ucaas",
             {{"state", ucaasStageName(m_world.ucaas.stage)},
              {"appId", m_world.ucaas.appId},
              {"keyId", m_world.ucaas.keyId},
              {"secretWorks", m_world.ucaasSecretWorks(now)},
              {"multicastLimit", m_world.ucaas.multicastLimit},
              {"callback", m_world.callbackUri()}}},
            {"agents", agents}};
}

WebReply Control::tenant(const WebRequest& request)
{
    if (request.method == "PATCH")
        if (std::string wrong = m_world.tenant.toggles.change(request.json()); !wrong.empty())
            return controlError(400, wrong);
    return WebReply::json(200, m_world.tenant.toggles.all());
}

/// What the tenant has become, for tests that look from outside.
Json Control::tenantState(Instant now) const
{
    const Tenant& tenant = m_world.tenant;
    Json domains = Json::array();
    for (const TenantDomain& domain : tenant.domains)
        domains.push_back({{"id", domain.name},
                           {"isVerified", domain.isVerified},
                           {"activated", domain.activeFrom && *domain.activeFrom <= now}});
    Json skus = Json::array();
    for (const OwnedSku& owned : tenant.skus)
        skus.push_back({{"skuPartNumber", owned.sku->partNumber},
                        {"seats", owned.seats},
                        {"used", tenant.seatsUsed(*owned.sku)}});
    Json numbers = Json::array();
    for (const auto& [text, number] : tenant.voice.numbers)
        numbers.push_back({{"number", text}, {"type", number.type}, {"targetId", number.targetId}});
    return {{"prepared", tenant.prepared},
            {"users", tenant.users().size()},
            {"domains", domains},
            {"skus", skus},
            {"numbers", numbers}};
}

WebReply Control::setFaults(const Json& body)
{
    if (!body.is_object() || !body.contains("spec") || !body["spec"].is_string())
        return controlError(400, "a member 'spec' is needed");
    std::string wrong;
    auto faults = Faults::parse(body["spec"].get<std::string>(), wrong);
    if (!faults)
        return controlError(400, wrong);
    m_traffic.setFaults(std::move(*faults));
    return WebReply::json(200, {{"spec", body["spec"]}});
}

/// All secrets, or the one with `keyId`, end `endsInSeconds` from now.
WebReply Control::endSecrets(const Json& body, Instant now)
{
    if (!body.is_object() || !body.contains("endsInSeconds") || !body["endsInSeconds"].is_number_integer())
        return controlError(400, "a member 'endsInSeconds' is needed");
    const std::string keyId = textAt(body, "keyId");
    int changed = 0;
    for (Application& application : m_world.directory.applications)
        for (ClientSecret& secret : application.secrets)
            if (keyId.empty() || secret.keyId == keyId) {
                secret.end = now + std::chrono::seconds(body["endsInSeconds"].get<long>());
                ++changed;
            }
    return WebReply::json(200, {{"changed", changed}});
}

WebReply Control::publish(const Json& body, Instant now)
{
    const std::string name = textAt(body, "name");
    if (name.empty())
        return controlError(400, "a member 'name' is needed");
    m_world.dns.publish({name, textAt(body, "type", "TXT"), textAt(body, "data"), 3600,
                         now + m_world.tenant.toggles.milliseconds("dnsDelayMs")});
    return WebReply::json(200, body);
}

WebReply Control::advance(const Json& body)
{
    const bool good = body.is_object() && body.contains("seconds") && body["seconds"].is_number_integer() &&
                      body["seconds"].get<long>() >= 0 && body["seconds"].get<long>() <= 100000000L;
    if (!good)
        return controlError(400, "a member 'seconds' of 0 to 100000000 is needed");
    m_world.clock.advance(std::chrono::seconds(body["seconds"].get<long>()));
    return WebReply::json(200, {{"now", isoTime(m_world.tick(), true)}});
}

WebReply Control::setPresence(const std::string& email, const Json& body, Instant now)
{
    Agent* agent = m_world.people.byEmail(email);
    const std::string availability = textAt(body, "availability");
    if (agent == nullptr)
        return controlError(404, "no such agent");
    if (std::find(availabilities.begin(), availabilities.end(), availability) == availabilities.end())
        return controlError(400, "unknown availability '" + availability + "'");
    m_world.people.setPresence(*agent, {availability, textAt(body, "activity", availability)}, now);
    // It stays as it was set for a while, so that a test can look at it.
    agent->nextChange = now + std::chrono::minutes(10);
    return WebReply::json(200, agentState(*agent));
}

} // namespace jonction::sandbox
