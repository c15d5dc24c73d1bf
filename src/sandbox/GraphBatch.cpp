// SPDX-License-Identifier: Apache-2.0
// JSON batching of GraphServer (microsoft-graph §4.2).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphServer.h"
#include "sandbox/Misfortune.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace jonction::sandbox {

namespace {

constexpr std::size_t mostParts = 20;

WebReply batchFault(const std::string& message)
{
    return graphError(400, "BadRequest", message);
}

bool isBatchMethod(const std::string& method)
{
    static constexpr std::array<std::string_view, 5> methods{"GET", "POST", "PATCH", "PUT", "DELETE"};
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

bool isRelative(const std::string& url)
{
    return !url.empty() && !contains(url, "://") && !startsWith(url, "//");
}

/// What is wrong with one part by itself, empty where nothing is.
std::string partFault(const Json& part)
{
    const std::string id = textAt(part, "id");
    if (id.empty())
        return "Invalid batch payload format.";
    if (!isBatchMethod(textAt(part, "method")))
        return "Invalid request method. Request Id: " + id + ".";
    if (!isRelative(textAt(part, "url")))
        return "Invalid request url: it must be relative. Request Id: " + id + ".";
    bool typed = false;
    if (part.contains("headers")) {
        if (!part["headers"].is_object())
            return "Invalid batch payload format.";
        for (const auto& [name, value] : part["headers"].items()) {
            if (!value.is_string())
                return "Invalid batch payload format.";
            typed = typed || sameText(name, "Content-Type");
        }
    }
    if (part.contains("body") && !part["body"].is_null() && !typed)
        return "Write request id : " + id + " does not contain Content-Type header or body.";
    return {};
}

std::vector<std::string> parentsOf(const Json& part)
{
    std::vector<std::string> parents;
    if (part.contains("dependsOn") && part["dependsOn"].is_array())
        for (const Json& id : part["dependsOn"])
            parents.push_back(id.is_string() ? id.get<std::string>() : std::string());
    return parents;
}

std::string batchBodyFault(const Json& body)
{
    if (!body.is_object() || body.size() != 1 || !body.contains("requests") || !body["requests"].is_array() ||
        body["requests"].empty())
        return "Invalid batch payload format.";
    if (body["requests"].size() > mostParts)
        return "Number of batch request steps exceeds the maximum value of 20.";
    std::set<std::string> ids;
    for (const Json& part : body["requests"]) {
        if (std::string fault = partFault(part); !fault.empty())
            return fault;
        if (!ids.insert(textAt(part, "id")).second)
            return "Request Ids have to be unique in a batch.";
    }
    for (const Json& part : body["requests"])
        for (const std::string& parent : parentsOf(part))
            if (!ids.contains(parent) || parent == textAt(part, "id"))
                return "Request Id: " + textAt(part, "id") + " depends on an unknown request.";
    return {};
}

/// The parts in an order that respects dependsOn; shorter than the batch where they wait for each other.
std::vector<const Json*> inOrder(const Json& parts)
{
    std::vector<const Json*> order;
    std::set<std::string> placed;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Json& part : parts) {
            const auto parents = parentsOf(part);
            if (placed.contains(textAt(part, "id")) ||
                !std::all_of(parents.begin(), parents.end(),
                             [&](const std::string& p) { return placed.contains(p); }))
                continue;
            order.push_back(&part);
            placed.insert(textAt(part, "id"));
            moved = true;
        }
    }
    return order;
}

WebRequest partRequest(const WebRequest& outer, const Json& part)
{
    WebRequest request;
    request.method = textAt(part, "method");
    request.base = outer.base;
    request.target = textAt(part, "url");
    if (!startsWith(request.target, "/"))
        request.target.insert(0, "/");
    request.path = request.target.substr(0, request.target.find_first_of("?#"));
    request.segments = pathSegments(request.path);
    const auto question = request.target.find('?');
    if (question != std::string::npos)
        request.query = parsePairs(request.target.substr(question + 1));
    if (part.contains("headers"))
        for (const auto& [name, value] : part["headers"].items())
            request.headers.emplace_back(name, value.get<std::string>());
    if (part.contains("body") && !part["body"].is_null())
        request.body = part["body"].is_string() ? part["body"].get<std::string>() : toBytes(part["body"]);
    return request;
}

