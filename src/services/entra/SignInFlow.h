// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "services/entra/Browser.h"
#include "services/entra/EntraValues.h"
#include "services/entra/LoopbackListener.h"
#include "services/entra/TokenApi.h"

#include <functional>

namespace jonction {

struct SignInRequest
{
    QString tenant = QStringLiteral("organizations"); ///< stops personal accounts at the door
    QString clientId;
    QStringList scopes; ///< openid, profile and offline_access are added
    QString loginHint;  ///< may be empty
    QString prompt;     ///< "select_account", "login"; may be empty
    QString claims;     ///< JSON that a challenge demanded; may be empty
    LoopbackPages pages;
    int limitMs = 5 * 60'000; ///< how long the person may take
};

struct SignedIn
{
    SignedInAccount account;
    TokenAnswer tokens;
    QStringList askedScopes;
};

/// Authorization code with PKCE in the system browser, loopback redirect (RFC 8252, microsoft-graph.md §1.2).
///
/// Errors, each its own: Cancelled with code access_denied (the person refused), TimedOut (nobody came back),
/// Unsupported with code "personal-account", BadAnswer with code "id-token" (no usable identity), Unsupported
/// with code "no-browser", and everything of EntraErrors.h. A redirect with another state is no answer at
/// all: it is turned away and the wait goes on.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    /// `api` is not owned and must outlive the flow.
    SignInFlow(QObject* parent, TokenApi* api);

    /// `browser` must live until the job ends.
    JobOf<SignedIn>* signIn(QObject* owner, const SignInRequest& request, Browser* browser);

    /// Called once, with what the person types on another device and where.
    using Offer = std::function<void(const DeviceCode&)>;
    /// Device code (microsoft-graph 1.3): for computers without a browser. Ends with TimedOut and code
    /// expired_token where nobody came in time, Forbidden with code authorization_declined, and with
    /// Forbidden and AADSTS53003 and its like where the tenant blocks this way.
    JobOf<SignedIn>* signInElsewhere(QObject* owner, const SignInRequest& request, const QString& language,
                                     Offer offer);

private:
    TokenApi* m_api;
};

/// The account in an id token; BadAnswer where it is not one, Unsupported with code "personal-account" where
/// the tenant is the one of personal accounts.
Result<SignedInAccount> accountOf(const Secret& idToken);

} // namespace jonction
