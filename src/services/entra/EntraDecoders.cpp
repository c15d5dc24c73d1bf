// SPDX-License-Identifier: Apache-2.0
#include "services/entra/EntraDecoders.h"

#include "rest/JsonReader.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace jonction::entra {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype claimsLimit = 8 * 1024;
constexpr qint64 longestLifetime = 90 * 24 * 3600;

Secret secretAt(const QJsonObject& object, QLatin1StringView key)
{
    return Secret(object.value(key).toString().toUtf8());
}

// Older endpoints give numbers as text.
int secondsAt(JsonReader& reader, const QJsonObject& object, QLatin1StringView key, int absent)
{
    if (object.value(key).isString())
        return static_cast<int>(
            std::clamp<qint64>(object.value(key).toString().toLongLong(), 0, longestLifetime));
    return static_cast<int>(std::clamp<qint64>(reader.integer(key).value_or(absent), 0, longestLifetime));
}

QString claimsObject(const QByteArray& text)
{
    if (text.size() > claimsLimit)
        return {};
    const QJsonDocument claims = QJsonDocument::fromJson(text);
    return claims.isObject() && !claims.object().isEmpty()
               ? QString::fromUtf8(claims.toJson(QJsonDocument::Compact))
               : QString();
}

} // namespace

Result<TokenAnswer> decodeTokens(const QJsonObject& object)
{
    TokenAnswer answer;
    answer.accessToken = secretAt(object, "access_token"_L1);
    answer.refreshToken = secretAt(object, "refresh_token"_L1);
    answer.idToken = secretAt(object, "id_token"_L1);
    JsonReader reader(object, u"token"_s);
    answer.scopes = reader.text("scope"_L1).split(u' ', Qt::SkipEmptyParts);
    answer.expiresInSeconds = secondsAt(reader, object, "expires_in"_L1, 0);
    if (answer.accessToken.isEmpty())
        reader.fail(u"access_token: expected text"_s);
    if (answer.expiresInSeconds == 0)
        reader.fail(u"expires_in: expected seconds"_s);
    if (!reader.ok())
        return reader.error();
    return answer;
}

Result<DeviceCode> decodeDeviceCode(const QJsonObject& object)
{
    DeviceCode device;
    device.deviceCode = secretAt(object, "device_code"_L1);
    JsonReader reader(object, u"deviceCode"_s);
    device.userCode = reader.needText("user_code"_L1);
    device.verificationUri = reader.needText("verification_uri"_L1);
    device.message = reader.text("message"_L1);
    device.expiresInSeconds = secondsAt(reader, object, "expires_in"_L1, 900);
    device.intervalSeconds = secondsAt(reader, object, "interval"_L1, 5);
    if (device.deviceCode.isEmpty())
        reader.fail(u"device_code: expected text"_s);
    if (!reader.ok())
        return reader.error();
    return device;
}

Result<QString> decodeTenantId(const QJsonObject& object)
{
    JsonReader reader(object, u"openid-configuration"_s);
    const QString issuer = reader.needText("issuer"_L1);
    const QUuid tenant(QUrl(issuer).path().section(u'/', 1, 1));
    if (tenant.isNull())
        reader.fail(u"issuer: expected a tenant id"_s);
    if (!reader.ok())
        return reader.error();
    return tenant.toString(QUuid::WithoutBraces);
}

Result<QJsonObject> decodeClaims(QByteArrayView token)
{
    constexpr qsizetype tokenLimit = 64 * 1024;
    const QList<QByteArray> parts = token.first(std::min(token.size(), tokenLimit)).toByteArray().split('.');
    if (parts.size() == 3) {
        const auto decoded = QByteArray::fromBase64Encoding(
            parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        const QJsonObject claims = QJsonDocument::fromJson(decoded.decoded).object();
        if (decoded && !claims.isEmpty())
            return claims;
    }
    return Error::of(ErrorKind::BadAnswer, u"id_token"_s, u"not a JSON web token"_s);
}

QString decodeClaimsChallenge(const QByteArray& wwwAuthenticate)
{
    const QByteArray mark = QByteArrayLiteral("claims=\"");
    const qsizetype found = wwwAuthenticate.indexOf(mark);
    if (found < 0)
        return {};
    const qsizetype begin = found + mark.size();
    const qsizetype end = wwwAuthenticate.indexOf('"', begin);
    if (end < 0 || end - begin > 2 * claimsLimit)
        return {};
    const QByteArray encoded = wwwAuthenticate.mid(begin, end - begin);
    const bool urlSafe = encoded.contains('-') || encoded.contains('_');
    const auto decoded = QByteArray::fromBase64Encoding(
        encoded, QByteArray::AbortOnBase64DecodingErrors |
                     (urlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding));
    return decoded ? claimsObject(decoded.decoded) : QString();
}

QString decodeClaimsDemand(const QJsonObject& errorBody)
{
    return claimsObject(errorBody.value("claims"_L1).toString().toUtf8());
}

} // namespace jonction::entra
