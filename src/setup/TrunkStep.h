// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;

/// Step 2: outbound voice profile, Teams-type connection with its inbound sub-domain, a number bought and
/// attached, at Telnyx. Orders carry the document's id as customer reference, so that a lost reply is found
/// again and nothing is bought twice.
class TrunkStep : public Step
{
public:
    explicit TrunkStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Trunk; }
    QStringList inputs() const override;
    QList<StepId> needs() const override { return {}; }
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    JobOf<ChangeOutcome>* remove(QObject* owner, const Deployment& deployment, const Change& change);
    JobOf<ChangeOutcome>* writeProfile(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* writeConnection(QObject* owner, const Deployment& deployment);
    JobOf<ChangeOutcome>* writeNumber(QObject* owner, const Deployment& deployment, const Change& change);

    Workspace& m_workspace;
};

} // namespace jonction
