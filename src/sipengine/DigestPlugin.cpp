// SPDX-License-Identifier: Apache-2.0
#include "sipengine/DigestPlugin.h"

#include "sip/DigestAnswer.h"
#include "sipengine/SofiaReading.h"

#define SOFIA_EXTEND_AUTH_CLIENT 1
#include <sofia-sip/auth_client.h>
#include <sofia-sip/auth_client_plugin.h>
#include <sofia-sip/msg_header.h>
#include <sofia-sip/su_alloc.h>

#include <QHash>

namespace jonction {

namespace {

constexpr int mostRounds = 5; ///< a server whose nonces are always stale would keep us busy for ever

struct TicketHolder
{
    SipAccount account;
    QByteArray hashUsed;
    bool refused = false;
};

QHash<QByteArray, TicketHolder>& ticketHolders()
{
    static QHash<QByteArray, TicketHolder> holders;
    return holders;
}

/// The library's own structure, longer by what one realm's answers need.
struct DigestClient
{
    auth_client_t base;
    DigestAnswer* answer;
    int rounds;
};

DigestClient* clientOf(auth_client_t* base)
{
    return static_cast<DigestClient*>(static_cast<void*>(base));
}

void forgetAnswer(void* home)
{
    auto* client = static_cast<DigestClient*>(home);
    delete client->answer;
    client->answer = nullptr;
}

TicketHolder* holderOf(const auth_client_t* base)
{
    if (!base->ca_user)
        return nullptr;
    const auto found = ticketHolders().find(QByteArray(base->ca_user));
    return found == ticketHolders().end() ? nullptr : &*found;
}

/// 2: new, the request may be repeated; 1: nothing new (notes §2).
int takeChallenge(auth_client_t* base, msg_auth_t const* header)
{
    DigestClient* client = clientOf(base);
    const std::optional<DigestChallenge> challenge = readDigestChallenge(challengeText(header));
    if (!challenge)
        return 1; // another algorithm of the same realm may be spoken
    if (!client->answer) {
        client->answer = new DigestAnswer;
        su_home_destructor(base->ca_home, &forgetAnswer);
    }
    const bool fresh = client->answer->take(*challenge) && ++client->rounds <= mostRounds;
    if (TicketHolder* holder = holderOf(base); holder && !fresh)
        holder->refused = true;
    return fresh ? 2 : 1;
}

int authorize(auth_client_t* base, su_home_t* home, char const* method, url_t const* url,
              msg_payload_t const* body, msg_header_t** header)
{
    DigestClient* client = clientOf(base);
    TicketHolder* holder = holderOf(base);
    if (!client->answer || !holder || holder->refused || !holder->account.password)
        return -1;
    if (!client->answer->hasCredentials())
        client->answer->setCredentials(holder->account.user.toUtf8(), holder->account.password->clone());
    DigestAnswer::Request request;
    request.method = method;
    request.uri = url_as_string(home, url);
    if (body && body->pl_data)
        request.body = QByteArray(body->pl_data, static_cast<qsizetype>(body->pl_len));
    const QByteArray value = client->answer->authorization(request);
    if (value.isEmpty())
        return -1;
    holder->hashUsed = value.contains("algorithm=SHA-256") ? "SHA-256" : "MD5";
    *header = msg_header_make(home, base->ca_credential_class, value.constData());
    return *header ? 0 : -1;
}

const auth_client_plugin_t& digestPlugin(const char* name)
{
    static auth_client_plugin_t none{};
    static auth_client_plugin_t digest{};
    auth_client_plugin_t& plugin = QByteArrayView(name) == QByteArrayView("Digest") ? digest : none;
    plugin.auc_plugin_size = sizeof(auth_client_plugin_t);
    plugin.auc_size = sizeof(DigestClient);
    plugin.auc_name = name;
    plugin.auc_challenge = &takeChallenge;
    plugin.auc_authorize = &authorize;
    return plugin;
}

} // namespace

void DigestPlugin::install()
{
    static bool installed = false;
    if (std::exchange(installed, true))
        return;
    // The library replaces the first entry whose name differs: the first call fills a spare place, the second
    // takes that of Digest, the third that of Basic.
    auc_register_plugin(&digestPlugin("X-None"));
    auc_register_plugin(&digestPlugin("Digest"));
    auc_register_plugin(&digestPlugin("Digest"));
}

QByteArray DigestPlugin::enter(const SipAccount& account)
{
    static quint64 last = 0;
    const QByteArray ticket = "ticket" + QByteArray::number(++last);
    ticketHolders().insert(ticket, TicketHolder{account, {}, false});
    return ticket;
}

void DigestPlugin::leave(const QByteArray& ticket)
{
    ticketHolders().remove(ticket);
}

QByteArray DigestPlugin::hashUsed(const QByteArray& ticket)
{
    return ticketHolders().value(ticket).hashUsed;
}

bool DigestPlugin::isRefused(const QByteArray& ticket)
{
    return ticketHolders().value(ticket).refused;
}

} // namespace jonction
