// SPDX-License-Identifier: Apache-2.0
#include "rest/JsonReader.h"

namespace jonction {

JsonReader::JsonReader(const QJsonObject& object, const QString& subject)
    : JsonReader(object, subject, std::make_shared<std::optional<Error>>())
{}

JsonReader::JsonReader(const QJsonObject& object, const QString& path,
                       std::shared_ptr<std::optional<Error>> failure)
    : m_object(object)
    , m_path(path)
    , m_failure(std::move(failure))
{}

QJsonValue JsonReader::value(QLatin1StringView key) const
{
    return m_object.value(key);
}

void JsonReader::fail(const QString& evidence)
{
    if (!*m_failure)
        *m_failure = Error::of(ErrorKind::BadAnswer, m_path, evidence.left(200));
}

void JsonReader::expected(QLatin1StringView key, const char* what)
{
    fail(QStringLiteral("%1: expected %2").arg(key, QLatin1StringView(what)));
}

QString JsonReader::needText(QLatin1StringView key)
{
    const QString result = text(key);
    if (result.isEmpty())
        expected(key, "text");
    return result;
}

QString JsonReader::text(QLatin1StringView key)
{
    const QJsonValue v = value(key);
    if (!v.isString() && !v.isNull() && !v.isUndefined())
        expected(key, "text");
    return v.toString();
}

QString JsonReader::identifier(QLatin1StringView key)
{
    const QJsonValue v = value(key);
    if (!v.isDouble())
        return needText(key);
    const std::optional<qint64> number = integer(key);
    return number ? QString::number(*number) : QString();
}

bool JsonReader::flag(QLatin1StringView key, bool absent)
{
    const QJsonValue v = value(key);
    if (!v.isBool() && !v.isNull() && !v.isUndefined())
        expected(key, "true or false");
    return v.toBool(absent);
}

std::optional<qint64> JsonReader::integer(QLatin1StringView key)
{
    const QJsonValue v = value(key);
    if (v.isNull() || v.isUndefined())
        return std::nullopt;
    constexpr qint64 impossible = std::numeric_limits<qint64>::min();
    const qint64 number = v.toInteger(impossible);
    if (number != impossible)
        return number;
    expected(key, "a whole number");
    return std::nullopt;
}

std::optional<double> JsonReader::number(QLatin1StringView key)
{
    const QJsonValue v = value(key);
    if (v.isDouble())
        return v.toDouble();
    if (!v.isNull() && !v.isUndefined())
        expected(key, "a number");
    return std::nullopt;
}

QStringList JsonReader::texts(QLatin1StringView key)
{
    QStringList result;
    const QJsonArray values = array(key);
    for (const QJsonValue& v : values) {
        if (v.isString())
            result.append(v.toString());
        else
            expected(key, "a list of texts");
    }
    return result;
}

QDateTime JsonReader::utc(QLatin1StringView key)
{
    const QString given = text(key);
    if (given.isEmpty())
        return {};
    const QDateTime time = parseUtc(given);
    if (!time.isValid())
        expected(key, "a time");
    return time;
}

QJsonArray JsonReader::array(QLatin1StringView key)
{
    const QJsonValue v = value(key);
    if (!v.isArray() && !v.isNull() && !v.isUndefined())
        expected(key, "a list");
    return v.toArray();
}

QJsonArray JsonReader::needArray(QLatin1StringView key)
{
    if (!value(key).isArray())
        expected(key, "a list");
    return array(key);
}

QJsonObject JsonReader::object(QLatin1StringView key)
{
    const QJsonValue v = value(key);
    if (!v.isObject() && !v.isNull() && !v.isUndefined())
        expected(key, "an object");
    return v.toObject();
}

JsonReader JsonReader::child(QLatin1StringView key)
{
    return JsonReader(object(key), m_path + QLatin1Char('.') + key, m_failure);
}

JsonReader JsonReader::item(const QJsonValue& value, QLatin1StringView key, qsizetype index)
{
    if (!value.isObject())
        expected(key, "a list of objects");
    return JsonReader(value.toObject(), QStringLiteral("%1.%2[%3]").arg(m_path, key).arg(index), m_failure);
}

QDateTime parseUtc(QStringView text)
{
    if (text.size() > 40)
        return {};
    QString kept = text.trimmed().toString();
    const qsizetype dot = kept.indexOf(QLatin1Char('.'));
    if (dot > 0) {
        qsizetype end = dot + 1;
        while (end < kept.size() && kept.at(end).isDigit())
            ++end;
        const qsizetype digits = end - dot - 1;
        if (digits == 0 || digits > 9)
            return {};
        kept.replace(dot + 1, digits, kept.mid(dot + 1, digits).leftJustified(3, QLatin1Char('0'), true));
    }
    QDateTime time = QDateTime::fromString(kept, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime) // no zone given: these services speak UTC
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

} // namespace jonction
