// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/NameReport.h"
#include "sip/SipTarget.h"
#include "sipengine/names/DnsAsker.h"
#include "sipengine/names/ServiceFinder.h"

#include <QHash>
#include <QHostAddress>
#include <QHostInfo>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace jonction {

/// Where to send: names are resolved here, because the SIP library knows neither the hosts file nor the
/// system's name services.
struct NextHop
{
    QString name; ///< host whose address it is; empty where the URI has an address
    QHostAddress address;
    quint16 port = 0;
    SipTransport transport = SipTransport::Udp; ///< never Auto
    /// The SRV name that the SIP library will ask for on its way from the URI to `name` and `port`, though
    /// NAPTR may have led through another; empty where none is needed.
    QString srvName;

    /// "192.0.2.1:5061".
    QString endpoint() const;
    /// "192.0.2.1:5061 tls sbc.example.com".
    QString toString() const;
};

/// From a SIP URI to hops, after RFC 3263: the hosts that serve the domain where no port is given
/// (ServiceFinder), then A, then AAAA of every host. Addresses to which this machine has no route are left
/// out. A silent name server costs two seconds and not the whole: a host may be known to the system all the
/// same.
///
/// Records come from the name servers (DnsAsker), addresses from the system's resolver, which knows the hosts
/// file. Ends with found() or failed(), once, from the event loop, within its limit.
class NextHopFinder : public QObject
{
    Q_OBJECT

public:
    /// `resolverConfiguration`: another resolv.conf, whose servers then know the addresses too; empty: the
    /// system's.
    NextHopFinder(const SipTarget& target, SipTransport transport, QObject* parent,
                  const QString& resolverConfiguration = {});
    ~NextHopFinder() override;
    void start(int limitMs);

Q_SIGNALS:
    /// At least one hop.
    void found(const QList<jonction::NextHop>& hops, const jonction::NameReport& report);
    void failed(jonction::CallReason reason, const QString& evidence, const jonction::NameReport& report);

private:
    void lookUp(const QList<ServicePlace>& places);
    void lookUpBySystem(const QString& host);
    void lookUpByServers(const QString& host);
    void takeHost(const QString& host, const QHostInfo& info);
    void takeAddresses(const QString& host, const QList<DnsRecord>& records, const QString& error);
    void finishHosts(bool inTime);
    QList<NextHop> hopsOf(const ServicePlace& place);
    QList<NextHop> reachable(const QList<NextHop>& hops);
    void succeed(const QList<NextHop>& hops);
    void fail(CallReason reason, const QString& evidence);
    void end();

    SipTarget m_target;
    SipTransport m_transport; ///< Auto until it is known
    DnsAsker m_asker;
    bool m_ownServers;
    ServiceFinder m_services;
    QTimer m_limit;
    QList<ServicePlace> m_places;
    QSet<QString> m_openHosts;
    QHash<QString, QList<QHostAddress>> m_addresses;
    QSet<int> m_lookups;
    NameReport m_report;
    bool m_ended = false;
};

} // namespace jonction
