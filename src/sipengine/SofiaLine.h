// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SofiaAgent.h"

namespace jonction {

/// The handles of one piece of work: its call or its OPTIONS, its registration, and as called party the call
/// that came in. Speaks in signs. Lives on the SIP thread; after release() nothing comes any more.
class SofiaLine
{
public:
    SofiaLine(SofiaThread& thread, SofiaAgent& agent, const SofiaPlan& plan);
    ~SofiaLine();
    SofiaLine(const SofiaLine&) = delete;
    SofiaLine& operator=(const SofiaLine&) = delete;

    quint64 id() const { return m_plan.id; }
    SofiaAgent& agent() const { return m_agent; }

    /// The request of the plan: OPTIONS or INVITE. Nothing for listening and registering.
    void send();
    void sendRegister();
    void sendUnregister();

    void cancel();
    void bye();
    /// INVITE inside the call: on hold and back.
    void reinvite(const QByteArray& sdp);
    void info(const QByteArray& keys);
    /// REFER to a URI.
    void refer(const QByteArray& target);
    /// REFER to the far side of `other`, whose place the new call shall take (RFC 3891).
    void referTo(SofiaLine& other);

    /// Says Opened: whatever is asked of a line comes after its port is bound.
    void tellOpened() const;

    /// Answers the call that came in; `sdp` with 200, `contact` with 302.
    void respond(int status, const QByteArray& sdp, const QByteArray& contact);
    /// The call that came to replace ours takes its place, which is hung up; or it is refused, and ours
    /// stays.
    void takeReplacement(const QByteArray& sdp);
    void refuseReplacement(int status);
    /// Answers an Offer; without `sdp` it is refused with 488.
    void answerOffer(const QByteArray& sdp);

    /// Drops every handle; what was open is ended by the stack without us.
    void release();

    /// For the agent.
    void event(nua_event_t event, int status, const char* phrase, nua_handle_t* handle, const sip_t* sip,
               tagi_t tags[]);
    void takeCall(nua_handle_t* handle, const sip_t* sip);
    /// A request that belongs to no call of ours was turned away.
    void noteRefused() const;

private:
    SofiaSign sign(SofiaSign::Kind kind, int status = 0, const char* phrase = "") const;
    nua_handle_t* handleTo(const QByteArray& target);
    void fail(const QByteArray& why);
    void answer(SofiaSign::Kind kind, int status, const char* phrase, nua_handle_t* handle, const sip_t* sip);
    bool challengeAnswered(int status, const char* phrase, nua_handle_t* handle, const sip_t* sip);
    void takeInside(nua_event_t event, nua_handle_t* handle, const sip_t* sip);
    void takeNotify(const sip_t* sip);
    void takeFork(tagi_t tags[]);
    bool mayCall(nua_handle_t* handle, const sip_t* sip);
    bool mayReplace(nua_handle_t* handle, const sip_t* sip);
    void changePlaces();
    void turnAway(nua_handle_t* handle, int status, const char* phrase);
    void dropSaved();

    SofiaThread& m_thread;
    SofiaAgent& m_agent;
    SofiaPlan m_plan;
    QByteArray m_ticket; ///< of DigestPlugin; empty without an account
    nua_handle_t* m_call = nullptr;
    nua_handle_t* m_replacing = nullptr; ///< wants the place of m_call, and waits for its answer
    QByteArray m_replacingTarget;        ///< its Contact
    nua_handle_t* m_former = nullptr;    ///< replaced, its BYE on the way
    nua_handle_t* m_registration = nullptr;
    nua_saved_event_t m_offer[1] = {nullptr}; ///< request that waits for answerOffer()
    QByteArray m_remoteTarget;                ///< Contact of the far side
    bool m_established = false;
};

} // namespace jonction
