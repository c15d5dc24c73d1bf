// SPDX-License-Identifier: Apache-2.0
#include "media/AudioSource.h"

#include <cmath>
#include <numbers>

namespace jonction {

ToneSource::ToneSource(double frequency, double level)
    : m_step(2 * std::numbers::pi * frequency / audioRate)
    , m_amplitude(32'768 * std::pow(10.0, level / 20) * std::numbers::sqrt2)
{}

Samples ToneSource::next(int count)
{
    Samples samples(static_cast<std::size_t>(count));
    for (qint16& sample : samples) {
        sample = static_cast<qint16>(
            std::lround(std::clamp(m_amplitude * std::sin(m_phase), -32'767.0, 32'767.0)));
        m_phase = std::fmod(m_phase + m_step, 2 * std::numbers::pi);
    }
    return samples;
}

PromptSource::PromptSource(Samples prompt, bool repeat)
    : m_prompt(std::move(prompt))
    , m_repeat(repeat)
{}

Samples PromptSource::next(int count)
{
    Samples samples(static_cast<std::size_t>(count), 0);
    for (qint16& sample : samples) {
        if (m_at >= m_prompt.size()) {
            if (!m_repeat || m_prompt.empty())
                break;
            m_at = 0;
        }
        sample = m_prompt[m_at++];
    }
    return samples;
}

} // namespace jonction
