// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>
#include <QUrl>

namespace jonction {

/// The demo administrator's browser: opens the sign-in page of a practice world, lets it sign in by itself,
/// and carries the answer to the loopback listener. Talks to loopback addresses only.
class PracticeBrowser : public QObject
{
    Q_OBJECT

public:
    explicit PracticeBrowser(QObject* parent = nullptr);
    void open(const QUrl& address);

private:
    void follow(const QUrl& address, int hopsLeft);

    QNetworkAccessManager m_network;
};

} // namespace jonction
