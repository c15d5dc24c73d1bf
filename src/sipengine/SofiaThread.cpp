// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaThread.h"

#include "sipengine/DigestPlugin.h"
#include "sipengine/StunPlugin.h"

#include <algorithm>
#include <array>
#include <cstdio>

extern "C" {
extern su_log_t tport_log[];
extern su_log_t nta_log[];
}

namespace jonction {

namespace {

/// Causes of refused connections and certificates are told at this level and nowhere else.
constexpr unsigned kCauseLevel = 3;

constexpr qint64 idleStackMs = 5000;
constexpr su_duration_t sweepEveryMs = 1000;

} // namespace

SofiaThread::SofiaThread(SofiaListener listener)
    : m_listener(std::move(listener))
{
    su_init();
    DigestPlugin::install();
    StunPlugin::install();
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
        m_lines.clear();
        sweep();
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
    m_sweeper = su_timer_create(m_task, sweepEveryMs);
    su_timer_run(m_sweeper, &SofiaThread::sweepTimer, nullptr);
    su_root_run(m_root);
    su_timer_destroy(m_sweeper);
    su_task_deinit(m_task);
    su_root_destroy(m_root);
}

// One message wakes the thread for everything that was posted until it looks: waking costs more than work.
void SofiaThread::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(work));
        if (m_posted.size() > 1)
            return;
    }
    su_msg_r message = SU_MSG_R_INIT;
    if (su_msg_create(message, m_task, su_task_null, &SofiaThread::deliver, 0) == 0)
        su_msg_send(message);
}

void SofiaThread::deliver(SofiaThread* self, su_msg_r, su_msg_arg_t*)
{
    std::vector<std::function<void()>> works;
    {
        const std::lock_guard lock(self->m_mutex);
        works.swap(self->m_posted);
    }
    for (const std::function<void()>& work : works)
        work();
}

SofiaAgent* SofiaThread::agentFor(const SofiaWay& way)
{
    if (!way.acceptsCalls) // a listener has a stack, and with it a port, of its own
        for (SofiaAgent* agent : m_agents)
            if (agent->way() == way)
                return agent;
    auto agent = std::make_unique<SofiaAgent>(*this, way);
    if (!agent->create(m_root))
        return nullptr;
    m_agents.push_back(agent.get());
    return agent.release();
}

void SofiaThread::open(const SofiaPlan& plan)
{
    post([this, plan] {
        if (m_stopping)
            return;
        SofiaAgent* agent = agentFor(plan.way);
        if (agent) {
            m_lines.emplace(plan.id, std::make_unique<SofiaLine>(*this, *agent, plan));
            return;
        }
        SofiaSign failed;
        failed.id = plan.id;
        failed.attempt = plan.attempt;
        failed.kind = SofiaSign::Kind::Failed;
        failed.phrase = "no agent at " + plan.way.bindUrl;
        tell(failed);
    });
}

SofiaLine* SofiaThread::lineOf(quint64 id) const
{
    const auto found = m_lines.find(id);
    return found == m_lines.end() ? nullptr : found->second.get();
}

void SofiaThread::with(quint64 id, std::function<void(SofiaLine&)> action)
{
    post([this, id, action = std::move(action)] {
        if (SofiaLine* line = lineOf(id))
            action(*line);
    });
}

void SofiaThread::referTo(quint64 id, quint64 other)
{
    post([this, id, other] {
        SofiaLine* line = lineOf(id);
        SofiaLine* second = lineOf(other);
        if (line && second)
            line->referTo(*second);
    });
}

void SofiaThread::drop(quint64 id)
{
    post([this, id] { close(id); });
}

void SofiaThread::close(quint64 id)
{
    const auto found = m_lines.find(id);
    if (found == m_lines.end())
        return;
    SofiaAgent& agent = found->second->agent();
    m_lines.erase(found);
    agent.idleUntil = SipLogAssembler::monotonicNow() + (agent.way().acceptsCalls ? 0 : idleStackMs);
    if (agent.way().acceptsCalls)
        sweep(); // nobody waits for a call any more: the port closes at once
}

void SofiaThread::sweep()
{
    const qint64 now = SipLogAssembler::monotonicNow();
    const auto gone = std::partition(m_agents.begin(), m_agents.end(), [this, now](SofiaAgent* agent) {
        return !m_stopping && (!agent->isIdle() || now < agent->idleUntil);
    });
    const std::vector<SofiaAgent*> leaving(gone, m_agents.end());
    m_agents.erase(gone, m_agents.end());
    m_leaving += static_cast<int>(leaving.size());
    for (SofiaAgent* agent : leaving)
        agent->release();
}

void SofiaThread::sweepTimer(SofiaThread* self, su_timer_t*, su_timer_arg_t*)
{
    self->sweep();
}

void SofiaThread::tell(const SofiaSign& sign)
{
    deliverLog(); // what was on the wire comes before what it means
    m_listener.sign(sign);
}

void SofiaThread::retire(SofiaAgent* agent)
{
    post([this, agent] {
        --m_leaving;
        delete agent;
        stopWhenEmpty();
    });
}

void SofiaThread::stopWhenEmpty()
{
    if (m_stopping && m_agents.empty() && m_leaving == 0)
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
