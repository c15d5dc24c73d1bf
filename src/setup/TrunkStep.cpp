// SPDX-License-Identifier: Apache-2.0
#include "setup/TrunkStep.h"

#include "base/JobChain.h"
#include "domain/Finding.h"
#include "domain/PhoneNumber.h"
#include "plan/TrunkPlanner.h"
#include "setup/ServiceHub.h"
#include "setup/Workspace.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using MaybeProfile = std::optional<TelnyxVoiceProfile>;
using MaybeConnection = std::optional<TelnyxConnection>;
using MaybeNumber = std::optional<TelnyxPhoneNumber>;

constexpr int offeredNumbers = 25;

// A number just ordered takes a few seconds to appear (sip-trunk 1.7); an order without regulation settles in
// moments.
constexpr int settleTries = 12;
constexpr int settleWaitMs = 1500;

struct TrunkWorld
{
    TelnyxBalance balance;
    MaybeProfile profile;
    MaybeConnection connection;
    QList<TelnyxFqdn> fqdns;
    QList<TelnyxOrder> orders;
    QList<TelnyxAvailableNumber> offered;
    MaybeNumber number;
    QList<TelnyxPhoneNumber> attached; ///< to the connection
};

QString customerReference(const Deployment& d)
{
    return "jonction-"_L1 + d.id;
}

// The number of an order of ours that was not refused: bought, or about to be.
QString orderedNumber(const QList<TelnyxOrder>& orders)
{
    for (const TelnyxOrder& order : orders)
        for (const TelnyxOrderLine& line : order.lines)
            if (order.status != "failure"_L1 && line.status != "failure"_L1 && order.status != "cancelled"_L1)
                return line.phoneNumber;
    return {};
}

QString wantedNumber(const Deployment& d, const TrunkWorld& world)
{
    if (d.trunk.number.isEmpty())
        return orderedNumber(world.orders);
    const Result<PhoneNumber> entered = PhoneNumber::parse(d.trunk.number);
    return entered.ok() ? entered->toString() : d.trunk.number;
}

QJsonObject profileAttributes(const TelnyxVoiceProfile& profile)
{
    QStringList destinations = profile.whitelistedDestinations;
    destinations.sort();
    return {{"enabled"_L1, profile.enabled},
            {"destinations"_L1, QJsonArray::fromStringList(destinations)},
            {"concurrent_call_limit"_L1, profile.concurrentCallLimit.value_or(0)},
            {"daily_spend_limit"_L1, QString::number(profile.dailySpendLimit.toDouble(), 'f', 2)},
            {"daily_spend_limit_enabled"_L1, profile.dailySpendLimitEnabled}};
}

QJsonObject connectionAttributes(const TrunkWorld& world)
{
    const TelnyxConnection& connection = *world.connection;
    const bool ours = world.profile && connection.outboundVoiceProfileId == world.profile->id;
    return {{"active"_L1, connection.active},
            {"outbound_voice_profile"_L1, ours ? world.profile->name : connection.outboundVoiceProfileId},
            {"sip_subdomain"_L1, connection.sipSubdomain},
            {"receive"_L1, connection.sipSubdomainReceiveSettings},
            {"sip_region"_L1, connection.sipRegion},
            {"ani"_L1, connection.aniNumberFormat},
            {"dnis"_L1, connection.dnisNumberFormat}};
}

QString connectionOfNumber(const TrunkWorld& world, const QString& connectionId)
{
    return world.connection && world.connection->id == connectionId ? world.connection->name : connectionId;
}

// An order under way counts as the number: planning a second purchase would be wrong.
void putNumber(Observation& seen, const TrunkWorld& world, const QString& number)
{
    if (world.number) {
        seen.put(TrunkPlanner::numberAddress(number),
                 {{"connection"_L1, connectionOfNumber(world, world.number->connectionId)},
                  {"status"_L1, world.number->status}});
        return;
    }
    if (number.isEmpty() || orderedNumber(world.orders) != number)
        return;
    seen.put(TrunkPlanner::numberAddress(number),
             {{"connection"_L1, connectionOfNumber(world, world.orders.constFirst().connectionId)},
              {"status"_L1, u"pending"_s}});
    seen.findings.append(finding(Severity::Info, u"trunk.number.pending"_s, u"trunk.number"_s, {number}));
}

