// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"
#include "services/graph/UserValues.h"

namespace jonction {

using UserLookup = DirectoryLookup<GraphUser>;

/// Accounts of the tenant: finding them, groups and their members, changing them (microsoft-graph 4.1 to
/// 4.3). Without licence fields: LicencesApi reads those, they weigh a hundred times as much.
class UsersApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    UsersApi(QObject* parent, GraphClient* client);

    /// The whole directory, 999 a request; progressed() counts.
    JobOf<QList<GraphUser>>* all(QObject* owner, Lane lane = Lane::Foreground);
    /// One page of it, for lists that show what has come so far. `next` is what the page before gave.
    JobOf<GraphUserPage>* page(QObject* owner, const QUrl& next = {});
    /// By object id or user principal name; empty where there is none.
    JobOf<std::optional<GraphUser>>* one(QObject* owner, const QString& idOrUpn);
    /// Any number of object ids and user principal names.
    JobOf<UserLookup>* byNames(QObject* owner, const QStringList& idsOrUpns, Lane lane = Lane::Foreground);

    /// Accounts with a word of their display name, user principal name or mail beginning like `text`; at
    /// most `most`. Reads an index that lags behind writes by seconds to minutes.
    JobOf<QList<GraphUser>>* search(QObject* owner, const QString& text, int most = 100);
    /// Groups by a word of their name; all (the first hundred) where `text` is empty.
    JobOf<QList<GraphGroup>>* groups(QObject* owner, const QString& text, int most = 100);
    /// People in the group and in the groups within it.
    JobOf<QList<GraphUser>>* members(QObject* owner, const QString& groupId);

    /// ISO 3166 country; wanted before any licence.
    JobOf<Nothing>* setUsageLocation(QObject* owner, const QString& userId, const QString& country);
    /// At most twenty (one batch); the results in the order of the ids.
    JobOf<QList<Result<Nothing>>>* setUsageLocations(QObject* owner, const QStringList& userIds,
                                                     const QString& country);
    /// A new sign-in name. Refused for synchronised accounts, guests, names that are taken and suffixes that
    /// the tenant has not verified (4.3).
    JobOf<Nothing>* rename(QObject* owner, const QString& userId, const QString& userPrincipalName);

private:
    GraphClient* m_client;
};

} // namespace jonction
