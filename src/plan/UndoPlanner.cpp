// SPDX-License-Identifier: Apache-2.0
#include "plan/UndoPlanner.h"

#include "plan/Difference.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QJsonObject partOf(const QJsonObject& whole, const QJsonObject& keys)
{
    QJsonObject part;
    for (auto it = keys.begin(); it != keys.end(); ++it)
        part.insert(it.key(), whole.value(it.key()));
    return part;
}

} // namespace

Change inverseOf(const MadeChange& made, const QJsonObject& seen)
{
    Change change;
    change.address = made.address;
    change.why = u"undo"_s;
    if (seen.isEmpty())
        return change;
    if (made.action == Action::Create) {
        change.action = Action::Delete;
        change.before = seen;
        change.risk = Risk::Loss;
        return change;
    }
    change.before = partOf(seen, made.before);
    change.after = made.before;
    change.action = change.differingKeys().isEmpty() ? Action::NoOp : Action::Update;
    return change;
}

} // namespace jonction
