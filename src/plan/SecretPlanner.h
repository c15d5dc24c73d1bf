// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// Wish of the client secret step: one secret on the registration that is valid for a while and whose value
/// is in this computer's keychain. Pure; the clock is the observation's.
///
/// Objects seen: client_secret/<key id> {display_name, expires (ISO), kept (value is in the keychain), orphan
/// (made by an interrupted run of ours: nobody has its value)}. Facts: application (found or not), secrets
/// (how many in all).
class SecretPlanner
{
public:
    /// A secret that ends sooner than this is no longer good enough to build on.
    static constexpr int leastDaysLeft = 14;

    static Address address(const QString& keyIdOrName);

    /// Key id of the secret to build on: kept, valid long enough; the latest one. Empty where there is none.
    static QString currentKeyId(const Observation& world);

    static Plan plan(const Deployment& deployment, const Observation& world);
};

} // namespace jonction
