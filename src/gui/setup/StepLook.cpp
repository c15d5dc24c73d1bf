// SPDX-License-Identifier: Apache-2.0
#include "gui/setup/StepLook.h"

namespace jonction {

using namespace Qt::StringLiterals;

StepLook lookOf(StepState state)
{
    switch (state) {
    case StepState::Locked:
        return {u"locked"_s, Tone::Muted};
    case StepState::Editing:
        return {u"editing"_s, Tone::Muted};
    case StepState::Checking:
    case StepState::Applying:
    case StepState::Verifying:
        return {u"working"_s, Tone::Working};
    case StepState::Planned:
        return {u"planned"_s, Tone::Working};
    case StepState::Verified:
        return {u"ok"_s, Tone::Ok};
    case StepState::Declared:
        return {u"declared"_s, Tone::Info};
    case StepState::Attention:
        return {u"attention"_s, Tone::Attention};
    case StepState::Stale:
        break;
    }
    return {u"stale"_s, Tone::Stale};
}

} // namespace jonction
