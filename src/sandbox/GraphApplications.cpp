// SPDX-License-Identifier: Apache-2.0
// Application registrations and their secrets of GraphServer (microsoft-graph §5.1, §5.3, §5.5).
#include "sandbox/AppPolicy.h"
#include "sandbox/GraphQuery.h"
#include "sandbox/GraphSchema.h"
#include "sandbox/GraphServer.h"

#include <algorithm>
#include <array>

namespace jonction::sandbox {

namespace {

constexpr auto secretReplication = Duration(1500);
constexpr std::size_t mostRedirects = 256;
constexpr std::size_t longestRedirect = 256;

/// Why a web redirect address is refused, empty where it is not.
std::string redirectFault(const std::string& uri)
{
    const bool local = startsWith(uri, "http://localhost") || startsWith(uri, "http://127.0.0.1");
    if (!startsWith(uri, "https://") && !local)
        return "Reply address '" + uri + "' must use the https scheme.";
    if (uri.find_first_of("!$'(),; \t") != std::string::npos)
        return "Reply address '" + uri + "' contains a character that is not allowed.";
    if (uri.size() > longestRedirect)
        return "Reply address is longer than 256 characters.";
    const std::string host = uri.substr(uri.find("//") + 2);
    if (host.empty() || host.front() == '/' || host.front() == ':')
        return "Reply address '" + uri + "' is not a valid URL.";
    return {};
}

std::string audienceFault(const Json& body)
{
    static const std::array<std::string_view, 4> audiences{"AzureADMyOrg", "AzureADMultipleOrgs",
                                                           "AzureADandPersonalMicrosoftAccount",
                                                           "PersonalMicrosoftAccount"};
    if (!body.contains("signInAudience"))
        return {};
    const std::string given = textAt(body, "signInAudience");
    return std::find(audiences.begin(), audiences.end(), given) == audiences.end()
               ? "Invalid value specified for property 'signInAudience' of resource 'Application'."
               : std::string();
}

std::string accessFault(const Json& body)
{
    if (!body.contains("requiredResourceAccess"))
        return {};
    for (const Json& resource : body["requiredResourceAccess"]) {
        if (!isUuid(textAt(resource, "resourceAppId")) || !resource.contains("resourceAccess"))
            return "Invalid value specified for property 'resourceAppId' of resource "
                   "'RequiredResourceAccess'.";
        for (const Json& access : resource["resourceAccess"]) {
            const std::string type = textAt(access, "type");
            if (type != "Scope" && type != "Role")
                return "Invalid value specified for property 'type' of resource 'ResourceAccess'.";
        }
    }
    return {};
}

/// Rules about the values of a registration, after the shape was found good.
std::string applicationFault(const Json& body)
{
    if (body.contains("displayName") &&
        (textAt(body, "displayName").empty() || textAt(body, "displayName").size() > 256))
        return "Invalid value specified for property 'displayName' of resource 'Application'.";
    if (std::string fault = audienceFault(body) + accessFault(body); !fault.empty())
        return fault;
    if (!body.contains("web") || !body["web"].is_object() || !body["web"].contains("redirectUris"))
        return {};
    const Json& uris = body["web"]["redirectUris"];
    if (uris.size() > mostRedirects)
        return "Too many reply addresses.";
    for (const Json& uri : uris)
        if (std::string fault = redirectFault(uri.get<std::string>()); !fault.empty())
            return fault;
    return {};
}

Json newApplicationBody(const Directory& directory)
{
    return {{"signInAudience", "AzureADandPersonalMicrosoftAccount"},
            {"publisherDomain", directory.domain},
            {"tags", Json::array()},
            {"identifierUris", Json::array()},
            {"requiredResourceAccess", Json::array()},
            {"appRoles", Json::array()},
            {"keyCredentials", Json::array()},
            {"isFallbackPublicClient", nullptr},
            {"uniqueName", nullptr},
            {"description", nullptr},
            {"notes", nullptr},
            {"web",
             {{"redirectUris", Json::array()},
              {"homePageUrl", nullptr},
              {"logoutUrl", nullptr},
              {"implicitGrantSettings",
               {{"enableAccessTokenIssuance", false}, {"enableIdTokenIssuance", false}}}}},
            {"publicClient", {{"redirectUris", Json::array()}}},
            {"spa", {{"redirectUris", Json::array()}}}};
}

/// Complex members keep what the request leaves out, as OData's PATCH does.
void mergeInto(Json& target, const Json& change)
{
    for (const auto& [key, value] : change.items()) {
        if (startsWith(key, "@odata."))
            continue;
        if (value.is_object() && target.contains(key) && target[key].is_object())
            mergeInto(target[key], value);
        else
            target[key] = value;
    }
}

/// Three characters, a digit, "Q~", then 34 more: the shape of today's client secrets.
std::string newSecretValue(Seed& seed)
{
    const std::string drawn = seed.nextToken("client-secret", 37);
    const std::string digit = std::to_string(7 + drawn.size() % 2);
    return drawn.substr(0, 3) + digit + "Q~" + drawn.substr(3);
}

/// Seven decimals of a second, as the directory writes them here.
std::string longTime(Instant when)
{
    const std::string text = isoTime(when, true);
    return text.substr(0, text.size() - 1) + "0000Z";
}

Json secretView(const ClientSecret& secret)
{
    return {{"keyId", secret.keyId},
            {"displayName", secret.displayName.empty() ? Json() : Json(secret.displayName)},
            {"hint", secret.value.substr(0, 3)},
            {"secretText", nullptr},
            {"customKeyIdentifier", nullptr},
            {"startDateTime", longTime(secret.start)},
            {"endDateTime", longTime(secret.end)}};
}

/// What the tenant's policy says to a new secret of this life.
std::optional<WebReply> secretRefusal(const SecretRule& rule, Instant start, Instant end)
{
    if (rule.banned)
        return graphError(400, "CredentialTypeNotAllowedAsPerAppPolicy",
                          "Credential type not allowed as per assigned policy '" + rule.policyId + "'.");
    if (end - start <= std::chrono::days(rule.longestDays))
        return std::nullopt;
    const std::string said =
        "Credential lifetime exceeds the max value allowed as per assigned policy '" + rule.policyId + "'.";
    return graphError(
        400, "CredentialInvalidLifetimeAsPerAppPolicy", said,
        Json::array({{{"code", "InvalidKeyEndDate"}, {"message", said}, {"target", "EndDate"}}}));
}

/// Two years later by the calendar; 29 February becomes 28.
Instant twoYearsAfter(Instant from)
{
    const auto day = std::chrono::floor<std::chrono::days>(from);
    const std::chrono::year_month_day date(day);
    std::chrono::year_month_day later = date + std::chrono::years(2);
    if (!later.ok())
        later = later.year() / later.month() / std::chrono::last;
    return Instant(std::chrono::sys_days(later)) + (from - day);
}

} // namespace

Json GraphServer::applicationView(const Application& application) const
{
    Json view = application.body;
    view["id"] = application.id;
    view["appId"] = application.appId;
    view["passwordCredentials"] = Json::array();
    for (const ClientSecret& secret : application.secrets)
        view["passwordCredentials"].push_back(secretView(secret));
    return view;
}

WebReply GraphServer::applications(const Call& call)
{
    if (call.is("GET") ? !allows(call, {"Application.Read.All", "Application.ReadWrite.All"})
                       : !mayRegister(call))
        return denied();
    Directory& directory = m_world.directory;
    if (call.keyName == "uniqueName" && call.is("PATCH") && call.rest.empty())
        return upsertApplication(call);
    if (!call.keyName.empty()) {
        Application* found = call.keyName == "uniqueName" ? directory.applicationByUniqueName(call.key)
                             : call.keyName == "appId"    ? directory.applicationByAppId(call.key)
                                                          : nullptr;
        return found == nullptr ? notFound(call.key) : oneApplication(call, *found);
    }
    if (call.rest.empty()) {
        if (call.is("POST"))
            return createApplication(call, call.request.json(), {});
        if (!call.is("GET"))
            return badMethod();
        std::vector<Json> views;
        for (const Application& application : directory.applications)
            views.push_back(applicationView(application));
        return graphCollection(call.request, "applications", views, 100, 999);
    }
    Application* found = directory.application(call.rest[0]);
    if (found == nullptr || found->knownFrom > call.now)
        return notFound(call.rest[0]);
    Call inner = call;
    inner.rest.erase(inner.rest.begin());
    return oneApplication(inner, *found);
}

/// By default every member may register an application, and is then its owner.
bool GraphServer::mayRegister(const Call& call)
{
    return mayWrite(
               call, {"Application.ReadWrite.All"},
               {"Application Administrator", "Cloud Application Administrator", "Application Developer"}) ||
           (allows(call, {"Application.ReadWrite.All"}) && m_world.tenant.toggles.on("usersMayCreateApps"));
}

WebReply GraphServer::upsertApplication(const Call& call)
{
    if (Application* found = m_world.directory.applicationByUniqueName(call.key))
        return changeApplication(call, *found, call.request.json());
    if (!contains(lower(call.request.header("Prefer")), "create-if-missing"))
        return notFound(call.key);
    return createApplication(call, call.request.json(), call.key);
}

/// Whether a deleted registration still holds its name is not published: a toggle says it.
bool GraphServer::isNameHeld(const std::string& uniqueName)
{
    const auto& gone = m_world.directory.deletedApplications;
    return m_world.directory.applicationByUniqueName(uniqueName) != nullptr ||
           (m_world.tenant.toggles.on("deletedHoldsUniqueName") &&
            std::any_of(gone.begin(), gone.end(),
                        [&](const Application& a) { return textAt(a.body, "uniqueName") == uniqueName; }));
}

WebReply GraphServer::createApplication(const Call& call, const Json& body, const std::string& uniqueName)
{
    std::string fault = graphBodyFault(GraphBody::Application, body);
    if (fault.empty())
        fault = applicationFault(body);
    if (fault.empty() && !body.contains("displayName"))
        fault = "Property 'displayName' is required.";
    if (!fault.empty())
        return graphError(400, "Request_BadRequest", fault);
    const std::string name = uniqueName.empty() ? textAt(body, "uniqueName") : uniqueName;
    if (body.contains("uniqueName") && textAt(body, "uniqueName") != name)
        return graphError(400, "Request_BadRequest",
                          "The value of 'uniqueName' differs from the one in the address.");
    if (!name.empty() && isNameHeld(name))
        return graphError(400, "Request_BadRequest",
                          "Another object with the same value for property uniqueName already exists.",
                          Json::array({{{"code", "ObjectConflict"},
                                        {"message", "uniqueName is taken"},
                                        {"target", "uniqueName"}}}));
    Application application;
    application.id = m_world.seed.nextUuid("application");
    application.appId = m_world.seed.nextUuid("application-client");
    application.body = newApplicationBody(m_world.directory);
    application.knownFrom = call.now + m_world.tenant.toggles.milliseconds("replicationMs");
    application.body["createdDateTime"] = isoTime(call.now);
    mergeInto(application.body, body);
    if (!name.empty())
        application.body["uniqueName"] = name;
    m_world.directory.applications.push_back(application);
    Json view = applicationView(application);
    view["@odata.context"] = call.request.base + "/$metadata#applications/$entity";
    return WebReply::json(201, view).with("Location", call.request.base + "/applications/" + application.id);
}

WebReply GraphServer::oneApplication(const Call& call, Application& application)
{
    if (call.rest.size() == 1 && call.rest[0] == "addPassword" && call.is("POST"))
        return addPassword(call, application);
    if (call.rest.size() == 1 && call.rest[0] == "removePassword" && call.is("POST"))
        return removePassword(call, application);
    if (call.rest == std::vector<std::string>{"appManagementPolicies"} && call.is("GET")) {
        if (!allows(call, {"Policy.Read.All"}))
            return denied();
        const auto own = assignedAppPolicy(m_world.tenant.toggles);
        return graphCollection(call.request, "appManagementPolicies",
                               own ? std::vector<Json>{*own} : std::vector<Json>(), 100, 999);
    }
    if (!call.rest.empty())
        return badSegment(call.rest[0]);
    if (call.is("PATCH"))
        return changeApplication(call, application, call.request.json());
    if (call.is("DELETE"))
        return deleteApplication(application, call.now);
    if (!call.is("GET"))
        return badMethod();
    Json view = graphSelect(call.request, applicationView(application));
    view["@odata.context"] = call.request.base + "/$metadata#applications/$entity";
    return WebReply::json(200, view);
}

WebReply GraphServer::changeApplication(const Call&, Application& application, const Json& body)
{
    std::string fault = graphBodyFault(GraphBody::Application, body);
    if (fault.empty())
        fault = applicationFault(body);
    if (fault.empty() && body.contains("uniqueName") && body["uniqueName"] != application.body["uniqueName"])
        fault = "Property 'uniqueName' cannot be changed.";
    if (!fault.empty())
        return graphError(400, "Request_BadRequest", fault);
    mergeInto(application.body, body);
    return WebReply::empty(204);
}

/// Deletion is soft, and takes the tenant's own service principal and its grants with it.
WebReply GraphServer::deleteApplication(Application& application, Instant now)
{
    Directory& directory = m_world.directory;
    if (const ServicePrincipal* principal = directory.servicePrincipalByAppId(application.appId)) {
        const std::string id = principal->id;
        directory.deletedPrincipals.push_back(*principal);
        directory.deletedPrincipals.back().body["deletedDateTime"] = isoTime(now);
        directory.dropGrantsOf(id);
        std::erase_if(directory.servicePrincipals, [&](const ServicePrincipal& s) { return s.id == id; });
    }
    Application gone = application;
    gone.body["deletedDateTime"] = isoTime(now);
    directory.deletedApplications.push_back(gone);
    std::erase_if(directory.applications, [&](const Application& a) { return a.id == gone.id; });
    return WebReply::empty(204);
}

WebReply GraphServer::addPassword(const Call& call, Application& application)
{
    const Json body = call.request.body.empty() ? Json::object() : call.request.json();
    if (std::string fault = graphBodyFault(GraphBody::AddPassword, body); !fault.empty())
        return graphError(400, "Request_BadRequest", fault);
    const Json wish = body.value("passwordCredential", Json::object());
    const auto start = parseIsoTime(textAt(wish, "startDateTime")).value_or(call.now);
    const auto end = parseIsoTime(textAt(wish, "endDateTime")).value_or(twoYearsAfter(start));
    if (end <= start || end <= call.now)
        return graphError(
            400, "Request_BadRequest", "Key credential end date is invalid.",
            Json::array({{{"code", "InvalidKeyEndDate"},
                          {"message", "The end date must lie after the start date and in the future."},
                          {"target", "EndDate"}}}));
    if (auto refused = secretRefusal(secretRule(m_world.tenant.toggles), start, end))
        return *refused;
    const ClientSecret secret{m_world.seed.nextUuid("secret"),
                              textAt(wish, "displayName"),
                              newSecretValue(m_world.seed),
                              start,
                              end,
                              call.now + secretReplication};
    application.secrets.push_back(secret);
    Json view = secretView(secret);
    view["secretText"] = secret.value;
    view["@odata.context"] = call.request.base + "/$metadata#microsoft.graph.passwordCredential";
    return WebReply::json(200, view);
}

WebReply GraphServer::removePassword(const Call& call, Application& application)
{
    const Json body = call.request.json();
    const std::string fault = graphBodyFault(GraphBody::RemovePassword, body);
    if (!fault.empty() || !body.contains("keyId"))
        return graphError(400, "Request_BadRequest",
                          fault.empty() ? "The property 'keyId' is required." : fault);
    const std::string keyId = body["keyId"].get<std::string>();
    const auto removed =
        std::erase_if(application.secrets, [&](const ClientSecret& s) { return sameText(s.keyId, keyId); });
    if (removed == 0)
        return graphError(400, "Request_BadRequest",
                          "No password credential found with keyId '" + keyId + "'.");
    return WebReply::empty(204);
}

} // namespace jonction::sandbox
