// SPDX-License-Identifier: Apache-2.0
// $search, and what makes a page out of a list.
#include "sandbox/GraphQuery.h"

#include "sandbox/Text.h"

#include <algorithm>
#include <charconv>

namespace jonction::sandbox {

namespace {

std::optional<std::size_t> wholeCount(const std::string& text)
{
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Json onlyMembers(const Json& object, const std::vector<std::string>& names)
{
    Json out = Json::object();
    for (const auto& [key, value] : object.items())
        if (std::find(names.begin(), names.end(), key) != names.end())
            out[key] = value;
    return out;
}

std::vector<std::string> selectedNames(const WebRequest& request)
{
    std::vector<std::string> names;
    for (const std::string& name : split(request.queryValue("$select"), ','))
        if (!trim(name).empty())
            names.push_back(trim(name));
    return names;
}

} // namespace

std::optional<GraphSearch> GraphSearch::parse(const std::string& text,
                                              const std::vector<std::string>& properties, std::string& why)
{
    GraphSearch search;
    bool orBefore = false;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
        } else if (startsWith(text.substr(at), "AND ") || startsWith(text.substr(at), "OR ")) {
            orBefore = text[at] == 'O';
            at += orBefore ? 3 : 4;
        } else {
            const auto end = text[at] == '"' ? text.find('"', at + 1) : std::string::npos;
            const auto colon = text.find(':', at);
            if (end == std::string::npos || colon == std::string::npos || colon > end)
                break;
            const std::string name = text.substr(at + 1, colon - at - 1);
            if (std::find(properties.begin(), properties.end(), name) == properties.end())
                break;
            search.m_clauses.push_back({name, lower(text.substr(colon + 1, end - colon - 1)), orBefore});
            orBefore = false;
            at = end + 1;
            if (at == text.size())
                return search;
        }
    }
    why = "Syntax error: character '" + text.substr(0, 1) + "' is not valid in search expression '" + text +
          "'.";
    return std::nullopt;
}

bool GraphSearch::matches(const Json& object) const
{
    const auto found = [&](const Clause& clause) {
        const std::string text = lower(textAt(object, clause.property.c_str()));
        for (std::size_t at = 0; at < text.size(); ++at)
            if ((at == 0 || std::string_view(" -_.@'").find(text[at - 1]) != std::string_view::npos) &&
                text.compare(at, clause.value.size(), clause.value) == 0)
                return true;
        return false;
    };
    bool good = true;
    for (const Clause& clause : m_clauses)
        good = clause.orBefore ? good || found(clause) : good && found(clause);
    return good;
}

namespace {

bool isEventual(const WebRequest& request)
{
    return sameText(request.header("ConsistencyLevel"), "eventual");
}

WebReply unsupportedQuery(const std::string& message)
{
    return graphError(400, "Request_UnsupportedQuery", message);
}

/// What $filter and $search leave of the list, by place; or the refusal.
std::optional<WebReply> chosenOf(const WebRequest& request, const GraphList& list,
                                 std::vector<std::size_t>& chosen)
{
    std::string why;
    std::optional<GraphFilter> filter;
    if (request.hasQuery("$filter")) {
        filter = GraphFilter::parse(request.queryValue("$filter"), why);
        if (!filter)
            return graphError(400, "BadRequest", why);
        if ((filter->isAdvanced() || request.hasQuery("$orderby")) && !isEventual(request))
            return unsupportedQuery(
                "Operator is not supported because the required parameters might be missing. "
                "Try adding $count=true query parameter and ConsistencyLevel:eventual header.");
    }
    std::optional<GraphSearch> search;
    if (request.hasQuery("$search")) {
        if (!isEventual(request))
            return unsupportedQuery("Request with $search query parameter only works through MSGraph with a "
                                    "special request header: 'ConsistencyLevel: eventual'");
        search = GraphSearch::parse(request.queryValue("$search"), list.searchable, why);
        if (!search)
            return graphError(400, "BadRequest", why);
    }
    for (std::size_t i = 0; i < list.count; ++i)
        if ((!filter || filter->matches(list.at(i))) && (!search || search->matches(list.at(i))))
            chosen.push_back(i);
    return std::nullopt;
}

/// `$orderby=displayName desc`; one property is enough here.
void sortChosen(const WebRequest& request, const GraphList& list, std::vector<std::size_t>& chosen)
{
    const std::string order = trim(request.queryValue("$orderby"));
    if (order.empty())
        return;
    const std::string property = order.substr(0, order.find(' '));
    const auto key = [&](std::size_t place) { return lower(textAt(list.at(place), property.c_str())); };
    std::stable_sort(chosen.begin(), chosen.end(), [&](std::size_t a, std::size_t b) {
        const std::string first = key(a); // one look at a time: `at` may reuse what it gave
        return first < key(b);
    });
    if (endsWith(order, " desc"))
        std::reverse(chosen.begin(), chosen.end());
}

std::string nextLink(const WebRequest& request, std::size_t to)
{
    std::string link = request.base + request.path;
    char mark = '?';
    for (const auto& [name, value] : request.query) {
        if (name == "$skiptoken" || name == "$skip")
            continue;
        link += mark + (startsWith(name, "$") ? "$" + percentEncode(name.substr(1)) : percentEncode(name)) +
                "=" + percentEncode(value);
        mark = '&';
    }
    return link + mark + "$skiptoken=P" + std::to_string(to);
}

} // namespace

