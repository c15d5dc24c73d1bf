// SPDX-License-Identifier: Apache-2.0
#include "sandbox/SipAgents.h"

#include "sandbox/RtpEcho.h"
#include "sandbox/SipAnswer.h"

#include <atomic>
#include <future>
#include <map>
#include <random>
#include <thread>

namespace jonction::sandbox {
struct SipEngine;
struct SipCall;
} // namespace jonction::sandbox

#define SU_ROOT_MAGIC_T jonction::sandbox::SipEngine
#define SU_TIMER_ARG_T jonction::sandbox::SipEngine
#define NUA_MAGIC_T jonction::sandbox::SipEngine
#define NUA_HMAGIC_T jonction::sandbox::SipCall

#include <sofia-sip/nta_tag.h>
#include <sofia-sip/nua.h>
#include <sofia-sip/nua_tag.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/sip_tag.h>
#include <sofia-sip/su_log.h>
#include <sofia-sip/su_tag.h>
#include <sofia-sip/tport_tag.h>
#include <sofia-sip/url.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast" // sofia's tag macros are C casts

namespace jonction::sandbox {

namespace {

constexpr auto answerAfter = std::chrono::milliseconds(700);
constexpr auto longestCall = std::chrono::seconds(60);
constexpr auto longestStop = std::chrono::milliseconds(1500);
constexpr su_duration_t beatMs = 20;
constexpr int portAttempts = 40;

using Tick = std::chrono::steady_clock::time_point;

void dropLog(void*, const char*, va_list) {}

bool isSipAddress(const url_t* url)
{
    return url != nullptr && (url->url_type == url_sip || url->url_type == url_sips) &&
           url->url_host != nullptr && *url->url_host != '\0';
}

/// A Contact or Record-Route that is not SIP makes this library recurse without end once it is answered
/// (sofia-sip-notes §8.3).
bool isSafeToAnswer(const sip_t* sip)
{
    if (sip == nullptr || sip->sip_contact == nullptr)
        return false;
    for (const sip_contact_t* contact = sip->sip_contact; contact != nullptr; contact = contact->m_next)
        if (!isSipAddress(contact->m_url))
            return false;
    for (const sip_record_route_t* route = sip->sip_record_route; route != nullptr; route = route->r_next)
        if (!isSipAddress(route->r_url))
            return false;
    return true;
}

std::string calledUser(const sip_t* sip)
{
    const url_t* url = sip->sip_request != nullptr ? sip->sip_request->rq_url : nullptr;
    const std::string user = url != nullptr && url->url_user != nullptr ? url->url_user : "";
    return percentDecode(user.substr(0, user.find(';')), false);
}

} // namespace

/// A call at one agent's telephone.
struct SipCall
{
    std::string userId;
    std::string contact;
    std::string answer; ///< the SDP to answer with
    int mediaPort = 0;
    enum { Waiting, Answering, Declining, Talking, Over } duty = Waiting;
    Tick due;
};

/// Everything of the SIP thread; only `asked` is touched from elsewhere.
struct SipEngine
{
    World& world;
    std::atomic<bool> asked{false};
    su_root_t* root = nullptr;
    nua_t* plain = nullptr;
    nua_t* secure = nullptr;
    su_timer_t* beat = nullptr;
    RtpEcho echo;
    int port = 0;
    int tlsPort = 0;
    int shutdowns = 0;
    bool stopping = false;
    Tick stopBy;
    std::map<nua_handle_t*, std::unique_ptr<SipCall>> calls;

    explicit SipEngine(World& w)
        : world(w)
    {}

    bool open(int wantedPort, const std::filesystem::path& certificates);
    void run();
    void close();
    nua_t* listen(int wantedPort, const std::filesystem::path& certificates, int& got);

