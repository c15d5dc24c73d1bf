// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "base/Secret.h"

#include <QList>
#include <QUrl>

class QTcpServer;
class QTcpSocket;

namespace jonction {

/// What the browser brought back on the redirect.
struct RedirectAnswer
{
    Secret code;
    QString error; ///< "access_denied" …; empty on success
    QString errorDescription;
};

/// The page that the browser shows at the end, in the person's language. Plain text; it is escaped here.
struct LoopbackPages
{
    QString title;
    QString done;   ///< "You may close this window."
    QString failed; ///< "Sign-in did not work. Go back to Jonction."
};

/// A web server for exactly one answer, on loopback addresses only (RFC 8252 §7.3). Requests with another
/// path, another state, another method or more than 16 KiB are turned away and do not count.
class LoopbackListener : public QObject
{
    Q_OBJECT

public:
    LoopbackListener(QObject* parent, const LoopbackPages& pages);

    /// Starts on a free port of 127.0.0.1, and on ::1 with the same port where the computer has it.
    /// Network where no port could be had.
    Result<QUrl> listen();

    /// "http://localhost:PORT/jonction": the registered redirect URI with the port of this run.
    QUrl redirectUri() const;

    /// One answer whose state matches. The job has no time limit of its own. The listener closes after it.
    JobOf<RedirectAnswer>* waitForAnswer(QObject* owner, const QByteArray& state);

private:
    bool listenOnce(bool bothFamilies);
    void accept(QTcpServer* server);
    void readFrom(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const QByteArray& request);
    void reply(QTcpSocket* socket, int status, const QString& text);
    void close();

    LoopbackPages m_pages;
    QList<QTcpServer*> m_servers;
    QByteArray m_state;
    QPointer<JobOf<RedirectAnswer>> m_job;
    quint16 m_port = 0;
};

/// The path of the registered redirect URI.
inline constexpr char loopbackPath[] = "/jonction";

} // namespace jonction
