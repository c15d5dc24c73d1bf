// SPDX-License-Identifier: Apache-2.0
#include "media/RtpPacket.h"

#include <QtEndian>

namespace jonction {

namespace {

constexpr qsizetype fixedHeader = 12;

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

// Where the payload begins, or -1: CSRCs and one header extension are stepped over (RFC 3550 5.3.1).
qsizetype payloadStart(QByteArrayView bytes)
{
    qsizetype at = fixedHeader + 4 * (byteAt(bytes, 0) & 0x0F);
    const bool extended = (byteAt(bytes, 0) & 0x10) != 0;
    if (extended) {
        if (bytes.size() < at + 4)
            return -1;
        at += 4 + 4 * qFromBigEndian<quint16>(bytes.data() + at + 2);
    }
    return at <= bytes.size() ? at : -1;
}

} // namespace

std::optional<RtpPacket> readRtp(QByteArrayView bytes)
{
    if (bytes.size() < fixedHeader || byteAt(bytes, 0) >> 6 != 2)
        return std::nullopt;
    const qsizetype start = payloadStart(bytes);
    if (start < 0)
        return std::nullopt;
    qsizetype end = bytes.size();
    if ((byteAt(bytes, 0) & 0x20) != 0) { // padding: its last byte counts itself
        const qsizetype padding = byteAt(bytes, end - 1);
        if (padding == 0 || padding > end - start)
            return std::nullopt;
        end -= padding;
    }
    RtpPacket packet;
    packet.marker = (byteAt(bytes, 1) & 0x80) != 0;
    packet.payloadType = byteAt(bytes, 1) & 0x7F;
    packet.sequence = qFromBigEndian<quint16>(bytes.data() + 2);
    packet.timestamp = qFromBigEndian<quint32>(bytes.data() + 4);
    packet.ssrc = qFromBigEndian<quint32>(bytes.data() + 8);
    packet.payload = bytes.sliced(start, end - start).toByteArray();
    return packet;
}

QByteArray writeRtp(const RtpPacket& packet)
{
    QByteArray bytes(fixedHeader, '\0');
    bytes[0] = static_cast<char>(0x80);
    bytes[1] = static_cast<char>((packet.marker ? 0x80 : 0) | (packet.payloadType & 0x7F));
    qToBigEndian(packet.sequence, bytes.data() + 2);
    qToBigEndian(packet.timestamp, bytes.data() + 4);
    qToBigEndian(packet.ssrc, bytes.data() + 8);
    return bytes + packet.payload;
}

bool isRtcp(QByteArrayView bytes)
{
    return bytes.size() >= 8 && byteAt(bytes, 0) >> 6 == 2 && byteAt(bytes, 1) >= 192 &&
           byteAt(bytes, 1) <= 223;
}

} // namespace jonction
