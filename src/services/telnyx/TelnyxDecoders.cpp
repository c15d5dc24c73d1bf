// SPDX-License-Identifier: Apache-2.0
#include "services/telnyx/TelnyxDecoders.h"

#include "base/Secret.h"
#include "rest/JsonReader.h"

#include <algorithm>

namespace jonction::telnyx {

namespace {

using namespace Qt::StringLiterals;

template<typename T>
Result<T> finishedTelnyx(const JsonReader& reader, T value)
{
    if (!reader.ok())
        return reader.error();
    return value;
}

int smallNumber(JsonReader& reader, QLatin1StringView key)
{
    return static_cast<int>(std::clamp<qint64>(reader.integer(key).value_or(0), 0, 1'000'000'000));
}

// Where an id may be null: not assigned.
QString idOrNothing(JsonReader& reader, const QJsonObject& object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty()))
        return {};
    return reader.identifier(key);
}

void insertText(QJsonObject& object, QLatin1StringView key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

// The most local of the names given.
QString regionOf(JsonReader& reader)
{
    const QJsonArray regions = reader.array("region_information"_L1);
    QString name;
    qsizetype best = -1;
    static const QStringList order{u"country_code"_s, u"state"_s, u"rate_center"_s, u"location"_s};
    for (const QJsonValue& value : regions) {
        const QJsonObject region = value.toObject();
        const qsizetype rank = order.indexOf(region.value("region_type"_L1).toString());
        if (rank > best) {
            best = rank;
            name = region.value("region_name"_L1).toString();
        }
    }
    return name;
}

} // namespace

Result<TelnyxBalance> decodeBalance(const QJsonObject& object)
{
    JsonReader reader(object, u"balance"_s);
    TelnyxBalance value;
    value.balance = reader.needText("balance"_L1);
    value.availableCredit = reader.text("available_credit"_L1);
    value.creditLimit = reader.text("credit_limit"_L1);
    value.currency = reader.text("currency"_L1);
    return finishedTelnyx(reader, std::move(value));
}

Result<TelnyxVoiceProfile> decodeVoiceProfile(const QJsonObject& object)
{
    JsonReader reader(object, u"outbound_voice_profile"_s);
    TelnyxVoiceProfile value;
    value.id = reader.identifier("id"_L1);
    value.name = reader.needText("name"_L1);
    value.enabled = reader.flag("enabled"_L1, true);
    value.whitelistedDestinations = reader.texts("whitelisted_destinations"_L1);
    if (reader.integer("concurrent_call_limit"_L1))
        value.concurrentCallLimit = smallNumber(reader, "concurrent_call_limit"_L1);
    value.maxDestinationRate = reader.number("max_destination_rate"_L1);
    value.dailySpendLimit = reader.text("daily_spend_limit"_L1);
    value.dailySpendLimitEnabled = reader.flag("daily_spend_limit_enabled"_L1);
    value.tags = reader.texts("tags"_L1);
    value.connectionsCount = smallNumber(reader, "connections_count"_L1);
    return finishedTelnyx(reader, std::move(value));
}

Result<TelnyxConnection> decodeConnection(const QJsonObject& object)
{
    SecretRegistry::remember(object.value("password"_L1).toString().toUtf8());
    JsonReader reader(object, u"fqdn_connection"_s);
    TelnyxConnection value;
    value.id = reader.identifier("id"_L1);
    value.name = reader.needText("connection_name"_L1);
    value.active = reader.flag("active"_L1, true);
    value.microsoftTeamsSbc = reader.flag("microsoft_teams_sbc"_L1);
    value.anchorsite = reader.text("anchorsite_override"_L1);
    JsonReader inbound = reader.child("inbound"_L1);
    value.sipSubdomain = inbound.text("sip_subdomain"_L1);
    value.sipSubdomainReceiveSettings = inbound.text("sip_subdomain_receive_settings"_L1);
    value.sipRegion = inbound.text("sip_region"_L1);
    value.aniNumberFormat = inbound.text("ani_number_format"_L1);
    value.dnisNumberFormat = inbound.text("dnis_number_format"_L1);
    value.codecs = inbound.texts("codecs"_L1);
    JsonReader outbound = reader.child("outbound"_L1);
    value.outboundVoiceProfileId =
        idOrNothing(outbound, object.value("outbound"_L1).toObject(), "outbound_voice_profile_id"_L1);
    value.localization = outbound.text("localization"_L1);
    value.tags = reader.texts("tags"_L1);
    value.txtName = reader.text("txt_name"_L1);
    value.txtValue = reader.text("txt_value"_L1);
    value.txtTtl = smallNumber(reader, "txt_ttl"_L1);
    return finishedTelnyx(reader, std::move(value));
}

Result<TelnyxFqdn> decodeFqdn(const QJsonObject& object)
{
    SecretRegistry::remember(object.value("password"_L1).toString().toUtf8());
    JsonReader reader(object, u"fqdn"_s);
    TelnyxFqdn value;
    value.id = reader.identifier("id"_L1);
    value.connectionId = idOrNothing(reader, object, "connection_id"_L1);
    value.fqdn = reader.needText("fqdn"_L1);
    value.dnsRecordType = reader.text("dns_record_type"_L1);
    if (reader.integer("port"_L1))
        value.port = smallNumber(reader, "port"_L1);
    return finishedTelnyx(reader, std::move(value));
}

Result<TelnyxAvailableNumber> decodeAvailableNumber(const QJsonObject& object)
{
    JsonReader reader(object, u"available_phone_number"_s);
    TelnyxAvailableNumber value;
    value.phoneNumber = reader.needText("phone_number"_L1);
    JsonReader cost = reader.child("cost_information"_L1);
    value.upfrontCost = cost.text("upfront_cost"_L1);
    value.monthlyCost = cost.text("monthly_cost"_L1);
    value.currency = cost.text("currency"_L1);
    const QJsonArray features = reader.array("features"_L1);
    for (const QJsonValue& feature : features)
        value.features.append(feature.toObject().value("name"_L1).toString());
    value.region = regionOf(reader);
    return finishedTelnyx(reader, std::move(value));
}

Result<TelnyxOrder> decodeOrder(const QJsonObject& object)
{
    JsonReader reader(object, u"number_order"_s);
    TelnyxOrder value;
    value.id = reader.needText("id"_L1);
    value.status = reader.text("status"_L1);
    value.customerReference = reader.text("customer_reference"_L1);
    value.connectionId = idOrNothing(reader, object, "connection_id"_L1);
    value.requirementsMet = reader.flag("requirements_met"_L1, true);
    value.createdAt = reader.utc("created_at"_L1);
    const QJsonArray lines = reader.array("phone_numbers"_L1);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        JsonReader line = reader.item(lines.at(i), "phone_numbers"_L1, i);
        value.lines.append({line.text("id"_L1), line.text("phone_number"_L1), line.text("status"_L1),
                            line.text("requirements_status"_L1)});
    }
    return finishedTelnyx(reader, std::move(value));
}

Result<TelnyxPhoneNumber> decodePhoneNumber(const QJsonObject& object)
{
    JsonReader reader(object, u"phone_number"_s);
    TelnyxPhoneNumber value;
    value.id = reader.identifier("id"_L1);
    value.phoneNumber = reader.needText("phone_number"_L1);
    value.status = reader.text("status"_L1);
    value.connectionId = idOrNothing(reader, object, "connection_id"_L1);
    value.connectionName = reader.text("connection_name"_L1);
    value.type = reader.text("phone_number_type"_L1);
    value.customerReference = reader.text("customer_reference"_L1);
    value.tags = reader.texts("tags"_L1);
    return finishedTelnyx(reader, std::move(value));
}

QJsonObject encodeVoiceProfile(const TelnyxVoiceProfile& wish)
{
    QJsonObject body{
        {u"name"_s, wish.name},
        {u"enabled"_s, wish.enabled},
        {u"traffic_type"_s, u"conversational"_s},
        {u"service_plan"_s, u"global"_s},
        {u"whitelisted_destinations"_s, QJsonArray::fromStringList(wish.whitelistedDestinations)},
        {u"daily_spend_limit_enabled"_s, wish.dailySpendLimitEnabled},
        {u"tags"_s, QJsonArray::fromStringList(wish.tags)}};
    if (wish.concurrentCallLimit)
        body.insert("concurrent_call_limit"_L1, *wish.concurrentCallLimit);
    if (wish.maxDestinationRate)
        body.insert("max_destination_rate"_L1, *wish.maxDestinationRate);
    insertText(body, "daily_spend_limit"_L1, wish.dailySpendLimit);
    return body;
}

QJsonObject encodeConnection(const TelnyxConnection& wish)
{
    QJsonObject inbound;
    insertText(inbound, "sip_subdomain"_L1, wish.sipSubdomain);
    insertText(inbound, "sip_subdomain_receive_settings"_L1, wish.sipSubdomainReceiveSettings);
    insertText(inbound, "sip_region"_L1, wish.sipRegion);
    insertText(inbound, "ani_number_format"_L1, wish.aniNumberFormat);
    insertText(inbound, "dnis_number_format"_L1, wish.dnisNumberFormat);
    if (!wish.codecs.isEmpty())
        inbound.insert("codecs"_L1, QJsonArray::fromStringList(wish.codecs));
    QJsonObject outbound;
    insertText(outbound, "outbound_voice_profile_id"_L1, wish.outboundVoiceProfileId);
    insertText(outbound, "localization"_L1, wish.localization);
    QJsonObject body{{u"connection_name"_s, wish.name},
                     {u"active"_s, wish.active},
                     {u"microsoft_teams_sbc"_s, wish.microsoftTeamsSbc},
                     {u"inbound"_s, inbound},
                     {u"outbound"_s, outbound},
                     {u"tags"_s, QJsonArray::fromStringList(wish.tags)}};
    insertText(body, "anchorsite_override"_L1, wish.anchorsite);
    return body;
}

} // namespace jonction::telnyx
