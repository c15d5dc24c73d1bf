// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Session.h"
#include "setup/Step.h"

#include <QElapsedTimer>
#include <QPointer>

namespace jonction {

class Workspace;

/// Owns the state of one step; written once for all twelve. Reading, planning, applying and verifying run one
/// at a time.
class StepRunner : public QObject
{
    Q_OBJECT

public:
    /// `step` and `workspace` must outlive the runner.
    StepRunner(Step* step, Workspace* workspace, QObject* parent = nullptr);

    const StepStatus& status() const { return m_status; }
    Step* step() const { return m_step; }

    void plan();
    void check();
    /// Like plan(), unasked: where nobody can be reached the step stays as it was, and the next look comes
    /// later.
    void look();
    /// `only`: these changes of the plan and no others; empty: all.
    void apply(const QList<Address>& only = {});
    void verify();
    /// Reads and says what could be taken back of what Jonction made in this step, latest first; what cannot
    /// be is in the findings ("undo.notUndoable"). Changes neither the world nor the state of the step.
    JobOf<Plan>* undoPlan(QObject* owner);
    /// Takes back what `approved` names, then reads again. Nothing is proven afterwards.
    void undo(const Plan& approved);
    /// Asks the person to sign in with what the step needs, then checks.
    void signIn(SignInWay way);
    /// Drops what was seen and proven: the session that saw it is over.
    void forget();
    void stop();

    /// Offline: rules, lock, record of the document. Never interrupts what runs.
    /// `document` is the deployment as JSON, made once for all twelve.
    void refresh(const QList<StepId>& waitsFor, const QJsonObject& document);
    /// Plans again from what was last seen: after a declaration, no service is asked.
    void replan();

Q_SIGNALS:
    void changed();
    /// Facts were taken into the document.
    void learned();
    /// A state that is worth keeping was reached.
    void established();
    /// Something that was awaited ("domain.txt") has come, or is not awaited any more.
    void awaitEnded(const QString& id);

private:
    void begin(StepState state);
    void reconsiderPlan();
    QStringList noteAwaits();
    void putOffLooks();
    StepState lastEstablished() const;
    StepState lastEstablished(const QJsonObject& document) const;
    void read(std::function<void()> then);
    void took(Observation world);
    void settleAfterPlan(bool thenVerify);
    void carryOut(const Plan& approved, bool thenVerify);
    void startVerification();
    void took(const Verification& verification);
    void took(const SignedInAccount& account);
    void failed(const Error& error);
    void rest(StepState state);
    template<typename T>
    void run(JobOf<T>* job, std::function<void(Result<T>&)> then);

    Step* m_step;
    Workspace* m_workspace;
    StepStatus m_status;
    Diagnostics m_observed;
    Observation m_world;
    QPointer<Job> m_job;
    QElapsedTimer m_told;                   // since progress was last told
    std::optional<StepStatus> m_beforeLook; // set while nobody asked for what runs
};

} // namespace jonction
