// SPDX-License-Identifier: Apache-2.0
#include "setup/SecretStep.h"

#include "base/JobChain.h"
#include "domain/Finding.h"
#include "plan/SecretPlanner.h"
#include "rest/Recover.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"

#include <QTimeZone>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using MaybeApplication = std::optional<GraphApplication>;

// A fresh secret is refused for 4 to 18 seconds; two minutes is the limit of patience (microsoft-graph 5.3).
constexpr int freshSecretPatienceMs = 120'000;

struct SecretWorld
{
    MaybeApplication application;
    QStringList keptKeyIds;
};

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

Observation observationOf(const SecretWorld& world, const QStringList& lostNames, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Secret;
    seen.at = now;
    seen.facts = {{"application"_L1, world.application.has_value()}};
    if (!world.application)
        return seen;
    seen.facts.insert("client_id"_L1, world.application->appId);
    seen.facts.insert("object_id"_L1, world.application->id);
    for (const PasswordCredential& credential : world.application->passwordCredentials) {
        const bool kept = world.keptKeyIds.contains(credential.keyId);
        const bool orphan = !kept && lostNames.contains(credential.displayName);
        seen.put(SecretPlanner::address(credential.keyId),
                 {{"display_name"_L1, credential.displayName},
                  {"expires"_L1, credential.end.toUTC().toString(Qt::ISODate)},
                  {"hint"_L1, credential.hint},
                  {"kept"_L1, kept},
                  {"orphan"_L1, orphan}});
    }
    seen.facts.insert("secrets"_L1, world.application->passwordCredentials.size());
    const QString current = SecretPlanner::currentKeyId(seen);
    if (!current.isEmpty()) {
        const QJsonObject secret = seen.get(SecretPlanner::address(current));
        seen.facts.insert("key_id"_L1, current);
        seen.facts.insert("expires"_L1, secret.value("expires"_L1));
        seen.facts.insert("hint"_L1, secret.value("hint"_L1));
    }
    return seen;
}

struct Creation
{
    std::shared_ptr<NewPassword> fresh;
    SecretProof proof;
};

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
    chain->run([names = lostSecretNames(), now = m_workspace.clock().now()](
                   SecretWorld& w) -> Result<Observation> { return observationOf(w, names, now); });
    return chain;
}

Plan SecretStep::plan(const Deployment& d, const Observation& world) const
{
    return SecretPlanner::plan(d, world);
}

JobOf<ChangeOutcome>* SecretStep::perform(QObject* owner, const Deployment& d, const Change& change)
{
    return change.action == Action::Delete ? remove(owner, d, change) : create(owner, d, change);
}

JobOf<ChangeOutcome>* SecretStep::create(QObject* owner, const Deployment& d, const Change& change)
{
    ServiceHub& hub = m_workspace.services();
    SecretStore* secrets = hub.secrets();
    const QString name = change.after.value("display_name"_L1).toString();
    const QDateTime end = m_workspace.clock().now().addDays(change.after.value("lifetime_days"_L1).toInt());
    auto* chain = new JobChain<Creation, ChangeOutcome>(owner);
    // The keychain is asked before the secret exists: where it cannot keep, nothing is created.
    chain->then<KeychainStatus>(
        [secrets](QObject* o, Creation&) { return secrets->status(o); },
        [chain](Creation&, KeychainStatus& status) {
            if (status.state == KeychainStatus::State::Missing)
                chain->fail(Error::of(ErrorKind::KeychainMissing, status.backend, status.evidence));
            else if (status.state == KeychainStatus::State::Locked)
                chain->fail(Error::of(ErrorKind::KeychainLocked, status.backend, status.evidence));
        });
    chain->then<NewPassword>(
        [graph = hub.graph(), d, name, end](QObject* o, Creation&) {
            return graph->addPassword(o, d.app.objectId, name, end);
        },
        [](Creation& c, NewPassword& fresh) { c.fresh = std::make_shared<NewPassword>(std::move(fresh)); });
    chain->then<Nothing>(
        [secrets, d](QObject* o, Creation& c) {
            return secrets->write(o, SecretRef::clientSecret(d.id, c.fresh->keyId), c.fresh->text.clone());
        },
        [](Creation&, Nothing&) {});
    chain->then<SecretProof>(
        [probe = hub.secretProbe(), d](QObject* o, Creation& c) {
            return probe->prove(o, d.tenant.tenantId, d.app.clientId, c.fresh->text,
                                ClientSecretProbe::Patience{freshSecretPatienceMs});
        },
        [](Creation& c, SecretProof& proof) { c.proof = proof; });
    chain->run([now = m_workspace.clock().now()](Creation& c) -> Result<ChangeOutcome> {
        ChangeOutcome outcome;
        outcome.serverId = c.fresh->keyId;
        outcome.learned = {{"key_id"_L1, c.fresh->keyId},
                           {"expires"_L1, c.fresh->end.toUTC().toString(Qt::ISODate)},
                           {"hint"_L1, c.fresh->hint},
                           {"proven_at"_L1, now.toString(Qt::ISODate)}};
        return outcome;
    });
    return chain;
}

