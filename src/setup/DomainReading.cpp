// SPDX-License-Identifier: Apache-2.0
#include "setup/DomainReading.h"

#include "base/JobChain.h"
#include "domain/LicenceCatalogue.h"
#include "plan/DomainPlanner.h"
#include "rest/Recover.h"
#include "setup/ServiceHub.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using MaybeConnection = std::optional<TelnyxConnection>;

// A look at DNS that nobody could answer is no reason to stop reading: it is told as evidence.
struct DnsLook
{
    DnsAnswer answer;
    QString trouble;
};

struct DomainWorld
{
    QList<GraphDomain> domains;
    std::optional<GraphDomain> domain;
    QString txtValue;
    int txtTtl = 0;
    std::optional<DnsLook> txt;
    MaybeConnection connection;
    std::optional<LicenceHolder> activator;
    QList<DomainReference> references;
    QList<graph::LicenceDetail> details;
    std::optional<QList<OwnedSku>> owned;
    QString country;

    bool isVerified() const { return domain && domain->isVerified; }
};

// Accounts on the domain beyond these are not asked for their licences: one that serves is enough.
constexpr qsizetype mostActivators = 20;
constexpr int practiceLookSeconds = 5; // a practice world keeps nobody waiting
constexpr int provisioningSeconds = 24 * 3600;

bool isActivatingPlan(const QString& planId)
{
    return LicenceCatalogue::builtIn().planKind(planId) == PlanKind::Teams;
}

bool canActivate(const LicenceHolder& holder)
{
    return std::any_of(holder.plans.cbegin(), holder.plans.cend(),
                       [](const HeldPlan& plan) { return plan.isEnabled() && isActivatingPlan(plan.id); });
}

bool carriesActivation(const OwnedSku& sku)
{
    return std::any_of(sku.plans.cbegin(), sku.plans.cend(),
                       [](const SkuPlan& plan) { return isActivatingPlan(plan.id); });
}

bool isActivatingSuite(const OwnedSku& sku)
{
    const LicenceProduct* product = LicenceCatalogue::builtIn().product(sku.id);
    return product && product->kind == ProductKind::Suite;
}

// Microsoft names the suites for the activation (microsoft-graph 2.4); among them the one with most free
// seats.
QJsonArray licencesOnOffer(QList<OwnedSku> owned)
{
    erase_if(owned, [](const OwnedSku& sku) {
        return !sku.isUsable() || sku.freeSeats() < 1 || !carriesActivation(sku);
    });
    std::stable_sort(owned.begin(), owned.end(), [](const OwnedSku& a, const OwnedSku& b) {
        return isActivatingSuite(a) != isActivatingSuite(b) ? isActivatingSuite(a)
                                                            : a.freeSeats() > b.freeSeats();
    });
    QJsonArray offered;
    for (const OwnedSku& sku : owned)
        offered.append(QJsonObject{{"licence"_L1, sku.partNumber}, {"free"_L1, sku.freeSeats()}});
    return offered;
}

// By which of its licences the account has Teams: one given directly first, since only that can be taken
// back.
QString teamsLicenceOf(const LicenceHolder& holder, const QList<graph::LicenceDetail>& details)
{
    QString inherited;
    for (const graph::LicenceDetail& detail : details) {
        const bool teams = std::any_of(detail.plans.cbegin(), detail.plans.cend(),
                                       [](const auto& plan) { return isActivatingPlan(plan.id); });
        if (!teams)
            continue;
        const bool direct =
            std::any_of(holder.licences.cbegin(), holder.licences.cend(), [&](const HeldLicence& held) {
                return held.skuId == detail.skuId && held.byGroup.isEmpty();
            });
        if (direct)
            return detail.partNumber;
        inherited = detail.partNumber;
    }
    return inherited;
}

bool isProvisioned(const QList<graph::LicenceDetail>& details)
{
    for (const graph::LicenceDetail& detail : details)
        for (const auto& plan : detail.plans)
            if (isActivatingPlan(plan.id) && plan.capabilityStatus == "Success"_L1)
                return true;
    return false;
}

