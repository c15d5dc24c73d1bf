// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace jonction {

// Values as Microsoft Graph v1.0 gives them, trimmed to what Jonction reads (microsoft-graph.md). Object ids
// are GUIDs in text; times are UTC. Unknown enumeration values are kept as they are.

/// The template of Global Administrator, the same in every tenant.
inline constexpr char globalAdministratorTemplate[] = "62e90394-69f5-4237-9190-012177145e10";
/// Application id of Microsoft Graph itself, the same in every tenant of the global cloud.
inline constexpr char graphAppId[] = "00000003-0000-0000-c000-000000000000";
/// Tenant id of personal Microsoft accounts.
inline constexpr char personalAccountsTenant[] = "9188040d-6c67-4c5b-b112-36a304b66dad";

struct GraphVerifiedDomain
{
    QString name;
    bool isDefault = false;
    bool isInitial = false; ///< the *.onmicrosoft.com one
};

struct GraphOrganization
{
    QString id; ///< the tenant id
    QString displayName;
    QString tenantType;
    QString countryLetterCode;
    QString defaultUsageLocation; ///< for new accounts; may be empty
    QList<GraphVerifiedDomain> verifiedDomains;
    QDateTime serverTime; ///< of the answer; invalid where it had no Date
};

struct GraphMe
{
    QString id;
    QString displayName;
    QString userPrincipalName;
    QString userType; ///< "Guest" for invited accounts; may be empty
};

struct DirectoryRole
{
    QString id;
    QString displayName;    ///< may be empty where the caller may not read it
    QString roleTemplateId; ///< may be empty, see above
};

struct GraphAssignedPlan
{
    QString servicePlanId;
    QString service;
    QString capabilityStatus; ///< "Enabled", "Warning", "Suspended", "Deleted", "LockedOut"
};

struct GraphUser
{
    QString id;
    QString displayName;
    QString userPrincipalName;
    QString mail;
    QString userType;
    QString usageLocation;
    bool accountEnabled = true;
    bool onPremisesSyncEnabled = false;
    QStringList businessPhones;
    QStringList proxyAddresses;
    QStringList assignedSkuIds;
    QList<GraphAssignedPlan> assignedPlans;
};

struct GraphDomain
{
    QString id; ///< the name
    bool isVerified = false;
    bool isRoot = false;
    bool isDefault = false;
    bool isInitial = false;
    QString authenticationType;
    QStringList supportedServices;
};

struct ResourceAccess
{
    QString id;   ///< GUID of the permission
    QString type; ///< "Scope" (delegated) or "Role" (application)
    friend bool operator==(const ResourceAccess&, const ResourceAccess&) = default;
};

struct RequiredResourceAccess
{
    QString resourceAppId;
    QList<ResourceAccess> resourceAccess;
    friend bool operator==(const RequiredResourceAccess&, const RequiredResourceAccess&) = default;
};

/// What can be known of a client secret after its creation: never the value.
struct PasswordCredential
{
    QString keyId;
    QString displayName;
    QString hint; ///< first three characters of the value
    QDateTime start;
    QDateTime end;
};

struct GraphApplication
{
    QString id;    ///< object id, for Graph paths
    QString appId; ///< client id, what CCAIP wants
    QString uniqueName;
    QString displayName;
    QString signInAudience;
    QStringList redirectUris; ///< of platform "web"
    QList<RequiredResourceAccess> requiredResourceAccess;
    QStringList tags;
    QList<PasswordCredential> passwordCredentials;
    QDateTime createdAt; ///< may be invalid
};

/// What createOrUpdateApplication() and updateApplication() write. Empty lists are written as empty; an unset
/// optional is left out, so that updates touch only what is named.
struct ApplicationBody
{
    std::optional<QString> displayName = {};
    std::optional<QString> signInAudience = {};
    std::optional<QStringList> tags = {};
    std::optional<QStringList> redirectUris = {};
    std::optional<QList<RequiredResourceAccess>> requiredResourceAccess = {};
};

struct PermissionScope
{
    QString id;
    QString value; ///< "User.Read"
};

struct ServicePrincipal
{
    QString id; ///< object id, what permission grants speak of
    QString appId;
    QString displayName;
    bool accountEnabled = true;
    QList<PermissionScope> scopes; ///< delegated permissions that it publishes
    QList<PermissionScope> roles;  ///< application permissions that it publishes
};

/// A delegated consent. All ids are service principal object ids.
struct PermissionGrant
{
    QString id;
    QString clientId;
    QString resourceId;
    QString consentType; ///< "AllPrincipals" or "Principal"
    QString principalId; ///< empty with AllPrincipals
    QString scope;       ///< names separated by blanks
    QStringList scopes() const { return scope.split(QLatin1Char(' '), Qt::SkipEmptyParts); }
};

/// An application permission that a service principal holds. All ids are service principal object ids.
struct RoleAssignment
{
    QString id;
    QString resourceId;
    QString appRoleId;
};

/// What members of the tenant may do without a role.
struct AuthorizationPolicy
{
    bool allowedToCreateApps = true;
};

/// A fresh client secret: the only moment at which its value is known.
struct NewPassword
{
    Secret text;
    QString keyId;
    QString displayName;
    QString hint;
    QDateTime start;
    QDateTime end;
};

struct Presence
{
    QString id;           ///< user object id
    QString availability; ///< "Available", "Busy" …; compare without case
    QString activity;
    QString sequenceNumber; ///< sortable text; an answer lower than the last seen is stale. May be empty
};

struct DeletedApplication
{
    QString id;
    QString appId;
    QString displayName;
    QString uniqueName;
    QDateTime deletedAt;
};

} // namespace jonction
