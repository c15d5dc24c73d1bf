// SPDX-License-Identifier: Apache-2.0
#include "setup/StepList.h"

#include "setup/ApplicationStep.h"
#include "setup/DomainStep.h"
#include "setup/GuideStep.h"
#include "setup/LicencesStep.h"
#include "setup/ProofStep.h"
#include "setup/SecretStep.h"
#include "setup/SignInStep.h"
#include "setup/TrunkStep.h"
#include "setup/UsersStep.h"
#include "setup/Workspace.h"

namespace jonction {

using namespace Qt::StringLiterals;

std::vector<std::unique_ptr<Step>> makeSteps(Workspace& workspace)
{
    const auto guide = [&workspace](StepId id, const QStringList& inputs, const QList<StepId>& needs) {
        return std::make_unique<GuideStep>(workspace, GuideStep::Description{id, inputs, needs});
    };
    std::vector<std::unique_ptr<Step>> steps;
    steps.push_back(std::make_unique<SignInStep>(workspace));
    steps.push_back(std::make_unique<TrunkStep>(workspace));
    steps.push_back(std::make_unique<DomainStep>(workspace));
    steps.push_back(std::make_unique<LicencesStep>(workspace));
    steps.push_back(guide(StepId::Routing, {u"trunk.sbcFqdn"_s, u"trunk.concurrentCallLimit"_s, u"routing"_s},
                          {StepId::Domain}));
    steps.push_back(std::make_unique<UsersStep>(workspace));
    steps.push_back(std::make_unique<ApplicationStep>(workspace));
    steps.push_back(std::make_unique<SecretStep>(workspace));
    steps.push_back(guide(StepId::UcaasLink,
                          {u"instance.host"_s, u"app.clientId"_s, u"secret.keyId"_s, u"ucaas"_s},
                          {StepId::Secret}));
    steps.push_back(guide(StepId::Agents,
                          {u"agents"_s, u"trunk.sipSubdomain"_s, u"trunk.sbcFqdn"_s, u"instance.host"_s},
                          {StepId::Users, StepId::UcaasLink}));
    steps.push_back(guide(StepId::Inheritance, {u"inheritance"_s, u"instance.host"_s}, {StepId::UcaasLink}));
    steps.push_back(std::make_unique<ProofStep>(workspace));
    return steps;
}

} // namespace jonction
