// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/AudioSink.h"
#include "sound/SoundLine.h"

#include <memory>

namespace jonction {

/// Passes what the far side says on to the loudspeaker.
class SpeakerSink : public AudioSink
{
public:
    explicit SpeakerSink(std::shared_ptr<SoundLine> line)
        : m_line(std::move(line))
    {}
    void play(std::span<const qint16> samples) override { m_line->write(samples); }

private:
    std::shared_ptr<SoundLine> m_line;
};

/// The other end: what the loudspeaker is to play now. After a gap it waits until two frames are there, so
/// that jitter of a packet does not become a click for each.
class SpeakerFeed
{
public:
    static constexpr std::size_t headStart = 2 * audioFrame;

    explicit SpeakerFeed(std::shared_ptr<SoundLine> line)
        : m_line(std::move(line))
    {}
    /// Exactly so many; silence where there is nothing.
    Samples next(std::size_t count);

private:
    std::shared_ptr<SoundLine> m_line;
    bool m_filling = true;
};

} // namespace jonction
