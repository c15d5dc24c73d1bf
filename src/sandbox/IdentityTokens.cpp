// SPDX-License-Identifier: Apache-2.0
// The token endpoint of IdentityServer.
#include "sandbox/IdentityServer.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

const std::set<std::string> signInScopes{"openid", "profile", "email", "offline_access"};

std::string scopeText(const std::set<std::string>& scopes)
{
    std::vector<std::string> words;
    for (const std::string& scope : scopes)
        if (scope != "offline_access" && scope != ".default")
            words.push_back(signInScopes.contains(scope) ? scope : "https://graph.microsoft.com/" + scope);
    return join(words, " ");
}

WebReply withMember(WebReply reply, const char* name, const std::string& value)
{
    Json body = Json::parse(reply.body, nullptr, false);
    body[name] = value;
    reply.body = toBytes(body);
    return reply;
}

} // namespace

WebReply IdentityServer::tokenEndpoint(const WebRequest& request, const std::string& tenant, Instant now)
{
    const Pairs form = request.form();
    if (form.empty())
        return error(400, "invalid_request", 9002313, "Invalid request. Request is malformed or invalid.",
                     now);
    if (!m_world.directory.knowsTenant(tenant, true) && tenant != "consumers")
        return error(400, "invalid_request", 90002,
                     "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant ID.",
                     now);
    if (tenant == "consumers")
        return error(400, "invalid_request", 9002332,
                     "Application is configured for use by Azure Active Directory users only. Please do not "
                     "use the /consumers endpoint to serve this request.",
                     now);
    const std::string grant = valueOf(form, "grant_type");
    if (grant == "client_credentials")
        return redeemClient(form, request, tenant, now);
    if (grant.empty())
        return error(400, "invalid_request", 900144,
                     "The request body must contain the following parameter: 'grant_type'.", now);
    if (valueOf(form, "client_id").empty())
        return error(400, "invalid_request", 900144,
                     "The request body must contain the following parameter: 'client_id'.", now);
    if (!knowsClient(valueOf(form, "client_id")))
        return error(400, "unauthorized_client", 700016,
                     "Application with identifier '" + valueOf(form, "client_id") +
                         "' was not found in the directory '" + m_world.directory.tenantName + "'.",
                     now);
    if (hasName(form, "client_secret"))
        return error(
            401, "invalid_client", 700025,
            "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.", now);
    if (grant == "authorization_code")
        return redeemCode(form, now);
    if (grant == "refresh_token")
        return redeemRefresh(form, now);
    if (grant == "urn:ietf:params:oauth:grant-type:device_code")
        return redeemDevice(form, now);
    return error(400, "unsupported_grant_type", 70003,
                 "The app requested an unsupported grant type '" + grant + "'.", now);
}

WebReply IdentityServer::redeemCode(const Pairs& form, Instant now)
{
    const auto found = m_codes.find(valueOf(form, "code"));
    if (found == m_codes.end())
        return error(400, "invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.", now);
    Code& code = found->second;
    if (code.used)
        return error(400, "invalid_grant", 54005,
                     "OAuth2 Authorization code was already redeemed, please retry with a new valid code or "
                     "use an existing refresh token.",
                     now);
    if (code.expires <= now)
        return error(400, "invalid_grant", 70008,
                     "The provided authorization code or refresh token has expired due to inactivity. Send a "
                     "new interactive authorization request for this user and resource.",
                     now);
    if (valueOf(form, "redirect_uri") != code.asked.redirectUri)
        return error(
            400, "invalid_client", 50011,
            "The redirect URI specified in the request does not match the one of the authorization request.",
            now);
    const std::string verifier = valueOf(form, "code_verifier");
    if (verifier.size() < 43 || verifier.size() > 128)
        return error(400, "invalid_grant", 50147, "The size of the code_verifier is not valid.", now);
    if (base64Url(sha256(verifier)) != code.asked.challenge)
        return error(
            400, "invalid_grant", 501481,
            "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
            now);
    code.used = true;
    return issue({code.asked.clientId, code.asked.scopes, code.asked.nonce, m_world.seed.nextUuid("sign-in"),
                  code.asked.stepUp},
                 now);
}

