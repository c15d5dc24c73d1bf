// SPDX-License-Identifier: Apache-2.0
#include "services/graph/RoleDecoders.h"

#include "rest/JsonReader.h"

namespace jonction::graph {

using namespace Qt::StringLiterals;

Result<HeldRole> decodeHeldRole(const QJsonObject& object)
{
    JsonReader reader(object, u"roleAssignment"_s);
    HeldRole value;
    value.principalId = reader.text("principalId"_L1);
    value.roleDefinitionId = reader.needText("roleDefinitionId"_L1);
    if (!reader.ok())
        return reader.error();
    return value;
}

} // namespace jonction::graph
