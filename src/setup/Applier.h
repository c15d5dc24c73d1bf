// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "plan/Plan.h"
#include "setup/Step.h"

namespace jonction {

class Workspace;

/// What an apply came to. `failed` is the change that ended it, with its error; changes after it were not
/// begun.
struct ApplyReport
{
    int done = 0;
    int adopted = 0;     ///< of these: found already as wished, nothing was sent
    bool paused = false; ///< ended before the last change, without a fault: see isPause()
};

/// Carries out the automatic changes of one approved plan, in its order, one at a time:
/// journal the intent (on disk) → look at that one object again → stop with Drift where it is no longer what
/// the plan saw → send the change → after a lost reply look once more → take the facts into the document →
/// journal the end.
///
/// Changes that stand side by side (Step::bulkKey: the licences of hundreds of agents) take each of these
/// stations together, up to twenty at once, each with its own journal lines and its own outcome. There a
/// refusal of one keeps only those from being done that need it; the run goes on and ends with the first
/// refusal.
///
/// Cancelling lets the change under way go and leaves its intent open; the next look resolves it. One at a
/// time per workspace. Emits progressed(done, total, address) and waiting(seconds, …) of the service.
class Applier : public QObject
{
    Q_OBJECT

public:
    Applier(Workspace* workspace, Step* step, QObject* parent);

    /// `plan` must be complete; only its Create, Update, Replace and Delete changes are carried out.
    JobOf<ApplyReport>* apply(QObject* owner, const Plan& plan);

    /// Ends intents that a killed run left open, by what `world` shows now: journals "resolved".
    static void resolveOpenIntents(Workspace& workspace, const Step& step, const Observation& world);

private:
    Workspace* m_workspace;
    Step* m_step;
};

} // namespace jonction
