// SPDX-License-Identifier: Apache-2.0
#include "services/graph/GraphApi.h"

#include "rest/Paging.h"
#include "rest/Recover.h"
#include "services/graph/GraphDecoders.h"
#include "services/graph/GraphEndpoints.h"
#include "services/graph/GraphErrors.h"

#include <QJsonArray>

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

constexpr auto applicationFields =
    "id,appId,uniqueName,displayName,signInAudience,tags,web,requiredResourceAccess,passwordCredentials"_L1;
constexpr auto principalFields = "id,appId,displayName,accountEnabled,appRoles,oauth2PermissionScopes"_L1;
constexpr auto userFields =
    "id,displayName,userPrincipalName,mail,accountEnabled,userType,usageLocation,"
    "onPremisesSyncEnabled,assignedLicenses,assignedPlans,proxyAddresses,businessPhones"_L1;

QueryItems select(QLatin1StringView fields)
{
    return {{u"$select"_s, QString(fields)}};
}

// A text inside an OData literal: its quotes are doubled.
QString odataText(QString text)
{
    return text.replace(u'\'', u"''"_s);
}

template<typename T>
Result<QList<T>> decodeAll(const QJsonArray& items, Result<T> (*decode)(const QJsonObject&))
{
    QList<T> result;
    result.reserve(items.size());
    for (const QJsonValue& item : items) {
        Result<T> one = decode(item.toObject());
        if (!one.ok())
            return one.error();
        result.append(one.take());
    }
    return result;
}

} // namespace

GraphApi::GraphApi(QObject* parent, const QUrl& base, std::shared_ptr<Authorizer> authorizer,
                   RestSettings settings)
    : QObject(parent)
    , m_client(new RestClient(this, base, std::move(authorizer), graphError, std::move(settings)))
{}

template<typename T>
JobOf<T>* GraphApi::read(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&))
{
    const bool mayRepeat = call.endpoint->mayRepeat;
    return mapJob<RestReply, T>(owner, m_client->call(owner, call), [decode, mayRepeat](RestReply& reply) {
        Result<T> value = decode(reply.json.object());
        if (value.ok() || mayRepeat)
            return value;
        Error error = value.error();
        error.code = QLatin1String(replyLostCode); // the change was made, its answer is of no use
        return Result<T>(error);
    });
}

template<typename T>
JobOf<QList<T>>* GraphApi::list(QObject* owner, const RestCall& call, Result<T> (*decode)(const QJsonObject&))
{
    return mapJob<QJsonArray, QList<T>>(owner, graphPages(owner, m_client, call),
                                        [decode](QJsonArray& items) { return decodeAll(items, decode); });
}

JobOf<Nothing>* GraphApi::write(QObject* owner, const RestCall& call)
{
    return mapJob<RestReply, Nothing>(owner, m_client->call(owner, call),
                                      [](RestReply&) { return Result<Nothing>(Nothing()); });
}

JobOf<GraphOrganization>* GraphApi::organization(QObject* owner)
{
    const RestCall call{.endpoint = &graph::Organization,
                        .query = select("id,displayName,verifiedDomains,tenantType,countryLetterCode"_L1)};
    return mapJob<QList<GraphOrganization>, GraphOrganization>(
        owner, list(owner, call, graph::decodeOrganization), [](QList<GraphOrganization>& all) {
            if (all.isEmpty())
                return Result<GraphOrganization>(Error::of(ErrorKind::NotFound, u"organization"_s));
            return Result<GraphOrganization>(all.first());
        });
}

JobOf<GraphMe>* GraphApi::me(QObject* owner)
{
    return read(owner,
                {.endpoint = &graph::Me, .query = select("id,displayName,userPrincipalName,userType"_L1)},
                graph::decodeMe);
}

JobOf<QList<DirectoryRole>>* GraphApi::directoryRoles(QObject* owner)
{
    return list(owner, {.endpoint = &graph::MyRoles, .query = select("id,displayName,roleTemplateId"_L1)},
                graph::decodeDirectoryRole);
}

JobOf<QList<GraphUser>>* GraphApi::users(QObject* owner, Lane lane)
{
    QueryItems query = select(userFields);
    query.append({u"$top"_s, u"999"_s});
    return list(owner, {.endpoint = &graph::Users, .query = query, .lane = lane}, graph::decodeUser);
}

JobOf<std::optional<GraphUser>>* GraphApi::user(QObject* owner, const QString& idOrUpn)
{
    const RestCall call{.endpoint = &graph::User, .path = {{u"id"_s, idOrUpn}}, .query = select(userFields)};
    return optionalJob(owner, read(owner, call, graph::decodeUser));
}

JobOf<QList<GraphUser>>* GraphApi::usersByIds(QObject* owner, const QStringList& idsOrUpns)
{
    using Users = QList<GraphUser>;
    if (idsOrUpns.isEmpty())
        return settledJob<Users>(owner, Users());
    const QStringList rest = idsOrUpns.mid(1);
    return chain<std::optional<GraphUser>, Users>(
        owner, user(owner, idsOrUpns.first()), [this, rest](std::optional<GraphUser>& first, QObject* o) {
            return mapJob<Users, Users>(o, usersByIds(o, rest), [first](Users& others) {
                if (first)
                    others.prepend(*first);
                return Result<Users>(std::move(others));
            });
        });
}

JobOf<QList<GraphDomain>>* GraphApi::domains(QObject* owner)
{
    return list(owner, {.endpoint = &graph::Domains}, graph::decodeDomain);
}

