// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaThread.h"

#include <array>
#include <cstdio>
#include <vector>

extern "C" {
extern su_log_t tport_log[];
extern su_log_t nta_log[];
}

namespace jonction {

namespace {

/// Causes of refused connections and certificates are told at this level and nowhere else.
constexpr unsigned kCauseLevel = 3;

} // namespace

SofiaThread::SofiaThread(SofiaListener listener)
    : m_listener(std::move(listener))
{
    su_init();
    m_formerLogger = su_log_default->log_logger;
    m_formerStream = su_log_default->log_stream;
    su_log_redirect(su_log_default, &SofiaThread::log, this);
    su_log_set_level(nullptr, 1);
    su_log_set_level(tport_log, kCauseLevel);
    su_log_set_level(nta_log, kCauseLevel);
    m_thread = std::thread([this] { run(); });
    std::unique_lock lock(m_mutex);
    m_started.wait(lock, [this] { return m_running; });
}

SofiaThread::~SofiaThread()
{
    post([this] {
        m_stopping = true;
        std::vector<SofiaAgent*> agents;
        for (const auto& entry : m_agents)
            agents.push_back(entry.second);
        for (SofiaAgent* agent : agents) {
            m_agents.erase(agent->id());
            m_leaving.emplace(agent, true);
            agent->release();
        }
        stopWhenEmpty();
    });
    m_thread.join();
    su_log_redirect(su_log_default, m_formerLogger, m_formerStream);
    su_deinit();
}

void SofiaThread::run()
{
    m_root = su_root_create(this);
    su_root_threading(m_root, 0);
    su_task_copy(m_task, su_root_task(m_root));
    {
        const std::lock_guard lock(m_mutex);
        m_running = true;
    }
    m_started.notify_all();
    su_root_run(m_root);
    su_task_deinit(m_task);
    su_root_destroy(m_root);
}

void SofiaThread::post(std::function<void()> work)
{
    su_msg_r message = SU_MSG_R_INIT;
    if (su_msg_create(message, m_task, su_task_null, &SofiaThread::deliver, sizeof(Parcel)) < 0)
        return;
    static_cast<Parcel*>(static_cast<void*>(su_msg_data(message)))->work =
        new std::function<void()>(std::move(work));
    su_msg_deinitializer(message, &SofiaThread::discard);
    su_msg_send(message);
}

void SofiaThread::deliver(SofiaThread*, su_msg_r, su_msg_arg_t* argument)
{
    (*static_cast<Parcel*>(static_cast<void*>(argument))->work)();
}

void SofiaThread::discard(su_msg_arg_t* argument)
{
    delete static_cast<Parcel*>(static_cast<void*>(argument))->work;
}

void SofiaThread::begin(const SofiaPlan& plan)
{
    post([this, plan] {
        if (m_stopping)
            return;
        auto* agent = new SofiaAgent(*this, plan);
        if (agent->begin(m_root)) {
            m_agents.emplace(plan.id, agent);
            return;
        }
        m_leaving.emplace(agent, true);
        agent->release();
    });
}

void SofiaThread::withAgent(quint64 id, const std::function<void(SofiaAgent&)>& action)
{
    post([this, id, action] {
        const auto found = m_agents.find(id);
        if (found != m_agents.end())
            action(*found->second);
    });
}

void SofiaThread::cancel(quint64 id)
{
    withAgent(id, [](SofiaAgent& agent) { agent.cancel(); });
}

void SofiaThread::bye(quint64 id)
{
    withAgent(id, [](SofiaAgent& agent) { agent.bye(); });
}

void SofiaThread::drop(quint64 id)
{
    withAgent(id, [this](SofiaAgent& agent) {
        m_agents.erase(agent.id());
        m_leaving.emplace(&agent, true);
        agent.release();
    });
}

void SofiaThread::tell(const SofiaSign& sign)
{
    deliverLog(); // what was on the wire comes before what it means
    m_listener.sign(sign);
}

void SofiaThread::retire(SofiaAgent* agent)
{
    post([this, agent] {
        m_leaving.erase(agent);
        delete agent;
        stopWhenEmpty();
    });
}

void SofiaThread::stopWhenEmpty()
{
    if (m_stopping && m_agents.empty() && m_leaving.empty())
        su_root_break(m_root);
}

void SofiaThread::log(void* context, char const* format, va_list arguments)
{
    std::array<char, 4096> buffer;
    const int length = std::vsnprintf(buffer.data(), buffer.size(), format, arguments);
    if (length > 0)
        static_cast<SofiaThread*>(context)->takeLog(
            QByteArrayView(buffer.data(), std::min<qsizetype>(length, qsizetype(buffer.size()) - 1)));
}

void SofiaThread::takeLog(QByteArrayView fragment)
{
    m_assembler.feed(fragment);
    if (m_flushPosted || !fragment.endsWith('\n'))
        return;
    m_flushPosted = true;
    post([this] {
        m_flushPosted = false;
        deliverLog();
    });
}

void SofiaThread::deliverLog()
{
    m_assembler.flush();
    for (const RawSipMessage& message : m_assembler.takeMessages())
        m_listener.message(message);
    for (const QByteArray& line : m_assembler.takeLines())
        m_listener.line(line);
}

} // namespace jonction
