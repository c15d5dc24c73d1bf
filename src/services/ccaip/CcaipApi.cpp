// SPDX-License-Identifier: Apache-2.0
#include "services/ccaip/CcaipApi.h"

#include "rest/Paging.h"
#include "services/ccaip/CcaipDecoders.h"
#include "services/ccaip/CcaipEndpoints.h"
#include "services/ccaip/CcaipErrors.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

// The tenant's ten a second are shared with its other tools.
RestSettings gentle(RestSettings settings)
{
    settings.limits.perSecond = std::min(settings.limits.perSecond, 4.0);
    settings.limits.concurrent = std::min(settings.limits.concurrent, 2);
    return settings;
}

template<typename T>
Result<QList<T>> decodeCcaipList(const QJsonArray& items, Result<T> (*decode)(const QJsonObject&))
{
    QList<T> result;
    result.reserve(items.size());
    for (const QJsonValue& item : items) {
        Result<T> one = decode(item.toObject());
        if (!one.ok())
            return one.error();
        result.append(one.take());
    }
    return result;
}

template<typename T>
JobOf<QList<T>>* pagedList(QObject* owner, RestClient* client, const RestCall& call,
                           Result<T> (*decode)(const QJsonObject&))
{
    return mapJob<QJsonArray, QList<T>>(owner, ccaipPages(owner, client, call), [decode](QJsonArray& items) {
        return decodeCcaipList(items, decode);
    });
}

// Calls without paging: the whole list in one answer.
template<typename T>
JobOf<QList<T>>* wholeList(QObject* owner, RestClient* client, const RestCall& call,
                           Result<T> (*decode)(const QJsonObject&))
{
    const QString path = QString::fromLatin1(call.endpoint->path);
    return mapJob<RestReply, QList<T>>(owner, client->call(owner, call), [decode, path](RestReply& reply) {
        const std::optional<QJsonArray> items = ccaipItems(reply);
        if (!items)
            return Result<QList<T>>(Error::of(ErrorKind::BadAnswer, path, u"expected a list"_s));
        return decodeCcaipList(*items, decode);
    });
}

} // namespace

CcaipApi::CcaipApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                   RestSettings settings)
    : QObject(parent)
    , m_client(new RestClient(this, base, std::move(authorizer), ccaipError, gentle(std::move(settings))))
{}

JobOf<QList<CcaipUserStatus>>* CcaipApi::userStatuses(QObject* owner, Lane lane)
{
    return wholeList(owner, m_client, {.endpoint = &ccaip::UserStatuses, .lane = lane},
                     ccaip::decodeUserStatus);
}

JobOf<QList<CcaipAgent>>* CcaipApi::agents(QObject* owner, Lane lane)
{
    return pagedList(owner, m_client, {.endpoint = &ccaip::Agents, .lane = lane}, ccaip::decodeAgent);
}

JobOf<QList<CcaipCurrentStatus>>* CcaipApi::currentStatuses(QObject* owner, Lane lane)
{
    return wholeList(owner, m_client, {.endpoint = &ccaip::CurrentStatuses, .lane = lane},
                     ccaip::decodeCurrentStatus);
}

JobOf<QList<CcaipUser>>* CcaipApi::users(QObject* owner, Lane lane)
{
    return pagedList(owner, m_client, {.endpoint = &ccaip::Users, .lane = lane}, ccaip::decodeUser);
}

} // namespace jonction
