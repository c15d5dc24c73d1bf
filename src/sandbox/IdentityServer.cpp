// SPDX-License-Identifier: Apache-2.0
#include "sandbox/IdentityServer.h"

#include "sandbox/IdentityPages.h"
#include "sandbox/Permissions.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

const std::string graphResource = "https://graph.microsoft.com/";

/// Without a path the real service comes back with a slash.
std::string landing(const std::string& redirectUri)
{
    const bool bare = redirectUri.find('/', std::string_view("http://").size()) == std::string::npos;
    return bare ? redirectUri + "/" : redirectUri;
}

bool isAutomatic(const WebRequest& request)
{
    return request.queryValue("practice_auto") == "1" || request.header("X-Practice-Auto") == "1";
}

} // namespace

/// http, 127.0.0.1 or localhost, any port (it is ignored in matching), one of the registered paths, which are
/// compared with their letter case (microsoft-graph §1.2).
bool isRegisteredLoopback(const std::string& uri)
{
    for (const std::string host : {"http://127.0.0.1", "http://localhost"}) {
        if (!startsWith(uri, host))
            continue;
        std::string rest = uri.substr(host.size());
        if (startsWith(rest, ":")) {
            const auto slash = rest.find('/');
            if (!isDigits(rest.substr(1, slash == std::string::npos ? slash : slash - 1)))
                return false;
            rest = slash == std::string::npos ? std::string() : rest.substr(slash);
        }
        return rest.empty() || rest == "/" || rest == "/jonction" || rest == "/jonction/";
    }
    return false;
}

std::string withQuery(const std::string& uri, const Pairs& pairs)
{
    std::string out = uri;
    for (const auto& [name, value] : pairs) {
        if (value.empty())
            continue;
        out += contains(out, "?") ? '&' : '?';
        out += name + "=" + percentEncode(value);
    }
    return out;
}

std::set<std::string> readScopes(const std::string& text, std::string& unknown)
{
    std::set<std::string> scopes;
    for (std::string word : split(text, ' ')) {
        if (word.empty())
            continue;
        if (startsWith(lower(word), graphResource))
            word = word.substr(graphResource.size());
        const char* known = delegatedPermission(word);
        if (word == ".default")
            scopes.insert(word);
        else if (known != nullptr)
            scopes.insert(known);
        else if (unknown.empty())
            unknown = word;
    }
    return scopes;
}

WebReply IdentityServer::answer(const WebRequest& request, Instant now)
{
    const auto& at = request.segments;
    if (at.size() == 1 && at[0] == "device")
        return devicePage(request, now);
    if (at.size() == 3 && at[1] == "v2.0" && at[2] == "adminconsent")
        return adminConsent(request, at[0], now);
    if (at.size() < 3)
        return WebReply::json(404, {{"error", "not_found"}});
    const std::string& tenant = at[0];
    const std::string rest = join({at.begin() + 1, at.end()}, "/");
    if (rest == "v2.0/.well-known/openid-configuration" && request.method == "GET")
        return discovery(request, tenant, now);
    if (rest == "oauth2/v2.0/authorize")
        return authorize(request, tenant, now);
    if (rest == "oauth2/v2.0/token" && request.method == "POST")
        return tokenEndpoint(request, tenant, now);
    if (rest == "oauth2/v2.0/devicecode" && request.method == "POST")
        return deviceCode(request, tenant, now);
    return WebReply::json(404, {{"error", "not_found"}});
}

WebReply IdentityServer::refusal(int status, Instant now)
{
    return error(status, "temporarily_unavailable", status == 429 ? 90055 : 90033,
                 "A transient error has occurred. Please try again.", now);
}

std::optional<AccessToken> IdentityServer::token(const std::string& bearer, Instant now) const
{
    const auto found = m_tokens.find(bearer);
    return found == m_tokens.end() || found->second.expires <= now ? std::nullopt
                                                                   : std::optional(found->second);
}

bool IdentityServer::knowsClient(const std::string& clientId) const
{
    return sameText(clientId, m_world.directory.clientId);
}

WebReply IdentityServer::discovery(const WebRequest& request, const std::string& tenant, Instant now)
{
    if (!m_world.directory.knowsTenant(tenant, true) && tenant != "consumers")
        return error(400, "invalid_tenant", 90002,
                     "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant ID.",
                     now);
    const bool alias = tenant == "organizations" || tenant == "common" || tenant == "consumers";
    const std::string base = request.base + "/" + tenant;
    const std::string issued = alias ? "{tenantid}" : m_world.directory.tenantId;
    return WebReply::json(
        200, {{"issuer", "https://login.microsoftonline.com/" + issued + "/v2.0"},
              {"authorization_endpoint", base + "/oauth2/v2.0/authorize"},
              {"token_endpoint", base + "/oauth2/v2.0/token"},
              {"device_authorization_endpoint", base + "/oauth2/v2.0/devicecode"},
              {"response_modes_supported", {"query"}},
              {"response_types_supported", {"code"}},
              {"scopes_supported", {"openid", "profile", "email", "offline_access"}},
              {"token_endpoint_auth_methods_supported", {"client_secret_post", "client_secret_basic"}},
              {"claims_supported",
               {"sub", "iss", "aud", "exp", "iat", "name", "oid", "tid", "preferred_username"}},
              {"tenant_region_scope", "EU"},
              {"cloud_instance_name", "microsoftonline.com"},
              {"msgraph_host", "graph.microsoft.com"}});
}