/// The newest refresh token and the one before it work: a reply may have been lost. Older ones do not.
WebReply IdentityServer::redeemRefresh(const Pairs& form, Instant now)
{
    const auto found = m_refreshes.find(valueOf(form, "refresh_token"));
    if (found == m_refreshes.end())
        return error(400, "invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.", now);
    const Refresh refresh = found->second;
    if (auto refused = refreshRefusal(now))
        return *refused;
    if (refresh.generation + 1 < m_generations[refresh.family])
        return error(400, "invalid_grant", 70008,
                     "The provided authorization code or refresh token has expired due to inactivity. Send a "
                     "new interactive authorization request for this user and resource.",
                     now);
    std::string unknown;
    std::set<std::string> scopes = readScopes(valueOf(form, "scope"), unknown);
    const auto& accepted = m_world.directory.consents[lower(refresh.clientId)];
    if (!unknown.empty())
        return error(400, "invalid_scope", 70011,
                     "The provided value for the input parameter 'scope' is not valid. The scope " + unknown +
                         " does not exist.",
                     now);
    const bool consented = std::all_of(scopes.begin(), scopes.end(), [&](const std::string& s) {
        return s == ".default" || signInScopes.contains(s) || accepted.contains(s);
    });
    if (!consented) {
        WebReply reply = error(
            400, "invalid_grant", 65001,
            "The user or administrator has not consented to use the application with ID '" +
                refresh.clientId + "'. Send an interactive authorization request for this user and resource.",
            now);
        return withMember(std::move(reply), "suberror", "consent_required");
    }
    if (contains(valueOf(form, "claims"), "acrs") && !refresh.stepUp) {
        WebReply reply =
            error(400, "interaction_required", 50076,
                  "Due to a configuration change made by your administrator, or because you moved to "
                  "a new location, you must use multi-factor authentication to access '" +
                      std::string(graphAppId) + "'.",
                  now);
        reply = withMember(std::move(reply), "suberror", "basic_action");
        return withMember(std::move(reply), "claims", valueOf(form, "claims"));
    }
    scopes.insert("offline_access");
    return issue({refresh.clientId, scopes, {}, refresh.family, refresh.stepUp}, now);
}

/// Refresh tokens end for reasons of the tenant's own (microsoft-graph §1.4).
std::optional<WebReply> IdentityServer::refreshRefusal(Instant now)
{
    const std::string state = m_world.tenant.toggles.text("refreshTokens");
    if (state == "expired")
        return error(
            400, "invalid_grant", 700082,
            "The refresh token has expired due to inactivity. The token was inactive for 90.00:00:00.", now);
    if (state == "revoked")
        return error(
            400, "invalid_grant", 50173,
            "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user "
            "might have changed or reset their password.",
            now);
    if (state == "frequency")
        return error(
            400, "invalid_grant", 70043,
            "The refresh token has expired or is invalid due to sign-in frequency checks by conditional "
            "access.",
            now);
    if (state == "passwordChanged")
        return error(400, "invalid_grant", 50133,
                     "Session is invalid due to expiration or recent password change.", now);
    return std::nullopt;
}

WebReply IdentityServer::redeemDevice(const Pairs& form, Instant now)
{
    const auto found = m_devices.find(valueOf(form, "device_code"));
    if (found == m_devices.end() || found->second.state == Device::Spent)
        return error(400, "bad_verification_code", 70018, "Invalid verification code.", now);
    Device& device = found->second;
    if (device.expires <= now)
        return error(400, "expired_token", 70019, "Verification code expired.", now);
    if (device.state == Device::Declined)
        return error(400, "authorization_declined", 70016, "The end user denied the authorization request.",
                     now);
    if (device.state == Device::Blocked)
        return error(
            400, "invalid_grant", 53003,
            "Access has been blocked by Conditional Access policies. The access policy does not allow token "
            "issuance.",
            now);
    if (device.state == Device::Approved) {
        device.state = Device::Spent;
        return issue({device.clientId, device.scopes, {}, m_world.seed.nextUuid("sign-in"), false}, now);
    }
    const bool hasty = now - device.lastPoll < std::chrono::seconds(2);
    device.lastPoll = now;
    if (hasty)
        return error(400, "slow_down", 70016, "The client polls too quickly.", now);
    return error(400, "authorization_pending", 70016,
                 "OAuth 2.0 device flow error. Authorization is pending. Continue polling.", now);
}

