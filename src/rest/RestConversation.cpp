// SPDX-License-Identifier: Apache-2.0
#include "rest/RestConversation.h"

#include "rest/Evidence.h"
#include "rest/RequestBuilder.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>

namespace jonction {

namespace {

ReplyHeaders headersOf(const QNetworkReply* reply)
{
    ReplyHeaders headers;
    for (const QNetworkReply::RawHeaderPair& pair : reply->rawHeaderPairs())
        headers.set(pair.first, pair.second);
    return headers;
}

QByteArray requestIdOf(const ReplyHeaders& headers)
{
    for (const char* name : {"request-id", "x-ms-request-id", "x-request-id"}) {
        const QByteArray value = headers.value(name);
        if (!value.isEmpty())
            return value.left(80);
    }
    return {};
}

} // namespace

RestConversation::RestConversation(RestClient* client, JobOf<RestReply>* job, const RestCall& call,
                                   const QUrl& address)
    : QObject(job)
    , m_client(client)
    , m_job(job)
    , m_call(call)
    , m_address(address)
{
    connect(job, &Job::aborted, this, &RestConversation::hangUp);
    connect(client, &RestClient::closing, job, &Job::cancel);
}

RestConversation::~RestConversation()
{
    hangUp();
}

void RestConversation::begin()
{
    const RestSettings& settings = m_client->m_settings;
    m_deadlineMs = settings.clock->monotonicMs() + settings.callLimitMs;
    settings.clock->after(settings.callLimitMs, this, [this] { callLimitPassed(); });
    authorise();
}

void RestConversation::authorise()
{
    const auto& authorizer = m_client->m_authorizer;
    if (!authorizer)
        return queueUp();
    const QString scope = QString::fromLatin1(m_call.endpoint->scope);
    JobOf<Secret>* header =
        authorizer->authorization(this, scope.isEmpty() ? QStringList() : QStringList(scope));
    connect(header, &Job::waiting, m_job, &Job::waiting);
    header->onDone(this, [this](Result<Secret>& result) {
        if (m_job->isSettled())
            return;
        if (!result.ok())
            return settle(result.error());
        m_header = result.take();
        queueUp();
    });
}

void RestConversation::queueUp()
{
    if (!m_client)
        return;
    m_client->m_throttle->enqueue(m_call.lane, this,
                                  [this](std::shared_ptr<Throttle::Slot> place) { send(std::move(place)); });
}

void RestConversation::send(std::shared_ptr<Throttle::Slot> place)
{
    if (m_job->isSettled() || !m_client)
        return;
    m_place = std::move(place);
    m_tryTimedOut = false;
    m_tooLarge = false;
    m_status = 0;
    m_startedMs = m_client->m_settings.clock->monotonicMs();
    const QNetworkRequest request = requestFor(m_address, m_call, m_header, m_client->m_settings.extraRoots);
    m_header.clear();
    QNetworkAccessManager* network = m_client->m_network;
    const QByteArray verb(m_call.endpoint->verb);
    if (m_call.body.isEmpty() && (verb == "GET" || m_call.endpoint->mayRepeat)) {
        m_reply = network->sendCustomRequest(request, verb);
    } else {
        auto* body = new OnceBody(nullptr, m_call.body);
        m_reply = network->sendCustomRequest(request, verb, body);
        body->setParent(m_reply);
    }
    ++m_sent;
    watch(m_reply);
}

void RestConversation::watch(QNetworkReply* reply)
{
    connect(reply, &QNetworkReply::finished, this, &RestConversation::judge);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        if (reply->bytesAvailable() > m_client->m_settings.bodyLimit) {
            m_tooLarge = true;
            reply->abort();
        }
    });
    m_client->m_settings.clock->after(m_client->m_settings.tryLimitMs, reply, [this, reply] {
        if (reply != m_reply)
            return;
        m_tryTimedOut = true;
        reply->abort();
    });
}

void RestConversation::judge()
{
    QNetworkReply* reply = m_reply;
    if (!reply || !m_client)
        return;
    m_reply.clear();
    m_place.reset();
    reply->deleteLater();
    m_status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_headers = headersOf(reply);
    const QNetworkReply::NetworkError error = reply->error();
    const bool broken = error != QNetworkReply::NoError;
    if (m_tooLarge)
        return disappoint(TryOutcome::Garbled,
                          lossError(ErrorKind::BadAnswer, QStringLiteral("answer too large")));
    if (m_tryTimedOut)
        return disappoint(TryOutcome::TimedOut, lossError(ErrorKind::TimedOut, {}));
    if (m_status == 0) {
        const TransportFault fault = transportFault(error);
        return disappoint(fault.outcome, lossError(fault.kind, evidenceFrom(reply->errorString().toUtf8())));
    }
    const QByteArray body = reply->read(m_client->m_settings.bodyLimit);
    if (m_status >= 200 && m_status < 300) {
        if (broken)
            return disappoint(TryOutcome::Lost,
                              lossError(ErrorKind::BadAnswer, QStringLiteral("answer cut short")));
        return succeed(body);
    }
    refuse(RestFailure{m_status, body, m_headers});
}

