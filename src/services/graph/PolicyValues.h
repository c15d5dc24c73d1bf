// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace jonction {

/// One restriction on the client secrets of applications (microsoft-graph 5.3).
struct PasswordRestriction
{
    QString type;        ///< "passwordAddition", "passwordLifetime", …; unknown ones are kept as they are
    bool enabled = true; ///< state; absent counts as enabled
    int maxDays = 0;     ///< of maxLifetime, whole days, at least 1; 0 where none is named
    QDateTime appsCreatedAfter; ///< only applications younger than this are judged; invalid: all
};

/// Tenant-wide default, or the policy assigned to one application, which goes before it.
struct AppManagementPolicy
{
    QString id;
    QString displayName;
    bool isEnabled = false;
    QList<PasswordRestriction> passwordRestrictions;
};

/// What a policy means for the next secret of an application that was created at `createdAt` (invalid: not
/// known, then every restriction counts).
struct SecretLimits
{
    bool banned = false;
    int maxDays = 0; ///< 0: no limit
};
SecretLimits secretLimits(const AppManagementPolicy& policy, const QDateTime& createdAt);

} // namespace jonction
