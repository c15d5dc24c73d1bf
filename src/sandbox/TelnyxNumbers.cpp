// SPDX-License-Identifier: Apache-2.0
// Search, order and keeping of numbers of TelnyxServer (sip-trunk-providers §1.5 to §1.7).
#include "sandbox/TelnyxRules.h"
#include "sandbox/TelnyxServer.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace jonction::sandbox {

namespace {

constexpr auto searchIsRecent = std::chrono::minutes(30);
constexpr auto orderTakes = Duration(1200);
constexpr std::size_t numbersForSale = 40;

struct DemoPlace
{
    const char* country;
    const char* prefix; ///< +E.164 head; four digits follow
    const char* code;
    const char* place;
};

/// Only ranges that regulators keep for fiction and tests.
constexpr std::array<DemoPlace, 3> demoPlaces{{{"FR", "+3319900", "33", "Paris"},
                                               {"US", "+1202555", "1", "Washington"},
                                               {"GB", "+442079460", "44", "London"}}};

const DemoPlace* placeOf(const std::string& country)
{
    const auto found = std::find_if(demoPlaces.begin(), demoPlaces.end(),
                                    [&](const DemoPlace& p) { return country == p.country; });
    return found == demoPlaces.end() ? nullptr : &*found;
}

/// What this seed has for sale in a country: always the same list, above the agents' own numbers.
std::vector<std::string> stockOf(const Seed& seed, const DemoPlace& place)
{
    Dice dice = seed.dice(std::string("stock-") + place.country);
    const std::size_t digits = std::string_view(place.country) == "GB" ? 3 : 4;
    const int first = digits == 3 ? 100 : std::string_view(place.country) == "US" ? 100 : 6000;
    const int span = digits == 3 ? 800 : std::string_view(place.country) == "US" ? 99 : 3900;
    std::vector<std::string> numbers;
    while (numbers.size() < numbersForSale) {
        std::string tail =
            std::to_string(first + static_cast<int>(dice.below(static_cast<std::uint64_t>(span))));
        tail.insert(0, digits - std::min(digits, tail.size()), '0');
        const std::string number = place.prefix + tail;
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    }
    return numbers;
}

Json saleRow(const DemoPlace& place, const std::string& number)
{
    Json features = Json::array();
    for (const char* name : {"voice", "hd_voice", "emergency", "fax"})
        features.push_back({{"name", name}});
    return {
        {"record_type", "available_phone_number"},
        {"phone_number", number},
        {"vanity_format", ""},
        {"best_effort", false},
        {"quickship", false},
        {"reservable", true},
        {"region_information", Json::array({{{"region_type", "country_code"}, {"region_name", place.country}},
                                            {{"region_type", "location"}, {"region_name", place.place}}})},
        {"cost_information", {{"upfront_cost", "1.00000"}, {"monthly_cost", "1.00000"}, {"currency", "USD"}}},
        {"features", features}};
}

bool wanted(const WebRequest& request, const DemoPlace& place, const std::string& number)
{
    const std::string national = number.substr(1 + std::string_view(place.code).size());
    const std::string ndc = request.queryValue("filter[national_destination_code]");
    const std::string head = request.queryValue("filter[phone_number][starts_with]");
    const std::string tail = request.queryValue("filter[phone_number][ends_with]");
    const std::string part = request.queryValue("filter[phone_number][contains]");
    const std::string place1 = request.queryValue("filter[locality]");
    return startsWith(national, ndc) &&
           startsWith(national.substr(std::min(ndc.size(), national.size())), head) &&
           endsWith(national, tail) && contains(national, part) &&
           (place1.empty() || sameText(place1, place.place));
}

Json newNumber(const std::string& id, const std::string& phone, const std::string& country, Instant now)
{
    return {{"id", id},
            {"record_type", "phone_number"},
            {"phone_number", phone},
            {"country_iso_alpha2", country},
            {"status", "purchase-pending"},
            {"tags", Json::array()},
            {"connection_id", ""},
            {"connection_name", ""},
            {"customer_reference", ""},
            {"emergency_enabled", false},
            {"emergency_status", "disabled"},
            {"call_forwarding_enabled", false},
            {"cnam_listing_enabled", false},
            {"caller_id_name_enabled", false},
            {"call_recording_enabled", false},
            {"t38_fax_gateway_enabled", false},
            {"phone_number_type", "local"},
            {"inbound_call_screening", "disabled"},
            {"source_type", "number_order"},
            {"purchased_at", isoTime(now, true)},
            {"created_at", isoTime(now, true)}};
}

bool wordIs(const Json& object, const char* key, const std::string& wish)
{
    return wish.empty() || textAt(object, key) == wish;
}

std::string onlyDigits(const std::string& text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c >= '0' && c <= '9'; });
    return out;
}

} // namespace

