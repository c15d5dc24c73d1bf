// SPDX-License-Identifier: Apache-2.0
#include "services/entra/TokenCache.h"

#include <algorithm>

namespace jonction {

namespace {

constexpr qint64 earlyMs = 5 * 60'000;
// Several calls may be refused for one old token at once: a token this young is the answer to the first of
// them.
constexpr qint64 freshMs = 10'000;

} // namespace

TokenCache::TokenCache(TokenApi* api, Identity identity, Keeper keeper, std::shared_ptr<Clock> clock)
    : m_api(api)
    , m_identity(std::move(identity))
    , m_keeper(std::move(keeper))
    , m_clock(std::move(clock))
{}

JobOf<Nothing>* TokenCache::adopt(QObject* owner, const QString& tenantId, TokenAnswer tokens,
                                  const QStringList& askedScopes)
{
    m_identity.tenant = tenantId;
    m_identity.scopes = askedScopes;
    hold(tokens);
    return keepRefreshToken(owner, std::move(tokens.refreshToken));
}

JobOf<Secret>* TokenCache::authorization(QObject* owner, const QStringList&)
{
    if (!m_accessToken.isEmpty() && m_clock->monotonicMs() < m_refreshAtMs)
        return settledJob<Secret>(owner, headerValue());
    auto* job = new JobOf<Secret>(owner);
    m_waiting.append(job);
    if (!m_refreshing)
        startRefresh();
    return job;
}

bool TokenCache::renew()
{
    if (m_clock->monotonicMs() - m_obtainedAtMs >= freshMs)
        m_accessToken.clear();
    return true;
}

QStringList TokenCache::missingScopes() const
{
    QStringList missing;
    if (m_granted.isEmpty())
        return missing;
    for (const QString& scope : m_identity.scopes) {
        // Names of the protocol itself are not listed among the granted permissions of a resource.
        static const QStringList protocol{QStringLiteral("openid"), QStringLiteral("profile"),
                                          QStringLiteral("email"), QStringLiteral("offline_access")};
        const QString name = scope.section(QLatin1Char('/'), -1);
        const bool granted = std::any_of(m_granted.cbegin(), m_granted.cend(), [&name](const QString& one) {
            return one.section(QLatin1Char('/'), -1).compare(name, Qt::CaseInsensitive) == 0;
        });
        if (!granted && !protocol.contains(name, Qt::CaseInsensitive))
            missing.append(scope);
    }
    return missing;
}

bool TokenCache::hasUsableToken() const
{
    return !m_accessToken.isEmpty() && m_clock->monotonicMs() < m_endsAtMs;
}

void TokenCache::forget()
{
    m_accessToken.clear();
    m_unkeptRefreshToken.clear();
    m_granted.clear();
}

void TokenCache::startRefresh()
{
    m_refreshing = true;
    if (!m_unkeptRefreshToken.isEmpty())
        return refreshWith(m_unkeptRefreshToken);
    m_keeper.load(this)->onDone(this, [this](Result<Secret>& token) {
        if (token.ok() && !token->isEmpty())
            return refreshWith(token.value());
        if (token.ok() || token.error().kind == ErrorKind::NotFound)
            return finishRefresh(Error::of(ErrorKind::SignInRequired));
        finishRefresh(token.error());
    });
}

void TokenCache::refreshWith(const Secret& refreshToken)
{
    JobOf<TokenAnswer>* refresh =
        m_api->refresh(this, m_identity.tenant, m_identity.clientId, refreshToken, m_identity.scopes);
    for (const QPointer<JobOf<Secret>>& job : std::as_const(m_waiting))
        if (job)
            connect(refresh, &Job::waiting, job.data(), &Job::waiting);
    refresh->onDone(this, [this](Result<TokenAnswer>& result) {
        if (!result.ok())
            return finishRefresh(result.error());
        TokenAnswer tokens = result.take();
        hold(tokens);
        keepRefreshToken(this, std::move(tokens.refreshToken))->onDone(this, [this](Result<Nothing>&) {
            finishRefresh(std::nullopt); // a keeper's refusal is told by what it leaves in memory
        });
    });
}

void TokenCache::hold(TokenAnswer& tokens)
{
    m_accessToken = std::move(tokens.accessToken);
    if (!tokens.scopes.isEmpty())
        m_granted = tokens.scopes;
    const qint64 lifetimeMs = 1000LL * tokens.expiresInSeconds;
    m_obtainedAtMs = m_clock->monotonicMs();
    m_endsAtMs = m_obtainedAtMs + lifetimeMs;
    // A token of less than ten minutes is used for half of its life.
    m_refreshAtMs = m_endsAtMs - std::min(earlyMs, lifetimeMs / 2);
}

JobOf<Nothing>* TokenCache::keepRefreshToken(QObject* owner, Secret token)
{
    if (token.isEmpty())
        return settledJob<Nothing>(owner, Nothing());
    m_unkeptRefreshToken = std::move(token);
    auto* job = new JobOf<Nothing>(owner);
    m_keeper.save(this, m_unkeptRefreshToken)
        ->onDone(this, [this, kept = QPointer<JobOf<Nothing>>(job)](Result<Nothing>& result) {
            if (result.ok())
                m_unkeptRefreshToken.clear();
            if (kept)
                kept->settle(std::move(result));
        });
    return job;
}

void TokenCache::finishRefresh(const std::optional<Error>& error)
{
    m_refreshing = false;
    const bool over = error && error->kind == ErrorKind::SignInRequired;
    if (over) {
        m_accessToken.clear();
        m_unkeptRefreshToken.clear();
    }
    // A refresh that failed for want of a network does no harm while the old token lives.
    const bool usable = hasUsableToken();
    for (const QPointer<JobOf<Secret>>& job : std::exchange(m_waiting, {})) {
        if (job && usable)
            job->settle(headerValue());
        else if (job)
            job->settle(error.value_or(Error::of(ErrorKind::SignInRequired)));
    }
    if (over)
        Q_EMIT signInRequired();
}

Secret TokenCache::headerValue() const
{
    QByteArray text = QByteArrayLiteral("Bearer ");
    text += m_accessToken.reveal();
    return Secret(std::move(text));
}

} // namespace jonction
