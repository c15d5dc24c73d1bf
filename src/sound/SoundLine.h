// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sound/SampleRing.h"

#include <mutex>

namespace jonction {

/// One direction of sound between a device and a call: what the two threads share. Holds 200 ms at audioRate
/// at most. Thread-safe; every function returns at once.
class SoundLine
{
public:
    static constexpr std::size_t capacity = audioRate / 5;

    /// Whether the call wants the device now; a change drops what is under way.
    void want(bool on);
    /// False for good once the line failed.
    bool isWanted() const;
    /// The device runs.
    void noteRunning();
    /// There is no device, or it went away: the line is over for this call.
    void fail();
    bool hasFailed() const;
    /// It was wanted at some time, and the device never ran.
    bool neverRan() const;

    /// False where nobody wants it (any more): nothing is kept then.
    bool write(std::span<const qint16> samples);
    /// As SampleRing::take.
    Samples take(std::size_t most);
    std::size_t size() const;

private:
    mutable std::mutex m_mutex;
    SampleRing m_ring{capacity};
    bool m_wanted = false;
    bool m_wasWanted = false;
    bool m_running = false;
    bool m_failed = false;
};

} // namespace jonction
