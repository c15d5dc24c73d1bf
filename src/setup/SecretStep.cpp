// SPDX-License-Identifier: Apache-2.0
#include "setup/SecretStep.h"

#include "domain/SecretRules.h"
#include "plan/GuidePlanner.h"
#include "plan/RotationPlanner.h"
#include "plan/SecretPlanner.h"
#include "rest/Recover.h"
#include "setup/SecretFacts.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using MaybeApplication = std::optional<GraphApplication>;
using MaybePolicy = std::optional<AppManagementPolicy>;

// A fresh secret is refused for 4 to 18 seconds; two minutes is the limit of patience (microsoft-graph 5.3).
constexpr int freshSecretPatienceMs = 120'000;

// Whether the keychain holds the value: absence is an answer, a locked keychain is an error that ends the
// reading. A secret must never be taken for lost because nobody could look.
JobOf<bool>* isKept(QObject* owner, SecretStore* secrets, const SecretRef& ref)
{
    return convertJob<Secret, bool>(owner, secrets->read(owner, ref),
                                    [](Result<Secret>& result) -> Result<bool> {
                                        if (result.ok())
                                            return true;
                                        if (result.error().kind == ErrorKind::NotFound)
                                            return false;
                                        return result.error();
                                    });
}

// Asks for one after the other; few secrets hang on one registration.
JobOf<QStringList>* keptAmong(QObject* owner, SecretStore* secrets, const QString& deploymentId,
                              const QStringList& keyIds)
{
    auto* chain = new JobChain<QStringList, QStringList>(owner);
    for (const QString& keyId : keyIds)
        chain->then<bool>(
            [=](QObject* o, QStringList&) {
                return isKept(o, secrets, SecretRef::clientSecret(deploymentId, keyId));
            },
            [keyId](QStringList& kept, bool& there) {
                if (there)
                    kept.append(keyId);
            });
    chain->run([](QStringList& kept) -> Result<QStringList> { return kept; });
    return chain;
}

QStringList keyIdsOf(const GraphApplication& application)
{
    QStringList ids;
    for (const PasswordCredential& credential : application.passwordCredentials)
        ids.append(credential.keyId);
    return ids;
}

// Optional knowledge: the right to read it may be missing, and nothing depends on it.
template<typename A>
JobOf<std::optional<A>>* ifReadable(QObject* owner, JobOf<A>* job)
{
    using Found = std::optional<A>;
    return convertJob<A, Found>(owner, job, [](Result<A>& result) -> Result<Found> {
        if (!result.ok() && result.error().kind == ErrorKind::Cancelled)
            return Result<Found>(result.error());
        return Result<Found>(result.ok() ? Found(result.take()) : Found());
    });
}

// When the state of one of the document's agents last changed in CCAIP.
QDateTime lastMove(const Deployment& d, const QList<CcaipAgent>& agents)
{
    QDateTime last;
    for (const CcaipAgent& agent : agents) {
        const bool ours = std::any_of(d.agents.cbegin(), d.agents.cend(), [&agent](const Agent& own) {
            return own.email.compare(agent.email, Qt::CaseInsensitive) == 0;
        });
        if (ours && agent.statusUpdatedAt.isValid() && (!last.isValid() || agent.statusUpdatedAt > last))
            last = agent.statusUpdatedAt;
    }
    return last;
}

Observation observationOf(const Deployment& d, const SecretWorld& world, const QStringList& lostNames,
                          const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Secret;
    seen.at = now;
    seen.facts = {{"application"_L1, world.application.has_value()}};
    if (!world.application)
        return seen;
    const QList<SecretRecord> records =
        SecretFacts::recordsOf(*world.application, world.keptKeyIds, lostNames);
    seen.facts = SecretFacts::toFacts(records, SecretFacts::policyOf(world), now);
    seen.facts.insert("application"_L1, true);
    seen.facts.insert("client_id"_L1, world.application->appId);
    seen.facts.insert("object_id"_L1, world.application->id);
    if (world.movedAt.isValid())
        seen.facts.insert("moved_at"_L1, world.movedAt.toUTC().toString(Qt::ISODate));
    for (const SecretRecord& record : records)
        seen.put(SecretPlanner::address(record.keyId),
                 {{"display_name"_L1, record.name},
                  {"starts"_L1, record.start.toUTC().toString(Qt::ISODate)},
                  {"expires"_L1, record.expires.toUTC().toString(Qt::ISODate)},
                  {"hint"_L1, record.hint},
                  {"kept"_L1, record.kept},
                  {"orphan"_L1, record.orphan}});
    const SecretRotation& rotation = d.secret.rotation;
    if (rotation.provenAt.isValid() && SecretRules::find(records, rotation.newKeyId))
        seen.put(RotationPlanner::proofAddress(rotation.newKeyId), {{"proven"_L1, true}});
    return seen;
}

