// SPDX-License-Identifier: Apache-2.0
#include "setup/DomainStep.h"

#include "base/JobChain.h"
#include "domain/Finding.h"
#include "domain/Fqdn.h"
#include "plan/DomainPlanner.h"
#include "rest/Recover.h"
#include "setup/DomainReading.h"
#include "setup/OneTimePassword.h"
#include "setup/Replication.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// An apply goes on by itself where DNS is quick; where it is not, the step waits and the program may close.
constexpr int txtTries = 10;
constexpr int txtWaitMs = 2'000;
// Microsoft asks its own resolvers, which may remember an older answer a little longer.
constexpr int proofTries = 3;
constexpr int proofWaitMs = 3'000;

using MaybeConnection = std::optional<TelnyxConnection>;
using MaybeUser = std::optional<GraphUser>;

Result<ChangeOutcome> domainOutcome(const QString& serverId)
{
    return ChangeOutcome{serverId, {}, false, {}};
}

// The name was not among the tenant's own a moment ago, so somebody else holds it (microsoft-graph 2.2).
Result<GraphDomain> ownedElsewhere(Result<GraphDomain>& made)
{
    if (made.ok() || made.error().kind != ErrorKind::AlreadyExists)
        return std::move(made);
    Error error = made.error();
    error.code = u"domain-elsewhere"_s;
    return error;
}

QString proofText(const QList<DomainProofRecord>& records)
{
    for (const DomainProofRecord& record : records)
        if (!record.text.isEmpty())
            return record.text;
    return {};
}

Check domainCheck(const QString& id, bool passed, const QString& evidence)
{
    return {id, passed ? CheckOutcome::Pass : CheckOutcome::Fail, evidence, Error::of(ErrorKind::Drift, id)};
}

Check addressCheck(const Result<DnsAnswer>& answer)
{
    if (!answer.ok())
        return {u"domain.address"_s, CheckOutcome::Warning, answer.error().evidence, {}};
    const QString evidence =
        answer->from + u": "_s +
        (answer->records.isEmpty() ? toString(answer->status) : answer->records.join(u' ').left(200));
    const bool shown = answer->status == DnsStatus::Found;
    const bool absent = answer->status == DnsStatus::NxDomain || answer->status == DnsStatus::NoData;
    if (shown || absent)
        return domainCheck(u"domain.address"_s, shown, evidence);
    return {u"domain.address"_s, CheckOutcome::Warning, evidence, {}};
}

Verification domainVerification(const Deployment& d, const Observation& world,
                                const Result<DnsAnswer>& address)
{
    Verification v{StepId::Domain, {}, world.at};
    const QString fqdn = d.trunk.sbcFqdn;
    v.checks.append(domainCheck(u"domain.registered"_s, world.has(DomainPlanner::domainAddress(d)), fqdn));
    v.checks.append(
        domainCheck(u"domain.verified"_s, world.facts.value("domain_verified"_L1).toBool(), fqdn));
    const QString match = world.facts.value("longest_match"_L1).toString();
    v.checks.append(domainCheck(u"domain.match"_s, match.compare(fqdn, Qt::CaseInsensitive) == 0,
                                match.isEmpty() ? fqdn : match));
    v.checks.append(domainCheck(u"domain.notInitial"_s, parseSbcFqdn(fqdn).ok(), fqdn));
    v.checks.append(addressCheck(address));
    const QString upn = world.facts.value("activator"_L1).toString();
    v.checks.append(domainCheck(u"domain.user"_s, !upn.isEmpty(), upn));
    const QJsonObject licence = world.get(DomainPlanner::licenceAddress(d, upn));
    if (DomainPlanner::licenceIsSpare(d) && licence.isEmpty())
        v.checks.append({u"domain.licenceTakenBack"_s,
                         CheckOutcome::Pass,
                         d.domain.activatedAt.toUTC().toString(Qt::ISODate),
                         {}});
    else
        v.checks.append(domainCheck(u"domain.licence"_s, licence.value("teams"_L1).toBool(),
                                    licence.value("licence"_L1).toString()));
    const bool ready = d.domain.activatedAt.isValid() || world.facts.value("activated"_L1).toBool();
    v.checks.append({u"domain.provisioned"_s, ready ? CheckOutcome::Pass : CheckOutcome::Warning, upn, {}});
    return v;
}

} // namespace

QStringList DomainStep::inputs() const
{
    return {u"trunk.sbcFqdn"_s, u"domain.activationUser"_s, u"domain.takeLicenceBack"_s};
}

