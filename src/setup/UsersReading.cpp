// SPDX-License-Identifier: Apache-2.0
#include "setup/UsersReading.h"

#include "domain/Cloud.h"
#include "plan/UsersPlanner.h"
#include "setup/ServiceHub.h"

#include <QJsonArray>
#include <QSet>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// Thousands of agents are looked up thousands of times.
class UserIndex
{
public:
    explicit UserIndex(const UsersWorld& world)
    {
        for (const QList<GraphUser>* users : {&world.lookup.found, &world.renamed.found})
            for (const GraphUser& user : *users) {
                m_byName.insert(user.userPrincipalName.toLower(), &user);
                m_byName.insert(user.id.toLower(), &user);
            }
    }
    const GraphUser* find(const QString& idOrUpn) const { return m_byName.value(idOrUpn.toLower()); }
    const GraphUser* of(const Agent& agent) const
    {
        const GraphUser* user = find(agent.upn.trimmed());
        return user || agent.userId.isEmpty() ? user : find(agent.userId);
    }

private:
    QHash<QString, const GraphUser*> m_byName;
};

QStringList namesToLookUp(const Deployment& d)
{
    QSet<QString> seen;
    QStringList names;
    const auto add = [&](const QString& name) {
        if (!name.isEmpty() && !seen.contains(name.toLower())) {
            seen.insert(name.toLower());
            names.append(name);
        }
    };
    for (const Agent& agent : d.agents) {
        add(agent.upn.trimmed());
        if (agent.sipUriForm == "username"_L1)
            add(wishedUpn(d, agent)); // is it free?
    }
    return names;
}

// Agents whose name is not there and whose account was known: somebody renamed them.
QStringList idsOfRenamed(const Deployment& d, const UserLookup& lookup)
{
    QSet<QString> missing;
    for (const QString& name : lookup.missing)
        missing.insert(name.toLower());
    QStringList ids;
    for (const Agent& agent : d.agents)
        if (!agent.userId.isEmpty() && missing.contains(agent.upn.trimmed().toLower()))
            ids.append(agent.userId);
    return ids;
}

QStringList agentIds(const Deployment& d, const UsersWorld& world)
{
    const UserIndex index(world);
    QStringList ids;
    for (const Agent& agent : d.agents)
        if (const GraphUser* user = index.of(agent))
            ids.append(user->id);
    return ids;
}

QStringList wantedNumbers(const Deployment& d)
{
    QStringList numbers;
    for (const Agent& agent : d.agents)
        if (agent.sipUriForm == "number"_L1 && !agent.number.isEmpty())
            numbers.append(dialledNumber(agent));
    return numbers;
}

// Whose numbers they are, as far as it is not an agent we know.
QStringList unknownTakers(const UsersWorld& world)
{
    const UserIndex index(world);
    QStringList ids;
    for (const TeamsNumber& number : world.numbers)
        if (number.isTaken() && !index.find(number.targetId) && !ids.contains(number.targetId))
            ids.append(number.targetId);
    return ids;
}

QJsonObject policiesOf(const TeamsVoice& voice)
{
    QJsonObject policies;
    for (const QString& type : UsersPlanner::policyTypes())
        if (const EffectivePolicy* policy = voice.policy(type))
            policies.insert(type, policy->name);
    return policies;
}

// Who else has the number. A pending order for the account itself is the account's.
QJsonObject numberFacts(const UsersWorld& world, const UserIndex& index, const QString& number,
                        const QString& userId)
{
    const auto found = world.numbers.constFind(number);
    if (found == world.numbers.cend() || !found->isTaken() || found->targetId == userId)
        return {};
    const GraphUser* taker = index.find(found->targetId);
    const QString name = taker ? taker->userPrincipalName : world.takers.value(found->targetId);
    return {{"taken_by"_L1, name.isEmpty() ? found->targetId : name}, {"type"_L1, found->numberType}};
}

QStringList numbersOf(const UsersWorld& world, const TeamsVoice& voice, const QString& wanted,
                      const QString& userId)
{
    QStringList numbers = voice.numbers;
    const auto found = world.numbers.constFind(wanted);
    if (found != world.numbers.cend() && found->isTaken() && found->targetId == userId &&
        !numbers.contains(wanted))
        numbers.append(wanted); // ordered, and not shown with the account yet
    return numbers;
}

QJsonObject accountFacts(const Deployment& d, const UsersWorld& world, const UserIndex& index,
                         const Agent& agent, const GraphUser& user)
{
    const bool known = world.voices.contains(user.id);
    const TeamsVoice voice = world.voices.value(user.id);
    const QString number = agent.number.isEmpty() ? QString() : dialledNumber(agent);
    const GraphUser* target = index.find(wishedUpn(d, agent));
    return {{"id"_L1, user.id},
            {"upn"_L1, user.userPrincipalName},
            {"guest"_L1, user.userType == "Guest"_L1},
            {"synced"_L1, user.onPremisesSyncEnabled},
            {"enabled"_L1, user.accountEnabled},
            {"self"_L1, user.id == world.self},
            {"target_taken"_L1, target && target->id != user.id},
            {"known_to_teams"_L1, known},
            {"account_type"_L1, voice.accountType},
            {"enterprise_voice"_L1, voice.enterpriseVoice},
            {"features"_L1, QJsonArray::fromStringList(voice.features)},
            {"shown_numbers"_L1, QJsonArray::fromStringList(voice.numbers)},
            {"numbers"_L1, QJsonArray::fromStringList(numbersOf(world, voice, number, user.id))},
            {"policies"_L1, policiesOf(voice)},
            {"number"_L1, numberFacts(world, index, number, user.id)}};
}

