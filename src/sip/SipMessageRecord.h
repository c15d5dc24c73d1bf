// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace jonction {

/// One message on the wire, as the ladder and the log show it. Secrets are cut before a record exists.
struct SipMessageRecord
{
    qint64 atMs = 0; ///< since the request was handed to the engine
    QDateTime at;    ///< UTC
    bool sent = false;
    QString local;  ///< "192.0.2.1:5060"
    QString remote; ///< "192.0.2.2:5060"
    QString transport;
    QString startLine;           ///< first line of `raw`
    QByteArray raw;              ///< LF line ends, secrets cut
    bool truncated = false;      ///< the log could not show all of it
    bool retransmission = false; ///< same message as one before it

    friend bool operator==(const SipMessageRecord&, const SipMessageRecord&) = default;
};

} // namespace jonction
