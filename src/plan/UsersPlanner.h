// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "plan/Difference.h"

namespace jonction {

/// Users and numbers: the agent's sign-in name on the SIP sub-domain, or a Direct Routing number, and the
/// policies of Direct Routing (guide, step "Configurer le protocole SIP pour un utilisateur"; microsoft-graph
/// 4.3 to 4.5). What the interface cannot do is left to the person, as PowerShell lines. Pure.
///
/// The observation's facts: "accounts", by the user principal name of the document in lower case (id, upn,
/// guest, synced, enabled, self, target_taken, known_to_teams, enterprise_voice, account_type, features[],
/// numbers[], policies{type: name}, number{taken_by, type}); "verified_domains"; "policies", the names that
/// the interface can assign, by type; "teams_api".
class UsersPlanner
{
public:
    static Address nameAddress(const QString& upn);
    static Address numberAddress(const QString& upn);
    static Address policyAddress(const QString& type, const QString& upn);
    /// "OnlineVoiceRoutingPolicy" and "TenantDialPlan", in the order in which they are assigned.
    static QStringList policyTypes();
    /// The type behind an address of policyAddress(); empty for another kind.
    static QString policyTypeOf(const Address& address);
    static QString wishedPolicy(const Deployment& deployment, const QString& type);

    static Plan plan(const Deployment& deployment, const Observation& world);

    /// Why the sign-in name of this account cannot be moved: a finding's id, or empty.
    static QString objectionToMove(const QJsonObject& account, const QString& target,
                                   const QStringList& verifiedDomains);
};

} // namespace jonction
