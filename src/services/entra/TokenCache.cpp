// SPDX-License-Identifier: Apache-2.0
#include "services/entra/TokenCache.h"

#include "services/entra/EntraDecoders.h"
#include "services/entra/ScopeSet.h"

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
{
    connect(api, &TokenApi::claimsDemanded, this, [this](const QString& claims) {
        if (m_refreshing) // of our own refresh, not of somebody's client secret
            m_claims = claims;
    });
}

JobOf<Nothing>* TokenCache::adopt(QObject* owner, const QString& tenantId, TokenAnswer tokens,
                                  const QStringList& askedScopes)
{
    ++m_session;
    m_identity.tenant = tenantId;
    m_asked = askedScopes;
    m_refused.clear();
    m_claims.clear();
    m_granted.clear();
    if (tokens.scopes.isEmpty())
        tokens.scopes = askedScopes; // RFC 6749 §5.1: left out where it is what was asked for
    hold(tokens);
    m_identity.scopes.clear();
    baseOn(askedScopes);
    JobOf<Nothing>* kept = keepRefreshToken(owner, std::move(tokens.refreshToken));
    serve();
    return kept;
}

// Only what was granted is asked for again: one permission that was declined would fail every refresh.
void TokenCache::baseOn(const QStringList& scopes)
{
    const QStringList lacking = scopesLacking(m_granted, scopes);
    for (const QString& scope : scopes)
        if (!lacking.contains(scope))
            m_identity.scopes = scopesTogether(m_identity.scopes, {scope});
}

JobOf<Secret>* TokenCache::authorization(QObject* owner, const QStringList& scopes)
{
    auto* job = new JobOf<Secret>(owner);
    m_waiting.append({job, scopes});
    serve();
    return job;
}

// Whoever the token suits is served; whoever needs what was refused is told; for the first of the others a
// refresh begins. Each refresh either grants or refuses what it tried, so this comes to an end.
void TokenCache::serve(bool justRefreshed)
{
    const bool usable = !m_accessToken.isEmpty() && (justRefreshed || m_clock->monotonicMs() < m_refreshAtMs);
    QList<Waiting> left;
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        if (waiting.job && !serveOne(waiting, usable))
            left.append(waiting);
    m_waiting = left + m_waiting;
    if (m_waiting.isEmpty() || m_refreshing)
        return;
    const QStringList lacking = scopesLacking(m_granted, m_waiting.first().scopes);
    startRefresh(scopesLacking(m_refused, lacking));
}

bool TokenCache::serveOne(const Waiting& waiting, bool usable)
{
    if (!usable)
        return false;
    const QStringList lacking = scopesLacking(m_granted, waiting.scopes);
    if (lacking.isEmpty()) {
        waiting.job->settle(headerValue());
        return true;
    }
    const bool refused = std::any_of(lacking.cbegin(), lacking.cend(), [this](const QString& scope) {
        return m_refused.contains(scope, Qt::CaseInsensitive);
    });
    if (!refused)
        return false;
    Error error =
        Error::of(ErrorKind::SignInRequired, QStringLiteral("graph"), lacking.join(QLatin1Char(' ')));
    error.code = QLatin1String(scopeMissingCode);
    waiting.job->settle(error);
    return true;
}

bool TokenCache::renew()
{
    if (m_clock->monotonicMs() - m_obtainedAtMs >= freshMs)
        m_accessToken.clear();
    return true;
}

bool TokenCache::challenged(const QByteArray& wwwAuthenticate)
{
    const QString claims = entra::decodeClaimsChallenge(wwwAuthenticate);
    if (!claims.isEmpty())
        m_claims = claims;
    return !claims.isEmpty();
}

QStringList TokenCache::missingScopes() const
{
    return m_granted.isEmpty() ? QStringList() : scopesLacking(m_granted, m_asked);
}

bool TokenCache::hasUsableToken() const
{
    return !m_accessToken.isEmpty() && m_clock->monotonicMs() < m_endsAtMs;
}

void TokenCache::forget()
{
    ++m_session;
    m_accessToken.clear();
    m_unkeptRefreshToken.clear();
    m_granted.clear();
    m_asked.clear();
    m_refused.clear();
    m_claims.clear();
}

void TokenCache::startRefresh(const QStringList& scopes)
{
    m_refreshing = true;
    m_tried = scopes;
    if (!m_unkeptRefreshToken.isEmpty())
        return refreshWith(m_unkeptRefreshToken);
    m_keeper.load(this)->onDone(this, [this, session = m_session](Result<Secret>& token) {
        if (session != m_session)
            return resume();
        if (token.ok() && !token->isEmpty())
            return refreshWith(token.value());
        if (token.ok() || token.error().kind == ErrorKind::NotFound)
            return giveUp(Error::of(ErrorKind::SignInRequired));
        giveUp(token.error());
    });
}

void TokenCache::refreshWith(const Secret& refreshToken)
{
    const QStringList scopes = scopesOf(m_identity.prefix, scopesTogether(m_identity.scopes, m_tried));
    JobOf<TokenAnswer>* refresh =
        m_api->refresh(this, m_identity.tenant, m_identity.clientId, refreshToken, scopes);
    for (const Waiting& waiting : std::as_const(m_waiting))
        if (waiting.job)
            connect(refresh, &Job::waiting, waiting.job.data(), &Job::waiting);
    refresh->onDone(this, [this, session = m_session](Result<TokenAnswer>& result) {
        session == m_session ? refreshed(result) : resume();
    });
}

// Somebody signed in or out meanwhile: what the old session brought is of no use to the new one.
void TokenCache::resume()
{
    m_refreshing = false;
    serve();
}

void TokenCache::refreshed(Result<TokenAnswer>& result)
{
    if (!result.ok()) {
        if (!refusesScopes(result.error()))
            return giveUp(result.error());
        m_refused = scopesTogether(m_refused, m_tried);
        return resume();
    }
    TokenAnswer tokens = result.take();
    if (tokens.scopes.isEmpty())
        tokens.scopes = scopesTogether(m_identity.scopes, m_tried);
    hold(tokens);
    m_refused = scopesTogether(m_refused, scopesLacking(m_granted, m_tried));
    baseOn(m_tried);
    keepRefreshToken(this, std::move(tokens.refreshToken))->onDone(this, [this](Result<Nothing>&) {
        m_refreshing = false;
        serve(true); // a keeper's refusal is told by what it leaves in memory
    });
}

// No consent, or a stronger proof wanted for what was tried: the session itself may go on without. Whether it
// does, a refresh without the wider permissions tells.
bool TokenCache::refusesScopes(const Error& error) const
{
    return !m_tried.isEmpty() &&
           (error.kind == ErrorKind::ConsentRequired || error.kind == ErrorKind::SignInRequired);
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

void TokenCache::giveUp(const Error& error)
{
    m_refreshing = false;
    const bool over = error.kind == ErrorKind::SignInRequired;
    if (over) {
        m_accessToken.clear();
        m_unkeptRefreshToken.clear();
    }
    // A refresh that failed for want of a network does no harm while the old token lives.
    const bool usable = hasUsableToken();
    for (const Waiting& waiting : std::exchange(m_waiting, {}))
        if (waiting.job && !serveOne(waiting, usable))
            waiting.job->settle(error);
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
