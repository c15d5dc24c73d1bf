// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "base/Result.h"
#include "domain/Deployment.h"
#include "domain/StepId.h"
#include "plan/Observation.h"
#include "plan/Plan.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace jonction {

/// Where a step stands (design, section 5).
enum class StepState {
    Locked,   ///< something before it is missing; visible, readable, not applicable
    Editing,  ///< nothing known yet, or an input is not acceptable
    Checking, ///< reading the outside
    Planned,  ///< the difference is known and there is something to do
    Applying,
    Verifying,
    Verified,  ///< proven
    Declared,  ///< everything done, at least one part by the person's word alone
    Attention, ///< an error, a drift, a failed check
    Stale,     ///< was proven; an input changed since
};

/// "locked editing checking planned applying verifying verified declared attention stale"; the JSON contract
/// of `verify` knows the six that can rest.
QString toString(StepState state);

enum class CheckOutcome { Pass, Warning, Fail, Declared };
QString toString(CheckOutcome outcome); ///< "pass" "warning" "fail" "declared"

/// One thing that was tried to prove a step.
struct Check
{
    QString id; ///< stable: "trunk.number.attached"; worded in room `words`
    CheckOutcome outcome = CheckOutcome::Pass;
    QString evidence; ///< what was seen: "+33199000101 → jonction-practice", "200 OK in 12 ms"
    Error error;      ///< for Fail, where there was one
};

struct Verification
{
    StepId step = StepId::SignIn;
    QList<Check> checks;
    QDateTime at;

    bool passed() const;
    bool hasDeclared() const;
};

/// How far a running apply is.
struct ApplyProgress
{
    int done = 0;
    int total = 0;
    Address current;
    int waitingSeconds = 0; ///< above 0: the service asked to wait this long
};

/// Everything a page or a report needs to know of one step. A value; comes with SetupFlow::stepChanged.
struct StepStatus
{
    StepId id = StepId::SignIn;
    StepState state = StepState::Editing;
    Diagnostics findings; ///< offline rules and what was noticed while reading, errors first
    Plan plan;            ///< the last one made
    bool planKnown = false;
    Verification verification;
    ApplyProgress progress;
    QJsonObject facts;                 ///< what the last look found out besides objects (Observation::facts)
    QMap<QString, AwaitRecord> awaits; ///< what is on its way outside, by key ("domain.txt")
    std::optional<Error> error;        ///< why the last check, apply or verify failed
    QDateTime changedAt;               ///< when `state` was established
    QList<StepId> waitsFor;            ///< for Locked: the steps that are missing

    bool isBusy() const;
    /// Only the person can go on from here: SetupFlow::signIn().
    bool needsSignIn() const;
    /// The same, and the session itself is alive: it lacks a permission or a proof that this step needs.
    bool needsMoreOfTheSession() const;
    bool canCheck() const { return !isBusy(); }
    bool canApply() const;
    bool canVerify() const { return !isBusy() && state != StepState::Locked; }
};

} // namespace jonction
