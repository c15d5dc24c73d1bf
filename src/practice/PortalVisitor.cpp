// SPDX-License-Identifier: Apache-2.0
#include "practice/PortalVisitor.h"

#include "base/JobChain.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int portalLimitMs = 20'000;
constexpr qint64 longestPortalPage = 1024 * 1024;

// The text of a banner of that kind, or nothing.
QString bannerText(const QString& page, const QString& kind)
{
    const QRegularExpression banner(u"class=\"[^\"]*banner-%1[^\"]*\"[^>]*>(.*?)</"_s.arg(kind),
                                    QRegularExpression::DotMatchesEverythingOption);
    QString text = banner.match(page).captured(1);
    return text.remove(QRegularExpression(u"<[^>]*>"_s)).simplified();
}

QByteArray formField(const char* name, const QByteArray& value)
{
    return QByteArray(name) + '=' + value.toPercentEncoding();
}

} // namespace

PortalVisitor::PortalVisitor(const QUrl& portal, QObject* parent)
    : QObject(parent)
    , m_portal(portal)
{}

QNetworkRequest PortalVisitor::pageRequest() const
{
    QUrl page = m_portal;
    page.setPath(page.path() + "/ucaas"_L1);
    QNetworkRequest request(page);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Accept-Language", "en");
    request.setTransferTimeout(portalLimitMs);
    return request;
}

JobOf<bool>* PortalVisitor::isLinked(QObject* owner)
{
    auto* job = new JobOf<bool>(owner);
    QNetworkReply* reply = m_network.get(pageRequest());
    connect(job, &Job::aborted, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::finished, job, [reply, job] {
        reply->deleteLater();
        if (reply->error() != QNetworkReply::NoError)
            return job->settle(Error::of(ErrorKind::Network, u"UCaaS"_s, reply->errorString()));
        job->settle(reply->read(longestPortalPage).contains("value=\"unlink\""));
    });
    return job;
}

JobOf<Nothing>* PortalVisitor::submit(QObject* owner, const QByteArray& form)
{
    auto* job = new JobOf<Nothing>(owner);
    QNetworkReply* reply = m_network.post(pageRequest(), form);
    connect(job, &Job::aborted, reply, &QNetworkReply::abort);
    connect(reply, &QNetworkReply::finished, job, [reply, job] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QString answer = QString::fromUtf8(reply->read(longestPortalPage));
        for (const QString& kind : {u"error"_s, u"warning"_s})
            if (const QString text = bannerText(answer, kind); !text.isEmpty())
                return job->settle(Error::of(ErrorKind::Forbidden, u"UCaaS"_s, text));
        if (status < 200 || status >= 400)
            return job->settle(Error::of(ErrorKind::Network, u"UCaaS"_s, reply->errorString()));
        job->settle(Nothing{});
    });
    return job;
}

JobOf<Nothing>* PortalVisitor::link(QObject* owner, const QString& clientId, const Secret& clientSecret,
                                    int limit)
{
    if (m_portal.host() != "localhost"_L1 && !QHostAddress(m_portal.host()).isLoopback())
        return settledJob<Nothing>(owner, Error::of(ErrorKind::Unsupported, m_portal.host()));
    const QByteArray credentials = formField("app_id", clientId.toUtf8()) + '&' +
                                   formField("app_secret", clientSecret.reveal().toByteArray());
    const QByteArray limitField = formField("multicast_limit", QByteArray::number(limit));
    const QList<QByteArray> forms{"action=save&platform=ms_teams", "action=link&" + credentials,
                                  "action=save&" + limitField};
    auto* chain = new JobChain<bool, Nothing>(owner, false);
    chain->then<bool>([this](QObject* o, bool&) { return isLinked(o); },
                      [](bool& linked, bool& seen) { linked = seen; });
    chain->then<Nothing>(
        [this](QObject* o, bool& linked) { return linked ? submit(o, "action=unlink") : nullptr; },
        [](bool&, Nothing&) {});
    for (const QByteArray& form : forms)
        chain->then<Nothing>([this, form](QObject* o, bool&) { return submit(o, form); },
                             [](bool&, Nothing&) {});
    chain->run([](bool&) -> Result<Nothing> { return Nothing{}; });
    return chain;
}

} // namespace jonction
