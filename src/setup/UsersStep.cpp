// SPDX-License-Identifier: Apache-2.0
#include "setup/UsersStep.h"

#include "domain/SipUri.h"
#include "plan/UsersPlanner.h"
#include "rest/Recover.h"
#include "setup/NumberWork.h"
#include "setup/ServiceHub.h"
#include "setup/UsersReading.h"
#include "setup/Workspace.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

const QJsonObject& knownSide(const Change& change)
{
    return change.after.isEmpty() ? change.before : change.after;
}

QString accountId(const Change& change)
{
    return knownSide(change).value("user_id"_L1).toString();
}

bool concernsName(const Change& change)
{
    return change.address.kind == "sign_in_name"_L1;
}

bool concernsNumber(const Change& change)
{
    return change.address.kind == "number"_L1;
}

NumberWish numberWish(const Change& change)
{
    return {accountId(change), change.before.value("number"_L1).toString(),
            change.after.value("number"_L1).toString()};
}

QStringList accountIds(const QList<Change>& changes)
{
    QStringList ids;
    for (const Change& change : changes)
        if (!ids.contains(accountId(change)))
            ids.append(accountId(change));
    return ids;
}

struct FewWorld
{
    UserLookup users;
    QHash<QString, TeamsVoice> voices;
    QHash<QString, TeamsNumber> numbers;
};

// The number that the change speaks of counts as the account's from the moment the order is taken.
QString numberSeen(const FewWorld& world, const Change& change)
{
    const QString wanted = knownSide(change).value("number"_L1).toString();
    const QStringList shown = world.voices.value(accountId(change)).numbers;
    const TeamsNumber number = world.numbers.value(wanted);
    if (shown.contains(wanted) || (number.isTaken() && number.targetId == accountId(change)))
        return wanted;
    return shown.value(0);
}

void putForChange(Observation& seen, const FewWorld& world, const Change& change)
{
    const QString id = accountId(change);
    if (concernsName(change)) {
        for (const GraphUser& user : world.users.found)
            if (user.id == id)
                seen.put(change.address,
                         {{"user_principal_name"_L1, user.userPrincipalName}, {"user_id"_L1, id}});
    } else if (concernsNumber(change)) {
        const QString number = numberSeen(world, change);
        if (!number.isEmpty())
            seen.put(change.address, {{"number"_L1, number}, {"user_id"_L1, id}});
    } else {
        const TeamsVoice voice = world.voices.value(id);
        if (const EffectivePolicy* policy = voice.policy(UsersPlanner::policyTypeOf(change.address)))
            seen.put(change.address, {{"policy"_L1, policy->name}, {"user_id"_L1, id}});
    }
}

ChangeOutcome moved(const Change& change)
{
    return {accountId(change),
            {},
            false,
            {{"moved"_L1, QJsonObject{{"id"_L1, accountId(change)},
                                      {"from"_L1, change.before.value("user_principal_name"_L1)},
                                      {"to"_L1, change.after.value("user_principal_name"_L1)}}}}};
}

// Refusals of a new sign-in name come without a code of their own (microsoft-graph 4.3).
Error moveError(Error error)
{
    if (error.kind == ErrorKind::AlreadyExists)
        error.code = u"name-taken"_s;
    else if (error.kind == ErrorKind::Forbidden)
        error.code = u"name-protected"_s; // the account holds an administrator role
    return error;
}

// All side by side; the outcomes in the order of the changes.
class SideBySide : public JobOf<ChangeOutcomes>
{
public:
    using Make = std::function<JobOf<ChangeOutcome>*(QObject* owner, const Change& change)>;

    SideBySide(QObject* owner, const QList<Change>& changes, const Make& make)
        : JobOf<ChangeOutcomes>(owner)
        , m_outcomes(static_cast<std::size_t>(changes.size()))
    {
        for (qsizetype i = 0; i < changes.size(); ++i) {
            JobOf<ChangeOutcome>* one = make(this, changes.at(i));
            connect(this, &Job::aborted, one, &Job::cancel);
            connect(one, &Job::waiting, this, &Job::waiting);
            one->onDone(this, [this, i](Result<ChangeOutcome>& outcome) {
                m_outcomes.at(static_cast<std::size_t>(i)).emplace(std::move(outcome));
                if (++m_ended == m_outcomes.size())
                    end();
            });
        }
    }

private:
    void end()
    {
        ChangeOutcomes outcomes;
        for (std::optional<Result<ChangeOutcome>>& outcome : m_outcomes)
            outcomes.append(std::move(*outcome));
        settle(std::move(outcomes));
    }

