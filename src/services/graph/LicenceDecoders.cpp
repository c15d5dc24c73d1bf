// SPDX-License-Identifier: Apache-2.0
#include "services/graph/LicenceDecoders.h"

#include "rest/JsonReader.h"

#include <algorithm>
#include <limits>

namespace jonction::graph {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QList<T> readEach(JsonReader& reader, QLatin1StringView key, T (*read)(JsonReader&))
{
    QList<T> result;
    const QJsonArray items = reader.array(key);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader item = reader.item(items.at(i), key, i);
        result.append(read(item));
    }
    return result;
}

int count(JsonReader& reader, QLatin1StringView key)
{
    constexpr qint64 most = std::numeric_limits<int>::max() / 4; // sums of them stay numbers
    return static_cast<int>(std::clamp<qint64>(reader.integer(key).value_or(0), 0, most));
}

QStringList lowerTexts(JsonReader& reader, QLatin1StringView key)
{
    QStringList texts = reader.texts(key);
    for (QString& text : texts)
        text = text.toLower();
    return texts;
}

SkuPlan readSkuPlan(JsonReader& reader)
{
    return {reader.text("servicePlanId"_L1).toLower(), reader.text("servicePlanName"_L1)};
}

HeldPlan readHeldPlan(JsonReader& reader)
{
    return {reader.text("servicePlanId"_L1).toLower(), reader.text("capabilityStatus"_L1)};
}

HeldPlan readDetailPlan(JsonReader& reader)
{
    return {reader.text("servicePlanId"_L1).toLower(), reader.text("provisioningStatus"_L1)};
}

HeldLicence readAssignmentState(JsonReader& reader)
{
    return {reader.text("skuId"_L1).toLower(), reader.text("assignedByGroup"_L1), reader.text("state"_L1),
            reader.text("error"_L1), lowerTexts(reader, "disabledPlans"_L1)};
}

HeldLicence readAssignedLicence(JsonReader& reader)
{
    return {reader.text("skuId"_L1).toLower(), {}, u"Active"_s, {}, lowerTexts(reader, "disabledPlans"_L1)};
}

} // namespace

Result<OwnedSku> decodeSku(const QJsonObject& object)
{
    JsonReader reader(object, u"subscribedSku"_s);
    OwnedSku sku;
    sku.id = reader.needText("skuId"_L1).toLower();
    sku.partNumber = reader.text("skuPartNumber"_L1);
    sku.capabilityStatus = reader.text("capabilityStatus"_L1);
    sku.appliesTo = reader.text("appliesTo"_L1);
    sku.consumed = count(reader, "consumedUnits"_L1);
    JsonReader units = reader.child("prepaidUnits"_L1);
    sku.enabled = count(units, "enabled"_L1);
    sku.warning = count(units, "warning"_L1);
    sku.plans = readEach(reader, "servicePlans"_L1, readSkuPlan);
    if (!reader.ok())
        return reader.error();
    return sku;
}

Result<LicenceHolder> decodeLicenceHolder(const QJsonObject& object)
{
    JsonReader reader(object, u"user"_s);
    LicenceHolder holder;
    holder.id = reader.needText("id"_L1);
    holder.userPrincipalName = reader.text("userPrincipalName"_L1);
    holder.displayName = reader.text("displayName"_L1);
    holder.usageLocation = reader.text("usageLocation"_L1);
    holder.plans = readEach(reader, "assignedPlans"_L1, readHeldPlan);
    holder.licences = readEach(reader, "licenseAssignmentStates"_L1, readAssignmentState);
    if (holder.licences.isEmpty())
        holder.licences = readEach(reader, "assignedLicenses"_L1, readAssignedLicence);
    if (!reader.ok())
        return reader.error();
    return holder;
}

Result<LicenceDetail> decodeLicenceDetail(const QJsonObject& object)
{
    JsonReader reader(object, u"licenseDetail"_s);
    LicenceDetail detail;
    detail.skuId = reader.needText("skuId"_L1).toLower();
    detail.partNumber = reader.text("skuPartNumber"_L1);
    detail.plans = readEach(reader, "servicePlans"_L1, readDetailPlan);
    if (!reader.ok())
        return reader.error();
    return detail;
}

} // namespace jonction::graph
