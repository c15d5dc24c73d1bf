// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"
#include "domain/LicenceRules.h"
#include "plan/Difference.h"

namespace jonction {

/// Licences of the agents: the usage location where there is none, then the licences that make each account
/// ready (LicenceRules). Buying is a manual change. Pure.
///
/// In the observation's facts, "accounts" holds one object an account under its user principal name in lower
/// case (account()), "default_location" what the organisation gives to new accounts.
class LicencePlanner
{
public:
    static Address locationAddress(const QString& upn);
    static Address licenceAddress(const QString& upn, const QString& product);
    static Address purchaseAddress(const QString& product);

    /// What the observation says of one account: id, upn, location, verdict, teams, phone, base, gifts[],
    /// buy[], by_group[], errors[]{product, code}. What the page shows and the plan is made of.
    static QJsonObject account(const LicenceRules& rules, const LicenceHolder& holder,
                               const LicenceProposal& proposal, const QList<OwnedSku>& owned);
    /// The managed attributes of one directly given licence.
    static QJsonObject licenceAttributes(const QString& userId, const QString& skuId, const QString& product,
                                         const QStringList& disabledPlans);

    static Plan plan(const Deployment& deployment, const Observation& world);
    /// What was noticed about all accounts together; names are shortened to the first few.
    static Diagnostics findings(const Deployment& deployment, const Observation& world);
};

} // namespace jonction