    std::vector<std::optional<Result<ChangeOutcome>>> m_outcomes;
    std::size_t m_ended = 0;
};

using UserTest = std::function<bool(const Agent& agent, const QJsonObject& account)>;

// One line for all agents: how many are well, and the first few that are not.
Check userCheck(const QString& id, const Deployment& d, const Observation& world, const UserTest& concerns,
                const UserTest& isWell)
{
    const QJsonObject accounts = world.facts.value("accounts"_L1).toObject();
    QStringList lacking;
    qsizetype all = 0;
    for (const Agent& agent : d.agents) {
        const QJsonObject account = accounts.value(agent.upn.trimmed().toLower()).toObject();
        if (!concerns(agent, account))
            continue;
        ++all;
        if (!isWell(agent, account))
            lacking.append(agent.upn);
    }
    Check check{id, lacking.isEmpty() ? CheckOutcome::Pass : CheckOutcome::Fail,
                u"%1 / %2"_s.arg(all - lacking.size()).arg(all), Error::of(ErrorKind::Drift, id)};
    if (!lacking.isEmpty())
        check.evidence +=
            u": "_s + lacking.mid(0, 5).join(", "_L1) + (lacking.size() > 5 ? u" …"_s : QString());
    return check;
}

Check asWarning(Check check)
{
    if (check.outcome == CheckOutcome::Fail)
        check.outcome = CheckOutcome::Warning;
    return check;
}

bool byNumber(const Agent& agent, const QJsonObject&)
{
    return agent.sipUriForm != "username"_L1;
}

bool byName(const Agent& agent, const QJsonObject& account)
{
    return !byNumber(agent, account);
}

bool everyone(const Agent&, const QJsonObject&)
{
    return true;
}

// CCAIP sends the call to this URI; Teams finds the person by its user part.
bool uriReaches(const Deployment& d, const Agent& agent, const QJsonObject& account)
{
    const Result<SipUri> uri = SipUri::parse(agentSipUri(d, agent));
    if (!uri.ok())
        return false;
    if (agent.sipUriForm == "username"_L1)
        return account.value("upn"_L1).toString().compare(uri->user() + u'@' + uri->host(),
                                                          Qt::CaseInsensitive) == 0;
    return account.value("shown_numbers"_L1).toArray().contains(uri->user());
}

// Declared by the person, or seen: what Teams shows of policies comes minutes later.
Check policyCheck(const Deployment& d, const Observation& world, const QString& type, const QString& id)
{
    const QString wished = UsersPlanner::wishedPolicy(d, type);
    Check check = userCheck(id, d, world, everyone, [&](const Agent&, const QJsonObject& account) {
        return account.value("policies"_L1).toObject().value(type).toString() == wished;
    });
    const bool byHand = world.facts.value("policies"_L1).toObject().value(type).toString() != wished;
    if (check.outcome == CheckOutcome::Fail && byHand) {
        const Plan plan = UsersPlanner::plan(d, world);
        const bool declared = std::any_of(plan.changes.cbegin(), plan.changes.cend(), [](const Change& c) {
            return c.address.kind == "policies"_L1 && c.declared;
        });
        check.outcome = declared ? CheckOutcome::Declared : CheckOutcome::Fail;
    } else {
        check = asWarning(check);
    }
    return check;
}

// Where the cloud has no interface for numbers, the person's word is all there is.
void addDeclaredNumbers(Verification& v, const Deployment& d, const Observation& world)
{
    for (const Change& change : UsersPlanner::plan(d, world).changes) {
        if (change.address.kind != "numbers"_L1)
            continue;
        Check check{u"guide.declared"_s, change.declared ? CheckOutcome::Declared : CheckOutcome::Fail,
                    change.address.toString(), Error::of(ErrorKind::NotFound, change.address.toString())};
        check.error.code = u"not-declared"_s;
        v.checks.append(check);
    }
}

