// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "practice/PortalVisitor.h"
#include "setup/StepAwait.h"

#include <QElapsedTimer>

namespace jonction {

struct PracticeStep
{
    StepId id = StepId::SignIn;
    StepState state = StepState::Editing;
    int changes = 0; ///< that were planned and carried out or declared
    double seconds = 0;
    std::optional<Error> error;
    QList<Check> checks;
};

struct PracticeReport
{
    QList<PracticeStep> steps;
    int secondPlanChanges = 0;
    bool secondPlanComplete = true;
    QString keychainBackend;

    /// Every step verified or declared, and the second plan empty.
    bool passed() const;
};

/// Walks the whole set-up of a practice world by itself: plan, apply, declare the manual changes (filling the
/// portal's page for the UCaaS link), verify, then plan everything a second time. A step that fails is looked
/// at again, a dozen times at most: what was done is found and not done twice.
class PracticeWalk : public QObject
{
    Q_OBJECT

public:
    /// `flow` must outlive the walk. `portal`: the practice portal's front page.
    PracticeWalk(SetupFlow* flow, const QUrl& portal, QObject* parent = nullptr);

    JobOf<PracticeReport>* run(QObject* owner);

Q_SIGNALS:
    void stepStarted(jonction::StepId id);
    void stepEnded(const jonction::PracticeStep& step);

private:
    void nextStep();
    void plan();
    void planned(const StepStatus& status);
    void retry(const StepStatus& status);
    void actByHand(const StepStatus& status);
    void declareAll(const StepStatus& status);
    void verified(const StepStatus& status);
    void endStep(const StepStatus& status);
    void planAgain();
    void plannedAgain(const StepStatus& status);
    void await(StepOperation operation, void (PracticeWalk::*then)(const StepStatus&));

    SetupFlow* m_flow;
    PortalVisitor m_portal;
    QPointer<JobOf<PracticeReport>> m_job;
    PracticeReport m_report;
    QList<StepId> m_left;
    PracticeStep m_current;
    int m_attempts = 0;
    QElapsedTimer m_timer;
};

} // namespace jonction
