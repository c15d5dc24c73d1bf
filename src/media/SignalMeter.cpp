// SPDX-License-Identifier: Apache-2.0
#include "media/SignalMeter.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace jonction {

namespace {

constexpr std::size_t windowSamples = audioRate / 5;
constexpr double toneShare = 0.7;

double meanSquare(const Samples& samples)
{
    double sum = 0;
    for (const qint16 sample : samples)
        sum += static_cast<double>(sample) * sample;
    return sum / static_cast<double>(samples.size());
}

// Mean power of the one frequency in the window.
double tonePower(const Samples& samples, double coefficient)
{
    double before = 0;
    double last = 0;
    for (const qint16 sample : samples) {
        const double now = sample + coefficient * last - before;
        before = last;
        last = now;
    }
    const double count = static_cast<double>(samples.size());
    const double magnitude = before * before + last * last - coefficient * before * last;
    return 2 * magnitude / (count * count);
}

} // namespace

SignalMeter::SignalMeter(double toneFrequency)
    : m_knowsTone(toneFrequency > 0)
    , m_coefficient(2 * std::cos(2 * std::numbers::pi * toneFrequency / audioRate))
{
    m_window.reserve(windowSamples);
}

void SignalMeter::take(std::span<const qint16> samples, qint64 atMs)
{
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (m_window.empty())
            m_windowMs = atMs + static_cast<qint64>(i) * 1000 / audioRate;
        m_window.push_back(samples[i]);
        if (m_window.size() == windowSamples)
            judge();
    }
}

void SignalMeter::judge()
{
    const double power = meanSquare(m_window);
    const double level = power > 0 ? 10 * std::log10(power / (32'768.0 * 32'768.0)) : -100;
    const bool tone = m_knowsTone && tonePower(m_window, m_coefficient) > toneShare * power;
    m_window.clear();
    m_level = std::max(m_level, level);
    if (level < floorDbov) {
        ++m_silent;
        return;
    }
    ++(tone ? m_tone : m_other);
    if (m_firstSoundMs < 0)
        m_firstSoundMs = m_windowMs;
}

HeardSound SignalMeter::heard() const
{
    if (windows() == 0)
        return HeardSound::Nothing;
    if (soundWindows() == 0)
        return HeardSound::Silence;
    return m_tone >= m_other ? HeardSound::Tone : HeardSound::Other;
}

} // namespace jonction
