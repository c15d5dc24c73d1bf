// SPDX-License-Identifier: Apache-2.0
#include "services/graph/TeamsVoiceApi.h"

namespace jonction {

TeamsVoiceApi::TeamsVoiceApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

} // namespace jonction
