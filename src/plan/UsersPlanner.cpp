// SPDX-License-Identifier: Apache-2.0
#include "plan/UsersPlanner.h"

#include "domain/Finding.h"
#include "plan/Affected.h"
#include "plan/GuidePlanner.h"
#include "plan/PowerShellText.h"

#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr auto teamsUsersPath = "/users"_L1;
constexpr auto routingPolicyType = "OnlineVoiceRoutingPolicy"_L1;
constexpr auto dialPlanType = "TenantDialPlan"_L1;

QStringList textsIn(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts.append(text.toString());
    return texts;
}

// One pass over the agents: changes by kind, agents that are left out by reason.
class UsersDraft
{
public:
    UsersDraft(const Deployment& d, const Observation& world)
        : m_d(d)
        , m_world(world)
        , m_accounts(world.facts.value("accounts"_L1).toObject())
        , m_domains(textsIn(world.facts.value("verified_domains"_L1)))
        , m_teamsApi(world.facts.value("teams_api"_L1).toBool(true))
    {}

    Plan made()
    {
        for (qsizetype i = 0; i < m_d.agents.size(); ++i)
            addAgent(m_d.agents.at(i), i);
        Plan plan;
        plan.madeAt = m_world.at;
        plan.changes = m_moves + m_numbers;
        for (const QString& type : UsersPlanner::policyTypes())
            plan.changes += m_policies.value(type);
        addGuides(plan);
        plan.findings = m_world.findings + m_findings;
        for (auto it = m_affected.cbegin(); it != m_affected.cend(); ++it)
            plan.findings.append(finding(severityOf(it.key()), it.key(), u"agents"_s,
                                         it.value().arguments({m_d.trunk.sbcFqdn})));
        return plan;
    }

private:
    static Severity severityOf(const QString& id)
    {
        return id == "users.cloud.noNumbers"_L1 ? Severity::Info : Severity::Warning;
    }

    void addAgent(const Agent& agent, qsizetype index)
    {
        const QJsonObject account = m_accounts.value(agent.upn.trimmed().toLower()).toObject();
        if (account.isEmpty()) {
            if (m_world.facts.contains("accounts"_L1))
                m_affected[u"users.account.missing"_s].add(agent.upn);
            return;
        }
        if (!account.value("enabled"_L1).toBool(true))
            m_affected[u"users.account.disabled"_s].add(agent.upn);
        if (agent.sipUriForm == "username"_L1)
            addMove(agent, account);
        else
            addNumber(agent, account, index);
        for (const QString& type : UsersPlanner::policyTypes())
            addPolicy(agent, account, type);
    }

    void addMove(const Agent& agent, const QJsonObject& account)
    {
        const QString target = wishedUpn(m_d, agent);
        const QString present = account.value("upn"_L1).toString();
        if (target.isEmpty())
            return;
        const QJsonValue id = account.value("id"_L1);
        Change change;
        change.address = UsersPlanner::nameAddress(agent.upn.trimmed());
        change.before = {{"user_principal_name"_L1, present}, {"user_id"_L1, id}};
        change.after = change.before;
        if (present.compare(target, Qt::CaseInsensitive) != 0) {
            const QString objection = UsersPlanner::objectionToMove(account, target, m_domains);
            if (!objection.isEmpty())
                return m_affected[objection].add(agent.upn);
            change.action = Action::Update;
            change.after = {{"user_principal_name"_L1, target}, {"user_id"_L1, id}};
            change.why = u"nameOnSubdomain"_s;
            change.risk = Risk::Rename;
            change.undoable = true;
        }
        m_moves.append(change);
    }

    void addNumber(const Agent& agent, const QJsonObject& account, qsizetype index)
    {
        const QString number = dialledNumber(agent);
        if (!m_teamsApi) {
            m_affected[u"users.cloud.noNumbers"_s].add(agent.upn);
            return m_byHand.append(agent);
        }
        const QStringList present = textsIn(account.value("numbers"_L1));
        const QJsonValue id = account.value("id"_L1);
        Change change;
        change.address = UsersPlanner::numberAddress(agent.upn.trimmed());
        change.after = {{"number"_L1, number}, {"user_id"_L1, id}};
        if (present.contains(number)) {
            change.before = change.after;
            m_numbers.append(change);
            return;
        }
        const QString taker = account.value("number"_L1).toObject().value("taken_by"_L1).toString();
        if (!taker.isEmpty()) {
            m_findings.append(finding(Severity::Error, u"users.number.taken"_s,
                                      u"agents[%1].number"_s.arg(index), {number, taker}));
            return;
        }
        if (account.value("guest"_L1).toBool())
            return m_affected[u"users.account.guest"_s].add(agent.upn);
        if (!account.value("known_to_teams"_L1).toBool())
            return m_affected[u"users.voice.unknown"_s].add(agent.upn);
        change.action = Action::Create;
        change.why = u"missing"_s;
        change.undoable = true;
        if (!present.isEmpty()) {
            change.action = Action::Update;
            change.before = {{"number"_L1, present.constFirst()}, {"user_id"_L1, id}};
            change.why = u"differs"_s;
            change.risk = Risk::Loss;
        }
        m_numbers.append(change);
    }

