// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/TcpProbe.h"

namespace jonction {

using namespace Qt::StringLiterals;

TcpProbe::TcpProbe(const QHostAddress& address, quint16 port, QObject* parent)
    : QObject(parent)
    , m_address(address)
    , m_port(port)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_report.error = u"no answer in time"_s;
        end(CallReason::Timeout);
    });
    connect(&m_socket, &QTcpSocket::connected, this, [this] {
        m_report.connected = true;
        m_report.connectMs = m_clock.elapsed();
        end(CallReason::None);
    });
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        m_report.error = m_socket.errorString();
        end(error == QAbstractSocket::ConnectionRefusedError ? CallReason::ConnectionRefused
                                                             : CallReason::Unreachable);
    });
}

void TcpProbe::start(int limitMs)
{
    m_report.attempted = true;
    m_limit.start(limitMs);
    m_clock.start();
    m_socket.connectToHost(m_address, m_port);
}

void TcpProbe::end(CallReason reason)
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    // Out of the socket's own signal before it is taken down.
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            m_socket.abort();
            Q_EMIT finished(m_report, reason);
        },
        Qt::QueuedConnection);
}

} // namespace jonction
