// SPDX-License-Identifier: Apache-2.0
#include "domain/Finding.h"

namespace jonction {

Error inputError(const QString& rule, const QString& evidence)
{
    Error error = Error::of(ErrorKind::InvalidInput, {}, evidence);
    error.code = rule;
    return error;
}

Diagnostic finding(const QString& subject, const Error& error)
{
    return {error.code, Severity::Error, subject, {error.evidence}};
}

Diagnostic finding(Severity severity, const QString& id, const QString& subject, const QStringList& arguments)
{
    return {id, severity, subject, arguments};
}

} // namespace jonction
