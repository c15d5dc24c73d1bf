// SPDX-License-Identifier: Apache-2.0
#include "plan/SecretPlanner.h"

#include "domain/Finding.h"
#include "domain/SecretRules.h"
#include "plan/RotationPlanner.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// Unique among the secrets of the registration, so that a lost reply can be found again by its name.
QString nextSecretName(const Deployment& d, const Observation& world)
{
    QStringList taken;
    for (const QJsonObject& secret : world.objects)
        taken.append(secret.value("display_name"_L1).toString());
    int number = world.facts.value("secrets"_L1).toInt() + 1;
    const QString start =
        "Jonction "_L1 + world.at.toUTC().toString(u"yyyy-MM-dd"_s) + u' ' + d.id.left(4) + u'-';
    while (taken.contains(start + QString::number(number)))
        ++number;
    return start + QString::number(number);
}

Change removalOfSecret(const QString& keyId, const Observation& world, const QString& why)
{
    Change change;
    change.address = SecretPlanner::address(keyId);
    change.action = Action::Delete;
    change.before = world.get(change.address);
    change.why = why;
    change.risk = Risk::Loss;
    return change;
}

SecretRecord recordOf(const QString& keyId, const QJsonObject& seen)
{
    const auto date = [&seen](QLatin1String key) {
        return QDateTime::fromString(seen.value(key).toString(), Qt::ISODate).toUTC();
    };
    return {keyId,
            seen.value("display_name"_L1).toString(),
            seen.value("hint"_L1).toString(),
            date("starts"_L1),
            date("expires"_L1),
            seen.value("kept"_L1).toBool(),
            seen.value("orphan"_L1).toBool()};
}

// What the person asked to remove, where the rules let it go; the others are told why they stay.
void addRetirements(Plan& plan, const Deployment& d, const Observation& world)
{
    // One after another: of two that may each go alone, the last one must stay.
    QList<SecretRecord> left = SecretPlanner::records(d, world);
    for (const QString& keyId : d.secret.retire) {
        const Address address = SecretPlanner::address(keyId);
        const bool goesAnyway =
            std::any_of(plan.changes.cbegin(), plan.changes.cend(), [&address](const Change& change) {
                return change.address == address && change.action == Action::Delete;
            });
        if (!world.has(address) || goesAnyway)
            continue;
        const QString name = world.get(address).value("display_name"_L1).toString();
        switch (SecretRules::removal(d.secret, left, keyId, world.at)) {
        case SecretRules::Removal::HeldByCcaip:
            plan.findings.append(
                finding(Severity::Warning, u"secret.retire.held"_s, u"secret.retire"_s, {name}));
            continue;
        case SecretRules::Removal::LastValid:
            plan.findings.append(
                finding(Severity::Warning, u"secret.retire.last"_s, u"secret.retire"_s, {name}));
            continue;
        case SecretRules::Removal::Allowed:
            break;
        }
        plan.changes.append(removalOfSecret(keyId, world, u"retired"_s));
        left.removeIf([&keyId](const SecretRecord& record) { return record.keyId == keyId; });
    }
}

void addCurrentOrNew(Plan& plan, const Deployment& d, const Observation& world)
{
    const QString current = SecretPlanner::currentKeyId(d, world);
    if (!current.isEmpty()) {
        Change change;
        change.address = SecretPlanner::address(current);
        change.before = change.after = world.get(change.address);
        plan.changes.append(change);
        if (d.secret.policy.known && d.secret.policy.banned)
            plan.findings.append(finding(Severity::Warning, u"secret.policy.bansNext"_s,
                                         u"secret.lifetimeDays"_s, {d.secret.policy.name}));
        return;
    }
    if (SecretPlanner::mayCreate(d, plan.findings))
        plan.changes.append(
            SecretPlanner::creation(d, world, world.objects.isEmpty() ? u"missing"_s : u"expiring"_s));
}

} // namespace

Address SecretPlanner::address(const QString& keyIdOrName)
{
    return {StepId::Secret, u"client_secret"_s, keyIdOrName};
}

QList<SecretRecord> SecretPlanner::records(const Deployment& d, const Observation& world)
{
    if (world.objects.isEmpty() && !world.facts.contains("application"_L1))
        return d.secret.known;
    QList<SecretRecord> records;
    for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it)
        if (it.key().section(u'/', 1, 1) == "client_secret"_L1)
            records.append(recordOf(it.key().section(u'/', 2), it.value()));
    return records;
}

QString SecretPlanner::currentKeyId(const Deployment& d, const Observation& world)
{
    return SecretRules::currentKeyId(d.secret, records(d, world), world.at);
}

Change SecretPlanner::creation(const Deployment& d, const Observation& world, const QString& why)
{
    const QString name = nextSecretName(d, world);
    Change change;
    change.address = address(name);
    change.action = Action::Create;
    change.after = {{"display_name"_L1, name},
                    {"lifetime_days"_L1, SecretRules::lifetimeDays(d.secret)},
                    {"kept"_L1, true}};
    change.why = why;
    change.risk = Risk::Secret;
    change.undoable = true;
    return change;
}

bool SecretPlanner::mayCreate(const Deployment& d, Diagnostics& findings)
{
    const SecretPolicy& policy = d.secret.policy;
    const QString subject = u"secret.lifetimeDays"_s;
    const int days = SecretRules::lifetimeDays(d.secret);
    const QStringList arguments{policy.name, QString::number(days), QString::number(d.secret.lifetimeDays)};
    if (policy.known && policy.banned) {
        findings.append(finding(Severity::Error, u"secret.policy.bans"_s, subject, arguments));
        return false;
    }
    if (days == 0) {
        findings.append(finding(Severity::Error, u"secret.policy.refusesAll"_s, subject));
        return false;
    }
    if (days < d.secret.lifetimeDays && policy.known)
        findings.append(finding(Severity::Info, u"secret.policy.caps"_s, subject, arguments));
    else if (days < d.secret.lifetimeDays)
        findings.append(finding(Severity::Warning, u"secret.policy.refused"_s, subject,
                                {QString::number(d.secret.refusedDays), QString::number(days)}));
    return true;
}

Plan SecretPlanner::plan(const Deployment& d, const Observation& world)
{
    Plan plan;
    plan.madeAt = world.at;
    plan.findings = world.findings;
    for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it)
        if (it.value().value("orphan"_L1).toBool())
            plan.changes.append(removalOfSecret(it.key().section(u'/', 2), world, u"orphan"_s));
    if (SecretRules::stage(d.secret.rotation) == RotationStage::Make) {
        if (mayCreate(d, plan.findings))
            plan.changes.append(creation(d, world, u"rotation"_s));
    } else {
        addCurrentOrNew(plan, d, world);
    }
    RotationPlanner::addTo(plan, d, world);
    addRetirements(plan, d, world);
    const bool linked = d.steps.contains(toString(StepId::UcaasLink));
    plan.findings += SecretRules::heldFindings(d.secret, records(d, world), linked, world.at);
    return plan;
}

} // namespace jonction
