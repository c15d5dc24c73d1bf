// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphBatch.h"

#include "services/graph/GraphErrors.h"

#include <QHash>
#include <QJsonDocument>
#include <QPointer>
#include <QRandomGenerator>

#include <optional>
#include <utility>
#include <vector>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

// The throttle in front of the service admits few more; what waits here can still be stopped.
constexpr int requestsAtOnce = 3;

Result<QJsonObject> requestOf(const BatchPart& part, qsizetype id)
{
    const Result<QByteArray> path = expandedPath(*part.endpoint, part.path);
    if (!path.ok())
        return path.error();
    QString url = QString::fromLatin1(path.value());
    if (!part.query.isEmpty())
        url += u'?' + QString::fromLatin1(encodedQuery(part.query));
    QJsonObject request{
        {"id"_L1, QString::number(id)}, {"method"_L1, QLatin1String(part.endpoint->verb)}, {"url"_L1, url}};
    if (!part.body.isEmpty()) {
        request.insert("headers"_L1, QJsonObject{{"Content-Type"_L1, u"application/json"_s}});
        request.insert("body"_L1, part.body);
    }
    return request;
}

RestFailure failureOf(int status, const QJsonObject& response)
{
    RestFailure failure{status, QJsonDocument(response.value("body"_L1).toObject()).toJson(), {}};
    const QJsonObject headers = response.value("headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        failure.headers.set(it.key().toUtf8(), it.value().toString().toUtf8());
    return failure;
}

// One batch under way: a child of its job. Parts wait in m_queue until a request takes them; a part that was
// asked to wait comes back to the queue when its time is over.
class BatchRun : public QObject
{
public:
    BatchRun(JobOf<QList<BatchAnswer>>* job, GraphClient* client, const Endpoint& batch,
             const QList<BatchPart>& parts, Lane lane)
        : QObject(job)
        , m_job(job)
        , m_client(client)
        , m_batch(batch)
        , m_parts(parts)
        , m_lane(lane)
        , m_answers(static_cast<std::size_t>(parts.size()))
        , m_attempts(static_cast<std::size_t>(parts.size()), 1)
    {
        for (qsizetype i = 0; i < parts.size(); ++i)
            m_queue.append(i);
    }

    void pump()
    {
        while (!m_job->isSettled() && m_flying < requestsAtOnce && !m_queue.isEmpty())
            send();
        if (m_answered == m_parts.size() && !m_job->isSettled())
            settle();
    }

private:
    void send()
    {
        if (!m_client)
            return m_job->settle(Error::of(ErrorKind::Cancelled));
        QJsonArray requests;
        QList<qsizetype> flying;
        while (!m_queue.isEmpty() && requests.size() < batchSize) {
            const qsizetype index = m_queue.takeFirst();
            const Result<QJsonObject> request = requestOf(m_parts.at(index), index);
            if (!request.ok()) {
                answer(index, request.error());
                continue;
            }
            requests.append(request.value());
            flying.append(index);
        }
        if (flying.isEmpty())
            return;
        ++m_flying;
        const RestCall call{
            .endpoint = &m_batch, .body = RestBody::json({{u"requests"_s, requests}}), .lane = m_lane};
        follow<RestReply, QList<BatchAnswer>>(m_client->call(m_job, call), m_job,
                                              [this, flying](RestReply& reply) { take(reply, flying); });
    }

    void take(const RestReply& reply, const QList<qsizetype>& flying)
    {
        --m_flying;
        QHash<QString, QJsonObject> byId;
        const QJsonArray responses = reply.json.object().value("responses"_L1).toArray();
        for (const QJsonValue& response : responses)
            byId.insert(response.toObject().value("id"_L1).toString(), response.toObject());
        for (const qsizetype index : flying)
            takePart(index, byId.value(QString::number(index)));
        Q_EMIT m_job->progressed(static_cast<int>(m_answered), static_cast<int>(m_parts.size()), u"$batch"_s);
        pump();
    }

    void takePart(qsizetype index, const QJsonObject& response)
    {
        const int status = response.value("status"_L1).toInt();
        if (status >= 200 && status < 300)
            return answer(index, response.value("body"_L1).toObject());
        const Endpoint& endpoint = *m_parts.at(index).endpoint;
        if (status < 100 || status > 599) {
            Error error = Error::of(ErrorKind::BadAnswer, u"$batch"_s, u"a part was not answered"_s);
            if (!endpoint.mayRepeat)
                error.code = QLatin1String(replyLostCode);
            return answer(index, error);
        }
        const RestFailure failure = failureOf(status, response);
        const RestSettings& settings = m_client->settings();
        const int asked = retryAfterSeconds(failure.headers, status, settings.clock->now());
        int& attempt = m_attempts.at(static_cast<std::size_t>(index));
        const std::optional<int> wait =
            settings.retry.waitBeforeNext(endpoint, attempt, TryOutcome::Answered, status, asked,
                                          QRandomGenerator::global()->generateDouble());
        if (wait) {
            ++attempt;
            return sendLater(index, *wait);
        }
        Error error = graphError(failure);
        error.httpStatus = status;
        error.retryAfterSeconds = asked;
        answer(index, error);
    }

    void sendLater(qsizetype index, int waitMs)
    {
        Q_EMIT m_job->waiting((waitMs + 999) / 1000, m_client->rest()->base().host());
        m_client->settings().clock->after(waitMs, this, [this, index] {
            m_queue.append(index);
            // Parts whose time ends in the same turn go out together.
            if (!std::exchange(m_pumping, true))
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        m_pumping = false;
                        pump();
                    },
                    Qt::QueuedConnection);
        });
    }

    void answer(qsizetype index, BatchAnswer value)
    {
        std::optional<BatchAnswer>& place = m_answers.at(static_cast<std::size_t>(index));
        if (!place)
            ++m_answered;
        place.emplace(std::move(value));
    }

    void settle()
    {
        QList<BatchAnswer> ordered;
        ordered.reserve(m_parts.size());
        for (std::optional<BatchAnswer>& one : m_answers)
            ordered.append(std::move(*one));
        m_job->settle(std::move(ordered));
    }

    JobOf<QList<BatchAnswer>>* m_job;
    QPointer<GraphClient> m_client;
    const Endpoint& m_batch;
    QList<BatchPart> m_parts;
    Lane m_lane;
    QList<qsizetype> m_queue;
    std::vector<std::optional<BatchAnswer>> m_answers;
    std::vector<int> m_attempts;
    qsizetype m_answered = 0;
    int m_flying = 0;
    bool m_pumping = false;
};

} // namespace

JobOf<QList<BatchAnswer>>* graphBatch(QObject* owner, GraphClient* client, const Endpoint& batch,
                                      const QList<BatchPart>& parts, Lane lane)
{
    auto* job = new JobOf<QList<BatchAnswer>>(owner);
    (new BatchRun(job, client, batch, parts, lane))->pump();
    return job;
}

QList<Result<Nothing>> plainResults(const QList<BatchAnswer>& answers)
{
    QList<Result<Nothing>> plain;
    for (const BatchAnswer& answer : answers)
        plain.append(answer.ok() ? Result<Nothing>(Nothing()) : Result<Nothing>(answer.error()));
    return plain;
}

} // namespace jonction
