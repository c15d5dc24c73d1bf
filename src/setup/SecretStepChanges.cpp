// SPDX-License-Identifier: Apache-2.0
// What the client secret step does at the directory and in the keychain: making, proving, removing.
#include "domain/SecretRules.h"
#include "plan/SecretPlanner.h"
#include "rest/Recover.h"
#include "setup/SecretFacts.h"
#include "setup/SecretStep.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int newSecretPatienceMs = 120'000; // microsoft-graph 5.3

// The end of a life of so many days. The directory counts from its own clock: where the life is the longest
// one allowed, an hour less keeps a clock that runs ahead from asking for too much.
QDateTime endOfLife(const SecretPolicy& policy, const QDateTime& now, int days)
{
    const bool longest =
        days == SecretRules::longestLifeDays || (policy.maxDays > 0 && days >= policy.maxDays);
    return now.addDays(days).addSecs(longest ? -3600 : 0);
}

Error removalRefused(SecretRules::Removal removal, const QString& name)
{
    Error error = Error::of(ErrorKind::Conflict, name);
    error.code = removal == SecretRules::Removal::HeldByCcaip ? u"secret-held"_s : u"secret-last"_s;
    return error;
}

struct Removing
{
    SecretWorld world;
    QString keyId;
};

} // namespace

struct SecretStep::Making
{
    std::shared_ptr<NewPassword> fresh;
    QString name;
};

JobOf<ChangeOutcome>* SecretStep::perform(QObject* owner, const Deployment& d, const Change& change)
{
    if (change.address.kind == "proof"_L1)
        return prove(owner, d, change.address.name);
    return change.action == Action::Delete ? remove(owner, d, change) : create(owner, d, change);
}

JobOf<ChangeOutcome>* SecretStep::create(QObject* owner, const Deployment& d, const Change& change)
{
    // CCAIP works with another secret: the new one takes its place in order, whoever asked for it.
    Deployment& document = m_workspace.deployment();
    const QString held = SecretRules::heldKeyId(document.secret, document.secret.known);
    if (SecretRules::find(document.secret.known, held))
        SecretRules::beginRotation(document.secret, m_workspace.clock().now());

    auto* chain = new Maker(owner);
    askKeychainFirst(chain);
    makeOnce(chain, d, change);
    keep(chain, d);
    chain->then<SecretProof>(
        [probe = m_workspace.services().secretProbe(), d](QObject* o, Making& m) {
            return probe->prove(o, d.tenant.tenantId, d.app.clientId, m.fresh->text,
                                ClientSecretProbe::Patience{newSecretPatienceMs});
        },
        [](Making&, SecretProof&) {});
    chain->run([name = change.after.value("display_name"_L1).toString(),
                clock = m_workspace.services().clock()](Making& m) -> Result<ChangeOutcome> {
        const auto iso = [](const QDateTime& at) { return at.toUTC().toString(Qt::ISODate); };
        ChangeOutcome outcome;
        outcome.serverId = m.fresh->keyId;
        outcome.learned = {{"made"_L1, QJsonObject{{"key_id"_L1, m.fresh->keyId},
                                                   {"name"_L1, name},
                                                   {"hint"_L1, m.fresh->hint},
                                                   {"starts"_L1, iso(m.fresh->start)},
                                                   {"expires"_L1, iso(m.fresh->end)},
                                                   {"kept"_L1, true},
                                                   {"proven_at"_L1, iso(clock->now())}}}};
        return outcome;
    });
    return chain;
}

// The keychain is asked before the secret exists: where it cannot keep, nothing is created.
void SecretStep::askKeychainFirst(Maker* chain)
{
    SecretStore* secrets = m_workspace.services().secrets();
    chain->then<KeychainStatus>(
        [secrets](QObject* o, Making&) { return secrets->status(o); },
        [chain](Making&, KeychainStatus& status) {
            if (status.state == KeychainStatus::State::Missing)
                chain->fail(Error::of(ErrorKind::KeychainMissing, status.backend, status.evidence));
            else if (status.state == KeychainStatus::State::Locked)
                chain->fail(Error::of(ErrorKind::KeychainLocked, status.backend, status.evidence));
        });
}

void SecretStep::makeOnce(Maker* chain, const Deployment& d, const Change& change)
{
    const QString name = change.after.value("display_name"_L1).toString();
    const int days = change.after.value("lifetime_days"_L1).toInt();
    const QDateTime end = endOfLife(d.secret.policy, m_workspace.clock().now(), days);
    chain->then<NewPassword>(
        [this, graph = m_workspace.services().graph(), d, name, end, days](QObject* o, Making&) {
            return convertJob<NewPassword, NewPassword>(
                o, graph->addPassword(o, d.app.objectId, name, end),
                [this, days](Result<NewPassword>& made) -> Result<NewPassword> {
                    if (!made.ok())
                        noteRefusal(made.error(), days);
                    return std::move(made);
                });
        },
        [](Making& m, NewPassword& fresh) { m.fresh = std::make_shared<NewPassword>(std::move(fresh)); });
}

