// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"
#include "services/graph/LicenceDecoders.h"
#include "services/graph/UserValues.h"

#include <QHash>

namespace jonction {

using HolderLookup = DirectoryLookup<LicenceHolder>;

/// What to change on one account: nothing else of its licences is touched.
struct LicenceChange
{
    QString userId;
    struct Product
    {
        QString skuId;
        QStringList disabledPlans;
    };
    QList<Product> add; ///< a product that is held already only takes over the plans that stay off
    QStringList remove; ///< product ids; refused for what a group gives
};

/// What the tenant owns and who holds it (microsoft-graph 3). Refusals carry a code of our own where Graph
/// gives none: LicenceErrors.h.
class LicencesApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    LicencesApi(QObject* parent, GraphClient* client);

    JobOf<QList<OwnedSku>>* owned(QObject* owner);
    /// Any number of accounts, by object id or user principal name; unknown ones are told.
    JobOf<HolderLookup>* holders(QObject* owner, const QStringList& idsOrUpns);
    /// How far the plans of one account are set up.
    JobOf<QList<graph::LicenceDetail>>* details(QObject* owner, const QString& userId);

    /// The same for several, by account id.
    JobOf<QHash<QString, QList<graph::LicenceDetail>>>* detailsOf(QObject* owner, const QStringList& userIds);

    /// May be sent twice: giving what is held, and taking what is not, changes nothing.
    JobOf<Nothing>* assign(QObject* owner, const LicenceChange& change);
    /// At most twenty (one batch), the results in their order. Changes of one account must not stand in one
    /// batch: its parts run side by side.
    JobOf<QList<Result<Nothing>>>* assignMany(QObject* owner, const QList<LicenceChange>& changes);

private:
    GraphClient* m_client;
};

} // namespace jonction
