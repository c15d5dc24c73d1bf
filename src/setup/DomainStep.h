// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;

/// Step 3: the trunk's SBC name becomes a proven domain of the tenant, with one licensed account on it. What
/// takes its time (DNS, provisioning) is awaited, never forced; what the provider does not take by its
/// interface is done by hand and ends when DNS shows it.
class DomainStep : public Step
{
public:
    explicit DomainStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Domain; }
    QStringList inputs() const override;
    QList<StepId> needs() const override { return {StepId::SignIn, StepId::Trunk}; }
    QStringList scopes() const override;
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    void learnFailure(Deployment& deployment, const Change& change, const Error& error) const override;
    Change undoOf(const MadeChange& made, const Observation& world) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    JobOf<ChangeOutcome>* addDomain(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* removeDomain(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* publishTxt(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* prove(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* addUser(QObject* owner, const Deployment& deployment, const Change& change);
    JobOf<ChangeOutcome>* removeUser(QObject* owner, const Change& change);
    JobOf<ChangeOutcome>* changeUser(QObject* owner, const Change& change);
    JobOf<ChangeOutcome>* changeLicence(QObject* owner, const Change& change);

    Workspace& m_workspace;
};

} // namespace jonction
