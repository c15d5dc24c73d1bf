// SPDX-License-Identifier: Apache-2.0
#include "media/TelephoneEvents.h"

#include "media/G711.h"

#include <QtEndian>

#include <algorithm>

namespace jonction {

namespace {

constexpr char keyNames[] = "0123456789*#ABCD";
constexpr int endPackets = 3;
constexpr int pauseFrames = 5;
constexpr quint8 volume = 10; // -10 dBm0

} // namespace

void TelephoneEventSender::press(const QString& keys, int ms)
{
    for (const QChar key : keys.toUpper()) {
        const qsizetype event = QString::fromLatin1(keyNames).indexOf(key);
        if (event >= 0)
            m_keys.append({static_cast<quint8>(event), std::clamp(ms, 40, 5000) / audioFrameMs});
    }
}

std::optional<RtpPacket> TelephoneEventSender::next(quint32 timestamp)
{
    if (m_left == 0) {
        if (m_keys.isEmpty())
            return std::nullopt;
        m_key = m_keys.takeFirst();
        m_start = timestamp;
        m_frame = 0;
        m_left = m_key.frames + endPackets + pauseFrames;
    }
    --m_left;
    ++m_frame;
    if (m_frame > m_key.frames + endPackets)
        return std::nullopt;
    const bool ending = m_frame > m_key.frames;
    RtpPacket packet;
    packet.marker = m_frame == 1;
    packet.timestamp = m_start; // of all packets of one event
    packet.payload = QByteArray(4, '\0');
    packet.payload[0] = static_cast<char>(m_key.event);
    packet.payload[1] = static_cast<char>((ending ? 0x80 : 0) | volume);
    qToBigEndian(static_cast<quint16>(std::min(m_frame, m_key.frames) * audioFrame),
                 packet.payload.data() + 2);
    return packet;
}

std::optional<QChar> TelephoneEventReceiver::take(const RtpPacket& packet)
{
    if (packet.payload.size() < 4)
        return std::nullopt;
    const quint8 event = static_cast<quint8>(packet.payload.at(0));
    const bool ending = (static_cast<quint8>(packet.payload.at(1)) & 0x80) != 0;
    if (!ending || event >= 16 || m_ended == packet.timestamp)
        return std::nullopt;
    m_ended = packet.timestamp;
    return QLatin1Char(keyNames[event]);
}

} // namespace jonction