void addTokenChecks(Verification& v, const Deployment& d, const Result<SecretProof>& proof)
{
    v.checks.append({u"secret.kept"_s, CheckOutcome::Pass, d.secret.keyId, {}});
    v.checks.append({u"secret.token"_s, proof.ok() ? CheckOutcome::Pass : CheckOutcome::Fail,
                     proof.ok() ? QString::number(proof->expiresInSeconds) + " s"_L1 : proof.error().code,
                     proof.ok() ? Error{} : proof.error()});
    const bool lasting = v.at.daysTo(d.secret.expires) >= SecretRules::leastDays(d.secret);
    v.checks.append({u"secret.expiry"_s,
                     lasting ? CheckOutcome::Pass : CheckOutcome::Warning,
                     d.secret.expires.toUTC().toString(Qt::ISODate),
                     {}});
}

// What no other tool looks at: whether CCAIP holds the secret that is about to end.
void addHeldCheck(Verification& v, const Deployment& d)
{
    const QString held = SecretRules::heldKeyId(d.secret, d.secret.known);
    if (held.isEmpty())
        return;
    const SecretRecord* record = SecretRules::find(d.secret.known, held);
    const bool lasting = record && v.at.daysTo(record->expires) >= SecretRules::leastDays(d.secret);
    v.checks.append({u"secret.held"_s,
                     lasting ? CheckOutcome::Pass : CheckOutcome::Warning,
                     record ? record->name + u' ' + record->expires.toUTC().toString(Qt::ISODate) : held,
                     {}});
}

} // namespace

// Names of secrets that a run of ours meant to create and never finished: the only ones that may be taken for
// orphans.
QStringList SecretStep::lostSecretNames() const
{
    QStringList names;
    for (const JournalEntry& entry : m_workspace.journal().entries()) {
        const QString name = entry.after.value("display_name"_L1).toString();
        if (!entry.address.startsWith("secret/client_secret/"_L1) || name.isEmpty() ||
            entry.action != "create"_L1)
            continue;
        if (entry.phase == "done"_L1 || entry.detail == "found done"_L1)
            names.removeAll(name);
        else if (!names.contains(name))
            names.append(name);
    }
    return names;
}

JobOf<Observation>* SecretStep::observe(QObject* owner, const Deployment& d)
{
    ServiceHub& hub = m_workspace.services();
    auto* chain = new JobChain<SecretWorld, Observation>(owner);
    chain->then<MaybeApplication>(
        [graph = hub.graph(), d](QObject* o, SecretWorld&) {
            return graph->applicationByUniqueName(o, d.app.uniqueName);
        },
        [](SecretWorld& w, MaybeApplication& found) { w.application = found; });
    chain->then<QStringList>(
        [secrets = hub.secrets(), d](QObject* o, SecretWorld& w) -> JobOf<QStringList>* {
            return w.application ? keptAmong(o, secrets, d.id, keyIdsOf(*w.application)) : nullptr;
        },
        [](SecretWorld& w, QStringList& kept) { w.keptKeyIds = kept; });
    chain->then<MaybePolicy>(
        [policies = hub.policies()](QObject* o, SecretWorld& w) -> JobOf<MaybePolicy>* {
            return w.application ? ifReadable(o, policies->defaultAppManagementPolicy(o)) : nullptr;
        },
        [](SecretWorld& w, MaybePolicy& policy) { w.defaultPolicy = policy; });
    // Who may not read the one may not read the other.
    chain->then<std::optional<MaybePolicy>>(
        [policies = hub.policies()](QObject* o, SecretWorld& w) -> JobOf<std::optional<MaybePolicy>>* {
            return w.defaultPolicy
                       ? ifReadable(o, policies->assignedAppManagementPolicy(o, w.application->id))
                       : nullptr;
        },
        [](SecretWorld& w, std::optional<MaybePolicy>& policy) {
            w.assignedPolicy = policy.value_or(MaybePolicy());
        });
    using MaybeAgents = std::optional<QList<CcaipAgent>>;
    const bool watch = SecretRules::stage(d.secret.rotation) == RotationStage::Confirm;
    chain->then<MaybeAgents>(
        [ccaip = hub.ccaip(), watch](QObject* o, SecretWorld&) -> JobOf<MaybeAgents>* {
            return watch ? ifReadable(o, ccaip->agents(o)) : nullptr;
        },
        [d](SecretWorld& w, MaybeAgents& agents) {
            w.movedAt = agents ? lastMove(d, *agents) : QDateTime();
        });
    chain->run([this, d, names = lostSecretNames()](SecretWorld& w) -> Result<Observation> {
        // A keychain that was too slow may have kept it after all.
        if (m_workspace.unkept() && w.keptKeyIds.contains(m_workspace.unkept()->keyId))
            m_workspace.dropUnkept();
        return observationOf(d, w, names, m_workspace.clock().now());
    });
    return chain;
}

