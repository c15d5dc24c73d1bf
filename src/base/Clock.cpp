// SPDX-License-Identifier: Apache-2.0
#include "base/Clock.h"

#include <QTimer>

#include <chrono>

namespace jonction {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

qint64 SystemClock::monotonicMs() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void SystemClock::after(int milliseconds, QObject* context, std::function<void()> action)
{
    QTimer::singleShot(milliseconds, context, std::move(action));
}

ManualClock::ManualClock(const QDateTime& start)
    : m_start(start.toUTC())
{}

QDateTime ManualClock::now() const
{
    return m_start.addMSecs(m_elapsed);
}

qint64 ManualClock::monotonicMs() const
{
    return m_elapsed;
}

void ManualClock::after(int milliseconds, QObject* context, std::function<void()> action)
{
    m_waiting.insert(m_elapsed + milliseconds, Waiting{context, std::move(action)});
}

void ManualClock::advance(int milliseconds)
{
    const qint64 target = m_elapsed + milliseconds;
    while (!m_waiting.isEmpty() && m_waiting.firstKey() <= target) {
        m_elapsed = m_waiting.firstKey();
        // The map hands out its newest entry first; equal times run in the order in which they were asked
        // for.
        const auto due = std::prev(m_waiting.upperBound(m_elapsed));
        const Waiting next = due.value();
        m_waiting.erase(due);
        if (next.context)
            next.action();
    }
    m_elapsed = target;
}

} // namespace jonction
