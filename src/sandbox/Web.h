// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace jonction::sandbox {

using Json = nlohmann::json;
/// Name and value pairs in order; a name may come more than once.
using Pairs = std::vector<std::pair<std::string, std::string>>;

/// One request as a service sees it, freed from the HTTP library.
struct WebRequest
{
    std::string method;
    std::string target;                ///< path and query as sent, still encoded
    std::string path;                  ///< below the service's base, still encoded, starts with '/'
    std::string base;                  ///< the service's own address as this caller reached it, without '/'
    std::vector<std::string> segments; ///< of `path`, each percent-decoded
    Pairs query;
    Pairs headers;
    std::string body;

    std::string queryValue(std::string_view name) const;
    bool hasQuery(std::string_view name) const;
    std::string header(std::string_view name) const;
    /// The token of "Authorization: Bearer …", empty where there is none.
    std::string bearer() const;
    /// User and password of "Authorization: Basic …", both empty where there is none.
    std::pair<std::string, std::string> basic() const;
    /// The body as a form; empty where it is not one.
    Pairs form() const;
    /// The body as JSON; a discarded value where it is none.
    Json json() const;
};

struct WebReply
{
    int status = 200;
    std::string contentType;
    std::string body;
    Pairs headers;

    static WebReply json(int status, const Json& body);
    static WebReply html(int status, std::string body);
    static WebReply empty(int status);
    static WebReply redirect(const std::string& location);
    WebReply& with(std::string name, std::string value);
};

/// Segments of a path, each percent-decoded, empty ones left out.
std::vector<std::string> pathSegments(std::string_view path);
Pairs parsePairs(std::string_view text);
std::string valueOf(const Pairs& pairs, std::string_view name);
bool hasName(const Pairs& pairs, std::string_view name);
/// JSON as bytes; text that is not UTF-8 is mended, never thrown at.
std::string toBytes(const Json& json);

/// Reads a member that may be missing or of another type.
std::string textAt(const Json& object, const char* key, const std::string& otherwise = {});

} // namespace jonction::sandbox
