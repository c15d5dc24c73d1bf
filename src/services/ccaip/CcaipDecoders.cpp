// SPDX-License-Identifier: Apache-2.0
#include "services/ccaip/CcaipDecoders.h"

#include "rest/JsonReader.h"

#include <algorithm>
#include <limits>

namespace jonction::ccaip {

namespace {

using namespace Qt::StringLiterals;

template<typename T>
Result<T> finishedCcaip(const JsonReader& reader, T value)
{
    if (!reader.ok())
        return reader.error();
    return value;
}

int statusIdOf(JsonReader& reader, QLatin1StringView key)
{
    constexpr qint64 low = std::numeric_limits<int>::min();
    constexpr qint64 high = std::numeric_limits<int>::max();
    const std::optional<qint64> id = reader.integer(key);
    if (!id)
        reader.fail(u"%1: expected a whole number"_s.arg(key));
    return static_cast<int>(std::clamp(id.value_or(0), low, high));
}

// {"id": -7, "name": "In-call"} in one place, "In-call" in the other.
void readStatus(JsonReader& reader, const QJsonObject& object, std::optional<int>& id, QString& name)
{
    const QJsonValue status = object.value("status"_L1);
    if (status.isString()) {
        name = status.toString();
    } else if (status.isObject()) {
        JsonReader inner = reader.child("status"_L1);
        id = statusIdOf(inner, "id"_L1);
        name = inner.text("name"_L1);
    } else if (!status.isNull() && !status.isUndefined()) {
        reader.fail(u"status: expected text or an object"_s);
    }
}

qint64 numericId(JsonReader& reader)
{
    return reader.identifier("id"_L1).toLongLong();
}

// "roles" are texts, "teams" objects with a name; either may come either way.
QStringList namesIn(const QJsonValue& value)
{
    QStringList names;
    if (value.isString())
        return value.toString().split(u',', Qt::SkipEmptyParts);
    for (const QJsonValue& item : value.toArray()) {
        const QString name = item.isString() ? item.toString() : item.toObject().value("name"_L1).toString();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

QString bareKey(const QString& key)
{
    QString bare;
    for (const QChar c : key)
        if (c.isLetterOrNumber())
            bare += c.toLower();
    return bare;
}

// The properties of a user under their bare keys.
class BareObject
{
public:
    explicit BareObject(const QJsonObject& object)
    {
        for (auto it = object.begin(); it != object.end(); ++it)
            m_values.insert(bareKey(it.key()), it.value());
    }

    QJsonValue value(std::initializer_list<QLatin1StringView> names) const
    {
        for (const QLatin1StringView name : names) {
            const QJsonValue found = m_values.value(name);
            if (!found.isUndefined() && !found.isNull())
                return found;
        }
        return {};
    }

    QString text(std::initializer_list<QLatin1StringView> names) const
    {
        const QJsonValue found = value(names);
        return found.isDouble() ? QString::number(found.toInteger()) : found.toString().trimmed();
    }

    bool flag(std::initializer_list<QLatin1StringView> names) const
    {
        const QJsonValue found = value(names);
        if (found.isBool())
            return found.toBool();
        const QString given = text(names).toLower();
        return given == "yes"_L1 || given == "true"_L1 || given == "1"_L1;
    }

private:
    QJsonObject m_values;
};

} // namespace

Result<CcaipUserStatus> decodeUserStatus(const QJsonObject& object)
{
    JsonReader reader(object, u"user_status"_s);
    CcaipUserStatus value;
    value.id = statusIdOf(reader, "id"_L1);
    value.name = reader.needText("name"_L1);
    value.color = reader.text("color"_L1);
    return finishedCcaip(reader, std::move(value));
}

Result<CcaipAgent> decodeAgent(const QJsonObject& object)
{
    JsonReader reader(object, u"agent"_s);
    CcaipAgent value;
    value.id = numericId(reader);
    value.email = reader.text("email"_L1);
    value.firstName = reader.text("first_name"_L1);
    value.lastName = reader.text("last_name"_L1);
    value.agentNumber = reader.text("agent_number"_L1);
    readStatus(reader, object, value.statusId, value.statusName);
    value.statusUpdatedAt = reader.utc("status_updated_at"_L1);
    value.online = reader.flag("online"_L1);
    value.roles = namesIn(object.value("roles"_L1));
    value.teams = namesIn(object.value("teams"_L1));
    return finishedCcaip(reader, std::move(value));
}

Result<CcaipCurrentStatus> decodeCurrentStatus(const QJsonObject& object)
{
    JsonReader reader(object, u"current_status"_s);
    CcaipCurrentStatus value;
    value.agentId = numericId(reader);
    readStatus(reader, object, value.statusId, value.statusName);
    value.updatedAt = reader.utc("status_updated_at"_L1);
    return finishedCcaip(reader, std::move(value));
}

Result<CcaipUser> decodeUser(const QJsonObject& object)
{
    const BareObject bare(object);
    CcaipUser value;
    value.email = bare.text({"email"_L1, "emailaddress"_L1});
    if (value.email.isEmpty())
        return Error::of(ErrorKind::BadAnswer, u"user"_s, u"email: expected text"_s);
    value.agentId = bare.text({"agentid"_L1, "agentnumber"_L1, "id"_L1});
    value.firstName = bare.text({"firstname"_L1});
    value.lastName = bare.text({"lastname"_L1});
    value.deactivated = !bare.text({"deactivatedat"_L1}).isEmpty() || bare.flag({"deactivated"_L1});
    value.externalUser = bare.flag({"externaluser"_L1, "isexternal"_L1, "external"_L1});
    value.externalSipUri = bare.text({"externalsipuri"_L1, "ucaassipuri"_L1, "sipuri"_L1});
    value.ucaasUserName = bare.text({"ucaasusername"_L1});
    value.roles = namesIn(bare.value({"roles"_L1, "role"_L1}));
    value.teams = namesIn(bare.value({"teams"_L1, "team"_L1}));
    return value;
}

} // namespace jonction::ccaip
