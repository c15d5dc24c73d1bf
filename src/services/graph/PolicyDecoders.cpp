// SPDX-License-Identifier: Apache-2.0
#include "services/graph/PolicyDecoders.h"

#include "rest/JsonReader.h"

#include <QRegularExpression>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace graph {

namespace {

PasswordRestriction readPasswordRestriction(JsonReader& reader)
{
    PasswordRestriction value;
    value.type = reader.needText("restrictionType"_L1);
    const QString state = reader.text("state"_L1);
    value.enabled = state.compare("disabled"_L1, Qt::CaseInsensitive) != 0;
    value.appsCreatedAfter = reader.utc("restrictForAppsCreatedAfterDateTime"_L1);
    const QString longest = reader.text("maxLifetime"_L1);
    if (longest.isEmpty())
        return value;
    const std::optional<int> days = wholeDaysOf(longest);
    if (days)
        value.maxDays = std::max(1, *days);
    else
        reader.fail("maxLifetime: "_L1 + longest.left(40));
    return value;
}

Result<AppManagementPolicy> decodeAppPolicy(const QJsonObject& object, QLatin1StringView restrictions)
{
    JsonReader reader(object, u"appManagementPolicy"_s);
    AppManagementPolicy value;
    value.id = reader.needText("id"_L1);
    value.displayName = reader.text("displayName"_L1);
    value.isEnabled = reader.flag("isEnabled"_L1);
    JsonReader part = reader.child(restrictions);
    const QJsonArray items = part.array("passwordCredentials"_L1);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader item = part.item(items.at(i), "passwordCredentials"_L1, i);
        value.passwordRestrictions.append(readPasswordRestriction(item));
    }
    if (!reader.ok())
        return reader.error();
    return value;
}

} // namespace

Result<AppManagementPolicy> decodeDefaultAppPolicy(const QJsonObject& object)
{
    return decodeAppPolicy(object, "applicationRestrictions"_L1);
}

Result<AppManagementPolicy> decodeAssignedAppPolicy(const QJsonObject& object)
{
    return decodeAppPolicy(object, "restrictions"_L1);
}

std::optional<int> wholeDaysOf(const QString& duration)
{
    // Numbers of up to five digits: what is longer means nothing here, and cannot overflow.
    static const QRegularExpression shape(
        u"^P(?=.)(?:(\\d{1,5})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?"
        "(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,9})(?:\\.\\d{1,9})?S)?)?\\z"_s);
    const QRegularExpressionMatch match = shape.match(duration);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int group) { return match.captured(group).toLongLong(); };
    const qint64 seconds = part(5) * 3600 + part(6) * 60 + part(7);
    const qint64 days = part(1) * 365 + part(2) * 30 + part(3) * 7 + part(4) + seconds / 86'400;
    if (days > 36'525)
        return std::nullopt;
    return static_cast<int>(days);
}

} // namespace graph

SecretLimits secretLimits(const AppManagementPolicy& policy, const QDateTime& createdAt)
{
    SecretLimits limits;
    if (!policy.isEnabled)
        return limits;
    for (const PasswordRestriction& restriction : policy.passwordRestrictions) {
        const bool older = restriction.appsCreatedAfter.isValid() && createdAt.isValid() &&
                           createdAt < restriction.appsCreatedAfter;
        if (!restriction.enabled || older)
            continue;
        if (restriction.type == "passwordAddition"_L1)
            limits.banned = true;
        if (restriction.type == "passwordLifetime"_L1 && restriction.maxDays > 0)
            limits.maxDays =
                limits.maxDays == 0 ? restriction.maxDays : std::min(limits.maxDays, restriction.maxDays);
    }
    return limits;
}

} // namespace jonction
