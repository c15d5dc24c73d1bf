// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentState.h"
#include "board/StateMapping.h"

#include <QStringList>

namespace jonction {

/// "Status inheritance upon login" (ccai-platform.md §1.6).
enum class InheritanceOption {
    None,    ///< CCAIP's status takes precedence
    AtLogin, ///< the mapped Teams state is where an agent starts when signing in to CCAIP
    Always,  ///< the mapped Teams state replaces whatever was next
};

/// From the document's word ("none", "atLogin", "always"); anything else is None.
InheritanceOption inheritanceFromString(const QString& word);

/// What the contact centre has to reckon with, and why.
struct EffectiveState
{
    AgentStatus status; ///< unknown: nobody knows
    QString source;     ///< "teams", "ccaip" or "unknown"
    QString rule;       ///< one of StateReconciler::rules()
    AgentStatus next;   ///< what comes when the agent signs in, or the interaction ends; mostly unknown

    friend bool operator==(const EffectiveState&, const EffectiveState&) = default;
};

/// Both sides' states, the option and the mapping in; one state out. Pure.
class StateReconciler
{
public:
    StateReconciler(InheritanceOption option, StateMapping mapping);

    /// `isTeams`: the agent takes calls in Teams; for others only CCAIP counts.
    EffectiveState reconcile(bool isTeams, const AgentPresence& presence, const AgentStatus& status) const;

    /// Every rule id that can come out, for whoever has to have words for them:
    ///   notTeams             not an agent of Teams: CCAIP decides
    ///   ccaipDecides         option none
    ///   sinceLogin           option atLogin, signed in: CCAIP decides until the next sign-in
    ///   beforeLogin          option atLogin, not signed in: offline, and `next` says how the agent will
    ///   start teamsDecides         option always: the mapped Teams state interactionProtected option always,
    ///   in a call, chat or wrap-up: held until it ends, `next` comes then unmapped             option
    ///   always, no mapping for this Teams state: CCAIP decides teamsUnknown         option always, no news
    ///   from Teams: CCAIP decides ccaipUnknown         CCAIP would decide and there is no news from it
    static QStringList rules();

private:
    EffectiveState byTeams(const AgentPresence& presence, const AgentStatus& status) const;

    InheritanceOption m_option;
    StateMapping m_mapping;
};

} // namespace jonction
