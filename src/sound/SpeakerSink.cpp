// SPDX-License-Identifier: Apache-2.0
#include "sound/SpeakerSink.h"

namespace jonction {

Samples SpeakerFeed::next(std::size_t count)
{
    if (m_filling && m_line->size() < headStart)
        return Samples(count, 0);
    Samples samples = m_line->take(count);
    m_filling = samples.size() < count;
    samples.resize(count, 0);
    return samples;
}

} // namespace jonction