/// A body that is no JSON travels as Base64 text.
Json partAnswer(const std::string& id, const WebReply& reply)
{
    Json answer{{"id", id}, {"status", reply.status}, {"headers", Json::object()}};
    for (const auto& [name, value] : reply.headers)
        answer["headers"][name] = value;
    if (reply.body.empty())
        return answer;
    answer["headers"]["Content-Type"] = reply.contentType;
    const Json body = Json::parse(reply.body, nullptr, false);
    const bool isJson = startsWith(reply.contentType, "application/json") && !body.is_discarded();
    answer["body"] = isJson ? body : Json(base64(reply.body));
    return answer;
}

} // namespace

WebReply GraphServer::batch(const Call& call)
{
    if (!call.is("POST") || call.rest.size() != 0)
        return badMethod();
    const Json body = call.request.json();
    if (std::string fault = batchBodyFault(body); !fault.empty())
        return batchFault(fault);
    const std::vector<const Json*> order = inOrder(body["requests"]);
    if (order.size() != body["requests"].size())
        return batchFault("The requests of the batch depend on each other in a circle.");
    std::map<std::string, int> statuses;
    Json responses = Json::array();
    for (const Json* part : order) {
        const std::string id = textAt(*part, "id");
        const auto parents = parentsOf(*part);
        const bool orphan = std::any_of(parents.begin(), parents.end(),
                                        [&](const std::string& p) { return statuses.at(p) >= 400; });
        const WebReply reply =
            orphan ? graphError(424, "FailedDependency", "A request that this one depends on has failed.")
                   : batchPart(call, partRequest(call.request, *part));
        statuses[id] = reply.status;
        responses.push_back(partAnswer(id, reply));
    }
    // The real service promises no order.
    Dice dice = m_world.seed.dice("batch", body["requests"].size());
    for (std::size_t i = responses.size(); i > 1; --i)
        std::swap(responses[i - 1], responses[dice.below(i)]);
    return WebReply::json(200, {{"responses", responses}});
}

/// A part meets the same handlers with the same token, and misfortune of its own.
WebReply GraphServer::batchPart(const Call& outer, const WebRequest& request)
{
    const auto rule = m_misfortune == nullptr ? std::nullopt : m_misfortune->strikePart(request);
    WebReply reply;
    if (rule && rule->kind == FaultKind::Throttle)
        reply = refusal(429, outer.now).with("Retry-After", std::to_string(rule->argument));
    else if (rule && (rule->kind == FaultKind::Status || rule->kind == FaultKind::Cut))
        reply = refusal(rule->kind == FaultKind::Status ? rule->argument : 503, outer.now);
    else if (request.segments.empty() || request.segments[0] == "$batch")
        reply = batchFault("A batch cannot hold another batch.");
    else {
        reply = handle(request, outer.token, outer.now);
        // The part was done, but what comes back does not say so.
        if (rule && rule->kind == FaultKind::WrongType)
            reply = WebReply::json(reply.status, twisted(Json::parse(reply.body, nullptr, false)));
        else if (rule && rule->kind == FaultKind::Garbage)
            reply = {200, "text/html", "<html><body>Please try later.</body></html>", {}};
        else if (rule && rule->kind != FaultKind::Latency)
            reply = refusal(504, outer.now);
    }
    if (m_misfortune != nullptr)
        m_misfortune->notePart(request, reply.status, isoTime(outer.now, true),
                               rule ? faultName(rule->kind) : "");
    return reply;
}

} // namespace jonction::sandbox
