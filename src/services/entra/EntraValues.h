// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

#include <QString>
#include <QStringList>

namespace jonction {

/// What a token request gave. Lifetimes count from the moment of the answer.
struct TokenAnswer
{
    Secret accessToken;
    Secret refreshToken; ///< empty without offline_access
    Secret idToken;      ///< empty without openid
    QStringList scopes;  ///< as granted: may be fewer than asked
    int expiresInSeconds = 0;
};

struct DeviceCode
{
    Secret deviceCode;
    QString userCode;
    QString verificationUri;
    QString message; ///< the directory's own sentence, in the language asked for
    int expiresInSeconds = 900;
    int intervalSeconds = 5;
};

/// Who signed in, from the id token. The token came straight from the token endpoint over TLS, so its claims
/// are used without checking its signature (OpenID Connect Core §3.1.3.7).
struct SignedInAccount
{
    QString tenantId;
    QString objectId;
    QString userName; ///< preferred_username
    QString displayName;
    QStringList roleTemplateIds; ///< claim "wids": a hint, often absent
};

} // namespace jonction
