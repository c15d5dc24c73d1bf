// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace jonction {

/// One certificate as the far side sent it.
struct TlsCertificate
{
    QString subject; ///< common name, else organisation
    QString issuer;
    QDateTime notBefore; ///< UTC
    QDateTime notAfter;  ///< UTC
    QString keyType;     ///< "RSA" "EC" "DSA" …; empty: unknown
    int keyBits = 0;
    QString signature;  ///< "sha256WithRSAEncryption"; the number of the algorithm where it has no name here
    QStringList names;  ///< subject alternative names, DNS and IP
    QStringList usages; ///< extended key usage: "serverAuth" "clientAuth", else numbers; empty: any
    QStringList keyUsages;   ///< "digitalSignature" "keyCertSign" …
    bool authority = false;  ///< may issue others
    bool selfIssued = false; ///< subject and issuer are the same
    QString sha1;            ///< fingerprint, hexadecimal

    friend bool operator==(const TlsCertificate&, const TlsCertificate&) = default;
};

/// What the far side showed in the handshake. It comes from a connection of its own, made just before the
/// real one, because only that one tells name, chain and dates apart. Revocation (OCSP, CRL) is not looked
/// at.
struct TlsReport
{
    bool attempted = false;
    QString version; ///< "TLSv1.3"
    QString cipher;
    QString subject; ///< common name, or the whole subject where there is none
    QString issuer;
    QStringList names;  ///< subject alternative names, DNS and IP
    QDateTime notAfter; ///< UTC
    bool verified = false;
    QString error; ///< the TLS library's own short text; empty when verified
    /// Leaf first, exactly as sent; the root is usually left out. At most maxTlsChain.
    QList<TlsCertificate> chain;
    QString root;                ///< the authority trusted here that the chain ends at; empty: none
    bool ownAuthorities = false; ///< trusted were those of a file, not the system's
    QString verifyName;          ///< name that the certificate was compared with
    QString sni;                 ///< name told to the far side in the handshake; empty for addresses
    qint64 handshakeMs = -1;

    friend bool operator==(const TlsReport&, const TlsReport&) = default;
};

constexpr qsizetype maxTlsChain = 10;

} // namespace jonction