WebReply graphCollection(const WebRequest& request, const std::string& context, const GraphList& list)
{
    std::vector<std::size_t> chosen;
    if (auto refused = chosenOf(request, list, chosen))
        return *refused;
    sortChosen(request, list, chosen);
    std::size_t page = list.defaultPage;
    if (request.hasQuery("$top")) {
        const auto top = wholeCount(request.queryValue("$top"));
        if (!top || *top < 1 || *top > list.largestPage)
            return unsupportedQuery("Invalid page size specified: '" + request.queryValue("$top") +
                                    "'. Must be between 1 and " + std::to_string(list.largestPage) +
                                    " inclusive.");
        page = *top;
    }
    std::size_t from = 0;
    if (request.hasQuery("$skiptoken")) {
        const std::string token = request.queryValue("$skiptoken");
        const auto at = startsWith(token, "P") ? wholeCount(token.substr(1)) : std::nullopt;
        if (!at || *at > chosen.size())
            return graphError(
                400, "Directory_ExpiredPageToken",
                "The specified page token value has expired and can no longer be included in your request.");
        from = *at;
    } else if (request.hasQuery("$skip")) {
        from = std::min(chosen.size(), wholeCount(request.queryValue("$skip")).value_or(0));
    }
    const std::size_t to = std::min(chosen.size(), from + page);
    Json body{{"@odata.context", request.base + "/$metadata#" + context}, {"value", Json::array()}};
    const auto names = selectedNames(request);
    for (std::size_t i = from; i < to; ++i)
        body["value"].push_back(names.empty() ? list.at(chosen[i]) : onlyMembers(list.at(chosen[i]), names));
    if (request.queryValue("$count") == "true")
        body["@odata.count"] = chosen.size();
    if (to < chosen.size())
        body["@odata.nextLink"] = nextLink(request, to);
    return WebReply::json(200, body);
}

WebReply graphCollection(const WebRequest& request, const std::string& context,
                         const std::vector<Json>& items, std::size_t defaultPage, std::size_t largestPage)
{
    return graphCollection(request, context,
                           {.count = items.size(),
                            .at = [&](std::size_t i) -> const Json& { return items[i]; },
                            .searchable = {"displayName", "description", "mail"},
                            .defaultPage = defaultPage,
                            .largestPage = largestPage});
}

WebReply graphCount(const WebRequest& request, const GraphList& list)
{
    if (!isEventual(request))
        return graphError(400, "Request_BadRequest", "$count is not currently supported.");
    std::vector<std::size_t> chosen;
    if (auto refused = chosenOf(request, list, chosen))
        return *refused;
    return {200, "text/plain", std::to_string(chosen.size()), {}};
}

Json graphSelect(const WebRequest& request, const Json& object)
{
    const auto names = selectedNames(request);
    return names.empty() ? object : onlyMembers(object, names);
}

WebReply graphError(int status, const std::string& code, const std::string& message, const Json& details)
{
    Json error{{"code", code}, {"message", message}, {"innerError", Json::object()}};
    if (details.is_array())
        error["details"] = details;
    return WebReply::json(status, {{"error", error}});
}

} // namespace jonction::sandbox
