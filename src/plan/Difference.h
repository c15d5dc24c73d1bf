// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/Observation.h"
#include "plan/Plan.h"

namespace jonction {

/// One object as a planner wishes it. Attributes it does not name are not ours and are left alone.
struct WishedObject
{
    Address address;
    QJsonObject attributes;
    QList<Address> needs;
    Risk risk = Risk::None; ///< of creating it
    QString cost;           ///< of creating it
    bool undoable = true;
};

/// Wish against world: absent → Create, different → Update, alike → NoOp. Pure.
Change difference(const WishedObject& wish, const Observation& world);

/// The changes for all wishes, ordered so that needs come first (stable otherwise). A need that is not in the
/// list is taken as satisfied.
Plan planFor(const QList<WishedObject>& wishes, const Observation& world);

/// A manual change: NoOp and declared where the document holds a declaration with the same fingerprint of
/// values.
Change guideChange(const Address& address, const GuideTask& task, const QJsonObject& after, bool declared);

/// What a declaration of this change is bound to: another value asked means another declaration.
QString guideFingerprint(const Change& change);

/// True where both plans ask for the same, change by change: what was approved as one may run as the other.
bool sameChanges(const Plan& a, const Plan& b);

/// True where `seen` still has what the plan saw (`before`): every attribute the plan looked at is unchanged.
bool sameAsPlanned(const QJsonObject& before, const QJsonObject& seen);

} // namespace jonction
