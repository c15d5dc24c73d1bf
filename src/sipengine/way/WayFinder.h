// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/names/NextHopFinder.h"
#include "sipengine/way/SofiaWay.h"
#include "sipengine/way/WayStations.h"

#include <QObject>
#include <QPointer>
#include <QSslCertificate>

namespace jonction {

class TlsProbe;
class TrustFolder;

/// The way of one piece of work to the far side: names, hops, the own address, and with TCP and TLS a look at
/// the connection before the SIP library makes its own, of which it would tell nothing. Sends no SIP. Thread:
/// the one it lives in.
///
/// start() ends in chosen(). Whoever asked then prepares what it needs at local() and calls open(), which
/// ends in opened(). Each may end in failed() instead; after next() it all begins anew with chosen(), for
/// another hop. Nothing is told after stop() and destruction.
class WayFinder : public QObject
{
    Q_OBJECT

public:
    /// `trust` and `request` outlive this object.
    WayFinder(TrustFolder& trust, const SipRequest& request, SipWork work);

    /// Another resolv.conf; before start().
    void setResolverConfiguration(const QString& file) { m_resolverConfiguration = file; }
    /// failed(InvalidTarget) comes before this returns, everything else from the event loop.
    void start();
    /// After chosen(). Where no look is needed, opened() comes before this returns.
    void open();
    /// The way was open, and TLS broke on it before a word of SIP, though the certificate was fine: a look
    /// that stays longer tells whether a certificate of ours is missed. Ends in failed(), with that or with
    /// what is given here. A second call for the same hop does nothing.
    void explainLoss(CallReason reason, const QString& evidence);
    /// Whether, after this failure of the hop, there is another that may be tried: by RFC 3263 §4.3 where
    /// nobody spoke SIP or somebody said 503. `soFar`: what was heard from this hop.
    bool mayTryNext(CallReason reason, const SipOutcome& soFar) const;
    /// Leaves the hop; only where mayTryNext(). chosen() or failed() comes from the event loop.
    void next(CallReason reason, const QString& evidence);
    void stop();

    /// Writes what is known of the way: names, transport, remote, TCP and TLS; valid at any moment.
    void describe(SipOutcome& outcome) const;
    const WayStations& stations() const { return m_stations; }

    // From chosen() on.
    const NextHop& hop() const { return m_hop; }
    const QHostAddress& local() const { return m_local; }
    /// "192.0.2.1": local(), without a zone.
    const QString& localHost() const { return m_localHost; }
    /// Port at which calls are awaited; 0 where none are, and the stack takes one that it likes.
    quint16 localPort() const { return m_localPort; }

    /// From opened() on: as the stack takes it.
    SofiaWay way() const;

Q_SIGNALS:
    /// A hop is chosen, and there is a route to it.
    void chosen();
    void opened();
    /// This hop, or the whole of it, leads nowhere. `evidence`: the short text of whoever said so.
    void failed(jonction::CallReason reason, const QString& evidence);

private:
    void takeHop();
    bool takeLocal();
    void probeTcp();
    void probeTls();
    TlsProbe* newTlsProbe(const QList<QSslCertificate>& authorities);
    void takeTls(const TlsReport& report);
    void finishProbe(CallReason reason, const QString& error);
    void dropProbe();
    void fail(CallReason reason, const QString& evidence);

    TrustFolder& m_trust;
    const SipRequest& m_request;
    const SipWork m_work;
    QString m_resolverConfiguration;
    WayStations m_stations;
    QString m_verifyName;
    NameReport m_names;
    QList<NextHop> m_hops; ///< that are left when m_hop fails
    NextHop m_hop;         ///< without an address: none
    QHostAddress m_local;
    QString m_localHost;
    quint16 m_localPort = 0;
    QPointer<QObject> m_probe; ///< of m_hop
    TcpReport m_tcp;
    TlsReport m_tls;
    bool m_exactName = false;
    bool m_lookedAgain = false;
    bool m_stopped = false;
};

} // namespace jonction
