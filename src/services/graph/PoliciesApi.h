// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"

namespace jonction {

/// What the tenant allows: credentials of applications, registrations, roles (microsoft-graph 1.7, 5.3).
class PoliciesApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    PoliciesApi(QObject* parent, GraphClient* client);

private:
    GraphClient* m_client;
};

} // namespace jonction
