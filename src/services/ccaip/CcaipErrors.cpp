// SPDX-License-Identifier: Apache-2.0
#include "services/ccaip/CcaipErrors.h"

#include "rest/Evidence.h"

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

QString scalar(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

} // namespace

Error ccaipError(const RestFailure& failure)
{
    const QJsonObject body = failureObject(failure);
    Error error = Error::of(kindOfStatus(failure.status));
    error.code = scalar(body.value("errorCode"_L1)).left(80);
    const QString name = scalar(body.value("error"_L1));
    if (error.code.isEmpty())
        error.code = name.left(80);
    const QString message = body.value("message"_L1).toString();
    error.evidence = evidenceFrom(!message.isEmpty() ? message.toUtf8()
                                  : name.isEmpty()   ? failure.body
                                                     : name.toUtf8());
    return error;
}

} // namespace jonction
