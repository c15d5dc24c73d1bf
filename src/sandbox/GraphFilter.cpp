// SPDX-License-Identifier: Apache-2.0
// $filter: read into a tree, and asked of one object at a time.
#include "sandbox/GraphQuery.h"

#include "sandbox/Text.h"

#include <algorithm>

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

} // namespace jonction::sandbox
