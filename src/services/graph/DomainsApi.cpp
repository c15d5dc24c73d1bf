// SPDX-License-Identifier: Apache-2.0
#include "services/graph/DomainsApi.h"

namespace jonction {

DomainsApi::DomainsApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

} // namespace jonction
