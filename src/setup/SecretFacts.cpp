// SPDX-License-Identifier: Apache-2.0
#include "setup/SecretFacts.h"

#include "domain/SecretRules.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction::SecretFacts {

using namespace Qt::StringLiterals;

namespace {

QString isoOf(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

QDateTime timeOf(const QJsonObject& facts, QLatin1StringView key)
{
    return QDateTime::fromString(facts.value(key).toString(), Qt::ISODate).toUTC();
}

QJsonObject factOf(const SecretRecord& record)
{
    return {{"key_id"_L1, record.keyId},
            {"name"_L1, record.name},
            {"hint"_L1, record.hint},
            {"starts"_L1, isoOf(record.start)},
            {"expires"_L1, isoOf(record.expires)},
            {"kept"_L1, record.kept},
            {"orphan"_L1, record.orphan}};
}

SecretRecord recordFrom(const QJsonObject& fact)
{
    return {fact.value("key_id"_L1).toString(), fact.value("name"_L1).toString(),
            fact.value("hint"_L1).toString(),   timeOf(fact, "starts"_L1),
            timeOf(fact, "expires"_L1),         fact.value("kept"_L1).toBool(),
            fact.value("orphan"_L1).toBool()};
}

// The new secret is the one that was not there when the rotation began and whose value is here.
void findNewSecret(SecretInfo& secret)
{
    for (const SecretRecord& record : secret.known)
        if (record.kept && !secret.rotation.before.contains(record.keyId) &&
            record.keyId != secret.rotation.oldKeyId)
            secret.rotation.newKeyId = record.keyId;
}

// What a rotation stood on may have gone meanwhile: removed by the plan, or by somebody in the portal.
void followRotation(SecretInfo& secret)
{
    SecretRotation& rotation = secret.rotation;
    const auto isThere = [&secret](const QString& keyId) {
        return SecretRules::find(secret.known, keyId) != nullptr;
    };
    switch (SecretRules::stage(rotation)) {
    case RotationStage::Make:
        return findNewSecret(secret);
    case RotationStage::Prove:
    case RotationStage::HandOver:
        if (!isThere(rotation.newKeyId)) {
            rotation.newKeyId.clear();
            rotation.provenAt = {};
        }
        return;
    case RotationStage::Confirm:
        if (!isThere(rotation.newKeyId))
            rotation = {};
        return;
    case RotationStage::Grace:
        if (!isThere(rotation.newKeyId) || !isThere(rotation.oldKeyId))
            rotation = {};
        return;
    case RotationStage::Withdraw:
        if (!isThere(rotation.newKeyId))
            rotation = {};
        return;
    case RotationStage::None:
        return;
    }
}

void buildOn(SecretInfo& secret, const QDateTime& now)
{
    const QString current = SecretRules::currentKeyId(secret, secret.known, now);
    const SecretRecord* record = SecretRules::find(secret.known, current);
    if (!record)
        return; // what is known of the last one is still worth showing
    if (secret.keyId != current)
        secret.provenAt = secret.rotation.newKeyId == current ? secret.rotation.provenAt : QDateTime();
    secret.keyId = current;
    secret.expires = record->expires;
    secret.hint = record->hint;
}

} // namespace

QList<SecretRecord> recordsOf(const GraphApplication& application, const QStringList& keptKeyIds,
                              const QStringList& lostNames)
{
    QList<SecretRecord> records;
    for (const PasswordCredential& credential : application.passwordCredentials) {
        const bool kept = keptKeyIds.contains(credential.keyId);
        records.append({credential.keyId, credential.displayName, credential.hint, credential.start,
                        credential.end, kept, !kept && lostNames.contains(credential.displayName)});
    }
    return records;
}

SecretPolicy policyOf(const SecretWorld& world)
{
    const bool assigned = world.assignedPolicy && world.assignedPolicy->isEnabled;
    const std::optional<AppManagementPolicy>& policy = assigned ? world.assignedPolicy : world.defaultPolicy;
    if (!policy)
        return {};
    const SecretLimits limits =
        secretLimits(*policy, world.application ? world.application->createdAt : QDateTime());
    return {true, limits.banned, limits.maxDays,
            policy->displayName.isEmpty() ? policy->id : policy->displayName, policy->id};
}

QJsonObject toFacts(const QList<SecretRecord>& records, const SecretPolicy& policy, const QDateTime& at)
{
    QJsonArray inventory;
    for (const SecretRecord& record : records)
        inventory.append(factOf(record));
    return {{"secrets"_L1, records.size()},
            {"inventory"_L1, inventory},
            {"looked_at"_L1, isoOf(at)},
            {"policy"_L1, QJsonObject{{"known"_L1, policy.known},
                                      {"banned"_L1, policy.banned},
                                      {"max_days"_L1, policy.maxDays},
                                      {"name"_L1, policy.name},
                                      {"id"_L1, policy.id}}}};
}

void learnLook(SecretInfo& secret, const QJsonObject& facts)
{
    if (!facts.contains("inventory"_L1))
        return;
    secret.known.clear();
    for (const QJsonValue& fact : facts.value("inventory"_L1).toArray())
        secret.known.append(recordFrom(fact.toObject()));
    secret.knownAt = timeOf(facts, "looked_at"_L1);
    const QJsonObject policy = facts.value("policy"_L1).toObject();
    secret.policy = {policy.value("known"_L1).toBool(), policy.value("banned"_L1).toBool(),
                     policy.value("max_days"_L1).toInt(), policy.value("name"_L1).toString(),
                     policy.value("id"_L1).toString()};
    if (secret.policy.known)
        secret.refusedDays = 0;
    secret.retire.removeIf(
        [&secret](const QString& keyId) { return !SecretRules::find(secret.known, keyId); });
    followRotation(secret);
    const QDateTime moved = timeOf(facts, "moved_at"_L1);
    if (SecretRules::stage(secret.rotation) == RotationStage::Confirm && moved.isValid() &&
        moved > secret.rotation.handedAt)
        secret.rotation.confirmedAt = moved;
    buildOn(secret, secret.knownAt);
}

void learnMade(SecretInfo& secret, const QJsonObject& made)
{
    const SecretRecord record = recordFrom(made);
    if (record.keyId.isEmpty())
        return;
    if (!SecretRules::find(secret.known, record.keyId))
        secret.known.append(record);
    const QDateTime provenAt = timeOf(made, "proven_at"_L1);
    if (SecretRules::stage(secret.rotation) == RotationStage::Make) {
        secret.rotation.newKeyId = record.keyId;
        secret.rotation.provenAt = provenAt;
    }
    if (secret.rotation.newKeyId == record.keyId && !secret.keyId.isEmpty() &&
        SecretRules::currentKeyId(secret, secret.known, provenAt) != record.keyId)
        return; // the old one serves until CCAIP has the new one
    secret.keyId = record.keyId;
    secret.expires = record.expires;
    secret.hint = record.hint;
    secret.provenAt = provenAt;
}

void learnProof(SecretInfo& secret, const QJsonObject& proof)
{
    const QString keyId = proof.value("key_id"_L1).toString();
    const QDateTime provenAt = timeOf(proof, "proven_at"_L1);
    if (secret.rotation.newKeyId == keyId)
        secret.rotation.provenAt = provenAt;
    if (secret.keyId == keyId)
        secret.provenAt = provenAt;
}

} // namespace jonction::SecretFacts
