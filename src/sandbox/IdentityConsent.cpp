// SPDX-License-Identifier: Apache-2.0
// Who signs in, what that person may consent to, and the administrator's consent page of IdentityServer
// (microsoft-graph §1.6, §1.7).
#include "sandbox/IdentityPages.h"
#include "sandbox/IdentityServer.h"
#include "sandbox/Permissions.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

const std::set<std::string> consentFree{"openid", "profile", "email", "offline_access", ".default"};

std::set<std::string> wordsOf(const std::string& scope)
{
    std::set<std::string> words;
    for (const std::string& word : split(scope, ' '))
        if (!word.empty())
            words.insert(word);
    return words;
}

/// Names of the permissions that a registration lists for Graph, delegated ("Scope") or application ("Role").
std::set<std::string> listedPermissions(const Json& body, const std::string& type)
{
    std::set<std::string> names;
    for (const Json& resource : body.value("requiredResourceAccess", Json::array()))
        for (const Json& access : resource.value("resourceAccess", Json::array()))
            for (const Permission& permission : graphPermissions())
                if (textAt(access, "type") == type &&
                    sameText(textAt(access, "id"),
                             type == "Scope" ? permission.delegatedId : permission.applicationId))
                    names.insert(permission.name);
    return names;
}

} // namespace

IdentityServer::Person IdentityServer::signedIn() const
{
    const Directory& directory = m_world.directory;
    const std::string kind = m_world.tenant.toggles.text("account");
    if (kind == "guest")
        return {m_world.tenant.guestId, "Jane Partner", "jane@partner.example", directory.tenantId,
                "live.com"};
    if (kind == "personal")
        return {"00000000-0000-0000-66f3-3332eca7ea81",
                "Jane Partner",
                "jane.partner@outlook.example",
                personalTenantId,
                {}};
    return {directory.adminId, directory.adminName, directory.adminUpn, directory.tenantId, {}};
}

bool IdentityServer::isAdministrator() const
{
    const Toggles& toggles = m_world.tenant.toggles;
    const auto has = [&](const char* role) { return toggles.lists("activeRoles", role); };
    return toggles.text("account") == "member" &&
           (has("Global Administrator") || has("Privileged Role Administrator") ||
            has("Cloud Application Administrator") || has("Application Administrator"));
}

/// 0 where the person may accept these scopes for this client, else the AADSTS number.
int IdentityServer::consentFault(const std::string& clientId, const std::set<std::string>& scopes) const
{
    if (isAdministrator())
        return 0;
    const auto known = m_world.directory.consents.find(lower(clientId));
    const Toggles& toggles = m_world.tenant.toggles;
    const bool needsAdmin = std::any_of(scopes.begin(), scopes.end(), [&](const std::string& scope) {
        const bool given = known != m_world.directory.consents.end() && known->second.contains(scope);
        return !given && !consentFree.contains(scope) &&
               (toggles.on("adminConsentOnly") || needsAdminConsent(scope));
    });
    return !needsAdmin ? 0 : toggles.on("consentWorkflow") ? 90095 : 90094;
}

/// Some tenants give less than was asked, and say so in the answer's `scope` only.
void IdentityServer::accept(const std::string& clientId, const std::set<std::string>& scopes)
{
    auto& accepted = m_world.directory.consents[lower(clientId)];
    for (const std::string& scope : scopes)
        if (!m_world.tenant.toggles.lists("withheldScopes", scope))
            accepted.insert(scope);
}

