// SPDX-License-Identifier: Apache-2.0
#include "plan/RotationPlanner.h"

#include "domain/Finding.h"
#include "domain/SecretRules.h"
#include "plan/GuidePlanner.h"
#include "plan/SecretPlanner.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Change guideOfRotation(const Deployment& d, const Address& address, const QList<CopyValue>& values, bool done)
{
    const GuideTask task{GuidePlanner::portalPage(d), values};
    Change change = guideChange(address, task, {}, false);
    const Declaration declaration = d.declared.value(address.toString());
    const bool declared = declaration.fingerprint == guideFingerprint(change);
    if (!done)
        return change;
    change = guideChange(address, task, {}, true);
    change.declared = declared; // seen, and nobody had to say so
    return change;
}

QString endOf(const Deployment& d, const QString& keyId)
{
    const SecretRecord* record = SecretRules::find(d.secret.known, keyId);
    return record ? record->expires.toUTC().toString(u"yyyy-MM-dd"_s) : QString();
}

Change proofOfNewSecret(const QString& keyId)
{
    Change change;
    change.address = RotationPlanner::proofAddress(keyId);
    change.action = Action::Create;
    change.after = {{"proven"_L1, true}};
    change.why = u"unproven"_s;
    change.undoable = true;
    return change;
}

void addRemovalOf(Plan& plan, const Deployment& d, const Observation& world, const QString& keyId,
                  const QString& why)
{
    const Address address = SecretPlanner::address(keyId);
    if (!world.has(address))
        return;
    if (SecretRules::removal(d.secret, SecretPlanner::records(d, world), keyId, world.at) !=
        SecretRules::Removal::Allowed) {
        const QString name = world.get(address).value("display_name"_L1).toString();
        plan.findings.append(
            finding(Severity::Warning, u"secret.rotation.keeps"_s, u"secret.rotation"_s, {name}));
        return;
    }
    Change change;
    change.address = address;
    change.action = Action::Delete;
    change.before = world.get(address);
    change.why = why;
    change.risk = Risk::Loss;
    plan.changes.append(change);
}

void addRetirementOfOld(Plan& plan, const Deployment& d, const Observation& world)
{
    const QString& old = d.secret.rotation.oldKeyId;
    const SecretRecord* record = SecretRules::find(d.secret.known, old);
    const bool ended = record && SecretRules::isExpired(*record, world.at);
    if (world.at < SecretRules::retireFrom(d.secret) && !ended) {
        plan.findings.append(finding(Severity::Info, u"secret.rotation.grace"_s, u"secret.rotation"_s,
                                     {SecretRules::retireFrom(d.secret).toString(Qt::ISODate)}));
        return;
    }
    addRemovalOf(plan, d, world, old, u"replaced"_s);
}

} // namespace

Address RotationPlanner::proofAddress(const QString& keyId)
{
    return {StepId::Secret, u"proof"_s, keyId};
}

Address RotationPlanner::handOverAddress(const QString& keyId)
{
    return {StepId::Secret, u"hand_over"_s, keyId};
}

Address RotationPlanner::confirmAddress(const QString& keyId)
{
    return {StepId::Secret, u"confirm"_s, keyId};
}

QList<Change> RotationPlanner::guides(const Deployment& d)
{
    const SecretRotation& rotation = d.secret.rotation;
    const RotationStage stage = SecretRules::stage(rotation);
    if (stage != RotationStage::HandOver && stage != RotationStage::Confirm && stage != RotationStage::Grace)
        return {};
    const QString& key = rotation.newKeyId;
    QList<Change> changes{guideOfRotation(d, handOverAddress(key),
                                          {{u"guide.value.connectedAppId"_s, d.app.clientId, {}, false},
                                           {u"guide.value.connectedAppSecret"_s, {}, key, true},
                                           {u"guide.value.secretEnds"_s, endOf(d, key), {}, false}},
                                          stage != RotationStage::HandOver)};
    if (stage != RotationStage::HandOver)
        changes.append(guideOfRotation(d, confirmAddress(key),
                                       {{u"guide.value.portalHost"_s, d.instance.host, {}, false}},
                                       stage == RotationStage::Grace));
    return changes;
}

void RotationPlanner::addTo(Plan& plan, const Deployment& d, const Observation& world)
{
    const SecretRotation& rotation = d.secret.rotation;
    switch (SecretRules::stage(rotation)) {
    case RotationStage::Prove:
        plan.changes.append(proofOfNewSecret(rotation.newKeyId));
        return;
    case RotationStage::HandOver:
    case RotationStage::Confirm:
        plan.changes += guides(d);
        return;
    case RotationStage::Grace:
        plan.changes += guides(d);
        addRetirementOfOld(plan, d, world);
        return;
    case RotationStage::Withdraw:
        addRemovalOf(plan, d, world, rotation.newKeyId, u"withdrawn"_s);
        return;
    case RotationStage::Make:
    case RotationStage::None:
        return;
    }
}

} // namespace jonction
