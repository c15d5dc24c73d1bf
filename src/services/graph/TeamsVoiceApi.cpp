// SPDX-License-Identifier: Apache-2.0
#include "services/graph/TeamsVoiceApi.h"

#include "services/graph/GraphBatch.h"
#include "services/graph/GraphEndpoints.h"
#include "services/graph/UserLookup.h"
#include "services/graph/VoiceDecoders.h"

#include <QPointer>
#include <QSet>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype numbersPage = 1000;
constexpr qsizetype voicesPage = 500;

// No interval is published (microsoft-graph 4.4): 2 s, 5 s, then every 15 s, for ten minutes.
constexpr int firstWaitMs = 2'000;
constexpr int secondWaitMs = 5'000;
constexpr int furtherWaitMs = 15'000;
constexpr int orderPatienceMs = 600'000;

// One order followed to its end: a child of its job.
class OrderWatch : public QObject
{
public:
    OrderWatch(JobOf<Nothing>* job, GraphClient* client, QString id, QString subject)
        : QObject(job)
        , m_job(job)
        , m_client(client)
        , m_clock(client->settings().clock)
        , m_id(std::move(id))
        , m_subject(std::move(subject))
        , m_endMs(m_clock->monotonicMs() + orderPatienceMs)
    {
        wait();
    }

private:
    void wait()
    {
        const int planned = m_looks == 0 ? firstWaitMs : m_looks == 1 ? secondWaitMs : furtherWaitMs;
        const int waitMs = static_cast<int>(planned * m_client->settings().retry.waitScale);
        ++m_looks;
        Q_EMIT m_job->waiting((waitMs + 999) / 1000, m_subject);
        m_clock->after(waitMs, this, [this] {
            if (!m_job->isSettled() && m_client)
                look();
        });
    }

    void look()
    {
        JobOf<NumberOrder>* reading =
            m_client->read(m_job, {.endpoint = &graph::NumberOperation, .path = {{u"id"_s, m_id}}},
                           graph::decodeNumberOrder);
        connect(m_job, &Job::aborted, reading, &Job::cancel);
        reading->onDone(this, [this](Result<NumberOrder>& order) {
            if (!m_job->isSettled())
                took(order);
        });
    }

    void took(const Result<NumberOrder>& order)
    {
        // Not known on every server in its first moments.
        const bool early = !order.ok() && order.error().kind == ErrorKind::NotFound && m_looks <= 3;
        if (!order.ok() && !early)
            return m_job->settle(order.error());
        if (early || order.value().isOpen()) {
            if (m_clock->monotonicMs() >= m_endMs)
                return m_job->settle(failure(ErrorKind::TimedOut, u"number-order-open"_s, {}));
            return wait();
        }
        if (order.value().status == "succeeded"_L1)
            return m_job->settle(Nothing());
        m_job->settle(
            failure(ErrorKind::Conflict, u"number-order-failed"_s,
                    order.value().details.isEmpty() ? order.value().status : order.value().details));
    }

    Error failure(ErrorKind kind, const QString& code, const QString& evidence) const
    {
        Error error = Error::of(kind, m_subject, evidence);
        error.code = code;
        return error;
    }

    JobOf<Nothing>* m_job;
    QPointer<GraphClient> m_client;
    std::shared_ptr<Clock> m_clock;
    QString m_id;
    QString m_subject;
    qint64 m_endMs;
    int m_looks = 0;
};

// Refusals that say "not by this interface". Everything else is trouble and must not be taken for an answer.
bool meansUnknownPolicy(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::InvalidInput:
    case ErrorKind::Conflict:
    case ErrorKind::Forbidden:
    case ErrorKind::Unsupported:
        return true;
    default:
        return error.httpStatus == 500 || error.httpStatus == 501;
    }
}

} // namespace

TeamsVoiceApi::TeamsVoiceApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<QHash<QString, TeamsNumber>>* TeamsVoiceApi::numbers(QObject* owner, const QStringList& e164)
{
    using Numbers = QHash<QString, TeamsNumber>;
    if (e164.isEmpty())
        return settledJob<Numbers>(owner, Numbers());
    const auto keyed = [e164](const QList<TeamsNumber>& all) {
        const QSet<QString> wanted(e164.cbegin(), e164.cend());
        Numbers found;
        for (const TeamsNumber& number : all)
            if (wanted.contains(number.number))
                found.insert(number.number, number);
        return found;
    };
    if (listingIsCheaper(e164.size(), e164.size(), numbersPage)) {
        const RestCall call{.endpoint = &graph::NumberAssignments,
                            .query = {{u"$filter"_s, u"numberType eq 'directRouting'"_s},
                                      {u"$top"_s, QString::number(numbersPage)}}};
        return mapJob<QList<TeamsNumber>, Numbers>(
            owner, m_client->list(owner, call, graph::decodeTeamsNumber),
            [keyed](QList<TeamsNumber>& all) -> Result<Numbers> { return keyed(all); });
    }
    QList<BatchPart> parts;
    for (const QString& number : e164)
        parts.append({.endpoint = &graph::NumberAssignments,
                      .query = {{u"$filter"_s, u"telephoneNumber eq '"_s + odataText(number) + u'\''}}});
    return mapJob<QList<BatchAnswer>, Numbers>(
        owner, graphBatch(owner, m_client, graph::NumberBatch, parts),
        [keyed](QList<BatchAnswer>& answers) -> Result<Numbers> {
            QList<TeamsNumber> all;
            for (const BatchAnswer& answer : answers) {
                if (!answer.ok())
                    return answer.error();
                Result<QList<TeamsNumber>> some = GraphClient::decodeAll(
                    answer.value().value("value"_L1).toArray(), graph::decodeTeamsNumber);
                if (!some.ok())
                    return some.error();
                all += some.value();
            }
            return keyed(all);
        });
}

