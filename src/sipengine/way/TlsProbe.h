// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/CallState.h"
#include "sip/TcpReport.h"
#include "sip/TlsReport.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

namespace jonction {

/// Looks at the far side's certificate on a connection of its own, because the SIP library tells nothing but
/// silence about a bad one (notes §3). Ends with finished(), once, within its limit.
class TlsProbe : public QObject
{
    Q_OBJECT

public:
    TlsProbe(const QHostAddress& address, quint16 port, const QString& verifyName,
             const QList<QSslCertificate>& authorities, QObject* parent);
    /// `settles`: stays a little after the handshake, because with TLS 1.3 a server that misses our
    /// certificate says so only then. Without, the real connection that follows will find out.
    void start(int limitMs, bool settles = false);

    /// True when the name is one of the certificate's DNS names letter by letter: then the SIP library, which
    /// knows neither wildcards nor address names, can check it on the real connection too.
    bool nameIsExact() const { return m_nameIsExact; }
    /// How the connection below came about; complete with finished().
    const TcpReport& tcp() const { return m_tcp; }

Q_SIGNALS:
    /// `reason` is None when the far side may be trusted.
    void finished(const jonction::TlsReport& report, jonction::CallReason reason);

private:
    void takeConnected();
    void takeEncrypted();
    void takeErrors(const QList<QSslError>& errors);
    void takeSocketError();
    void readCertificate();
    QString rootOf(const QSslCertificate& last) const;
    CallReason judge(const QList<QSslError>& errors, QString& text) const;
    void end(CallReason reason, const QString& error);

    QHostAddress m_address;
    quint16 m_port;
    QString m_name;
    QSslSocket m_socket;
    QTimer m_limit;
    QTimer m_settle;
    QElapsedTimer m_clock;
    TcpReport m_tcp;
    TlsReport m_report;
    bool m_settles = false;
    bool m_nameIsExact = false;
    bool m_ended = false;
};

/// Whether the certificate's alternative names cover `name`: exact, a wildcard for exactly one first label,
/// or an address. The common name counts only where there are no alternative names at all.
bool certificateCovers(const QSslCertificate& certificate, const QString& name);

} // namespace jonction
