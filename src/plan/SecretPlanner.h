// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// Wish of the client secret step: one secret on the registration that is valid for a while and whose value
/// is in this computer's keychain; none that the person wants removed; and a rotation, where one is going on,
/// taken one step further (RotationPlanner). Pure; the clock is the observation's.
///
/// Objects seen: client_secret/<key id> {display_name, starts, expires (ISO), hint, kept (value is in the
/// keychain), orphan (made by an interrupted run of ours: nobody has its value)}; proof/<key id> {proven} of
/// the new secret of a rotation. Facts: application (found or not), secrets (how many in all), policy {known,
/// banned, max_days, name, id}.
class SecretPlanner
{
public:
    static Address address(const QString& keyIdOrName);

    /// The secrets as records; the document's own where nothing was looked at.
    static QList<SecretRecord> records(const Deployment& deployment, const Observation& world);

    /// Key id of the secret to build on (SecretRules::currentKeyId). Empty where there is none.
    static QString currentKeyId(const Deployment& deployment, const Observation& world);

    /// What making a secret asks for: unique name, life, kept. For the first one and for a successor.
    static Change creation(const Deployment& deployment, const Observation& world, const QString& why);
    /// Adds the finding that says why no secret can be made, and tells so; or why its life is shorter than
    /// chosen.
    static bool mayCreate(const Deployment& deployment, Diagnostics& findings);

    static Plan plan(const Deployment& deployment, const Observation& world);
};

} // namespace jonction
