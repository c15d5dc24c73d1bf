// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"
#include "setup/Step.h"

#include <memory>

namespace jonction {

class Workspace;

/// Step 8, the delicate one: create → keychain → read back and compare → prove with a client-credentials
/// token → only then the key id and the expiry go into the document. The creating call is sent once; a lost
/// answer leaves a secret that nobody knows, which the next plan shows and removes by the unique name in the
/// journal.
class SecretStep : public Step
{
public:
    explicit SecretStep(Workspace& workspace)
        : m_workspace(workspace)
    {}
    StepId id() const override { return StepId::Secret; }
    QStringList inputs() const override
    {
        return {QStringLiteral("app.clientId"), QStringLiteral("secret.keyId")};
    }
    QList<StepId> needs() const override { return {StepId::Application}; }
    QStringList scopes() const override { return {QStringLiteral("Application.ReadWrite.All")}; }
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    QJsonObject seen(const Observation& world, const Address& address,
                     const QJsonObject& after) const override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    JobOf<ChangeOutcome>* create(QObject* owner, const Deployment& deployment, const Change& change);
    JobOf<ChangeOutcome>* remove(QObject* owner, const Deployment& deployment, const Change& change);
    QStringList lostSecretNames() const;

    Workspace& m_workspace;
};

} // namespace jonction
