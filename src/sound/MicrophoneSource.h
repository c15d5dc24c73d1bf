// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/AudioSource.h"
#include "sound/SoundLine.h"

#include <memory>

namespace jonction {

/// What the microphone hears. Silence while it is being opened and where it is behind; from the moment it
/// turns out that there is none, or after patience of nothing at all, the other source for the rest of the
/// call.
class MicrophoneSource : public AudioSource
{
public:
    static constexpr int patienceMs = 2000;

    MicrophoneSource(std::shared_ptr<SoundLine> line, std::unique_ptr<AudioSource> otherwise);
    Samples next(int count) override;

private:
    std::shared_ptr<SoundLine> m_line;
    std::unique_ptr<AudioSource> m_otherwise;
    qint64 m_starved = 0; ///< samples in a row that were not there
};

} // namespace jonction
