// SPDX-License-Identifier: Apache-2.0
#include "sound/SampleRing.h"

#include <algorithm>

namespace jonction {

SampleRing::SampleRing(std::size_t capacity)
    : m_samples(std::max<std::size_t>(capacity, 1))
{}

void SampleRing::write(std::span<const qint16> samples)
{
    for (const qint16 sample : samples.last(std::min(samples.size(), m_samples.size()))) {
        m_samples[(m_first + m_size) % m_samples.size()] = sample;
        if (m_size < m_samples.size())
            ++m_size;
        else
            m_first = (m_first + 1) % m_samples.size();
    }
}

Samples SampleRing::take(std::size_t most)
{
    Samples taken(std::min(most, m_size));
    for (qint16& sample : taken) {
        sample = m_samples[m_first];
        m_first = (m_first + 1) % m_samples.size();
    }
    m_size -= taken.size();
    return taken;
}

} // namespace jonction
