// SPDX-License-Identifier: Apache-2.0
#include "services/graph/LicencesApi.h"

#include "services/graph/LicenceErrors.h"
#include "services/graph/UserLookup.h"

namespace jonction {

namespace {

using namespace Qt::StringLiterals;

// An account with a large suite has some sixty plans, 10 kB: four hundred are a fat answer already.
constexpr UserReading<LicenceHolder> holderReading{
    "id,displayName,userPrincipalName,usageLocation,assignedLicenses,assignedPlans,licenseAssignmentStates"_L1,
    400, graph::decodeLicenceHolder};

QJsonObject bodyOf(const LicenceChange& change)
{
    QJsonArray add;
    for (const LicenceChange::Product& product : change.add)
        add.append(QJsonObject{{"skuId"_L1, product.skuId},
                               {"disabledPlans"_L1, QJsonArray::fromStringList(product.disabledPlans)}});
    // Both lists must be there, empty or not.
    return {{"addLicenses"_L1, add}, {"removeLicenses"_L1, QJsonArray::fromStringList(change.remove)}};
}

} // namespace

LicencesApi::LicencesApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<QList<OwnedSku>>* LicencesApi::owned(QObject* owner)
{
    return m_client->list(owner, {.endpoint = &graph::SubscribedSkus}, graph::decodeSku);
}

JobOf<HolderLookup>* LicencesApi::holders(QObject* owner, const QStringList& idsOrUpns)
{
    return lookUpUsers<LicenceHolder>(owner, m_client, idsOrUpns, holderReading, Lane::Foreground);
}

JobOf<QList<graph::LicenceDetail>>* LicencesApi::details(QObject* owner, const QString& userId)
{
    return m_client->list(owner, {.endpoint = &graph::LicenceDetails, .path = {{u"id"_s, userId}}},
                          graph::decodeLicenceDetail);
}

JobOf<QHash<QString, QList<graph::LicenceDetail>>>* LicencesApi::detailsOf(QObject* owner,
                                                                           const QStringList& userIds)
{
    using Details = QHash<QString, QList<graph::LicenceDetail>>;
    QList<BatchPart> parts;
    for (const QString& id : userIds)
        parts.append({.endpoint = &graph::LicenceDetails, .path = {{u"id"_s, id}}});
    return mapJob<QList<BatchAnswer>, Details>(
        owner, graphBatch(owner, m_client, graph::UserBatch, parts),
        [userIds](QList<BatchAnswer>& answers) -> Result<Details> {
            Details details;
            for (qsizetype i = 0; i < answers.size(); ++i) {
                if (!answers.at(i).ok())
                    return answers.at(i).error();
                Result<QList<graph::LicenceDetail>> one = GraphClient::decodeAll(
                    answers.at(i).value().value("value"_L1).toArray(), graph::decodeLicenceDetail);
                if (!one.ok())
                    return one.error();
                details.insert(userIds.at(i), one.take());
            }
            return details;
        });
}

JobOf<Nothing>* LicencesApi::assign(QObject* owner, const LicenceChange& change)
{
    JobOf<Nothing>* writing = m_client->write(owner, {.endpoint = &graph::AssignLicence,
                                                      .path = {{u"id"_s, change.userId}},
                                                      .body = RestBody::json(bodyOf(change))});
    return convertJob<Nothing, Nothing>(owner, writing, [](Result<Nothing>& result) {
        return result.ok() ? result : Result<Nothing>(licenceError(result.error()));
    });
}

JobOf<QList<Result<Nothing>>>* LicencesApi::assignMany(QObject* owner, const QList<LicenceChange>& changes)
{
    QList<BatchPart> parts;
    for (const LicenceChange& change : changes)
        parts.append(
            {.endpoint = &graph::AssignLicence, .path = {{u"id"_s, change.userId}}, .body = bodyOf(change)});
    return mapJob<QList<BatchAnswer>, QList<Result<Nothing>>>(
        owner, graphBatch(owner, m_client, graph::LicenceBatch, parts),
        [](QList<BatchAnswer>& answers) -> Result<QList<Result<Nothing>>> {
            QList<Result<Nothing>> results = plainResults(answers);
            for (Result<Nothing>& result : results)
                if (!result.ok())
                    result = licenceError(result.error());
            return results;
        });
}

} // namespace jonction