QStringList DomainStep::scopes() const
{
    return {u"Domain.ReadWrite.All"_s, u"User.ReadWrite.All"_s, u"LicenseAssignment.ReadWrite.All"_s,
            u"Organization.Read.All"_s};
}

JobOf<Observation>* DomainStep::observe(QObject* owner, const Deployment& d)
{
    return readDomain(owner, m_workspace.services(), d, m_workspace.clock().now());
}

Plan DomainStep::plan(const Deployment& d, const Observation& world) const
{
    return DomainPlanner::plan(d, world);
}

JobOf<ChangeOutcome>* DomainStep::perform(QObject* owner, const Deployment& d, const Change& change)
{
    const QString& kind = change.address.kind;
    const bool removing = change.action == Action::Delete;
    if (kind == "domain"_L1)
        return removing ? removeDomain(owner, d) : addDomain(owner, d);
    if (kind == "txt_record"_L1)
        return publishTxt(owner, d);
    if (kind == "verification"_L1)
        return prove(owner, d);
    if (kind == "activation_licence"_L1)
        return changeLicence(owner, change);
    if (removing)
        return removeUser(owner, change);
    return change.action == Action::Create ? addUser(owner, d, change) : changeUser(owner, change);
}

JobOf<ChangeOutcome>* DomainStep::addDomain(QObject* owner, const Deployment& d)
{
    DomainsApi* domains = m_workspace.services().domains();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    const QString fqdn = d.trunk.sbcFqdn;
    JobOf<GraphDomain>* made =
        convertJob<GraphDomain, GraphDomain>(owner, domains->create(owner, fqdn), ownedElsewhere);
    return chain<GraphDomain, ChangeOutcome>(
        owner, made, [domains, clock, fqdn](GraphDomain& domain, QObject* o) -> JobOf<ChangeOutcome>* {
            if (domain.isVerified)
                return settledJob<ChangeOutcome>(o, domainOutcome(fqdn));
            JobOf<QList<DomainProofRecord>>* proof = onceReplicated<QList<DomainProofRecord>>(
                o, clock, [domains, fqdn](QObject* inner) { return domains->proofRecords(inner, fqdn); });
            // The domain is there: where its proof cannot be read yet, the next look brings it.
            return convertJob<QList<DomainProofRecord>, ChangeOutcome>(
                o, proof, [fqdn](Result<QList<DomainProofRecord>>& records) -> Result<ChangeOutcome> {
                    ChangeOutcome outcome{fqdn, {}, false, {}};
                    if (records.ok())
                        outcome.learned = {{"txt_value"_L1, proofText(records.value())}};
                    return outcome;
                });
        });
}

// Refused while something still bears the name: then it is told what.
JobOf<ChangeOutcome>* DomainStep::removeDomain(QObject* owner, const Deployment& d)
{
    using References = QList<DomainReference>;
    DomainsApi* domains = m_workspace.services().domains();
    const QString fqdn = d.trunk.sbcFqdn;
    return chain<References, ChangeOutcome>(
        owner, domains->references(owner, fqdn),
        [domains, fqdn](References& references, QObject* o) -> JobOf<ChangeOutcome>* {
            QStringList names;
            for (const DomainReference& reference : references)
                names.append(reference.name());
            if (!names.isEmpty()) {
                Error error = Error::of(ErrorKind::Conflict, fqdn, names.mid(0, 10).join(u", "_s).left(300));
                error.code = u"domain-in-use"_s;
                return settledJob<ChangeOutcome>(o, error);
            }
            return mapJob<Nothing, ChangeOutcome>(o, domains->remove(o, fqdn),
                                                  [fqdn](Nothing&) { return domainOutcome(fqdn); });
        });
}

JobOf<ChangeOutcome>* DomainStep::publishTxt(QObject* owner, const Deployment& d)
{
    TelnyxApi* telnyx = m_workspace.services().telnyx();
    const QString value = d.domain.txtValue;
    if (value.isEmpty())
        return settledJob<ChangeOutcome>(owner, awaitsError(d.trunk.sbcFqdn, u"verificationDnsRecords"_s));
    return chain<MaybeConnection, ChangeOutcome>(
        owner, telnyx->connectionByName(owner, d.trunk.connectionName),
        [telnyx, value, name = d.trunk.connectionName](MaybeConnection& found,
                                                       QObject* o) -> JobOf<ChangeOutcome>* {
            if (!found)
                return settledJob<ChangeOutcome>(o, Error::of(ErrorKind::NotFound, name));
            return convertJob<TelnyxConnection, ChangeOutcome>(
                o, telnyx->publishTxt(o, found->id, value),
                [](Result<TelnyxConnection>& written) -> Result<ChangeOutcome> {
                    if (written.ok())
                        return domainOutcome(written->id);
                    Error error = written.error();
                    if (error.code == "txt-not-taken"_L1)
                        error.code = QLatin1String(byHandCode);
                    return error;
                });
        });
}

