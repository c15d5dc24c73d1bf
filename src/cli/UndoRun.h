// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/StepCommands.h"

namespace jonction {

/// `undo FILE [--step ID] [--yes]`: shows what Jonction made and what taking it back would do, and does it
/// with
/// --yes, the last step first. Exit 2 where something could be taken back and --yes is missing.
class UndoRun : public StepsRun
{
    Q_OBJECT

public:
    using StepsRun::StepsRun;

protected:
    QList<StepId> order() const override;
    void takeStep(StepId id) override;
    void end() override;

private:
    void planned(StepId id, const Plan& plan);

    Plan m_plan;
    int m_done = 0;
    bool m_failed = false;
};

} // namespace jonction
