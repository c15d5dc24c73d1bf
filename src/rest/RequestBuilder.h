// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/RestCall.h"

#include <QIODevice>
#include <QNetworkReply>
#include <QNetworkRequest>

#include "rest/RetryPolicy.h"

namespace jonction {

/// A request as Jonction sends it: no redirects, no cookies, no cache, no remembered credentials, own names.
QNetworkRequest requestFor(const QUrl& address, const RestCall& call, const Secret& authorization,
                           const QList<QSslCertificate>& extraRoots);

/// A body that can be read once and refuses to be rewound. Qt sends a request again by itself, on a new
/// connection, when the old one is closed without an answer, whatever the verb; a body that cannot be rewound
/// is the only way to stop it from making a change twice.
class OnceBody : public QIODevice
{
    Q_OBJECT

public:
    OnceBody(QObject* parent, RestBody body);
    bool isSequential() const override { return false; }
    qint64 size() const override { return m_body.bytes().size(); }
    bool seek(qint64 position) override;
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    RestBody m_body;
};

/// What a transport error without a status means.
struct TransportFault
{
    TryOutcome outcome;
    ErrorKind kind;
};
TransportFault transportFault(QNetworkReply::NetworkError error);

} // namespace jonction
