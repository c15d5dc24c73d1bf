// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/UndoPlanner.h"
#include "store/ApplyJournal.h"

namespace jonction {

/// What Jonction made in one step and has not taken back, folded by object, latest first: the order in which
/// it is undone. What was changed and then set back to what it was is taken back. What was found as wished
/// (adopted) is not ours and is not in the list; a change whose answer was lost and that was found made is.
/// Pure.
QList<MadeChange> undoHistory(const QList<JournalEntry>& journal, StepId step);

/// Whether any of it can be taken back.
bool hasUndoable(const QList<MadeChange>& made);

} // namespace jonction
