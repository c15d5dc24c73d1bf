// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Theme.h"

namespace jonction {

/// Icon and tone of a mood ("free" "talking" …); the word is the state's own.
struct MoodLook
{
    QString icon;
    Tone tone;
};

MoodLook lookOfMood(const QString& mood);
/// Of a feed's state ("ok" "late" "failed" …).
MoodLook lookOfFeed(const QString& state);

} // namespace jonction
