// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaAgent.h"

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

bool isSipUrl(const url_t* url)
{
    return url && (url->url_type == url_sip || url->url_type == url_sips) && url->url_host && *url->url_host;
}

/// Guard of the notes §8.3: nothing may be followed that is not a SIP URL with a host.
bool routesUsable(const sip_t* sip)
{
    for (const sip_contact_t* contact = sip->sip_contact; contact; contact = contact->m_next)
        if (!isSipUrl(contact->m_url))
            return false;
    for (const sip_record_route_t* route = sip->sip_record_route; route; route = route->r_next)
        if (!isSipUrl(route->r_url))
            return false;
    return true;
}

QByteArray reasonText(const sip_t* sip)
{
    const sip_reason_t* reason = sip ? sip->sip_reason : nullptr;
    if (!reason)
        return QByteArray();
    QByteArray text(reason->re_protocol);
    for (const msg_param_t* parameter = reason->re_params; parameter && *parameter; ++parameter)
        text += QByteArray(";") + *parameter;
    return text;
}

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

SofiaAgent::SofiaAgent(SofiaThread& thread, const SofiaPlan& plan)
    : m_thread(thread)
    , m_plan(plan)
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
    if (!m_cache || m_plan.name.isEmpty())
        return;
    const QHostAddress& address = m_plan.address;
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        storeRecord(m_cache, m_plan.name, sres_type_aaaa, sizeof(sres_aaaa_record_t), 0,
                    [&bytes](sres_record_t& record) {
                        std::memcpy(&record.sr_aaaa->aaaa_addr, &bytes, sizeof bytes);
                    });
    } else {
        storeRecord(m_cache, m_plan.name, sres_type_a, sizeof(sres_a_record_t), 0,
                    [&address](sres_record_t& record) {
                        record.sr_a->a_addr.s_addr = qToBigEndian(address.toIPv4Address());
                    });
    }
    if (m_plan.srvName.isEmpty())
        return;
    const QByteArray target = m_plan.name + '.';
    storeRecord(m_cache, m_plan.srvName, sres_type_srv, sizeof(sres_srv_record_t), target.size() + 1,
                [this, &target](sres_record_t& record) {
                    record.sr_srv->srv_port = m_plan.srvPort;
                    record.sr_srv->srv_target = reinterpret_cast<char*>(record.sr_srv + 1);
                    std::memcpy(record.sr_srv->srv_target, target.constData(),
                                static_cast<size_t>(target.size()) + 1);
                });
}

bool SofiaAgent::create(su_root_t* root)
{
    const bool tls = !m_plan.certificateDir.isEmpty();
    const unsigned policy = m_plan.verifySubject ? TPTLS_VERIFY_SUBJECTS_OUT : TPTLS_VERIFY_OUT;
    const auto limit = static_cast<unsigned>(m_plan.timeoutMs) + kTransactionSlackMs;
    m_nua = nua_create(
        root, &SofiaAgent::callback, this, NUTAG_URL(m_plan.bindUrl.constData()), NUTAG_MEDIA_ENABLE(0),
        TPTAG_LOG(1), NUTAG_AUTO302(0), NUTAG_AUTO305(0), NUTAG_MAX_RETRY_AFTER(0),
        NUTAG_OUTBOUND("no-validate"), NTATAG_MAXSIZE(kMaxMessage), TPTAG_STUN_SERVER(0),
        NUTAG_ENABLEINVITE(0), NUTAG_ENABLEMESSAGE(0), SIPTAG_ALLOW_STR(kAllowedMethods),
        NUTAG_APPL_METHOD("INFO, REFER, UPDATE"), SIPTAG_USER_AGENT_STR(kUserAgent), SRESTAG_CACHE(m_cache),
        NTATAG_USE_NAPTR(0), NTATAG_USE_SRV(!m_plan.srvName.isEmpty()), NTATAG_SIP_T1X64(limit),
        NUTAG_SESSION_TIMER(0), TAG_IF(!m_plan.proxyUrl.isEmpty(), NUTAG_PROXY(m_plan.proxyUrl.constData())),
        TAG_IF(tls, NUTAG_CERTIFICATE_DIR(m_plan.certificateDir.constData())),
        TAG_IF(tls, TPTAG_TLS_VERIFY_POLICY(policy)), TAG_END());
    return m_nua != nullptr;
}

void SofiaAgent::fail(const QByteArray& why)
{
    SofiaSign sign;
    sign.id = m_plan.id;
    sign.kind = SofiaSign::Kind::Failed;
    sign.phrase = why;
    m_thread.tell(sign);
}

