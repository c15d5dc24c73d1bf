// SPDX-License-Identifier: Apache-2.0
#include "services/graph/LicencesApi.h"

namespace jonction {

LicencesApi::LicencesApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

} // namespace jonction
