// SPDX-License-Identifier: Apache-2.0
#include "cli/SecretJson.h"

#include "domain/SecretRules.h"
#include "words/SecretWords.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString isoTime(const QDateTime& at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

QString stateId(const SecretRecord& record, const QDateTime& now)
{
    if (record.orphan)
        return u"orphan"_s;
    if (SecretRules::isExpired(record, now))
        return u"expired"_s;
    return SecretReminder::level(record.expires, now) ? u"ending"_s : u"valid"_s;
}

QJsonArray secretsJson(const SecretInfo& secret, const QDateTime& now)
{
    const QString held = SecretRules::heldKeyId(secret, secret.known);
    QJsonArray secrets;
    for (const SecretRecord& record : secret.known)
        secrets.append(
            QJsonObject{{"key_id"_L1, record.keyId},
                        {"name"_L1, record.name},
                        {"hint"_L1, record.hint},
                        {"starts"_L1, isoTime(record.start)},
                        {"ends"_L1, isoTime(record.expires)},
                        {"days_left"_L1, now.daysTo(record.expires)},
                        {"state"_L1, stateId(record, now)},
                        {"kept"_L1, record.kept},
                        {"held_by_ccaip"_L1, record.keyId == held},
                        {"current"_L1, record.keyId == secret.keyId},
                        {"orphan"_L1, record.orphan},
                        {"longer_than_policy"_L1, SecretRules::isLongerThanPolicy(record, secret.policy)}});
    return secrets;
}

QJsonObject rotationJson(const SecretInfo& secret)
{
    const SecretRotation& rotation = secret.rotation;
    return {{"stage"_L1, toString(SecretRules::stage(rotation))},
            {"old_key_id"_L1, rotation.oldKeyId},
            {"new_key_id"_L1, rotation.newKeyId},
            {"started_at"_L1, isoTime(rotation.startedAt)},
            {"handed_over_at"_L1, isoTime(rotation.handedAt)},
            {"confirmed_at"_L1, isoTime(rotation.confirmedAt)},
            {"retire_from"_L1, isoTime(SecretRules::retireFrom(secret))}};
}

// What the last look found, or what the document alone lets say.
Diagnostics findingsOf(SetupFlow& flow, bool asked)
{
    if (asked)
        return flow.status(StepId::Secret).findings;
    const Deployment& d = flow.deployment();
    return SecretRules::heldFindings(d.secret, d.secret.known, d.steps.contains(toString(StepId::UcaasLink)),
                                     flow.now());
}

QJsonArray findingsJson(SetupFlow& flow, bool asked)
{
    QJsonArray findings;
    for (const Diagnostic& one : findingsOf(flow, asked))
        findings.append(QJsonObject{{"id"_L1, one.id},
                                    {"severity"_L1, toString(one.severity)},
                                    {"subject"_L1, one.subject},
                                    {"message"_L1, Words::finding(one)}});
    return findings;
}

QString tellSecret(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString lineOf(const SecretInfo& secret, const SecretRecord& record, const QDateTime& now)
{
    QStringList marks;
    if (record.keyId == SecretRules::heldKeyId(secret, secret.known))
        marks.append(tellSecret(QT_TRANSLATE_NOOP("CommandLine", "CCAIP holds it")));
    if (record.kept)
        marks.append(tellSecret(QT_TRANSLATE_NOOP("CommandLine", "in the keychain here")));
    if (SecretRules::isLongerThanPolicy(record, secret.policy))
        marks.append(tellSecret(QT_TRANSLATE_NOOP("CommandLine", "longer than the tenant's policy")));
    return u"   %1  %2…  %3  %4 (%5)  %6"_s.arg(
        record.keyId, record.hint, Words::secretState(record, now), Words::dateBoth(record.expires),
        Words::daysLeft(int(now.daysTo(record.expires))), marks.join(u", "_s));
}

} // namespace

QJsonObject secretJson(SetupFlow& flow, bool asked)
{
    const SecretInfo& secret = flow.deployment().secret;
    const QDateTime now = flow.now();
    const QString held = SecretRules::heldKeyId(secret, secret.known);
    const SecretReminder::Watched watched = SecretReminder::watched(secret);
    const std::optional<int> level = SecretReminder::level(watched.end, now);
    return {{"taken_at"_L1, isoTime(now)},
            {"source"_L1, asked ? u"directory"_s : u"document"_s},
            {"looked_at"_L1, isoTime(secret.knownAt)},
            {"secrets"_L1, secretsJson(secret, now)},
            {"held"_L1,
             QJsonObject{{"known"_L1, !held.isEmpty()}, {"key_id"_L1, held}, {"hint"_L1, secret.heldHint}}},
            {"policy"_L1, QJsonObject{{"known"_L1, secret.policy.known},
                                      {"banned"_L1, secret.policy.banned},
                                      {"max_days"_L1, secret.policy.maxDays},
                                      {"name"_L1, secret.policy.name}}},
            {"reminder"_L1, QJsonObject{{"key_id"_L1, watched.keyId},
                                        {"level"_L1, level ? QJsonValue(*level) : QJsonValue()},
                                        {"next_at"_L1, isoTime(SecretReminder::next(watched.end, now))}}},
            {"rotation"_L1, rotationJson(secret)},
            {"findings"_L1, findingsJson(flow, asked)}};
}

QStringList secretLines(SetupFlow& flow, bool asked)
{
    const SecretInfo& secret = flow.deployment().secret;
    const QDateTime now = flow.now();
    QStringList lines;
    if (!asked)
        lines.append(tellSecret(QT_TRANSLATE_NOOP("CommandLine",
                                                  "From the document, as last seen on %1 (not signed in):"))
                         .arg(Words::date(secret.knownAt)));
    for (const SecretRecord& record : secret.known)
        lines.append(lineOf(secret, record, now));
    if (secret.known.isEmpty())
        lines.append(tellSecret(QT_TRANSLATE_NOOP("CommandLine", "No client secret is known.")));
    if (const std::optional<SecretReminder::Due> due = flow.secretDue())
        lines.append(Words::secretDue(*due, now));
    if (const QString stage = Words::rotationStage(secret); !stage.isEmpty())
        lines.append(stage);
    for (const Diagnostic& one : findingsOf(flow, asked))
        lines.append(u"%1: %2"_s.arg(Words::severity(one.severity), Words::finding(one)));
    return lines;
}

} // namespace jonction
