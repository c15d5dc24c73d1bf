// SPDX-License-Identifier: Apache-2.0
#include "sandbox/TelnyxServer.h"

#include <algorithm>
#include <charconv>

namespace jonction::sandbox {

namespace {

constexpr int requestsPerWindow = 200;

std::optional<int> pageNumber(const std::string& text, int otherwise)
{
    if (text.empty())
        return otherwise;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 1)
        return std::nullopt;
    return value;
}

Json errorItem(const std::string& code, const std::string& title, const std::string& detail,
               const std::string& pointer, const std::string& parameter)
{
    Json item{{"code", code},
              {"title", title},
              {"detail", detail},
              {"meta", {{"url", "https://developers.telnyx.com/docs/overview/errors/" + code}}}};
    if (!pointer.empty())
        item["source"] = {{"pointer", pointer}};
    if (!parameter.empty())
        item["source"] = {{"parameter", parameter}};
    return item;
}

} // namespace

WebReply telnyxError(int status, const std::string& code, const std::string& title, const std::string& detail,
                     const std::string& pointer, const std::string& parameter)
{
    return WebReply::json(status,
                          {{"errors", Json::array({errorItem(code, title, detail, pointer, parameter)})}});
}

Json telnyxFault(const std::string& pointer, const std::string& detail)
{
    return errorItem("10015", "Bad Request", detail, pointer, {});
}

WebReply telnyxFaults(const std::vector<Json>& faults)
{
    return WebReply::json(422, {{"errors", faults}});
}

WebReply telnyxNotFound()
{
    return telnyxError(404, "10005", "Resource not found",
                       "The requested resource or URL could not be found.");
}

WebReply telnyxPage(const WebRequest& request, const std::vector<Json>& items, int defaultSize)
{
    const auto size = pageNumber(request.queryValue("page[size]"), defaultSize);
    const auto number = pageNumber(request.queryValue("page[number]"), 1);
    if (!size || *size > 250)
        return telnyxError(400, "10033", "Value outside of range", "page[size] must be between 1 and 250.",
                           {}, "page[size]");
    if (!number)
        return telnyxError(400, "10033", "Value outside of range", "page[number] must be at least 1.", {},
                           "page[number]");
    const int total = static_cast<int>(items.size());
    Json data = Json::array();
    for (long i = static_cast<long>(*number - 1) * *size;
         i < std::min<long>(total, static_cast<long>(*number) * *size); ++i)
        data.push_back(items[static_cast<std::size_t>(i)]);
    return WebReply::json(200, {{"data", data},
                                {"meta",
                                 {{"page_number", *number},
                                  {"page_size", *size},
                                  {"total_pages", (total + *size - 1) / *size},
                                  {"total_results", total}}}});
}

WebReply TelnyxServer::answer(const WebRequest& request, Instant now)
{
    const auto real = std::chrono::steady_clock::now();
    if (real - m_window > std::chrono::seconds(1)) {
        m_window = real;
        m_inWindow = 0;
    }
    ++m_inWindow;
    WebReply reply = m_inWindow > requestsPerWindow ? refusal(429, now) : route(request, now);
    return reply.with("x-ratelimit-limit", std::to_string(requestsPerWindow))
        .with("x-ratelimit-remaining", std::to_string(std::max(0, requestsPerWindow - m_inWindow)))
        .with("x-ratelimit-reset", "1")
        .with("x-request-id", m_world.seed.nextUuid("telnyx-request"));
}

WebReply TelnyxServer::refusal(int status, Instant)
{
    if (status == 429)
        return telnyxError(429, "10011", "Too many requests",
                           "You have exceeded the maximum number of allowed requests.");
    if (status == 503)
        return telnyxError(503, "10037", "Service unavailable", "The service is temporarily unavailable.");
    return telnyxError(status, "10007", "Unexpected error", "An unexpected error occurred.");
}

WebReply TelnyxServer::route(const WebRequest& request, Instant now)
{
    if (request.bearer() != m_world.telnyxKey)
        return telnyxError(
            401, "10009", "Authentication failed",
            "The required authentication headers were either invalid or not included in the request.");
    const std::string name = request.segments.empty() ? std::string() : request.segments[0];
    if (name == "balance")
        return balance(request);
    if (name == "outbound_voice_profiles")
        return profiles(request, now);
    if (name == "fqdn_connections")
        return connections(request, now);
    if (name == "fqdns")
        return fqdns(request, now);
    if (name == "available_phone_numbers")
        return searchNumbers(request, now);
    if (name == "number_orders")
        return orders(request, now);
    if (name == "phone_numbers")
        return numbers(request, now);
    return telnyxNotFound();
}

WebReply TelnyxServer::balance(const WebRequest& request)
{
    if (request.method != "GET" || request.segments.size() != 1)
        return telnyxNotFound();
    return WebReply::json(200, {{"data",
                                 {{"record_type", "balance"},
                                  {"balance", "250.00"},
                                  {"pending", "0.00"},
                                  {"credit_limit", "0.00"},
                                  {"available_credit", "250.00"},
                                  {"currency", "USD"}}}});
}

} // namespace jonction::sandbox
