// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphApi.h"

#include "services/graph/GraphDecoders.h"
#include "services/graph/GraphEndpoints.h"
#include "services/graph/UserLookup.h"

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

constexpr auto applicationFields =
    "id,appId,uniqueName,displayName,signInAudience,tags,web,requiredResourceAccess,passwordCredentials,"
    "createdDateTime"_L1;
constexpr auto principalFields = "id,appId,displayName,accountEnabled,appRoles,oauth2PermissionScopes"_L1;
constexpr auto userFields = "id,displayName,userPrincipalName,mail,accountEnabled,userType,usageLocation,"
                            "onPremisesSyncEnabled,proxyAddresses,businessPhones"_L1;

} // namespace

GraphApi::GraphApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                   RestSettings settings)
    : GraphApi(parent, new GraphClient(nullptr, base, std::move(authorizer), std::move(settings)))
{
    m_client->setParent(this);
}

GraphApi::GraphApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<GraphOrganization>* GraphApi::organization(QObject* owner)
{
    const RestCall call{
        .endpoint = &graph::Organization,
        .query = selectFields(
            "id,displayName,verifiedDomains,tenantType,countryLetterCode,defaultUsageLocation"_L1)};
    return mapJob<RestReply, GraphOrganization>(
        owner, m_client->call(owner, call), [](RestReply& reply) -> Result<GraphOrganization> {
            const QJsonArray all = reply.json.object().value("value"_L1).toArray();
            if (all.isEmpty())
                return Error::of(ErrorKind::NotFound, u"organization"_s);
            Result<GraphOrganization> organization = graph::decodeOrganization(all.first().toObject());
            if (organization.ok())
                organization->serverTime = reply.serverDate;
            return organization;
        });
}

JobOf<GraphMe>* GraphApi::me(QObject* owner)
{
    return m_client->read(
        owner,
        {.endpoint = &graph::Me, .query = selectFields("id,displayName,userPrincipalName,userType"_L1)},
        graph::decodeMe);
}

JobOf<QList<DirectoryRole>>* GraphApi::directoryRoles(QObject* owner)
{
    return m_client->list(
        owner, {.endpoint = &graph::MyRoles, .query = selectFields("id,displayName,roleTemplateId"_L1)},
        graph::decodeDirectoryRole);
}

JobOf<QList<GraphUser>>* GraphApi::users(QObject* owner, Lane lane)
{
    QueryItems query = selectFields(userFields);
    query.append({u"$top"_s, u"999"_s});
    return m_client->list(owner, {.endpoint = &graph::Users, .query = query, .lane = lane},
                          graph::decodeUser);
}

JobOf<std::optional<GraphUser>>* GraphApi::user(QObject* owner, const QString& idOrUpn)
{
    const RestCall call{
        .endpoint = &graph::User, .path = {{u"id"_s, idOrUpn}}, .query = selectFields(userFields)};
    return m_client->find(owner, call, graph::decodeUser);
}

JobOf<QList<GraphUser>>* GraphApi::usersByIds(QObject* owner, const QStringList& idsOrUpns, Lane lane)
{
    constexpr UserReading<GraphUser> reading{userFields, 999, graph::decodeUser};
    return mapJob<DirectoryLookup<GraphUser>, QList<GraphUser>>(
        owner, lookUpUsers<GraphUser>(owner, m_client, idsOrUpns, reading, lane),
        [](DirectoryLookup<GraphUser>& lookup) -> Result<QList<GraphUser>> { return lookup.found; });
}

JobOf<QList<GraphDomain>>* GraphApi::domains(QObject* owner)
{
    return m_client->list(owner, {.endpoint = &graph::Domains}, graph::decodeDomain);
}

JobOf<std::optional<GraphApplication>>* GraphApi::applicationByUniqueName(QObject* owner,
                                                                          const QString& uniqueName)
{
    const RestCall call{.endpoint = &graph::ApplicationByName,
                        .path = {{u"name"_s, odataText(uniqueName)}},
                        .query = selectFields(applicationFields)};
    return m_client->find(owner, call, graph::decodeApplication);
}

JobOf<GraphApplication>* GraphApi::application(QObject* owner, const QString& objectId)
{
    const RestCall call{.endpoint = &graph::Application,
                        .path = {{u"id"_s, objectId}},
                        .query = selectFields(applicationFields)};
    return m_client->read(owner, call, graph::decodeApplication);
}