JobOf<QHash<QString, TeamsVoice>>* TeamsVoiceApi::voices(QObject* owner, const QStringList& userIds)
{
    using Voices = QHash<QString, TeamsVoice>;
    if (userIds.isEmpty())
        return settledJob<Voices>(owner, Voices());
    if (listingIsCheaper(userIds.size(), userIds.size(), voicesPage)) {
        const RestCall call{.endpoint = &graph::UserVoices,
                            .query = {{u"$top"_s, QString::number(voicesPage)}}};
        return mapJob<QList<TeamsVoice>, Voices>(owner, m_client->list(owner, call, graph::decodeTeamsVoice),
                                                 [userIds](QList<TeamsVoice>& all) -> Result<Voices> {
                                                     const QSet<QString> wanted(userIds.cbegin(),
                                                                                userIds.cend());
                                                     Voices found;
                                                     for (const TeamsVoice& voice : all)
                                                         if (wanted.contains(voice.id))
                                                             found.insert(voice.id, voice);
                                                     return found;
                                                 });
    }
    QList<BatchPart> parts;
    for (const QString& id : userIds)
        parts.append({.endpoint = &graph::UserVoice, .path = {{u"id"_s, id}}});
    return mapJob<QList<BatchAnswer>, Voices>(
        owner, graphBatch(owner, m_client, graph::VoiceBatch, parts),
        [userIds](QList<BatchAnswer>& answers) -> Result<Voices> {
            Voices found;
            for (qsizetype i = 0; i < answers.size(); ++i) {
                const BatchAnswer& answer = answers.at(i);
                if (!answer.ok() && answer.error().kind == ErrorKind::NotFound &&
                    !answer.error().code.isEmpty())
                    continue;
                if (!answer.ok())
                    return answer.error();
                Result<TeamsVoice> voice = graph::decodeTeamsVoice(answer.value());
                if (!voice.ok())
                    return voice.error();
                found.insert(userIds.at(i), voice.take());
            }
            return found;
        });
}

JobOf<Nothing>* TeamsVoiceApi::followOrder(QObject* owner, const RestReply& accepted, const QString& subject)
{
    const QString id = numberOrderId(accepted.headers.value("location"));
    if (id.isEmpty()) { // accepted, and no way to follow it: only a look can tell
        Error error = Error::of(ErrorKind::BadAnswer, subject, u"no Location"_s);
        error.code = QLatin1String(replyLostCode);
        return settledJob<Nothing>(owner, error);
    }
    auto* job = new JobOf<Nothing>(owner);
    new OrderWatch(job, m_client, id, subject);
    return job;
}

JobOf<Nothing>* TeamsVoiceApi::assignNumber(QObject* owner, const QString& e164, const QString& userId)
{
    const RestCall call{.endpoint = &graph::AssignNumber,
                        .body = RestBody::json({{u"telephoneNumber"_s, e164},
                                                {u"assignmentTargetId"_s, userId},
                                                {u"numberType"_s, u"directRouting"_s}})};
    return chain<RestReply, Nothing>(
        owner, m_client->call(owner, call),
        [this, e164](RestReply& reply, QObject* o) { return followOrder(o, reply, e164); });
}

JobOf<Nothing>* TeamsVoiceApi::unassignNumber(QObject* owner, const QString& e164, const QString& numberType)
{
    const RestCall call{.endpoint = &graph::UnassignNumber,
                        .body =
                            RestBody::json({{u"telephoneNumber"_s, e164}, {u"numberType"_s, numberType}})};
    return chain<RestReply, Nothing>(
        owner, m_client->call(owner, call),
        [this, e164](RestReply& reply, QObject* o) { return followOrder(o, reply, e164); });
}

JobOf<std::optional<QString>>* TeamsVoiceApi::policyId(QObject* owner, const QString& type,
                                                       const QString& name)
{
    using Found = std::optional<QString>;
    const RestCall call{.endpoint = &graph::PolicyId,
                        .path = {{u"type"_s, odataText(type)}, {u"name"_s, odataText(name)}}};
    return convertJob<QList<EffectivePolicy>, Found>(
        owner, m_client->list(owner, call, graph::decodePolicyIdentifier),
        [name](Result<QList<EffectivePolicy>>& result) -> Result<Found> {
            if (!result.ok())
                return meansUnknownPolicy(result.error()) ? Result<Found>(Found())
                                                          : Result<Found>(result.error());
            for (const EffectivePolicy& policy : result.value())
                if (policy.name.compare(name, Qt::CaseInsensitive) == 0 || policy.name.isEmpty())
                    return Found(policy.policyId);
            return Found();
        });
}

JobOf<Nothing>* TeamsVoiceApi::assignPolicy(QObject* owner, const QString& type, const QString& policyId,
                                            const QStringList& userIds)
{
    QJsonArray assignments;
    for (const QString& id : userIds)
        assignments.append(
            QJsonObject{{"userId"_L1, id}, {"policyType"_L1, type}, {"policyId"_L1, policyId}});
    return m_client->write(
        owner, {.endpoint = &graph::AssignPolicies, .body = RestBody::json({{u"value"_s, assignments}})});
}

JobOf<Nothing>* TeamsVoiceApi::unassignPolicy(QObject* owner, const QString& type, const QStringList& userIds)
{
    QJsonArray assignments;
    for (const QString& id : userIds)
        assignments.append(QJsonObject{{"userId"_L1, id}, {"policyType"_L1, type}});
    return m_client->write(
        owner, {.endpoint = &graph::UnassignPolicies, .body = RestBody::json({{u"value"_s, assignments}})});
}

} // namespace jonction
