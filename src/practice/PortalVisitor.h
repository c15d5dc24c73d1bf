// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "base/Secret.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace jonction {

/// Fills the UCaaS page of a practice portal as a person would: platform, Save, id and secret, Link, limit,
/// Save (ccai-platform 1.5). A platform that is linked already is unlinked first. Loopback addresses only.
/// The page itself is the judge: an error or warning banner ends the visit.
class PortalVisitor : public QObject
{
    Q_OBJECT

public:
    /// `portal` is the address of the portal's front page ("…/ccaip/portal").
    explicit PortalVisitor(const QUrl& portal, QObject* parent = nullptr);

    /// Errors: Unsupported where the portal is not on loopback; Forbidden with the banner's text as evidence;
    /// Network.
    JobOf<Nothing>* link(QObject* owner, const QString& clientId, const Secret& clientSecret,
                         int multicastLimit);

private:
    /// The page as it stands: whether it is linked already.
    JobOf<bool>* isLinked(QObject* owner);
    JobOf<Nothing>* submit(QObject* owner, const QByteArray& form);
    QNetworkRequest pageRequest() const;

    QUrl m_portal;
    QNetworkAccessManager m_network;
};

} // namespace jonction
