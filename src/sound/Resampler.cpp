// SPDX-License-Identifier: Apache-2.0
#include "sound/Resampler.h"

#include <algorithm>

namespace jonction {

Resampler::Resampler(int from, int to)
    : m_from(std::max(from, 1))
    , m_to(std::max(to, 1))
{}

Samples Resampler::take(std::span<const qint16> samples)
{
    if (m_from == m_to)
        return Samples(samples.begin(), samples.end());
    Samples out;
    out.reserve(samples.size() * static_cast<std::size_t>(m_to) / static_cast<std::size_t>(m_from) + 1);
    for (const qint16 sample : samples)
        m_from > m_to ? goDown(sample, out) : goUp(sample, out);
    return out;
}

void Resampler::goDown(qint16 sample, Samples& out)
{
    m_sum += sample;
    ++m_count;
    m_phase += m_to;
    if (m_phase < m_from)
        return;
    m_phase -= m_from;
    out.push_back(static_cast<qint16>(m_sum / m_count));
    m_sum = 0;
    m_count = 0;
}

void Resampler::goUp(qint16 sample, Samples& out)
{
    for (; m_phase < m_to; m_phase += m_from)
        out.push_back(static_cast<qint16>(m_last + (sample - m_last) * m_phase / m_to));
    m_phase -= m_to;
    m_last = sample;
}

} // namespace jonction
