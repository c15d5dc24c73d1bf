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
/// A call that needs a permission which the token does not carry brings one refresh that asks for it too;
/// where the directory refuses that, the call ends with SignInRequired, code `scopeMissingCode`, and the
/// permissions as evidence, and is not asked again before the next sign-in: nothing here ever opens a
/// browser, and calls in the background may come as often as they like.
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
        QStringList scopes;  ///< asked for at each refresh
        QString prefix = {}; ///< before the names of permissions: Cloud::scopePrefix()
    };

    /// `api` must outlive the cache.
    TokenCache(TokenApi* api, Identity identity, Keeper keeper, std::shared_ptr<Clock> clock);

    /// Takes the tokens of a sign-in and hands the refresh token to the keeper. The job ends when it is kept;
    /// a keeper's refusal is the job's error, yet the access token is usable until it ends.
    JobOf<Nothing>* adopt(QObject* owner, const QString& tenantId, TokenAnswer tokens,
                          const QStringList& askedScopes);

    JobOf<Secret>* authorization(QObject* owner, const QStringList& scopes) override;
    bool renew() override;
    /// Keeps the claims that the resource demands for the next sign-in.
    bool challenged(const QByteArray& wwwAuthenticate) override;

    QStringList grantedScopes() const { return m_granted; }
    /// What the last sign-in asked for; empty before it.
    QStringList askedScopes() const { return m_asked; }
    /// What the next sign-in must pass on: JSON text, or empty.
    QString demandedClaims() const { return m_claims; }
    /// Asked for and not granted, compared without case; empty before the first token.
    QStringList missingScopes() const;
    bool hasUsableToken() const;
    /// Drops everything held in memory (sign-out).
    void forget();

Q_SIGNALS:
    /// The session is over: an interactive sign-in is needed.
    void signInRequired();

private:
    struct Waiting
    {
        QPointer<JobOf<Secret>> job;
        QStringList scopes;
    };
    void serve(bool justRefreshed = false);
    bool serveOne(const Waiting& waiting, bool usable);
    void startRefresh(const QStringList& scopes);
    void refreshWith(const Secret& refreshToken);
    void refreshed(Result<TokenAnswer>& result);
    void resume();
    bool refusesScopes(const Error& error) const;
    void baseOn(const QStringList& scopes);
    void hold(TokenAnswer& tokens);
    JobOf<Nothing>* keepRefreshToken(QObject* owner, Secret token);
    void giveUp(const Error& error);
    Secret headerValue() const;

    TokenApi* m_api;
    Identity m_identity;
    Keeper m_keeper;
    std::shared_ptr<Clock> m_clock;
    Secret m_accessToken;
    Secret m_unkeptRefreshToken; ///< held here only where the keeper refused it
    QStringList m_granted;
    QStringList m_asked;
    QStringList m_tried;   ///< beyond the base, in the refresh under way
    QStringList m_refused; ///< until the next sign-in
    QString m_claims;
    qint64 m_obtainedAtMs = 0;
    qint64 m_refreshAtMs = 0;
    qint64 m_endsAtMs = 0;
    int m_session = 0; ///< counts sign-ins and sign-outs
    bool m_refreshing = false;
    QList<Waiting> m_waiting;
};

/// The session lacks a permission; the evidence of the error names what is lacking, separated by blanks.
inline constexpr char scopeMissingCode[] = "scope-missing";

} // namespace jonction
