// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Finding.h"

namespace jonction {

/// A SIP URI (RFC 3261 19.1; sip-trunk dossier 6.2): sip:user@host:port;transport=tcp. The user part is kept
/// as written (it is case-sensitive), the host is folded to lower case. Accepted without scheme: "user@host"
/// means "sip:user@host".
class SipUri
{
public:
    /// Rules: sip.empty sip.tooLong sip.blank sip.scheme sip.at sip.user sip.host sip.port sip.transport
    /// sip.parameter.
    static Result<SipUri> parse(const QString& text);

    QString scheme() const { return m_scheme; }       ///< "sip" or "sips"
    const QString& user() const { return m_user; }    ///< as written, still escaped; may be empty
    const QString& host() const { return m_host; }    ///< name, IPv4, or IPv6 in brackets
    int port() const { return m_port; }               ///< 0 where none is written
    QString transport() const { return m_transport; } ///< "udp", "tcp", "tls" or empty
    QString toString() const;

    friend bool operator==(const SipUri&, const SipUri&) = default;

private:
    SipUri() = default;
    QString m_scheme;
    QString m_user;
    QString m_host;
    int m_port = 0;
    QString m_transport;
    QString m_parameters; // everything after the host and port except transport, with its semicolons
};

} // namespace jonction
