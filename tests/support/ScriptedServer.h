// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace jonction::test {

/// A request as it came over the wire.
struct ServedRequest
{
    QByteArray verb;
    QByteArray target;                     ///< path and query, encoded as sent
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;
};

/// What the server does with a request.
struct ServedAnswer
{
    enum Manner {
        Whole,
        HalfBody, ///< promises the whole length, sends half, closes
        Cut,      ///< reads the request, closes without a word
        Silent,   ///< never answers
    };
    int status = 200;
    QByteArray body = "{}";
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    Manner manner = Whole;
    int delayMs = 0;
    bool keepAlive = true;
};

/// A real HTTP/1.1 server on 127.0.0.1 that a test tells what to answer. Header only, for any test program.
class ScriptedServer : public QTcpServer
{
public:
    using Handler = std::function<ServedAnswer(const ServedRequest&)>;

    explicit ScriptedServer(Handler handler = {})
        : m_handler(std::move(handler))
    {
        listen(QHostAddress(QHostAddress::LocalHost), 0);
        QObject::connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                QObject::connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    void answerWith(Handler handler) { m_handler = std::move(handler); }

    /// Answers in this order; the last one repeats.
    void answerInTurn(QList<ServedAnswer> answers)
    {
        m_handler = [answers, turn = qsizetype(0)](const ServedRequest&) mutable {
            return answers.at(std::min(turn++, answers.size() - 1));
        };
    }

    QUrl base(const QString& path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    const QList<ServedRequest>& requests() const { return m_requests; }

private:
    void read(QTcpSocket* socket)
    {
        QByteArray& buffer = m_buffers[socket];
        buffer += socket->readAll();
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        ServedRequest request;
        const QList<QByteArray> lines = buffer.left(end).split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        request.verb = first.value(0);
        request.target = first.value(1);
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        request.body = buffer.mid(end + 4, length);
        buffer.remove(0, end + 4 + length);
        m_requests.append(request);
        const ServedAnswer answer = m_handler ? m_handler(request) : ServedAnswer{};
        QTimer::singleShot(answer.delayMs, socket, [socket, answer] { write(socket, answer); });
    }

    static void write(QTcpSocket* socket, const ServedAnswer& answer)
    {
        if (answer.manner == ServedAnswer::Silent)
            return;
        if (answer.manner == ServedAnswer::Cut)
            return socket->disconnectFromHost();
        QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Status\r\n";
        for (const auto& [name, value] : answer.headers)
            head += name + ": " + value + "\r\n";
        if (answer.status != 204)
            head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
        const bool half = answer.manner == ServedAnswer::HalfBody;
        head += answer.keepAlive && !half ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
        socket->write(head);
        if (answer.status != 204)
            socket->write(half ? answer.body.left(answer.body.size() / 2) : answer.body);
        if (half || !answer.keepAlive)
            socket->disconnectFromHost();
    }

    Handler m_handler;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    QList<ServedRequest> m_requests;
};

} // namespace jonction::test
