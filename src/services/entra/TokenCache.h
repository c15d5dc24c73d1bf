// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Authorizer.h"
#include "services/entra/EntraValues.h"
#include "services/entra/TokenApi.h"

#include <functional>
#include <memory>
#include <optional>

namespace jonction {

/// Access tokens in memory, the refresh token wherever the callbacks keep it (the keychain). Refreshes
/// silently five minutes before the end, counted on the monotonic clock; callers that come meanwhile share
/// one refresh.
///
/// Without a usable refresh token, or when the directory answers invalid_grant or interaction_required, jobs
/// end with SignInRequired until adopt() brings a new sign-in. Thread: the owner's.
class TokenCache : public QObject, public Authorizer
{
    Q_OBJECT

public:
    /// Where the refresh token lives. `load` ends with NotFound where there is none; `save` ends before the
    /// token is relied on.
    struct Keeper
    {
        std::function<JobOf<Secret>*(QObject* owner)> load;
        std::function<JobOf<Nothing>*(QObject* owner, const Secret& token)> save;
    };
    struct Identity
    {
        QString tenant; ///< GUID once known, "organizations" before
        QString clientId;
        QStringList scopes; ///< asked for at each refresh
    };

    /// `api` must outlive the cache.
    TokenCache(TokenApi* api, Identity identity, Keeper keeper, std::shared_ptr<Clock> clock);

    /// Takes the tokens of a sign-in and hands the refresh token to the keeper. The job ends when it is kept;
    /// a keeper's refusal is the job's error, yet the access token is usable until it ends.
    JobOf<Nothing>* adopt(QObject* owner, const QString& tenantId, TokenAnswer tokens,
                          const QStringList& askedScopes);

    JobOf<Secret>* authorization(QObject* owner, const QStringList& scopes) override;
    bool renew() override;

    QStringList grantedScopes() const { return m_granted; }
    QStringList askedScopes() const { return m_identity.scopes; }
    /// Asked for and not granted, compared without case; empty before the first token.
    QStringList missingScopes() const;
    bool hasUsableToken() const;
    /// Drops everything held in memory (sign-out).
    void forget();

Q_SIGNALS:
    /// The session is over: an interactive sign-in is needed.
    void signInRequired();

private:
    void startRefresh();
    void refreshWith(const Secret& refreshToken);
    void hold(TokenAnswer& tokens);
    JobOf<Nothing>* keepRefreshToken(QObject* owner, Secret token);
    void finishRefresh(const std::optional<Error>& error);
    Secret headerValue() const;

    TokenApi* m_api;
    Identity m_identity;
    Keeper m_keeper;
    std::shared_ptr<Clock> m_clock;
    Secret m_accessToken;
    Secret m_unkeptRefreshToken; ///< held here only where the keeper refused it
    QStringList m_granted;
    qint64 m_obtainedAtMs = 0;
    qint64 m_refreshAtMs = 0;
    qint64 m_endsAtMs = 0;
    bool m_refreshing = false;
    QList<QPointer<JobOf<Secret>>> m_waiting;
};

} // namespace jonction