// A life that the tenant refuses is not asked for again: the next plan shows a shorter one. Nothing is sent a
// second time by itself.
void SecretStep::noteRefusal(const Error& error, int days)
{
    if (error.code != "CredentialInvalidLifetimeAsPerAppPolicy"_L1)
        return;
    m_workspace.deployment().secret.refusedDays = days;
    (void)m_workspace.save().ok();
}

// Where the keychain refuses now, the value is shown once: it must not be lost while the window is open.
void SecretStep::keep(Maker* chain, const Deployment& d)
{
    chain->then<Nothing>(
        [this, d](QObject* o, Making& m) {
            const std::shared_ptr<NewPassword> fresh = m.fresh;
            JobOf<Nothing>* writing = m_workspace.services().secrets()->write(
                o, SecretRef::clientSecret(d.id, fresh->keyId), fresh->text.clone());
            return convertJob<Nothing, Nothing>(
                o, writing, [this, fresh](Result<Nothing>& kept) -> Result<Nothing> {
                    if (!kept.ok())
                        m_workspace.holdUnkept(
                            {fresh->keyId, fresh->displayName, fresh->end, fresh->text.clone()});
                    return kept;
                });
        },
        [](Making&, Nothing&) {});
}

JobOf<ChangeOutcome>* SecretStep::prove(QObject* owner, const Deployment& d, const QString& keyId)
{
    ServiceHub& hub = m_workspace.services();
    return chain<Secret, ChangeOutcome>(
        owner, hub.secrets()->read(owner, SecretRef::clientSecret(d.id, keyId)),
        [&hub, d, keyId](Secret& secret, QObject* o) -> JobOf<ChangeOutcome>* {
            JobOf<SecretProof>* proving =
                hub.secretProbe()->prove(o, d.tenant.tenantId, d.app.clientId, secret,
                                         ClientSecretProbe::Patience{newSecretPatienceMs});
            return mapJob<SecretProof, ChangeOutcome>(
                o, proving, [keyId, clock = hub.clock()](SecretProof&) -> Result<ChangeOutcome> {
                    ChangeOutcome outcome;
                    outcome.serverId = keyId;
                    outcome.learned = {
                        {"proof"_L1,
                         QJsonObject{{"key_id"_L1, keyId},
                                     {"proven_at"_L1, clock->now().toUTC().toString(Qt::ISODate)}}}};
                    return outcome;
                });
        });
}

// Looks once more, and lets nothing go that somebody works with, whatever the plan said. A creation that is
// taken back may be the last one: then nothing works with it yet.
JobOf<ChangeOutcome>* SecretStep::remove(QObject* owner, const Deployment& d, const Change& change)
{
    ServiceHub& hub = m_workspace.services();
    const bool takenBack = change.why == "undo"_L1;
    auto* chain = new JobChain<Removing, ChangeOutcome>(owner);
    chain->then<std::optional<GraphApplication>>(
        [graph = hub.graph(), d](QObject* o, Removing&) {
            return graph->applicationByUniqueName(o, d.app.uniqueName);
        },
        [chain, d, change, takenBack, names = lostSecretNames(),
         now = m_workspace.clock().now()](Removing& r, std::optional<GraphApplication>& application) {
            if (!application)
                return chain->fail(Error::of(ErrorKind::NotFound, d.app.uniqueName));
            QStringList kept; // as the approved look found them
            for (const SecretRecord& record : d.secret.known)
                if (record.kept)
                    kept.append(record.keyId);
            const QList<SecretRecord> records = SecretFacts::recordsOf(*application, kept, names);
            for (const SecretRecord& record : records)
                if (record.keyId == change.address.name || record.name == change.address.name)
                    r.keyId = record.keyId;
            const SecretRules::Removal verdict = SecretRules::removal(d.secret, records, r.keyId, now);
            if (verdict == SecretRules::Removal::HeldByCcaip ||
                (verdict == SecretRules::Removal::LastValid && !takenBack))
                chain->fail(removalRefused(verdict, change.before.value("display_name"_L1).toString()));
        });
    chain->then<Nothing>(
        [graph = hub.graph(), d](QObject* o, Removing& r) {
            return r.keyId.isEmpty() ? nullptr : graph->removePassword(o, d.app.objectId, r.keyId);
        },
        [](Removing&, Nothing&) {});
    // The value is worth nothing now; a keychain that refuses to forget it stops nothing.
    chain->then<Nothing>(
        [secrets = hub.secrets(), d](QObject* o, Removing& r) -> JobOf<Nothing>* {
            if (r.keyId.isEmpty())
                return nullptr;
            return convertJob<Nothing, Nothing>(
                o, secrets->forget(o, SecretRef::clientSecret(d.id, r.keyId)),
                [](Result<Nothing>&) -> Result<Nothing> { return Nothing{}; });
        },
        [](Removing&, Nothing&) {});
    chain->run([this](Removing& r) -> Result<ChangeOutcome> {
        if (m_workspace.unkept() && m_workspace.unkept()->keyId == r.keyId)
            m_workspace.dropUnkept();
        return ChangeOutcome{r.keyId, {}, false, {}};
    });
    return chain;
}

} // namespace jonction
