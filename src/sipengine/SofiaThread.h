// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SipLogAssembler.h"
#include "sipengine/SofiaAgent.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>

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

    void begin(const SofiaPlan& plan);
    void cancel(quint64 id);
    void bye(quint64 id);
    void drop(quint64 id);
    /// Runs `work` on the SIP thread.
    void post(std::function<void()> work);

private:
    friend class SofiaAgent;
    struct Parcel
    {
        std::function<void()>* work;
    };

    void run();
    void withAgent(quint64 id, const std::function<void(SofiaAgent&)>& action);
    void tell(const SofiaSign& sign);
    /// The agent's stack is down: forget it, outside of its own callback.
    void retire(SofiaAgent* agent);
    void stopWhenEmpty();
    void takeLog(QByteArrayView fragment);
    void deliverLog();
    static void deliver(SofiaThread* self, su_msg_r message, su_msg_arg_t* argument);
    static void discard(su_msg_arg_t* argument);
    static void log(void* context, char const* format, va_list arguments);

    SofiaListener m_listener;
    SipLogAssembler m_assembler;
    bool m_flushPosted = false;
    su_root_t* m_root = nullptr;
    su_task_r m_task = SU_TASK_R_INIT;
    su_logger_f* m_formerLogger = nullptr;
    void* m_formerStream = nullptr;
    bool m_stopping = false;
    std::unordered_map<quint64, SofiaAgent*> m_agents;
    std::unordered_map<SofiaAgent*, bool> m_leaving;
    std::mutex m_mutex;
    std::condition_variable m_started;
    bool m_running = false;
    std::thread m_thread;
};

} // namespace jonction
