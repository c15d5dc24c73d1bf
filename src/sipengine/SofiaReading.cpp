// SPDX-License-Identifier: Apache-2.0
#include "sipengine/SofiaReading.h"

#include "sip/DigestAnswer.h"

#include <sofia-sip/msg_addr.h>
#include <sofia-sip/su_alloc.h>

#include <algorithm>

namespace jonction {

namespace {

constexpr usize_t longestBody = 65536;
constexpr int mostListed = 10;

bool isSipUrl(const url_t* url)
{
    return url && (url->url_type == url_sip || url->url_type == url_sips) && url->url_host && *url->url_host;
}

QByteArray urlText(const url_t* url)
{
    if (!url)
        return QByteArray();
    su_home_t home[1] = {SU_HOME_INIT(home)};
    const QByteArray text(url_as_string(home, url));
    su_home_deinit(home);
    return text;
}

QByteArray bodyOf(const sip_t* sip)
{
    const sip_payload_t* body = sip->sip_payload;
    return body && body->pl_data
               ? QByteArray(body->pl_data,
                            static_cast<qsizetype>(std::min<usize_t>(body->pl_len, longestBody)))
               : QByteArray();
}

template<typename Action>
void eachChallenge(const sip_t* sip, Action action)
{
    for (const msg_auth_t* list : {sip->sip_www_authenticate, sip->sip_proxy_authenticate}) {
        int count = 0;
        for (const msg_auth_t* one = list; one && count < mostListed; one = one->au_next, ++count)
            if (one->au_scheme)
                action(*one);
    }
}

QByteArray parameterOf(const msg_auth_t& challenge, const char* name)
{
    return QByteArray(msg_header_find_param(challenge.au_common, name));
}

QByteArray unquoted(QByteArray text)
{
    if (text.size() >= 2 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2);
    return text;
}

int sessionSecondsOf(const sip_t* sip)
{
    const sip_session_expires_t* timer = sip->sip_session_expires;
    return timer ? static_cast<int>(std::min<unsigned long>(timer->x_delta, 1'000'000)) : -1;
}

} // namespace

QByteArray challengeText(const msg_auth_t* challenge)
{
    QByteArray text(challenge->au_scheme);
    for (const msg_param_t* one = challenge->au_params; one && *one; ++one)
        text += QByteArray(one == challenge->au_params ? " " : ", ") + *one;
    return text;
}

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

QByteArray contactText(const sip_t* sip)
{
    if (!sip->sip_contact || !isSipUrl(sip->sip_contact->m_url))
        return QByteArray();
    url_t plain = *sip->sip_contact->m_url;
    plain.url_headers = nullptr;
    return urlText(&plain);
}

QByteArray reasonText(const sip_t* sip)
{
    QByteArray text; // SIP and Q.850 may both be given
    for (const sip_reason_t* one = sip ? sip->sip_reason : nullptr; one && text.size() < 1024;
         one = one->re_next) {
        text += QByteArray(text.isEmpty() ? "" : ", ") + one->re_protocol;
        for (const msg_param_t* parameter = one->re_params; parameter && *parameter; ++parameter)
            text += QByteArray(";") + *parameter;
    }
    return text;
}

QList<QByteArray> challengesOf(const sip_t* sip)
{
    QList<QByteArray> all;
    eachChallenge(sip, [&all](const msg_auth_t& one) {
        QByteArray text(one.au_scheme);
        const bool digest = text.compare("Digest", Qt::CaseInsensitive) == 0;
        const QByteArray algorithm = unquoted(parameterOf(one, "algorithm="));
        if (digest)
            text += ' ' + (algorithm.isEmpty() ? QByteArray("MD5") : algorithm);
        text += ' ' + unquoted(parameterOf(one, "realm="));
        if (!all.contains(text))
            all.append(text.left(256));
    });
    return all;
}

QList<QByteArray> answerableRealms(const sip_t* sip)
{
    QList<QByteArray> realms;
    eachChallenge(sip, [&realms](const msg_auth_t& one) {
        const QByteArray realm = parameterOf(one, "realm=");
        if (realm.startsWith('"') && !realms.contains(realm) && readDigestChallenge(challengeText(&one)))
            realms.append(realm);
    });
    return realms;
}

QHostAddress senderOf(msg_t* message)
{
    const su_sockaddr_t* address = message ? msg_addr(message) : nullptr;
    return address ? QHostAddress(&address->su_sa) : QHostAddress();
}

void describeAnswer(SofiaSign& sign, const sip_t* sip)
{
    sign.internal = !sip || nta_sip_is_internal(sip) != 0;
    if (!sip)
        return;
    sign.reasonHeader = reasonText(sip);
    if (sign.status > 100 && sign.status < 300)
        sign.sdp = bodyOf(sip);
    if (sign.status >= 300 && sign.status < 400)
        for (const sip_contact_t* one = sip->sip_contact; one && sign.contacts.size() < mostListed;
             one = one->m_next)
            sign.contacts.append(urlText(one->m_url));
    for (const sip_warning_t* one = sip->sip_warning; one && sign.warning.size() < 512; one = one->w_next)
        if (one->w_text)
            sign.warning += (sign.warning.isEmpty() ? "" : "; ") + QByteArray::number(one->w_code) + ' ' +
                            unquoted(one->w_text);
    if (sip->sip_retry_after)
        sign.retryAfter =
            static_cast<int>(std::min<unsigned long>(sip->sip_retry_after->af_delta, 1'000'000));
    if (sip->sip_expires)
        sign.expires = static_cast<int>(std::min<unsigned long>(sip->sip_expires->ex_delta, 1'000'000));
    if (sip->sip_contact && sip->sip_contact->m_expires)
        sign.expires = QByteArray(sip->sip_contact->m_expires).toInt();
    sign.sessionSeconds = sessionSecondsOf(sip);
    sign.challenges = challengesOf(sip);
}

void describeRequest(SofiaSign& sign, const sip_t* sip)
{
    sign.sdp = bodyOf(sip);
    sign.sessionSeconds = sessionSecondsOf(sip);
    if (sip->sip_from)
        sign.caller =
            ((sip->sip_from->a_display ? QByteArray(sip->sip_from->a_display) + ' ' : QByteArray()) + '<' +
             urlText(sip->sip_from->a_url) + '>')
                .trimmed();
    if (sign.caller.size() > 512)
        sign.caller.truncate(512);
}

bool readFragment(const sip_t* sip, SofiaSign& sign)
{
    QByteArray line = bodyOf(sip);
    line = line.left(line.indexOf('\n')).left(512).trimmed();
    if (!line.startsWith("SIP/2.0 "))
        return false;
    sign.status = line.mid(8, 3).toInt();
    sign.phrase = line.mid(12);
    return sign.status >= 100 && sign.status < 700;
}

bool readKey(const sip_t* sip, SofiaSign& sign)
{
    if (!sip)
        return false;
    QByteArray body = bodyOf(sip).left(256).trimmed();
    if (const qsizetype at = body.toLower().indexOf("signal="); at >= 0)
        body = body.mid(at + 7).trimmed();
    if (body.isEmpty() || !QByteArrayView("0123456789*#ABCD").contains(body.at(0)))
        return false;
    sign.phrase = body.left(1);
    return true;
}

bool isAnswered(const tagi_t tags[])
{
    int state = nua_callstate_init;
    tl_gets(tags, NUTAG_CALLSTATE_REF(state), TAG_END());
    return state == nua_callstate_completed || state == nua_callstate_ready;
}

} // namespace jonction
