// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Text.h"

namespace jonction::sandbox {

/// The world's time: starts at the machine's time, runs `speed` times faster, and can be pushed forward.
/// Not thread-safe by itself: read under the world's lock.
class WorldClock
{
public:
    explicit WorldClock(double speed);
    Instant now() const;
    void advance(Duration by) { m_pushed += by; }
    double speed() const { return m_speed; }

private:
    double m_speed;
    Instant m_start;
    std::chrono::steady_clock::time_point m_origin;
    Duration m_pushed{0};
};

} // namespace jonction::sandbox
