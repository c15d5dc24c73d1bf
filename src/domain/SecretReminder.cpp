// SPDX-License-Identifier: Apache-2.0
#include "domain/SecretReminder.h"

#include "domain/SecretRules.h"

namespace jonction::SecretReminder {

std::optional<int> level(const QDateTime& end, const QDateTime& now)
{
    if (!end.isValid() || !now.isValid())
        return std::nullopt;
    std::optional<int> reached;
    for (const int days : levels)
        if (end.addDays(-days) <= now)
            reached = days;
    return reached;
}

QDateTime next(const QDateTime& end, const QDateTime& now)
{
    if (!end.isValid() || !now.isValid())
        return {};
    for (const int days : levels)
        if (end.addDays(-days) > now)
            return end.addDays(-days);
    return {};
}

Watched watched(const SecretInfo& secret)
{
    const QString held = SecretRules::heldKeyId(secret, secret.known);
    if (const SecretRecord* record = SecretRules::find(secret.known, held))
        return {record->keyId, record->expires, true};
    if (secret.keyId.isEmpty())
        return {};
    return {secret.keyId, secret.expires, held == secret.keyId};
}

std::optional<Due> due(const SecretInfo& secret, const QDateTime& now)
{
    const Watched one = watched(secret);
    const std::optional<int> reached = level(one.end, now);
    if (!reached)
        return std::nullopt;
    const auto shown = secret.reminded.constFind(one.keyId);
    const bool isNew = shown == secret.reminded.cend() || shown.value() > *reached;
    return Due{one.keyId, one.end, *reached, isNew, one.held};
}

void remember(SecretInfo& secret, const Due& due)
{
    QMap<QString, int> kept;
    for (auto it = secret.reminded.cbegin(); it != secret.reminded.cend(); ++it)
        if (SecretRules::find(secret.known, it.key()) || it.key() == secret.keyId)
            kept.insert(it.key(), it.value());
    kept.insert(due.keyId, due.level);
    secret.reminded = kept;
}

} // namespace jonction::SecretReminder
