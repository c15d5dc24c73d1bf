// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// The manual changes of the steps that have no interface, or none that Jonction drives yet: what to do,
/// where, and which values to copy. The instruction text belongs to the address kind and is worded in room
/// `words`. Pure.
class GuidePlanner
{
public:
    /// Empty for steps without manual changes.
    static QList<Change> changes(const Deployment& deployment, StepId step);

    /// Front page of the CCAIP portal; empty where the host is not known.
    static QString portalPage(const Deployment& deployment);

    /// A page of the Teams admin center of the tenant's cloud; empty where nobody knows its address.
    static QString teamsPage(const Deployment& deployment, const QString& path);

    /// Where licences are bought. Known for the global cloud alone; empty elsewhere.
    static QString licencePage(const Deployment& deployment);

    /// One manual change of a step that has others too: declared where the document holds the person's word
    /// for just these values.
    static Change change(const Deployment& deployment, const Address& address, const GuideTask& task);

    /// The same as a plan: declared changes come as NoOp.
    static Plan plan(const Deployment& deployment, StepId step, const Observation& world);
};

} // namespace jonction
