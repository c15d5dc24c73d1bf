// SPDX-License-Identifier: Apache-2.0
#include "sipengine/names/DnsAsker.h"

#include <QFile>
#include <QRandomGenerator>
#include <QtEndian>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRepeatMs = 700;
constexpr int kQueryLimitMs = 4000;
constexpr int kMaxSends = 6;
constexpr qint64 kMaxDatagram = 65536;

bool isRefusal(int code)
{
    return code != 0 && code != 3; // NXDOMAIN is an answer
}

} // namespace

DnsQuery::DnsQuery(const QList<NameServer>& servers, DnsType type, const QString& name, QObject* parent)
    : QObject(parent)
    , m_servers(servers)
    , m_type(type)
    , m_name(name)
    , m_id(static_cast<quint16>(QRandomGenerator::system()->generate()))
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end({{}, m_error.isEmpty() ? u"timeout"_s : m_error});
    });
    connect(&m_repeat, &QTimer::timeout, this, [this] {
        m_server = (m_server + 1) % m_servers.size();
        send();
    });
    connect(&m_udp, &QUdpSocket::readyRead, this, &DnsQuery::takeDatagrams);
    connect(
        &m_udp, &QUdpSocket::errorOccurred, this, [this] { nextServer(u"network"_s); }, Qt::QueuedConnection);
    connect(&m_tcp, &QTcpSocket::readyRead, this, &DnsQuery::takeStream);
    connect(&m_tcp, &QTcpSocket::connected, this, [this] {
        const QByteArray question = dnsQuestion(m_id, m_type, m_name, false);
        QByteArray size(2, '\0');
        qToBigEndian(static_cast<quint16>(question.size()), size.data());
        m_tcp.write(size + question);
    });
    connect(
        &m_tcp, &QTcpSocket::errorOccurred, this,
        [this] {
            end({{}, u"network"_s});
        },
        Qt::QueuedConnection);
}

void DnsQuery::start()
{
    m_limit.start(kQueryLimitMs);
    if (!isDnsName(m_name))
        QMetaObject::invokeMethod(
            this,
            [this] {
                end({{}, u"unusable"_s});
            },
            Qt::QueuedConnection);
    else if (m_servers.isEmpty())
        QMetaObject::invokeMethod(
            this,
            [this] {
                end({{}, u"network"_s});
            },
            Qt::QueuedConnection);
    else
        send();
}

void DnsQuery::send()
{
    if (m_ended || ++m_sent > kMaxSends)
        return;
    m_repeat.start(kRepeatMs);
    // Connected, so that the system tells a refusal and lets nobody else answer; a fresh port each time.
    m_udp.abort();
    m_udp.connectToHost(server().address, server().port);
    m_udp.write(dnsQuestion(m_id, m_type, m_name, m_extended));
}

void DnsQuery::sendByTcp()
{
    m_repeat.stop();
    m_udp.abort();
    m_tcp.connectToHost(server().address, server().port);
}

void DnsQuery::takeDatagrams()
{
    if (!m_udp.hasPendingDatagrams()) { // what there was to read was the system's word that nobody listens
        nextServer(u"network"_s);
        return;
    }
    while (!m_ended && m_udp.state() == QAbstractSocket::ConnectedState && m_udp.hasPendingDatagrams())
        take(readDnsReply(m_udp.read(kMaxDatagram), m_id, m_type, m_name));
}

void DnsQuery::takeStream()
{
    m_stream += m_tcp.readAll();
    if (m_ended || m_stream.size() < 2)
        return;
    const qsizetype size = qFromBigEndian<quint16>(m_stream.constData());
    if (m_stream.size() < 2 + size)
        return;
    const DnsReply reply = readDnsReply(m_stream.mid(2, size), m_id, m_type, m_name);
    end(reply.ours ? reply.answer : DnsAnswer{{}, u"serverFailed"_s});
}

void DnsQuery::take(const DnsReply& reply)
{
    if (!reply.ours || m_ended)
        return;
    if (reply.truncated) {
        sendByTcp();
    } else if (isRefusal(reply.code) && std::exchange(m_extended, false)) {
        send(); // some old servers refuse whatever is extended
    } else if (isRefusal(reply.code)) {
        nextServer(reply.answer.error);
    } else {
        end(reply.answer);
    }
}

void DnsQuery::nextServer(const QString& error)
{
    if (m_ended)
        return;
    m_error = error;
    if (++m_server < m_servers.size()) {
        send();
        return;
    }
    end({{}, error});
}

void DnsQuery::end(const DnsAnswer& answer)
{
    if (std::exchange(m_ended, true))
        return;
    m_repeat.stop();
    m_limit.stop();
    Q_EMIT answered(answer);
    deleteLater();
}

DnsAsker::DnsAsker(const QString& configuration, QObject* parent)
    : QObject(parent)
    , m_configuration(configuration)
{}

const QList<NameServer>& DnsAsker::servers()
{
    if (m_servers)
        return *m_servers;
    QFile file(m_configuration);
    if (m_configuration.isEmpty())
        m_servers = systemNameServers();
    else if (file.open(QIODevice::ReadOnly))
        m_servers = readNameServers(file.read(64 * 1024));
    else
        m_servers.emplace();
    return *m_servers;
}

void DnsAsker::ask(DnsType type, const QString& name, Taker taker)
{
    auto* query = new DnsQuery(servers(), type, name, this);
    connect(query, &DnsQuery::answered, this,
            [taker = std::move(taker)](const DnsAnswer& answer) { taker(answer); });
    query->start();
}

} // namespace jonction
