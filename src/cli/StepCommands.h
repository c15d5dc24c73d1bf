// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"
#include "setup/StepAwait.h"

#include <QJsonArray>

namespace jonction {

/// Goes through the wanted steps one after another. What a command does with a step is told in takeStep(),
/// which ends by calling nextStep().
class StepsRun : public DocumentRun
{
    Q_OBJECT

public:
    using DocumentRun::DocumentRun;

protected:
    void begin() override;
    /// The steps in the order in which they are taken.
    virtual QList<StepId> order() const { return wantedSteps(); }
    virtual void takeStep(StepId id) = 0;
    virtual void end() = 0;
    void nextStep();
    void await(StepId id, StepOperation operation, std::function<void(const StepStatus&)> then);
    /// A step that only waits for an earlier one is no failure of its own.
    bool isFailure(const StepStatus& status);

private:
    QList<StepId> m_left;
    QList<StepId> m_askedFor; ///< steps for which the person was asked to sign in
};

/// `plan FILE`: exit 2 with changes pending, 0 without, 1 where something could not be read.
class PlanRun : public StepsRun
{
    Q_OBJECT

public:
    using StepsRun::StepsRun;

protected:
    void takeStep(StepId id) override;
    void end() override;

private:
    void took(const StepStatus& status);

    Plan m_plan;
    QJsonArray m_awaits;
    bool m_failed = false;
};

/// `apply FILE --yes`: exit 0 when every automatic change is made, 2 where some wait for something on its
/// way; manual ones are listed.
class ApplyStepsRun : public StepsRun
{
    Q_OBJECT

public:
    using StepsRun::StepsRun;

protected:
    void begin() override;
    void takeStep(StepId id) override;
    void end() override;

private:
    void planned(const StepStatus& status);
    void applied(const StepStatus& status);
    /// Whether a step before it has manual changes left.
    bool waitsForPerson(StepId id);
    void note(const StepStatus& status, int done);

    QList<Change> m_manual;
    QJsonObject m_steps;
    QJsonArray m_awaits;
    int m_done = 0;
    bool m_waiting = false; // something is on its way, and the rest can only follow it
    bool m_failed = false;
};

/// `verify FILE`: exit 0 when every wanted step is verified or declared.
class VerifyRun : public StepsRun
{
    Q_OBJECT

public:
    using StepsRun::StepsRun;

protected:
    void takeStep(StepId id) override;
    void end() override;

private:
    void took(const StepStatus& status);

    QList<StepStatus> m_statuses;
};

/// steps[]{id, state, checks[]{id, result, evidence}, awaits[]} of one step: the JSON contract of `verify`.
QJsonObject verificationJson(const StepStatus& status);

} // namespace jonction
