// SPDX-License-Identifier: Apache-2.0
#include "sandbox/People.h"

#include "sandbox/Names.h"

#include <algorithm>
#include <array>

namespace jonction::sandbox {

namespace {

constexpr std::size_t keptActivity = 5000;
/// Longer than this, a pushed clock skips what nobody could have seen.
constexpr auto longestReplay = std::chrono::hours(2);

struct Mood
{
    const char* availability;
    const char* activity;
    unsigned weight;
};

constexpr std::array<Mood, 10> moods{{{"Available", "Available", 44},
                                      {"Busy", "InAMeeting", 12},
                                      {"Busy", "Busy", 8},
                                      {"Away", "Away", 9},
                                      {"BeRightBack", "BeRightBack", 7},
                                      {"DoNotDisturb", "Presenting", 4},
                                      {"DoNotDisturb", "DoNotDisturb", 3},
                                      {"AvailableIdle", "Available", 4},
                                      {"Offline", "OffWork", 4},
                                      {"Offline", "Offline", 5}}};

Presence drawPresence(Dice& dice)
{
    unsigned total = 0;
    for (const Mood& mood : moods)
        total += mood.weight;
    auto rest = static_cast<unsigned>(dice.below(total));
    for (const Mood& mood : moods) {
        if (rest < mood.weight)
            return {mood.availability, mood.activity};
        rest -= mood.weight;
    }
    return {"Available", "Available"};
}

/// The first agent's telephone can always be called: it is the one that a newcomer's test call goes to.
Presence drawPresenceFor(Agent& agent)
{
    Presence presence = drawPresence(agent.dice);
    if (agent.index == 0 && presence.availability == "DoNotDisturb")
        return {"Busy", "Busy"};
    return presence;
}

Duration drawStay(Dice& dice)
{
    return std::chrono::seconds(dice.between(20, 180));
}
Duration drawLag(Dice& dice)
{
    return Duration(dice.between(1500, 4000));
}

/// Agents two to four show each refusal once, in an order of the seed; the rest are mixed.
SipBehaviour drawBehaviour(const Seed& seed, int index)
{
    static constexpr std::array<SipBehaviour, 3> refusals{SipBehaviour::Busy, SipBehaviour::NoAnswer,
                                                          SipBehaviour::Declines};
    if (index == 0)
        return SipBehaviour::Answers;
    const std::uint64_t turn = seed.dice("sip-order").below(3);
    if (index <= 3)
        return refusals[(static_cast<std::uint64_t>(index) + turn) % 3];
    const std::uint64_t draw = seed.dice("sip", static_cast<std::uint64_t>(index)).below(10);
    return draw < 7 ? SipBehaviour::Answers : refusals[draw - 7];
}

} // namespace

const char* sipBehaviourName(SipBehaviour behaviour)
{
    switch (behaviour) {
    case SipBehaviour::Answers:
        return "answers";
    case SipBehaviour::Busy:
        return "busy";
    case SipBehaviour::NoAnswer:
        return "noanswer";
    case SipBehaviour::Declines:
        break;
    }
    return "declines";
}

const std::vector<AgentStatus>& agentStatuses()
{
    static const std::vector<AgentStatus> all{
        {0, "Available", "green", false}, {-1, "Unavailable", "red", false},
        {-2, "Break", "yellow", false},   {-3, "Special Task", "pink", true},
        {-4, "Meal", "brown", false},     {-5, "Missed Call", "blue_grey", true},
        {-6, "Wrap-up", "purple", true},  {-7, "In-call", "light_blue", true},
        {-8, "In-chat", "indigo", true},  {-10, "Offline", "grey", true},
        {1, "Training", "teal", false},   {5, "Meal", "brown", false}};
    return all;
}

const AgentStatus& agentStatus(int id)
{
    const auto& all = agentStatuses();
    const auto found = std::find_if(all.begin(), all.end(), [&](const AgentStatus& s) { return s.id == id; });
    return found == all.end() ? all.front() : *found;
}

const AgentStatus* agentStatusNamed(const std::string& name)
{
    const auto& all = agentStatuses();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const AgentStatus& s) { return sameText(s.name, name); });
    return found == all.end() ? nullptr : &*found;
}

int statusForPresence(const Presence& presence)
{
    const std::string& activity = presence.activity;
    if (activity == "Inactive" || presence.availability == "Away" || presence.availability == "BeRightBack")
        return -2;
    if (activity == "OutOfOffice")
        return -1;
    if (activity == "OffWork" || presence.availability == "Offline" ||
        presence.availability == "PresenceUnknown")
        return statusOffline;
    if (presence.availability == "Available" || presence.availability == "AvailableIdle")
        return statusAvailable;
    return -1;
}

