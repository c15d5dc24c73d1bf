// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace jonction {

/// One codec of a media line: "PCMU/8000" under its RTP payload type.
struct SdpCodec
{
    int payloadType = -1;
    QString name; ///< "PCMU"; from a=rtpmap, or the static table of RFC 3551
    int clockRate = 0;

    friend bool operator==(const SdpCodec&, const SdpCodec&) = default;
};

struct SdpMedia
{
    QString kind; ///< "audio"
    int port = 0;
    QString protocol; ///< "RTP/AVP", "RTP/SAVP" …
    QString address;  ///< own c= line, else that of the session
    QString direction = QStringLiteral("sendrecv");
    QList<SdpCodec> codecs;
    bool encrypted = false; ///< a=crypto or a=fingerprint seen, or a SAVP protocol
};

/// The part of a session description that a call's report needs (RFC 8866). The engine's library never sees
/// SDP: its parser can be made to eat all memory.
struct SdpSession
{
    QString origin;
    QString address;
    QList<SdpMedia> media;
};

namespace SdpReader {

/// Reads what can be read; never fails. At most 64 KiB, 1,000 lines, 16 media lines and 64 formats each are
/// looked at, whatever the text claims.
SdpSession read(const QByteArray& text);

/// An audio offer of PCMU, PCMA and telephone-event at `address`:`port`, sendrecv.
QByteArray writeAudioOffer(const QString& address, int port, quint64 sessionId);

} // namespace SdpReader

} // namespace jonction
