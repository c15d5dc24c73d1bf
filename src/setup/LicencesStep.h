// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;

/// Step 4: every agent's account has Teams and Teams Phone.
class LicencesStep : public Step
{
public:
    explicit LicencesStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Licences; }
    /// Not the whole list of agents: numbers and names do not matter here.
    QStringList inputs() const override
    {
        return {QStringLiteral("agents.userId"), QStringLiteral("licences")};
    }
    QList<StepId> needs() const override { return {StepId::SignIn}; }
    QStringList scopes() const override;
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    JobOf<Observation>* observeSome(QObject* owner, const Deployment& deployment,
                                    const QList<Change>& changes) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    QString bulkKey(const Change& change) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    JobOf<ChangeOutcomes>* performSome(QObject* owner, const Deployment& deployment,
                                       const QList<Change>& changes) override;
    /// By the account's id: its name may have changed since.
    QJsonObject seen(const Observation& world, const Address& address,
                     const QJsonObject& after) const override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    Workspace& m_workspace;
};

} // namespace jonction
