// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "setup/StepState.h"

#include <QJsonObject>

namespace jonction {

/// What the sign-in found out about person and tenant, as facts of its Observation; window, terminal and
/// report make the same checks of them.
struct Prerequisites
{
    QString tenantId;
    QString tenantName;
    QString country;
    QString cloud;
    QString account;
    QString accountKind;       ///< "member" or "guest"
    QString administrator;     ///< Global Administrator: "active", "eligible" (to be activated), "absent",
                               ///< "unknown" (not active, and eligibility may not be read)
    QStringList roles;         ///< templates of the active roles
    QStringList missingScopes; ///< asked for at the last sign-in and not granted
    std::optional<qint64> clockDifference; ///< seconds that the service's clock is ahead of this computer's

    QJsonObject toFacts() const;
    static Prerequisites fromFacts(const QJsonObject& facts);

    /// Above this many seconds dates of secrets and tokens go wrong (microsoft-graph 7.5).
    static constexpr qint64 clockTolerance = 300;

    Diagnostics findings() const;
    /// "signin.tenant", "signin.account", "signin.globalAdministrator", "signin.clock", "signin.permissions",
    /// and without an active Global Administrator "signin.role.<step>" for each step that needs a role. The
    /// evidence names what was seen; of a missing role its English name.
    QList<Check> checks() const;
};

} // namespace jonction