QJsonArray offeredJson(const QList<TelnyxAvailableNumber>& offered)
{
    QJsonArray array;
    for (const TelnyxAvailableNumber& number : offered)
        array.append(QJsonObject{{"number"_L1, number.phoneNumber},
                                 {"upfront"_L1, number.upfrontCost},
                                 {"monthly"_L1, number.monthlyCost},
                                 {"currency"_L1, number.currency},
                                 {"region"_L1, number.region}});
    return array;
}

Observation observationOf(const Deployment& d, const TrunkWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Trunk;
    seen.at = now;
    seen.facts = {{"balance"_L1, world.balance.balance},
                  {"currency"_L1, world.balance.currency},
                  {"ordered_number"_L1, orderedNumber(world.orders)},
                  {"offered"_L1, offeredJson(world.offered)}};
    if (world.profile)
        seen.put(TrunkPlanner::profileAddress(d), profileAttributes(*world.profile));
    if (world.connection) {
        seen.put(TrunkPlanner::connectionAddress(d), connectionAttributes(world));
        seen.facts.insert("teams_sbc"_L1, world.connection->microsoftTeamsSbc);
    }
    for (const TelnyxFqdn& fqdn : world.fqdns)
        if (fqdn.fqdn.endsWith(".mstsbc.telnyx.tech"_L1))
            seen.facts.insert("sbc_fqdn"_L1, fqdn.fqdn);
    putNumber(seen, world, wantedNumber(d, world));
    if (world.balance.balance.toDouble() <= 0)
        seen.findings.append(finding(Severity::Warning, u"trunk.balance.empty"_s, u"trunk.provider"_s,
                                     {world.balance.balance, world.balance.currency}));
    return seen;
}

template<typename T>
JobChain<TrunkWorld, T>* trunkChain(QObject* owner, TelnyxApi* telnyx, const Deployment& d)
{
    auto* chain = new JobChain<TrunkWorld, T>(owner);
    chain->template then<MaybeProfile>(
        [telnyx, d](QObject* o, TrunkWorld&) { return telnyx->voiceProfileByName(o, d.trunk.profileName); },
        [](TrunkWorld& w, MaybeProfile& found) { w.profile = found; });
    chain->template then<MaybeConnection>(
        [telnyx, d](QObject* o, TrunkWorld&) { return telnyx->connectionByName(o, d.trunk.connectionName); },
        [](TrunkWorld& w, MaybeConnection& found) { w.connection = found; });
    return chain;
}

TelnyxVoiceProfile wishedProfile(const Deployment& d, const MaybeProfile& seen)
{
    TelnyxVoiceProfile wish = seen.value_or(TelnyxVoiceProfile{});
    wish.name = d.trunk.profileName;
    wish.enabled = true;
    wish.whitelistedDestinations = d.trunk.allowedDestinations;
    wish.concurrentCallLimit = d.trunk.concurrentCallLimit;
    wish.dailySpendLimit = QString::number(d.trunk.dailySpendLimit.toDouble(), 'f', 2);
    wish.dailySpendLimitEnabled = true;
    return wish;
}

TelnyxConnection wishedConnection(const Deployment& d, const QString& profileId)
{
    TelnyxConnection wish;
    wish.name = d.trunk.connectionName;
    wish.active = true;
    wish.microsoftTeamsSbc = true;
    wish.sipSubdomain = d.trunk.sipSubdomain.trimmed();
    wish.sipSubdomainReceiveSettings = u"from_anyone"_s;
    wish.sipRegion = d.trunk.region;
    wish.aniNumberFormat = u"+E.164"_s;
    wish.dnisNumberFormat = u"+e164"_s;
    wish.outboundVoiceProfileId = profileId;
    return wish;
}

template<typename T>
JobOf<ChangeOutcome>* outcomeOf(QObject* owner, JobOf<T>* written)
{
    return mapJob<T, ChangeOutcome>(owner, written, [](T& object) -> Result<ChangeOutcome> {
        return ChangeOutcome{object.id, {}, false, {}};
    });
}

JobOf<Nothing>* detachAll(QObject* owner, TelnyxApi* telnyx, const QList<TelnyxPhoneNumber>& numbers)
{
    auto* chain = new JobChain<Nothing, Nothing>(owner);
    for (const TelnyxPhoneNumber& number : numbers)
        chain->then<TelnyxPhoneNumber>(
            [telnyx, id = number.id](QObject* o, Nothing&) { return telnyx->assignNumber(o, id, {}); },
            [](Nothing&, TelnyxPhoneNumber&) {});
    chain->run([](Nothing&) -> Result<Nothing> { return Nothing{}; });
    return chain;
}

