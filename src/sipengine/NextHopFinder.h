// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/CallState.h"
#include "sip/SipTarget.h"

#include <QDnsLookup>
#include <QHostAddress>
#include <QHostInfo>
#include <QObject>
#include <QTimer>

namespace jonction {

/// Where to send: found by the system's resolver, because the SIP library knows neither the hosts file nor
/// the system's name services.
struct NextHop
{
    QString name; ///< host whose address it is; empty where the URI has an address
    QHostAddress address;
    quint16 port = 0;
    QString srvName; ///< the SRV name that led to `name` and `port`; empty where none did
};

/// RFC 3263 in the part that a test call needs: address, else SRV of the chosen transport where no port is
/// given, else A, else AAAA. The best SRV target and the first address are taken; there is no fail-over, so
/// that one test tells about one machine. Ends with found() or failed(), once, within its limit.
class NextHopFinder : public QObject
{
    Q_OBJECT

public:
    NextHopFinder(const SipTarget& target, SipTransport transport, QObject* parent);
    ~NextHopFinder() override;
    void start(int limitMs);

Q_SIGNALS:
    void found(const jonction::NextHop& hop);
    void failed(jonction::CallReason reason, const QString& evidence);

private:
    void lookUpService();
    void takeService();
    void lookUpHost(const QString& host);
    void takeHost(const QHostInfo& info);
    void end();

    SipTarget m_target;
    SipTransport m_transport;
    NextHop m_hop;
    QDnsLookup m_dns;
    QTimer m_limit;
    int m_lookup = -1;
    bool m_ended = false;
};

/// The own address from which packets to `remote` leave; null where there is no route.
QHostAddress localAddressTowards(const QHostAddress& remote, quint16 port);

} // namespace jonction