JobOf<ChangeOutcome>* SecretStep::remove(QObject* owner, const Deployment& d, const Change& change)
{
    GraphApi* graph = m_workspace.services().graph();
    return mapJob<Nothing, ChangeOutcome>(owner,
                                          graph->removePassword(owner, d.app.objectId, change.address.name),
                                          [id = change.address.name](Nothing&) -> Result<ChangeOutcome> {
                                              return ChangeOutcome{id, {}, false, {}};
                                          });
}

// A creation names the secret; the directory names it by a key id.
QJsonObject SecretStep::seen(const Observation& world, const Address& address, const QJsonObject& after) const
{
    if (world.has(address))
        return world.get(address);
    const QJsonValue name = after.value("display_name"_L1);
    for (const QJsonObject& secret : world.objects)
        if (name.isString() && secret.value("display_name"_L1) == name) {
            QJsonObject found = secret;
            found.insert("lifetime_days"_L1, after.value("lifetime_days"_L1)); // not shown: its end is
            return found;
        }
    return {};
}

void SecretStep::learn(Deployment& d, const QJsonObject& facts) const
{
    if (facts.contains("object_id"_L1)) {
        d.app.objectId = facts.value("object_id"_L1).toString();
        d.app.clientId = facts.value("client_id"_L1).toString();
    }
    const auto date = [&facts](QLatin1String key) {
        return QDateTime::fromString(facts.value(key).toString(), Qt::ISODate).toUTC();
    };
    if (facts.contains("key_id"_L1)) {
        d.secret.keyId = facts.value("key_id"_L1).toString();
        d.secret.expires = date("expires"_L1);
        d.secret.hint = facts.value("hint"_L1).toString();
    }
    if (facts.contains("proven_at"_L1))
        d.secret.provenAt = date("proven_at"_L1);
}

JobOf<Verification>* SecretStep::verify(QObject* owner, const Deployment& d)
{
    ServiceHub& hub = m_workspace.services();
    const QDateTime now = m_workspace.clock().now();
    const SecretRef ref = SecretRef::clientSecret(d.id, d.secret.keyId);
    if (d.secret.keyId.isEmpty()) {
        Verification none{StepId::Secret, {}, now};
        none.checks.append(
            {u"secret.kept"_s, CheckOutcome::Fail, {}, Error::of(ErrorKind::NotFound, u"client secret"_s)});
        return settledJob<Verification>(owner, none);
    }
    return chain<Secret, Verification>(
        owner, hub.secrets()->read(owner, ref),
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
                    v.checks.append({u"secret.kept"_s, CheckOutcome::Pass, d.secret.keyId, {}});
                    v.checks.append(
                        {u"secret.token"_s, proof.ok() ? CheckOutcome::Pass : CheckOutcome::Fail,
                         proof.ok() ? QString::number(proof->expiresInSeconds) + " s"_L1 : proof.error().code,
                         proof.ok() ? Error{} : proof.error()});
                    const qint64 days = now.daysTo(d.secret.expires);
                    const bool lasting = days >= SecretPlanner::leastDaysLeft;
                    v.checks.append({u"secret.expiry"_s,
                                     lasting ? CheckOutcome::Pass : CheckOutcome::Warning,
                                     d.secret.expires.toUTC().toString(Qt::ISODate),
                                     {}});
                    return v;
                });
        });
}

} // namespace jonction
