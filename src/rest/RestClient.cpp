// SPDX-License-Identifier: Apache-2.0
#include "rest/RestClient.h"

#include "rest/BaseAddress.h"
#include "rest/Evidence.h"
#include "rest/RestConversation.h"

#include <QNetworkAccessManager>

namespace jonction {

namespace {

Error plainRefusal(const RestFailure& failure)
{
    return Error::of(kindOfStatus(failure.status), {}, evidenceFrom(failure.body));
}

// Pages are addresses that the server chose: they must stay where the credentials belong.
Result<QUrl> pageAddress(const QUrl& base, const QUrl& page)
{
    const bool below = page.path().startsWith(base.path() + QLatin1Char('/'));
    if (page.isValid() && sameOrigin(base, page) && below && page.userInfo().isEmpty())
        return page;
    Error error = Error::of(ErrorKind::BadAnswer, base.host(), page.host());
    error.code = QStringLiteral("foreign-page");
    return error;
}

Result<QUrl> addressOf(const QUrl& base, const RestCall& call)
{
    if (!call.page.isEmpty())
        return pageAddress(base, call.page);
    const Result<QByteArray> path = expandedPath(*call.endpoint, call.path);
    if (!path.ok())
        return path.error();
    QByteArray address = base.toEncoded() + path.value();
    if (!call.query.isEmpty())
        address += '?' + encodedQuery(call.query);
    return QUrl::fromEncoded(address, QUrl::StrictMode);
}

} // namespace

RestClient::RestClient(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                       ErrorDecoder decoder, RestSettings settings)
    : QObject(parent)
    , m_authorizer(std::move(authorizer))
    , m_decoder(decoder ? std::move(decoder) : ErrorDecoder(plainRefusal))
    , m_settings(std::move(settings))
    , m_network(new QNetworkAccessManager(this))
    , m_throttle(new Throttle(this, m_settings.limits, m_settings.clock))
{
    const Result<QUrl> acceptable = acceptableBase(base);
    if (acceptable.ok())
        m_base = acceptable.value();
    else
        m_baseError = acceptable.error();
}

RestClient::~RestClient()
{
    Q_EMIT closing();
}

JobOf<RestReply>* RestClient::call(QObject* owner, const RestCall& call)
{
    if (m_baseError)
        return settledJob<RestReply>(owner, *m_baseError);
    const Result<QUrl> address = addressOf(m_base, call);
    if (!address.ok())
        return settledJob<RestReply>(owner, address.error());
    auto* job = new JobOf<RestReply>(owner);
    auto* conversation = new RestConversation(this, job, call, address.value());
    conversation->begin();
    return job;
}

} // namespace jonction
