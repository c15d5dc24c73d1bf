// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "base/Secret.h"
#include "rest/Endpoint.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QUrl>

#include <memory>
#include <utility>

namespace jonction {

/// Values for the {names} of a path template. They are percent-encoded strictly: only RFC 3986 unreserved
/// characters pass, so a value can never become a second path segment.
using PathValues = QMap<QString, QString>;

/// Query pairs in order, unencoded. Not QUrlQuery: that one leaves "+" alone, which servers read as a space.
using QueryItems = QList<std::pair<QString, QString>>;

using HeaderItems = QList<std::pair<QByteArray, QByteArray>>;

/// What a request carries. Cheap to copy: the bytes are shared and wiped with the last copy when secret.
class RestBody
{
public:
    RestBody() = default;
    static RestBody json(const QJsonObject& object);
    /// application/json, whose text holds a secret.
    static RestBody secretJson(Secret text);
    /// application/x-www-form-urlencoded, with pairs that may be secrets.
    static RestBody secretForm(Secret encodedPairs);

    bool isEmpty() const { return !m_content; }
    QByteArrayView bytes() const;
    QByteArray contentType() const;

private:
    static RestBody secretOf(const QByteArray& contentType, Secret text);
    struct Content
    {
        QByteArray contentType;
        QByteArray plain;
        Secret secret;
    };
    std::shared_ptr<const Content> m_content;
};

/// Builds the body of a token request; the text it grows is wiped.
class FormBuilder
{
public:
    FormBuilder& add(QByteArrayView name, const QString& value);
    FormBuilder& add(QByteArrayView name, const Secret& value);
    RestBody build();

private:
    void append(QByteArrayView name, QByteArrayView value);
    QByteArray m_bytes;
};

/// Foreground calls are those a person waits for; they pass before all background calls of the same client.
enum class Lane { Foreground, Background };

/// One call with its arguments: `client.call(owner, {.endpoint = &UsersList, .query = {...}})`.
struct RestCall
{
    const Endpoint* endpoint = nullptr; ///< must outlive the call: endpoints are constexpr
    PathValues path = {};
    QueryItems query = {};
    RestBody body = {};
    HeaderItems headers = {};
    Lane lane = Lane::Foreground;
    /// When valid, replaces path and query: the address of a further page that the server gave, accepted only
    /// within the origin of the client's base address.
    QUrl page = {};
};

/// The path with its values. InvalidInput where a value is missing, empty, "." or "..".
Result<QByteArray> expandedPath(const Endpoint& endpoint, const PathValues& values);

/// "a=b&c%5Bd%5D=e%2Bf"; "$" stays readable in names, everything else is strict.
QByteArray encodedQuery(const QueryItems& query);

} // namespace jonction
