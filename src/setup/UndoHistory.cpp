// SPDX-License-Identifier: Apache-2.0
#include "setup/UndoHistory.h"

#include <QMap>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

bool wasMadeByUs(const JournalEntry& entry)
{
    if (entry.phase == "done"_L1)
        return entry.detail != "adopted"_L1;
    return entry.phase == "resolved"_L1 && entry.detail == "found done"_L1;
}

MadeChange begunBy(const JournalEntry& entry, const Address& address)
{
    MadeChange made;
    made.address = address;
    made.action = entry.action == "create"_L1 ? Action::Create : Action::Update;
    made.before = entry.before;
    made.number = entry.number;
    made.undoable = true;
    return made;
}

// By an undo, or by a later plan that wished what had been there before.
bool isSetBack(const QMap<QString, MadeChange>& made, const JournalEntry& entry)
{
    const auto found = made.constFind(entry.address);
    return found != made.cend() && found->action == Action::Update && entry.action == "update"_L1 &&
           entry.after == found->before;
}

} // namespace

QList<MadeChange> undoHistory(const QList<JournalEntry>& journal, StepId step)
{
    QMap<QString, MadeChange> made;
    for (const JournalEntry& entry : journal) {
        const std::optional<Address> address = Address::parse(entry.address);
        if (!address || address->step != step || !wasMadeByUs(entry))
            continue;
        if (entry.action == "delete"_L1) { // taken back, or removed by a later plan
            made.remove(entry.address);
            continue;
        }
        if (isSetBack(made, entry)) {
            made.remove(entry.address);
            continue;
        }
        if (!made.contains(entry.address))
            made.insert(entry.address, begunBy(entry, *address));
        MadeChange& one = made[entry.address];
        one.after = entry.after;
        one.undoable = one.undoable && entry.undoable;
        if (!entry.serverId.isEmpty())
            one.serverIds.append(entry.serverId);
    }
    QList<MadeChange> history = made.values();
    std::sort(history.begin(), history.end(),
              [](const MadeChange& a, const MadeChange& b) { return a.number > b.number; });
    return history;
}

bool hasUndoable(const QList<MadeChange>& made)
{
    return std::any_of(made.cbegin(), made.cend(), [](const MadeChange& one) { return one.undoable; });
}

} // namespace jonction
