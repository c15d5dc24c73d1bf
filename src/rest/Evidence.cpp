// SPDX-License-Identifier: Apache-2.0
#include "rest/Evidence.h"

#include "base/Secret.h"

#include <QJsonDocument>

namespace jonction {

namespace {

// Tags become blanks; what is between them stays. Not a parser: evidence is for people.
QString withoutTags(const QString& text)
{
    QString result;
    bool inTag = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('<'))
            inTag = true;
        if (!inTag)
            result += c.isPrint() ? c : QLatin1Char(' ');
        if (c == QLatin1Char('>') && inTag) {
            inTag = false;
            result += QLatin1Char(' ');
        }
    }
    return result;
}

} // namespace

QString evidenceFrom(const QByteArray& text)
{
    // Masked before it is cut: half a secret would not be recognised.
    const QByteArray masked = SecretRegistry::masked(text.left(64 * 1024));
    const QString plain = withoutTags(QString::fromUtf8(masked)).simplified();
    if (plain.size() <= evidenceLimit)
        return plain;
    return plain.left(evidenceLimit - 1) + QChar(0x2026);
}

QJsonObject failureObject(const RestFailure& failure)
{
    return QJsonDocument::fromJson(failure.body).object();
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorKind::InvalidInput;
    case 401:
        return ErrorKind::Unauthorized;
    case 402:
        return ErrorKind::PaymentRequired;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 409:
    case 412:
    case 423:
        return ErrorKind::Conflict;
    case 408:
        return ErrorKind::TimedOut;
    case 429:
        return ErrorKind::Throttled;
    default:
        return status >= 500 ? ErrorKind::ServerFault : ErrorKind::BadAnswer;
    }
}

} // namespace jonction
