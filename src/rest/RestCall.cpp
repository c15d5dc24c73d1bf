// SPDX-License-Identifier: Apache-2.0
#include "rest/RestCall.h"

#include <QJsonDocument>

namespace jonction {

RestBody RestBody::json(const QJsonObject& object)
{
    auto content = std::make_shared<Content>();
    content->contentType = QByteArrayLiteral("application/json");
    content->plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    RestBody body;
    body.m_content = std::move(content);
    return body;
}

RestBody RestBody::secretOf(const QByteArray& contentType, Secret text)
{
    auto content = std::make_shared<Content>();
    content->contentType = contentType;
    content->secret = std::move(text);
    RestBody body;
    body.m_content = std::move(content);
    return body;
}

RestBody RestBody::secretJson(Secret text)
{
    return secretOf(QByteArrayLiteral("application/json"), std::move(text));
}

RestBody RestBody::secretForm(Secret encodedPairs)
{
    return secretOf(QByteArrayLiteral("application/x-www-form-urlencoded"), std::move(encodedPairs));
}

QByteArrayView RestBody::bytes() const
{
    if (!m_content)
        return {};
    return m_content->secret.isEmpty() ? QByteArrayView(m_content->plain) : m_content->secret.reveal();
}

QByteArray RestBody::contentType() const
{
    return m_content ? m_content->contentType : QByteArray();
}

FormBuilder& FormBuilder::add(QByteArrayView name, const QString& value)
{
    append(name, value.toUtf8());
    return *this;
}

FormBuilder& FormBuilder::add(QByteArrayView name, const Secret& value)
{
    append(name, value.reveal());
    return *this;
}

RestBody FormBuilder::build()
{
    return RestBody::secretForm(Secret(std::exchange(m_bytes, {})));
}

void FormBuilder::append(QByteArrayView name, QByteArrayView value)
{
    if (!m_bytes.isEmpty())
        m_bytes += '&';
    m_bytes += name.toByteArray().toPercentEncoding();
    m_bytes += '=';
    QByteArray encoded = value.toByteArray().toPercentEncoding();
    m_bytes += encoded;
    wipe(encoded.data(), static_cast<std::size_t>(encoded.size()));
}

Result<QByteArray> expandedPath(const Endpoint& endpoint, const PathValues& values)
{
    const QByteArray path(endpoint.path);
    QByteArray result;
    qsizetype from = 0;
    while (true) {
        const qsizetype open = path.indexOf('{', from);
        if (open < 0)
            return result + path.mid(from);
        const qsizetype close = path.indexOf('}', open);
        if (close < 0)
            return Error::of(ErrorKind::Internal, QString::fromLatin1(path));
        const QString name = QString::fromLatin1(path.mid(open + 1, close - open - 1));
        const QString value = values.value(name);
        if (value.isEmpty() || value == QLatin1String(".") || value == QLatin1String(".."))
            return Error::of(ErrorKind::InvalidInput, name, QString::fromLatin1(path));
        result += path.mid(from, open - from);
        result += value.toUtf8().toPercentEncoding();
        from = close + 1;
    }
}

QByteArray encodedQuery(const QueryItems& query)
{
    QByteArray result;
    for (const auto& [name, value] : query) {
        if (!result.isEmpty())
            result += '&';
        result += name.toUtf8().toPercentEncoding("$");
        result += '=';
        result += value.toUtf8().toPercentEncoding();
    }
    return result;
}

} // namespace jonction