WebReply TelnyxServer::searchNumbers(const WebRequest& request, Instant now)
{
    if (request.method != "GET" || request.segments.size() != 1)
        return telnyxNotFound();
    const std::string country = request.queryValue("filter[country_code]");
    if (country.empty())
        return telnyxError(400, "10004", "Missing required parameter", "filter[country_code] is required.",
                           {}, "filter[country_code]");
    const std::string type = request.queryValue("filter[phone_number_type]");
    static const std::array<std::string_view, 6> types{"",       "local",    "toll_free",
                                                       "mobile", "national", "shared_cost"};
    if (std::find(types.begin(), types.end(), type) == types.end())
        return telnyxError(400, "10032", "Invalid enumerated value",
                           "'" + type + "' is not a phone number type.", {}, "filter[phone_number_type]");
    std::size_t limit = 20;
    if (const std::string text = request.queryValue("filter[limit]"); !text.empty()) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
        if (error != std::errc() || end != text.data() + text.size() || limit == 0)
            return telnyxError(400, "10033", "Value outside of range",
                               "filter[limit] must be a positive integer.", {}, "filter[limit]");
    }
    Json rows = Json::array();
    const DemoPlace* place = placeOf(country);
    if (now > m_world.trunk.searchEnds)
        m_world.trunk.lastSearch.clear();
    if (place != nullptr && (type.empty() || type == "local")) {
        for (const std::string& number : stockOf(m_world.seed, *place)) {
            if (rows.size() >= limit || m_world.trunk.numberByPhone(number) != nullptr ||
                !wanted(request, *place, number))
                continue;
            rows.push_back(saleRow(*place, number));
            m_world.trunk.lastSearch[number] = rows.back();
        }
        m_world.trunk.searchEnds = now + searchIsRecent;
    }
    const Json meta{{"total_results", rows.size()}, {"best_effort_results", 0}};
    return WebReply::json(200, {{"data", rows}, {"meta", meta}, {"metadata", meta}});
}

WebReply TelnyxServer::orders(const WebRequest& request, Instant now)
{
    if (request.segments.size() == 1 && request.method == "POST")
        return createOrder(request, now);
    if (request.method != "GET" || request.segments.size() > 2)
        return telnyxNotFound();
    if (request.segments.size() == 2) {
        for (const NumberOrder& order : m_world.trunk.orders)
            if (textAt(order.body, "id") == request.segments[1])
                return WebReply::json(200, {{"data", order.body}});
        return telnyxNotFound();
    }
    std::vector<Json> found;
    for (const NumberOrder& order : m_world.trunk.orders) {
        if (!wordIs(order.body, "customer_reference", request.queryValue("filter[customer_reference]")) ||
            !wordIs(order.body, "status", request.queryValue("filter[status]")))
            continue;
        Json view = order.body;
        view["phone_numbers"] = Json::array();
        for (const Json& line : order.body["phone_numbers"])
            view["phone_numbers"].push_back({{"id", line["id"]}, {"phone_number", line["phone_number"]}});
        found.push_back(view);
    }
    std::reverse(found.begin(), found.end());
    return telnyxPage(request, found, 20);
}

