// SPDX-License-Identifier: Apache-2.0
#include "services/graph/UserDecoders.h"

#include "rest/JsonReader.h"
#include "services/graph/GraphClient.h"
#include "services/graph/GraphDecoders.h"

namespace jonction::graph {

using namespace Qt::StringLiterals;

Result<GraphGroup> decodeGroup(const QJsonObject& object)
{
    JsonReader reader(object, u"group"_s);
    GraphGroup value;
    value.id = reader.needText("id"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.description = reader.text("description"_L1);
    if (!reader.ok())
        return reader.error();
    return value;
}

Result<GraphUserPage> decodeUserPage(const QJsonObject& object)
{
    JsonReader reader(object, u"users"_s);
    const QJsonArray items = reader.needArray("value"_L1);
    const QString next = reader.text("@odata.nextLink"_L1);
    if (!reader.ok())
        return reader.error();
    Result<QList<GraphUser>> users = GraphClient::decodeAll(items, decodeUser);
    if (!users.ok())
        return users.error();
    return GraphUserPage{users.take(), QUrl::fromEncoded(next.toUtf8(), QUrl::StrictMode)};
}

} // namespace jonction::graph
