// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/CallState.h"
#include "sip/TcpReport.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace jonction {

/// Whether a TCP connection comes about, and how fast: told before anything is said on it, because the SIP
/// library knows only one silence for all failures. Ends with finished(), once, within its limit.
class TcpProbe : public QObject
{
    Q_OBJECT

public:
    TcpProbe(const QHostAddress& address, quint16 port, QObject* parent);
    void start(int limitMs);

Q_SIGNALS:
    /// `reason`: None, ConnectionRefused, Unreachable, Timeout.
    void finished(const jonction::TcpReport& report, jonction::CallReason reason);

private:
    void end(CallReason reason);

    QHostAddress m_address;
    quint16 m_port;
    QTcpSocket m_socket;
    QElapsedTimer m_clock;
    QTimer m_limit;
    TcpReport m_report;
    bool m_ended = false;
};

} // namespace jonction
