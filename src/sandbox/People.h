// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Seed.h"
#include "sandbox/Text.h"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace jonction::sandbox {

struct Presence
{
    std::string availability;
    std::string activity;
    bool operator==(const Presence&) const = default;
};

/// What a demo agent's telephone does with a call.
enum class SipBehaviour { Answers, Busy, NoAnswer, Declines };
const char* sipBehaviourName(SipBehaviour behaviour);

/// A CCAIP agent status (ccai-platform §4). Negative ids are the product's, positive ones the customer's.
struct AgentStatus
{
    int id;
    const char* name;
    const char* color;
    bool system; ///< only the product sets it and only the product ends it
};

inline constexpr int statusAvailable = 0;
inline constexpr int statusInCall = -7;
inline constexpr int statusOffline = -10;
const std::vector<AgentStatus>& agentStatuses();
const AgentStatus& agentStatus(int id);
/// First status of that name, without regard to case.
const AgentStatus* agentStatusNamed(const std::string& name);
/// The CCAIP status that a Teams presence leads to (ccai-platform §1.7).
int statusForPresence(const Presence& presence);

/// One demo agent: a Teams user, a CCAIP agent and a SIP telephone in one.
struct Agent
{
    int index = 0; ///< from 0
    std::string givenName;
    std::string surname;
    std::string email; ///< also the UPN
    std::string userId;
    std::string number; ///< +E.164
    SipBehaviour sip = SipBehaviour::Answers;

    Presence presence;
    long sequence = 1;
    Instant presenceSince;
    Instant nextChange;
    bool onPhone = false;
    Presence held; ///< what the presence goes back to after the call

    int statusId = statusOffline;
    Instant statusSince;
    std::optional<Instant> followAt; ///< when CCAIP will notice the presence
    int callCount = 0;

    Dice dice;

    std::string name() const { return givenName + " " + surname; }
    std::string userPart() const { return email.substr(0, email.find('@')); }
    int ccaipId() const { return index + 11; }
};

/// A line of CCAIP's activity log.
struct ActivityEntry
{
    long id;
    int agentId;
    int statusId;
    Instant startedAt;
    std::optional<Instant> endedAt;
    std::string activity;
};

/// All demo agents and how their state moves by itself.
class People
{
public:
    People(const Seed& seed, int count, const std::string& domain, Instant now);

    const std::vector<Agent>& agents() const { return m_agents; }
    const std::deque<ActivityEntry>& activity() const { return m_activity; }
    Agent* byUserId(const std::string& id);
    Agent* byEmail(const std::string& email);
    Agent* byCcaipId(int id);
    /// By telephone number (with or without '+'), UPN, or the UPN's part before '@'.
    Agent* bySipUser(const std::string& user);

    /// Lets everything happen that is due.
    void tick(Instant now);
    /// CCAIP follows presence only while its UCaaS link is saved.
    void setFollowing(bool following, Instant now);
    void setPresence(Agent& agent, Presence presence, Instant now);
    void setStatus(Agent& agent, int statusId, Instant now);

    void callRings(Agent& agent, Instant now);
    void callAnswered(Agent& agent, Instant now);
    void callEnded(Agent& agent, Instant now);

private:
    void move(Agent& agent, Instant now);
    void show(Agent& agent, const Presence& presence, Instant at);
    void follow(Agent& agent, Instant at);

    std::vector<Agent> m_agents;
    std::deque<ActivityEntry> m_activity;
    long m_lastEntry = 0;
    bool m_following = false;
};

} // namespace jonction::sandbox
