// SPDX-License-Identifier: Apache-2.0
#include "services/graph/AccountsApi.h"

#include "services/graph/GraphDecoders.h"
#include "services/graph/GraphEndpoints.h"

#include <QJsonDocument>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The rest of the object is made first, so that the password is in one text only, which is wiped.
Secret accountJson(const NewAccount& account, const Secret& password)
{
    const QJsonObject open{{u"accountEnabled"_s, true},
                           {u"displayName"_s, account.displayName},
                           {u"mailNickname"_s, account.userPrincipalName.section(u'@', 0, 0)},
                           {u"userPrincipalName"_s, account.userPrincipalName},
                           {u"usageLocation"_s, account.usageLocation}};
    QByteArray text = QJsonDocument(open).toJson(QJsonDocument::Compact);
    text.reserve(text.size() + password.size() * 2 + 100); // never moved: a copy left behind is not wiped
    text.chop(1);
    text += R"(,"passwordProfile":{"forceChangePasswordNextSignIn":true,"password":")";
    for (const char c : password.reveal()) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    text += "\"}}";
    return Secret(std::move(text));
}

} // namespace

AccountsApi::AccountsApi(QObject* parent, GraphClient* client)
    : QObject(parent)
    , m_client(client)
{}

JobOf<GraphUser>* AccountsApi::create(QObject* owner, const NewAccount& account, const Secret& password)
{
    return m_client->read(
        owner, {.endpoint = &graph::CreateUser, .body = RestBody::secretJson(accountJson(account, password))},
        graph::decodeUser);
}

JobOf<Nothing>* AccountsApi::remove(QObject* owner, const QString& userId)
{
    return m_client->write(owner, {.endpoint = &graph::DeleteUser, .path = {{u"id"_s, userId}}});
}

} // namespace jonction
