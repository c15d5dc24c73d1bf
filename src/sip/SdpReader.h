// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Secret.h"

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
    QString format;   ///< first of its formats, as written: a refusal has to name one
    QString address;  ///< own c= line, else that of the session
    QString direction = QStringLiteral("sendrecv");
    QList<SdpCodec> codecs;
    bool encrypted = false; ///< a=crypto or a=fingerprint seen, or a SAVP protocol
    bool rtcpMux = false;   ///< RTCP on the same port (RFC 5761)
    /// Values of a=crypto, at most eight. They hold keys: never into a record, a log or a report.
    QList<QByteArray> crypto;
};

/// The part of a session description that a call's report needs (RFC 8866). The engine's library never sees
/// SDP: its parser can be made to eat all memory.
struct SdpSession
{
    QString origin;
    QString address;
    QList<SdpMedia> media;
};

/// What is offered, or answered, for the audio of a call.
struct SdpAudio
{
    QString address;
    int port = 0;
    quint64 sessionId = 0;
    int version = 1; ///< goes up with each change inside a call (RFC 3264 8)
    /// In order of preference; telephone-event among them where keys are wanted.
    QList<SdpCodec> codecs;
    QString direction = QStringLiteral("sendrecv");
    /// Value of a=crypto; with it the audio is RTP/SAVP.
    Secret crypto;
    /// Of an answer: what was offered. Each of its streams has a line in the answer, in its place; all but
    /// the one at `chosen` with port 0 (RFC 3264 6). Empty for an offer.
    QList<SdpMedia> offered;
    qsizetype chosen = 0;
};

namespace SdpReader {

/// Reads what can be read; never fails. At most 64 KiB, 1,000 lines, 16 media lines and 64 formats each are
/// looked at, whatever the text claims.
SdpSession read(const QByteArray& text);

/// A whole session description with one audio stream of 20 ms packets. Holds the key where there is one.
QByteArray write(const SdpAudio& audio);

} // namespace SdpReader

} // namespace jonction