Check trunkCheck(const QString& id, bool passed, const QString& evidence)
{
    return {id, passed ? CheckOutcome::Pass : CheckOutcome::Fail, evidence, Error::of(ErrorKind::Drift, id)};
}

Verification trunkVerification(const Deployment& d, const Observation& world)
{
    Verification v{StepId::Trunk, {}, world.at};
    const QString balance =
        world.facts.value("balance"_L1).toString() + u' ' + world.facts.value("currency"_L1).toString();
    v.checks.append({u"trunk.account"_s, CheckOutcome::Pass, balance, {}});
    const Plan plan = TrunkPlanner::plan(d, world);
    const auto asWished = [&plan](const Address& address) {
        return std::any_of(plan.changes.cbegin(), plan.changes.cend(), [&](const Change& change) {
            return change.address == address && change.action == Action::NoOp;
        });
    };
    v.checks.append(
        trunkCheck(u"trunk.profile"_s, asWished(TrunkPlanner::profileAddress(d)), d.trunk.profileName));
    v.checks.append(trunkCheck(u"trunk.connection"_s, asWished(TrunkPlanner::connectionAddress(d)),
                               d.trunk.connectionName));
    const QJsonObject connection = world.get(TrunkPlanner::connectionAddress(d));
    v.checks.append(trunkCheck(u"trunk.subdomain"_s,
                               connection.value("sip_subdomain"_L1) == d.trunk.sipSubdomain.trimmed(),
                               inboundSipHost(d.trunk)));
    v.checks.append(trunkCheck(u"trunk.sbcFqdn"_s, !d.trunk.sbcFqdn.isEmpty(), d.trunk.sbcFqdn));
    const QString number = TrunkPlanner::chosenNumber(d, world);
    const QJsonObject seen = world.get(TrunkPlanner::numberAddress(number));
    const QString status = seen.value("status"_L1).toString();
    v.checks.append(trunkCheck(u"trunk.number.active"_s, status == "active"_L1, number + u' ' + status));
    v.checks.append(trunkCheck(u"trunk.number.attached"_s,
                               seen.value("connection"_L1) == d.trunk.connectionName,
                               number + u" → "_s + seen.value("connection"_L1).toString()));
    return v;
}

} // namespace

QStringList TrunkStep::inputs() const
{
    return {u"trunk.provider"_s,
            u"trunk.region"_s,
            u"trunk.profileName"_s,
            u"trunk.connectionName"_s,
            u"trunk.sipSubdomain"_s,
            u"trunk.allowedDestinations"_s,
            u"trunk.concurrentCallLimit"_s,
            u"trunk.dailySpendLimit"_s,
            u"trunk.number"_s};
}

JobOf<Observation>* TrunkStep::observe(QObject* owner, const Deployment& d)
{
    TelnyxApi* telnyx = m_workspace.services().telnyx();
    auto* chain = trunkChain<Observation>(owner, telnyx, d);
    chain->then<TelnyxBalance>([telnyx](QObject* o, TrunkWorld&) { return telnyx->balance(o); },
                               [](TrunkWorld& w, TelnyxBalance& balance) { w.balance = balance; });
    chain->then<QList<TelnyxFqdn>>(
        [telnyx](QObject* o, TrunkWorld& w) {
            return w.connection ? telnyx->fqdns(o, w.connection->id) : nullptr;
        },
        [](TrunkWorld& w, QList<TelnyxFqdn>& found) { w.fqdns = found; });
    chain->then<QList<TelnyxOrder>>(
        [telnyx, d](QObject* o, TrunkWorld&) { return telnyx->ordersByReference(o, customerReference(d)); },
        [](TrunkWorld& w, QList<TelnyxOrder>& orders) { w.orders = orders; });
    chain->then<MaybeNumber>(
        [telnyx, d](QObject* o, TrunkWorld& w) -> JobOf<MaybeNumber>* {
            const QString number = wantedNumber(d, w);
            return number.isEmpty() ? nullptr : telnyx->phoneNumber(o, number);
        },
        [](TrunkWorld& w, MaybeNumber& found) { w.number = found; });
    chain->then<QList<TelnyxAvailableNumber>>(
        [telnyx, d](QObject* o, TrunkWorld& w) -> JobOf<QList<TelnyxAvailableNumber>>* {
            if (w.number || !orderedNumber(w.orders).isEmpty())
                return nullptr;
            return telnyx->searchNumbers(o, d.trunk.numberCountry, d.trunk.numberType, offeredNumbers);
        },
        [](TrunkWorld& w, QList<TelnyxAvailableNumber>& offered) { w.offered = offered; });
    chain->run([d, now = m_workspace.clock().now()](TrunkWorld& w) -> Result<Observation> {
        return observationOf(d, w, now);
    });
    return chain;
}