    void onInvite(nua_t* nua, nua_handle_t* handle, const sip_t* sip);
    void reject(nua_handle_t* handle, int status, const char* phrase)
    {
        nua_respond(handle, status, phrase, TAG_END());
    }
    void ring(nua_handle_t* handle, SipCall& call);
    void act(nua_handle_t* handle, SipCall& call);
    void end(nua_handle_t* handle);
    void onBeat();
    std::string contactFor(nua_t* nua, const sip_t* sip) const;
};

namespace {

void onSipEvent(nua_event_t event, int status, const char*, nua_t* nua, SipEngine* engine,
                nua_handle_t* handle, SipCall* call, const sip_t* sip, tagi_t tags[])
{
    if (event == nua_r_shutdown && status >= 200) {
        ++engine->shutdowns;
    } else if (event == nua_i_invite) {
        engine->onInvite(nua, handle, sip);
    } else if (event == nua_i_bye || event == nua_i_cancel) {
        if (call != nullptr)
            call->duty = SipCall::Over;
    } else if (event == nua_i_state) {
        int state = nua_callstate_init;
        tl_gets(tags, NUTAG_CALLSTATE_REF(state), TAG_END());
        if (state == nua_callstate_terminated)
            engine->end(handle);
    } else if (event == nua_i_options && call == nullptr && handle != nullptr) {
        nua_handle_destroy(handle); // the stack has answered already
    }
}

void onSipBeat(SipEngine* engine, su_timer_t*, SipEngine*)
{
    engine->onBeat();
}

} // namespace

/// One agent of the library per listening address: a Contact then names the transport that the call came by.
nua_t* SipEngine::listen(int wantedPort, const std::filesystem::path& certificates, int& got)
{
    std::random_device noise;
    const bool tls = !certificates.empty();
    for (int attempt = 0; attempt < (wantedPort != 0 ? 1 : portAttempts); ++attempt) {
        got = wantedPort != 0 ? wantedPort : 20000 + static_cast<int>(noise() % 12000U);
        const std::string url = std::string(tls ? "sips" : "sip") + ":127.0.0.1:" + std::to_string(got);
        const std::string folder = certificates.string();
        nua_t* nua = nua_create(
            root, onSipEvent, this, NUTAG_URL(url.c_str()),
            TAG_IF(tls, NUTAG_CERTIFICATE_DIR(folder.c_str())), TAG_IF(tls, TPTAG_TLS_VERIFY_POLICY(0)),
            NUTAG_MEDIA_ENABLE(0), NUTAG_AUTOANSWER(0), NUTAG_AUTOALERT(0),
            NUTAG_OUTBOUND("no-validate no-options-keepalive"), NTATAG_MAXSIZE(65536), TPTAG_STUN_SERVER(0),
            SIPTAG_ALLOW_STR("INVITE, ACK, CANCEL, BYE, OPTIONS, UPDATE"),
            SIPTAG_SERVER_STR("Jonction practice agents"), NUTAG_SESSION_TIMER(0), TAG_END());
        if (nua != nullptr)
            return nua;
    }
    got = 0;
    return nullptr;
}

bool SipEngine::open(int wantedPort, const std::filesystem::path& certificates)
{
    su_init();
    su_log_redirect(su_log_default, dropLog, nullptr);
    root = su_root_create(this);
    if (root == nullptr)
        return false;
    su_root_threading(root, 0);
    plain = listen(wantedPort, {}, port);
    if (plain == nullptr)
        return false;
    if (!certificates.empty())
        secure = listen(0, certificates, tlsPort);
    beat = su_timer_create(su_root_task(root), beatMs);
    su_timer_set_for_ever(beat, onSipBeat, this);
    return true;
}

void SipEngine::run()
{
    su_root_run(root);
    close();
}

void SipEngine::close()
{
    if (beat != nullptr)
        su_timer_destroy(beat);
    const bool clean = shutdowns >= (secure != nullptr ? 2 : 1);
    if (clean) {
        nua_destroy(plain);
        if (secure != nullptr)
            nua_destroy(secure);
        su_root_destroy(root);
    }
    su_log_redirect(su_log_default, nullptr, nullptr);
    if (clean)
        su_deinit();
}

std::string SipEngine::contactFor(nua_t* nua, const sip_t* sip) const
{
    if (nua == secure)
        return "<sip:127.0.0.1:" + std::to_string(tlsPort) + ";transport=tls>";
    const std::string via =
        sip->sip_via != nullptr && sip->sip_via->v_protocol != nullptr ? sip->sip_via->v_protocol : "";
    return "<sip:127.0.0.1:" + std::to_string(port) +
           (endsWith(lower(via), "/tcp") ? ";transport=tcp>" : ">");
}

void SipEngine::onInvite(nua_t* nua, nua_handle_t* handle, const sip_t* sip)
{
    if (!isSafeToAnswer(sip))
        return reject(handle, SIP_400_BAD_REQUEST);
    const std::string offer = sip->sip_payload != nullptr
                                  ? std::string(sip->sip_payload->pl_data, sip->sip_payload->pl_len)
                                  : std::string();
    const auto known = calls.find(handle);
    const auto answer = sipAnswerTo(offer, known == calls.end() ? 0 : known->second->mediaPort);
    if (!answer)
        return reject(handle, SIP_488_NOT_ACCEPTABLE);
    if (known != calls.end()) { // a re-INVITE: holds and refreshes are simply agreed to
        nua_respond(handle, SIP_200_OK, SIPTAG_CONTACT_STR(known->second->contact.c_str()),
                    SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(answer->c_str()),
                    TAG_END());
        return;
    }
    const std::lock_guard lock(world.mutex);
    const Instant now = world.tick();
    Agent* agent = world.people.bySipUser(calledUser(sip));
    if (agent == nullptr)
        return reject(handle, SIP_404_NOT_FOUND);
    if (agent->presence.availability == "DoNotDisturb")
        return reject(handle, SIP_480_TEMPORARILY_UNAVAILABLE);
    if (agent->onPhone || agent->sip == SipBehaviour::Busy)
        return reject(handle, SIP_486_BUSY_HERE);
    const int mediaPort = echo.open();
    if (mediaPort == 0)
        return reject(handle, SIP_503_SERVICE_UNAVAILABLE);
    auto call = std::make_unique<SipCall>();
    call->mediaPort = mediaPort;
    call->userId = agent->userId;
    call->contact = contactFor(nua, sip);
    call->answer = *sipAnswerTo(offer, mediaPort);
    call->due = std::chrono::steady_clock::now() + answerAfter;
    call->duty = agent->sip == SipBehaviour::Answers    ? SipCall::Answering
                 : agent->sip == SipBehaviour::Declines ? SipCall::Declining
                                                        : SipCall::Waiting;
    world.people.callRings(*agent, now);
    ring(handle, *call);
    calls[handle] = std::move(call);
}

void SipEngine::ring(nua_handle_t* handle, SipCall& call)
{
    nua_handle_bind(handle, &call);
    nua_respond(handle, SIP_180_RINGING, SIPTAG_CONTACT_STR(call.contact.c_str()), TAG_END());
}

void SipEngine::act(nua_handle_t* handle, SipCall& call)
{
    if (call.duty == SipCall::Declining) {
        call.duty = SipCall::Over;
        nua_respond(handle, SIP_603_DECLINE, TAG_END());
    } else if (call.duty == SipCall::Talking) {
        call.duty = SipCall::Over;
        nua_bye(handle, TAG_END());
    } else if (call.duty == SipCall::Answering) {
        call.duty = SipCall::Talking;
        call.due = std::chrono::steady_clock::now() + longestCall;
        echo.talk(call.mediaPort);
        nua_respond(handle, SIP_200_OK, SIPTAG_CONTACT_STR(call.contact.c_str()),
                    SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(call.answer.c_str()),
                    TAG_END());
        const std::lock_guard lock(world.mutex);
        const Instant now = world.tick();
        if (Agent* agent = world.people.byUserId(call.userId))
            world.people.callAnswered(*agent, now);
    }
}

void SipEngine::end(nua_handle_t* handle)
{
    const auto found = calls.find(handle);
    if (found != calls.end()) {
        const std::lock_guard lock(world.mutex);
        const Instant now = world.tick();
        if (Agent* agent = world.people.byUserId(found->second->userId))
            world.people.callEnded(*agent, now);
        nua_handle_bind(handle, nullptr);
        echo.close(found->second->mediaPort);
        calls.erase(found);
    }
    nua_handle_destroy(handle);
}

void SipEngine::onBeat()
{
    const Tick now = std::chrono::steady_clock::now();
    if (asked && !stopping) {
        stopping = true;
        stopBy = now + longestStop;
        while (!calls.empty())
            end(calls.begin()->first);
        nua_shutdown(plain);
        if (secure != nullptr)
            nua_shutdown(secure);
    }
    if (stopping && (now > stopBy || shutdowns >= (secure != nullptr ? 2 : 1))) {
        su_root_break(root);
        return;
    }
    for (auto& [handle, call] : calls)
        if (call->duty != SipCall::Waiting && call->duty != SipCall::Over && call->due <= now)
            act(handle, *call);
}

class SipAgents::Engine
{
public:
    explicit Engine(World& world)
        : m_engine(world)
    {}
    ~Engine() { stop(); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Root and agents are made in the thread that runs them.
    bool start(int port, const std::filesystem::path& certificates)
    {
        std::promise<bool> opened;
        auto result = opened.get_future();
        m_thread = std::thread([this, port, certificates, &opened] {
            const bool good = m_engine.open(port, certificates);
            opened.set_value(good);
            if (good)
                m_engine.run();
        });
        return result.get();
    }

    void stop()
    {
        m_engine.asked = true;
        if (m_thread.joinable())
            m_thread.join();
    }

    int port() const { return m_engine.port; }
    int tlsPort() const { return m_engine.tlsPort; }

private:
    SipEngine m_engine;
    std::thread m_thread;
};

SipAgents::SipAgents(World& world)
    : m_engine(std::make_unique<Engine>(world))
{}
SipAgents::~SipAgents() = default;

bool SipAgents::start(int port, const std::filesystem::path& certificates)
{
    return m_engine->start(port, certificates);
}
void SipAgents::stop()
{
    m_engine->stop();
}
int SipAgents::port() const
{
    return m_engine->port();
}
int SipAgents::tlsPort() const
{
    return m_engine->tlsPort();
}

} // namespace jonction::sandbox

#pragma GCC diagnostic pop