JobOf<ChangeOutcome>* DomainStep::prove(QObject* owner, const Deployment& d)
{
    ServiceHub& hub = m_workspace.services();
    DomainsApi* domains = hub.domains();
    DnsClient* dns = hub.dns();
    const std::shared_ptr<Clock> clock = hub.clock();
    const QString fqdn = d.trunk.sbcFqdn;
    const QString value = d.domain.txtValue;
    struct Proving
    {
        Result<DnsAnswer> seen = Error::of(ErrorKind::NotFound);
    };
    auto* chain = new JobChain<Proving, ChangeOutcome>(owner);
    chain->then<DnsAnswer>(
        [dns, clock, fqdn, value](QObject* o, Proving&) -> JobOf<DnsAnswer>* {
            if (value.isEmpty()) // a child of a proven name needs no record
                return nullptr;
            return pollJob<DnsAnswer>(
                o, clock, txtTries, txtWaitMs,
                [dns, fqdn](QObject* inner) { return dns->lookup(inner, fqdn, DnsType::Txt); },
                [value](const Result<DnsAnswer>& answer) {
                    return answer.ok() && answer->records.contains(value);
                });
        },
        [chain, fqdn, value](Proving&, DnsAnswer& answer) {
            if (!answer.records.contains(value))
                chain->fail(awaitsError(fqdn, answer.from + u": "_s + toString(answer.status)));
        });
    chain->then<GraphDomain>(
        [domains, clock, fqdn](QObject* o, Proving&) {
            JobOf<GraphDomain>* proving = pollJob<GraphDomain>(
                o, clock, proofTries, proofWaitMs,
                [domains, fqdn](QObject* inner) { return domains->verify(inner, fqdn); },
                [](const Result<GraphDomain>& result) {
                    return result.ok() || result.error().code != "domain-not-proven"_L1;
                });
            return convertJob<GraphDomain, GraphDomain>(
                o, proving, [](Result<GraphDomain>& result) -> Result<GraphDomain> {
                    if (result.ok() || result.error().code != "domain-not-proven"_L1)
                        return ownedElsewhere(result);
                    Error error = result.error();
                    error.code = QLatin1String(awaitsCode);
                    return error;
                });
        },
        [](Proving&, GraphDomain&) {});
    chain->run([fqdn](Proving&) { return domainOutcome(fqdn); });
    return chain;
}

// The password is in the keychain before the account exists: where the keychain refuses, nothing is made.
JobOf<ChangeOutcome>* DomainStep::addUser(QObject* owner, const Deployment& d, const Change& change)
{
    ServiceHub& hub = m_workspace.services();
    AccountsApi* accounts = hub.accounts();
    const NewAccount account{change.address.name, change.after.value("display_name"_L1).toString(),
                             change.after.value("usage_location"_L1).toString()};
    auto password = std::make_shared<Secret>(oneTimePassword());
    JobOf<Nothing>* kept =
        hub.secrets()->write(owner, SecretRef::activationPassword(d.id), password->clone());
    return chain<Nothing, ChangeOutcome>(
        owner, kept, [this, accounts, account, password](Nothing&, QObject* o) {
            // Also true where the answer gets lost: the account may exist, and this is its password.
            learn(m_workspace.deployment(), {{"password_kept"_L1, true}});
            (void)m_workspace.save().ok(); // killed before the answer: it is still shown next time
            return mapJob<GraphUser, ChangeOutcome>(
                o, accounts->create(o, account, *password), [](GraphUser& user) -> Result<ChangeOutcome> {
                    return ChangeOutcome{
                        user.id, {}, false, {{"activation_user_id"_L1, user.id}, {"password_kept"_L1, true}}};
                });
        });
}

JobOf<ChangeOutcome>* DomainStep::removeUser(QObject* owner, const Change& change)
{
    AccountsApi* accounts = m_workspace.services().accounts();
    GraphApi* graph = m_workspace.services().graph();
    return chain<MaybeUser, ChangeOutcome>(
        owner, graph->user(owner, change.address.name),
        [accounts](MaybeUser& user, QObject* o) -> JobOf<ChangeOutcome>* {
            if (!user)
                return settledJob<ChangeOutcome>(o, ChangeOutcome{{}, {}, true, {}});
            return mapJob<Nothing, ChangeOutcome>(
                o, accounts->remove(o, user->id), [id = user->id](Nothing&) -> Result<ChangeOutcome> {
                    return ChangeOutcome{id, {}, false, {{"activation_user_id"_L1, QString()}}};
                });
        });
}