WebReply TelnyxServer::createOrder(const WebRequest& request, Instant now)
{
    const Json body = request.json();
    if (!body.is_object())
        return telnyxError(400, "10023", "Invalid JSON", "The request body is not a JSON object.");
    TelnyxRules rules(body);
    rules.text("/connection_id");
    rules.text("/customer_reference");
    const bool listed =
        body.contains("phone_numbers") && body["phone_numbers"].is_array() && !body["phone_numbers"].empty();
    if (!listed)
        rules.fault("/phone_numbers", "at least one phone number is required");
    const std::string connectionId = textAt(body, "connection_id");
    if (!connectionId.empty() && !m_world.trunk.connections.contains(connectionId))
        return telnyxError(422, "85004", "Bad connection", "The connection does not exist.",
                           "/connection_id");
    if (!rules.faults().empty())
        return telnyxFaults(rules.faults());
    std::size_t index = 0;
    for (const Json& line : body["phone_numbers"]) {
        const std::string pointer = "/phone_numbers/" + std::to_string(index++) + "/phone_number";
        const std::string phone = textAt(line, "phone_number");
        if (phone.size() < 8 || phone.front() != '+' || !isDigits(phone.substr(1)))
            return telnyxError(422, "10016", "Phone number must be in +E.164 format",
                               "'" + phone + "' is not a +E.164 number.", pointer);
        if (m_world.trunk.numberByPhone(phone) != nullptr)
            return telnyxError(422, "85001", "Number not available", phone + " is no longer available.",
                               pointer);
        if (!m_world.trunk.lastSearch.contains(phone) || now > m_world.trunk.searchEnds)
            return telnyxError(422, "85000", "Number not found in a recent search",
                               phone + " was not in the results of a recent search.", pointer);
    }
    Json order{{"id", m_world.seed.nextUuid("order")},
               {"record_type", "number_order"},
               {"phone_numbers_count", body["phone_numbers"].size()},
               {"connection_id", connectionId},
               {"messaging_profile_id", ""},
               {"billing_group_id", ""},
               {"phone_numbers", Json::array()},
               {"sub_number_orders_ids", Json::array({m_world.seed.nextUuid("sub-order")})},
               {"status", "pending"},
               {"customer_reference", textAt(body, "customer_reference")},
               {"created_at", isoTime(now, true)},
               {"updated_at", isoTime(now, true)},
               {"requirements_met", true}};
    for (const Json& line : body["phone_numbers"]) {
        const std::string phone = textAt(line, "phone_number");
        const Json& row = m_world.trunk.lastSearch[phone];
        const std::string country = textAt(row["region_information"][0], "region_name");
        const std::string id = m_world.seed.nextLongId("number");
        Json number = newNumber(id, phone, country, now);
        number["connection_id"] = connectionId;
        number["connection_name"] = connectionId.empty()
                                        ? std::string()
                                        : textAt(m_world.trunk.connections[connectionId], "connection_name");
        number["customer_reference"] = textAt(body, "customer_reference");
        m_world.trunk.numbers[id] = number;
        order["phone_numbers"].push_back({{"id", m_world.seed.nextUuid("order-line")},
                                          {"record_type", "number_order_phone_number"},
                                          {"phone_number", phone},
                                          {"country_iso_alpha2", country},
                                          {"country_code", country},
                                          {"phone_number_type", "local"},
                                          {"status", "pending"},
                                          {"requirements_met", true},
                                          {"requirements_status", "approved"},
                                          {"regulatory_requirements", Json::array()}});
    }
    m_world.trunk.orders.push_back({order, now + orderTakes, false});
    return WebReply::json(200, {{"data", order}});
}

WebReply TelnyxServer::numbers(const WebRequest& request, Instant)
{
    auto& all = m_world.trunk.numbers;
    if (request.segments.size() == 1) {
        if (request.method != "GET")
            return telnyxNotFound();
        const std::string digits = onlyDigits(request.queryValue("filter[phone_number]"));
        std::vector<Json> found;
        for (const auto& [id, number] : all)
            if (contains(textAt(number, "phone_number"), digits) &&
                wordIs(number, "connection_id", request.queryValue("filter[connection_id]")) &&
                wordIs(number, "status", request.queryValue("filter[status]")) &&
                wordIs(number, "customer_reference", request.queryValue("filter[customer_reference]")))
                found.push_back(number);
        return telnyxPage(request, found, 20);
    }
    const std::string& key = request.segments[1];
    const auto byId = all.find(key);
    Json* number = byId != all.end() ? &byId->second : m_world.trunk.numberByPhone(key);
    if (number == nullptr)
        return telnyxNotFound();
    if (request.segments.size() == 3 && request.segments[2] == "voice")
        return numberVoice(request, *number);
    return request.segments.size() == 2 ? oneNumber(request, *number) : telnyxNotFound();
}

