// SPDX-License-Identifier: Apache-2.0
#include "services/telnyx/TelnyxErrors.h"

#include "rest/Evidence.h"

#include <QJsonArray>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

ErrorKind kindOfTelnyx(int status, const QString& code)
{
    if (code == "20100"_L1)
        return ErrorKind::PaymentRequired; // its HTTP status is not published
    if (status == 409 && code == "10012"_L1)
        return ErrorKind::AlreadyExists;
    if (code == "10038"_L1 || code == "10039"_L1 ||
        (code >= "20014"_L1 && code <= "20017"_L1 && code.size() == 5))
        return ErrorKind::Unsupported; // closed at this account level
    if (code == "85001"_L1)
        return ErrorKind::Conflict; // somebody else took the number
    return kindOfStatus(status);
}

QString textOf(const QJsonObject& entry)
{
    const QString title = entry.value("title"_L1).toString();
    const QJsonValue detail = entry.value("detail"_L1);
    const QString more = detail.isString() ? detail.toString() : entry.value("description"_L1).toString();
    return more.isEmpty() ? title : more;
}

QString fieldOf(const QJsonObject& entry)
{
    const QJsonObject source = entry.value("source"_L1).toObject();
    const QString pointer = source.value("pointer"_L1).toString();
    return (pointer.isEmpty() ? source.value("parameter"_L1).toString() : pointer).left(120);
}

} // namespace

Error telnyxError(const RestFailure& failure)
{
    const QJsonArray entries = failureObject(failure).value("errors"_L1).toArray();
    const QJsonObject first = entries.at(0).toObject();
    const QJsonValue code = first.value("code"_L1);
    Error error;
    error.code = code.isDouble() ? QString::number(code.toInteger()) : code.toString().left(40);
    error.kind = kindOfTelnyx(failure.status, error.code);
    error.subject = fieldOf(first);
    QStringList texts;
    for (qsizetype i = 0; i < entries.size() && i < 5; ++i)
        texts.append(textOf(entries.at(i).toObject()));
    texts.removeAll(QString());
    error.evidence = evidenceFrom(texts.isEmpty() ? failure.body : texts.join(u" · "_s).toUtf8());
    return error;
}

} // namespace jonction
