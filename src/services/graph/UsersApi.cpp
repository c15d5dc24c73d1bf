// SPDX-License-Identifier: Apache-2.0
#include "services/graph/UsersApi.h"

namespace jonction {

UsersApi::UsersApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

} // namespace jonction
