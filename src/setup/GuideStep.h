// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/Step.h"

namespace jonction {

class Workspace;

/// A step that the person carries out in somebody else's portal: Jonction computes the values, opens the page
/// and keeps the person's word, shown as declared and never as verified. Serves Licences, Routing,
/// Users, UCaaS link, Agents and State inheritance.
class GuideStep : public Step
{
public:
    struct Description
    {
        StepId id;
        QStringList inputs;
        QList<StepId> needs;
    };

    GuideStep(Workspace& workspace, Description description)
        : m_workspace(workspace)
        , m_description(std::move(description))
    {}
    StepId id() const override { return m_description.id; }
    QStringList inputs() const override { return m_description.inputs; }
    QList<StepId> needs() const override { return m_description.needs; }
    JobOf<Observation>* observe(QObject* owner, const Deployment& deployment) override;
    Plan plan(const Deployment& deployment, const Observation& world) const override;
    /// The link says which secret CCAIP holds from now on.
    QList<StepId> declared(Deployment& deployment, const Change& change,
                           const Declaration& word) const override;
    void undeclared(Deployment& deployment, const Address& address) const override;
    JobOf<Verification>* verify(QObject* owner, const Deployment& deployment) override;

private:
    Workspace& m_workspace;
    Description m_description;
};

} // namespace jonction
