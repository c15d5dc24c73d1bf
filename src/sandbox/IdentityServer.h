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
        bool fragment = false;
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
        int generation = 0;
    };
    struct Device
    {
        std::string userCode;
        std::string clientId;
        std::set<std::string> scopes;
        Instant expires;
        Instant lastPoll;
        enum { Pending, Approved, Declined, Spent } state = Pending;
    };

    WebReply discovery(const WebRequest& request, const std::string& tenant, Instant now);
    WebReply authorize(const WebRequest& request, const std::string& tenant, Instant now);
    std::optional<WebReply> checkAuthorize(const Pairs& given, const std::string& tenant, Asked& asked,
                                           Instant now);
    WebReply signIn(const Asked& asked, Instant now);
    WebReply devicePage(const WebRequest& request, Instant now);
    WebReply deviceCode(const WebRequest& request, const std::string& tenant, Instant now);

    WebReply tokenEndpoint(const WebRequest& request, const std::string& tenant, Instant now);
    WebReply redeemCode(const Pairs& form, const WebRequest& request, Instant now);
    WebReply redeemRefresh(const Pairs& form, const WebRequest& request, Instant now);
    WebReply redeemDevice(const Pairs& form, const WebRequest& request, Instant now);
    WebReply redeemClient(const Pairs& form, const WebRequest& request, const std::string& tenant,
                          Instant now);
    WebReply issue(const std::string& clientId, const std::set<std::string>& scopes, const std::string& nonce,
                   const std::string& family, const WebRequest& request, Instant now);
    std::string idToken(const std::string& clientId, const std::string& nonce, const WebRequest& request,
                        Instant now);
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

} // namespace jonction::sandbox
