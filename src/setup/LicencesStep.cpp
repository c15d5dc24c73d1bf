// SPDX-License-Identifier: Apache-2.0
#include "setup/LicencesStep.h"

#include "base/JobChain.h"
#include "plan/LicencePlanner.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct LicenceWorld
{
    GraphOrganization organization;
    QList<OwnedSku> owned;
    HolderLookup lookup;
    QHash<QString, QList<graph::LicenceDetail>> details; ///< by account id
};

LicenceRules licenceRules()
{
    return LicenceRules(LicenceCatalogue::builtIn());
}

QStringList upnsOf(const Deployment& d)
{
    QStringList names;
    for (const Agent& agent : d.agents)
        if (!agent.upn.trimmed().isEmpty() && !names.contains(agent.upn, Qt::CaseInsensitive))
            names.append(agent.upn.trimmed());
    return names;
}

void putHolder(Observation& seen, const LicenceHolder& holder, const QString& upn, const LicenceRules& rules,
               const QList<OwnedSku>& owned)
{
    seen.put(LicencePlanner::locationAddress(upn),
             {{"usage_location"_L1, holder.usageLocation}, {"user_id"_L1, holder.id}});
    for (const HeldLicence& licence : holder.licences) {
        if (!licence.byGroup.isEmpty())
            continue;
        const QString product = rules.productName(licence.skuId, owned);
        seen.put(LicencePlanner::licenceAddress(upn, product),
                 LicencePlanner::licenceAttributes(holder.id, licence.skuId, product, licence.disabledPlans));
    }
}

Observation licenceObservation(const LicenceWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Licences;
    seen.at = now;
    const LicenceRules rules = licenceRules();
    const QList<LicenceProposal> proposals = rules.propose(world.lookup.found, world.owned);
    QJsonObject accounts;
    for (qsizetype i = 0; i < world.lookup.found.size(); ++i) {
        const LicenceHolder& holder = world.lookup.found.at(i);
        putHolder(seen, holder, holder.userPrincipalName, rules, world.owned);
        accounts.insert(holder.userPrincipalName.toLower(),
                        LicencePlanner::account(rules, holder, proposals.at(i), world.owned));
    }
    seen.facts = {{"accounts"_L1, accounts},
                  {"default_location"_L1, world.organization.defaultUsageLocation},
                  {"missing"_L1, QJsonArray::fromStringList(world.lookup.missing)}};
    return seen;
}

JobChain<LicenceWorld, Observation>* licenceReading(QObject* owner, ServiceHub& hub, const QStringList& names)
{
    auto* chain = new JobChain<LicenceWorld, Observation>(owner);
    chain->then<GraphOrganization>(
        [graph = hub.graph()](QObject* o, LicenceWorld&) { return graph->organization(o); },
        [](LicenceWorld& w, GraphOrganization& organization) { w.organization = organization; });
    chain->then<QList<OwnedSku>>([api = hub.licences()](QObject* o, LicenceWorld&) { return api->owned(o); },
                                 [](LicenceWorld& w, QList<OwnedSku>& owned) { w.owned = owned; });
    chain->then<HolderLookup>(
        [api = hub.licences(), names](QObject* o, LicenceWorld&) { return api->holders(o, names); },
        [](LicenceWorld& w, HolderLookup& lookup) { w.lookup = lookup; });
    return chain;
}

QString userIdOf(const Change& change)
{
    const QJsonObject& known = change.after.isEmpty() ? change.before : change.after;
    return known.value("user_id"_L1).toString();
}

void putForChange(Observation& seen, const Change& change, const LicenceHolder& holder)
{
    if (change.address.kind == "usage_location"_L1)
        return seen.put(change.address,
                        {{"usage_location"_L1, holder.usageLocation}, {"user_id"_L1, holder.id}});
    const QJsonObject& known = change.after.isEmpty() ? change.before : change.after;
    for (const HeldLicence& licence : holder.licences)
        if (licence.byGroup.isEmpty() && licence.skuId == known.value("sku_id"_L1).toString())
            seen.put(change.address, LicencePlanner::licenceAttributes(holder.id, licence.skuId,
                                                                       known.value("product"_L1).toString(),
                                                                       licence.disabledPlans));
}

LicenceChange licenceChangeOf(const Change& change)
{
    const QJsonObject& known = change.after.isEmpty() ? change.before : change.after;
    LicenceChange wanted{userIdOf(change), {}, {}};
    const QString sku = known.value("sku_id"_L1).toString();
    if (change.action == Action::Delete) {
        wanted.remove = {sku};
        return wanted;
    }
    QStringList off;
    for (const QJsonValue& plan : known.value("disabled_plans"_L1).toArray())
        off.append(plan.toString());
    wanted.add = {{sku, off}};
    return wanted;
}

Result<ChangeOutcome> outcomeFor(const Change& change, const Result<Nothing>& result)
{
    if (!result.ok())
        return result.error();
    return ChangeOutcome{userIdOf(change), {}, false, {}};
}

