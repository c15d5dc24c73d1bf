// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// A rotation without an outage, as ordinary changes of the client secret step (microsoft-graph 8.3): the new
/// secret is made (SecretPlanner) → proven → handed to CCAIP by hand → seen to work → and only then, after
/// the days of grace, the old one is removed. One stage a plan: what comes next depends on what came of this
/// one. Pure.
class RotationPlanner
{
public:
    static Address proofAddress(const QString& keyId);
    static Address handOverAddress(const QString& keyId);
    static Address confirmAddress(const QString& keyId);

    /// The manual changes of the rotation that is going on, done ones as NoOp. From the document alone.
    static QList<Change> guides(const Deployment& deployment);

    /// Adds the changes and findings of the stage that the document is at. Never removes the last valid
    /// secret, nor the one that CCAIP holds.
    static void addTo(Plan& plan, const Deployment& deployment, const Observation& world);
};

} // namespace jonction