WebReply TelnyxServer::oneNumber(const WebRequest& request, Json& number)
{
    if (request.method == "GET")
        return WebReply::json(200, {{"data", number}});
    if (request.method == "DELETE") {
        Json gone = number;
        gone["status"] = "deleted";
        m_world.trunk.numbers.erase(textAt(gone, "id"));
        return WebReply::json(200, {{"data", gone}});
    }
    if (request.method != "PATCH")
        return telnyxNotFound();
    const Json body = request.json();
    if (!body.is_object())
        return telnyxError(400, "10023", "Invalid JSON", "The request body is not a JSON object.");
    TelnyxRules rules(body);
    rules.text("/connection_id", 0, true);
    rules.text("/customer_reference", 0, true);
    rules.text("/external_pin", 0, true);
    rules.flag("/hd_voice_enabled");
    rules.texts("/tags");
    const std::string connection = textAt(body, "connection_id");
    if (!connection.empty() && !m_world.trunk.connections.contains(connection))
        rules.fault("/connection_id", "The connection does not exist");
    if (!rules.faults().empty())
        return telnyxFaults(rules.faults());
    for (const char* key : {"connection_id", "customer_reference", "external_pin"})
        if (body.contains(key))
            number[key] = textAt(body, key);
    if (body.contains("tags"))
        number["tags"] = body["tags"];
    number["connection_name"] =
        textAt(number, "connection_id").empty()
            ? std::string()
            : textAt(m_world.trunk.connections[textAt(number, "connection_id")], "connection_name");
    return WebReply::json(200, {{"data", number}});
}

WebReply TelnyxServer::numberVoice(const WebRequest& request, Json& number)
{
    if (request.method != "GET" && request.method != "PATCH")
        return telnyxNotFound();
    if (request.method == "PATCH") {
        const Json body = request.json();
        if (!body.is_object())
            return telnyxError(400, "10023", "Invalid JSON", "The request body is not a JSON object.");
        TelnyxRules rules(body);
        rules.flag("/tech_prefix_enabled");
        rules.flag("/caller_id_name_enabled");
        rules.text("/translated_number");
        rules.oneOf("/usage_payment_method", {"pay-per-minute", "channel"});
        rules.oneOf("/inbound_call_screening", {"disabled", "reject_calls", "flag_calls"});
        if (!rules.faults().empty())
            return telnyxFaults(rules.faults());
        for (const char* key : {"caller_id_name_enabled", "inbound_call_screening"})
            if (body.contains(key))
                number[key] = body[key];
        Json& settings =
            m_world.trunk.voiceSettings.try_emplace(textAt(number, "id"), Json::object()).first->second;
        mergeTelnyx(settings, body, {"caller_id_name_enabled", "inbound_call_screening", "connection_id"});
    }
    Json view{{"id", number["id"]},
              {"record_type", "voice_settings"},
              {"phone_number", number["phone_number"]},
              {"connection_id", number["connection_id"]},
              {"customer_reference", number["customer_reference"]},
              {"tech_prefix_enabled", false},
              {"translated_number", ""},
              {"usage_payment_method", "pay-per-minute"},
              {"inbound_call_screening", number["inbound_call_screening"]}};
    const auto settings = m_world.trunk.voiceSettings.find(textAt(number, "id"));
    if (settings != m_world.trunk.voiceSettings.end())
        mergeTelnyx(view, settings->second, {});
    return WebReply::json(200, {{"data", view}});
}

} // namespace jonction::sandbox
