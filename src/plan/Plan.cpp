// SPDX-License-Identifier: Apache-2.0
#include "plan/Plan.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

QString toString(Action action)
{
    switch (action) {
    case Action::Create:
        return u"create"_s;
    case Action::Update:
        return u"update"_s;
    case Action::Replace:
        return u"replace"_s;
    case Action::Delete:
        return u"delete"_s;
    case Action::Guide:
        return u"guide"_s;
    case Action::NoOp:
        break;
    }
    return u"noop"_s;
}

QString sign(Action action)
{
    switch (action) {
    case Action::Create:
        return u"+"_s;
    case Action::Update:
        return u"~"_s;
    case Action::Replace:
        return u"±"_s;
    case Action::Delete:
        return u"−"_s;
    case Action::Guide:
        return u"→"_s;
    case Action::NoOp:
        break;
    }
    return u"="_s;
}

QString toString(Risk risk)
{
    switch (risk) {
    case Risk::Cost:
        return u"cost"_s;
    case Risk::Consent:
        return u"consent"_s;
    case Risk::Secret:
        return u"secret"_s;
    case Risk::SignIn:
        return u"signin"_s;
    case Risk::Loss:
        return u"loss"_s;
    case Risk::Rename:
        return u"rename"_s;
    case Risk::None:
        break;
    }
    return u"none"_s;
}

QStringList Change::differingKeys() const
{
    QStringList keys;
    for (auto it = after.begin(); it != after.end(); ++it)
        if (before.value(it.key()) != it.value())
            keys.append(it.key());
    return keys;
}

PlanSummary Plan::summary() const
{
    PlanSummary summary;
    for (const Change& change : changes) {
        switch (change.action) {
        case Action::Create:
            ++summary.create;
            break;
        case Action::Update:
            ++summary.update;
            break;
        case Action::Replace:
            ++summary.replace;
            break;
        case Action::Delete:
            ++summary.remove;
            break;
        case Action::Guide:
            ++summary.guide;
            break;
        case Action::NoOp:
            ++summary.noop;
            break;
        }
    }
    return summary;
}

void Plan::append(const Plan& other)
{
    changes += other.changes;
    findings += other.findings;
    incomplete = incomplete || other.incomplete;
    if (!madeAt.isValid() || other.madeAt > madeAt)
        madeAt = other.madeAt;
}

static QJsonObject changeJson(const Change& change)
{
    QJsonArray needs;
    for (const Address& need : change.needs)
        needs.append(need.toString());
    return {{"step"_L1, toString(change.address.step)},
            {"address"_L1, change.address.toString()},
            {"action"_L1, toString(change.action)},
            {"before"_L1, change.before},
            {"after"_L1, change.after},
            {"risk"_L1, toString(change.risk)},
            {"cost"_L1, change.cost},
            {"why"_L1, change.why},
            {"declared"_L1, change.declared},
            {"observed"_L1, change.observed},
            {"needs"_L1, needs}};
}

QJsonObject toJson(const Plan& plan)
{
    QJsonArray changes;
    for (const Change& change : plan.changes)
        changes.append(changeJson(change));
    const PlanSummary s = plan.summary();
    return {{"changes"_L1, changes},
            {"summary"_L1, QJsonObject{{"create"_L1, s.create},
                                       {"update"_L1, s.update},
                                       {"replace"_L1, s.replace},
                                       {"delete"_L1, s.remove},
                                       {"guide"_L1, s.guide},
                                       {"noop"_L1, s.noop}}},
            {"incomplete"_L1, plan.incomplete}};
}

} // namespace jonction