Check countCheck(const QString& id, int good, qsizetype all, const QStringList& lacking)
{
    Check check{id, good == all ? CheckOutcome::Pass : CheckOutcome::Fail, u"%1 / %2"_s.arg(good).arg(all),
                Error::of(ErrorKind::NotFound, id)};
    if (!lacking.isEmpty())
        check.evidence +=
            u": "_s + lacking.mid(0, 5).join(", "_L1) + (lacking.size() > 5 ? u" …"_s : QString());
    check.error.code = u"licence-missing"_s;
    return check;
}

using AccountTest = std::function<bool(const QJsonObject& account)>;

Check accountCheck(const QString& id, const Deployment& d, const Observation& world, const AccountTest& test)
{
    const QJsonObject accounts = world.facts.value("accounts"_L1).toObject();
    QStringList lacking;
    int good = 0;
    for (const Agent& agent : d.agents) {
        if (test(accounts.value(agent.upn.toLower()).toObject()))
            ++good;
        else
            lacking.append(agent.upn);
    }
    return countCheck(id, good, d.agents.size(), lacking);
}

// Whether the plans that matter are set up: minutes to hours after a licence was given.
bool isSetUp(const QList<graph::LicenceDetail>& details)
{
    const LicenceCatalogue& catalogue = LicenceCatalogue::builtIn();
    bool teams = false;
    bool phone = false;
    for (const graph::LicenceDetail& detail : details)
        for (const HeldPlan& plan : detail.plans) {
            const bool done = plan.capabilityStatus == "Success"_L1;
            teams = teams || (done && catalogue.planKind(plan.id) == PlanKind::Teams);
            phone = phone || (done && catalogue.planKind(plan.id) == PlanKind::Phone);
        }
    return teams && phone;
}

// Being set up is Microsoft's business and takes its time: a warning, never a failure.
Check setUpCheck(const LicenceWorld& world)
{
    QStringList waiting;
    for (const LicenceHolder& holder : world.lookup.found)
        if (world.details.contains(holder.id) && !isSetUp(world.details.value(holder.id)))
            waiting.append(holder.userPrincipalName);
    const qsizetype asked = world.details.size();
    Check check = countCheck(u"licences.setUp"_s, static_cast<int>(asked - waiting.size()), asked, waiting);
    if (check.outcome == CheckOutcome::Fail)
        check.outcome = CheckOutcome::Warning;
    return check;
}

Verification licenceVerification(const Deployment& d, const LicenceWorld& world, const QDateTime& now)
{
    const Observation seen = licenceObservation(world, now);
    Verification v{StepId::Licences, {}, now};
    v.checks.append(accountCheck(u"licences.accounts"_s, d, seen,
                                 [](const QJsonObject& account) { return !account.isEmpty(); }));
    v.checks.append(accountCheck(u"licences.location"_s, d, seen, [](const QJsonObject& account) {
        return !account.value("location"_L1).toString().isEmpty();
    }));
    v.checks.append(accountCheck(u"licences.teams"_s, d, seen, [](const QJsonObject& account) {
        return account.value("teams"_L1).toBool() && account.value("verdict"_L1) != "notAnAgent"_L1;
    }));
    v.checks.append(accountCheck(u"licences.phone"_s, d, seen, [](const QJsonObject& account) {
        return account.value("phone"_L1).toBool() && account.value("verdict"_L1) != "notAnAgent"_L1;
    }));
    if (!world.details.isEmpty())
        v.checks.append(setUpCheck(world));
    return v;
}

} // namespace

QStringList LicencesStep::scopes() const
{
    return {u"User.Read.All"_s, u"Organization.Read.All"_s, u"User.ReadWrite.All"_s,
            u"LicenseAssignment.ReadWrite.All"_s};
}

JobOf<Observation>* LicencesStep::observe(QObject* owner, const Deployment& d)
{
    auto* chain = licenceReading(owner, m_workspace.services(), upnsOf(d));
    chain->run([now = m_workspace.clock().now()](LicenceWorld& w) -> Result<Observation> {
        return licenceObservation(w, now);
    });
    return chain;
}

// By account id and product id, under the very addresses of the changes: names may have changed since.
JobOf<Observation>* LicencesStep::observeSome(QObject* owner, const Deployment&, const QList<Change>& changes)
{
    QStringList ids;
    for (const Change& change : changes)
        if (!ids.contains(userIdOf(change)))
            ids.append(userIdOf(change));
    return mapJob<HolderLookup, Observation>(
        owner, m_workspace.services().licences()->holders(owner, ids),
        [changes, now = m_workspace.clock().now()](HolderLookup& lookup) -> Result<Observation> {
            Observation seen;
            seen.step = StepId::Licences;
            seen.at = now;
            for (const Change& change : changes)
                for (const LicenceHolder& holder : lookup.found)
                    if (holder.id == userIdOf(change))
                        putForChange(seen, change, holder);
            return seen;
        });
}

Plan LicencesStep::plan(const Deployment& d, const Observation& world) const
{
    return LicencePlanner::plan(d, world);
}

