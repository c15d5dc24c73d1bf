// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"
#include "services/graph/GraphClient.h"
#include "services/graph/GraphValues.h"

namespace jonction {

/// An account that does not exist yet. Nobody works with it: it must change its password at the first
/// sign-in.
struct NewAccount
{
    QString userPrincipalName;
    QString displayName;
    QString usageLocation; ///< ISO 3166: no licence without it
};

/// Making and removing accounts (microsoft-graph 2.4).
class AccountsApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    AccountsApi(QObject* parent, GraphClient* client);

    /// AlreadyExists where the name is taken. `password` goes into the request and nowhere else.
    JobOf<GraphUser>* create(QObject* owner, const NewAccount& account, const Secret& password);
    /// Soft: for thirty days the directory can restore it.
    JobOf<Nothing>* remove(QObject* owner, const QString& userId);

private:
    GraphClient* m_client;
};

} // namespace jonction
