// SPDX-License-Identifier: Apache-2.0
#include "sandbox/CcaipServer.h"

#include "sandbox/PortalPage.h"

#include <algorithm>
#include <charconv>

namespace jonction::sandbox {

namespace {

constexpr std::size_t requestsPerSecond = 10;

WebReply ccaipError(int status, const std::string& code, const std::string& message)
{
    return WebReply::json(status, {{"error", code}, {"message", message}, {"status", status}});
}

WebReply ccaipNotFound()
{
    return ccaipError(404, "not_found", "Not found");
}

std::optional<long> positive(const std::string& text, long otherwise)
{
    if (text.empty())
        return otherwise;
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value >= 1 ? std::optional(value)
                                                                                  : std::nullopt;
}

Json statusView(int id)
{
    const AgentStatus& status = agentStatus(id);
    return {{"id", status.id}, {"name", status.name}, {"color", status.color}};
}

/// Values of "id[]" and the like.
std::vector<std::string> listed(const WebRequest& request, std::string_view name)
{
    std::vector<std::string> values;
    for (const auto& [key, value] : request.query)
        if (key == name)
            values.push_back(value);
    return values;
}

bool among(const std::vector<std::string>& wanted, const std::string& value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

/// Manager lists: `page` and `per`, with Total, Per-Page and a Link to the next page (ccai-platform §3.1).
WebReply managerPage(const WebRequest& request, const std::vector<Json>& items)
{
    const auto page = positive(request.queryValue("page"), 1);
    const auto per = positive(request.queryValue("per"), 100);
    if (!page || !per || *per > 1000)
        return ccaipError(400, "bad_request", "page and per must be positive, per at most 1000");
    const long total = static_cast<long>(items.size());
    Json data = Json::array();
    for (long i = (*page - 1) * *per; i < std::min(total, *page * *per); ++i)
        data.push_back(items[static_cast<std::size_t>(i)]);
    WebReply reply = WebReply::json(200, data);
    reply.with("Total", std::to_string(total)).with("Per-Page", std::to_string(*per));
    if (*page * *per < total)
        reply.with("Link", "<" + request.base + request.path + "?page=" + std::to_string(*page + 1) +
                               "&per=" + std::to_string(*per) + ">; rel=\"next\"");
    return reply;
}

} // namespace

WebReply CcaipServer::answer(const WebRequest& request, Instant now)
{
    const auto& at = request.segments;
    if (!at.empty() && at[0] == "portal")
        return answerPortal(m_world, request, now);
    if (at == std::vector<std::string>{"v1", "ucaas", "ms_teams", "oauth_callback"})
        return callbackPage(request);
    if (at.size() >= 4 && (at[0] == "manager" || at[0] == "apps") && at[1] == "api" && at[2] == "v1")
        return api(request, now);
    return ccaipNotFound();
}

WebReply CcaipServer::refusal(int status, Instant)
{
    return ccaipError(status, status == 429 ? "rate_limit_exceeded" : "service_unavailable",
                      status == 429 ? "Too many requests" : "Please try again later");
}

bool CcaipServer::overRate()
{
    const auto now = std::chrono::steady_clock::now();
    while (!m_recent.empty() && now - m_recent.front() >= std::chrono::seconds(1))
        m_recent.pop_front();
    if (m_recent.size() >= requestsPerSecond)
        return true;
    m_recent.push_back(now);
    return false;
}

WebReply CcaipServer::api(const WebRequest& request, Instant now)
{
    if (overRate())
        return refusal(429, now);
    const auto [user, password] = request.basic();
    if (user != m_world.instanceName || password != m_world.ccaipToken)
        return ccaipError(401, "unauthorized", "HTTP Basic: access denied")
            .with("WWW-Authenticate", "Basic realm=\"CCAI Platform\"");
    const std::vector<std::string> rest(request.segments.begin() + 3, request.segments.end());
    return request.segments[0] == "manager" ? manager(request, rest) : apps(request, rest, now);
}

WebReply CcaipServer::manager(const WebRequest& request, const std::vector<std::string>& at)
{
    if (request.method != "GET")
        return ccaipError(405, "method_not_allowed", "Method not allowed");
    if (at.size() == 1 && at[0] == "user_statuses") {
        Json all = Json::array();
        for (const AgentStatus& status : agentStatuses())
            all.push_back(statusView(status.id));
        return WebReply::json(200, all);
    }
    if (at.size() == 1 && at[0] == "agents")
        return agents(request);
    if (at.size() == 2 && at[0] == "agents" && at[1] == "current_status") {
        Json all = Json::array();
        for (const Agent& agent : m_world.people.agents())
            all.push_back({{"id", agent.ccaipId()},
                           {"status", agentStatus(agent.statusId).name},
                           {"status_updated_at", isoTime(agent.statusSince, true)}});
        return WebReply::json(200, all);
    }
    if (at.size() == 2 && at[0] == "agents") {
        const auto id = positive(at[1], 0);
        const Agent* agent = id && *id < 1000000 ? m_world.people.byCcaipId(static_cast<int>(*id)) : nullptr;
        return agent == nullptr ? ccaipNotFound() : WebReply::json(200, agentView(*agent));
    }
    if (at.size() == 1 && at[0] == "agent_activity_logs")
        return activityLogs(request);
    return ccaipNotFound();
}

/// What the documented model shows; nothing of Teams or SIP is in it.
Json CcaipServer::agentView(const Agent& agent) const
{
    const Json team{
        {"id", 1},       {"name", "Practice team"}, {"parent_id", nullptr},
        {"position", 1}, {"deleted", false},        {"agents_count", m_world.people.agents().size()}};
    return {{"id", agent.ccaipId()},
            {"email", agent.email},
            {"created_at", isoTime(m_world.directory.createdAt, true)},
            {"last_login_time", nullptr},
            {"first_name", agent.givenName},
            {"middle_name", nullptr},
            {"last_name", agent.surname},
            {"avatar_url", nullptr},
            {"agent_number", std::to_string(1000 + agent.index)},
            {"status", statusView(agent.statusId)},
            {"status_updated_at", isoTime(agent.statusSince, true)},
            {"crm_authenticated", false},
            {"online", false},
            {"wrap_up", false},
            {"call_count", agent.callCount},
            {"chat_count", 0},
            {"location", nullptr},
            {"roles", {"agent"}},
            {"teams", Json::array({team})},
            {"channels", Json::array()}};
}

WebReply CcaipServer::agents(const WebRequest& request)
{
    const auto ids = listed(request, "id[]");
    const auto numbers = listed(request, "agent_number[]");
    const auto statuses = listed(request, "status_id[]");
    const auto since = parseIsoTime(request.queryValue("status_updated_at[from]"));
    std::vector<const Agent*> found;
    for (const Agent& agent : m_world.people.agents())
        if (among(ids, std::to_string(agent.ccaipId())) &&
            among(numbers, std::to_string(1000 + agent.index)) &&
            among(statuses, std::to_string(agent.statusId)) && (!since || agent.statusSince >= *since))
            found.push_back(&agent);
    if (request.queryValue("sort_column") == "status_updated_at")
        std::stable_sort(found.begin(), found.end(),
                         [](const Agent* a, const Agent* b) { return a->statusSince < b->statusSince; });
    if (sameText(request.queryValue("sort_direction"), "desc"))
        std::reverse(found.begin(), found.end());
    std::vector<Json> views;
    for (const Agent* agent : found)
        views.push_back(agentView(*agent));
    return managerPage(request, views);
}

WebReply CcaipServer::activityLogs(const WebRequest& request)
{
    const auto since = parseIsoTime(request.queryValue("started_at[from]"));
    std::vector<Json> views;
    for (const ActivityEntry& entry : m_world.people.activity()) {
        if (since && entry.startedAt < *since)
            continue;
        const long seconds =
            entry.endedAt
                ? std::chrono::duration_cast<std::chrono::seconds>(*entry.endedAt - entry.startedAt).count()
                : 0;
        views.push_back({{"id", entry.id},
                         {"agent_id", entry.agentId},
                         {"whodunnit", nullptr},
                         {"status", statusView(entry.statusId)},
                         {"started_at", isoTime(entry.startedAt, true)},
                         {"ended_at", entry.endedAt ? Json(isoTime(*entry.endedAt, true)) : Json()},
                         {"duration", seconds},
                         {"activity", entry.activity},
                         {"call_id", nullptr},
                         {"chat_id", nullptr}});
    }
    return managerPage(request, views);
}

WebReply CcaipServer::apps(const WebRequest& request, const std::vector<std::string>& at, Instant now)
{
    if (at.size() == 1 && at[0] == "users" && request.method == "GET")
        return users(request);
    if (at.size() == 1 && at[0] == "agent_statuses" && request.method == "POST")
        return setStatuses(request, now);
    return ccaipNotFound();
}

/// The configuration of users (ccai-platform §2.4): at most 1,000 a page; ids and a page exclude each other.
WebReply CcaipServer::users(const WebRequest& request)
{
    const std::string size =
        request.hasQuery("page_size") ? request.queryValue("page_size") : request.queryValue("per");
    const auto per = positive(size, 100);
    const auto page = positive(request.queryValue("page"), 1);
    const auto emails = listed(request, "emails[]");
    const auto ids = listed(request, "ids[]");
    if (!per || !page)
        return ccaipError(400, "bad_request", "The page size must be numeric");
    if (*per > 1000)
        return ccaipError(400, "bad_request", "The page size exceeds the maximum of 1000");
    if (!emails.empty() && !ids.empty())
        return ccaipError(400, "bad_request", "Only one type of id may be used in a request");
    if (emails.size() + ids.size() > 1000 || (emails.size() + ids.size() > 0 && request.hasQuery("page")))
        return ccaipError(400, "bad_request", "At most 1000 ids, and no paging with them");
    std::vector<Json> found;
    for (const Agent& agent : m_world.people.agents()) {
        if (!among(emails, agent.email) || !among(ids, std::to_string(agent.ccaipId())))
            continue;
        found.push_back({{"id", agent.ccaipId()},
                         {"email", agent.email},
                         {"agent_number", std::to_string(1000 + agent.index)},
                         {"first_name", agent.givenName},
                         {"last_name", agent.surname},
                         {"alias", agent.givenName},
                         {"deactivated_at", nullptr},
                         {"location", nullptr},
                         {"max_chat_limit", 1},
                         {"max_chat_limit_enabled", false},
                         {"unrestricted_international_calling", false},
                         {"external_user", "Yes"},
                         {"ucaas_sip_uri", agent.number + "@" + m_world.sipDomain()},
                         {"ucaas_user_name", agent.email},
                         {"extension_number", nullptr},
                         {"roles", Json::array({{{"name", "Agent"}, {"value", 1}}})},
                         {"teams", Json::array({{{"name", "Practice team"}, {"value", 1}}})}});
    }
    const long total = static_cast<long>(found.size());
    Json data = Json::array();
    for (long i = (*page - 1) * *per; i < std::min(total, *page * *per); ++i)
        data.push_back(found[static_cast<std::size_t>(i)]);
    return WebReply::json(200, {{"users", data},
                                {"page", *page},
                                {"page_size", *per},
                                {"total", total},
                                {"has_more", *page * *per < total}});
}

/// 200 does not mean that every agent moved: a refusal stands in the agent's own line (ccai-platform §3.6).
WebReply CcaipServer::setStatuses(const WebRequest& request, Instant now)
{
    const Json body = request.json();
    if (!body.is_object() || textAt(body, "status").empty() || !body.contains("agent_ids") ||
        !body["agent_ids"].is_array() || !body.contains("team_ids") || !body["team_ids"].is_array())
        return ccaipError(422, "unprocessable_entity", "status, agent_ids and team_ids are required");
    const AgentStatus* wish = agentStatusNamed(textAt(body, "status"));
    if (wish == nullptr || wish->system)
        return ccaipError(422, "unprocessable_entity",
                          "status '" + textAt(body, "status") + "' cannot be set");
    Json lines = Json::array();
    for (const Json& id : body["agent_ids"]) {
        Agent* agent = id.is_number_integer() ? m_world.people.byCcaipId(id.get<int>()) : nullptr;
        if (agent == nullptr)
            continue;
        const AgentStatus& before = agentStatus(agent->statusId);
        Json line{{"agent_id", agent->ccaipId()},
                  {"name", agent->name()},
                  {"email", agent->email},
                  {"agent_number", std::to_string(1000 + agent->index)},
                  {"previous_status", before.name}};
        if (before.system)
            line["message"] =
                std::string("Agent status cannot be changed from system status '") + before.name + "'";
        else
            m_world.people.setStatus(*agent, wish->id, now);
        line["current_status"] = agentStatus(agent->statusId).name;
        lines.push_back(line);
    }
    return WebReply::json(200, lines);
}

} // namespace jonction::sandbox
