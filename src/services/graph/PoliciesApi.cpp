// SPDX-License-Identifier: Apache-2.0
#include "services/graph/PoliciesApi.h"

namespace jonction {

PoliciesApi::PoliciesApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

} // namespace jonction