Plan SecretStep::plan(const Deployment& d, const Observation& world) const
{
    return SecretPlanner::plan(d, world);
}

// A creation names the secret; the directory names it by a key id.
QJsonObject SecretStep::seen(const Observation& world, const Address& address, const QJsonObject& after) const
{
    if (world.has(address))
        return world.get(address);
    if (address.kind != "client_secret"_L1)
        return {};
    // Also by the name alone: what takes a creation back names it as the creation did.
    const QJsonValue wished = after.value("display_name"_L1);
    const QString name = wished.isString() ? wished.toString() : address.name;
    for (const QJsonObject& secret : world.objects)
        if (secret.value("display_name"_L1).toString() == name) {
            QJsonObject found = secret;
            if (after.contains("lifetime_days"_L1))
                found.insert("lifetime_days"_L1, after.value("lifetime_days"_L1)); // not shown: its end is
            return found;
        }
    return {};
}

// The life that was asked for is not an attribute that can be seen again. A proof leaves nothing to take
// back.
Change SecretStep::undoOf(const MadeChange& made, const Observation& world) const
{
    Change change = Step::undoOf(made, world);
    change.before.remove("lifetime_days"_L1);
    if (made.address.kind == "proof"_L1)
        change.action = Action::NoOp;
    return change;
}

void SecretStep::learn(Deployment& d, const QJsonObject& facts) const
{
    if (facts.contains("object_id"_L1)) {
        d.app.objectId = facts.value("object_id"_L1).toString();
        d.app.clientId = facts.value("client_id"_L1).toString();
    }
    SecretFacts::learnLook(d.secret, facts);
    if (facts.contains("made"_L1))
        SecretFacts::learnMade(d.secret, facts.value("made"_L1).toObject());
    if (facts.contains("proof"_L1))
        SecretFacts::learnProof(d.secret, facts.value("proof"_L1).toObject());
}

// Handing the secret over is linking: the UCaaS step rests on the same word.
QList<StepId> SecretStep::declared(Deployment& d, const Change& change, const Declaration& word) const
{
    if (change.address.kind == "confirm"_L1) {
        if (SecretRules::stage(d.secret.rotation) == RotationStage::Confirm)
            d.secret.rotation.confirmedAt = word.at;
        return {StepId::Secret};
    }
    if (change.address.kind != "hand_over"_L1)
        return {};
    SecretRules::handedOver(d.secret, change.address.name, word.at);
    for (const Change& link : GuidePlanner::changes(d, StepId::UcaasLink))
        if (d.declared.contains(link.address.toString()))
            d.declared.insert(link.address.toString(), {word.by, word.at, guideFingerprint(link)});
    return {StepId::Secret, StepId::UcaasLink};
}

void SecretStep::undeclared(Deployment& d, const Address& address) const
{
    SecretRotation& rotation = d.secret.rotation;
    if (rotation.newKeyId != address.name)
        return;
    rotation.confirmedAt = {};
    if (address.kind != "hand_over"_L1)
        return;
    rotation.handedAt = {};
    d.secret.heldByCcaip = rotation.oldKeyId;
}

QDateTime SecretStep::staleFrom(const Deployment& d) const
{
    return d.secret.expires.isValid() ? d.secret.expires.addDays(-SecretRules::leastDays(d.secret))
                                      : QDateTime();
}

JobOf<Verification>* SecretStep::verify(QObject* owner, const Deployment& d)
{
    ServiceHub& hub = m_workspace.services();
    const QDateTime now = m_workspace.clock().now();
    if (d.secret.keyId.isEmpty()) {
        Verification none{StepId::Secret, {}, now};
        none.checks.append(
            {u"secret.kept"_s, CheckOutcome::Fail, {}, Error::of(ErrorKind::NotFound, u"client secret"_s)});
        return settledJob<Verification>(owner, none);
    }
    return chain<Secret, Verification>(
        owner, hub.secrets()->read(owner, SecretRef::clientSecret(d.id, d.secret.keyId)),
        [&hub, d, now](Secret& secret, QObject* o) -> JobOf<Verification>* {
            // A secret made moments ago may still be refused by some of the directory's servers.
            const bool fresh = d.secret.provenAt.isValid() && d.secret.provenAt.secsTo(now) < 120;
            JobOf<SecretProof>* proving =
                hub.secretProbe()->prove(o, d.tenant.tenantId, d.app.clientId, secret,
                                         ClientSecretProbe::Patience{fresh ? freshSecretPatienceMs : 0});
            return convertJob<SecretProof, Verification>(
                o, proving, [d, now](Result<SecretProof>& proof) -> Result<Verification> {
                    if (!proof.ok() && proof.error().kind == ErrorKind::Cancelled)
                        return proof.error();
                    Verification v{StepId::Secret, {}, now};
                    addTokenChecks(v, d, proof);
                    addHeldCheck(v, d);
                    return v;
                });
        });
}

} // namespace jonction