JobOf<std::optional<GraphApplication>>* GraphApi::applicationByUniqueName(QObject* owner,
                                                                          const QString& uniqueName)
{
    const RestCall call{.endpoint = &graph::ApplicationByName,
                        .path = {{u"name"_s, odataText(uniqueName)}},
                        .query = select(applicationFields)};
    return optionalJob(owner, read(owner, call, graph::decodeApplication));
}

JobOf<GraphApplication>* GraphApi::application(QObject* owner, const QString& objectId)
{
    const RestCall call{
        .endpoint = &graph::Application, .path = {{u"id"_s, objectId}}, .query = select(applicationFields)};
    return read(owner, call, graph::decodeApplication);
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
                             .query = select(applicationFields)};
        return read(o, again, graph::decodeApplication);
    };
    return chain<RestReply, GraphApplication>(owner, m_client->call(owner, call), fetch);
}

JobOf<Nothing>* GraphApi::updateApplication(QObject* owner, const QString& objectId,
                                            const ApplicationBody& body)
{
    return write(owner, {.endpoint = &graph::UpdateApplication,
                         .path = {{u"id"_s, objectId}},
                         .body = RestBody::json(graph::encodeApplication(body))});
}

JobOf<Nothing>* GraphApi::deleteApplication(QObject* owner, const QString& objectId)
{
    return write(owner, {.endpoint = &graph::DeleteApplication, .path = {{u"id"_s, objectId}}});
}

JobOf<QList<DeletedApplication>>* GraphApi::deletedApplications(QObject* owner)
{
    return list(owner, {.endpoint = &graph::DeletedApplications}, graph::decodeDeletedApplication);
}

JobOf<std::optional<ServicePrincipal>>* GraphApi::servicePrincipalByAppId(QObject* owner,
                                                                          const QString& appId)
{
    const RestCall call{.endpoint = &graph::PrincipalByAppId,
                        .path = {{u"appId"_s, odataText(appId)}},
                        .query = select(principalFields)};
    return optionalJob(owner, read(owner, call, graph::decodeServicePrincipal));
}

JobOf<ServicePrincipal>* GraphApi::createServicePrincipal(QObject* owner, const QString& appId)
{
    // The tag makes it show among the Enterprise applications of the portal.
    const QJsonObject body{{u"appId"_s, appId},
                           {u"tags"_s, QJsonArray{u"WindowsAzureActiveDirectoryIntegratedApp"_s}}};
    return read(owner, {.endpoint = &graph::CreatePrincipal, .body = RestBody::json(body)},
                graph::decodeServicePrincipal);
}

JobOf<Nothing>* GraphApi::deleteServicePrincipal(QObject* owner, const QString& objectId)
{
    return write(owner, {.endpoint = &graph::DeletePrincipal, .path = {{u"id"_s, objectId}}});
}

JobOf<QList<PermissionGrant>>* GraphApi::permissionGrants(QObject* owner, const QString& clientPrincipalId)
{
    const QString filter = u"clientId eq '%1'"_s.arg(odataText(clientPrincipalId));
    return list(owner, {.endpoint = &graph::Grants, .query = {{u"$filter"_s, filter}}}, graph::decodeGrant);
}

JobOf<PermissionGrant>* GraphApi::createGrant(QObject* owner, const QString& clientPrincipalId,
                                              const QString& resourcePrincipalId, const QStringList& scopes)
{
    const QJsonObject body{{u"clientId"_s, clientPrincipalId},
                           {u"consentType"_s, u"AllPrincipals"_s},
                           {u"resourceId"_s, resourcePrincipalId},
                           {u"scope"_s, scopes.join(u' ')}};
    return read(owner, {.endpoint = &graph::CreateGrant, .body = RestBody::json(body)}, graph::decodeGrant);
}

JobOf<Nothing>* GraphApi::updateGrant(QObject* owner, const QString& grantId, const QStringList& scopes)
{
    return write(owner, {.endpoint = &graph::UpdateGrant,
                         .path = {{u"id"_s, grantId}},
                         .body = RestBody::json({{u"scope"_s, scopes.join(u' ')}})});
}

JobOf<NewPassword>* GraphApi::addPassword(QObject* owner, const QString& objectId, const QString& displayName,
                                          const QDateTime& end)
{
    const QJsonObject credential{{u"displayName"_s, displayName},
                                 {u"endDateTime"_s, end.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s)}};
    const RestCall call{.endpoint = &graph::AddPassword,
                        .path = {{u"id"_s, objectId}},
                        .body = RestBody::json({{u"passwordCredential"_s, credential}})};
    return read(owner, call, graph::decodeNewPassword);
}

JobOf<Nothing>* GraphApi::removePassword(QObject* owner, const QString& objectId, const QString& keyId)
{
    return write(owner, {.endpoint = &graph::RemovePassword,
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
    return chain<Presences, Presences>(
        owner, list(owner, call, graph::decodePresence), [this, rest, lane](Presences& first, QObject* o) {
            return mapJob<Presences, Presences>(o, presences(o, rest, lane), [first](Presences& others) {
                return Result<Presences>(first + others);
            });
        });
}

JobOf<Presence>* GraphApi::presence(QObject* owner, const QString& userId)
{
    return read(owner, {.endpoint = &graph::UserPresence, .path = {{u"id"_s, userId}}},
                graph::decodePresence);
}

} // namespace jonction
