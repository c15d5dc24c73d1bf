// SPDX-License-Identifier: Apache-2.0
#include "media/MediaThread.h"

namespace jonction {

namespace {

constexpr auto pollStep = std::chrono::milliseconds(2);

} // namespace

std::shared_ptr<MediaThread> MediaThread::shared()
{
    static std::mutex mutex;
    static std::weak_ptr<MediaThread> running;
    const std::lock_guard lock(mutex);
    std::shared_ptr<MediaThread> thread = running.lock();
    if (!thread) {
        thread.reset(new MediaThread);
        running = thread;
    }
    return thread;
}

MediaThread::~MediaThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    wait();
}

void MediaThread::add(const std::shared_ptr<MediaPorts>& ports)
{
    ports->moveTo(this);
    {
        const std::lock_guard lock(m_mutex);
        m_new.push_back(ports);
    }
    if (!isRunning())
        start(QThread::TimeCriticalPriority);
    m_wake.notify_all();
}

void MediaThread::run()
{
    std::vector<std::shared_ptr<MediaPorts>> served;
    std::unique_lock lock(m_mutex);
    while (true) {
        served.insert(served.end(), m_new.begin(), m_new.end());
        m_new.clear();
        if (served.empty()) {
            if (m_ending)
                return;
            m_wake.wait(lock);
            continue;
        }
        lock.unlock();
        std::erase_if(served, [](const std::shared_ptr<MediaPorts>& ports) { return !ports->serve(); });
        lock.lock();
        if (!served.empty() && m_new.empty())
            m_wake.wait_for(lock, pollStep);
    }
}

} // namespace jonction
