// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestClient.h"
#include "services/entra/EntraValues.h"

namespace jonction {

/// The token endpoints of the identity platform, one method a call. Base: "https://login.microsoftonline.com"
/// or an override. `tenant`: GUID, verified domain, or "organizations". Errors: EntraErrors.h.
class TokenApi : public QObject
{
    Q_OBJECT

public:
    TokenApi(QObject* parent, const QUrl& authority, RestSettings settings = {});

    /// A public client redeems its code; never repeated (a code works once).
    JobOf<TokenAnswer>* redeemCode(QObject* owner, const QString& tenant, const QString& clientId,
                                   const Secret& code, const Secret& verifier, const QUrl& redirectUri,
                                   const QStringList& scopes);
    JobOf<TokenAnswer>* refresh(QObject* owner, const QString& tenant, const QString& clientId,
                                const Secret& refreshToken, const QStringList& scopes);
    /// `tenant` must be concrete.
    JobOf<TokenAnswer>* clientCredentials(QObject* owner, const QString& tenant, const QString& clientId,
                                          const Secret& clientSecret, const QString& scope);
    /// `language`: "fr-FR"; may be empty.
    JobOf<DeviceCode>* startDeviceCode(QObject* owner, const QString& tenant, const QString& clientId,
                                       const QStringList& scopes, const QString& language = {});
    /// Polls until the person has answered in a browser somewhere: Forbidden with code
    /// authorization_declined, TimedOut with code expired_token, otherwise the tokens. Job::waiting tells of
    /// each pause.
    JobOf<TokenAnswer>* pollDeviceCode(QObject* owner, const QString& tenant, const QString& clientId,
                                       const DeviceCode& device);
    /// The tenant id behind a verified domain, by the discovery document; NotFound where there is no such
    /// tenant.
    JobOf<QString>* tenantIdOf(QObject* owner, const QString& tenantOrDomain);

    /// Address of the authorize page.
    QUrl authorizeAddress(const QString& tenant, const QList<std::pair<QString, QString>>& parameters) const;

Q_SIGNALS:
    /// A refusal demands these claims (JSON text) of the next interactive sign-in.
    void claimsDemanded(const QString& claims);

private:
    JobOf<TokenAnswer>* token(QObject* owner, const Endpoint& endpoint, const QString& tenant, RestBody body);

    RestClient* m_client;
    std::shared_ptr<Clock> m_clock;
};

} // namespace jonction
