// SPDX-License-Identifier: Apache-2.0
#include "board/StateReconciler.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

EffectiveState byCcaip(const AgentStatus& status, const QString& rule, const AgentStatus& next = {})
{
    if (!status.isKnown())
        return {{}, u"unknown"_s, u"ccaipUnknown"_s, {}};
    return {status, u"ccaip"_s, rule, next};
}

} // namespace

InheritanceOption inheritanceFromString(const QString& word)
{
    if (word == "always"_L1)
        return InheritanceOption::Always;
    return word == "atLogin"_L1 ? InheritanceOption::AtLogin : InheritanceOption::None;
}

StateReconciler::StateReconciler(InheritanceOption option, StateMapping mapping)
    : m_option(option)
    , m_mapping(std::move(mapping))
{}

EffectiveState StateReconciler::reconcile(bool isTeams, const AgentPresence& presence,
                                          const AgentStatus& status) const
{
    if (!isTeams)
        return byCcaip(status, u"notTeams"_s);
    if (m_option == InheritanceOption::Always)
        return byTeams(presence, status);
    if (m_option == InheritanceOption::None)
        return byCcaip(status, u"ccaipDecides"_s);
    if (status.id == AgentStatus::offline)
        return byCcaip(status, u"beforeLogin"_s,
                       presence.isKnown() ? m_mapping.statusFor(presence) : AgentStatus{});
    return byCcaip(status, u"sinceLogin"_s);
}

EffectiveState StateReconciler::byTeams(const AgentPresence& presence, const AgentStatus& status) const
{
    if (!presence.isKnown())
        return byCcaip(status, u"teamsUnknown"_s);
    const AgentStatus mapped = m_mapping.statusFor(presence);
    if (status.isInteraction())
        return byCcaip(status, u"interactionProtected"_s, mapped);
    if (!mapped.isKnown())
        return byCcaip(status, u"unmapped"_s);
    return {mapped, u"teams"_s, u"teamsDecides"_s, {}};
}

QStringList StateReconciler::rules()
{
    return {u"notTeams"_s,    u"ccaipDecides"_s, u"sinceLogin"_s,
            u"beforeLogin"_s, u"teamsDecides"_s, u"interactionProtected"_s,
            u"unmapped"_s,    u"teamsUnknown"_s, u"ccaipUnknown"_s};
}

} // namespace jonction
