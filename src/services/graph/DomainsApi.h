// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"

namespace jonction {

/// Names of the tenant and their proof (microsoft-graph 2).
class DomainsApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    DomainsApi(QObject* parent, GraphClient* client);

private:
    GraphClient* m_client;
};

} // namespace jonction
