// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"
#include "setup/StepState.h"

namespace jonction {

/// Icon and tone of a step's state; its word comes from Words::state.
struct StepLook
{
    QString icon;
    Tone tone;
};

StepLook lookOf(StepState state);

} // namespace jonction
