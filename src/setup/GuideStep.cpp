// SPDX-License-Identifier: Apache-2.0
#include "setup/GuideStep.h"

#include "domain/SecretReminder.h"
#include "domain/SecretRules.h"
#include "plan/GuidePlanner.h"
#include "setup/Workspace.h"

namespace jonction {

using namespace Qt::StringLiterals;

JobOf<Observation>* GuideStep::observe(QObject* owner, const Deployment&)
{
    Observation seen;
    seen.step = id();
    seen.at = m_workspace.clock().now();
    return settledJob<Observation>(owner, seen);
}

Plan GuideStep::plan(const Deployment& d, const Observation& world) const
{
    return GuidePlanner::plan(d, id(), world);
}

QList<StepId> GuideStep::declared(Deployment& d, const Change&, const Declaration& word) const
{
    if (id() == StepId::UcaasLink)
        SecretRules::handedOver(d.secret, d.secret.keyId, word.at);
    return {};
}

void GuideStep::undeclared(Deployment& d, const Address&) const
{
    if (id() == StepId::UcaasLink && d.secret.heldByCcaip == d.secret.keyId)
        d.secret.heldByCcaip.clear();
}

JobOf<Verification>* GuideStep::verify(QObject* owner, const Deployment& d)
{
    const QDateTime now = m_workspace.clock().now();
    Verification v{id(), {}, now};
    for (const Change& change : GuidePlanner::changes(d, id())) {
        const Declaration declaration = d.declared.value(change.address.toString());
        const QString word = declaration.by + u' ' + declaration.at.toUTC().toString(Qt::ISODate);
        Check check{
            u"guide.declared"_s, CheckOutcome::Declared, change.address.toString() + ": "_L1 + word, {}};
        if (!change.declared) {
            check.outcome = CheckOutcome::Fail;
            check.evidence = change.address.toString();
            check.error = Error::of(ErrorKind::NotFound, change.address.toString());
            check.error.code = u"not-declared"_s;
        }
        v.checks.append(check);
    }
    if (id() == StepId::UcaasLink) {
        const SecretReminder::Watched held = SecretReminder::watched(d.secret);
        const bool valid = !held.keyId.isEmpty() && held.end > now;
        v.checks.append({u"ucaas.secretStillValid"_s, valid ? CheckOutcome::Pass : CheckOutcome::Fail,
                         held.end.toUTC().toString(Qt::ISODate),
                         Error::of(ErrorKind::SecretExpired, held.keyId)});
    }
    return settledJob<Verification>(owner, v);
}

} // namespace jonction
