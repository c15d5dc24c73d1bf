// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Web.h"

#include "sandbox/Text.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

std::string afterScheme(const std::string& authorization, std::string_view scheme)
{
    if (authorization.size() <= scheme.size() || !sameText(authorization.substr(0, scheme.size()), scheme))
        return {};
    return trim(std::string_view(authorization).substr(scheme.size()));
}

} // namespace

std::string WebRequest::queryValue(std::string_view name) const
{
    return valueOf(query, name);
}
bool WebRequest::hasQuery(std::string_view name) const
{
    return hasName(query, name);
}

std::string WebRequest::header(std::string_view name) const
{
    const auto found =
        std::find_if(headers.begin(), headers.end(), [&](const auto& h) { return sameText(h.first, name); });
    return found == headers.end() ? std::string() : found->second;
}

std::string WebRequest::bearer() const
{
    return afterScheme(header("Authorization"), "Bearer ");
}

std::pair<std::string, std::string> WebRequest::basic() const
{
    const auto decoded = base64Decode(afterScheme(header("Authorization"), "Basic "));
    if (!decoded)
        return {};
    const auto colon = decoded->find(':');
    if (colon == std::string::npos)
        return {};
    return {decoded->substr(0, colon), decoded->substr(colon + 1)};
}

Pairs WebRequest::form() const
{
    if (!startsWith(lower(header("Content-Type")), "application/x-www-form-urlencoded"))
        return {};
    return parsePairs(body);
}

Json WebRequest::json() const
{
    return Json::parse(body, nullptr, false);
}

WebReply WebReply::json(int status, const Json& body)
{
    return {status, "application/json", toBytes(body), {}};
}
WebReply WebReply::html(int status, std::string body)
{
    return {status, "text/html; charset=utf-8", std::move(body), {}};
}
WebReply WebReply::empty(int status)
{
    return {status, {}, {}, {}};
}

WebReply WebReply::redirect(const std::string& location)
{
    return empty(302).with("Location", location).with("Cache-Control", "no-store");
}

WebReply& WebReply::with(std::string name, std::string value)
{
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::vector<std::string> pathSegments(std::string_view path)
{
    std::vector<std::string> segments;
    for (const std::string& part : split(path, '/'))
        if (!part.empty())
            segments.push_back(percentDecode(part, false));
    return segments;
}

Pairs parsePairs(std::string_view text)
{
    Pairs pairs;
    if (text.empty())
        return pairs;
    for (const std::string& part : split(text, '&')) {
        if (part.empty())
            continue;
        const auto equals = part.find('=');
        const std::string name = percentDecode(part.substr(0, equals), true);
        pairs.emplace_back(name, equals == std::string::npos ? std::string()
                                                             : percentDecode(part.substr(equals + 1), true));
    }
    return pairs;
}

std::string valueOf(const Pairs& pairs, std::string_view name)
{
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto& p) { return p.first == name; });
    return found == pairs.end() ? std::string() : found->second;
}

bool hasName(const Pairs& pairs, std::string_view name)
{
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& p) { return p.first == name; });
}

std::string toBytes(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textAt(const Json& object, const char* key, const std::string& otherwise)
{
    if (!object.is_object())
        return otherwise;
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

} // namespace jonction::sandbox