QString evidenceOf(const DnsLook& look)
{
    if (!look.trouble.isEmpty())
        return look.trouble;
    const DnsAnswer& answer = look.answer;
    QString text = answer.from + u": "_s + toString(answer.status);
    if (answer.ttl > 0)
        text += u", TTL %1 s"_s.arg(answer.ttl);
    if (!answer.records.isEmpty())
        text += u", "_s + answer.records.mid(0, 5).join(u" · "_s).left(200);
    return text;
}

// Names of Microsoft's own form beside ours: another tenant's, or an older attempt of this one.
QStringList otherProofs(const DomainWorld& world)
{
    QStringList others;
    if (world.txt)
        for (const QString& record : world.txt->answer.records)
            if (record.startsWith("MS=ms"_L1, Qt::CaseInsensitive) && record != world.txtValue)
                others.append(record.left(60));
    return others;
}

void putTxt(Observation& seen, const Deployment& d, const DomainWorld& world)
{
    if (world.isVerified() || world.txtValue.isEmpty())
        return;
    const bool shown = world.txt && world.txt->answer.records.contains(world.txtValue);
    const QString kept = world.connection ? world.connection->txtValue : QString();
    if (shown || !kept.isEmpty())
        seen.put(DomainPlanner::txtAddress(d), {{"host"_L1, d.trunk.sbcFqdn.section(u'.', 0, 0)},
                                                {"value"_L1, shown ? world.txtValue : kept}});
    seen.facts.insert("txt_seen"_L1, shown);
    const QStringList others = otherProofs(world);
    if (!others.isEmpty() && !shown)
        seen.facts.insert("txt_others"_L1, QJsonArray::fromStringList(others));
    if (shown || !world.txt)
        return;
    // How long an old answer may be remembered bounds how soon a new one can be seen.
    const int ttl = std::max(world.txt->answer.ttl, world.txtTtl);
    seen.awaits.append({u"domain.txt"_s, d.trunk.sbcFqdn, evidenceOf(*world.txt),
                        d.practice ? practiceLookSeconds : std::clamp(world.txt->answer.ttl, 60, 900),
                        std::max(ttl, 3600)});
}

void putDomain(Observation& seen, const Deployment& d, const DomainWorld& world)
{
    seen.facts.insert("domain_verified"_L1, world.isVerified());
    if (world.domain)
        seen.put(DomainPlanner::domainAddress(d), {{"registered"_L1, true}});
    seen.put(DomainPlanner::verificationAddress(d), {{"verified"_L1, world.isVerified()}});
    QStringList verified;
    for (const GraphDomain& domain : world.domains) {
        if (!domain.isVerified)
            continue;
        verified.append(domain.id);
        if (longestMatch(d.trunk.sbcFqdn, {domain.id}).isEmpty() || domain.id == d.trunk.sbcFqdn)
            continue;
        // Under a federated root a new name is federated too, and no account of ours can live on it (2.3).
        const bool federated = domain.authenticationType == "Federated"_L1;
        seen.facts.insert(federated ? "parent_federated"_L1 : "parent_verified"_L1, domain.id);
    }
    if (world.isVerified() && world.domain->authenticationType == "Managed"_L1)
        seen.facts.remove("parent_federated"_L1);
    seen.facts.insert("longest_match"_L1, longestMatch(d.trunk.sbcFqdn, verified));
    if (!world.txtValue.isEmpty())
        seen.facts.insert("txt_value"_L1, world.txtValue);
}

