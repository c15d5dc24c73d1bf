// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction::Words {

/// A Microsoft cloud by its id ("gcchigh"): "US Government, GCC High".
QString cloudName(const QString& cloudId);
/// What the cloud lacks for this product; empty where it lacks nothing.
QString cloudNote(const QString& cloudId);

/// Kind of the sign-in application: "publisher", "tenant", "evaluation".
QString clientKind(const QString& kindId);
/// What speaks for it and against it.
QString clientKindNote(const QString& kindId);

/// A role of the directory by its English name: as the portal calls it in the current language.
QString roleName(const QString& englishName);
/// The roles of a check, separated by ", ": held, or needed and missing.
QString roleLine(const QString& englishNames, bool held);

/// "Contoso, FR, global cloud".
QString tenantLine(const QString& name, const QString& country, const QString& cloudId);
/// "admin@contoso.com, member of the tenant".
QString accountLine(const QString& account, const QString& kindId);
/// "active", "eligible", "absent", "unknown".
QString administratorState(const QString& stateId);
/// Difference in seconds that Microsoft's clock is ahead.
QString clockLine(qint64 seconds);

} // namespace jonction::Words
