// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// A permission of Microsoft Graph as the page offers it. What it is for is worded in room `words`, by name.
struct OfferedPermission
{
    QString name;
    bool application = false;  ///< of the app itself, without a person; delegated otherwise
    bool adminConsent = false; ///< only an administrator can consent (microsoft-graph 1.6)
};

/// Wish of the app registration step (guide, "Enregistrement de l'application"; microsoft-graph 5.1-5.5): a
/// multitenant registration with CCAIP's exact redirect URI, its service principal, and tenant-wide consent
/// to the permissions of the document. Pure.
///
/// Attributes: application        display_name, sign_in_audience, redirect_uri, permissions[],
/// app_permissions[]
///             service_principal  enabled
///             consent            scopes[] (only those wished; others are left alone)
///             app_roles          roles[] (likewise)
/// Facts that it reads: deleted_application (object id), other_redirects[], other_permissions[],
///             unknown_permissions[], creation_restricted, consent_page.
class ApplicationPlanner
{
public:
    /// Wished delegated permissions, sorted, each once.
    static QStringList permissions(const Deployment& deployment);
    /// Wished application permissions, likewise.
    static QStringList appPermissions(const Deployment& deployment);
    /// Those worth offering; the document may name others.
    static const QList<OfferedPermission>& offeredPermissions();

    static Address applicationAddress(const Deployment& deployment);
    static Address principalAddress(const Deployment& deployment);
    static Address consentAddress(const Deployment& deployment);
    static Address rolesAddress(const Deployment& deployment);

    static Plan plan(const Deployment& deployment, const Observation& world);
};

} // namespace jonction
