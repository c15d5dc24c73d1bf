// SPDX-License-Identifier: Apache-2.0
#include "sandbox/GraphQuery.h"

#include "sandbox/Text.h"

#include <algorithm>
#include <charconv>

namespace jonction::sandbox {

namespace {

using FilterNode = GraphFilter::Node;
using FilterNodePtr = std::unique_ptr<FilterNode>;

/// Words, punctuation and quoted literals of a $filter.
struct FilterToken
{
    enum Kind { Word, Literal, Mark, End } kind = End;
    std::string text;
};

bool isWordChar(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '/' || c == '-' || c == '.' || c == '@' || c == '$';
}

std::optional<std::vector<FilterToken>> filterTokens(const std::string& text)
{
    std::vector<FilterToken> tokens;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ') {
            ++i;
        } else if (c == '\'') {
            std::string literal;
            for (++i;; ++i) {
                if (i >= text.size())
                    return std::nullopt;
                if (text[i] != '\'')
                    literal += text[i];
                else if (i + 1 < text.size() && text[i + 1] == '\'')
                    literal += text[i++];
                else
                    break;
            }
            ++i;
            tokens.push_back({FilterToken::Literal, literal});
        } else if (isWordChar(c)) {
            std::size_t end = i;
            while (end < text.size() && isWordChar(text[end]))
                ++end;
            tokens.push_back({FilterToken::Word, text.substr(i, end - i)});
            i = end;
        } else {
            tokens.push_back({FilterToken::Mark, std::string(1, c)});
            ++i;
        }
    }
    return tokens;
}

/// Recursive descent; depth is bounded, since the text comes from outside.
class FilterParser
{
public:
    explicit FilterParser(std::vector<FilterToken> tokens)
        : m_tokens(std::move(tokens))
    {}

    FilterNodePtr whole()
    {
        FilterNodePtr node = disjunction();
        return node && m_at == m_tokens.size() ? std::move(node) : nullptr;
    }
    bool advanced() const { return m_advanced; }

private:
    static constexpr int deepest = 20;

    const FilterToken& peek() const
    {
        static const FilterToken end;
        return m_at < m_tokens.size() ? m_tokens[m_at] : end;
    }
    FilterToken take()
    {
        const FilterToken token = peek();
        ++m_at;
        return token;
    }
    bool accept(FilterToken::Kind kind, std::string_view text)
    {
        if (peek().kind != kind || peek().text != text)
            return false;
        ++m_at;
        return true;
    }

    FilterNodePtr chain(FilterNode::Kind kind, std::string_view word, FilterNodePtr (FilterParser::*part)())
    {
        FilterNodePtr left = (this->*part)();
        while (left && accept(FilterToken::Word, word)) {
            auto node = std::make_unique<FilterNode>();
            node->kind = kind;
            node->children.push_back(std::move(left));
            node->children.push_back((this->*part)());
            if (!node->children.back())
                return nullptr;
            left = std::move(node);
        }
        return left;
    }
    FilterNodePtr disjunction() { return chain(FilterNode::Or, "or", &FilterParser::conjunction); }
    FilterNodePtr conjunction() { return chain(FilterNode::And, "and", &FilterParser::term); }

    FilterNodePtr term();
    FilterNodePtr comparison();
    FilterNodePtr function(FilterNode::Kind kind);
    FilterNodePtr any(const std::string& property);
    std::optional<Json> literal();

    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_advanced = false;
};

FilterNodePtr FilterParser::term()
{
    if (++m_depth > deepest)
        return nullptr;
    FilterNodePtr node;
    if (accept(FilterToken::Mark, "(")) {
        node = disjunction();
        if (!accept(FilterToken::Mark, ")"))
            node = nullptr;
    } else if (accept(FilterToken::Word, "not")) {
        m_advanced = true;
        node = std::make_unique<FilterNode>();
        node->kind = FilterNode::Not;
        node->children.push_back(term());
        if (!node->children.back())
            node = nullptr;
    } else {
        node = comparison();
    }
    --m_depth;
    return node;
}

FilterNodePtr FilterParser::comparison()
{
    const FilterToken name = take();
    if (name.kind != FilterToken::Word)
        return nullptr;
    if (sameText(name.text, "startswith"))
        return function(FilterNode::StartsWith);
    if (sameText(name.text, "endswith")) {
        m_advanced = true;
        return function(FilterNode::EndsWith);
    }
    if (endsWith(name.text, "/any"))
        return any(name.text.substr(0, name.text.size() - 4));
    auto node = std::make_unique<FilterNode>();
    node->property = name.text;
    const FilterToken verb = take();
    if (verb.text == "in" && accept(FilterToken::Mark, "(")) {
        node->kind = FilterNode::In;
        do {
            const auto value = literal();
            if (!value)
                return nullptr;
            node->values.push_back(*value);
        } while (accept(FilterToken::Mark, ","));
        return accept(FilterToken::Mark, ")") ? std::move(node) : nullptr;
    }
    if (verb.text != "eq" && verb.text != "ne")
        return nullptr;
    node->kind = verb.text == "eq" ? FilterNode::Equal : FilterNode::NotEqual;
    m_advanced = m_advanced || verb.text == "ne";
    const auto value = literal();
    if (!value)
        return nullptr;
    node->values.push_back(*value);
    return node;
}

