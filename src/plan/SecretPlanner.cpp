// SPDX-License-Identifier: Apache-2.0
#include "plan/SecretPlanner.h"

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

Change removalOfOrphan(const QString& address, const QJsonObject& seen)
{
    Change change;
    change.address = Address::parse(address).value_or(Address{});
    change.action = Action::Delete;
    change.before = seen;
    change.why = u"orphan"_s;
    change.risk = Risk::Loss;
    return change;
}

} // namespace

Address SecretPlanner::address(const QString& keyIdOrName)
{
    return {StepId::Secret, u"client_secret"_s, keyIdOrName};
}

QString SecretPlanner::currentKeyId(const Observation& world)
{
    QString best;
    QDateTime bestEnd = world.at.addDays(leastDaysLeft);
    for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it) {
        const QDateTime end = QDateTime::fromString(it.value().value("expires"_L1).toString(), Qt::ISODate);
        if (!it.value().value("kept"_L1).toBool() || !end.isValid() || end <= bestEnd)
            continue;
        best = it.key().section(u'/', 2);
        bestEnd = end;
    }
    return best;
}

Plan SecretPlanner::plan(const Deployment& d, const Observation& world)
{
    Plan plan;
    plan.madeAt = world.at;
    plan.findings = world.findings;
    for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it)
        if (it.value().value("orphan"_L1).toBool())
            plan.changes.append(removalOfOrphan(it.key(), it.value()));

    const QString current = currentKeyId(world);
    Change change;
    if (!current.isEmpty()) {
        change.address = address(current);
        change.before = change.after = world.get(change.address);
    } else {
        const QString name = nextSecretName(d, world);
        change.address = address(name);
        change.action = Action::Create;
        change.after = {
            {"display_name"_L1, name}, {"lifetime_days"_L1, d.secret.lifetimeDays}, {"kept"_L1, true}};
        change.why = world.objects.isEmpty() ? u"missing"_s : u"expiring"_s;
        change.risk = Risk::Secret;
        change.undoable = true;
    }
    plan.changes.append(change);
    return plan;
}

} // namespace jonction
