// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SofiaHeaders.h"

#include <QByteArray>
#include <QHostAddress>

namespace jonction {

/// Everything that the SIP thread needs to send one request; names are resolved and certificates looked at
/// before.
struct SofiaPlan
{
    quint64 id = 0;
    bool call = false;
    QByteArray target;   ///< Request-URI and To, exactly as they go out
    QByteArray bindUrl;  ///< "sip:192.0.2.1:*;transport=udp", "sips:192.0.2.1:*"
    QByteArray proxyUrl; ///< next hop where it is not the target's host; may be empty
    QByteArray from;     ///< whole header value
    QByteArray callId;
    QByteArray sdp;             ///< call only
    QByteArray certificateDir;  ///< TLS only: a folder with cafile.pem
    bool verifySubject = false; ///< TLS: the name is an exact DNS SAN, so the stack can check it too
    int timeoutMs = 8000;

    QByteArray name;      ///< host name that the stack will ask for; empty where the URL has an address
    QHostAddress address; ///< its answer
    QByteArray srvName;   ///< "_sip._udp.example.com" where an SRV record led to `name`; else empty
    quint16 srvPort = 0;
};

/// What the stack said about one plan.
struct SofiaSign
{
    enum class Kind {
        Answer,    ///< of OPTIONS or INVITE; provisional below 200
        ByeAnswer, ///< our BYE is answered, or cannot be
        RemoteBye,
        Failed ///< could not even start; phrase says why
    };
    quint64 id = 0;
    Kind kind = Kind::Answer;
    int status = 0;
    QByteArray phrase;
    bool internal = false; ///< made by our own stack, not off the wire
    bool unusable = false; ///< Contact or Record-Route that must not be followed
    QByteArray reasonHeader;
    QByteArray warning;
    QByteArray sdp; ///< body of an answer to INVITE; at most 64 KiB
};

/// One nua with one handle, for one plan. Its own agent each, so that transport, proxy, trust and resolver
/// answers of one request never touch another. Lives on the SIP thread; deletes itself through
/// SofiaThread::retire once the stack has let go.
class SofiaAgent
{
public:
    SofiaAgent(SofiaThread& thread, const SofiaPlan& plan);
    ~SofiaAgent();
    SofiaAgent(const SofiaAgent&) = delete;
    SofiaAgent& operator=(const SofiaAgent&) = delete;

    quint64 id() const { return m_plan.id; }
    /// False when it could not start; a Failed sign has been given then.
    bool begin(su_root_t* root);
    void cancel();
    void bye();
    /// Drops the handle and starts the shutdown; afterwards no sign comes any more.
    void release();

private:
    bool create(su_root_t* root);
    void fillCache();
    void send();
    void fail(const QByteArray& why);
    void answer(int status, const char* phrase, const sip_t* sip);
    void event(nua_event_t event, int status, const char* phrase, nua_handle_t* nh, const sip_t* sip);
    void refuseIncoming(nua_event_t event, nua_handle_t* nh);
    static void callback(nua_event_t event, int status, char const* phrase, nua_t* nua, SofiaAgent* self,
                         nua_handle_t* nh, SofiaAgent* handleSelf, sip_t const* sip, tagi_t tags[]);

    SofiaThread& m_thread;
    SofiaPlan m_plan;
    nua_t* m_nua = nullptr;
    nua_handle_t* m_handle = nullptr;
    sres_cache_t* m_cache = nullptr;
    bool m_released = false;
};

} // namespace jonction