void RestConversation::succeed(const QByteArray& body)
{
    RestReply answer;
    answer.status = m_status;
    answer.headers = m_headers;
    answer.serverDate = parseHttpDate(m_headers.value("date"));
    if (!body.trimmed().isEmpty()) {
        QJsonParseError problem;
        answer.json = QJsonDocument::fromJson(body, &problem);
        if (problem.error != QJsonParseError::NoError) {
            const QString shown = m_call.endpoint->holdsSecret ? QString() : evidenceFrom(body.left(200));
            return disappoint(TryOutcome::Garbled,
                              lossError(ErrorKind::BadAnswer, QStringLiteral("%1 at %2: %3")
                                                                  .arg(problem.errorString())
                                                                  .arg(problem.offset)
                                                                  .arg(shown)));
        }
    }
    trace(m_status, {});
    settle(std::move(answer));
}

void RestConversation::refuse(const RestFailure& failure)
{
    trace(m_status, {});
    const auto& authorizer = m_client->m_authorizer;
    if (m_status == 401 && authorizer && !m_renewed) {
        m_renewed = true; // refused before anything was done, so even a creation may come again
        if (!authorizer->challenged(m_headers.value("www-authenticate")) && authorizer->renew())
            return authorise();
    }
    const int asked = retryAfterSeconds(m_headers, m_status, m_client->m_settings.clock->now());
    if (waitAndRepeat(TryOutcome::Answered, m_status, asked))
        return;
    Error error;
    if (m_status >= 300 && m_status < 400) {
        error = Error::of(ErrorKind::BadAnswer, {},
                          QUrl(QString::fromLatin1(m_headers.value("location"))).host());
        error.code = QStringLiteral("redirect");
    } else {
        error = m_client->m_decoder(failure);
    }
    if (m_call.endpoint->holdsSecret && failure.body.size() > 0 && error.code.isEmpty())
        error.evidence.clear(); // an answer that nobody understood may hold anything
    error.httpStatus = m_status;
    error.retryAfterSeconds = asked;
    if (error.subject.isEmpty())
        error.subject = m_address.host();
    if (error.requestId.isEmpty())
        error.requestId = QString::fromLatin1(requestIdOf(m_headers));
    settle(error);
}

void RestConversation::disappoint(TryOutcome outcome, Error error)
{
    trace(0, toString(error.kind));
    if (!waitAndRepeat(outcome, m_status, -1)) {
        if (outcome != TryOutcome::NotSent && !m_call.endpoint->mayRepeat)
            error.code = QLatin1String(replyLostCode);
        settle(error);
    }
}

bool RestConversation::waitAndRepeat(TryOutcome outcome, int status, int askedSeconds)
{
    const RestSettings& settings = m_client->m_settings;
    const std::optional<int> wait =
        settings.retry.waitBeforeNext(*m_call.endpoint, m_attempt, outcome, status, askedSeconds,
                                      QRandomGenerator::global()->generateDouble());
    if (!wait || settings.clock->monotonicMs() + *wait >= m_deadlineMs)
        return false;
    ++m_attempt;
    const QPointer<RestConversation> self(this);
    Q_EMIT m_job->waiting((*wait + 999) / 1000, m_address.host());
    if (!self)
        return true; // a listener ended us
    settings.clock->after(*wait, this, [this] {
        if (!m_job->isSettled() && m_client)
            authorise();
    });
    return true;
}

void RestConversation::settle(Result<RestReply> result)
{
    m_place.reset();
    m_job->settle(std::move(result));
}

void RestConversation::callLimitPassed()
{
    if (m_job->isSettled())
        return;
    Error error = lossError(ErrorKind::TimedOut, {});
    if (m_reply && !m_call.endpoint->mayRepeat)
        error.code = QLatin1String(replyLostCode);
    hangUp();
    settle(error);
}

void RestConversation::hangUp()
{
    m_place.reset();
    QNetworkReply* reply = m_reply;
    m_reply.clear();
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void RestConversation::trace(int status, const QString& problem) const
{
    const RestSettings& settings = m_client->m_settings;
    if (!settings.trace)
        return;
    settings.trace(HttpTraceLine{.host = m_address.host(),
                                 .verb = m_call.endpoint->verb,
                                 .path = m_call.endpoint->path,
                                 .attempt = m_sent,
                                 .status = status,
                                 .durationMs = settings.clock->monotonicMs() - m_startedMs,
                                 .requestId = requestIdOf(m_headers),
                                 .problem = problem});
}

Error RestConversation::lossError(ErrorKind kind, const QString& evidence) const
{
    Error error = Error::of(kind, m_address.host(), evidence);
    error.httpStatus = m_status;
    error.requestId = QString::fromLatin1(requestIdOf(m_headers));
    return error;
}

} // namespace jonction
