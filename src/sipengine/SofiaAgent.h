// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SofiaHeaders.h"
#include "sipengine/SofiaPlan.h"

#include <unordered_set>

namespace jonction {

/// One nua: a transport towards one next hop, with its trust and its resolver answers. Lines come and go;
/// it outlives them for some seconds, so that the next request need not build everything anew. Lives on the
/// SIP thread; is deleted through SofiaThread::retire once the stack has let go.
class SofiaAgent
{
public:
    SofiaAgent(SofiaThread& thread, SofiaWay way);
    ~SofiaAgent();
    SofiaAgent(const SofiaAgent&) = delete;
    SofiaAgent& operator=(const SofiaAgent&) = delete;

    const SofiaWay& way() const { return m_way; }
    nua_t* nua() const { return m_nua; }
    bool create(su_root_t* root);
    /// Begins the shutdown; its lines have let go of their handles before.
    void release();

    void add(SofiaLine* line) { m_lines.insert(line); }
    void remove(SofiaLine* line) { m_lines.erase(line); }
    bool isIdle() const { return m_lines.empty(); }
    /// Steady time in ms at which it may go where it is still idle then.
    qint64 idleUntil = 0;

private:
    void fillCache();
    void refuse(nua_event_t event, nua_handle_t* handle);
    static void callback(nua_event_t event, int status, char const* phrase, nua_t* nua, SofiaAgent* self,
                         nua_handle_t* handle, SofiaLine* line, sip_t const* sip, tagi_t tags[]);

    SofiaThread& m_thread;
    SofiaWay m_way;
    nua_t* m_nua = nullptr;
    sres_cache_t* m_cache = nullptr;
    std::unordered_set<SofiaLine*> m_lines;
};

} // namespace jonction
