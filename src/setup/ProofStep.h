// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;
struct SipRequest;

/// Step 12: nothing is changed; the chain is tried. OPTIONS and a short INVITE to one agent over the trunk's
/// sub-domain, and that agent's presence through Graph. Rings somebody, so it never runs unasked.
class ProofStep : public Step
{
public:
    explicit ProofStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Proof; }
    QStringList inputs() const override
    {
        return {QStringLiteral("proofAgent"), QStringLiteral("agents"), QStringLiteral("trunk.sipSubdomain"),
                QStringLiteral("trunk.sbcFqdn")};
    }
    QList<StepId> needs() const override { return {StepId::Trunk, StepId::Users, StepId::Secret}; }
    bool provesUnasked() const override { return false; }
    QStringList scopes() const override
    {
        return {QStringLiteral("Presence.Read.All"), QStringLiteral("User.Read.All")};
    }
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

    /// The agent who is called: the chosen one, else the first. Null where there is none.
    static const Agent* agentToCall(const Deployment& deployment);

private:
    SipRequest requestFor(const QString& sipUri) const;

    Workspace& m_workspace;
};

} // namespace jonction
