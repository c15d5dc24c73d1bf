// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/RtpPacket.h"

#include <QList>
#include <QString>

namespace jonction {

/// Keys of a telephone as named events in RTP (RFC 4733): 0 to 9 * # A B C D.
class TelephoneEventSender
{
public:
    /// Queues the keys; others than the sixteen are passed over. `ms` how long each is pressed.
    void press(const QString& keys, int ms = 160);
    bool isBusy() const { return m_left > 0 || !m_keys.isEmpty(); }

    /// The event packet of this 20 ms frame, without sequence and SSRC; nothing in the pause between two keys
    /// or when none is pressed. `timestamp`: of the frame, as the audio counts.
    std::optional<RtpPacket> next(quint32 timestamp);

private:
    struct Key
    {
        quint8 event = 0;
        int frames = 0;
    };

    QList<Key> m_keys;
    Key m_key;
    quint32 m_start = 0;
    int m_frame = 0;
    int m_left = 0; ///< frames of the key, its three end packets and its pause
};

/// Takes the first end of each event: the packets are repeated.
class TelephoneEventReceiver
{
public:
    /// The key that just ended, or nothing.
    std::optional<QChar> take(const RtpPacket& packet);

private:
    std::optional<quint32> m_ended;
};

} // namespace jonction