JobOf<ChangeOutcome>* DomainStep::changeUser(QObject* owner, const Change& change)
{
    const QString country = change.after.value("usage_location"_L1).toString();
    const QString upn = change.address.name;
    return mapJob<Nothing, ChangeOutcome>(
        owner, m_workspace.services().users()->setUsageLocation(owner, upn, country),
        [upn](Nothing&) { return domainOutcome(upn); });
}

// Gives the product that the plan names, or takes exactly that back.
JobOf<ChangeOutcome>* DomainStep::changeLicence(QObject* owner, const Change& change)
{
    LicencesApi* licences = m_workspace.services().licences();
    GraphApi* graph = m_workspace.services().graph();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    const bool giving = change.action != Action::Delete;
    const QString part = (giving ? change.after : change.before).value("licence"_L1).toString();
    struct Giving
    {
        QString sku;
        QString user;
    };
    auto* chain = new JobChain<Giving, ChangeOutcome>(owner);
    chain->then<QList<OwnedSku>>([licences](QObject* o, Giving&) { return licences->owned(o); },
                                 [chain, part](Giving& g, QList<OwnedSku>& owned) {
                                     for (const OwnedSku& sku : owned)
                                         if (sku.partNumber == part)
                                             g.sku = sku.id;
                                     if (g.sku.isEmpty())
                                         chain->fail(Error::of(ErrorKind::NotFound, part));
                                 });
    chain->then<GraphUser>(
        [graph, clock, upn = change.address.name](QObject* o, Giving&) {
            return onceReplicated<GraphUser>(o, clock, [graph, upn](QObject* inner) {
                return mapJob<MaybeUser, GraphUser>(
                    inner, graph->user(inner, upn), [upn](MaybeUser& user) -> Result<GraphUser> {
                        return user ? Result<GraphUser>(*user) : Error::of(ErrorKind::NotFound, upn);
                    });
            });
        },
        [](Giving& g, GraphUser& user) { g.user = user.id; });
    chain->then<Nothing>(
        [licences, clock, giving](QObject* o, Giving& g) {
            LicenceChange wish;
            wish.userId = g.user;
            if (giving)
                wish.add = {{g.sku, {}}};
            else
                wish.remove = {g.sku};
            return onceReplicated<Nothing>(
                o, clock, [licences, wish](QObject* inner) { return licences->assign(inner, wish); });
        },
        [](Giving&, Nothing&) {});
    chain->run([](Giving& g) { return domainOutcome(g.user); });
    return chain;
}

void DomainStep::learn(Deployment& d, const QJsonObject& facts) const
{
    const auto text = [&facts](QLatin1String key, QString& member) {
        if (facts.contains(key))
            member = facts.value(key).toString();
    };
    text("txt_value"_L1, d.domain.txtValue);
    text("activation_user_id"_L1, d.domain.activationUserId);
    if (facts.value("password_kept"_L1).toBool())
        d.domain.passwordKept = true;
    if (facts.value("activated"_L1).toBool() && !d.domain.activatedAt.isValid())
        d.domain.activatedAt = m_workspace.clock().now();
}

void DomainStep::learnFailure(Deployment& d, const Change& change, const Error& error) const
{
    if (change.address.kind == "txt_record"_L1 && error.code == QLatin1String(byHandCode))
        d.domain.txtByHand = true;
}

Change DomainStep::undoOf(const MadeChange& made, const Observation& world) const
{
    if (made.address.kind == "verification"_L1 || made.address.kind == "txt_record"_L1) {
        Change nothing; // both end with the domain
        nothing.address = made.address;
        return nothing;
    }
    return Step::undoOf(made, world);
}

JobOf<Verification>* DomainStep::verify(QObject* owner, const Deployment& d)
{
    DnsClient* dns = m_workspace.services().dns();
    return chain<Observation, Verification>(
        owner, observe(owner, d), [dns, d](Observation& world, QObject* o) {
            return convertJob<DnsAnswer, Verification>(
                o, dns->lookup(o, d.trunk.sbcFqdn, DnsType::A),
                [d, world](Result<DnsAnswer>& address) -> Result<Verification> {
                    if (!address.ok() && address.error().kind == ErrorKind::Cancelled)
                        return address.error();
                    return domainVerification(d, world, address);
                });
        });
}

} // namespace jonction
