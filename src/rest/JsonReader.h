// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace jonction {

/// Reads one JSON object of an answer and remembers the first disappointment, so that a decoder reads
/// straight on and asks once at the end. Extra properties are ignored; null reads as absent.
class JsonReader
{
public:
    JsonReader(const QJsonObject& object, const QString& subject);

    QString needText(QLatin1StringView key);   ///< absent, empty or wrong type: error
    QString text(QLatin1StringView key);       ///< absent: empty; wrong type: error
    QString identifier(QLatin1StringView key); ///< text, or a whole number as text
    bool flag(QLatin1StringView key, bool absent = false);
    std::optional<qint64> integer(QLatin1StringView key);
    std::optional<double> number(QLatin1StringView key);
    QStringList texts(QLatin1StringView key);
    QDateTime utc(QLatin1StringView key); ///< absent: invalid; not a time: error
    QJsonArray array(QLatin1StringView key);
    QJsonArray needArray(QLatin1StringView key);
    QJsonObject object(QLatin1StringView key); ///< absent: empty
    JsonReader child(QLatin1StringView key);   ///< reader of object(key) that reports into this one
    JsonReader item(const QJsonValue& value, QLatin1StringView key, qsizetype index);

    void fail(const QString& evidence);
    bool ok() const { return !*m_failure; }
    /// ErrorKind::BadAnswer with "key: expected string" as evidence.
    Error error() const { return **m_failure; }

private:
    JsonReader(const QJsonObject& object, const QString& path, std::shared_ptr<std::optional<Error>> failure);
    QJsonValue value(QLatin1StringView key) const;
    void expected(QLatin1StringView key, const char* what);

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<std::optional<Error>> m_failure;
};

/// ISO 8601 in UTC with up to nine decimals of seconds, which Qt 6.4 does not read; milliseconds are kept.
QDateTime parseUtc(QStringView text);

} // namespace jonction
