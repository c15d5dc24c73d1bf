// SPDX-License-Identifier: Apache-2.0
#include "plan/Difference.h"

#include "domain/DeploymentJson.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The managed part of what was seen: only keys that the wish names, so that plans show and compare like with
// like.
QJsonObject managedPart(const QJsonObject& seen, const QJsonObject& wished)
{
    QJsonObject part;
    for (auto it = wished.begin(); it != wished.end(); ++it)
        if (seen.contains(it.key()))
            part.insert(it.key(), seen.value(it.key()));
    return part;
}

bool isReady(const Change& change, const QSet<QString>& open)
{
    for (const Address& need : change.needs)
        if (open.contains(need.toString()))
            return false;
    return true;
}

// Repeatedly takes the first change whose needs are done; a circle keeps its given order rather than hang.
QList<Change> inOrderOfNeeds(QList<Change> changes)
{
    QSet<QString> open;
    for (const Change& change : changes)
        open.insert(change.address.toString());
    QList<Change> ordered;
    while (!changes.isEmpty()) {
        qsizetype next = 0;
        for (qsizetype i = 0; i < changes.size(); ++i)
            if (isReady(changes.at(i), open)) {
                next = i;
                break;
            }
        const Change change = changes.takeAt(next);
        open.remove(change.address.toString());
        ordered.append(change);
    }
    return ordered;
}

} // namespace

Change difference(const WishedObject& wish, const Observation& world)
{
    Change change;
    change.address = wish.address;
    change.after = wish.attributes;
    change.needs = wish.needs;
    if (!world.has(wish.address)) {
        change.action = Action::Create;
        change.why = u"missing"_s;
        change.risk = wish.risk;
        change.cost = wish.cost;
        change.undoable = wish.undoable;
        return change;
    }
    change.before = managedPart(world.get(wish.address), wish.attributes);
    if (change.differingKeys().isEmpty())
        return change;
    change.action = Action::Update;
    change.why = u"differs"_s;
    return change;
}

Plan planFor(const QList<WishedObject>& wishes, const Observation& world)
{
    Plan plan;
    plan.madeAt = world.at;
    plan.findings = world.findings;
    for (const WishedObject& wish : wishes)
        plan.changes.append(difference(wish, world));
    plan.changes = inOrderOfNeeds(plan.changes);
    return plan;
}

Change guideChange(const Address& address, const GuideTask& task, const QJsonObject& after, bool declared)
{
    Change change;
    change.address = address;
    change.action = declared ? Action::NoOp : Action::Guide;
    change.why = u"manual"_s;
    change.after = after;
    change.guide = task;
    change.declared = declared;
    return change;
}

QString guideFingerprint(const Change& change)
{
    QJsonArray values;
    for (const CopyValue& value : change.guide.values)
        values.append(QJsonArray{value.label, value.of, value.value});
    return fingerprint(QJsonObject{{"after"_L1, change.after}, {"values"_L1, values}});
}

bool sameChanges(const Plan& a, const Plan& b)
{
    return std::equal(a.changes.cbegin(), a.changes.cend(), b.changes.cbegin(), b.changes.cend(),
                      [](const Change& x, const Change& y) {
                          return x.address == y.address && x.action == y.action && x.before == y.before &&
                                 x.after == y.after && x.guide == y.guide;
                      });
}

bool sameAsPlanned(const QJsonObject& before, const QJsonObject& seen)
{
    for (auto it = before.begin(); it != before.end(); ++it)
        if (seen.value(it.key()) != it.value())
            return false;
    return true;
}

} // namespace jonction
