// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SipLogAssembler.h"
#include "sipengine/SofiaLine.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace jonction {

/// What the SIP thread tells. Called on that thread.
struct SofiaListener
{
    std::function<void(const SofiaSign&)> sign;
    std::function<void(const RawSipMessage&)> message;
    std::function<void(const QByteArray& line)> line;
};

/// The one thread with its su_root. Public functions may be called from any other thread; they post. At most
/// one object at a time in a process: the library's log is process-wide.
class SofiaThread
{
public:
    explicit SofiaThread(SofiaListener listener);
    /// Drops what runs and joins: some milliseconds.
    ~SofiaThread();
    SofiaThread(const SofiaThread&) = delete;
    SofiaThread& operator=(const SofiaThread&) = delete;

    /// Prepares the line of this plan: the stack it needs is taken or made. A Failed sign where it cannot be.
    void open(const SofiaPlan& plan);
    /// Runs `action` with the line of this id, where there still is one.
    void with(quint64 id, std::function<void(SofiaLine&)> action);
    /// Asks the far side of `id` to take the place of that of `other`.
    void referTo(quint64 id, quint64 other);
    /// Drops the line; nothing more is told of it.
    void drop(quint64 id);
    /// Runs `work` on the SIP thread.
    void post(std::function<void()> work);

private:
    friend class SofiaAgent;
    friend class SofiaLine;
    void run();
    SofiaAgent* agentFor(const SofiaWay& way);
    SofiaLine* lineOf(quint64 id) const;
    void close(quint64 id);
    /// Stacks that nobody has used for a while go.
    void sweep();
    void tell(const SofiaSign& sign);
    /// The agent's stack is down: forget it, outside of its own callback.
    void retire(SofiaAgent* agent);
    void stopWhenEmpty();
    void takeLog(QByteArrayView fragment);
    void deliverLog();
    static void deliver(SofiaThread* self, su_msg_r message, su_msg_arg_t* argument);
    static void sweepTimer(SofiaThread* self, su_timer_t* timer, su_timer_arg_t* argument);
    static void log(void* context, char const* format, va_list arguments);

    SofiaListener m_listener;
    SipLogAssembler m_assembler;
    bool m_flushPosted = false;
    su_root_t* m_root = nullptr;
    su_task_r m_task = SU_TASK_R_INIT;
    su_logger_f* m_formerLogger = nullptr;
    void* m_formerStream = nullptr;
    bool m_stopping = false;
    std::unordered_map<quint64, std::unique_ptr<SofiaLine>> m_lines;
    std::vector<SofiaAgent*> m_agents;
    int m_leaving = 0; ///< stacks whose shutdown is on its way
    su_timer_t* m_sweeper = nullptr;
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted; ///< under the mutex
    std::condition_variable m_started;
    bool m_running = false;
    std::thread m_thread;
};

} // namespace jonction