void putActivator(Observation& seen, const Deployment& d, const DomainWorld& world)
{
    if (world.owned)
        seen.facts.insert("licences"_L1, licencesOnOffer(*world.owned));
    if (!world.country.isEmpty())
        seen.facts.insert("country"_L1, world.country);
    if (!world.activator)
        return;
    const LicenceHolder& user = *world.activator;
    seen.facts.insert("activator"_L1, user.userPrincipalName);
    seen.facts.insert("activation_user_id"_L1, user.id);
    seen.put(DomainPlanner::userAddress(d, user.userPrincipalName),
             {{"display_name"_L1, user.displayName}, {"usage_location"_L1, user.usageLocation}});
    if (!canActivate(user))
        return;
    seen.put(DomainPlanner::licenceAddress(d, user.userPrincipalName),
             {{"teams"_L1, true}, {"licence"_L1, teamsLicenceOf(user, world.details)}});
    if (d.domain.activatedAt.isValid())
        return;
    if (isProvisioned(world.details))
        seen.facts.insert("activated"_L1, true);
    else
        seen.awaits.append({u"domain.provisioning"_s, user.userPrincipalName, u"graph: PendingProvisioning"_s,
                            d.practice ? practiceLookSeconds : 900, provisioningSeconds});
}

Observation domainObservation(const Deployment& d, const DomainWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Domain;
    seen.at = now;
    putDomain(seen, d, world);
    putTxt(seen, d, world);
    putActivator(seen, d, world);
    return seen;
}

JobOf<DnsLook>* lookAtTxt(QObject* owner, DnsClient* dns, const QString& name)
{
    return convertJob<DnsAnswer, DnsLook>(
        owner, dns->lookup(owner, name, DnsType::Txt), [](Result<DnsAnswer>& answer) -> Result<DnsLook> {
            if (answer.ok())
                return DnsLook{answer.take(), {}};
            if (answer.error().kind == ErrorKind::Cancelled)
                return answer.error();
            return DnsLook{{}, toString(answer.error().kind) + u' ' + answer.error().evidence};
        });
}

// The key may be gone, or belong to another account: then the record is looked for in DNS alone.
JobOf<MaybeConnection>* providerZone(QObject* owner, TelnyxApi* telnyx, const QString& name)
{
    return convertJob<MaybeConnection, MaybeConnection>(
        owner, telnyx->connectionByName(owner, name),
        [](Result<MaybeConnection>& found) -> Result<MaybeConnection> {
            const bool closed =
                !found.ok() &&
                (found.error().kind == ErrorKind::NotFound || found.error().kind == ErrorKind::Unauthorized ||
                 found.error().kind == ErrorKind::Forbidden || found.error().kind == ErrorKind::InvalidInput);
            return closed ? Result<MaybeConnection>(MaybeConnection()) : std::move(found);
        });
}

void chooseActivator(DomainWorld& world, const HolderLookup& found, const QString& wished)
{
    for (const LicenceHolder& holder : found.found) {
        const bool ours = holder.userPrincipalName.compare(wished, Qt::CaseInsensitive) == 0;
        if (ours || (!world.activator && canActivate(holder)))
            world.activator = holder;
        if (ours && canActivate(holder))
            return;
    }
}

// The one that the document wishes, and whoever else lives on the domain: an agent who moved there serves
// too.
QStringList activatorCandidates(const Deployment& d, const QList<DomainReference>& references)
{
    QStringList names{activationUpn(d)};
    for (const DomainReference& reference : references)
        if (reference.kind == "user"_L1 && names.size() < mostActivators)
            names.append(reference.id);
    return names;
}

