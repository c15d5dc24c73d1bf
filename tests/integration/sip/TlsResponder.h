// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "integration/sip/UdpResponder.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace jonction::test {

/// Answers 200 to everything but ACK, over TLS.
class TlsResponder
{
public:
    struct Manner
    {
        bool wantsClient = false; ///< demands a certificate of the caller
        QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    };

    TlsResponder(const QString& certificate, const QString& key)
        : TlsResponder(certificate, key, Manner())
    {}

    /// `certificate`: a PEM file, leaf first.
    TlsResponder(const QString& certificate, const QString& key, const Manner& manner)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        QFile keyFile(key);
        if (keyFile.open(QIODevice::ReadOnly))
            configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Rsa));
        configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificate));
        configuration.setPeerVerifyMode(manner.wantsClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
        m_server.setSslConfiguration(configuration);
        m_server.listen(manner.address, 0);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { serve(socket); });
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    QByteArray received;

private:
    void serve(QTcpSocket* socket)
    {
        QByteArray& buffer = m_buffers[socket];
        buffer += socket->readAll();
        while (true) {
            const qsizetype end = buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const qsizetype size = end + 4 + header(buffer.left(end), "Content-Length").toInt();
            if (buffer.size() < size)
                return;
            const QByteArray request = buffer.left(size);
            buffer.remove(0, size);
            received += request;
            if (!request.startsWith("ACK "))
                socket->write(reply(request, "200 OK",
                                    "Contact: <sip:bob@127.0.0.1:" + QByteArray::number(port()) +
                                        ";transport=tls>\r\n"));
        }
    }

    QSslServer m_server;
    QHash<QTcpSocket*, QByteArray> m_buffers;
};

} // namespace jonction::test
