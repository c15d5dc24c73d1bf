// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QHostAddress>
#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtEndian>
#include <QUdpSocket>

namespace jonction::test {

/// A name server on loopback that says what it is told to: enough of RFC 1035 for SIP. A name that it does
/// not know is answered with NXDOMAIN, or with "no such record" where it has others.
class ToyDns : public QObject
{
public:
    enum Type : quint16 { A = 1, Cname = 5, Aaaa = 28, Srv = 33, Naptr = 35 };

    ToyDns()
    {
        m_socket.bind(QHostAddress::LocalHost, 0);
        m_server.listen(QHostAddress::LocalHost, m_socket.localPort());
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray reply = answer(socket->readAll().mid(2), false);
                socket->write(number16(int(reply.size())) + reply);
            });
        });
        connect(&m_socket, &QUdpSocket::readyRead, this, [this] {
            while (m_socket.hasPendingDatagrams())
                serve(m_socket.receiveDatagram());
        });
        QFile file(configuration());
        if (file.open(QIODevice::WriteOnly))
            file.write("nameserver 127.0.0.1\nport " + QByteArray::number(m_socket.localPort()) + "\n");
    }

    /// A resolv.conf that names this server.
    QString configuration() const { return m_folder.filePath(QStringLiteral("resolv.conf")); }

    void address(const QByteArray& name, const QByteArray& text)
    {
        const QHostAddress told(QString::fromLatin1(text));
        if (told.protocol() == QAbstractSocket::IPv6Protocol) {
            const Q_IPV6ADDR bytes = told.toIPv6Address();
            add(name, Aaaa, QByteArray(reinterpret_cast<const char*>(&bytes), 16));
        } else {
            add(name, A, number32(told.toIPv4Address()));
        }
    }

    void srv(const QByteArray& name, int priority, int weight, int port, const QByteArray& target)
    {
        add(name, Srv, number16(priority) + number16(weight) + number16(port) + wire(target));
    }

    void naptr(const QByteArray& name, int order, int preference, const QByteArray& flags,
               const QByteArray& services, const QByteArray& replacement)
    {
        add(name, Naptr,
            number16(order) + number16(preference) + text(flags) + text(services) + text({}) +
                wire(replacement));
    }

    void alias(const QByteArray& name, const QByteArray& target) { add(name, Cname, wire(target)); }

    void add(const QByteArray& name, quint16 type, const QByteArray& data)
    {
        m_zone[name.toLower()].append({type, data});
    }

    bool silent = false;
    int refusal = 0;        ///< answer code for everything, where it is not 0
    bool truncates = false; ///< by UDP; TCP has it all
    QByteArray garbage;     ///< sent instead of an answer, behind the question's id
    QByteArrayList asked;   ///< "35 example.test", in order

    static QByteArray wire(const QByteArray& name)
    {
        QByteArray bytes;
        for (const QByteArray& label : name.split('.'))
            if (!label.isEmpty())
                bytes += text(label);
        return bytes + '\0';
    }
    static QByteArray text(const QByteArray& bytes) { return char(bytes.size()) + bytes; }
    static QByteArray number16(int value)
    {
        QByteArray bytes(2, '\0');
        qToBigEndian(static_cast<quint16>(value), bytes.data());
        return bytes;
    }
    static QByteArray number32(quint32 value)
    {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    }

private:
    struct Record
    {
        quint16 type;
        QByteArray data;
    };

    void serve(const QNetworkDatagram& datagram)
    {
        const QByteArray reply = answer(datagram.data(), truncates);
        if (!silent)
            m_socket.writeDatagram(datagram.makeReply(reply));
    }

    QByteArray answer(const QByteArray& question, bool cut)
    {
        qsizetype at = 12;
        QByteArrayList labels;
        while (at < question.size() && question[at] != 0) {
            labels.append(question.mid(at + 1, question[at]));
            at += 1 + question[at];
        }
        const QByteArray name = labels.join('.').toLower();
        const auto type = qFromBigEndian<quint16>(question.constData() + at + 1);
        asked.append(QByteArray::number(type) + ' ' + name);
        QByteArray answers;
        int count = 0;
        for (const Record& record : m_zone.value(name)) {
            if (record.type != type && record.type != Cname)
                continue;
            answers += QByteArray::fromHex("c00c") + number16(record.type) + number16(1) + number32(300) +
                       number16(int(record.data.size())) + record.data;
            ++count;
        }
        const int code = refusal ? refusal : (m_zone.contains(name) ? 0 : 3);
        if (!garbage.isEmpty())
            return question.left(2) + garbage;
        const bool bare = refusal || cut;
        return question.left(2) + number16((cut ? 0x8380 : 0x8180) | code) + number16(1) +
               number16(bare ? 0 : count) + number16(0) + number16(0) + question.mid(12, at + 5 - 12) +
               (bare ? QByteArray() : answers);
    }

    QUdpSocket m_socket;
    QTcpServer m_server;
    QTemporaryDir m_folder;
    QHash<QByteArray, QList<Record>> m_zone;
};

} // namespace jonction::test