QString LicencesStep::bulkKey(const Change& change) const
{
    if (change.address.kind == "usage_location"_L1)
        return "location "_L1 + change.after.value("usage_location"_L1).toString();
    return u"licence"_s;
}

JobOf<ChangeOutcome>* LicencesStep::perform(QObject* owner, const Deployment&, const Change& change)
{
    JobOf<Nothing>* writing =
        change.address.kind == "usage_location"_L1
            ? m_workspace.services().users()->setUsageLocation(
                  owner, userIdOf(change), change.after.value("usage_location"_L1).toString())
            : m_workspace.services().licences()->assign(owner, licenceChangeOf(change));
    return mapJob<Nothing, ChangeOutcome>(
        owner, writing, [change](Nothing& done) { return outcomeFor(change, Result<Nothing>(done)); });
}

JobOf<ChangeOutcomes>* LicencesStep::performSome(QObject* owner, const Deployment& d,
                                                 const QList<Change>& changes)
{
    if (changes.size() == 1)
        return Step::performSome(owner, d, changes);
    // Parts of a batch run side by side: what concerns one account goes as one.
    QStringList ids;
    QList<LicenceChange> wanted;
    for (const Change& change : changes) {
        const LicenceChange own = licenceChangeOf(change);
        const qsizetype place = ids.indexOf(own.userId);
        if (place < 0) {
            ids.append(own.userId);
            wanted.append(own);
        } else {
            wanted[place].add += own.add;
            wanted[place].remove += own.remove;
        }
    }
    const Change& first = changes.constFirst();
    using Results = QList<Result<Nothing>>;
    JobOf<Results>* writing = first.address.kind == "usage_location"_L1
                                  ? m_workspace.services().users()->setUsageLocations(
                                        owner, ids, first.after.value("usage_location"_L1).toString())
                                  : m_workspace.services().licences()->assignMany(owner, wanted);
    return mapJob<Results, ChangeOutcomes>(
        owner, writing, [changes, ids](Results& results) -> Result<ChangeOutcomes> {
            ChangeOutcomes outcomes;
            for (const Change& change : changes)
                outcomes.append(outcomeFor(change, results.at(ids.indexOf(userIdOf(change)))));
            return outcomes;
        });
}

QJsonObject LicencesStep::seen(const Observation& world, const Address& address,
                               const QJsonObject& after) const
{
    if (world.has(address))
        return world.get(address);
    const QString user = after.value("user_id"_L1).toString();
    const QString sku = after.value("sku_id"_L1).toString();
    const QString kind = toString(StepId::Licences) + u'/' + address.kind + u'/';
    for (auto it = world.objects.cbegin(); it != world.objects.cend(); ++it) {
        if (user.isEmpty() || !it.key().startsWith(kind) || it.value().value("user_id"_L1) != user ||
            (!sku.isEmpty() && it.value().value("sku_id"_L1) != sku))
            continue;
        QJsonObject found = it.value();
        if (after.contains("product"_L1))
            found.insert("product"_L1, after.value("product"_L1)); // a name; the id is what counts
        return found;
    }
    return {};
}

void LicencesStep::learn(Deployment& d, const QJsonObject& facts) const
{
    const QJsonObject accounts = facts.value("accounts"_L1).toObject();
    if (accounts.isEmpty())
        return;
    for (Agent& agent : d.agents) {
        const QString id = accounts.value(agent.upn.trimmed().toLower()).toObject().value("id"_L1).toString();
        if (!id.isEmpty())
            agent.userId = id;
    }
}

JobOf<Verification>* LicencesStep::verify(QObject* owner, const Deployment& d)
{
    // How far plans are set up costs a request an account: asked for as many as one page shows.
    constexpr qsizetype mostDetails = 100;
    ServiceHub& hub = m_workspace.services();
    const QDateTime now = m_workspace.clock().now();
    auto* reading = new JobChain<LicenceWorld, Verification>(owner);
    reading->then<QList<OwnedSku>>(
        [api = hub.licences()](QObject* o, LicenceWorld&) { return api->owned(o); },
        [](LicenceWorld& w, QList<OwnedSku>& owned) { w.owned = owned; });
    reading->then<HolderLookup>([api = hub.licences(), names = upnsOf(d)](
                                    QObject* o, LicenceWorld&) { return api->holders(o, names); },
                                [](LicenceWorld& w, HolderLookup& lookup) { w.lookup = lookup; });
    using Details = QHash<QString, QList<graph::LicenceDetail>>;
    reading->then<Details>(
        [api = hub.licences()](QObject* o, LicenceWorld& w) {
            QStringList ids;
            for (const LicenceHolder& holder : std::as_const(w.lookup.found))
                if (ids.size() < mostDetails)
                    ids.append(holder.id);
            return api->detailsOf(o, ids);
        },
        [](LicenceWorld& w, Details& details) { w.details = details; });
    reading->run(
        [d, now](LicenceWorld& w) -> Result<Verification> { return licenceVerification(d, w, now); });
    return reading;
}

} // namespace jonction
