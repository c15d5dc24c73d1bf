// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace jonction {

/// What the far side showed in the handshake. It comes from a connection of its own, made just before the
/// real one, because only that one tells name, chain and dates apart.
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

    friend bool operator==(const TlsReport&, const TlsReport&) = default;
};

} // namespace jonction
