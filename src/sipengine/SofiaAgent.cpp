// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaAgent.h"

#include "sipengine/SofiaLine.h"
#include "sipengine/SofiaThread.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <ctime>

namespace jonction {

namespace {

constexpr char kAllowedMethods[] = "INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE, PRACK, INFO, NOTIFY";
constexpr char kUserAgent[] = "Jonction/" JONCTION_VERSION;
constexpr unsigned kTransactionSlackMs = 1500; ///< our own deadline comes first; the stack's is the net below
constexpr usize_t kMaxMessage = 65536;
constexpr uint32_t kCacheSeconds = 3600;

/// One answer for the resolver, as if it had been asked before.
template<typename Fill>
void storeRecord(sres_cache_t* cache, const QByteArray& name, uint16_t type, uint16_t size, qsizetype extra,
                 Fill fill)
{
    const QByteArray dotted = name + '.';
    sres_common_t head{};
    QByteArray key = dotted;
    head.r_name = key.data();
    head.r_status = SRES_OK;
    head.r_size = size;
    head.r_type = type;
    head.r_class = sres_class_in;
    head.r_ttl = kCacheSeconds;
    head.r_parsed = 1;
    sres_record_t blank{};
    *blank.sr_record = head;
    sres_record_t* record = sres_cache_alloc_record(cache, &blank, static_cast<size_t>(extra));
    if (!record)
        return;
    fill(*record);
    sres_cache_store(cache, record, std::time(nullptr));
}

} // namespace

SofiaAgent::SofiaAgent(SofiaThread& thread, SofiaWay way)
    : m_thread(thread)
    , m_way(std::move(way))
{}

SofiaAgent::~SofiaAgent()
{
    if (m_nua)
        nua_destroy(m_nua);
    if (m_cache)
        sres_cache_unref(m_cache);
}

void SofiaAgent::fillCache()
{
    m_cache = sres_cache_new(8);
    if (!m_cache || m_way.name.isEmpty())
        return;
    const QHostAddress& address = m_way.address;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        storeRecord(m_cache, m_way.name, sres_type_aaaa, sizeof(sres_aaaa_record_t), 0,
                    [&bytes](sres_record_t& record) {
                        std::memcpy(&record.sr_aaaa->aaaa_addr, &bytes, sizeof bytes);
                    });
    } else {
        storeRecord(m_cache, m_way.name, sres_type_a, sizeof(sres_a_record_t), 0,
                    [&address](sres_record_t& record) {
                        record.sr_a->a_addr.s_addr = qToBigEndian(address.toIPv4Address());
                    });
    }
    if (m_way.srvName.isEmpty())
        return;
    const QByteArray target = m_way.name + '.';
    storeRecord(m_cache, m_way.srvName, sres_type_srv, sizeof(sres_srv_record_t), target.size() + 1,
                [this, &target](sres_record_t& record) {
                    record.sr_srv->srv_port = m_way.srvPort;
                    record.sr_srv->srv_target = reinterpret_cast<char*>(record.sr_srv + 1);
                    std::memcpy(record.sr_srv->srv_target, target.constData(),
                                static_cast<size_t>(target.size()) + 1);
                });
}

bool SofiaAgent::create(su_root_t* root)
{
    fillCache();
    const bool tls = !m_way.certificateDir.isEmpty();
    const unsigned policy = m_way.verifySubject ? TPTLS_VERIFY_SUBJECTS_OUT : TPTLS_VERIFY_OUT;
    const auto limit = static_cast<unsigned>(m_way.timeoutMs) + kTransactionSlackMs;
    m_nua = nua_create(
        root, &SofiaAgent::callback, this, NUTAG_URL(m_way.bindUrl.constData()), NUTAG_MEDIA_ENABLE(0),
        TPTAG_LOG(1), NUTAG_AUTO302(0), NUTAG_AUTO305(0), NUTAG_MAX_RETRY_AFTER(0),
        NUTAG_OUTBOUND("no-validate"), NTATAG_MAXSIZE(kMaxMessage), TPTAG_STUN_SERVER(1) /* see StunPlugin */,
        NUTAG_ENABLEINVITE(1) /* inside our calls; strange ones are refused below */, NUTAG_AUTOALERT(0),
        NUTAG_AUTOANSWER(0), NUTAG_ENABLEMESSAGE(0), SIPTAG_ALLOW_STR(kAllowedMethods),
        NUTAG_APPL_METHOD("INFO, REFER, UPDATE"), SIPTAG_USER_AGENT_STR(kUserAgent), SRESTAG_CACHE(m_cache),
        NTATAG_USE_NAPTR(0), NTATAG_USE_SRV(!m_way.srvName.isEmpty()), NTATAG_SIP_T1X64(limit),
        NUTAG_SESSION_TIMER(0), NUTAG_MIN_SE(static_cast<unsigned>(m_way.leastSessionSeconds)),
        TAG_IF(!m_way.proxyUrl.isEmpty(), NUTAG_PROXY(m_way.proxyUrl.constData())),
        TAG_IF(tls, NUTAG_CERTIFICATE_DIR(m_way.certificateDir.constData())),
        TAG_IF(tls, TPTAG_TLS_VERIFY_POLICY(policy)), TAG_END());
    return m_nua != nullptr;
}

void SofiaAgent::release()
{
    if (m_nua)
        nua_shutdown(m_nua);
    else
        m_thread.retire(this);
}

// Requests that belong to no line: an INVITE goes to the line that waits for one, where there is one; all
// others are turned away.
void SofiaAgent::refuse(nua_event_t event, nua_handle_t* handle)
{
    const bool call = event == nua_i_invite;
    const bool method = event == nua_i_refer || event == nua_i_info || event == nua_i_update;
    if (method)
        nua_respond(handle, SIP_405_METHOD_NOT_ALLOWED, NUTAG_WITH_THIS(m_nua), TAG_END());
    if (call)
        nua_respond(handle, SIP_403_FORBIDDEN, TAG_END());
    nua_handle_destroy(handle);
    for (SofiaLine* line : m_lines) // it came to the port that they share
        if (call || method)
            line->noteRefused();
}

void SofiaAgent::callback(nua_event_t event, int status, char const* phrase, nua_t*, SofiaAgent* self,
                          nua_handle_t* handle, SofiaLine* line, sip_t const* sip, tagi_t tags[])
{
    if (event == nua_r_shutdown) {
        if (status >= 200)
            self->m_thread.retire(self);
        return;
    }
    if (line) {
        if (self->m_lines.count(line) > 0)
            line->event(event, status, phrase ? phrase : "", handle, sip, tags);
        return;
    }
    if (event == nua_i_invite && self->m_way.acceptsCalls && !self->m_lines.empty())
        (*self->m_lines.begin())->takeCall(handle, sip);
    else if (handle && event >= nua_i_invite)
        self->refuse(event, handle);
}

} // namespace jonction
