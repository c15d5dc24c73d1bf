// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/G711.h"

namespace jonction {

/// Where goes what the far side says, besides the meter and the recording. Used on the media thread alone,
/// once a session has it.
class AudioSink
{
public:
    virtual ~AudioSink() = default;
    /// What one packet held, at audioRate; never blocks.
    virtual void play(std::span<const qint16> samples) = 0;
};

} // namespace jonction
