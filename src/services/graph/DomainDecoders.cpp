// SPDX-License-Identifier: Apache-2.0
#include "services/graph/DomainDecoders.h"

#include "rest/JsonReader.h"

#include <algorithm>

namespace jonction::graph {

using namespace Qt::StringLiterals;

Result<DomainProofRecord> decodeProofRecord(const QJsonObject& object)
{
    JsonReader reader(object, u"domainDnsRecord"_s);
    DomainProofRecord value;
    value.recordType = reader.needText("recordType"_L1);
    value.label = reader.text("label"_L1);
    value.text = reader.text("text"_L1);
    value.mailExchange = reader.text("mailExchange"_L1);
    value.ttl = static_cast<int>(std::clamp<qint64>(reader.integer("ttl"_L1).value_or(0), 0, 604'800));
    if (!reader.ok())
        return reader.error();
    return value;
}

Result<DomainReference> decodeReference(const QJsonObject& object)
{
    JsonReader reader(object, u"directoryObject"_s);
    DomainReference value;
    value.id = reader.needText("id"_L1);
    value.kind = reader.text("@odata.type"_L1).section(u'.', -1);
    value.displayName = reader.text("displayName"_L1);
    value.userPrincipalName = reader.text("userPrincipalName"_L1);
    if (!reader.ok())
        return reader.error();
    return value;
}

} // namespace jonction::graph