Plan TrunkStep::plan(const Deployment& d, const Observation& world) const
{
    return TrunkPlanner::plan(d, world);
}

JobOf<ChangeOutcome>* TrunkStep::perform(QObject* owner, const Deployment& d, const Change& change)
{
    if (change.action == Action::Delete)
        return remove(owner, d, change);
    if (change.address.kind == "outbound_voice_profile"_L1)
        return writeProfile(owner, d);
    if (change.address.kind == "sip_connection"_L1)
        return writeConnection(owner, d);
    return writeNumber(owner, d, change);
}

// A connection lets go of its numbers first; they stay the account's (sip-trunk dossier 1.13).
JobOf<ChangeOutcome>* TrunkStep::remove(QObject* owner, const Deployment& d, const Change& change)
{
    TelnyxApi* telnyx = m_workspace.services().telnyx();
    auto* chain = trunkChain<ChangeOutcome>(owner, telnyx, d);
    if (change.address.kind == "outbound_voice_profile"_L1) {
        chain->then<Nothing>(
            [telnyx](QObject* o, TrunkWorld& w) -> JobOf<Nothing>* {
                return w.profile ? telnyx->deleteVoiceProfile(o, w.profile->id) : nullptr;
            },
            [](TrunkWorld&, Nothing&) {});
        chain->run([](TrunkWorld& w) -> Result<ChangeOutcome> {
            return ChangeOutcome{w.profile ? w.profile->id : QString(), {}, false, {}};
        });
        return chain;
    }
    chain->then<QList<TelnyxPhoneNumber>>(
        [telnyx](QObject* o, TrunkWorld& w) -> JobOf<QList<TelnyxPhoneNumber>>* {
            return w.connection ? telnyx->phoneNumbersOfConnection(o, w.connection->id) : nullptr;
        },
        [](TrunkWorld& w, QList<TelnyxPhoneNumber>& numbers) { w.attached = numbers; });
    chain->then<Nothing>([telnyx](QObject* o, TrunkWorld& w) { return detachAll(o, telnyx, w.attached); },
                         [](TrunkWorld&, Nothing&) {});
    chain->then<Nothing>(
        [telnyx](QObject* o, TrunkWorld& w) -> JobOf<Nothing>* {
            return w.connection ? telnyx->deleteConnection(o, w.connection->id) : nullptr;
        },
        [](TrunkWorld&, Nothing&) {});
    chain->run([](TrunkWorld& w) -> Result<ChangeOutcome> {
        return ChangeOutcome{
            w.connection ? w.connection->id : QString(), {}, false, {{"sbc_fqdn"_L1, QString()}}};
    });
    return chain;
}

JobOf<ChangeOutcome>* TrunkStep::writeProfile(QObject* owner, const Deployment& d)
{
    TelnyxApi* telnyx = m_workspace.services().telnyx();
    return chain<MaybeProfile, ChangeOutcome>(owner, telnyx->voiceProfileByName(owner, d.trunk.profileName),
                                              [telnyx, d](MaybeProfile& seen, QObject* o) {
                                                  const TelnyxVoiceProfile wish = wishedProfile(d, seen);
                                                  return outcomeOf(
                                                      o, seen ? telnyx->updateVoiceProfile(o, seen->id, wish)
                                                              : telnyx->createVoiceProfile(o, wish));
                                              });
}

