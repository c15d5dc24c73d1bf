// SPDX-License-Identifier: Apache-2.0
#include "sandbox/GraphServer.h"

#include "sandbox/GraphQuery.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

/// applications(appId='x') → name applications, key name appId, key x. A quote in a key is doubled.
void takeApart(const std::string& segment, std::string& name, std::string& keyName, std::string& key)
{
    const auto open = segment.find('(');
    name = segment.substr(0, open);
    if (open == std::string::npos || !endsWith(segment, "')"))
        return;
    const auto equals = segment.find("='", open);
    if (equals == std::string::npos)
        return;
    keyName = segment.substr(open + 1, equals - open - 1);
    key = segment.substr(equals + 2, segment.size() - equals - 4);
    for (auto at = key.find("''"); at != std::string::npos; at = key.find("''", at + 1))
        key.erase(at, 1);
}

} // namespace

WebReply GraphServer::answer(const WebRequest& request, Instant now)
{
    const std::string bearer = request.bearer();
    if (const auto token = m_identity.token(bearer, now))
        return m_world.tenant.toggles.on("claimsChallenge") && token->delegated && !token->stepUp
                   ? labelled(challenged(), request, now)
                   : handle(request, *token, now);
    const std::string why =
        bearer.empty() ? "Access token is empty." : "Lifetime validation failed, the token is expired.";
    return labelled(
        graphError(401, "InvalidAuthenticationToken", why)
            .with("WWW-Authenticate",
                  "Bearer realm=\"\", "
                  "authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\""),
        request, now);
}

/// The answer of continuous access evaluation: sign in again and pass these claims on (microsoft-graph §7.1).
WebReply GraphServer::challenged()
{
    const std::string claims = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";
    return graphError(
               401, "InvalidAuthenticationToken",
               "Continuous access evaluation resulted in challenge with result: InteractionRequired and "
               "code: AuthenticationContextRequired.")
        .with("WWW-Authenticate",
              "Bearer realm=\"\", "
              "authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\", "
              "client_id=\"" +
                  std::string(graphAppId) + "\", error=\"insufficient_claims\", claims=\"" + base64(claims) +
                  "\"");
}

WebReply GraphServer::handle(const WebRequest& request, const AccessToken& token, Instant now)
{
    Call call{request, token, now, {}, {}, {}, {}};
    if (!request.segments.empty()) {
        takeApart(request.segments[0], call.name, call.keyName, call.key);
        call.rest.assign(request.segments.begin() + 1, request.segments.end());
    }
    return labelled(route(call), request, now);
}

WebReply GraphServer::labelled(WebReply reply, const WebRequest& request, Instant now)
{
    const std::string requestId = m_world.seed.nextUuid("graph-request");
    std::string clientId = request.header("client-request-id");
    if (clientId.empty())
        clientId = requestId;
    if (reply.status >= 400) {
        Json body = Json::parse(reply.body, nullptr, false);
        if (body.is_object() && body.contains("error")) {
            body["error"]["innerError"]["date"] = isoTime(now).substr(0, 19);
            body["error"]["innerError"]["request-id"] = requestId;
            body["error"]["innerError"]["client-request-id"] = clientId;
            reply.body = toBytes(body);
        }
    }
    return reply.with("request-id", requestId)
        .with("client-request-id", clientId)
        .with("x-ms-ags-diagnostic", R"({"ServerInfo":{"DataCenter":"Practice","Slice":"E","Ring":"1"}})")
        .with("Cache-Control", "no-cache");
}

WebReply GraphServer::refusal(int status, Instant)
{
    if (status == 429)
        return graphError(429, "TooManyRequests", "Too many requests.");
    return graphError(status, status == 500 ? "InternalServerError" : "serviceNotAvailable",
                      "The service is temporarily unavailable.");
}

WebReply GraphServer::route(const Call& call)
{
    if (call.name == "$batch")
        return batch(call);
    if (call.name == "organization")
        return organization(call);
    if (call.name == "me")
        return me(call);
    if (call.name == "users")
        return users(call);
    if (call.name == "groups")
        return groups(call);
    if (call.name == "admin")
        return admin(call);
    if (call.name == "roleManagement")
        return roleManagement(call);
    if (call.name == "domains")
        return domains(call);
    if (call.name == "subscribedSkus")
        return subscribedSkus(call);
    if (call.name == "policies")
        return policies(call);
    if (call.name == "communications")
        return presences(call);
    if (call.name == "applications")
        return applications(call);
    if (call.name == "servicePrincipals")
        return servicePrincipals(call);
    if (call.name == "oauth2PermissionGrants")
        return grants(call);
    if (call.name == "directory")
        return deletedItems(call);
    return badSegment(call.name);
}

bool GraphServer::allows(const Call& call, Scopes anyOf)
{
    for (const char* scope : anyOf)
        if (call.token.scopes.contains(scope))
            return true;
    return false;
}

bool GraphServer::mayWrite(const Call& call, Scopes anyOf, Roles roles)
{
    if (!allows(call, anyOf))
        return false;
    if (!call.token.delegated)
        return true;
    const std::vector<std::string> own = activeRoles(call);
    return std::any_of(own.begin(), own.end(), [&](const std::string& role) {
        return role == "Global Administrator" || std::find(roles.begin(), roles.end(), role) != roles.end();
    });
}

WebReply GraphServer::denied()
{
    return graphError(403, "Authorization_RequestDenied",
                      "Insufficient privileges to complete the operation.");
}

WebReply GraphServer::notFound(const std::string& what)
{
    return graphError(
        404, "Request_ResourceNotFound",
        "Resource '" + what +
            "' does not exist or one of its queried reference-property objects are not present.");
}

WebReply GraphServer::badSegment(const std::string& segment)
{
    return graphError(400, "BadRequest", "Resource not found for the segment '" + segment + "'.");
}

WebReply GraphServer::badRequest(const std::string& message)
{
    return graphError(400, "Request_BadRequest", message);
}

WebReply GraphServer::badMethod()
{
    return graphError(405, "Request_BadRequest",
                      "Specified HTTP method is not allowed for the request target.");
}

} // namespace jonction::sandbox
