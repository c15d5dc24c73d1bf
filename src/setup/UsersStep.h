// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;

/// Step 6: each agent is reachable by the SIP URI that CCAIP holds: by the sign-in name on the SIP
/// sub-domain, or by a Direct Routing number; and has the policies of Direct Routing.
class UsersStep : public Step
{
public:
    explicit UsersStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Users; }
    QStringList inputs() const override
    {
        return {QStringLiteral("agents"), QStringLiteral("trunk.sbcFqdn"),
                QStringLiteral("routing.voiceRoutingPolicy"), QStringLiteral("routing.dialPlan")};
    }
    QList<StepId> needs() const override { return {StepId::Routing, StepId::Licences}; }
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
    /// By the account's id: its name is what this step changes.
    QJsonObject seen(const Observation& world, const Address& address,
                     const QJsonObject& after) const override;
    /// Account ids, and moves: the document follows the account to its new name and keeps the former one.
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    JobOf<ChangeOutcomes>* assignPolicies(QObject* owner, const QList<Change>& changes);

    Workspace& m_workspace;
};

} // namespace jonction
