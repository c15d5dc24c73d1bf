// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Session.h"
#include "setup/Step.h"

namespace jonction {

class Workspace;

/// Step 1: a session with the directory, and what the guide demands of the account (a work account that holds
/// Global Administrator). The session itself is the object: creating it opens the system browser.
class SignInStep : public Step
{
public:
    explicit SignInStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::SignIn; }
    QStringList inputs() const override
    {
        return {QStringLiteral("tenant.clientId"), QStringLiteral("tenant.clientKind"),
                QStringLiteral("tenant.cloud"), QStringLiteral("endpoints")};
    }
    QList<StepId> needs() const override { return {}; }
    QStringList scopes() const override { return Session::scopes(); }
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    JobOf<ChangeOutcome>* signOut(QObject* owner);

    Workspace& m_workspace;
};

} // namespace jonction