WebReply IdentityServer::authorize(const WebRequest& request, const std::string& tenant, Instant now)
{
    // The page's form repeats the question in its body: nothing is kept between the two.
    const bool decided = request.method == "POST";
    const Pairs given = decided ? request.form() : request.query;
    Asked asked;
    if (auto refused = checkAuthorize(given, tenant, asked, now))
        return *refused;
    if (decided && valueOf(given, "decision") != "sign-in")
        return WebReply::redirect(
            withQuery(landing(asked.redirectUri),
                      {{"error", "access_denied"},
                       {"error_description", "AADSTS65004: User declined to consent to access the app."},
                       {"state", asked.state}}));
    if (signedIn().tenantId == personalTenantId && tenant != "common")
        return errorPage(500208, "The domain is not a valid login domain for the account type.", now);
    if (decided || isAutomatic(request))
        return signIn(asked, now);
    const bool silent = valueOf(given, "prompt") == "none";
    if (silent)
        return WebReply::redirect(
            withQuery(landing(asked.redirectUri),
                      {{"error", "login_required"},
                       {"error_description",
                        "AADSTS50058: A silent sign-in request was sent but no user is signed in."},
                       {"state", asked.state}}));
    return WebReply::html(200, signInPage({m_world.directory.tenantName, signedIn().userName}, given,
                                          asked.scopes, request.header("Accept-Language")))
        .with("Cache-Control", "no-store");
}

/// The checks before the redirect address is trusted end on a page of our own; those after it go back to it.
std::optional<WebReply> IdentityServer::checkAuthorize(const Pairs& given, const std::string& tenant,
                                                       Asked& asked, Instant now)
{
    asked.clientId = valueOf(given, "client_id");
    asked.redirectUri = valueOf(given, "redirect_uri");
    asked.state = valueOf(given, "state");
    asked.nonce = valueOf(given, "nonce");
    asked.challenge = valueOf(given, "code_challenge");
    if (tenant == "consumers")
        return errorPage(500208, "The domain is not a valid login domain for the account type.", now);
    if (!m_world.directory.knowsTenant(tenant, true))
        return errorPage(90002, "Tenant '" + tenant + "' not found.", now);
    if (asked.clientId.empty())
        return errorPage(900144, "The request body must contain the following parameter: 'client_id'.", now);
    if (!knowsClient(asked.clientId))
        return errorPage(700016,
                         "Application with identifier '" + asked.clientId +
                             "' was not found in the directory '" + m_world.directory.tenantName + "'.",
                         now);
    if (asked.redirectUri.empty())
        return errorPage(900971, "No reply address provided.", now);
    if (!isRegisteredLoopback(asked.redirectUri))
        return errorPage(50011,
                         "The redirect URI '" + asked.redirectUri +
                             "' specified in the request does not match the redirect URIs configured for the "
                             "application '" +
                             asked.clientId + "'.",
                         now);

    const auto refuse = [&](const std::string& code, int number, const std::string& text) {
        return WebReply::redirect(
            withQuery(landing(asked.redirectUri),
                      {{"error", code},
                       {"error_description", "AADSTS" + std::to_string(number) + ": " + text},
                       {"state", asked.state}}));
    };
    const auto missing = [&](const std::string& name) {
        return refuse("invalid_request", 900144,
                      "The request body must contain the following parameter: '" + name + "'.");
    };
    const std::string type = valueOf(given, "response_type");
    if (type.empty())
        return missing("response_type");
    if (type != "code")
        return refuse("unsupported_response_type", 70005,
                      "response_type '" + type + "' isn't supported for the application.");
    const std::string mode = valueOf(given, "response_mode");
    if (!mode.empty() && mode != "query")
        return refuse("invalid_request", 70007,
                      "'" + mode + "' is not a supported value of 'response_mode'.");
    if (asked.challenge.empty())
        return missing("code_challenge");
    if (valueOf(given, "code_challenge_method") != "S256" || asked.challenge.size() < 43 ||
        asked.challenge.size() > 128)
        return refuse("invalid_request", 501491, "The code_challenge is invalid or its method is not S256.");
    if (valueOf(given, "scope").empty())
        return missing("scope");
    std::string unknown;
    asked.scopes = readScopes(valueOf(given, "scope"), unknown);
    if (!unknown.empty())
        return refuse("invalid_client", 650053,
                      "The application asked for scope '" + unknown +
                          "' that doesn't exist on the resource '" + graphAppId + "'.");
    const std::string claims = valueOf(given, "claims");
    if (!claims.empty() && !Json::parse(claims, nullptr, false).is_object())
        return refuse("invalid_request", 900421, "The claims parameter is not valid JSON.");
    asked.stepUp = contains(claims, "acrs");
    return std::nullopt;
}

