// SPDX-License-Identifier: Apache-2.0
#include "domain/SecretRules.h"

#include "domain/Finding.h"
#include "domain/SecretReminder.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

QString toString(RotationStage stage)
{
    switch (stage) {
    case RotationStage::Make:
        return u"make"_s;
    case RotationStage::Prove:
        return u"prove"_s;
    case RotationStage::HandOver:
        return u"handOver"_s;
    case RotationStage::Confirm:
        return u"confirm"_s;
    case RotationStage::Grace:
        return u"grace"_s;
    case RotationStage::Withdraw:
        return u"withdraw"_s;
    case RotationStage::None:
        break;
    }
    return u"none"_s;
}

namespace SecretRules {

int leastDays(const SecretInfo& secret)
{
    constexpr int usual = 14;
    return std::min(usual, lifetimeDays(secret) / 3);
}

RotationStage stage(const SecretRotation& rotation)
{
    if (!rotation.startedAt.isValid())
        return RotationStage::None;
    if (rotation.withdrawing)
        return RotationStage::Withdraw;
    if (rotation.newKeyId.isEmpty())
        return RotationStage::Make;
    if (!rotation.provenAt.isValid())
        return RotationStage::Prove;
    if (!rotation.handedAt.isValid())
        return RotationStage::HandOver;
    return rotation.confirmedAt.isValid() ? RotationStage::Grace : RotationStage::Confirm;
}

QDateTime retireFrom(const SecretInfo& secret)
{
    if (stage(secret.rotation) != RotationStage::Grace)
        return {};
    return secret.rotation.handedAt.addDays(secret.graceDays);
}

void beginRotation(SecretInfo& secret, const QDateTime& now)
{
    if (stage(secret.rotation) != RotationStage::None)
        return;
    const QString held = heldKeyId(secret, secret.known);
    secret.rotation.startedAt = now;
    secret.rotation.oldKeyId = held.isEmpty() ? secret.keyId : held;
    for (const SecretRecord& record : secret.known)
        secret.rotation.before.append(record.keyId);
}

void withdrawRotation(SecretInfo& secret)
{
    const RotationStage now = stage(secret.rotation);
    if (now == RotationStage::Make)
        secret.rotation = {};
    else if (now == RotationStage::Prove || now == RotationStage::HandOver)
        secret.rotation.withdrawing = true;
}

void handedOver(SecretInfo& secret, const QString& keyId, const QDateTime& at)
{
    secret.heldByCcaip = keyId;
    secret.heldHint.clear();
    const SecretRotation& rotation = secret.rotation;
    if (keyId.isEmpty() || rotation.newKeyId != keyId || stage(rotation) != RotationStage::HandOver)
        return;
    secret.rotation.handedAt = at;
    secret.keyId = keyId;
    secret.provenAt = rotation.provenAt;
    if (const SecretRecord* record = find(secret.known, keyId)) {
        secret.expires = record->expires;
        secret.hint = record->hint;
    }
}

const SecretRecord* find(const QList<SecretRecord>& secrets, const QString& keyId)
{
    const auto found = std::find_if(secrets.cbegin(), secrets.cend(), [&keyId](const SecretRecord& record) {
        return record.keyId.compare(keyId, Qt::CaseInsensitive) == 0;
    });
    return found == secrets.cend() ? nullptr : &*found;
}

bool isExpired(const SecretRecord& record, const QDateTime& now)
{
    return record.expires.isValid() && record.expires <= now;
}

QString heldKeyId(const SecretInfo& secret, const QList<SecretRecord>& secrets)
{
    if (!secret.heldByCcaip.isEmpty() || secret.heldHint.isEmpty())
        return secret.heldByCcaip;
    QString only;
    for (const SecretRecord& record : secrets) {
        if (record.hint.isEmpty() || !secret.heldHint.trimmed().startsWith(record.hint))
            continue;
        if (!only.isEmpty())
            return {}; // two begin alike: the hint says nothing
        only = record.keyId;
    }
    return only;
}

QString currentKeyId(const SecretInfo& secret, const QList<SecretRecord>& secrets, const QDateTime& now)
{
    const QDateTime least = now.addDays(leastDays(secret));
    const auto isGood = [&least](const SecretRecord* record) {
        return record && record->kept && record->expires.isValid() && record->expires > least;
    };
    const QString held = heldKeyId(secret, secrets);
    if (isGood(find(secrets, held)))
        return held;
    const bool onItsWay = secret.rotation.startedAt.isValid() && !secret.rotation.handedAt.isValid();
    const SecretRecord* best = nullptr;
    const SecretRecord* fresh = nullptr;
    for (const SecretRecord& record : secrets) {
        if (!isGood(&record))
            continue;
        if (onItsWay && record.keyId == secret.rotation.newKeyId)
            fresh = &record;
        else if (!best || record.expires > best->expires)
            best = &record;
    }
    if (!best)
        best = fresh;
    return best ? best->keyId : QString();
}

Removal removal(const SecretInfo& secret, const QList<SecretRecord>& secrets, const QString& keyId,
                const QDateTime& now)
{
    const SecretRecord* record = find(secrets, keyId);
    if (!record || record->orphan || isExpired(*record, now))
        return Removal::Allowed;
    const QString held = heldKeyId(secret, secrets);
    if (held.compare(record->keyId, Qt::CaseInsensitive) == 0)
        return Removal::HeldByCcaip;
    // Another one counts only where somebody has its value: this keychain, or CCAIP.
    const bool other = std::any_of(secrets.cbegin(), secrets.cend(), [&](const SecretRecord& candidate) {
        return candidate.keyId != record->keyId && !candidate.orphan && !isExpired(candidate, now) &&
               (candidate.kept || candidate.keyId == held);
    });
    return other ? Removal::Allowed : Removal::LastValid;
}

int lifetimeDays(const SecretInfo& secret)
{
    int days = std::clamp(secret.lifetimeDays, 1, longestLifeDays);
    if (secret.policy.known)
        return secret.policy.maxDays > 0 ? std::min(days, secret.policy.maxDays) : days;
    if (secret.refusedDays <= 0 || days < secret.refusedDays)
        return days;
    for (const int shorter : {180, 90, 30}) // microsoft-graph 5.3
        if (shorter < secret.refusedDays)
            return std::min(days, shorter);
    return 0;
}

bool isLongerThanPolicy(const SecretRecord& record, const SecretPolicy& policy)
{
    return policy.known && policy.maxDays > 0 && record.start.isValid() && record.expires.isValid() &&
           record.start.addDays(policy.maxDays) < record.expires;
}

Diagnostics heldFindings(const SecretInfo& secret, const QList<SecretRecord>& secrets, bool linked,
                         const QDateTime& now)
{
    const QString subject = u"secret.heldByCcaip"_s;
    const QString held = heldKeyId(secret, secrets);
    if (held.isEmpty()) {
        if (!linked || secrets.isEmpty())
            return {};
        return {finding(Severity::Warning, u"secret.held.unknown"_s, subject)};
    }
    const SecretRecord* record = find(secrets, held);
    if (!record)
        return {finding(Severity::Warning, u"secret.held.gone"_s, subject, {held})};
    const auto days = static_cast<int>(now.daysTo(record->expires));
    const bool ended = isExpired(*record, now);
    if (!ended && days > SecretReminder::firstLevel)
        return {};
    const bool better = std::any_of(secrets.cbegin(), secrets.cend(), [&](const SecretRecord& other) {
        return other.kept && other.keyId != record->keyId && other.expires > record->expires &&
               !isExpired(other, now);
    });
    const QString day = record->expires.toUTC().toString(Qt::ISODate);
    const QStringList arguments{record->hint, day, QString::number(days)};
    if (ended)
        return {better ? finding(Severity::Warning, u"secret.held.expiredOtherHere"_s, subject, arguments)
                       : finding(Severity::Warning, u"secret.held.expired"_s, subject, arguments)};
    return {better ? finding(Severity::Warning, u"secret.held.endsOtherHere"_s, subject, arguments)
                   : finding(Severity::Warning, u"secret.held.ends"_s, subject, arguments)};
}

} // namespace SecretRules

} // namespace jonction
