// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"

namespace jonction {

/// What the tenant owns and who holds it (microsoft-graph 3).
class LicencesApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    LicencesApi(QObject* parent, GraphClient* client);

private:
    GraphClient* m_client;
};

} // namespace jonction
