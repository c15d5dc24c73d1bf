// SPDX-License-Identifier: Apache-2.0
#include "services/graph/VoiceDecoders.h"

#include "rest/JsonReader.h"

#include <QUrl>

namespace jonction {

using namespace Qt::StringLiterals;

QString numberOrderId(const QByteArray& location)
{
    constexpr qsizetype longest = 2000;
    const QString path = QUrl::fromEncoded(location.left(longest)).path(QUrl::FullyDecoded);
    const qsizetype at = path.lastIndexOf("operations"_L1);
    if (at < 0)
        return {};
    QString id = path.mid(at + 10);
    if (id.startsWith("('"_L1) && id.endsWith("')"_L1))
        return id.mid(2, id.size() - 4);
    return id.startsWith(u'/') ? id.mid(1) : QString();
}

QString plusNumber(const QString& number)
{
    QString plain = number.trimmed();
    if (plain.startsWith("tel:"_L1, Qt::CaseInsensitive))
        plain.remove(0, 4);
    return plain.isEmpty() || plain.startsWith(u'+') ? plain : u'+' + plain;
}

QString policyName(const QString& name)
{
    return name.startsWith("Tag:"_L1, Qt::CaseInsensitive) ? name.mid(4) : name;
}

namespace graph {

namespace {

// The primary number is the one that calls go to; the others follow.
QStringList readNumbers(JsonReader& reader)
{
    QStringList numbers;
    const QJsonArray items = reader.array("telephoneNumbers"_L1);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader item = reader.item(items.at(i), "telephoneNumbers"_L1, i);
        const QString number = plusNumber(item.text("telephoneNumber"_L1));
        const bool primary = item.text("assignmentCategory"_L1) == "primary"_L1;
        if (!number.isEmpty())
            numbers.insert(primary ? 0 : numbers.size(), number);
    }
    return numbers;
}

QList<EffectivePolicy> readPolicies(JsonReader& reader)
{
    QList<EffectivePolicy> policies;
    const QJsonArray items = reader.array("effectivePolicyAssignments"_L1);
    for (qsizetype i = 0; i < items.size(); ++i) {
        JsonReader item = reader.item(items.at(i), "effectivePolicyAssignments"_L1, i);
        EffectivePolicy policy;
        policy.type = item.text("policyType"_L1);
        JsonReader assignment = item.child("policyAssignment"_L1);
        policy.name = policyName(assignment.text("displayName"_L1));
        policy.policyId = assignment.text("policyId"_L1);
        policy.assignmentType = assignment.text("assignmentType"_L1);
        policies.append(policy);
    }
    return policies;
}

} // namespace

Result<TeamsNumber> decodeTeamsNumber(const QJsonObject& object)
{
    JsonReader reader(object, u"numberAssignment"_s);
    TeamsNumber number;
    number.number = plusNumber(reader.needText("telephoneNumber"_L1));
    number.numberType = reader.text("numberType"_L1);
    number.assignmentStatus = reader.text("assignmentStatus"_L1);
    number.activationState = reader.text("activationState"_L1);
    number.targetId = reader.text("assignmentTargetId"_L1);
    if (!reader.ok())
        return reader.error();
    return number;
}

Result<NumberOrder> decodeNumberOrder(const QJsonObject& object)
{
    const QJsonValue wrapped = object.value("value"_L1);
    JsonReader reader(wrapped.isObject() ? wrapped.toObject() : object, u"numberOperation"_s);
    NumberOrder order;
    order.id = reader.text("id"_L1);
    order.status = reader.needText("status"_L1);
    QStringList details;
    const QJsonArray numbers = reader.array("numbers"_L1);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        JsonReader item = reader.item(numbers.at(i), "numbers"_L1, i);
        const QString detail = item.text("statusDetail"_L1).simplified().left(300);
        if (!detail.isEmpty() && !details.contains(detail) && details.size() < 5)
            details.append(detail);
    }
    order.details = details.join("; "_L1);
    if (!reader.ok())
        return reader.error();
    return order;
}

Result<TeamsVoice> decodeTeamsVoice(const QJsonObject& object)
{
    JsonReader reader(object, u"userConfiguration"_s);
    TeamsVoice voice;
    voice.id = reader.needText("id"_L1);
    voice.userPrincipalName = reader.text("userPrincipalName"_L1);
    voice.accountType = reader.text("accountType"_L1);
    voice.enterpriseVoice = reader.flag("isEnterpriseVoiceEnabled"_L1);
    voice.features = reader.texts("featureTypes"_L1);
    voice.numbers = readNumbers(reader);
    voice.policies = readPolicies(reader);
    if (!reader.ok())
        return reader.error();
    return voice;
}

Result<EffectivePolicy> decodePolicyIdentifier(const QJsonObject& object)
{
    JsonReader reader(object, u"policyIdentifier"_s);
    EffectivePolicy policy;
    policy.policyId = reader.needText("policyId"_L1);
    policy.name = policyName(reader.text("name"_L1));
    if (!reader.ok())
        return reader.error();
    return policy;
}

} // namespace graph

} // namespace jonction