JobOf<GraphApplication>* GraphApi::createOrUpdateApplication(QObject* owner, const QString& uniqueName,
                                                             const ApplicationBody& body)
{
    const RestCall call{.endpoint = &graph::UpsertApplication,
                        .path = {{u"name"_s, odataText(uniqueName)}},
                        .body = RestBody::json(graph::encodeApplication(body)),
                        .headers = {{"Prefer", "create-if-missing"}}};
    const auto fetch = [this, uniqueName](RestReply& reply, QObject* o) -> JobOf<GraphApplication>* {
        // 201 brings the object; it may not be readable elsewhere yet, so it is taken as it comes.
        if (reply.status == 201)
            return settledJob<GraphApplication>(o, graph::decodeApplication(reply.json.object()));
        const RestCall again{.endpoint = &graph::ApplicationByName,
                             .path = {{u"name"_s, odataText(uniqueName)}},
                             .query = selectFields(applicationFields)};
        return m_client->read(o, again, graph::decodeApplication);
    };
    return chain<RestReply, GraphApplication>(owner, m_client->call(owner, call), fetch);
}

JobOf<Nothing>* GraphApi::updateApplication(QObject* owner, const QString& objectId,
                                            const ApplicationBody& body)
{
    return m_client->write(owner, {.endpoint = &graph::UpdateApplication,
                                   .path = {{u"id"_s, objectId}},
                                   .body = RestBody::json(graph::encodeApplication(body))});
}

JobOf<Nothing>* GraphApi::deleteApplication(QObject* owner, const QString& objectId)
{
    return m_client->write(owner, {.endpoint = &graph::DeleteApplication, .path = {{u"id"_s, objectId}}});
}

JobOf<QList<DeletedApplication>>* GraphApi::deletedApplications(QObject* owner)
{
    return m_client->list(owner, {.endpoint = &graph::DeletedApplications}, graph::decodeDeletedApplication);
}

JobOf<QList<DeletedApplication>>* GraphApi::deletedPrincipals(QObject* owner)
{
    return m_client->list(owner, {.endpoint = &graph::DeletedPrincipals}, graph::decodeDeletedApplication);
}

JobOf<Nothing>* GraphApi::restoreDeleted(QObject* owner, const QString& objectId)
{
    return m_client->write(owner, {.endpoint = &graph::RestoreDeleted, .path = {{u"id"_s, objectId}}});
}

JobOf<AuthorizationPolicy>* GraphApi::authorizationPolicy(QObject* owner)
{
    return m_client->read(owner, {.endpoint = &graph::TenantAuthorization}, graph::decodeAuthorizationPolicy);
}

JobOf<std::optional<ServicePrincipal>>* GraphApi::servicePrincipalByAppId(QObject* owner,
                                                                          const QString& appId)
{
    const RestCall call{.endpoint = &graph::PrincipalByAppId,
                        .path = {{u"appId"_s, odataText(appId)}},
                        .query = selectFields(principalFields)};
    return m_client->find(owner, call, graph::decodeServicePrincipal);
}

JobOf<ServicePrincipal>* GraphApi::createServicePrincipal(QObject* owner, const QString& appId)
{
    // The tag makes it show among the Enterprise applications of the portal.
    const QJsonObject body{{u"appId"_s, appId},
                           {u"tags"_s, QJsonArray{u"WindowsAzureActiveDirectoryIntegratedApp"_s}}};
    return m_client->read(owner, {.endpoint = &graph::CreatePrincipal, .body = RestBody::json(body)},
                          graph::decodeServicePrincipal);
}

JobOf<Nothing>* GraphApi::enableServicePrincipal(QObject* owner, const QString& objectId, bool enabled)
{
    return m_client->write(owner, {.endpoint = &graph::UpdatePrincipal,
                                   .path = {{u"id"_s, objectId}},
                                   .body = RestBody::json({{u"accountEnabled"_s, enabled}})});
}

JobOf<Nothing>* GraphApi::deleteServicePrincipal(QObject* owner, const QString& objectId)
{
    return m_client->write(owner, {.endpoint = &graph::DeletePrincipal, .path = {{u"id"_s, objectId}}});
}

JobOf<QList<PermissionGrant>>* GraphApi::permissionGrants(QObject* owner, const QString& clientPrincipalId)
{
    const QString filter = u"clientId eq '%1'"_s.arg(odataText(clientPrincipalId));
    return m_client->list(owner, {.endpoint = &graph::Grants, .query = {{u"$filter"_s, filter}}},
                          graph::decodeGrant);
}

