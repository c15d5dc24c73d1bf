// SPDX-License-Identifier: Apache-2.0
#include "services/entra/ClientSecretProbe.h"

#include <algorithm>

namespace jonction {

bool secretLooksLikeId(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() != 36)
        return false;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const char16_t c = trimmed.at(i).toLower().unicode();
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (dash ? c != u'-' : !hex)
            return false;
    }
    return true;
}

struct ClientSecretProbe::Attempt
{
    QPointer<JobOf<SecretProof>> job;
    QString tenantId;
    QString clientId;
    Secret secret;
    QString scope;
    qint64 deadlineMs = 0;
    int pauseMs = 0;
    int tries = 0;
};

namespace {

// What a directory says for a while about something that was only just created.
bool mayBeReplication(ErrorKind kind)
{
    return kind == ErrorKind::SecretWrong || kind == ErrorKind::ApplicationUnknown ||
           kind == ErrorKind::PrincipalMissing;
}

} // namespace

ClientSecretProbe::ClientSecretProbe(QObject* parent, TokenApi* api, std::shared_ptr<Clock> clock,
                                     QString graphScope)
    : QObject(parent)
    , m_api(api)
    , m_clock(std::move(clock))
    , m_graphScope(std::move(graphScope))
{}

JobOf<SecretProof>* ClientSecretProbe::prove(QObject* owner, const QString& tenantId, const QString& clientId,
                                             const Secret& secret, Patience patience)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->job = new JobOf<SecretProof>(owner);
    attempt->tenantId = tenantId;
    attempt->clientId = clientId;
    attempt->secret = secret.clone();
    attempt->scope = m_graphScope;
    attempt->deadlineMs = m_clock->monotonicMs() + patience.totalMs;
    attempt->pauseMs = std::max(1, patience.stepMs);
    tryOnce(attempt);
    return attempt->job;
}

void ClientSecretProbe::tryOnce(const std::shared_ptr<Attempt>& attempt)
{
    if (!attempt->job || attempt->job->isSettled())
        return;
    ++attempt->tries;
    JobOf<TokenAnswer>* ask = m_api->clientCredentials(attempt->job, attempt->tenantId, attempt->clientId,
                                                       attempt->secret, attempt->scope);
    connect(attempt->job, &Job::aborted, ask, &Job::cancel);
    ask->onDone(this, [this, attempt](Result<TokenAnswer>& result) {
        if (!attempt->job)
            return;
        if (result.ok())
            return attempt->job->settle(SecretProof{result->expiresInSeconds, attempt->tries});
        const bool again = mayBeReplication(result.error().kind) &&
                           m_clock->monotonicMs() + attempt->pauseMs <= attempt->deadlineMs;
        if (!again)
            return attempt->job->settle(result.error());
        m_clock->after(attempt->pauseMs, this, [this, attempt] { tryOnce(attempt); });
        const int seconds = (attempt->pauseMs + 999) / 1000;
        attempt->pauseMs = std::min(10'000, attempt->pauseMs * 3 / 2 + 1);
        Q_EMIT attempt->job->waiting(seconds, result.error().code);
    });
}

} // namespace jonction
