// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/UdpResponder.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace jonction::test {

/// UdpResponder's sister: what comes on a connection is cut into messages, and each is answered there.
class TcpResponder : public QObject
{
public:
    explicit TcpResponder(UdpResponder::Answer answer)
        : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress::LocalHost, 0);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(*socket); });
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    QString uri() const { return QStringLiteral("sip:bob@127.0.0.1:%1").arg(port()); }
    QList<QByteArray> requests;

private:
    void serve(QTcpSocket& socket)
    {
        QByteArray& buffer = m_buffers[&socket];
        buffer += socket.readAll();
        while (true) {
            const qsizetype end = buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const qsizetype size = end + 4 + header(buffer.left(end), "Content-Length").toInt();
            if (buffer.size() < size)
                return;
            requests.append(buffer.left(size));
            buffer.remove(0, size);
            for (const QByteArray& one : m_answer(requests.last()))
                socket.write(one);
        }
    }

    QTcpServer m_server;
    QHash<QTcpSocket*, QByteArray> m_buffers;
    UdpResponder::Answer m_answer;
};

} // namespace jonction::test
