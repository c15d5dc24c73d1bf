// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

namespace jonction {

enum class SipTransport { Auto, Udp, Tcp, Tls };

/// "", "udp", "tcp", "tls".
QString toString(SipTransport transport);
SipTransport sipTransportFrom(const QString& text);

/// A SIP URI as the signalling engine needs it: the parts that decide where to send, and the rest kept as it
/// came. Looser than the document's own rules: whatever a person wants to call may be called, as long as it
/// cannot break out of its header (RFC 3261 §19.1, §25.1).
struct SipTarget
{
    bool secure = false; ///< sips:
    QString user;        ///< as written, percent-encoding included, # encoded; may be empty
    QString host;        ///< without brackets, no trailing dot
    int port = 0;        ///< 0: not given
    SipTransport transport = SipTransport::Auto;
    QStringList parameters; ///< all URI parameters but transport, as written

    /// InvalidInput with `evidence` naming the part. Passwords in the user part are refused: they would end
    /// up in clear in headers and logs.
    static Result<SipTarget> parse(const QString& text);

    /// With `transport` in place of the own one; UDP is left out, being the default.
    QString toUri(SipTransport wanted) const;
    bool hostIsAddress() const;
};

/// Text for a header: control characters are gone, so that nobody injects a header line.
QString withoutControls(const QString& text);

/// Nothing but a telephone number, with or without blanks, dashes, dots and brackets: whom to ask for it is
/// missing.
bool isTelephoneNumber(const QString& text);

/// "[::1]" for IPv6, everything else as it is.
QString bracketed(const QString& host);

} // namespace jonction
