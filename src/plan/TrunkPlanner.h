// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// Wish of the SIP trunk step (guide, "Configurer les jonctions SIP"): an outbound voice profile, a
/// Teams-type connection with its inbound sub-domain, and one number attached to it. Pure.
///
/// Attributes seen and wished:
///   outbound_voice_profile  enabled, destinations[], concurrent_call_limit, daily_spend_limit,
///   daily_spend_limit_enabled sip_connection          active, outbound_voice_profile (its name),
///   sip_subdomain, receive, sip_region, ani, dnis phone_number            connection (its name)
/// Facts used: offered[]{number, upfront, monthly, currency}, ordered_number, teams_sbc (of the connection
/// seen).
class TrunkPlanner
{
public:
    static Address profileAddress(const Deployment& deployment);
    static Address connectionAddress(const Deployment& deployment);
    static Address numberAddress(const QString& number);

    /// The number that the plan is about: entered or learned, else ordered earlier by us, else the first on
    /// offer.
    static QString chosenNumber(const Deployment& deployment, const Observation& world);

    static Plan plan(const Deployment& deployment, const Observation& world);
};

} // namespace jonction
