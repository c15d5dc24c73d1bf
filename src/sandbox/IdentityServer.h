// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/HttpFront.h"
#include "sandbox/World.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace jonction::sandbox {

/// What an access token stands for.
struct AccessToken
{
    std::string clientId;
    bool delegated = true; ///< false: the application speaks for itself
    std::string userId;    ///< of the person, where one speaks
    std::set<std::string> scopes;
    Instant expires;
    bool stepUp = false; ///< the sign-in met a claims challenge
};

/// The identity platform (microsoft-graph §1): authorize page, token and device code endpoints with the
/// error codes of the real one.
class IdentityServer : public Service
{
public:
    explicit IdentityServer(World& world)
        : m_world(world)
    {}

    WebReply answer(const WebRequest& request, Instant now) override;
    WebReply refusal(int status, Instant now) override;
    /// The token behind a bearer value that is still good. For Graph; under the world's lock.
    std::optional<AccessToken> token(const std::string& bearer, Instant now) const;
    std::size_t openSessions() const { return m_refreshes.size(); }

private:
    /// An authorization request that passed every check, or the page that says why not.
    struct Asked
    {
        std::string clientId;
        std::string redirectUri;
        std::string state;
        std::string nonce;
        std::string challenge;
        std::set<std::string> scopes;
        bool stepUp = false; ///< a claims challenge was passed on and met
    };
    /// The person behind the browser, by the toggle "account".
    struct Person
    {
        std::string id;
        std::string name;
        std::string userName;
        std::string tenantId;
        std::string provider; ///< claim `idp` of a guest
    };
    struct Code
    {
        Asked asked;
        Instant expires;
        bool used = false;
    };
    struct Refresh
    {
        std::string clientId;
        std::string family; ///< one sign-in
        bool stepUp = false;
        int generation = 0;
    };
    struct Device
    {
        std::string userCode;
        std::string clientId;
        std::set<std::string> scopes;
        Instant expires;
        Instant lastPoll;
        enum { Pending, Approved, Declined, Blocked, Spent } state = Pending;
    };

    WebReply discovery(const WebRequest& request, const std::string& tenant, Instant now);
    WebReply authorize(const WebRequest& request, const std::string& tenant, Instant now);
    std::optional<WebReply> checkAuthorize(const Pairs& given, const std::string& tenant, Asked& asked,
                                           Instant now);
    WebReply signIn(const Asked& asked, Instant now);
    WebReply devicePage(const WebRequest& request, Instant now);
    WebReply deviceCode(const WebRequest& request, const std::string& tenant, Instant now);

    WebReply tokenEndpoint(const WebRequest& request, const std::string& tenant, Instant now);
    WebReply redeemCode(const Pairs& form, Instant now);
    WebReply redeemRefresh(const Pairs& form, Instant now);
    WebReply redeemDevice(const Pairs& form, Instant now);
    WebReply redeemClient(const Pairs& form, const WebRequest& request, const std::string& tenant,
                          Instant now);
    /// What a token answer is made of.
    struct Issue
    {
        std::string clientId;
        std::set<std::string> scopes;
        std::string nonce;
        std::string family;
        bool stepUp = false;
    };
    WebReply issue(const Issue& wish, Instant now);
    std::string idToken(const std::string& clientId, const std::string& nonce, Instant now);
    std::optional<WebReply> refreshRefusal(Instant now);

    // IdentityConsent.cpp
    Person signedIn() const;
    bool isAdministrator() const;
    int consentFault(const std::string& clientId, const std::set<std::string>& scopes) const;
    void accept(const std::string& clientId, const std::set<std::string>& scopes);
    WebReply adminConsent(const WebRequest& request, const std::string& tenant, Instant now);
    WebReply consentLanding(const WebRequest& request, const std::string& redirect, const Pairs& pairs) const;
    void consentForAll(const Application& application, const std::set<std::string>& asked, Instant now);
    bool knowsClient(const std::string& clientId) const;
    WebReply error(int status, const std::string& code, int number, const std::string& text, Instant now);
    WebReply errorPage(int number, const std::string& text, Instant now);

    World& m_world;
    std::map<std::string, Code> m_codes;
    std::map<std::string, Refresh> m_refreshes;
    std::map<std::string, int> m_generations; ///< sign-in → newest generation of its refresh token
    std::map<std::string, AccessToken> m_tokens;
    std::map<std::string, Device> m_devices;
};

/// Reads "User.Read https://graph.microsoft.com/Presence.Read.All openid"; the first unknown word comes back
/// in `unknown`.
std::set<std::string> readScopes(const std::string& text, std::string& unknown);
/// One of the loopback addresses that the public client has registered, on any port.
bool isRegisteredLoopback(const std::string& uri);
/// Adds pairs to an address; empty values are left out.
std::string withQuery(const std::string& uri, const Pairs& pairs);

/// The tenant of all personal accounts.
inline constexpr const char* personalTenantId = "9188040d-6c67-4c5b-b112-36a304b66dad";

} // namespace jonction::sandbox
