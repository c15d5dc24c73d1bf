// SPDX-License-Identifier: Apache-2.0
#include "cli/UndoRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "words/Words.h"

#include <QCoreApplication>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

// What was made last may stand on what was made first.
QList<StepId> UndoRun::order() const
{
    QList<StepId> steps = StepsRun::order();
    std::reverse(steps.begin(), steps.end());
    return steps;
}

void UndoRun::takeStep(StepId id)
{
    if (!flow().hasMade(id))
        return nextStep();
    flow().undoPlan(this, id)->onDone(this, [this, id](Result<Plan>& plan) {
        if (plan.ok())
            return planned(id, plan.value());
        m_failed = true;
        Output::trouble(plan.error());
        nextStep();
    });
}

void UndoRun::planned(StepId id, const Plan& plan)
{
    m_plan.append(plan);
    if (!arguments().json) {
        Output::line(Words::stepTitle(id));
        for (const Change& change : plan.changes)
            Output::line(u"   %1 %2"_s.arg(sign(change.action), Words::actionSentence(change)));
        for (const Diagnostic& finding : plan.findings)
            Output::line(u"   "_s + Words::finding(finding));
    }
    if (!arguments().yes || plan.isEmpty())
        return nextStep();
    auto* job = awaitStep(this, &flow(), id, [this, id, plan] { flow().undo(id, plan); });
    job->onDone(this, [this, count = plan.summary().automatic()](Result<StepStatus>& status) {
        const bool failed = !status.ok() || status->error.has_value();
        m_failed = m_failed || failed;
        m_done += failed ? 0 : count;
        if (status.ok() && status->error)
            Output::trouble(*status->error);
        nextStep();
    });
}

void UndoRun::end()
{
    if (arguments().json) {
        QJsonObject json = toJson(m_plan);
        json.insert("done"_L1, m_done);
        Output::json(json);
    } else if (m_plan.isEmpty()) {
        Output::line(
            QCoreApplication::translate("CommandLine", "There is nothing of Jonction's to take back."));
    } else if (!arguments().yes) {
        Output::line(
            QCoreApplication::translate("CommandLine", "Nothing was changed: say --yes to take it back."));
    }
    if (m_failed)
        return Q_EMIT finished(ExitCode::failed);
    Q_EMIT finished(m_plan.isEmpty() || arguments().yes ? ExitCode::done : ExitCode::pending);
}

} // namespace jonction
