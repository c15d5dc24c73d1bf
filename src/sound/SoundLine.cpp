// SPDX-License-Identifier: Apache-2.0
#include "sound/SoundLine.h"

namespace jonction {

void SoundLine::want(bool on)
{
    const std::lock_guard lock(m_mutex);
    if (m_wanted != on)
        m_ring.clear();
    m_wanted = on;
    m_wasWanted |= on;
}

bool SoundLine::isWanted() const
{
    const std::lock_guard lock(m_mutex);
    return m_wanted && !m_failed;
}

void SoundLine::noteRunning()
{
    const std::lock_guard lock(m_mutex);
    m_running = true;
}

void SoundLine::fail()
{
    const std::lock_guard lock(m_mutex);
    m_failed = true;
    m_ring.clear();
}

bool SoundLine::hasFailed() const
{
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

bool SoundLine::neverRan() const
{
    const std::lock_guard lock(m_mutex);
    return m_wasWanted && !m_running;
}

bool SoundLine::write(std::span<const qint16> samples)
{
    const std::lock_guard lock(m_mutex);
    if (!m_wanted || m_failed)
        return false;
    m_ring.write(samples);
    return true;
}

Samples SoundLine::take(std::size_t most)
{
    const std::lock_guard lock(m_mutex);
    return m_ring.take(most);
}

std::size_t SoundLine::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_ring.size();
}

} // namespace jonction
