// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestClient.h"

#include <QPointer>

#include <memory>
#include <optional>

class QNetworkReply;

namespace jonction {

/// One call of RestClient with all its tries: authorise, queue, send, judge, wait, again. Internal to room
/// rest. A child of its job, so that the owner's death ends the exchange on the wire too.
class RestConversation : public QObject
{
    Q_OBJECT

public:
    RestConversation(RestClient* client, JobOf<RestReply>* job, const RestCall& call, const QUrl& address);
    ~RestConversation() override;

    void begin();

private:
    void authorise();
    void queueUp();
    void send(std::shared_ptr<Throttle::Slot> place);
    void watch(QNetworkReply* reply);
    void judge();
    void succeed(const QByteArray& body);
    void refuse(const RestFailure& failure);
    void disappoint(TryOutcome outcome, Error error);
    bool waitAndRepeat(TryOutcome outcome, int status, int askedSeconds);
    void settle(Result<RestReply> result);
    void callLimitPassed();
    void hangUp();
    void trace(int status, const QString& problem) const;
    Error lossError(ErrorKind kind, const QString& evidence) const;

    QPointer<RestClient> m_client;
    JobOf<RestReply>* m_job;
    RestCall m_call;
    QUrl m_address;
    Secret m_header;
    QPointer<QNetworkReply> m_reply;
    std::shared_ptr<Throttle::Slot> m_place;
    ReplyHeaders m_headers;
    int m_status = 0;
    int m_attempt = 1;
    int m_sent = 0;
    bool m_renewed = false;
    bool m_tryTimedOut = false;
    bool m_tooLarge = false;
    qint64 m_startedMs = 0;
    qint64 m_deadlineMs = 0;
};

} // namespace jonction
