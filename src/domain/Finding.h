// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "base/Result.h"

namespace jonction {

/// The parse functions of this room fail with ErrorKind::InvalidInput, a stable id of the rule in `code`
/// ("fqdn.underscore") and the offending part in `evidence`. These turn that into a finding for a field.
Error inputError(const QString& rule, const QString& evidence = {});
Diagnostic finding(const QString& subject, const Error& error);
Diagnostic finding(Severity severity, const QString& id, const QString& subject,
                   const QStringList& arguments = {});

} // namespace jonction