People::People(const Seed& seed, int count, const std::string& domain, Instant now)
{
    const std::vector<PersonName> names = drawNames(seed, count);
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::uint64_t>(i);
        const PersonName& name = names[static_cast<std::size_t>(i)];
        Agent agent;
        agent.index = i;
        agent.givenName = name.given;
        agent.surname = name.family;
        agent.email = name.mailbox + "@" + domain;
        agent.userId = seed.uuidOf("agent-" + std::to_string(i));
        const std::string digits = std::to_string(10101 + i);
        agent.number = "+3319900" + digits.substr(1);
        agent.sip = drawBehaviour(seed, i);
        agent.dice = seed.dice("presence", index);
        agent.presence = i == 0 ? Presence{"Available", "Available"} : drawPresenceFor(agent);
        agent.presenceSince = agent.statusSince = now;
        agent.nextChange = now + drawStay(agent.dice);
        m_agents.push_back(std::move(agent));
    }
}

Agent* People::byUserId(const std::string& id)
{
    const auto found = std::find_if(m_agents.begin(), m_agents.end(),
                                    [&](const Agent& a) { return sameText(a.userId, id); });
    return found == m_agents.end() ? nullptr : &*found;
}

Agent* People::byEmail(const std::string& email)
{
    const auto found = std::find_if(m_agents.begin(), m_agents.end(),
                                    [&](const Agent& a) { return sameText(a.email, email); });
    return found == m_agents.end() ? nullptr : &*found;
}

Agent* People::byCcaipId(int id)
{
    const auto found =
        std::find_if(m_agents.begin(), m_agents.end(), [&](const Agent& a) { return a.ccaipId() == id; });
    return found == m_agents.end() ? nullptr : &*found;
}

Agent* People::bySipUser(const std::string& user)
{
    const auto matches = [&](const Agent& a) {
        return user == a.number || "+" + user == a.number || sameText(user, a.email) ||
               sameText(user, a.userPart());
    };
    const auto found = std::find_if(m_agents.begin(), m_agents.end(), matches);
    return found == m_agents.end() ? nullptr : &*found;
}

void People::tick(Instant now)
{
    for (Agent& agent : m_agents)
        move(agent, now);
}

void People::move(Agent& agent, Instant now)
{
    if (now - agent.nextChange > longestReplay)
        agent.nextChange = now - std::chrono::seconds(agent.dice.between(0, 60));
    while (true) {
        const bool follows = agent.followAt && *agent.followAt <= now && *agent.followAt <= agent.nextChange;
        if (follows) {
            follow(agent, *agent.followAt);
            continue;
        }
        if (agent.nextChange > now)
            return;
        const Instant at = agent.nextChange;
        agent.nextChange = at + drawStay(agent.dice);
        setPresence(agent, drawPresenceFor(agent), at);
    }
}

void People::setFollowing(bool following, Instant now)
{
    if (following == m_following)
        return;
    m_following = following;
    for (Agent& agent : m_agents)
        agent.followAt = following ? std::optional(now + drawLag(agent.dice)) : std::nullopt;
}

void People::setPresence(Agent& agent, Presence presence, Instant now)
{
    if (agent.onPhone)
        agent.held = std::move(presence);
    else
        show(agent, presence, now);
}

void People::show(Agent& agent, const Presence& presence, Instant at)
{
    if (agent.presence == presence)
        return;
    agent.presence = presence;
    agent.presenceSince = at;
    ++agent.sequence;
    if (m_following)
        agent.followAt = at + drawLag(agent.dice);
}

/// In-call is protected: what Teams says meanwhile is applied when the call is over (ccai-platform §1.6).
void People::follow(Agent& agent, Instant at)
{
    agent.followAt.reset();
    if (agent.statusId != statusInCall)
        setStatus(agent, statusForPresence(agent.presence), at);
}

void People::setStatus(Agent& agent, int statusId, Instant now)
{
    if (agent.statusId == statusId)
        return;
    const auto open = std::find_if(m_activity.rbegin(), m_activity.rend(), [&](const ActivityEntry& e) {
        return e.agentId == agent.ccaipId() && !e.endedAt;
    });
    if (open != m_activity.rend())
        open->endedAt = now;
    agent.statusId = statusId;
    agent.statusSince = now;
    m_activity.push_back(
        {++m_lastEntry, agent.ccaipId(), statusId, now, std::nullopt, "user_status_changed"});
    if (m_activity.size() > keptActivity)
        m_activity.pop_front();
}

void People::callRings(Agent& agent, Instant now)
{
    if (agent.onPhone)
        return;
    agent.held = agent.presence;
    show(agent, {"Busy", "InACall"}, now);
    agent.onPhone = true;
}

void People::callAnswered(Agent& agent, Instant now)
{
    ++agent.callCount;
    if (m_following)
        setStatus(agent, statusInCall, now);
}

/// An agent who works in Teams alone has no wrap-up: the next status is Available, then Teams is followed
/// again (ccai-platform §1.8).
void People::callEnded(Agent& agent, Instant now)
{
    if (!agent.onPhone)
        return;
    agent.onPhone = false;
    if (agent.statusId == statusInCall)
        setStatus(agent, statusAvailable, now);
    show(agent, agent.held, now);
}

} // namespace jonction::sandbox
