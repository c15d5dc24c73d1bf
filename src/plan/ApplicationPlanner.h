// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// Wish of the app registration step (guide, "Enregistrement de l'application"; microsoft-graph 5.1-5.4): a
/// multitenant registration with CCAIP's exact redirect URI, its service principal, and tenant-wide consent.
/// Pure.
///
/// Attributes: application        display_name, sign_in_audience, redirect_uri, permissions[]
///             service_principal  enabled
///             consent            scopes[] (only those wished; others are left alone)
class ApplicationPlanner
{
public:
    /// Delegated permissions that CCAIP needs (microsoft-graph 5.1), by name, sorted. The guide names none:
    /// inferred.
    static QStringList permissions();

    static Address applicationAddress(const Deployment& deployment);
    static Address principalAddress(const Deployment& deployment);
    static Address consentAddress(const Deployment& deployment);

    static Plan plan(const Deployment& deployment, const Observation& world);
};

} // namespace jonction
