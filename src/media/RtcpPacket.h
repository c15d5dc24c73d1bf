// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace jonction {

/// What the far side says it received of one sender (RFC 3550 6.4.1).
struct RtcpBlock
{
    quint32 ssrc = 0;
    quint8 fractionLost = 0; ///< since its last report, of 256
    qint32 totalLost = 0;    ///< may be negative: duplicates
    quint32 highestSequence = 0;
    quint32 jitter = 0; ///< in timestamp units
    quint32 lastReport = 0;
    quint32 sinceLastReport = 0; ///< 1/65536 s

    friend bool operator==(const RtcpBlock&, const RtcpBlock&) = default;
};

/// The sender's part of a sender report.
struct RtcpSender
{
    quint64 ntp = 0; ///< 32.32 fixed point, seconds since 1900
    quint32 timestamp = 0;
    quint32 packets = 0;
    quint32 octets = 0;

    friend bool operator==(const RtcpSender&, const RtcpSender&) = default;
};

struct RtcpReport
{
    quint32 ssrc = 0;
    std::optional<RtcpSender> sender; ///< SR; otherwise RR
    QList<RtcpBlock> blocks;

    friend bool operator==(const RtcpReport&, const RtcpReport&) = default;
};

/// One datagram: reports, and whether it says goodbye.
struct RtcpCompound
{
    QList<RtcpReport> reports;
    bool bye = false;
};

/// Any bytes are safe; nothing where they do not begin with a whole report of version 2. What follows a
/// broken part is passed over.
std::optional<RtcpCompound> readRtcp(QByteArrayView bytes);

/// Report, SDES with CNAME, and BYE where `bye`: every compound carries the first two (RFC 3550 6.1).
QByteArray writeRtcp(const RtcpReport& report, const QByteArray& cname, bool bye);

/// The middle 32 bits of a time, as blocks quote it.
inline quint32 middleOf(quint64 ntp)
{
    return static_cast<quint32>(ntp >> 16);
}

/// Round trip in milliseconds from a block about our own sender, seen at `nowNtp`; -1 where the far side has
/// not seen a report of ours yet or the numbers make no sense.
double roundTripMs(const RtcpBlock& block, quint64 nowNtp);

} // namespace jonction
