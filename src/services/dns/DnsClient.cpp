// SPDX-License-Identifier: Apache-2.0
#include "services/dns/DnsClient.h"

#include "rest/BaseAddress.h"
#include "services/dns/DnsDecoders.h"
#include "services/dns/DnsEndpoints.h"

#include <QDnsLookup>
#include <QHostAddress>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int systemLimitMs = 10'000;

QDnsLookup::Type systemType(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return QDnsLookup::A;
    case DnsType::Aaaa:
        return QDnsLookup::AAAA;
    case DnsType::Txt:
        break;
    }
    return QDnsLookup::TXT;
}

DnsStatus systemStatus(QDnsLookup::Error error, bool found)
{
    switch (error) {
    case QDnsLookup::NoError:
        return found ? DnsStatus::Found : DnsStatus::NoData;
    case QDnsLookup::NotFoundError:
        return DnsStatus::NxDomain;
    case QDnsLookup::ServerFailureError:
        return DnsStatus::ServFail;
    case QDnsLookup::ServerRefusedError:
        return DnsStatus::Refused;
    default:
        return DnsStatus::Other;
    }
}

void addRecord(DnsAnswer& answer, const QString& text, quint32 ttl)
{
    const int seconds = static_cast<int>(std::min<quint32>(ttl, 604'800));
    answer.ttl = answer.records.isEmpty() ? seconds : std::min(answer.ttl, seconds);
    answer.records.append(text);
}

DnsAnswer systemAnswer(const QDnsLookup& lookup)
{
    DnsAnswer answer;
    answer.from = u"system"_s;
    for (const QDnsTextRecord& record : lookup.textRecords())
        addRecord(answer, QString::fromUtf8(record.values().join()), record.timeToLive());
    for (const QDnsHostAddressRecord& record : lookup.hostAddressRecords())
        addRecord(answer, record.value().toString(), record.timeToLive());
    answer.status = systemStatus(lookup.error(), !answer.records.isEmpty());
    return answer;
}

bool isUnreachable(const Error& error)
{
    return error.kind == ErrorKind::Network || error.kind == ErrorKind::Tls ||
           error.kind == ErrorKind::TimedOut || error.kind == ErrorKind::Throttled ||
           error.kind == ErrorKind::ServerFault || error.kind == ErrorKind::Forbidden ||
           error.kind == ErrorKind::BadAnswer;
}

RestSettings impatient(RestSettings settings)
{
    // There is an understudy, or another look in a minute: nobody waits through five repeats here.
    settings.tryLimitMs = 10'000;
    settings.retry.maxFaultTries = 1;
    settings.retry.maxDoubtfulTries = 0;
    settings.retry.maxThrottledTries = 1;
    return settings;
}

} // namespace

DnsClient::DnsClient(QObject* parent, const QUrl& service, RestSettings settings)
    : QObject(parent)
    , m_client(new RestClient(this, service, nullptr, {}, impatient(std::move(settings))))
    , m_host(service.host())
    , m_hasUnderstudy(!isLoopbackHost(service.host()))
{}

JobOf<DnsAnswer>* DnsClient::lookup(QObject* owner, const QString& name, DnsType type)
{
    auto* job = new JobOf<DnsAnswer>(owner);
    const RestCall call{.endpoint = &dns::Resolve, .query = {{u"name"_s, name}, {u"type"_s, toString(type)}}};
    JobOf<RestReply>* asking = m_client->call(job, call);
    connect(job, &Job::aborted, asking, &Job::cancel);
    asking->onDone(job, [this, job, name, type](Result<RestReply>& reply) {
        if (job->isSettled())
            return;
        Result<DnsAnswer> answer =
            reply.ok() ? dns::decodeAnswer(reply->json.object(), type) : Result<DnsAnswer>(reply.error());
        if (answer.ok())
            answer->from = m_host;
        if (answer.ok() || !m_hasUnderstudy || !isUnreachable(answer.error()))
            return job->settle(std::move(answer));
        follow<DnsAnswer, DnsAnswer>(fromSystem(job, name, type), job,
                                     [job](DnsAnswer& second) { job->settle(second); });
    });
    return job;
}

JobOf<DnsAnswer>* DnsClient::fromSystem(QObject* owner, const QString& name, DnsType type)
{
    auto* job = new JobOf<DnsAnswer>(owner);
    auto* lookup = new QDnsLookup(systemType(type), name, job);
    connect(job, &Job::aborted, lookup, &QDnsLookup::abort);
    connect(lookup, &QDnsLookup::finished, job, [job, lookup] {
        const bool asked =
            lookup->error() != QDnsLookup::ResolverError && lookup->error() != QDnsLookup::InvalidReplyError;
        if (asked)
            job->settle(systemAnswer(*lookup));
        else
            job->settle(Error::of(ErrorKind::Network, u"dns"_s, lookup->errorString()));
    });
    job->setTimeLimit(systemLimitMs, u"dns"_s);
    lookup->lookup();
    return job;
}

} // namespace jonction