    void addPolicy(const Agent& agent, const QJsonObject& account, const QString& type)
    {
        const QString wished = UsersPlanner::wishedPolicy(m_d, type);
        const QString present = account.value("policies"_L1).toObject().value(type).toString();
        const bool known = account.value("known_to_teams"_L1).toBool();
        if (present.compare(wished, Qt::CaseInsensitive) == 0 || !m_teamsApi)
            return;
        if (m_world.facts.value("policies"_L1).toObject().value(type).toString() != wished) {
            m_grants[type].append(agent);
            return;
        }
        if (!known)
            return;
        const QJsonValue id = account.value("id"_L1);
        Change change;
        change.address = UsersPlanner::policyAddress(type, agent.upn.trimmed());
        change.action = present.isEmpty() ? Action::Create : Action::Update;
        change.after = {{"policy"_L1, wished}, {"user_id"_L1, id}};
        if (!present.isEmpty())
            change.before = {{"policy"_L1, present}, {"user_id"_L1, id}};
        change.why = present.isEmpty() ? u"missing"_s : u"differs"_s;
        change.undoable = true;
        m_policies[type].append(change);
    }

    void addGuides(Plan& plan) const
    {
        QList<CopyValue> values;
        for (const Agent& agent : m_byHand)
            for (const QString& line : PowerShellText::setUpAgent(m_d, agent))
                values.append({u"guide.value.powershell"_s, line, agent.name, false});
        if (!values.isEmpty())
            plan.changes.append(GuidePlanner::change(m_d, {StepId::Users, u"numbers"_s, u"agents"_s},
                                                     {GuidePlanner::teamsPage(m_d, teamsUsersPath), values}));
        values.clear();
        for (const QString& type : UsersPlanner::policyTypes())
            for (const Agent& agent : m_grants.value(type))
                values.append({u"guide.value.powershell"_s, grantLine(type, agent), agent.name, false});
        if (!values.isEmpty())
            plan.changes.append(GuidePlanner::change(m_d, {StepId::Users, u"policies"_s, u"agents"_s},
                                                     {GuidePlanner::teamsPage(m_d, teamsUsersPath), values}));
    }

    QString grantLine(const QString& type, const Agent& agent) const
    {
        return PowerShellText::setUpAgent(m_d, agent).at(type == routingPolicyType ? 1 : 2);
    }

    const Deployment& m_d;
    const Observation& m_world;
    QJsonObject m_accounts;
    QStringList m_domains;
    bool m_teamsApi;
    QList<Change> m_moves;
    QList<Change> m_numbers;
    QMap<QString, QList<Change>> m_policies;
    QList<Agent> m_byHand;
    QMap<QString, QList<Agent>> m_grants;
    QMap<QString, Affected> m_affected;
    Diagnostics m_findings;
};

} // namespace

Address UsersPlanner::nameAddress(const QString& upn)
{
    return {StepId::Users, u"sign_in_name"_s, upn};
}

Address UsersPlanner::numberAddress(const QString& upn)
{
    return {StepId::Users, u"number"_s, upn};
}

Address UsersPlanner::policyAddress(const QString& type, const QString& upn)
{
    return {StepId::Users, type == dialPlanType ? u"dial_plan"_s : u"voice_routing_policy"_s, upn};
}

QString UsersPlanner::policyTypeOf(const Address& address)
{
    if (address.kind == "dial_plan"_L1)
        return dialPlanType;
    return address.kind == "voice_routing_policy"_L1 ? QString(routingPolicyType) : QString();
}

QStringList UsersPlanner::policyTypes()
{
    return {routingPolicyType, dialPlanType};
}

QString UsersPlanner::wishedPolicy(const Deployment& d, const QString& type)
{
    return type == dialPlanType ? d.routing.dialPlan : d.routing.voiceRoutingPolicy;
}

QString UsersPlanner::objectionToMove(const QJsonObject& account, const QString& target,
                                      const QStringList& verifiedDomains)
{
    const QString present = account.value("upn"_L1).toString();
    if (account.value("guest"_L1).toBool() || present.contains("#EXT#"_L1, Qt::CaseInsensitive))
        return u"users.account.guest"_s;
    if (account.value("synced"_L1).toBool())
        return u"users.account.synced"_s;
    if (account.value("self"_L1).toBool())
        return u"users.account.self"_s;
    if (!verifiedDomains.contains(target.section(u'@', 1), Qt::CaseInsensitive))
        return u"users.name.domain"_s;
    if (account.value("target_taken"_L1).toBool())
        return u"users.name.taken"_s;
    return {};
}

Plan UsersPlanner::plan(const Deployment& d, const Observation& world)
{
    return UsersDraft(d, world).made();
}

} // namespace jonction