JobOf<PermissionGrant>* GraphApi::createGrant(QObject* owner, const QString& clientPrincipalId,
                                              const QString& resourcePrincipalId, const QStringList& scopes)
{
    const QJsonObject body{{u"clientId"_s, clientPrincipalId},
                           {u"consentType"_s, u"AllPrincipals"_s},
                           {u"resourceId"_s, resourcePrincipalId},
                           {u"scope"_s, scopes.join(u' ')}};
    return m_client->read(owner, {.endpoint = &graph::CreateGrant, .body = RestBody::json(body)},
                          graph::decodeGrant);
}

JobOf<Nothing>* GraphApi::updateGrant(QObject* owner, const QString& grantId, const QStringList& scopes)
{
    return m_client->write(owner, {.endpoint = &graph::UpdateGrant,
                                   .path = {{u"id"_s, grantId}},
                                   .body = RestBody::json({{u"scope"_s, scopes.join(u' ')}})});
}

JobOf<Nothing>* GraphApi::deleteGrant(QObject* owner, const QString& grantId)
{
    return m_client->write(owner, {.endpoint = &graph::DeleteGrant, .path = {{u"id"_s, grantId}}});
}

JobOf<QList<RoleAssignment>>* GraphApi::roleAssignments(QObject* owner, const QString& clientPrincipalId)
{
    return m_client->list(owner,
                          {.endpoint = &graph::RoleAssignments, .path = {{u"id"_s, clientPrincipalId}}},
                          graph::decodeRoleAssignment);
}

JobOf<RoleAssignment>* GraphApi::assignRole(QObject* owner, const QString& clientPrincipalId,
                                            const QString& resourcePrincipalId, const QString& appRoleId)
{
    const QJsonObject body{{u"principalId"_s, clientPrincipalId},
                           {u"resourceId"_s, resourcePrincipalId},
                           {u"appRoleId"_s, appRoleId}};
    return m_client->read(owner,
                          {.endpoint = &graph::AssignRole,
                           .path = {{u"id"_s, clientPrincipalId}},
                           .body = RestBody::json(body)},
                          graph::decodeRoleAssignment);
}

JobOf<Nothing>* GraphApi::removeRole(QObject* owner, const QString& clientPrincipalId,
                                     const QString& assignmentId)
{
    return m_client->write(owner, {.endpoint = &graph::RemoveRole,
                                   .path = {{u"id"_s, clientPrincipalId}, {u"assignment"_s, assignmentId}}});
}

JobOf<NewPassword>* GraphApi::addPassword(QObject* owner, const QString& objectId, const QString& displayName,
                                          const QDateTime& end)
{
    const QJsonObject credential{{u"displayName"_s, displayName},
                                 {u"endDateTime"_s, end.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s)}};
    const RestCall call{.endpoint = &graph::AddPassword,
                        .path = {{u"id"_s, objectId}},
                        .body = RestBody::json({{u"passwordCredential"_s, credential}})};
    return m_client->read(owner, call, graph::decodeNewPassword);
}

JobOf<Nothing>* GraphApi::removePassword(QObject* owner, const QString& objectId, const QString& keyId)
{
    return m_client->write(owner, {.endpoint = &graph::RemovePassword,
                                   .path = {{u"id"_s, objectId}},
                                   .body = RestBody::json({{u"keyId"_s, keyId}})});
}

JobOf<QList<Presence>>* GraphApi::presences(QObject* owner, const QStringList& userIds, Lane lane)
{
    using Presences = QList<Presence>;
    if (userIds.isEmpty())
        return settledJob<Presences>(owner, Presences());
    const RestCall call{
        .endpoint = &graph::Presences,
        .body = RestBody::json({{u"ids"_s, QJsonArray::fromStringList(userIds.mid(0, presenceBatch))}}),
        .lane = lane};
    const QStringList rest = userIds.mid(presenceBatch);
    return chain<Presences, Presences>(owner, m_client->list(owner, call, graph::decodePresence),
                                       [this, rest, lane](Presences& first, QObject* o) {
                                           return mapJob<Presences, Presences>(
                                               o, presences(o, rest, lane), [first](Presences& others) {
                                                   return Result<Presences>(first + others);
                                               });
                                       });
}

JobOf<Presence>* GraphApi::presence(QObject* owner, const QString& userId)
{
    return m_client->read(owner, {.endpoint = &graph::UserPresence, .path = {{u"id"_s, userId}}},
                          graph::decodePresence);
}

} // namespace jonction
