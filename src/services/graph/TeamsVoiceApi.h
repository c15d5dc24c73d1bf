// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/graph/GraphClient.h"

namespace jonction {

/// Numbers, voice status and policies of Teams (microsoft-graph 4.4, 4.5).
class TeamsVoiceApi : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    TeamsVoiceApi(QObject* parent, GraphClient* client);

private:
    GraphClient* m_client;
};

} // namespace jonction