void putAccount(Observation& seen, const Agent& agent, const QJsonObject& account)
{
    const QString upn = agent.upn.trimmed();
    const QJsonValue id = account.value("id"_L1);
    seen.put(UsersPlanner::nameAddress(upn),
             {{"user_principal_name"_L1, account.value("upn"_L1)}, {"user_id"_L1, id}});
    const QJsonArray numbers = account.value("numbers"_L1).toArray();
    const QString wanted = dialledNumber(agent);
    if (!numbers.isEmpty())
        seen.put(UsersPlanner::numberAddress(upn),
                 {{"number"_L1, numbers.contains(wanted) ? QJsonValue(wanted) : numbers.at(0)},
                  {"user_id"_L1, id}});
    const QJsonObject policies = account.value("policies"_L1).toObject();
    for (auto it = policies.begin(); it != policies.end(); ++it)
        seen.put(UsersPlanner::policyAddress(it.key(), upn), {{"policy"_L1, it.value()}, {"user_id"_L1, id}});
}

} // namespace

JobChain<UsersWorld, Observation>* readUsersWorld(QObject* owner, ServiceHub& hub, const Deployment& d)
{
    const bool teamsApi = cloudById(d.tenant.cloud).teamsApi;
    auto* chain = new JobChain<UsersWorld, Observation>(owner);
    chain->then<GraphOrganization>(
        [graph = hub.graph()](QObject* o, UsersWorld&) { return graph->organization(o); },
        [](UsersWorld& w, GraphOrganization& organization) { w.organization = organization; });
    chain->then<GraphMe>([graph = hub.graph()](QObject* o, UsersWorld&) { return graph->me(o); },
                         [](UsersWorld& w, GraphMe& me) { w.self = me.id; });
    chain->then<UserLookup>(
        [users = hub.users(), d](QObject* o, UsersWorld&) { return users->byNames(o, namesToLookUp(d)); },
        [](UsersWorld& w, UserLookup& lookup) { w.lookup = lookup; });
    chain->then<UserLookup>(
        [users = hub.users(), d](QObject* o, UsersWorld& w) {
            return users->byNames(o, idsOfRenamed(d, w.lookup));
        },
        [](UsersWorld& w, UserLookup& lookup) { w.renamed = lookup; });
    if (!teamsApi)
        return chain;
    TeamsVoiceApi* voice = hub.voice();
    chain->then<QHash<QString, TeamsVoice>>(
        [voice, d](QObject* o, UsersWorld& w) { return voice->voices(o, agentIds(d, w)); },
        [](UsersWorld& w, QHash<QString, TeamsVoice>& voices) { w.voices = voices; });
    chain->then<QHash<QString, TeamsNumber>>(
        [voice, d](QObject* o, UsersWorld&) { return voice->numbers(o, wantedNumbers(d)); },
        [](UsersWorld& w, QHash<QString, TeamsNumber>& numbers) { w.numbers = numbers; });
    chain->then<UserLookup>(
        [users = hub.users()](QObject* o, UsersWorld& w) { return users->byNames(o, unknownTakers(w)); },
        [](UsersWorld& w, UserLookup& lookup) {
            for (const GraphUser& user : lookup.found)
                w.takers.insert(user.id, user.userPrincipalName);
        });
    for (const QString& type : UsersPlanner::policyTypes())
        chain->then<std::optional<QString>>(
            [voice, d, type](QObject* o, UsersWorld&) {
                return voice->policyId(o, type, UsersPlanner::wishedPolicy(d, type));
            },
            [type](UsersWorld& w, std::optional<QString>& id) {
                if (id)
                    w.policyIds.insert(type, *id);
            });
    return chain;
}

Observation usersObservation(const Deployment& d, const UsersWorld& world, const QDateTime& now)
{
    Observation seen;
    seen.step = StepId::Users;
    seen.at = now;
    const UserIndex index(world);
    QJsonObject accounts;
    for (const Agent& agent : d.agents) {
        const GraphUser* user = index.of(agent);
        if (!user)
            continue;
        const QJsonObject account = accountFacts(d, world, index, agent, *user);
        accounts.insert(agent.upn.trimmed().toLower(), account);
        putAccount(seen, agent, account);
    }
    QJsonArray domains;
    for (const GraphVerifiedDomain& domain : world.organization.verifiedDomains)
        domains.append(domain.name);
    QJsonObject policies;
    for (auto it = world.policyIds.cbegin(); it != world.policyIds.cend(); ++it)
        policies.insert(it.key(), UsersPlanner::wishedPolicy(d, it.key()));
    seen.facts = {{"accounts"_L1, accounts},
                  {"verified_domains"_L1, domains},
                  {"policies"_L1, policies},
                  {"teams_api"_L1, cloudById(d.tenant.cloud).teamsApi}};
    return seen;
}

} // namespace jonction
