// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction {

/// Where a secret of a deployment lies in the keychain: what documents and journals carry instead of the
/// value. In the keychain it is one entry, service "Jonction", user "<deploymentId>/<name>".
struct SecretRef
{
    QString deploymentId; ///< the document's own id; no slash
    QString name;         ///< one of the names below

    QString service() const { return QStringLiteral("Jonction"); }
    QString key() const { return deploymentId + QLatin1Char('/') + name; }

    /// Both parts present, no control characters, at most 200 characters together.
    bool isValid() const;

    /// The client secret of the app registration; `keyId` tells an old one from its successor.
    static SecretRef clientSecret(const QString& deploymentId, const QString& keyId);
    /// The refresh token of the signed-in administrator.
    static SecretRef refreshToken(const QString& deploymentId);
    static SecretRef telnyxApiKey(const QString& deploymentId);
    static SecretRef ccaipApiToken(const QString& deploymentId);
    /// The first password of the domain's activation user, until it has been shown once.
    static SecretRef activationPassword(const QString& deploymentId);
    /// The password of a SIP account that test calls are made with. It belongs to no document: in the
    /// keychain it is "dialer/sip-password/<account>". `account` too long for an entry is named by its
    /// SHA-256.
    static SecretRef sipPassword(const QString& account);

    friend bool operator==(const SecretRef&, const SecretRef&) = default;
};

/// The names, as `--secret-from-env NAME=VAR` knows them.
namespace SecretName {
inline constexpr QLatin1StringView clientSecret{"client-secret"}; ///< followed by "/<keyId>"
inline constexpr QLatin1StringView refreshToken{"refresh-token"};
inline constexpr QLatin1StringView telnyxApiKey{"telnyx-api-key"};
inline constexpr QLatin1StringView ccaipApiToken{"ccaip-api-token"};
inline constexpr QLatin1StringView activationPassword{"activation-password"};
inline constexpr QLatin1StringView sipPassword{"sip-password"}; ///< followed by "/<account>"
} // namespace SecretName

} // namespace jonction