bool SofiaAgent::begin(su_root_t* root)
{
    fillCache();
    if (!create(root)) {
        fail("no agent at " + m_plan.bindUrl);
        return false;
    }
    const QByteArray to = '<' + m_plan.target + '>';
    m_handle = nua_handle(m_nua, this, NUTAG_URL(m_plan.target.constData()), SIPTAG_TO_STR(to.constData()),
                          SIPTAG_FROM_STR(m_plan.from.constData()), TAG_END());
    if (!m_handle) {
        fail("target not accepted");
        return false;
    }
    send();
    return true;
}

void SofiaAgent::send()
{
    if (!m_plan.call) {
        nua_options(m_handle, SIPTAG_CALL_ID_STR(m_plan.callId.constData()),
                    SIPTAG_ACCEPT_STR("application/sdp"), TAG_END());
        return;
    }
    nua_invite(m_handle, SIPTAG_CALL_ID_STR(m_plan.callId.constData()),
               SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(m_plan.sdp.constData()),
               TAG_END());
}

void SofiaAgent::cancel()
{
    if (m_handle && m_plan.call)
        nua_cancel(m_handle, TAG_END());
}

void SofiaAgent::bye()
{
    if (m_handle && m_plan.call)
        nua_bye(m_handle, TAG_END());
}

void SofiaAgent::release()
{
    m_released = true;
    if (m_handle)
        nua_handle_destroy(m_handle);
    m_handle = nullptr;
    if (m_nua)
        nua_shutdown(m_nua);
    else
        m_thread.retire(this);
}

void SofiaAgent::answer(int status, const char* phrase, const sip_t* sip)
{
    SofiaSign sign;
    sign.id = m_plan.id;
    sign.status = status;
    sign.phrase = QByteArray(phrase);
    sign.internal = !sip || nta_sip_is_internal(sip) != 0;
    if (sip) {
        const bool dialog = m_plan.call && status > 100 && status < 300;
        sign.unusable =
            !sign.internal && dialog && (!routesUsable(sip) || (status >= 200 && !sip->sip_contact));
        sign.reasonHeader = reasonText(sip);
        if (dialog && sip->sip_payload && sip->sip_payload->pl_data)
            sign.sdp =
                QByteArray(sip->sip_payload->pl_data,
                           static_cast<qsizetype>(std::min<usize_t>(sip->sip_payload->pl_len, kMaxMessage)));
        if (sip->sip_warning && sip->sip_warning->w_text)
            sign.warning = QByteArray::number(sip->sip_warning->w_code) + ' ' + sip->sip_warning->w_text;
    }
    m_thread.tell(sign);
}

void SofiaAgent::refuseIncoming(nua_event_t event, nua_handle_t* nh)
{
    // INVITE from outside never gets here (403 by the stack); one inside our call would need an answer with
    // media.
    if (event == nua_i_invite || event == nua_i_update)
        nua_respond(nh, SIP_488_NOT_ACCEPTABLE, NUTAG_WITH_THIS(m_nua), TAG_END());
    else if (event == nua_i_info)
        nua_respond(nh, SIP_200_OK, NUTAG_WITH_THIS(m_nua), TAG_END());
    else if (event == nua_i_refer)
        nua_respond(nh, SIP_405_METHOD_NOT_ALLOWED, NUTAG_WITH_THIS(m_nua), TAG_END());
    if (nh != m_handle && nh)
        nua_handle_destroy(nh);
}

void SofiaAgent::event(nua_event_t event, int status, const char* phrase, nua_handle_t* nh, const sip_t* sip)
{
    SofiaSign sign;
    sign.id = m_plan.id;
    sign.status = status;
    switch (event) {
    case nua_r_options:
    case nua_r_invite:
        if (nh == m_handle)
            answer(status, phrase, sip);
        break;
    case nua_r_bye:
        if (status < 200)
            break;
        sign.kind = SofiaSign::Kind::ByeAnswer;
        m_thread.tell(sign);
        break;
    case nua_i_bye:
        sign.kind = SofiaSign::Kind::RemoteBye;
        sign.reasonHeader = reasonText(sip);
        m_thread.tell(sign);
        break;
    case nua_i_invite:
    case nua_i_update:
    case nua_i_info:
    case nua_i_refer:
        refuseIncoming(event, nh);
        break;
    default:
        break;
    }
}

void SofiaAgent::callback(nua_event_t event, int status, char const* phrase, nua_t*, SofiaAgent* self,
                          nua_handle_t* nh, SofiaAgent*, sip_t const* sip, tagi_t*)
{
    if (event == nua_r_shutdown) {
        if (status >= 200)
            self->m_thread.retire(self);
        return;
    }
    if (!self->m_released)
        self->event(event, status, phrase ? phrase : "", nh, sip);
}

} // namespace jonction
