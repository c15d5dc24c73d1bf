// SPDX-License-Identifier: Apache-2.0
#include "media/AudioSource.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jonction {

// 704 to 1904 Hz in steps of 50 Hz, callers the even ones: above the tones of exchanges, without 1004 Hz and
// the 1100 of fax. Four more than whole periods in a packet, as 1004 has: where packets are lost or overtaken
// the tone stays nearly in step, and is known again.
double ToneSource::ownFrequency(bool caller)
{
    constexpr int first = 704;
    constexpr int step = 1000 / audioFrameMs;
    constexpr int pairs = 12;
    int frequency = 1004;
    while (frequency == 1004 || frequency == 1104)
        frequency = first + step * (2 * static_cast<int>(QRandomGenerator::global()->bounded(pairs)) +
                                    (caller ? 0 : 1));
    return frequency;
}

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
