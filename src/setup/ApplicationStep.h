// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;

/// Step 7: the app registration with its service principal and tenant-wide consent, found again by its unique
/// name, restored where it was deleted. Consent is given by the interface, or on Microsoft's own page.
class ApplicationStep : public Step
{
public:
    explicit ApplicationStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Application; }
    QStringList inputs() const override;
    QList<StepId> needs() const override { return {StepId::SignIn}; }
    QStringList scopes() const override;
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    JobOf<ChangeOutcome>* writeApplication(QObject* owner, const Deployment& deployment,
                                           const Change& change);
    JobOf<ChangeOutcome>* removeApplication(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* writePrincipal(QObject* owner, const Deployment& deployment, const Change& change);
    JobOf<ChangeOutcome>* writeConsent(QObject* owner, const Deployment& deployment, const Change& change);
    JobOf<ChangeOutcome>* writeRoles(QObject* owner, const Deployment& deployment, const Change& change);
    QString consentPage(const Deployment& deployment) const;

    Workspace& m_workspace;
};

} // namespace jonction
