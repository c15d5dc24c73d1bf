// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphBatch.h"
#include "services/graph/GraphEndpoints.h"
#include "services/graph/UserValues.h"

#include <QHash>

namespace jonction {

/// Requests that reading `wanted` accounts one by one takes, twenty a batch.
qsizetype batchRequests(qsizetype wanted);

/// Whether reading the whole directory page by page costs less than asking for the accounts by name. A page
/// carries many accounts that nobody asked for, so that it is counted dearer than a batch: with 999 a page
/// and a directory of the agents alone, listing wins from about fifty accounts on. Pure.
bool listingIsCheaper(qsizetype wanted, qsizetype inDirectory, qsizetype pageSize);

/// How many accounts the directory has, at least; by one small request.
JobOf<qsizetype>* countUsers(QObject* owner, GraphClient* client, Lane lane);

/// How one kind of account is read. T has `id` and `userPrincipalName`.
template<typename T>
struct UserReading
{
    QLatin1StringView fields; ///< for $select
    qsizetype pageSize;       ///< of a listing; what one answer may weigh bounds it
    Result<T> (*decode)(const QJsonObject&);
};

namespace detail {

template<typename T>
DirectoryLookup<T> pickNamed(const QStringList& names, const QList<T>& all)
{
    QHash<QString, qsizetype> places;
    if constexpr (requires(const T& one) { one.mail; }) // weakest first: a name proper goes before it
        for (qsizetype i = 0; i < all.size(); ++i)
            places.insert(all.at(i).mail.toLower(), i);
    for (qsizetype i = 0; i < all.size(); ++i) {
        places.insert(all.at(i).userPrincipalName.toLower(), i);
        places.insert(all.at(i).id.toLower(), i);
    }
    DirectoryLookup<T> lookup;
    for (const QString& name : names) {
        const auto place = places.constFind(name.toLower());
        if (place == places.cend())
            lookup.missing.append(name);
        else
            lookup.found.append(all.at(place.value()));
    }
    return lookup;
}

template<typename T>
Result<DirectoryLookup<T>> lookupFromParts(const QStringList& names, const QList<BatchAnswer>& answers,
                                           const UserReading<T>& reading)
{
    DirectoryLookup<T> lookup;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const BatchAnswer& answer = answers.at(i);
        if (!answer.ok()) {
            // As optionalJob: absence must be Graph's own word.
            if (answer.error().kind != ErrorKind::NotFound || answer.error().code.isEmpty())
                return answer.error();
            lookup.missing.append(names.at(i));
            continue;
        }
        Result<T> user = reading.decode(answer.value());
        if (!user.ok())
            return user.error();
        lookup.found.append(user.take());
    }
    return lookup;
}

template<typename T>
JobOf<DirectoryLookup<T>>* lookUpByBatch(QObject* owner, GraphClient* client, const QStringList& names,
                                         const UserReading<T>& reading, Lane lane)
{
    QList<BatchPart> parts;
    for (const QString& name : names)
        parts.append({.endpoint = &graph::User,
                      .path = {{QStringLiteral("id"), name}},
                      .query = selectFields(reading.fields)});
    return mapJob<QList<BatchAnswer>, DirectoryLookup<T>>(
        owner, graphBatch(owner, client, graph::UserBatch, parts, lane),
        [names, reading](QList<BatchAnswer>& answers) {
            return lookupFromParts<T>(names, answers, reading);
        });
}

template<typename T>
JobOf<DirectoryLookup<T>>* lookUpByListing(QObject* owner, GraphClient* client, const QStringList& names,
                                           const UserReading<T>& reading, Lane lane)
{
    QueryItems query = selectFields(reading.fields);
    query.append({QStringLiteral("$top"), QString::number(reading.pageSize)});
    const RestCall call{.endpoint = &graph::Users, .query = query, .lane = lane};
    return mapJob<QList<T>, DirectoryLookup<T>>(
        owner, client->list(owner, call, reading.decode),
        [names](QList<T>& all) -> Result<DirectoryLookup<T>> { return pickNamed<T>(names, all); });
}

} // namespace detail

/// Accounts by object id or user principal name, in as few requests as the API allows: by batches, or by
/// listing the directory where that is cheaper. Unknown ones are told, not an error.
template<typename T>
JobOf<DirectoryLookup<T>>* lookUpUsers(QObject* owner, GraphClient* client, const QStringList& names,
                                       const UserReading<T>& reading, Lane lane)
{
    using Lookup = DirectoryLookup<T>;
    if (names.isEmpty())
        return settledJob<Lookup>(owner, Lookup());
    if (!listingIsCheaper(names.size(), names.size(), reading.pageSize)) // even with nobody else in it
        return detail::lookUpByBatch<T>(owner, client, names, reading, lane);
    return chain<qsizetype, Lookup>(
        owner, countUsers(owner, client, lane), [client, names, reading, lane](qsizetype& count, QObject* o) {
            return listingIsCheaper(names.size(), count, reading.pageSize)
                       ? detail::lookUpByListing<T>(o, client, names, reading, lane)
                       : detail::lookUpByBatch<T>(o, client, names, reading, lane);
        });
}

} // namespace jonction
