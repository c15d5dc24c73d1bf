// SPDX-License-Identifier: Apache-2.0
#include "services/graph/UsersApi.h"

#include "services/graph/GraphDecoders.h"
#include "services/graph/UserDecoders.h"
#include "services/graph/UserLookup.h"

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

constexpr auto nameFields = "id,displayName,userPrincipalName,mail,accountEnabled,userType,usageLocation,"
                            "onPremisesSyncEnabled,proxyAddresses,businessPhones"_L1;
constexpr int largestPage = 999;
constexpr UserReading<GraphUser> nameReading{nameFields, largestPage, graph::decodeUser};

const HeaderItems advancedQuery{{"ConsistencyLevel", "eventual"}};

QueryItems pageOf(QLatin1StringView fields, int top)
{
    QueryItems query = selectFields(fields);
    query.append({u"$top"_s, QString::number(top)});
    return query;
}

// What the person typed inside the quotes of a search clause.
QString searchWord(const QString& text)
{
    QString word;
    for (const QChar c : text.simplified().left(100))
        if (c != u'"' && c != u'\\')
            word += c;
    return word;
}

QString searchClause(const QStringList& properties, const QString& text)
{
    QStringList clauses;
    for (const QString& property : properties)
        clauses.append(u'"' + property + u':' + searchWord(text) + u'"');
    return clauses.join(" OR "_L1);
}

// The first page is enough: whoever sees a hundred names types another letter.
template<typename T>
JobOf<QList<T>>* firstPage(QObject* owner, GraphClient* client, const RestCall& call,
                           Result<T> (*decode)(const QJsonObject&))
{
    return mapJob<RestReply, QList<T>>(owner, client->call(owner, call), [decode](RestReply& reply) {
        return GraphClient::decodeAll(reply.json.object().value("value"_L1).toArray(), decode);
    });
}

} // namespace

UsersApi::UsersApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<QList<GraphUser>>* UsersApi::all(QObject* owner, Lane lane)
{
    return m_client->list(owner,
                          {.endpoint = &graph::Users, .query = pageOf(nameFields, largestPage), .lane = lane},
                          graph::decodeUser);
}

JobOf<GraphUserPage>* UsersApi::page(QObject* owner, const QUrl& next)
{
    return m_client->read(owner,
                          {.endpoint = &graph::Users, .query = pageOf(nameFields, largestPage), .page = next},
                          graph::decodeUserPage);
}

JobOf<std::optional<GraphUser>>* UsersApi::one(QObject* owner, const QString& idOrUpn)
{
    return m_client->find(
        owner, {.endpoint = &graph::User, .path = {{u"id"_s, idOrUpn}}, .query = selectFields(nameFields)},
        graph::decodeUser);
}

JobOf<UserLookup>* UsersApi::byNames(QObject* owner, const QStringList& idsOrUpns, Lane lane)
{
    return lookUpUsers<GraphUser>(owner, m_client, idsOrUpns, nameReading, lane);
}

JobOf<QList<GraphUser>>* UsersApi::search(QObject* owner, const QString& text, int most)
{
    QueryItems query = pageOf(nameFields, most);
    query.append({u"$count"_s, u"true"_s});
    query.append({u"$search"_s, searchClause({u"displayName"_s, u"userPrincipalName"_s, u"mail"_s}, text)});
    return firstPage<GraphUser>(owner, m_client,
                                {.endpoint = &graph::Users, .query = query, .headers = advancedQuery},
                                graph::decodeUser);
}

JobOf<QList<GraphGroup>>* UsersApi::groups(QObject* owner, const QString& text, int most)
{
    QueryItems query = pageOf("id,displayName,description"_L1, most);
    RestCall call{.endpoint = &graph::Groups, .query = query};
    if (!searchWord(text).isEmpty()) {
        call.query.append({u"$count"_s, u"true"_s});
        call.query.append({u"$search"_s, searchClause({u"displayName"_s}, text)});
        call.headers = advancedQuery;
    }
    return firstPage<GraphGroup>(owner, m_client, call, graph::decodeGroup);
}

JobOf<QList<GraphUser>>* UsersApi::members(QObject* owner, const QString& groupId)
{
    // Picking people out of the members is an advanced query.
    QueryItems query = pageOf(nameFields, largestPage);
    query.append({u"$count"_s, u"true"_s});
    return m_client->list(owner,
                          {.endpoint = &graph::GroupMembers,
                           .path = {{u"id"_s, groupId}},
                           .query = query,
                           .headers = advancedQuery},
                          graph::decodeUser);
}

JobOf<Nothing>* UsersApi::setUsageLocation(QObject* owner, const QString& userId, const QString& country)
{
    return m_client->write(owner, {.endpoint = &graph::UpdateUser,
                                   .path = {{u"id"_s, userId}},
                                   .body = RestBody::json({{u"usageLocation"_s, country}})});
}

JobOf<QList<Result<Nothing>>>* UsersApi::setUsageLocations(QObject* owner, const QStringList& userIds,
                                                           const QString& country)
{
    QList<BatchPart> parts;
    for (const QString& id : userIds)
        parts.append({.endpoint = &graph::UpdateUser,
                      .path = {{u"id"_s, id}},
                      .body = {{"usageLocation"_L1, country}}});
    return mapJob<QList<BatchAnswer>, QList<Result<Nothing>>>(
        owner, graphBatch(owner, m_client, graph::UserWriteBatch, parts),
        [](QList<BatchAnswer>& answers) -> Result<QList<Result<Nothing>>> { return plainResults(answers); });
}

JobOf<Nothing>* UsersApi::rename(QObject* owner, const QString& userId, const QString& userPrincipalName)
{
    return m_client->write(owner, {.endpoint = &graph::UpdateUser,
                                   .path = {{u"id"_s, userId}},
                                   .body = RestBody::json({{u"userPrincipalName"_s, userPrincipalName}})});
}

} // namespace jonction