void addDomainParts(JobChain<DomainWorld, Observation>* chain, ServiceHub& hub, const Deployment& d)
{
    DomainsApi* domains = hub.domains();
    const QString fqdn = d.trunk.sbcFqdn;
    chain->then<QList<GraphDomain>>([domains](QObject* o, DomainWorld&) { return domains->domains(o); },
                                    [fqdn](DomainWorld& w, QList<GraphDomain>& all) {
                                        w.domains = all;
                                        for (const GraphDomain& one : all)
                                            if (one.id.compare(fqdn, Qt::CaseInsensitive) == 0)
                                                w.domain = one;
                                    });
    chain->then<QList<DomainProofRecord>>(
        [domains, fqdn](QObject* o, DomainWorld& w) -> JobOf<QList<DomainProofRecord>>* {
            return w.domain && !w.isVerified() ? domains->proofRecords(o, fqdn) : nullptr;
        },
        [](DomainWorld& w, QList<DomainProofRecord>& records) {
            for (const DomainProofRecord& record : records)
                if (!record.text.isEmpty()) {
                    w.txtValue = record.text;
                    w.txtTtl = record.ttl;
                }
        });
    chain->then<DnsLook>(
        [dns = hub.dns(), fqdn](QObject* o, DomainWorld& w) -> JobOf<DnsLook>* {
            return w.txtValue.isEmpty() ? nullptr : lookAtTxt(o, dns, fqdn);
        },
        [](DomainWorld& w, DnsLook& look) { w.txt = look; });
    chain->then<MaybeConnection>(
        [telnyx = hub.telnyx(), name = d.trunk.connectionName](QObject* o,
                                                               DomainWorld& w) -> JobOf<MaybeConnection>* {
            return w.txtValue.isEmpty() ? nullptr : providerZone(o, telnyx, name);
        },
        [](DomainWorld& w, MaybeConnection& found) { w.connection = found; });
}

void addActivationParts(JobChain<DomainWorld, Observation>* chain, ServiceHub& hub, const Deployment& d)
{
    LicencesApi* licences = hub.licences();
    chain->then<QList<DomainReference>>(
        [domains = hub.domains(), fqdn = d.trunk.sbcFqdn](QObject* o,
                                                          DomainWorld& w) -> JobOf<QList<DomainReference>>* {
            return w.isVerified() ? domains->references(o, fqdn) : nullptr;
        },
        [](DomainWorld& w, QList<DomainReference>& references) { w.references = references; });
    chain->then<HolderLookup>(
        [licences, d](QObject* o, DomainWorld& w) -> JobOf<HolderLookup>* {
            return w.isVerified() ? licences->holders(o, activatorCandidates(d, w.references)) : nullptr;
        },
        [d](DomainWorld& w, HolderLookup& found) { chooseActivator(w, found, activationUpn(d)); });
    chain->then<QList<graph::LicenceDetail>>(
        [licences](QObject* o, DomainWorld& w) -> JobOf<QList<graph::LicenceDetail>>* {
            return w.activator && canActivate(*w.activator) ? licences->details(o, w.activator->id) : nullptr;
        },
        [](DomainWorld& w, QList<graph::LicenceDetail>& details) { w.details = details; });
    chain->then<QList<OwnedSku>>(
        [licences, d](QObject* o, DomainWorld& w) -> JobOf<QList<OwnedSku>>* {
            const bool served = w.activator && canActivate(*w.activator);
            return served || DomainPlanner::licenceIsSpare(d) ? nullptr : licences->owned(o);
        },
        [](DomainWorld& w, QList<OwnedSku>& owned) { w.owned = owned; });
    chain->then<GraphOrganization>(
        [graph = hub.graph(), d](QObject* o, DomainWorld& w) -> JobOf<GraphOrganization>* {
            const bool known = !d.domain.usageLocation.isEmpty() || w.activator;
            return known ? nullptr : graph->organization(o);
        },
        [](DomainWorld& w, GraphOrganization& organization) { w.country = organization.countryLetterCode; });
}

} // namespace

JobOf<Observation>* readDomain(QObject* owner, ServiceHub& hub, const Deployment& d, const QDateTime& now)
{
    if (d.trunk.sbcFqdn.isEmpty()) // the trunk step brings the name
        return settledJob<Observation>(owner, domainObservation(d, {}, now));
    auto* chain = new JobChain<DomainWorld, Observation>(owner);
    addDomainParts(chain, hub, d);
    addActivationParts(chain, hub, d);
    chain->run([d, now](DomainWorld& w) -> Result<Observation> { return domainObservation(d, w, now); });
    return chain;
}

} // namespace jonction
