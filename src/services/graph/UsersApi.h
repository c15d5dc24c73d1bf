// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"

namespace jonction {

/// Accounts of the tenant: finding them, groups and their members, creating and changing (microsoft-graph 4.1
/// to 4.3).
class UsersApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    UsersApi(QObject* parent, GraphClient* client);

private:
    GraphClient* m_client;
};

} // namespace jonction
