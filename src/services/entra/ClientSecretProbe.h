// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/entra/TokenApi.h"

namespace jonction {

/// True for a GUID: the secret's *id* pasted where its *value* belongs, the commonest cause of AADSTS7000215.
/// Blanks around it are ignored.
bool secretLooksLikeId(QStringView text);

struct SecretProof
{
    int expiresInSeconds = 0; ///< of the token that proved it
    int tries = 1;
};

/// Proves that client id, secret and tenant work together, exactly as CCAIP will use them, by asking for a
/// client-credentials token that is dropped at once (microsoft-graph.md §1.8).
///
/// Errors: SecretWrong (7000215), SecretExpired (7000222), ApplicationUnknown (700016), PrincipalMissing
/// (7000229), and the rest of EntraErrors.h.
class ClientSecretProbe : public QObject
{
    Q_OBJECT

public:
    struct Patience
    {
        int totalMs = 0;    ///< 0: one try. A fresh secret is refused for 4 to 18 seconds: give it 120'000
        int stepMs = 2'000; ///< first pause; grows by half up to 10 s
    };

    /// `graphScope`: Cloud::defaultScope() of the tenant's cloud.
    ClientSecretProbe(QObject* parent, TokenApi* api, std::shared_ptr<Clock> clock,
                      QString graphScope = QStringLiteral("https://graph.microsoft.com/.default"));

    JobOf<SecretProof>* prove(QObject* owner, const QString& tenantId, const QString& clientId,
                              const Secret& secret, Patience patience);

private:
    struct Attempt;
    void tryOnce(const std::shared_ptr<Attempt>& attempt);

    TokenApi* m_api;
    std::shared_ptr<Clock> m_clock;
    QString m_graphScope;
};

} // namespace jonction
