// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Job.h"
#include "rest/Authorizer.h"
#include "rest/HttpTrace.h"
#include "rest/RestCall.h"
#include "rest/RestReply.h"
#include "rest/RetryPolicy.h"
#include "rest/Throttle.h"

#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace jonction {

/// How a client behaves; the defaults are those of production.
struct RestSettings
{
    int tryLimitMs = 30'000;   ///< whole time of one try, from sending to the last byte
    int callLimitMs = 300'000; ///< whole time of a call with all its tries and waits
    qint64 bodyLimit = 16 * 1024 * 1024;
    RetryPolicy retry;
    Throttle::Limits limits;
    HttpTrace trace;                   ///< may be empty
    QList<QSslCertificate> extraRoots; ///< trusted besides the system's: a company's proxy
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
};

/// The pipe to one service under one base address, with one network manager (TLS settings stick to a
/// connection, so trust is never shared between clients). Redirects are never followed. Thread: the owner's.
///
/// A call that ends badly has one of: the kinds of the service's decoder for a refusal; Network, Tls,
/// TimedOut, BadAnswer otherwise, with code replyLostCode where the call may have been carried out;
/// InvalidInput where the base address or a path value is not acceptable; whatever the authorizer says.
class RestClient : public QObject
{
    Q_OBJECT

public:
    /// `authorizer` may be null: requests then carry no Authorization.
    RestClient(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
               ErrorDecoder decoder, RestSettings settings = {});
    ~RestClient() override;

    /// Job::waiting(seconds, host) tells of waits that the server asked for or that follow a fault.
    JobOf<RestReply>* call(QObject* owner, const RestCall& call);

    const QUrl& base() const { return m_base; }

Q_SIGNALS:
    /// The client dies; running calls end as cancelled.
    void closing();

private:
    friend class RestConversation;

    QUrl m_base;
    std::optional<Error> m_baseError;
    std::shared_ptr<Authorizer> m_authorizer;
    ErrorDecoder m_decoder;
    RestSettings m_settings;
    QNetworkAccessManager* m_network;
    Throttle* m_throttle;
};

} // namespace jonction
