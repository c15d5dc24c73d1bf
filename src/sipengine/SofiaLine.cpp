// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaLine.h"

#include "sipengine/DigestPlugin.h"
#include "sipengine/SofiaReading.h"
#include "sipengine/SofiaThread.h"

#include <QUrl>

namespace jonction {

namespace {

void sendAnswer(nua_handle_t* call, int status, const QByteArray& sdp, const QByteArray& contact)
{
    const bool body = !sdp.isEmpty();
    const QByteArray where = '<' + contact + '>';
    // The library keeps the pointer to the phrase and not its text.
    nua_respond(call, status, sip_status_phrase(status),
                TAG_IF(body, SIPTAG_CONTENT_TYPE_STR("application/sdp")),
                TAG_IF(body, SIPTAG_PAYLOAD_STR(sdp.constData())),
                TAG_IF(!contact.isEmpty(), SIPTAG_CONTACT_STR(where.constData())), TAG_END());
}

} // namespace

SofiaLine::SofiaLine(SofiaThread& thread, SofiaAgent& agent, const SofiaPlan& plan)
    : m_thread(thread)
    , m_agent(agent)
    , m_plan(plan)
{
    if (!plan.account.isEmpty())
        m_ticket = DigestPlugin::enter(plan.account);
    m_agent.add(this);
}

SofiaLine::~SofiaLine()
{
    release();
}

void SofiaLine::release()
{
    dropSaved();
    m_agent.remove(this);
    for (nua_handle_t** handle : {&m_call, &m_replacing, &m_former, &m_registration})
        if (nua_handle_t* gone = std::exchange(*handle, nullptr))
            nua_handle_destroy(gone);
    if (!m_ticket.isEmpty())
        DigestPlugin::leave(std::exchange(m_ticket, {}));
}

void SofiaLine::dropSaved()
{
    if (m_offer[0])
        nua_destroy_event(m_offer);
    m_offer[0] = nullptr;
}

SofiaSign SofiaLine::sign(SofiaSign::Kind kind, int status, const char* phrase) const
{
    SofiaSign sign;
    sign.id = m_plan.id;
    sign.attempt = m_plan.attempt;
    sign.kind = kind;
    sign.status = status;
    sign.phrase = QByteArray(phrase);
    return sign;
}

void SofiaLine::fail(const QByteArray& why)
{
    m_thread.tell(sign(SofiaSign::Kind::Failed, 0, why.constData()));
}

nua_handle_t* SofiaLine::handleTo(const QByteArray& target)
{
    const QByteArray to = '<' + target + '>';
    nua_handle_t* handle =
        nua_handle(m_agent.nua(), this, NUTAG_URL(target.constData()), SIPTAG_TO_STR(to.constData()),
                   SIPTAG_FROM_STR(m_plan.from.constData()), TAG_END());
    if (!handle)
        fail("target not accepted");
    return handle;
}

void SofiaLine::send()
{
    m_call = handleTo(m_plan.target);
    if (!m_call)
        return;
    const char* callId = m_plan.callId.constData();
    const bool more = !m_plan.headers.isEmpty();
    if (m_plan.work == SipWork::Options) {
        nua_options(m_call, SIPTAG_CALL_ID_STR(callId), SIPTAG_ACCEPT_STR("application/sdp"),
                    TAG_IF(more, SIPTAG_HEADER_STR(m_plan.headers.constData())), TAG_END());
        return;
    }
    const auto timer = static_cast<unsigned>(m_plan.sessionSeconds);
    nua_invite(m_call, SIPTAG_CALL_ID_STR(callId), SIPTAG_CONTENT_TYPE_STR("application/sdp"),
               SIPTAG_PAYLOAD_STR(m_plan.sdp.constData()),
               TAG_IF(more, SIPTAG_HEADER_STR(m_plan.headers.constData())),
               TAG_IF(m_plan.reliableProvisional, SIPTAG_REQUIRE_STR("100rel")),
               TAG_IF(timer > 0, NUTAG_SESSION_TIMER(timer)), TAG_END());
}

void SofiaLine::sendRegister()
{
    // The address of record stands in From and To alike (RFC 3261 §10.2).
    m_registration = nua_handle(m_agent.nua(), this, SIPTAG_TO_STR(m_plan.from.constData()),
                                SIPTAG_FROM_STR(m_plan.from.constData()), TAG_END());
    if (!m_registration) {
        fail("address of record not accepted");
        return;
    }
    const QByteArray expires = QByteArray::number(m_plan.registerSeconds);
    nua_register(m_registration, NUTAG_REGISTRAR(m_plan.registrar.constData()),
                 SIPTAG_CALL_ID_STR(m_plan.registerCallId.constData()),
                 SIPTAG_EXPIRES_STR(expires.constData()), TAG_END());
}

void SofiaLine::sendUnregister()
{
    if (m_registration)
        nua_unregister(m_registration, NUTAG_REGISTRAR(m_plan.registrar.constData()), TAG_END());
}

void SofiaLine::cancel()
{
    if (m_call)
        nua_cancel(m_call, TAG_END());
}

void SofiaLine::bye()
{
    if (m_call)
        nua_bye(m_call, TAG_END());
}

void SofiaLine::reinvite(const QByteArray& sdp)
{
    if (m_call)
        nua_invite(m_call, SIPTAG_CONTENT_TYPE_STR("application/sdp"), SIPTAG_PAYLOAD_STR(sdp.constData()),
                   TAG_END());
}

void SofiaLine::info(const QByteArray& keys)
{
    for (qsizetype i = 0; m_call && i < keys.size(); ++i) {
        const QByteArray body = QByteArray("Signal=") + keys.at(i) + "\r\nDuration=160\r\n";
        nua_info(m_call, SIPTAG_CONTENT_TYPE_STR("application/dtmf-relay"),
                 SIPTAG_PAYLOAD_STR(body.constData()), TAG_END());
    }
}

void SofiaLine::refer(const QByteArray& target)
{
    if (!m_call)
        return;
    const QByteArray to = '<' + target + '>';
    nua_refer(m_call, SIPTAG_REFER_TO_STR(to.constData()), SIPTAG_REFERRED_BY_STR(m_plan.from.constData()),
              TAG_END());
}

void SofiaLine::referTo(SofiaLine& other)
{
    sip_replaces_t* replaces =
        other.m_call ? nua_handle_make_replaces(other.m_call, nua_handle_home(other.m_call), 0) : nullptr;
    if (!replaces || other.m_remoteTarget.isEmpty()) {
        m_thread.tell(sign(SofiaSign::Kind::ReferAnswer, 481, "no call to hand over"));
        return;
    }
    // Written by hand: the library prints the name in lower case, which some peers do not know.
    const QByteArray value = QByteArray(replaces->rp_call_id) + ";to-tag=" + replaces->rp_to_tag +
                             ";from-tag=" + replaces->rp_from_tag;
    refer(other.m_remoteTarget + "?Replaces=" + QUrl::toPercentEncoding(QString::fromLatin1(value)));
}

void SofiaLine::tellOpened() const
{
    m_thread.tell(sign(SofiaSign::Kind::Opened));
}

void SofiaLine::respond(int status, const QByteArray& sdp, const QByteArray& contact)
{
    if (!m_call)
        return;
    sendAnswer(m_call, status, sdp, contact);
    m_established = m_established || (status >= 200 && status < 300);
}

void SofiaLine::answerOffer(const QByteArray& sdp)
{
    if (!m_call || !m_offer[0])
        return;
    if (sdp.isEmpty())
        nua_respond(m_call, SIP_488_NOT_ACCEPTABLE, NUTAG_WITH_SAVED(m_offer), TAG_END());
    else
        nua_respond(m_call, SIP_200_OK, NUTAG_WITH_SAVED(m_offer), SIPTAG_CONTENT_TYPE_STR("application/sdp"),
                    SIPTAG_PAYLOAD_STR(sdp.constData()), TAG_END());
    dropSaved();
}

/// True where the request goes out again with an answer to the challenge.
bool SofiaLine::challengeAnswered(int status, const char* phrase, nua_handle_t* handle, const sip_t* sip)
{
    if ((status != 401 && status != 407) || !sip || nta_sip_is_internal(sip))
        return false;
    SofiaSign told = sign(SofiaSign::Kind::Challenged, status, phrase);
    told.challenges = challengesOf(sip);
    const QList<QByteArray> realms = answerableRealms(sip);
    const bool answers = !m_ticket.isEmpty() && !realms.isEmpty() && !DigestPlugin::isRefused(m_ticket);
    told.credentialsRefused = !m_ticket.isEmpty() && !answers;
    m_thread.tell(told);
    if (!answers)
        return false;
    for (const QByteArray& realm : realms) {
        const QByteArray entry = "Digest:" + realm + ':' + m_ticket + ':' + m_ticket;
        nua_authenticate(handle, NUTAG_AUTH(entry.constData()), TAG_END());
    }
    return true;
}

void SofiaLine::answer(SofiaSign::Kind kind, int status, const char* phrase, nua_handle_t* handle,
                       const sip_t* sip)
{
    if (challengeAnswered(status, phrase, handle, sip))
        return;
    SofiaSign told = sign(kind, status, phrase);
    describeAnswer(told, sip);
    const bool invite = kind == SofiaSign::Kind::Answer && m_plan.work != SipWork::Options;
    const bool dialog = invite && status > 100 && status < 300;
    if (dialog && !told.internal && sip) {
        told.unusable = !routesUsable(sip) || (status >= 200 && !sip->sip_contact);
        if (!told.unusable && sip->sip_contact)
            m_remoteTarget = contactText(sip);
    }
    m_established = m_established || (dialog && status >= 200);
    if (!m_ticket.isEmpty()) {
        told.hashUsed = DigestPlugin::hashUsed(m_ticket);
        // A challenge that could not be answered for all that: refused, or one that wants the password
        // itself.
        told.credentialsRefused =
            DigestPlugin::isRefused(m_ticket) || status == 904 || status == 401 || status == 407;
    }
    m_thread.tell(told);
}

void SofiaLine::turnAway(nua_handle_t* handle, int status, const char* phrase)
{
    nua_respond(handle, status, phrase, TAG_END());
    nua_handle_destroy(handle);
    m_thread.tell(sign(SofiaSign::Kind::Refused, status, phrase));
}

void SofiaLine::noteRefused() const
{
    m_thread.tell(sign(SofiaSign::Kind::Refused));
}

bool SofiaLine::mayCall(nua_handle_t* handle, const sip_t* sip)
{
    // Nothing may be followed later that is not a SIP address (notes §8.3).
    if (!sip || !sip->sip_contact || !routesUsable(sip)) {
        turnAway(handle, SIP_400_BAD_REQUEST);
        return false;
    }
    if (!m_plan.callers.isEmpty() && !m_plan.callers.contains(senderOf(nua_current_request(m_agent.nua())))) {
        turnAway(handle, SIP_403_FORBIDDEN);
        return false;
    }
    return true;
}

// RFC 3891 §3: what is there to be replaced, and whether it may be.
bool SofiaLine::mayReplace(nua_handle_t* handle, const sip_t* sip)
{
    nua_handle_t* named = nua_handle_by_replaces(m_agent.nua(), sip->sip_replaces);
    if (named)
        nua_handle_unref(named); // what the search added
    if (!named || named != m_call || !m_established)
        turnAway(handle, SIP_481_NO_TRANSACTION);
    else if (sip->sip_replaces->rp_early_only || m_replacing)
        turnAway(handle, SIP_486_BUSY_HERE);
    else
        return true;
    return false;
}

void SofiaLine::takeCall(nua_handle_t* handle, const sip_t* sip)
{
    if (m_plan.work != SipWork::Listening || !mayCall(handle, sip))
        return;
    const bool replaces = sip->sip_replaces;
    if (replaces && !mayReplace(handle, sip))
        return;
    if (m_call && !replaces) {
        turnAway(handle, SIP_486_BUSY_HERE);
        return;
    }
    nua_handle_bind(handle, this);
    (replaces ? m_replacing : m_call) = handle;
    (replaces ? m_replacingTarget : m_remoteTarget) = contactText(sip);
    SofiaSign told = sign(replaces ? SofiaSign::Kind::Replacing : SofiaSign::Kind::Incoming);
    describeRequest(told, sip);
    m_thread.tell(told);
}

void SofiaLine::takeReplacement(const QByteArray& sdp)
{
    if (m_replacing)
        sendAnswer(m_replacing, 200, sdp, {});
}

// Only now is the answer on its way: until then the caller may have taken the call back.
void SofiaLine::changePlaces()
{
    if (m_former)
        nua_handle_destroy(m_former); // was asked to go before, and has not answered
    m_former = std::exchange(m_call, std::exchange(m_replacing, nullptr));
    m_remoteTarget = m_replacingTarget;
    if (m_former)
        nua_bye(m_former, TAG_END());
    m_thread.tell(sign(SofiaSign::Kind::Replaced));
}

void SofiaLine::refuseReplacement(int status)
{
    if (nua_handle_t* refused = std::exchange(m_replacing, nullptr))
        turnAway(refused, status, sip_status_phrase(status));
}

void SofiaLine::takeInside(nua_event_t event, nua_handle_t* handle, const sip_t* sip)
{
    SofiaSign told = sign(SofiaSign::Kind::Offer);
    if (!sip || !routesUsable(sip) || !sip->sip_contact) {
        nua_respond(handle, SIP_400_BAD_REQUEST, NUTAG_WITH_THIS(m_agent.nua()), TAG_END());
        m_thread.tell(sign(SofiaSign::Kind::Refused, SIP_400_BAD_REQUEST));
        return;
    }
    describeRequest(told, sip);
    if (event == nua_i_update && told.sdp.isEmpty()) { // a refresh of the session timer
        nua_respond(handle, SIP_200_OK, NUTAG_WITH_THIS(m_agent.nua()), TAG_END());
        return;
    }
    dropSaved();
    nua_save_event(m_agent.nua(), m_offer);
    m_thread.tell(told);
}

void SofiaLine::takeNotify(const sip_t* sip)
{
    SofiaSign told = sign(SofiaSign::Kind::ReferProgress);
    if (sip && readFragment(sip, told))
        m_thread.tell(told);
}

// A second far side has answered the same call: it is not wanted (RFC 3261 §13.2.2.4).
void SofiaLine::takeFork(tagi_t tags[])
{
    nua_handle_t* fork = nullptr;
    tl_gets(tags, NUTAG_HANDLE_REF(fork), TAG_END());
    if (!fork)
        return;
    nua_bye(fork, TAG_END());
    nua_handle_destroy(fork);
    m_thread.tell(sign(SofiaSign::Kind::Refused, 200, "second answer to the same call"));
}

void SofiaLine::event(nua_event_t event, int status, const char* phrase, nua_handle_t* handle,
                      const sip_t* sip, tagi_t tags[])
{
    const bool ours = handle == m_call || handle == m_registration;
    switch (event) {
    case nua_r_options:
        answer(SofiaSign::Kind::Answer, status, phrase, handle, sip);
        break;
    case nua_r_invite:
        if (ours)
            answer(m_established ? SofiaSign::Kind::ReinviteAnswer : SofiaSign::Kind::Answer, status, phrase,
                   handle, sip);
        break;
    case nua_r_register:
    case nua_r_unregister:
        if (status >= 200)
            answer(SofiaSign::Kind::RegisterAnswer, status, phrase, handle, sip);
        break;
    case nua_r_refer:
        if (status >= 200)
            answer(SofiaSign::Kind::ReferAnswer, status, phrase, handle, sip);
        break;
    case nua_r_info:
        challengeAnswered(status, phrase, handle, sip);
        break;
    case nua_r_bye:
        if (status >= 200 && ours && !challengeAnswered(status, phrase, handle, sip))
            m_thread.tell(sign(SofiaSign::Kind::ByeAnswer, status, phrase));
        if (status >= 200 && handle == m_former)
            nua_handle_destroy(std::exchange(m_former, nullptr));
        break;
    case nua_r_authenticate: // told only where the same answer was refused before
        if (status >= 300 && ours)
            answer(handle == m_registration ? SofiaSign::Kind::RegisterAnswer
                   : m_established          ? SofiaSign::Kind::ReinviteAnswer
                                            : SofiaSign::Kind::Answer,
                   status, phrase, handle, sip);
        break;
    case nua_i_bye:
        if (ours) {
            SofiaSign told = sign(SofiaSign::Kind::RemoteBye, status, phrase);
            told.reasonHeader = reasonText(sip);
            m_thread.tell(told);
        }
        break;
    case nua_i_cancel:
        if (ours)
            m_thread.tell(sign(SofiaSign::Kind::Withdrawn, status, phrase));
        else if (handle == m_replacing)
            nua_handle_destroy(std::exchange(m_replacing, nullptr));
        break;
    case nua_i_state:
        if (handle == m_replacing && isAnswered(tags))
            changePlaces();
        break;
    case nua_i_fork:
        takeFork(tags);
        break;
    case nua_i_invite:
    case nua_i_update:
        takeInside(event, handle, sip);
        break;
    case nua_i_notify:
        takeNotify(sip);
        break;
    case nua_i_info:
        nua_respond(handle, SIP_200_OK, NUTAG_WITH_THIS(m_agent.nua()), TAG_END());
        if (SofiaSign told = sign(SofiaSign::Kind::Info); readKey(sip, told))
            m_thread.tell(told);
        break;
    case nua_i_refer:
        // Never followed: whoever is in the call could send this computer to any number (notes §8.6).
        nua_respond(handle, SIP_405_METHOD_NOT_ALLOWED, NUTAG_WITH_THIS(m_agent.nua()), TAG_END());
        m_thread.tell(sign(SofiaSign::Kind::Refused, SIP_405_METHOD_NOT_ALLOWED));
        break;
    default:
        break;
    }
}

} // namespace jonction
