// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/JobChain.h"
#include "base/Secret.h"
#include "setup/Step.h"

#include <memory>

namespace jonction {

class Workspace;

/// Step 8, the delicate one: create → keychain → read back and compare → prove with a client-credentials
/// token → only then the key id and the expiry go into the document. The creating call is sent once; a lost
/// answer leaves a secret that nobody knows, which the next plan shows and removes by the unique name in the
/// journal. Later: every secret of the registration in sight, a rotation without an outage, and no removal of
/// the last valid one (SecretRules).
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
    /// Reading the tenant's policies is optional: without it the life of a secret is found by trying.
    QStringList scopes() const override
    {
        return {QStringLiteral("Application.ReadWrite.All"), QStringLiteral("Policy.Read.All")};
    }
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    JobOf<ChangeOutcome>* perform(QObject* owner, const Deployment& deployment,
                                  const Change& change) override;
    QJsonObject seen(const Observation& world, const Address& address,
                     const QJsonObject& after) const override;
    Change undoOf(const MadeChange& made, const Observation& world) const override;
    void learn(Deployment& deployment, const QJsonObject& facts) const override;
    QList<StepId> declared(Deployment& deployment, const Change& change,
                           const Declaration& word) const override;
    void undeclared(Deployment& deployment, const Address& address) const override;
    QDateTime staleFrom(const Deployment& deployment) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    struct Making;
    using Maker = JobChain<Making, ChangeOutcome>;
    JobOf<ChangeOutcome>* create(QObject* owner, const Deployment& deployment, const Change& change);
    void askKeychainFirst(Maker* chain);
    void makeOnce(Maker* chain, const Deployment& deployment, const Change& change);
    void keep(Maker* chain, const Deployment& deployment);
    void noteRefusal(const Error& error, int days);
    JobOf<ChangeOutcome>* prove(QObject* owner, const Deployment& deployment, const QString& keyId);
    JobOf<ChangeOutcome>* remove(QObject* owner, const Deployment& deployment, const Change& change);
    QStringList lostSecretNames() const;

    Workspace& m_workspace;
};

} // namespace jonction
