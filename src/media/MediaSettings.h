// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/G711.h"
#include "media/SdesKey.h"

#include <QHostAddress>

#include <optional>

namespace jonction {

/// Where the audio goes and how, as offer and answer agreed.
struct MediaSettings
{
    QHostAddress remote;
    quint16 remotePort = 0;
    bool rtcpMux = false; ///< RTCP on the port of RTP (RFC 5761); otherwise one above
    AudioCodec codec = AudioCodec::Pcma;
    int payloadType = 8;
    int eventPayloadType = -1; ///< of telephone-event; -1: not agreed
    bool sends = true;         ///< false while on hold
    /// Both or none: then RTP and RTCP are encrypted.
    std::optional<SdesKey> ourKey;
    std::optional<SdesKey> theirKey;
};

} // namespace jonction