JobOf<ChangeOutcome>* TrunkStep::writeConnection(QObject* owner, const Deployment& d)
{
    TelnyxApi* telnyx = m_workspace.services().telnyx();
    auto* reading = trunkChain<TrunkWorld>(owner, telnyx, d);
    reading->run([d](TrunkWorld& w) -> Result<TrunkWorld> {
        if (!w.profile)
            return Error::of(ErrorKind::NotFound, d.trunk.profileName);
        return w;
    });
    return chain<TrunkWorld, ChangeOutcome>(owner, reading, [telnyx, d](TrunkWorld& world, QObject* o) {
        const TelnyxConnection wish = wishedConnection(d, world.profile->id);
        return outcomeOf(o, world.connection ? telnyx->updateConnection(o, world.connection->id, wish)
                                             : telnyx->createConnection(o, wish));
    });
}

// Search (only a number seen in a recent search can be ordered), order, wait until it is ours, attach.
JobOf<ChangeOutcome>* TrunkStep::writeNumber(QObject* owner, const Deployment& d, const Change& change)
{
    TelnyxApi* telnyx = m_workspace.services().telnyx();
    const std::shared_ptr<Clock> clock = m_workspace.services().clock();
    const QString number = change.address.name;
    const bool buying = change.action == Action::Create;
    auto* chain = trunkChain<ChangeOutcome>(owner, telnyx, d);
    chain->then<MaybeNumber>(
        [telnyx, number](QObject* o, TrunkWorld&) { return telnyx->phoneNumber(o, number); },
        [](TrunkWorld& w, MaybeNumber& found) { w.number = found; });
    chain->then<QList<TelnyxAvailableNumber>>(
        [telnyx, d, buying](QObject* o, TrunkWorld& w) -> JobOf<QList<TelnyxAvailableNumber>>* {
            if (!buying || w.number)
                return nullptr;
            return telnyx->searchNumbers(o, d.trunk.numberCountry, d.trunk.numberType, offeredNumbers);
        },
        [](TrunkWorld& w, QList<TelnyxAvailableNumber>& offered) { w.offered = offered; });
    chain->then<TelnyxOrder>(
        [telnyx, d, number, buying](QObject* o, TrunkWorld& w) -> JobOf<TelnyxOrder>* {
            if (!buying || w.number)
                return nullptr;
            const QString connectionId = w.connection ? w.connection->id : QString();
            return telnyx->orderNumber(o, number, connectionId, customerReference(d));
        },
        [](TrunkWorld& w, TelnyxOrder& order) { w.orders = {order}; });
    chain->then<MaybeNumber>(
        [telnyx, clock, number](QObject* o, TrunkWorld& w) -> JobOf<MaybeNumber>* {
            if (w.number)
                return nullptr;
            return pollJob<MaybeNumber>(
                o, clock, settleTries, settleWaitMs,
                [telnyx, number](QObject* inner) { return telnyx->phoneNumber(inner, number); },
                [](const Result<MaybeNumber>& result) {
                    return !result.ok() || (result.value() && result.value()->status == "active"_L1);
                });
        },
        [](TrunkWorld& w, MaybeNumber& found) { w.number = found; });
    chain->then<TelnyxPhoneNumber>(
        [telnyx](QObject* o, TrunkWorld& w) -> JobOf<TelnyxPhoneNumber>* {
            if (!w.number || !w.connection || w.number->connectionId == w.connection->id)
                return nullptr;
            return telnyx->assignNumber(o, w.number->id, w.connection->id);
        },
        [](TrunkWorld& w, TelnyxPhoneNumber& assigned) { w.number = assigned; });
    chain->run([number](TrunkWorld& w) -> Result<ChangeOutcome> {
        return ChangeOutcome{w.number ? w.number->id : QString(), {}, false, {{"number"_L1, number}}};
    });
    return chain;
}

void TrunkStep::learn(Deployment& d, const QJsonObject& facts) const
{
    if (facts.contains("sbc_fqdn"_L1))
        d.trunk.sbcFqdn = facts.value("sbc_fqdn"_L1).toString();
    if (facts.contains("number"_L1))
        d.trunk.number = facts.value("number"_L1).toString();
    else if (d.trunk.number.isEmpty() && !facts.value("ordered_number"_L1).toString().isEmpty())
        d.trunk.number = facts.value("ordered_number"_L1).toString();
}

JobOf<Verification>* TrunkStep::verify(QObject* owner, const Deployment& d)
{
    return mapJob<Observation, Verification>(
        owner, observe(owner, d),
        [d](Observation& world) -> Result<Verification> { return trunkVerification(d, world); });
}

} // namespace jonction
