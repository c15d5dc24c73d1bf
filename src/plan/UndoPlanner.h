// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Plan.h"

#include <QStringList>

namespace jonction {

/// The net effect of what Jonction did to one object, as the journal tells it.
struct MadeChange
{
    Address address;
    Action action = Action::Create; ///< Create: it was not there before; Update: it was
    QJsonObject before;             ///< as it was before the first change; empty for Create
    QJsonObject after;              ///< as the last change left it
    QStringList serverIds;          ///< what the service called it, oldest first
    bool undoable = false;          ///< every change of it was
    qint64 number = 0;              ///< of the first change in the journal: undone in reverse order
};

/// The change that takes `made` back, seen what is there now: Create → Delete of what is there, Update →
/// Update to what it was. NoOp where nothing of it is left. Pure.
Change inverseOf(const MadeChange& made, const QJsonObject& seen);

} // namespace jonction
