// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Paging.h"
#include "rest/Recover.h"
#include "rest/RestClient.h"

#include <QJsonArray>

namespace jonction {

/// The one pipe to Microsoft Graph that all its areas share (applications, users, licences, domains, voice):
/// one network manager, one throttle, one authorizer. Base address: "https://graph.microsoft.com/v1.0" or an
/// override. Jobs end with the kinds of GraphErrors.h and of RestClient.h. Thread: the owner's.
class GraphClient : public QObject
{
    Q_OBJECT

public:
    GraphClient(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                RestSettings settings = {});

    RestClient* rest() const { return m_rest; }
    /// How the pipe behaves, for conversations that repeat parts of their own (GraphBatch).
    const RestSettings& settings() const { return m_settings; }

    /// The answer as it comes: for calls whose status or headers matter (202 with Location).
    JobOf<RestReply>* call(QObject* owner, const RestCall& call) { return m_rest->call(owner, call); }

    /// One object. A change whose answer is of no use ends with replyLostCode: it was made all the same.
    template<typename T>
    JobOf<T>* read(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&))
    {
        const bool mayRepeat = call.endpoint->mayRepeat;
        return mapJob<RestReply, T>(owner, m_rest->call(owner, call), [decode, mayRepeat](RestReply& reply) {
            Result<T> value = decode(reply.json.object());
            if (value.ok() || mayRepeat)
                return value;
            Error error = value.error();
            error.code = QLatin1String(replyLostCode);
            return Result<T>(error);
        });
    }

    /// The object, or empty where Graph itself says that there is none.
    template<typename T>
    JobOf<std::optional<T>>* find(QObject* owner, const RestCall& call,
                                  Result<T> (*decode)(const QJsonObject&))
    {
        return optionalJob(owner, read(owner, call, decode));
    }

    /// All pages of a collection. Job::progressed counts the items.
    template<typename T>
    JobOf<QList<T>>* list(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&))
    {
        return mapJob<QJsonArray, QList<T>>(owner, graphPages(owner, m_rest, call),
                                            [decode](QJsonArray& items) { return decodeAll(items, decode); });
    }

    /// A call whose answer says nothing but that it was done.
    JobOf<Nothing>* write(QObject* owner, const RestCall& call);

    /// Every item or the first error.
    template<typename T>
    static Result<QList<T>> decodeAll(const QJsonArray& items, Result<T> (*decode)(const QJsonObject&))
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

private:
    RestSettings m_settings;
    RestClient* m_rest;
};

/// A text inside an OData literal: its quotes are doubled.
QString odataText(QString text);
/// The $select of a call.
QueryItems selectFields(QLatin1StringView fields);

} // namespace jonction
