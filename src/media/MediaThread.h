// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/MediaPorts.h"

#include <QThread>

#include <condition_variable>
#include <vector>

namespace jonction {

/// The one thread that serves the audio of all calls, every two milliseconds as long as there are any. One
/// thread a call costs a call more than all of its signalling.
class MediaThread : public QThread
{
public:
    /// The one that runs, or a new one. Goes with whoever holds it last, which must not be the thread itself.
    static std::shared_ptr<MediaThread> shared();
    /// Waits for the last goodbyes.
    ~MediaThread() override;

    /// Serves the ports until they are over. From the thread that opened them.
    void add(const std::shared_ptr<MediaPorts>& ports);

protected:
    void run() override;

private:
    MediaThread() = default;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::shared_ptr<MediaPorts>> m_new; ///< under the mutex
    bool m_ending = false;                          ///< under the mutex
};

} // namespace jonction