WebReply IdentityServer::signIn(const Asked& asked, Instant now)
{
    if (const int fault = consentFault(asked.clientId, asked.scopes); fault != 0)
        return WebReply::redirect(withQuery(
            landing(asked.redirectUri),
            {{"error", "consent_required"},
             {"error_description",
              "AADSTS" + std::to_string(fault) + ": An administrator of " + m_world.directory.tenantName +
                  " has set a policy that prevents you from granting this application the permissions it is "
                  "requesting. Contact an administrator, who can grant permissions on your behalf."},
             {"state", asked.state}}));
    const std::string code = "0.A" + m_world.seed.nextToken("code", 60);
    accept(asked.clientId, asked.scopes);
    m_codes[code] = {asked, now + std::chrono::minutes(10), false};
    return WebReply::redirect(withQuery(
        landing(asked.redirectUri),
        {{"code", code}, {"state", asked.state}, {"session_state", m_world.seed.nextUuid("session")}}));
}

WebReply IdentityServer::deviceCode(const WebRequest& request, const std::string& tenant, Instant now)
{
    const Pairs form = request.form();
    std::string unknown;
    const auto scopes = readScopes(valueOf(form, "scope"), unknown);
    if (!m_world.directory.knowsTenant(tenant, true))
        return error(400, "invalid_request", 90002, "Tenant '" + tenant + "' not found.", now);
    if (!knowsClient(valueOf(form, "client_id")))
        return error(400, "unauthorized_client", 700016,
                     "Application with identifier '" + valueOf(form, "client_id") +
                         "' was not found in the directory.",
                     now);
    if (scopes.empty() || !unknown.empty())
        return error(400, "invalid_scope", 70011,
                     "The provided value for the input parameter 'scope' is not valid.", now);
    Device device;
    device.userCode = m_world.seed.nextToken("user-code", 9);
    std::transform(device.userCode.begin(), device.userCode.end(), device.userCode.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    device.clientId = m_world.directory.clientId;
    device.scopes = scopes;
    device.expires = now + std::chrono::seconds(900);
    device.lastPoll = now - std::chrono::hours(1);
    const std::string code = m_world.seed.nextToken("device-code", 80);
    m_devices[code] = device;
    const std::string page = request.base + "/device";
    return WebReply::json(200,
                          {{"device_code", code},
                           {"user_code", device.userCode},
                           {"verification_uri", page},
                           {"expires_in", 900},
                           {"interval", 5},
                           {"message", "To sign in, use a web browser to open the page " + page +
                                           " and enter the code " + device.userCode + " to authenticate."}});
}

WebReply IdentityServer::devicePage(const WebRequest& request, Instant now)
{
    const std::string language = request.header("Accept-Language");
    if (request.method != "POST")
        return WebReply::html(200, deviceCodePage(DevicePage::Ask, language));
    const Pairs form = request.form();
    const std::string typed = trim(valueOf(form, "user_code"));
    for (auto& [code, device] : m_devices) {
        if (!sameText(device.userCode, typed) || device.expires <= now || device.state != Device::Pending)
            continue;
        const bool yes = valueOf(form, "decision") == "sign-in";
        device.state = yes ? Device::Approved : Device::Declined;
        if (yes && m_world.tenant.toggles.on("deviceCodeBlocked")) {
            device.state = Device::Blocked;
            return WebReply::html(200, deviceCodePage(DevicePage::Blocked, language));
        }
        if (yes)
            accept(device.clientId, device.scopes);
        return WebReply::html(200,
                              deviceCodePage(yes ? DevicePage::Approved : DevicePage::Declined, language));
    }
    return WebReply::html(400, deviceCodePage(DevicePage::Unknown, language));
}

WebReply IdentityServer::error(int status, const std::string& code, int number, const std::string& text,
                               Instant now)
{
    std::string stamp = isoTime(now);
    stamp[10] = ' ';
    const std::string trace = m_world.seed.nextUuid("trace");
    const std::string correlation = m_world.seed.nextUuid("correlation");
    const std::string about = "AADSTS" + std::to_string(number) + ": " + text + " Trace ID: " + trace +
                              " Correlation ID: " + correlation + " Timestamp: " + stamp;
    return WebReply::json(status, {{"error", code},
                                   {"error_description", about},
                                   {"error_codes", Json::array({number})},
                                   {"timestamp", stamp},
                                   {"trace_id", trace},
                                   {"correlation_id", correlation},
                                   {"error_uri", "https://login.microsoftonline.com/error?code=" +
                                                     std::to_string(number)}})
        .with("Cache-Control", "no-store");
}

WebReply IdentityServer::errorPage(int number, const std::string& text, Instant now)
{
    return WebReply::html(400,
                          signInErrorPage("AADSTS" + std::to_string(number) + ": " + text, isoTime(now)));
}

} // namespace jonction::sandbox