/// GET shows the page, POST carries the decision; practice_auto=1 decides at once, as a test's person would.
WebReply IdentityServer::adminConsent(const WebRequest& request, const std::string& tenant, Instant now)
{
    const bool decided = request.method == "POST";
    const Pairs given = decided ? request.form() : request.query;
    const std::string clientId = valueOf(given, "client_id");
    const std::string redirect = valueOf(given, "redirect_uri");
    Directory& directory = m_world.directory;
    if (!directory.knowsTenant(tenant, true))
        return errorPage(90002, "Tenant '" + tenant + "' not found.", now);
    Application* application = directory.applicationByAppId(clientId);
    if (application == nullptr && !knowsClient(clientId))
        return errorPage(700016,
                         "Application with identifier '" + clientId + "' was not found in the directory '" +
                             directory.tenantName + "'.",
                         now);
    const Json uris = application == nullptr ? Json::array() : application->body["web"]["redirectUris"];
    const bool registered = application == nullptr
                                ? isRegisteredLoopback(redirect)
                                : std::find(uris.begin(), uris.end(), redirect) != uris.end();
    if (!registered)
        return errorPage(50011,
                         "The redirect URI '" + redirect +
                             "' specified in the request does not match the redirect URIs configured for the "
                             "application '" +
                             clientId + "'.",
                         now);
    std::string scope = valueOf(given, "scope");
    if (scope.empty())
        scope = "https://graph.microsoft.com/.default";
    std::string unknown;
    const std::set<std::string> asked = readScopes(scope, unknown);
    if (!unknown.empty())
        return errorPage(650053, "The application asked for scope '" + unknown + "' that doesn't exist.",
                         now);
    const Pairs state{{"state", valueOf(given, "state")}};
    if (!decided && valueOf(given, "practice_auto") != "1" && request.header("X-Practice-Auto") != "1")
        return WebReply::html(
                   200, adminConsentPage(m_world.directory, given, asked, request.header("Accept-Language")))
            .with("Cache-Control", "no-store");
    if (decided && valueOf(given, "decision") != "sign-in")
        return consentLanding(
            request, redirect,
            {{"error", "access_denied"},
             {"error_description", "AADSTS65004: User declined to consent to access the app."},
             {"state", valueOf(given, "state")}});
    if (!isAdministrator())
        return errorPage(90094, "An administrator of the tenant must grant consent to this application.",
                         now);
    if (application == nullptr)
        accept(clientId, asked);
    else
        consentForAll(*application, asked, now);
    return consentLanding(request, redirect,
                          {{"admin_consent", "True"},
                           {"tenant", directory.tenantId},
                           {"state", valueOf(given, "state")},
                           {"scope", scope}});
}

/// The instance of CCAIP answers here under another address than its own.
WebReply IdentityServer::consentLanding(const WebRequest& request, const std::string& redirect,
                                        const Pairs& pairs) const
{
    std::string landing = redirect;
    if (redirect == m_world.callbackUri()) {
        landing = request.base.substr(0, request.base.rfind('/')) + "/ccaip/v1/ucaas/ms_teams/oauth_callback";
    }
    return WebReply::redirect(withQuery(landing, pairs));
}

/// Consent makes the service principal where it is missing, and only widens what was given before.
void IdentityServer::consentForAll(const Application& application, const std::set<std::string>& asked,
                                   Instant now)
{
    Directory& directory = m_world.directory;
    const bool everything = asked.contains(".default");
    std::set<std::string> scopes = everything ? listedPermissions(application.body, "Scope") : asked;
    ServicePrincipal* principal = directory.servicePrincipalByAppId(application.appId);
    if (principal == nullptr)
        principal = &directory.servicePrincipals.emplace_back(
            newServicePrincipal(directory, application, m_world.seed.nextUuid("service-principal")));
    const std::string clientId = principal->id;
    const std::string graphId = directory.servicePrincipalByAppId(graphAppId)->id;
    auto grant =
        std::find_if(directory.grants.begin(), directory.grants.end(), [&](const PermissionGrant& g) {
            return g.clientId == clientId && g.resourceId == graphId && g.consentType == "AllPrincipals";
        });
    if (grant != directory.grants.end())
        scopes.merge(wordsOf(grant->scope));
    const std::string text = join({scopes.begin(), scopes.end()}, " ");
    if (grant != directory.grants.end())
        grant->scope = text;
    else if (!text.empty())
        directory.grants.push_back(
            {m_world.seed.nextToken("grant", 43), clientId, "AllPrincipals", Json(), graphId, text});
    if (!everything)
        return;
    const std::set<std::string> had = directory.appPermissions(application.appId);
    for (const std::string& name : listedPermissions(application.body, "Role"))
        for (const Permission& permission : graphPermissions())
            if (permission.name == name && !had.contains(name))
                directory.appRoles.push_back({m_world.seed.nextToken("app-role", 43), clientId, graphId,
                                              permission.applicationId, now});
}

} // namespace jonction::sandbox
