// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/G711.h"

namespace jonction {

/// Where the sound of a call comes from. Used on the media thread alone, once a session has it.
class AudioSource
{
public:
    virtual ~AudioSource() = default;
    /// The next `count` samples at audioRate; never blocks, silence where there is nothing.
    virtual Samples next(int count) = 0;
};

/// Says nothing.
class SilenceSource : public AudioSource
{
public:
    Samples next(int count) override { return Samples(static_cast<std::size_t>(count), 0); }
};

/// A steady tone; by itself 1004 Hz, the test tone of telephony: it shares no period with the sampling rate.
class ToneSource : public AudioSource
{
public:
    static constexpr double testFrequency = 1004.0;
    /// A frequency by which one call knows its own tone again: none that telephony itself uses, and never one
    /// that the other side of a call between two of these programs picks.
    static double ownFrequency(bool caller);

    /// `level` in dBov, 0 being a full-scale square wave; -16 is as loud as speech.
    explicit ToneSource(double frequency = testFrequency, double level = -16.0);
    Samples next(int count) override;

private:
    double m_step;
    double m_amplitude;
    double m_phase = 0;
};

/// A recorded prompt, once or over and over.
class PromptSource : public AudioSource
{
public:
    PromptSource(Samples prompt, bool repeat);
    Samples next(int count) override;

private:
    Samples m_prompt;
    bool m_repeat;
    std::size_t m_at = 0;
};

} // namespace jonction
