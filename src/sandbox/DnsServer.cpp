// SPDX-License-Identifier: Apache-2.0
#include "sandbox/DnsServer.h"

#include <algorithm>
#include <map>

namespace jonction::sandbox {

namespace {

constexpr int statusServfail = 2;
constexpr int statusNxdomain = 3;

/// A number or a name of a record type; 0 where it is none that is known.
int recordType(const std::string& text)
{
    static const std::map<std::string, int> types{{"", 1},    {"a", 1},    {"cname", 5}, {"soa", 6},
                                                  {"mx", 15}, {"txt", 16}, {"aaaa", 28}, {"srv", 33}};
    for (const auto& [name, number] : types)
        if (lower(text) == name || text == std::to_string(number))
            return number;
    return 0;
}

bool isDomainName(const std::string& name)
{
    const auto labels = split(name, '.');
    return !name.empty() && name.size() <= 253 &&
           std::all_of(labels.begin(), labels.end(),
                       [](const auto& label) { return !label.empty() && label.size() <= 63; });
}

/// Who says that there is nothing: the zone's start of authority, here that of the last two labels.
Json authorityFor(const std::string& name)
{
    const auto labels = split(name, '.');
    const std::size_t from = labels.size() > 2 ? labels.size() - 2 : 0;
    const std::string zone =
        join({labels.begin() + static_cast<std::ptrdiff_t>(from), labels.end()}, ".") + ".";
    return Json::array(
        {{{"name", zone},
          {"type", 6},
          {"TTL", 300},
          {"data", "ns1." + zone + " hostmaster." + zone + " 2026112201 7200 3600 1209600 300"}}});
}

} // namespace

/// Resolvers differ: some give the text as it is, some in quotes, and a long one comes in several strings.
std::string DnsServer::written(const DnsRecord& record) const
{
    if (record.type != "TXT")
        return record.data;
    const std::string style = m_world.tenant.toggles.text("dnsTextStyle");
    if (style == "split")
        return "\"" + record.data.substr(0, record.data.size() / 2) + "\" \"" +
               record.data.substr(record.data.size() / 2) + "\"";
    return style == "quoted" ? "\"" + record.data + "\"" : record.data;
}

WebReply DnsServer::answer(const WebRequest& request, Instant now)
{
    std::string name = lower(request.queryValue("name"));
    if (endsWith(name, "."))
        name.pop_back();
    const int type = recordType(request.queryValue("type"));
    if (request.method != "GET" || !request.segments.empty() || !isDomainName(name) || type == 0)
        return WebReply::json(400, {{"error", "Invalid name or type"}});
    Json body{{"Status", 0}, {"TC", false}, {"RD", true}, {"RA", true}, {"AD", false}, {"CD", false}};
    body["Question"] = Json::array({{{"name", name + "."}, {"type", type}}});
    if (m_world.tenant.toggles.on("dnsServfail")) {
        body["Status"] = statusServfail;
        body["Comment"] = "Name servers refused query (lame delegation?)";
        return WebReply::json(200, body);
    }
    for (const DnsRecord& record : m_world.dns.lookup(name, type == 16 ? "TXT" : type == 1 ? "A" : "-", now))
        body["Answer"].push_back(
            {{"name", name + "."}, {"type", type}, {"TTL", record.ttl}, {"data", written(record)}});
    if (!body.contains("Answer")) {
        body["Status"] = m_world.dns.exists(name, now) ? 0 : statusNxdomain;
        body["Authority"] = authorityFor(name);
    }
    return WebReply::json(200, body).with("Cache-Control", "private, max-age=0");
}

} // namespace jonction::sandbox
