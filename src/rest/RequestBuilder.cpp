// SPDX-License-Identifier: Apache-2.0
#include "rest/RequestBuilder.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUuid>

#include <algorithm>
#include <cstring>

namespace jonction {

QNetworkRequest requestFor(const QUrl& address, const RestCall& call, const Secret& authorization,
                           const QList<QSslCertificate>& extraRoots)
{
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", "Jonction/" JONCTION_VERSION);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Accept-Language", "en"); // the services' own texts are evidence, not interface
    request.setRawHeader("client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (!call.body.isEmpty())
        request.setRawHeader("Content-Type", call.body.contentType());
    else if (call.endpoint && QLatin1String(call.endpoint->verb) != QLatin1String("GET"))
        request.setRawHeader("Content-Length", "0"); // Qt says nothing, and some servers wait for a body
    for (const auto& [name, value] : call.headers)
        request.setRawHeader(name, value);
    if (!authorization.isEmpty())
        request.setRawHeader("Authorization", authorization.reveal().toByteArray());
    if (!extraRoots.isEmpty()) {
        // The default configuration lists no root (they load on demand), so the system's come in by name.
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + extraRoots);
        request.setSslConfiguration(tls);
    }
    return request;
}

OnceBody::OnceBody(QObject* parent, RestBody body)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceBody::seek(qint64 position)
{
    return position == pos() && QIODevice::seek(position);
}

qint64 OnceBody::readData(char* data, qint64 maxSize)
{
    const QByteArrayView bytes = m_body.bytes();
    const qint64 count = std::clamp<qint64>(bytes.size() - pos(), 0, maxSize);
    if (count > 0)
        std::memcpy(data, bytes.data() + pos(), static_cast<std::size_t>(count));
    return count;
}

TransportFault transportFault(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return {TryOutcome::NotSent, ErrorKind::Tls};
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return {TryOutcome::NotSent, ErrorKind::Network};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return {TryOutcome::Garbled, ErrorKind::BadAnswer};
    case QNetworkReply::TimeoutError:
        return {TryOutcome::TimedOut, ErrorKind::TimedOut};
    default:
        return {TryOutcome::Lost, ErrorKind::Network};
    }
}

} // namespace jonction
