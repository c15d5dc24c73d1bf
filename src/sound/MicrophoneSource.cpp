// SPDX-License-Identifier: Apache-2.0
#include "sound/MicrophoneSource.h"

namespace jonction {

MicrophoneSource::MicrophoneSource(std::shared_ptr<SoundLine> line, std::unique_ptr<AudioSource> otherwise)
    : m_line(std::move(line))
    , m_otherwise(std::move(otherwise))
{}

Samples MicrophoneSource::next(int count)
{
    if (m_line->hasFailed())
        return m_otherwise->next(count);
    Samples samples = m_line->take(static_cast<std::size_t>(count));
    m_starved = samples.empty() ? m_starved + count : 0;
    if (m_starved > qint64(patienceMs) * audioRate / 1000)
        m_line->fail(); // unplugged without a word, or a sound server that hangs
    samples.resize(static_cast<std::size_t>(count), 0);
    return samples;
}

} // namespace jonction
