// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"
#include "services/graph/GraphValues.h"

#include <optional>

namespace jonction {

/// Microsoft Graph v1.0, one method a call. Base address: "https://graph.microsoft.com/v1.0" or an override.
/// Every job may end with the kinds of GraphErrors.h and of RestClient.h. A call that writes is sent once;
/// its error with outcomeUnknown() (rest/RetryPolicy.h) says that the caller has to look before doing more.
class GraphApi : public QObject
{
    Q_OBJECT

public:
    GraphApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
             RestSettings settings = {});
    /// On a pipe shared with the other areas; `client` must outlive this.
    GraphApi(QObject* parent, GraphClient* client);

    /// NotFound where the answer holds no organization.
    JobOf<GraphOrganization>* organization(QObject* owner);
    JobOf<GraphMe>* me(QObject* owner);
    /// Active directory roles of the person, groups counted in.
    JobOf<QList<DirectoryRole>>* directoryRoles(QObject* owner);

    JobOf<QList<GraphUser>>* users(QObject* owner, Lane lane = Lane::Foreground);
    /// By object id or user principal name; empty where there is none.
    JobOf<std::optional<GraphUser>>* user(QObject* owner, const QString& idOrUpn);
    /// In the order given, absent ones left out, in as few requests as it takes (UserLookup.h).
    JobOf<QList<GraphUser>>* usersByIds(QObject* owner, const QStringList& idsOrUpns,
                                        Lane lane = Lane::Foreground);

    JobOf<QList<GraphDomain>>* domains(QObject* owner);

    JobOf<std::optional<GraphApplication>>* applicationByUniqueName(QObject* owner,
                                                                    const QString& uniqueName);
    JobOf<GraphApplication>* application(QObject* owner, const QString& objectId);
    /// PATCH with "Prefer: create-if-missing": creates or updates, then gives the object as it is read back
    /// by its unique name.
    JobOf<GraphApplication>* createOrUpdateApplication(QObject* owner, const QString& uniqueName,
                                                       const ApplicationBody& body);
    JobOf<Nothing>* updateApplication(QObject* owner, const QString& objectId, const ApplicationBody& body);
    JobOf<Nothing>* deleteApplication(QObject* owner, const QString& objectId);
    JobOf<QList<DeletedApplication>>* deletedApplications(QObject* owner);
    JobOf<QList<DeletedApplication>>* deletedPrincipals(QObject* owner);
    /// Brings a deleted object back with its ids; the registration and its principal are two objects.
    JobOf<Nothing>* restoreDeleted(QObject* owner, const QString& objectId);
    /// Who may register applications. Forbidden or ConsentRequired where the sign-in may not read it.
    JobOf<AuthorizationPolicy>* authorizationPolicy(QObject* owner);

    JobOf<std::optional<ServicePrincipal>>* servicePrincipalByAppId(QObject* owner, const QString& appId);
    JobOf<ServicePrincipal>* createServicePrincipal(QObject* owner, const QString& appId);
    JobOf<Nothing>* enableServicePrincipal(QObject* owner, const QString& objectId, bool enabled);
    JobOf<Nothing>* deleteServicePrincipal(QObject* owner, const QString& objectId);

    JobOf<QList<PermissionGrant>>* permissionGrants(QObject* owner, const QString& clientPrincipalId);
    /// For the whole tenant (AllPrincipals).
    JobOf<PermissionGrant>* createGrant(QObject* owner, const QString& clientPrincipalId,
                                        const QString& resourcePrincipalId, const QStringList& scopes);
    /// `scopes` is the full list, not an addition.
    JobOf<Nothing>* updateGrant(QObject* owner, const QString& grantId, const QStringList& scopes);

    JobOf<Nothing>* deleteGrant(QObject* owner, const QString& grantId);

    /// Application permissions that the principal holds.
    JobOf<QList<RoleAssignment>>* roleAssignments(QObject* owner, const QString& clientPrincipalId);
    /// AlreadyExists where it holds the role.
    JobOf<RoleAssignment>* assignRole(QObject* owner, const QString& clientPrincipalId,
                                      const QString& resourcePrincipalId, const QString& appRoleId);
    JobOf<Nothing>* removeRole(QObject* owner, const QString& clientPrincipalId, const QString& assignmentId);

    /// Never repeated: a lost answer leaves a secret that nobody knows; find it by name and start time and
    /// remove it. `end` in UTC, at most 24 months ahead.
    JobOf<NewPassword>* addPassword(QObject* owner, const QString& objectId, const QString& displayName,
                                    const QDateTime& end);
    JobOf<Nothing>* removePassword(QObject* owner, const QString& objectId, const QString& keyId);

    /// Any number of user ids, 650 a request; on the background queue unless told otherwise.
    JobOf<QList<Presence>>* presences(QObject* owner, const QStringList& userIds,
                                      Lane lane = Lane::Background);
    JobOf<Presence>* presence(QObject* owner, const QString& userId);

    /// Ids that one presence request takes.
    static constexpr int presenceBatch = 650;

private:
    GraphClient* m_client;
};

} // namespace jonction