FilterNodePtr FilterParser::function(FilterNode::Kind kind)
{
    auto node = std::make_unique<FilterNode>();
    node->kind = kind;
    if (!accept(FilterToken::Mark, "(") || peek().kind != FilterToken::Word)
        return nullptr;
    node->property = take().text;
    if (!accept(FilterToken::Mark, ",") || peek().kind != FilterToken::Literal)
        return nullptr;
    node->values.emplace_back(take().text);
    return accept(FilterToken::Mark, ")") ? std::move(node) : nullptr;
}

/// `tags/any(t:t eq 'x')` and `assignedLicenses/any(x:x/skuId eq GUID)`.
FilterNodePtr FilterParser::any(const std::string& property)
{
    if (!accept(FilterToken::Mark, "(") || peek().kind != FilterToken::Word)
        return nullptr;
    const std::string variable = take().text;
    if (!accept(FilterToken::Mark, ":"))
        return nullptr;
    FilterNodePtr inner = comparison();
    if (!inner || !accept(FilterToken::Mark, ")") || !startsWith(inner->property, variable))
        return nullptr;
    inner->property =
        inner->property == variable ? std::string() : inner->property.substr(variable.size() + 1);
    auto node = std::make_unique<FilterNode>();
    node->kind = FilterNode::Any;
    node->property = property;
    node->children.push_back(std::move(inner));
    return node;
}

std::optional<Json> FilterParser::literal()
{
    const FilterToken token = take();
    if (token.kind == FilterToken::Literal)
        return Json(token.text);
    if (token.kind != FilterToken::Word)
        return std::nullopt;
    if (token.text == "true" || token.text == "false")
        return Json(token.text == "true");
    if (token.text == "null")
        return Json();
    if (isUuid(token.text))
        return Json(token.text);
    if (isDigits(token.text) && token.text.size() < 9)
        return Json(std::stoi(token.text));
    return std::nullopt;
}

/// `assignedLicenses/$count` is a number; everything else is where it is.
Json propertyOf(const Json& object, const std::string& path)
{
    const Json* at = &object;
    if (path.empty())
        return object;
    for (const std::string& part : split(path, '/')) {
        if (part == "$count" && at->is_array())
            return at->size();
        if (!at->is_object() || !at->contains(part))
            return {};
        at = &(*at)[part];
    }
    return *at;
}

/// Directory comparison ignores letter case.
bool equalValues(const Json& a, const Json& b)
{
    if (a.is_string() && b.is_string())
        return sameText(a.get<std::string>(), b.get<std::string>());
    return a == b;
}

bool nodeMatches(const FilterNode& node, const Json& object);

bool textMatches(const FilterNode& node, const Json& value)
{
    if (!value.is_string())
        return false;
    const std::string text = lower(value.get<std::string>());
    const std::string wanted = lower(node.values.front().get<std::string>());
    return node.kind == FilterNode::StartsWith ? startsWith(text, wanted) : endsWith(text, wanted);
}

bool nodeMatches(const FilterNode& node, const Json& object)
{
    const auto child = [&](std::size_t i) { return nodeMatches(*node.children[i], object); };
    const Json value = propertyOf(object, node.property);
    switch (node.kind) {
    case FilterNode::And:
        return child(0) && child(1);
    case FilterNode::Or:
        return child(0) || child(1);
    case FilterNode::Not:
        return !child(0);
    case FilterNode::Any:
        return value.is_array() && std::any_of(value.begin(), value.end(), [&](const Json& item) {
                   return nodeMatches(*node.children[0], item);
               });
    case FilterNode::StartsWith:
    case FilterNode::EndsWith:
        return textMatches(node, value);
    case FilterNode::NotEqual:
        return !equalValues(value, node.values.front());
    case FilterNode::Equal:
    case FilterNode::In:
        break;
    }
    return std::any_of(node.values.begin(), node.values.end(),
                       [&](const Json& v) { return equalValues(value, v); });
}

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

std::optional<GraphFilter> GraphFilter::parse(const std::string& text, std::string& why)
{
    auto tokens = filterTokens(text);
    if (tokens) {
        FilterParser parser(std::move(*tokens));
        if (FilterNodePtr root = parser.whole()) {
            GraphFilter filter;
            filter.m_advanced = parser.advanced();
            filter.m_root = std::move(root);
            return filter;
        }
    }
    why = "Invalid filter clause: '" + text + "'.";
    return std::nullopt;
}

bool GraphFilter::matches(const Json& object) const
{
    return nodeMatches(*m_root, object);
}

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
