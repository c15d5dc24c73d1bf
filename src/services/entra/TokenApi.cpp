// SPDX-License-Identifier: Apache-2.0
#include "services/entra/TokenApi.h"

#include "rest/Evidence.h"
#include "rest/JsonReader.h"
#include "services/entra/EntraDecoders.h"
#include "services/entra/EntraEndpoints.h"
#include "services/entra/EntraErrors.h"

#include <algorithm>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

QString joined(const QStringList& scopes)
{
    return scopes.join(u' ');
}

// One wait for a person with another device: a child of its job.
class DevicePoll : public QObject
{
public:
    using Ask = std::function<JobOf<TokenAnswer>*(QObject* owner)>;

    DevicePoll(JobOf<TokenAnswer>* job, std::shared_ptr<Clock> clock, const DeviceCode& device, Ask ask)
        : QObject(job)
        , m_job(job)
        , m_clock(std::move(clock))
        , m_ask(std::move(ask))
        , m_interval(std::clamp(device.intervalSeconds, 1, 60))
        , m_endMs(m_clock->monotonicMs() + 1000LL * device.expiresInSeconds)
    {}

    void pause()
    {
        if (m_clock->monotonicMs() + 1000LL * m_interval > m_endMs) {
            Error error = Error::of(ErrorKind::TimedOut);
            error.code = u"expired_token"_s;
            return m_job->settle(error);
        }
        m_clock->after(1000 * m_interval, this, [this] { ask(); });
        Q_EMIT m_job->waiting(m_interval, {});
    }

private:
    void ask()
    {
        if (m_job->isSettled())
            return;
        JobOf<TokenAnswer>* poll = m_ask(m_job);
        connect(m_job, &Job::aborted, poll, &Job::cancel);
        poll->onDone(this, [this](Result<TokenAnswer>& result) { hear(result); });
    }

    void hear(Result<TokenAnswer>& result)
    {
        if (result.ok())
            return m_job->settle(result.take());
        const QString& code = result.error().code;
        if (code == "slow_down"_L1)
            m_interval += 5; // RFC 8628 §3.5
        else if (code != "authorization_pending"_L1)
            return m_job->settle(result.error());
        pause();
    }

    JobOf<TokenAnswer>* m_job;
    std::shared_ptr<Clock> m_clock;
    Ask m_ask;
    int m_interval;
    qint64 m_endMs;
};

} // namespace

TokenApi::TokenApi(QObject* parent, const QUrl& authority, RestSettings settings)
    : QObject(parent)
    , m_client(nullptr)
    , m_clock(settings.clock)
{
    const auto decoder = [self = QPointer<TokenApi>(this)](const RestFailure& failure) {
        const QString claims = entra::decodeClaimsDemand(failureObject(failure));
        if (self && !claims.isEmpty())
            Q_EMIT self->claimsDemanded(claims);
        return entraError(failure);
    };
    m_client = new RestClient(this, authority, nullptr, decoder, std::move(settings));
}

JobOf<TokenAnswer>* TokenApi::token(QObject* owner, const Endpoint& endpoint, const QString& tenant,
                                    RestBody body)
{
    const RestCall call{.endpoint = &endpoint, .path = {{u"tenant"_s, tenant}}, .body = std::move(body)};
    return mapJob<RestReply, TokenAnswer>(owner, m_client->call(owner, call), [](RestReply& reply) {
        return entra::decodeTokens(reply.json.object());
    });
}

JobOf<TokenAnswer>* TokenApi::redeemCode(QObject* owner, const QString& tenant, const QString& clientId,
                                         const Secret& code, const Secret& verifier, const QUrl& redirectUri,
                                         const QStringList& scopes)
{
    return token(owner, entra::RedeemCode, tenant,
                 FormBuilder()
                     .add("client_id", clientId)
                     .add("grant_type", u"authorization_code"_s)
                     .add("code", code)
                     .add("code_verifier", verifier)
                     .add("redirect_uri", redirectUri.toString(QUrl::FullyEncoded))
                     .add("scope", joined(scopes))
                     .build());
}

JobOf<TokenAnswer>* TokenApi::refresh(QObject* owner, const QString& tenant, const QString& clientId,
                                      const Secret& refreshToken, const QStringList& scopes)
{
    return token(owner, entra::Token, tenant,
                 FormBuilder()
                     .add("client_id", clientId)
                     .add("grant_type", u"refresh_token"_s)
                     .add("refresh_token", refreshToken)
                     .add("scope", joined(scopes))
                     .build());
}

JobOf<TokenAnswer>* TokenApi::clientCredentials(QObject* owner, const QString& tenant,
                                                const QString& clientId, const Secret& clientSecret,
                                                const QString& scope)
{
    return token(owner, entra::Token, tenant,
                 FormBuilder()
                     .add("client_id", clientId)
                     .add("client_secret", clientSecret)
                     .add("grant_type", u"client_credentials"_s)
                     .add("scope", scope)
                     .build());
}

JobOf<DeviceCode>* TokenApi::startDeviceCode(QObject* owner, const QString& tenant, const QString& clientId,
                                             const QStringList& scopes, const QString& language)
{
    RestCall call{.endpoint = &entra::StartDeviceCode,
                  .path = {{u"tenant"_s, tenant}},
                  .body = FormBuilder().add("client_id", clientId).add("scope", joined(scopes)).build()};
    if (!language.isEmpty())
        call.query.append({u"mkt"_s, language});
    return mapJob<RestReply, DeviceCode>(owner, m_client->call(owner, call), [](RestReply& reply) {
        return entra::decodeDeviceCode(reply.json.object());
    });
}

JobOf<TokenAnswer>* TokenApi::pollDeviceCode(QObject* owner, const QString& tenant, const QString& clientId,
                                             const DeviceCode& device)
{
    const RestBody body = FormBuilder()
                              .add("client_id", clientId)
                              .add("grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s)
                              .add("device_code", device.deviceCode)
                              .build();
    auto* job = new JobOf<TokenAnswer>(owner);
    auto* poll =
        new DevicePoll(job, m_clock, device, [self = QPointer<TokenApi>(this), tenant, body](QObject* o) {
            if (!self)
                return settledJob<TokenAnswer>(o, Error::of(ErrorKind::Cancelled));
            return self->token(o, entra::Token, tenant, body);
        });
    poll->pause();
    return job;
}

JobOf<QString>* TokenApi::tenantIdOf(QObject* owner, const QString& tenantOrDomain)
{
    const RestCall call{.endpoint = &entra::Discovery, .path = {{u"tenant"_s, tenantOrDomain}}};
    return mapJob<RestReply, QString>(owner, m_client->call(owner, call), [](RestReply& reply) {
        return entra::decodeTenantId(reply.json.object());
    });
}

QUrl TokenApi::authorizeAddress(const QString& tenant,
                                const QList<std::pair<QString, QString>>& parameters) const
{
    return QUrl::fromEncoded(m_client->base().toEncoded() + '/' + tenant.toUtf8().toPercentEncoding() +
                                 "/oauth2/v2.0/authorize?" + encodedQuery(parameters),
                             QUrl::StrictMode);
}

} // namespace jonction
