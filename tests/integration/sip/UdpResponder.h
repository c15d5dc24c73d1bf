// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QNetworkDatagram>
#include <QObject>
#include <QUdpSocket>

#include <functional>

namespace jonction::test {

/// First header value of a request, as it came.
inline QByteArray header(const QByteArray& request, const QByteArray& name)
{
    for (const QByteArray& line : request.split('\n'))
        if (line.toLower().startsWith(name.toLower() + ':'))
            return line.mid(name.size() + 1).trimmed();
    return QByteArray();
}

/// A correct answer to `request`, with more header lines and a body of the test's choice.
inline QByteArray reply(const QByteArray& request, const QByteArray& status, const QByteArray& headers = {},
                        const QByteArray& body = {})
{
    QByteArray text = "SIP/2.0 " + status + "\r\nVia: " + header(request, "Via") +
                      "\r\nFrom: " + header(request, "From") + "\r\nTo: " + header(request, "To") +
                      ";tag=peer\r\nCall-ID: " + header(request, "Call-ID") +
                      "\r\nCSeq: " + header(request, "CSeq") + "\r\n" + headers;
    if (!body.isEmpty())
        text += "Content-Type: application/sdp\r\n";
    return text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// A peer with the manners of its test: answers each datagram with what `answer` gives, nothing for empty.
class UdpResponder : public QObject
{
public:
    using Answer = std::function<QList<QByteArray>(const QByteArray& request)>;

    explicit UdpResponder(Answer answer, const QHostAddress& at = QHostAddress::LocalHost)
        : m_answer(std::move(answer))
    {
        m_socket.bind(at, 0);
        connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
            while (m_socket.hasPendingDatagrams()) {
                const QNetworkDatagram datagram = m_socket.receiveDatagram();
                requests.append(datagram.data());
                for (const QByteArray& one : m_answer(datagram.data()))
                    m_socket.writeDatagram(one, datagram.senderAddress(),
                                           static_cast<quint16>(datagram.senderPort()));
            }
        });
    }

    bool isBound() const { return m_socket.localPort() != 0; }
    quint16 port() const { return m_socket.localPort(); }
    QString uri() const
    {
        const bool six = m_socket.localAddress().protocol() == QAbstractSocket::IPv6Protocol;
        const QString host = m_socket.localAddress().toString();
        return QStringLiteral("sip:bob@%1:%2")
            .arg(six ? QStringLiteral("[%1]").arg(host) : host)
            .arg(m_socket.localPort());
    }
    QList<QByteArray> requests;

private:
    QUdpSocket m_socket;
    Answer m_answer;
};

} // namespace jonction::test
