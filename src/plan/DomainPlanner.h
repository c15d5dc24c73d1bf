// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// Wish of the domain step (guide, "Prérequis"; microsoft-graph 2; direct-routing 2.1): the trunk's SBC name
/// is a proven domain of the tenant, and one licensed account lives on it. Pure.
///
/// Attributes: domain              registered
///             txt_record          host, value (once it is known)
///             verification        verified
///             activation_user     display_name, usage_location (of one that exists: the latter alone, if
///             empty) activation_licence  teams, licence (of a new one)
/// Facts that it reads: domain_verified, parent_verified, txt_value, txt_others[], activator (upn),
///             licences[]{licence, free} in the order of preference, country, licence_sku.
class DomainPlanner
{
public:
    static Address domainAddress(const Deployment& deployment);
    static Address txtAddress(const Deployment& deployment);
    static Address verificationAddress(const Deployment& deployment);
    /// `upn`: of the account that activates; empty: of the one that the document wishes.
    static Address userAddress(const Deployment& deployment, const QString& upn = {});
    static Address licenceAddress(const Deployment& deployment, const QString& upn = {});

    /// The product whose seat a new activation user takes; empty where none has a free one.
    static QString chosenLicence(const Deployment& deployment, const Observation& world);
    /// True where the licence has done its work and the person wants it back.
    static bool licenceIsSpare(const Deployment& deployment);

    static Plan plan(const Deployment& deployment, const Observation& world);
};

/// The one of `domains` that Direct Routing takes for this host: the longest that is the name itself or ends
/// it at a dot (direct-routing 2.1). Empty where there is none.
QString longestMatch(const QString& host, const QStringList& domains);

} // namespace jonction
