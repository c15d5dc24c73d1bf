// SPDX-License-Identifier: Apache-2.0
#include "rest/Throttle.h"

#include <algorithm>

namespace jonction {

Throttle::Throttle(QObject* parent, Limits limits, std::shared_ptr<Clock> clock)
    : QObject(parent)
    , m_limits(limits)
    , m_clock(std::move(clock))
{}

Throttle::Slot::Slot(Throttle* throttle, Lane lane)
    : m_throttle(throttle)
    , m_lane(lane)
{}

Throttle::Slot::~Slot()
{
    if (m_throttle)
        m_throttle->giveBack(m_lane);
}

void Throttle::enqueue(Lane lane, QObject* context, Start start)
{
    (lane == Lane::Foreground ? m_foreground : m_background).enqueue(Entry{context, std::move(start)});
    schedule();
}

void Throttle::schedule()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    const qint64 wait = std::max<qint64>(0, m_nextStartMs - m_clock->monotonicMs());
    m_clock->after(static_cast<int>(wait), this, [this] {
        m_scheduled = false;
        pump();
    });
}

void Throttle::pump()
{
    if (m_clock->monotonicMs() >= m_nextStartMs &&
        (startOne(m_foreground, Lane::Foreground) || startOne(m_background, Lane::Background)))
        m_nextStartMs =
            m_clock->monotonicMs() + static_cast<qint64>(1000.0 / std::max(0.1, m_limits.perSecond));
    const bool more = (!m_foreground.isEmpty() && mayStart(Lane::Foreground)) ||
                      (!m_background.isEmpty() && mayStart(Lane::Background));
    if (more)
        schedule();
}

bool Throttle::startOne(QQueue<Entry>& queue, Lane lane)
{
    while (!queue.isEmpty() && mayStart(lane)) {
        const Entry entry = queue.dequeue();
        if (!entry.context)
            continue;
        ++m_running;
        m_runningBackground += lane == Lane::Background ? 1 : 0;
        entry.start(std::make_shared<Slot>(this, lane));
        return true;
    }
    return false;
}

bool Throttle::mayStart(Lane lane) const
{
    const int concurrent = std::max(1, m_limits.concurrent);
    if (m_running >= concurrent)
        return false;
    return lane == Lane::Foreground || m_runningBackground < std::max(1, concurrent - 1);
}

void Throttle::giveBack(Lane lane)
{
    --m_running;
    m_runningBackground -= lane == Lane::Background ? 1 : 0;
    if (!m_foreground.isEmpty() || !m_background.isEmpty())
        schedule();
}

} // namespace jonction
