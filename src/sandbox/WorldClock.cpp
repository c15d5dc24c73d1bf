// SPDX-License-Identifier: Apache-2.0
#include "sandbox/WorldClock.h"

namespace jonction::sandbox {

WorldClock::WorldClock(double speed)
    : m_speed(speed)
    , m_start(std::chrono::floor<Duration>(std::chrono::system_clock::now()))
    , m_origin(std::chrono::steady_clock::now())
{}

Instant WorldClock::now() const
{
    const std::chrono::duration<double, std::milli> real = std::chrono::steady_clock::now() - m_origin;
    return m_start + Duration(static_cast<Duration::rep>(real.count() * m_speed)) + m_pushed;
}

} // namespace jonction::sandbox
