// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/names/DnsMessage.h"
#include "sipengine/names/NameServers.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>
#include <QUdpSocket>

#include <functional>
#include <optional>

namespace jonction {

/// One question on its way: repeated while nobody answers, with the next server where one refuses, by TCP
/// where the answer is too long for a datagram. Emits answered() once, from the event loop.
class DnsQuery : public QObject
{
    Q_OBJECT

public:
    DnsQuery(const QList<NameServer>& servers, DnsType type, const QString& name, QObject* parent);
    void start();

Q_SIGNALS:
    void answered(const jonction::DnsAnswer& answer);

private:
    void send();
    void sendByTcp();
    void takeDatagrams();
    void takeStream();
    void take(const DnsReply& reply);
    void nextServer(const QString& error);
    void end(const DnsAnswer& answer);
    const NameServer& server() const { return m_servers[m_server]; }

    QList<NameServer> m_servers;
    DnsType m_type;
    QString m_name;
    quint16 m_id;
    qsizetype m_server = 0;
    int m_sent = 0;
    bool m_extended = true;
    bool m_ended = false;
    QString m_error; ///< of the last server that said something
    QUdpSocket m_udp;
    QTcpSocket m_tcp;
    QByteArray m_stream;
    QTimer m_repeat;
    QTimer m_limit;
};

/// Asks the machine's name servers for records for which the system's resolver has no call: Qt 6.4 knows no
/// NAPTR and no port of a server, and the resolver of the SIP library runs in a circle for ever on a name
/// that points to itself. It knows no hosts file: addresses of hosts are the system's business. Thread: the
/// one it lives in.
class DnsAsker : public QObject
{
    Q_OBJECT

public:
    /// `configuration`: a file in resolv.conf's form instead of the system's; empty: the system's.
    explicit DnsAsker(const QString& configuration, QObject* parent);

    using Taker = std::function<void(const DnsAnswer&)>;
    /// `taker` is called once from the event loop, within four seconds; never after destruction.
    void ask(DnsType type, const QString& name, Taker taker);

private:
    const QList<NameServer>& servers();

    QString m_configuration;
    std::optional<QList<NameServer>> m_servers; ///< read when something is asked: an address needs none
};

} // namespace jonction
