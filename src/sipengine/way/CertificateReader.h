// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/TlsReport.h"

#include <QByteArray>

class QSslCertificate;

namespace jonction {

/// What Qt does not tell of a certificate (RFC 5280 §4.1, §4.2.1).
struct CertificateExtras
{
    QString signature;
    QStringList usages;
    QStringList keyUsages;
    bool authority = false;
};

/// Reads any bytes as DER: never further than they go, and what cannot be read is empty. Names as in
/// TlsCertificate; at most 32 usages.
CertificateExtras readCertificateExtras(const QByteArray& der);

/// Texts are cut to 256 characters without controls, names to 100: who made the certificate is not known.
TlsCertificate describeCertificate(const QSslCertificate& certificate);

/// Empty, or why a key or a signature is weaker than what OpenSSL takes today (security level 2): "RSA key of
/// 1024 bits", "signed with sha1WithRSAEncryption". The signature of a root does not count.
QString weaknessOf(const TlsCertificate& certificate);

} // namespace jonction
