// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/AudioSource.h"

namespace jonction {

/// What one side of a call sounds like.
enum class HeardSound {
    Nothing, ///< no audio at all
    Silence, ///< audio below the floor
    Tone,    ///< our own test tone: the far side sends back what it hears
    Other    ///< speech, music, another tone
};

/// Listens in windows of 200 ms: power, and how much of it is the test tone (Goertzel). A window counts as
/// tone where the tone has more than 70 % of the power.
class SignalMeter
{
public:
    /// 0: no tone is ours.
    explicit SignalMeter(double toneFrequency = ToneSource::testFrequency);

    /// `atMs`: when the first of the samples was heard, on the caller's clock.
    void take(std::span<const qint16> samples, qint64 atMs);

    /// What was heard most tellingly so far: tone before other sound before silence.
    HeardSound heard() const;
    /// Of the loudest window, in dBov; -100 while nothing was heard.
    double levelDbov() const { return m_level; }
    /// When tone or other sound was first heard; -1 where neither was.
    qint64 firstSoundMs() const { return m_firstSoundMs; }
    int soundWindows() const { return m_tone + m_other; }
    int windows() const { return m_tone + m_other + m_silent; }

    static constexpr double floorDbov = -50;

private:
    void judge();

    bool m_knowsTone;
    double m_coefficient;
    Samples m_window;
    qint64 m_windowMs = 0;
    int m_tone = 0;
    int m_other = 0;
    int m_silent = 0;
    double m_level = -100;
    qint64 m_firstSoundMs = -1;
};

} // namespace jonction