WebReply IdentityServer::redeemClient(const Pairs& form, const WebRequest& request, const std::string& tenant,
                                      Instant now)
{
    auto [clientId, secret] = request.basic();
    if (clientId.empty()) {
        clientId = valueOf(form, "client_id");
        secret = valueOf(form, "client_secret");
    } else {
        clientId = percentDecode(clientId, true);
        secret = percentDecode(secret, true);
    }
    if (tenant == "organizations" || tenant == "common")
        return error(
            400, "invalid_request", 9001023,
            "The grant type 'client_credentials' is not supported over the /common or /consumers endpoints. "
            "Please use the /organizations or tenant-specific endpoint with a concrete tenant.",
            now);
    if (!endsWith(valueOf(form, "scope"), "/.default"))
        return error(400, "invalid_scope", 1002012,
                     "The provided value for scope is not valid. Client credential flows must have a scope "
                     "value with /.default suffixed to the resource identifier (application ID URI).",
                     now);
    if (secret.empty())
        return error(
            401, "invalid_client", 7000218,
            "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
            now);
    switch (m_world.directory.checkClient(clientId, secret, now)) {
    case ClientVerdict::UnknownApp:
        return error(400, "unauthorized_client", 700016,
                     "Application with identifier '" + clientId + "' was not found in the directory '" +
                         m_world.directory.tenantName +
                         "'. This can happen if the application has not been installed by the administrator "
                         "of the tenant or consented to by any user in the tenant. You may have sent your "
                         "authentication request to the wrong tenant.",
                     now);
    case ClientVerdict::WrongSecret:
        return error(401, "invalid_client", 7000215,
                     "Invalid client secret provided. Ensure the secret being sent in the request is the "
                     "client secret value, not the client secret ID, for a secret added to app '" +
                         clientId + "'.",
                     now);
    case ClientVerdict::ExpiredSecret:
        return error(401, "invalid_client", 7000222,
                     "The provided client secret keys for app '" + clientId +
                         "' are expired. Visit the Azure portal to create new keys for your app, or consider "
                         "using certificate credentials for added security.",
                     now);
    case ClientVerdict::NoServicePrincipal:
        return error(401, "invalid_client", 7000229,
                     "The client application '" + clientId +
                         "' is missing service principal in the tenant '" + m_world.directory.tenantId + "'.",
                     now);
    case ClientVerdict::Good:
        break;
    }
    const std::string token = "eyP" + m_world.seed.nextToken("access-token", 120);
    m_tokens[token] = {clientId,
                       false,
                       {},
                       m_world.directory.appPermissions(clientId),
                       now + std::chrono::seconds(m_world.options.tokenSeconds)};
    return WebReply::json(200, {{"token_type", "Bearer"},
                                {"expires_in", m_world.options.tokenSeconds},
                                {"ext_expires_in", m_world.options.tokenSeconds},
                                {"access_token", token}})
        .with("Cache-Control", "no-store");
}

/// A Graph token carries everything that was ever accepted for the client, as the real service does.
WebReply IdentityServer::issue(const Issue& wish, Instant now)
{
    std::set<std::string> granted = m_world.directory.consents[lower(wish.clientId)];
    granted.insert("User.Read");
    granted.erase(".default");
    const std::string token = "eyP" + m_world.seed.nextToken("access-token", 120);
    m_tokens[token] = {
        wish.clientId, true, signedIn().id, granted, now + std::chrono::seconds(m_world.options.tokenSeconds),
        wish.stepUp};
    std::set<std::string> shown = granted;
    for (const std::string& word : signInScopes)
        if (!wish.scopes.contains(word))
            shown.erase(word);
    Json body{{"token_type", "Bearer"},
              {"scope", scopeText(shown)},
              {"expires_in", m_world.options.tokenSeconds},
              {"ext_expires_in", m_world.options.tokenSeconds},
              {"access_token", token}};
    if (wish.scopes.contains("offline_access")) {
        const std::string refresh = "1.A" + m_world.seed.nextToken("refresh-token", 90);
        m_refreshes[refresh] = {wish.clientId, wish.family, wish.stepUp, ++m_generations[wish.family]};
        body["refresh_token"] = refresh;
    }
    if (wish.scopes.contains("openid"))
        body["id_token"] = idToken(wish.clientId, wish.nonce, now);
    return WebReply::json(200, body).with("Cache-Control", "no-store");
}

/// Three parts as in the real one; the signature is empty and the header says so.
std::string IdentityServer::idToken(const std::string& clientId, const std::string& nonce, Instant now)
{
    const auto seconds = [](Instant t) {
        return std::chrono::duration_cast<std::chrono::seconds>(t.time_since_epoch()).count();
    };
    const Person person = signedIn();
    Json claims{{"ver", "2.0"},
                {"iss", "https://login.microsoftonline.com/" + person.tenantId + "/v2.0"},
                {"aud", clientId},
                {"sub", base64Url(sha256(person.id + clientId))},
                {"oid", person.id},
                {"tid", person.tenantId},
                {"name", person.name},
                {"preferred_username", person.userName},
                {"iat", seconds(now)},
                {"nbf", seconds(now)},
                {"exp", seconds(now) + m_world.options.tokenSeconds}};
    if (!person.provider.empty())
        claims["idp"] = person.provider;
    if (!nonce.empty())
        claims["nonce"] = nonce;
    return base64Url(toBytes({{"typ", "JWT"}, {"alg", "none"}})) + "." + base64Url(toBytes(claims)) + ".";
}

} // namespace jonction::sandbox
