// SPDX-License-Identifier: Apache-2.0
#include "sipengine/TlsProbe.h"

#include <QSslCipher>
#include <QSslConfiguration>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// With TLS 1.3 a server refuses our missing certificate only after the handshake has ended for us.
constexpr int kSettleMs = 300;

QString tlsVersionName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLSv1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLSv1.3"_s;
    default:
        return QString();
    }
}

/// The error that says most: dates and self-signed before "no issuer", the name last.
CallReason reasonOfErrors(const QList<QSslError>& errors, QString& text)
{
    struct Known
    {
        QSslError::SslError error;
        CallReason reason;
    };
    static constexpr Known known[] = {
        {QSslError::CertificateExpired, CallReason::TlsExpired},
        {QSslError::CertificateNotYetValid, CallReason::TlsNotYetValid},
        {QSslError::SelfSignedCertificate, CallReason::TlsSelfSigned},
        {QSslError::SelfSignedCertificateInChain, CallReason::TlsUntrusted},
        {QSslError::UnableToGetLocalIssuerCertificate, CallReason::TlsUntrusted},
        {QSslError::UnableToGetIssuerCertificate, CallReason::TlsUntrusted},
        {QSslError::UnableToVerifyFirstCertificate, CallReason::TlsUntrusted},
        {QSslError::CertificateUntrusted, CallReason::TlsUntrusted},
        {QSslError::HostNameMismatch, CallReason::TlsWrongName},
    };
    for (const Known& one : known)
        for (const QSslError& error : errors)
            if (error.error() == one.error) {
                text = error.errorString();
                return one.reason;
            }
    text = errors.isEmpty() ? QString() : errors.first().errorString();
    return CallReason::TlsUntrusted;
}

bool nameMatches(const QString& pattern, const QString& name)
{
    if (pattern.compare(name, Qt::CaseInsensitive) == 0)
        return true;
    const qsizetype dot = name.indexOf(u'.');
    return pattern.startsWith("*."_L1) && dot > 0 &&
           pattern.sliced(1).compare(name.sliced(dot), Qt::CaseInsensitive) == 0;
}

} // namespace

bool certificateCovers(const QSslCertificate& certificate, const QString& name)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    const QHostAddress address(name);
    if (!address.isNull()) {
        for (const QString& one : alternatives.values(QSsl::IpAddressEntry))
            if (QHostAddress(one) == address)
                return true;
        return false;
    }
    const QStringList names = alternatives.isEmpty() ? certificate.subjectInfo(QSslCertificate::CommonName)
                                                     : alternatives.values(QSsl::DnsEntry);
    return std::any_of(names.begin(), names.end(),
                       [&name](const QString& one) { return nameMatches(one, name); });
}

TlsProbe::TlsProbe(const QHostAddress& address, quint16 port, const QString& verifyName,
                   const QList<QSslCertificate>& authorities, QObject* parent)
    : QObject(parent)
    , m_address(address)
    , m_port(port)
    , m_name(verifyName)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(authorities);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(m_name);
    m_limit.setSingleShot(true);
    m_settle.setSingleShot(true);
    m_report.attempted = true;
    connect(&m_limit, &QTimer::timeout, this, [this] {
        const bool connected = m_socket.state() == QAbstractSocket::ConnectedState;
        end(connected ? CallReason::TlsHandshake : CallReason::Timeout, u"no answer in time"_s);
    });
    connect(&m_settle, &QTimer::timeout, this, [this] { end(CallReason::None, QString()); });
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsProbe::takeEncrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsProbe::takeErrors);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsProbe::takeSocketError);
}

void TlsProbe::start(int limitMs)
{
    m_limit.start(limitMs);
    // The name goes out as SNI, and is what the certificate is compared with; the address was found before.
    m_socket.connectToHostEncrypted(m_address.toString(), m_port, m_name);
}

void TlsProbe::readCertificate()
{
    const QSslCertificate certificate = m_socket.peerCertificate();
    const auto nameOf = [](const QStringList& common, const QStringList& organization) {
        return common.isEmpty() ? organization.join(u' ') : common.first();
    };
    m_report.subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                              certificate.subjectInfo(QSslCertificate::Organization));
    m_report.issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName),
                             certificate.issuerInfo(QSslCertificate::Organization));
    const auto names = certificate.subjectAlternativeNames();
    const QStringList dns = names.values(QSsl::DnsEntry);
    m_report.names = dns + names.values(QSsl::IpAddressEntry);
    m_report.names.sort();
    m_report.notAfter = certificate.expiryDate().toUTC();
    m_report.version = tlsVersionName(m_socket.sessionProtocol());
    m_report.cipher = m_socket.sessionCipher().name();
    m_nameIsExact = dns.contains(m_name, Qt::CaseInsensitive);
}

void TlsProbe::takeEncrypted()
{
    readCertificate();
    if (!certificateCovers(m_socket.peerCertificate(), m_name))
        end(CallReason::TlsWrongName, u"%1 is not among the names of the certificate"_s.arg(m_name));
    else
        m_settle.start(kSettleMs);
}

void TlsProbe::takeErrors(const QList<QSslError>& errors)
{
    readCertificate();
    QString text;
    const CallReason reason = reasonOfErrors(errors, text);
    end(reason, text);
}

void TlsProbe::takeSocketError()
{
    const QString text = m_socket.errorString();
    switch (m_socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        end(CallReason::ConnectionRefused, text);
        break;
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketTimeoutError:
        end(CallReason::Unreachable, text);
        break;
    case QAbstractSocket::RemoteHostClosedError:
        // Nobody has said anything yet: an end right after the handshake means that something of ours was
        // missing in it.
        end(m_settle.isActive() ? CallReason::TlsClientCertificate : CallReason::TlsHandshake, text);
        break;
    default: {
        const bool wantsOurs = m_settle.isActive() || text.contains("certificate required"_L1) ||
                               text.contains("bad certificate"_L1);
        end(wantsOurs ? CallReason::TlsClientCertificate : CallReason::TlsHandshake, text);
    }
    }
}

void TlsProbe::end(CallReason reason, const QString& error)
{
    if (std::exchange(m_ended, true))
        return;
    m_limit.stop();
    m_settle.stop();
    m_report.verified = reason == CallReason::None;
    m_report.error = error;
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
