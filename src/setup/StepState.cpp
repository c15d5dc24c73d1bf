// SPDX-License-Identifier: Apache-2.0
#include "setup/StepState.h"

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

QString toString(StepState state)
{
    switch (state) {
    case StepState::Locked:
        return u"locked"_s;
    case StepState::Editing:
        return u"editing"_s;
    case StepState::Checking:
        return u"checking"_s;
    case StepState::Planned:
        return u"planned"_s;
    case StepState::Applying:
        return u"applying"_s;
    case StepState::Verifying:
        return u"verifying"_s;
    case StepState::Verified:
        return u"verified"_s;
    case StepState::Declared:
        return u"declared"_s;
    case StepState::Attention:
        return u"attention"_s;
    case StepState::Stale:
        break;
    }
    return u"stale"_s;
}

QString toString(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Pass:
        return u"pass"_s;
    case CheckOutcome::Warning:
        return u"warning"_s;
    case CheckOutcome::Fail:
        return u"fail"_s;
    case CheckOutcome::Declared:
        break;
    }
    return u"declared"_s;
}

bool Verification::passed() const
{
    return !checks.isEmpty() && std::none_of(checks.cbegin(), checks.cend(), [](const Check& check) {
        return check.outcome == CheckOutcome::Fail;
    });
}

bool Verification::hasDeclared() const
{
    return std::any_of(checks.cbegin(), checks.cend(),
                       [](const Check& check) { return check.outcome == CheckOutcome::Declared; });
}

bool StepStatus::isBusy() const
{
    return state == StepState::Checking || state == StepState::Applying || state == StepState::Verifying;
}

bool StepStatus::canApply() const
{
    return !isBusy() && state != StepState::Locked && planKnown && !plan.incomplete && !hasErrors(findings) &&
           plan.summary().automatic() > 0;
}

bool StepStatus::needsSignIn() const
{
    return error && error->kind == ErrorKind::SignInRequired;
}

bool StepStatus::needsMoreOfTheSession() const
{
    return needsSignIn() && (error->code == "scope-missing"_L1 || error->code == "insufficient_claims"_L1);
}

} // namespace jonction
