// SPDX-License-Identifier: Apache-2.0
#include "sipengine/way/TlsProbe.h"

#include "sipengine/way/CertificateReader.h"

#include <QSslCipher>
#include <QSslConfiguration>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// With TLS 1.3 a server refuses our missing certificate only after the handshake has ended for us.
constexpr int kSettleMs = 300;

/// Old versions too: a server that speaks nothing else shall be told apart from one that speaks no TLS. Qt
/// has their names only for programs that would use them.
QString tlsVersionName(QSsl::SslProtocol protocol)
{
    static const QStringList names{u"TLSv1.0"_s, u"TLSv1.1"_s, u"TLSv1.2"_s};
    return protocol == QSsl::TlsV1_3 ? u"TLSv1.3"_s : names.value(static_cast<int>(protocol));
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
        {QSslError::CertificateBlacklisted, CallReason::TlsUntrusted},
        {QSslError::InvalidPurpose, CallReason::TlsUsage},
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
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // Looks at everything, so that what is too old or too weak is told by name, and judges it itself
    // afterwards: with its usual bounds the library would only say "handshake failure". Nothing is sent on
    // this connection, and the real one keeps the bounds.
    configuration.setProtocol(QSsl::AnyProtocol);
    configuration.setBackendConfigurationOption("CipherString", QByteArray("DEFAULT:@SECLEVEL=0"));
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyName(m_name);
    m_limit.setSingleShot(true);
    m_settle.setSingleShot(true);
    m_report.attempted = true;
    m_report.verifyName = m_name;
    m_report.sni = QHostAddress(m_name).isNull() ? m_name : QString();
    connect(&m_socket, &QSslSocket::connected, this, &TlsProbe::takeConnected);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end(m_tcp.connected ? CallReason::TlsHandshake : CallReason::Timeout, u"no answer in time"_s);
    });
    connect(&m_settle, &QTimer::timeout, this, [this] { end(CallReason::None, QString()); });
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsProbe::takeEncrypted);
    connect(&m_socket, &QSslSocket::sslErrors, this, &TlsProbe::takeErrors);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsProbe::takeSocketError);
}

void TlsProbe::start(int limitMs, bool settles)
{
    m_settles = settles;
    m_limit.start(limitMs);
    m_clock.start();
    m_tcp.attempted = true;
    // The name goes out as SNI, and is what the certificate is compared with; the address was found before.
    m_socket.connectToHostEncrypted(m_address.toString(), m_port, m_name);
}

void TlsProbe::takeConnected()
{
    m_tcp.connected = true;
    m_tcp.connectMs = m_clock.elapsed();
}

void TlsProbe::readCertificate()
{
    const QList<QSslCertificate> chain = m_socket.peerCertificateChain();
    for (const QSslCertificate& certificate : chain.mid(0, maxTlsChain))
        m_report.chain.append(describeCertificate(certificate));
    m_report.version = tlsVersionName(m_socket.sessionProtocol());
    m_report.cipher = m_socket.sessionCipher().name();
    if (m_report.chain.isEmpty())
        return;
    const TlsCertificate& leaf = m_report.chain.first();
    m_report.subject = leaf.subject;
    m_report.issuer = leaf.issuer;
    m_report.names = leaf.names;
    m_report.notAfter = leaf.notAfter;
    m_report.root = rootOf(chain.last());
    m_nameIsExact =
        chain.first().subjectAlternativeNames().values(QSsl::DnsEntry).contains(m_name, Qt::CaseInsensitive);
}

/// By name: whether the signature holds is the library's verdict.
QString TlsProbe::rootOf(const QSslCertificate& last) const
{
    for (const QSslCertificate& authority : m_socket.sslConfiguration().caCertificates()) {
        const auto same = [&](QSslCertificate::SubjectInfo part) {
            return authority.subjectInfo(part) == last.issuerInfo(part);
        };
        if (authority == last || (same(QSslCertificate::CommonName) && same(QSslCertificate::Organization) &&
                                  same(QSslCertificate::OrganizationalUnitName)))
            return describeCertificate(authority).subject;
    }
    return QString();
}

void TlsProbe::takeEncrypted()
{
    m_report.handshakeMs = m_clock.elapsed() - m_tcp.connectMs;
    readCertificate();
    QString text;
    const CallReason reason = judge({}, text);
    if (reason == CallReason::None && m_settles)
        m_settle.start(kSettleMs);
    else
        end(reason, text);
}

void TlsProbe::takeErrors(const QList<QSslError>& errors)
{
    m_report.handshakeMs = m_clock.elapsed() - m_tcp.connectMs;
    readCertificate();
    QString text;
    const CallReason reason = judge(errors, text);
    end(reason, text);
}

/// What the library found first; then what it was told to let pass here.
CallReason TlsProbe::judge(const QList<QSslError>& errors, QString& text) const
{
    if (m_report.version == "TLSv1.0"_L1 || m_report.version == "TLSv1.1"_L1) {
        text = m_report.version;
        return CallReason::TlsOldVersion;
    }
    if (!errors.isEmpty())
        return reasonOfErrors(errors, text);
    for (const TlsCertificate& certificate : m_report.chain) {
        text = weaknessOf(certificate);
        if (!text.isEmpty())
            return CallReason::TlsWeak;
    }
    if (certificateCovers(m_socket.peerCertificate(), m_name))
        return CallReason::None;
    text = u"%1 is not among the names of the certificate"_s.arg(m_name);
    return CallReason::TlsWrongName;
}

void TlsProbe::takeSocketError()
{
    const QString text = m_socket.errorString();
    if (!m_tcp.connected)
        m_tcp.error = text;
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
        if (text.contains("protocol version"_L1) || text.contains("unsupported protocol"_L1)) {
            end(CallReason::TlsOldVersion, text);
            break;
        }
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
    if (!m_tcp.connected && m_tcp.error.isEmpty())
        m_tcp.error = error;
    m_report.verified = reason == CallReason::None;
    if (reason == CallReason::TlsUntrusted || reason == CallReason::TlsSelfSigned)
        m_report.root.clear(); // the name alone says nothing
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
