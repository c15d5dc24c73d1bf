// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace jonction {

/// One RTP packet without its CSRCs and header extension, which a test call has no use for (RFC 3550 5.1).
struct RtpPacket
{
    quint8 payloadType = 0;
    bool marker = false;
    quint16 sequence = 0;
    quint32 timestamp = 0;
    quint32 ssrc = 0;
    QByteArray payload;

    friend bool operator==(const RtpPacket&, const RtpPacket&) = default;
};

/// Any bytes are safe; nothing where they are not a whole RTP packet of version 2.
std::optional<RtpPacket> readRtp(QByteArrayView bytes);
QByteArray writeRtp(const RtpPacket& packet);

/// Whether a datagram on a port shared by both is RTCP: packet types 192 to 223 (RFC 5761 4).
bool isRtcp(QByteArrayView bytes);

} // namespace jonction