Verification usersVerification(const Deployment& d, const Observation& world)
{
    Verification v{StepId::Users, {}, world.at};
    v.checks.append(userCheck(u"users.accounts"_s, d, world, everyone,
                              [](const Agent&, const QJsonObject& account) { return !account.isEmpty(); }));
    const auto add = [&](const QString& id, const UserTest& concerns, const UserTest& isWell) {
        const Check check = userCheck(id, d, world, concerns, isWell);
        if (!check.evidence.endsWith(" / 0"_L1))
            v.checks.append(check);
    };
    add(u"users.name"_s, byName, [&d](const Agent& agent, const QJsonObject& account) {
        return account.value("upn"_L1).toString().compare(wishedUpn(d, agent), Qt::CaseInsensitive) == 0;
    });
    if (!world.facts.value("teams_api"_L1).toBool(true)) {
        addDeclaredNumbers(v, d, world);
        return v;
    }
    add(u"users.number"_s, byNumber, [](const Agent& agent, const QJsonObject& account) {
        return account.value("shown_numbers"_L1).toArray().contains(dialledNumber(agent));
    });
    add(u"users.uri"_s, everyone,
        [&d](const Agent& agent, const QJsonObject& account) { return uriReaches(d, agent, account); });
    v.checks.append(asWarning(
        userCheck(u"users.enterpriseVoice"_s, d, world, everyone, [](const Agent&, const QJsonObject& a) {
            return a.value("enterprise_voice"_L1).toBool();
        })));
    v.checks.append(asWarning(
        userCheck(u"users.accountType"_s, d, world, everyone, [](const Agent&, const QJsonObject& account) {
            return account.value("account_type"_L1).toString() == "user"_L1;
        })));
    v.checks.append(asWarning(
        userCheck(u"users.features"_s, d, world, everyone, [](const Agent&, const QJsonObject& account) {
            const QJsonArray features = account.value("features"_L1).toArray();
            return features.contains(u"Teams"_s) && features.contains(u"PhoneSystem"_s);
        })));
    v.checks.append(policyCheck(d, world, UsersPlanner::policyTypes().at(0), u"users.voiceRoutingPolicy"_s));
    v.checks.append(policyCheck(d, world, UsersPlanner::policyTypes().at(1), u"users.dialPlan"_s));
    return v;
}

void learnMove(Deployment& d, const QJsonObject& move)
{
    const QString id = move.value("id"_L1).toString();
    const QString from = move.value("from"_L1).toString();
    const QString to = move.value("to"_L1).toString();
    if (id.isEmpty() || to.isEmpty())
        return;
    QMap<QString, QString>& former = d.moves.formerNames;
    if (former.value(id).compare(to, Qt::CaseInsensitive) == 0)
        former.remove(id); // moved back
    else if (!former.contains(id))
        former.insert(id, from);
    for (Agent& agent : d.agents)
        if (agent.userId == id || agent.upn.trimmed().compare(from, Qt::CaseInsensitive) == 0) {
            agent.userId = id;
            agent.upn = to;
        }
}

} // namespace

QStringList UsersStep::scopes() const
{
    // Groups are for picking agents by them.
    return {u"User.ReadWrite.All"_s, u"GroupMember.Read.All"_s, u"TeamsUserConfiguration.Read.All"_s,
            u"TeamsTelephoneNumber.ReadWrite.All"_s, u"TeamsPolicyUserAssign.ReadWrite.All"_s};
}

JobOf<Observation>* UsersStep::observe(QObject* owner, const Deployment& d)
{
    auto* reading = readUsersWorld(owner, m_workspace.services(), d);
    reading->run([d, now = m_workspace.clock().now()](UsersWorld& world) -> Result<Observation> {
        return usersObservation(d, world, now);
    });
    return reading;
}

JobOf<Observation>* UsersStep::observeSome(QObject* owner, const Deployment&, const QList<Change>& changes)
{
    ServiceHub& hub = m_workspace.services();
    const bool names = concernsName(changes.constFirst());
    QStringList numbers;
    for (const Change& change : changes)
        if (concernsNumber(change))
            numbers.append(knownSide(change).value("number"_L1).toString());
    auto* reading = new JobChain<FewWorld, Observation>(owner);
    const QStringList ids = accountIds(changes);
    reading->then<UserLookup>(
        [users = hub.users(), ids, names](QObject* o, FewWorld&) -> JobOf<UserLookup>* {
            return names ? users->byNames(o, ids) : nullptr;
        },
        [](FewWorld& w, UserLookup& lookup) { w.users = lookup; });
    reading->then<QHash<QString, TeamsVoice>>(
        [voice = hub.voice(), ids, names](QObject* o, FewWorld&) -> JobOf<QHash<QString, TeamsVoice>>* {
            return names ? nullptr : voice->voices(o, ids);
        },
        [](FewWorld& w, QHash<QString, TeamsVoice>& voices) { w.voices = voices; });
    reading->then<QHash<QString, TeamsNumber>>(
        [voice = hub.voice(), numbers](QObject* o, FewWorld&) { return voice->numbers(o, numbers); },
        [](FewWorld& w, QHash<QString, TeamsNumber>& found) { w.numbers = found; });
    reading->run([changes, now = m_workspace.clock().now()](FewWorld& w) -> Result<Observation> {
        Observation seen;
        seen.step = StepId::Users;
        seen.at = now;
        for (const Change& change : changes)
            putForChange(seen, w, change);
        return seen;
    });
    return reading;
}

