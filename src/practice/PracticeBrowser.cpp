// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeBrowser.h"

#include "log/Log.h"

#include <QHostAddress>
#include <QNetworkReply>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int practiceHops = 5;

bool isOnLoopback(const QUrl& address)
{
    return address.host() == "localhost"_L1 || QHostAddress(address.host()).isLoopback();
}

/// A browser knows localhost by itself (RFC 6761, 6.3): a bare machine has no hosts file to ask.
QUrl withLoopbackAddress(QUrl address)
{
    if (address.host() == "localhost"_L1)
        address.setHost(u"127.0.0.1"_s);
    return address;
}

} // namespace

PracticeBrowser::PracticeBrowser(QObject* parent)
    : QObject(parent)
{}

void PracticeBrowser::open(const QUrl& address)
{
    follow(address, practiceHops);
}

void PracticeBrowser::follow(const QUrl& address, int hopsLeft)
{
    if (hopsLeft == 0 || !isOnLoopback(address)) {
        Log::warning("app", u"practice sign-in stopped at %1"_s.arg(address.host()));
        return;
    }
    QNetworkRequest request(withLoopbackAddress(address));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("X-Practice-Auto", "1");
    QNetworkReply* reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, hopsLeft] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            Log::warning("app", u"practice sign-in: %1"_s.arg(reply->errorString()));
        const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!next.isEmpty())
            follow(reply->url().resolved(next), hopsLeft - 1);
    });
}

} // namespace jonction
