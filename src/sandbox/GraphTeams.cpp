// SPDX-License-Identifier: Apache-2.0
// Telephone numbers and voice states of GraphServer (microsoft-graph §4.4).
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>
#include <array>

namespace jonction::sandbox {

namespace {

constexpr const char* management = "/admin/teams/telephoneNumberManagement";

bool isOneOf(const std::string& text, std::initializer_list<std::string_view> values)
{
    return std::find(values.begin(), values.end(), text) != values.end();
}

/// "+", a digit from 1 to 9, up to 14 more; an extension may follow.
bool isTelephoneNumber(const std::string& text)
{
    const std::string digits = plusNumber(text.substr(0, text.find(';'))).substr(1);
    return isDigits(digits) && digits.size() >= 3 && digits.size() <= 15 && digits.front() != '0' &&
           (!contains(text, ";") || contains(text, ";ext="));
}

WebReply teamsFault(const std::string& message)
{
    return graphError(400, "BadRequest", message);
}

/// What is wrong with the body of an order, empty where nothing is.
std::string orderFault(const Json& body, bool assigns)
{
    if (std::string fault =
            graphBodyFault(assigns ? GraphBody::AssignNumber : GraphBody::UnassignNumber, body);
        !fault.empty())
        return fault;
    const std::string number = textAt(body, "telephoneNumber");
    if (!isTelephoneNumber(number))
        return "The telephoneNumber '" + number + "' is not valid.";
    if (!isOneOf(textAt(body, "numberType"), {"directRouting", "callingPlan", "operatorConnect"}))
        return "The numberType '" + textAt(body, "numberType") + "' is not valid.";
    if (!assigns)
        return {};
    if (!isUuid(textAt(body, "assignmentTargetId")))
        return "The assignmentTargetId '" + textAt(body, "assignmentTargetId") + "' is not an object id.";
    if (body.contains("assignmentCategory") &&
        !isOneOf(textAt(body, "assignmentCategory"), {"primary", "private", "alternate"}))
        return "The assignmentCategory '" + textAt(body, "assignmentCategory") + "' is not valid.";
    return {};
}

Json numberView(const VoiceNumber& number)
{
    const bool taken = !number.targetId.empty();
    return {{"id", number.number.substr(1)},
            {"telephoneNumber", number.number},
            {"numberType", number.type},
            {"activationState", number.activation},
            {"assignmentStatus", taken ? "userAssigned" : "unassigned"},
            {"assignmentTargetId", taken ? Json(number.targetId) : Json()},
            {"assignmentCategory", taken ? Json(number.category) : Json()},
            {"capabilities", {"userAssignment"}},
            {"operatorId", "00000000-0000-0000-0000-000000000000"},
            {"locationId", number.locationId.empty() ? Json() : Json(number.locationId)},
            {"networkSiteId", number.networkSiteId.empty() ? Json() : Json(number.networkSiteId)},
            {"reverseNumberLookupOptions",
             number.skipInternalVoip ? Json::array({"skipInternalVoip"}) : Json::array()},
            {"isoCountryCode", startsWith(number.number, "+33") ? Json("FR") : Json()},
            {"city", nullptr},
            {"civicAddressId", nullptr},
            {"numberSource", "online"},
            {"portInStatus", nullptr},
            {"supportedCustomerActions", Json::array()}};
}

/// Where an order stands: it waits for a third of its time, then it runs.
const char* orderStatus(const VoiceOrder& order, Instant now)
{
    if (order.settled)
        return order.failure.empty() ? "succeeded" : "failed";
    return now - order.created < (order.settles - order.created) / 3 ? "notStarted" : "running";
}

} // namespace

WebReply GraphServer::admin(const Call& call)
{
    if (call.rest.size() < 3 || call.rest[0] != "teams")
        return call.rest.size() == 2 && call.rest[0] == "teams" && call.rest[1] == "userConfigurations"
                   ? userConfigurations(call)
                   : badSegment(call.rest.empty() ? call.name : call.rest.back());
    const std::string& area = call.rest[1];
    if (area == "userConfigurations")
        return userConfigurations(call);
    if (area == "policy")
        return teamsPolicies(call);
    if (area != "telephoneNumberManagement")
        return badSegment(area);
    if (call.rest[2] == "numberAssignments")
        return numberAssignments(call);
    return call.rest[2] == "operations" && call.rest.size() == 4 && call.is("GET") ? numberOperation(call)
                                                                                   : badSegment(call.rest[2]);
}

WebReply GraphServer::numberAssignments(const Call& call)
{
    const std::string what = call.rest.size() == 4 ? call.rest[3] : std::string();
    if (call.rest.size() > 4)
        return badSegment(call.rest[4]);
    if (call.is("POST")) {
        if (!mayWrite(call, {"TeamsTelephoneNumber.ReadWrite.All"}, {"Teams Administrator"}))
            return denied();
        return what == "assignNumber" || what == "unassignNumber" ? orderNumber(call, what == "assignNumber")
               : what == "updateNumber"                           ? updateNumber(call)
                                                                  : badSegment(what);
    }
    if (!call.is("GET"))
        return badMethod();
    if (!mayWrite(call, {"TeamsTelephoneNumber.Read.All", "TeamsTelephoneNumber.ReadWrite.All"},
                  {"Teams Administrator", "Teams Communications Administrator", "Global Reader"}))
        return denied();
    if (!what.empty()) {
        const VoiceNumber* number = m_world.tenant.voice.find(what);
        return number == nullptr ? graphError(404, "NotFound", "The telephone number was not found.")
                                 : WebReply::json(200, graphSelect(call.request, numberView(*number)));
    }
    const std::string filter = call.request.queryValue("$filter");
    if (startsWith(filter, "id ") || contains(filter, "city "))
        return teamsFault("Filtering is not supported on this property.");
    std::vector<const VoiceNumber*> numbers;
    for (const auto& [text, number] : m_world.tenant.voice.numbers)
        numbers.push_back(&number);
    Json view;
    return graphCollection(
        call.request, "admin/teams/telephoneNumberManagement/numberAssignments",
        {.count = numbers.size(),
         .at = [&](std::size_t i) -> const Json& { return view = numberView(*numbers[i]); },
         .searchable = {},
         .defaultPage = 500,
         .largestPage = 1000});
}

/// 202 says that the order was taken, no more.
WebReply GraphServer::orderNumber(const Call& call, bool assigns)
{
    const Json body = call.request.json();
    if (std::string fault = orderFault(body, assigns); !fault.empty())
        return teamsFault(fault);
    Tenant& tenant = m_world.tenant;
    VoiceOrder order;
    order.id = base64Url(m_world.seed.nextUuid("number-order"));
    order.assigns = assigns;
    order.wanted.number = plusNumber(textAt(body, "telephoneNumber"));
    order.wanted.type = textAt(body, "numberType");
    order.wanted.targetId = lower(textAt(body, "assignmentTargetId"));
    order.wanted.category = textAt(body, "assignmentCategory", "primary");
    order.wanted.locationId = textAt(body, "locationId");
    order.created = call.now;
    order.settles = call.now + tenant.toggles.milliseconds("numberOrderMs");
    const std::string refused =
        assigns ? tenant.numberFault(order.wanted, call.now) : tenant.takeFault(order.wanted);
    if (!refused.empty() && tenant.toggles.text("numberRefusals") == "request")
        return teamsFault(refused);
    if (VoiceNumber* number = tenant.voice.find(order.wanted.number))
        number->activation = "assignmentPending";
    tenant.voice.orders.push_back(order);
    return WebReply::empty(202).with("Location", call.request.base + management + "/operations/" + order.id);
}

WebReply GraphServer::updateNumber(const Call& call)
{
    const Json body = call.request.json();
    if (std::string fault = graphBodyFault(GraphBody::UpdateNumber, body); !fault.empty())
        return teamsFault(fault);
    VoiceNumber* number = m_world.tenant.voice.find(textAt(body, "telephoneNumber"));
    if (number == nullptr)
        return teamsFault("Telephone Number '" + textAt(body, "telephoneNumber") +
                          "' is not found from tenant.");
    number->locationId = textAt(body, "locationId", number->locationId);
    number->networkSiteId = textAt(body, "networkSiteId", number->networkSiteId);
    if (body.contains("reverseNumberLookupOptions") && body["reverseNumberLookupOptions"].is_array())
        number->skipInternalVoip = !body["reverseNumberLookupOptions"].empty();
    return WebReply::empty(200);
}

/// The published sample wraps the operation in `value`; the description does not.
WebReply GraphServer::numberOperation(const Call& call)
{
    if (!mayWrite(call, {"TeamsTelephoneNumber.Read.All", "TeamsTelephoneNumber.ReadWrite.All"},
                  {"Teams Administrator", "Teams Communications Administrator", "Global Reader"}))
        return denied();
    const VoiceOrder* order = m_world.tenant.voice.order(call.rest[3]);
    if (order == nullptr)
        return graphError(404, "NotFound", "The operation was not found.");
    const char* status = orderStatus(*order, call.now);
    const Json line{
        {"resourceLocation",
         call.request.base + management + "/numberAssignments/" + order->wanted.number.substr(1)},
        {"status", status},
        {"statusDetail", order->settled && !order->failure.empty() ? Json(order->failure) : Json()}};
    const Json operation{{"id", order->id},
                         {"createdDateTime", isoTime(order->created, true)},
                         {"status", status},
                         {"numbers", Json::array({line})}};
    if (m_world.tenant.toggles.text("operationShape") == "wrapped")
        return WebReply::json(200, {{"value", operation}});
    return WebReply::json(200, operation);
}

} // namespace jonction::sandbox