Plan UsersStep::plan(const Deployment& d, const Observation& world) const
{
    return UsersPlanner::plan(d, world);
}

QString UsersStep::bulkKey(const Change& change) const
{
    if (concernsName(change) || concernsNumber(change))
        return change.address.kind;
    return toString(change.action) + u' ' + change.address.kind + u' ' +
           change.after.value("policy"_L1).toString();
}

JobOf<ChangeOutcome>* UsersStep::perform(QObject* owner, const Deployment&, const Change& change)
{
    ServiceHub& hub = m_workspace.services();
    if (concernsName(change))
        return convertJob<Nothing, ChangeOutcome>(
            owner,
            hub.users()->rename(owner, accountId(change),
                                change.after.value("user_principal_name"_L1).toString()),
            [change](Result<Nothing>& done) -> Result<ChangeOutcome> {
                return done.ok() ? Result<ChangeOutcome>(moved(change)) : moveError(done.error());
            });
    return mapJob<Nothing, ChangeOutcome>(owner,
                                          workOnNumber(owner, hub.voice(), hub.clock(), numberWish(change)),
                                          [change](Nothing&) -> Result<ChangeOutcome> {
                                              return ChangeOutcome{accountId(change), {}, false, {}};
                                          });
}

JobOf<ChangeOutcomes>* UsersStep::performSome(QObject* owner, const Deployment& d,
                                              const QList<Change>& changes)
{
    if (!UsersPlanner::policyTypeOf(changes.constFirst().address).isEmpty())
        return assignPolicies(owner, changes);
    return new SideBySide(owner, changes,
                          [this, d](QObject* o, const Change& change) { return perform(o, d, change); });
}

// One policy for all of them; taking it back leaves what a group or the tenant gives.
JobOf<ChangeOutcomes>* UsersStep::assignPolicies(QObject* owner, const QList<Change>& changes)
{
    TeamsVoiceApi* voice = m_workspace.services().voice();
    const QString type = UsersPlanner::policyTypeOf(changes.constFirst().address);
    const QString name = changes.constFirst().after.value("policy"_L1).toString();
    const QStringList ids = accountIds(changes);
    const auto outcomes = [changes](Nothing&) -> Result<ChangeOutcomes> {
        ChangeOutcomes all;
        for (const Change& change : changes)
            all.append(ChangeOutcome{accountId(change), {}, false, {}});
        return all;
    };
    if (name.isEmpty())
        return mapJob<Nothing, ChangeOutcomes>(owner, voice->unassignPolicy(owner, type, ids), outcomes);
    using Found = std::optional<QString>;
    JobOf<Nothing>* assigning = chain<Found, Nothing>(
        owner, voice->policyId(owner, type, name), [voice, type, name, ids](Found& id, QObject* o) {
            return id ? voice->assignPolicy(o, type, *id, ids)
                      : settledJob<Nothing>(o, Error::of(ErrorKind::NotFound, name));
        });
    return mapJob<Nothing, ChangeOutcomes>(owner, assigning, outcomes);
}

QJsonObject UsersStep::seen(const Observation& world, const Address& address, const QJsonObject& after) const
{
    if (world.has(address))
        return world.get(address);
    const QString user = after.value("user_id"_L1).toString();
    const QString kind = toString(StepId::Users) + u'/' + address.kind + u'/';
    for (auto it = world.objects.cbegin(); it != world.objects.cend() && !user.isEmpty(); ++it)
        if (it.key().startsWith(kind) && it.value().value("user_id"_L1) == user)
            return it.value();
    return {};
}

void UsersStep::learn(Deployment& d, const QJsonObject& facts) const
{
    learnMove(d, facts.value("moved"_L1).toObject());
    const QJsonObject accounts = facts.value("accounts"_L1).toObject();
    if (accounts.isEmpty())
        return;
    for (Agent& agent : d.agents) {
        const QJsonObject account = accounts.value(agent.upn.trimmed().toLower()).toObject();
        if (account.isEmpty())
            continue;
        agent.userId = account.value("id"_L1).toString();
        const QString present = account.value("upn"_L1).toString();
        if (present.compare(agent.upn.trimmed(), Qt::CaseInsensitive) != 0)
            learnMove(d, {{"id"_L1, agent.userId}, {"from"_L1, agent.upn.trimmed()}, {"to"_L1, present}});
    }
}

JobOf<Verification>* UsersStep::verify(QObject* owner, const Deployment& d)
{
    return mapJob<Observation, Verification>(
        owner, observe(owner, d),
        [d](Observation& world) -> Result<Verification> { return usersVerification(d, world); });
}

} // namespace jonction
