// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <bitset>
#include <optional>

namespace jonction {

/// What arrived of one stream (RFC 3550 A.1, A.3, A.8). Times are of the caller's monotonic clock. A new
/// SSRC, or a jump that is no loss, begins a new count; what was counted stays counted.
class ReceiveStatistics
{
public:
    /// `clockRate` of the timestamps; `bufferMs`: a packet later than this behind the fastest one comes too
    /// late to be heard.
    explicit ReceiveStatistics(int clockRate = 8000, int bufferMs = 60);

    /// False for a duplicate: it must not be heard twice. `timed`: the timestamp is that of the packet, so
    /// that jitter and lateness can be told from it.
    bool take(quint32 ssrc, quint16 sequence, quint32 timestamp, qint64 arrivalUs, bool timed = true);
    /// The stream stops or goes on by agreement (hold): the pause is no gap, and lateness is measured anew.
    void interrupt() { m_interrupted = true; }

    qint64 received() const { return m_received; } ///< without duplicates
    qint64 expected() const;
    qint64 lost() const { return qMax<qint64>(0, expected() - m_received); }
    qint64 duplicates() const { return m_duplicates; }
    qint64 reordered() const { return m_reordered; }
    qint64 late() const { return m_late; }
    int sourceChanges() const { return m_sources > 0 ? m_sources - 1 : 0; }
    double jitterMs() const { return m_jitter * 1000.0 / m_clockRate; }
    quint32 jitterUnits() const { return static_cast<quint32>(m_jitter); }
    qint64 longestGapMs() const { return m_longestGapUs / 1000; }
    qint64 firstUs() const { return m_firstUs; } ///< -1 before the first packet
    qint64 lastUs() const { return m_lastUs; }
    quint32 ssrc() const { return m_ssrc; }
    quint32 extendedHighest() const { return static_cast<quint32>(m_cycles + m_highest); }
    /// Lost since the last call of this function, of 256: for the next RTCP block.
    quint8 fractionLostSinceLast();

private:
    static constexpr int window = 1024;

    void begin(quint32 ssrc, quint16 sequence);
    bool place(quint16 sequence);
    void measure(quint32 timestamp, qint64 arrivalUs);

    int m_clockRate;
    int m_bufferMs;
    bool m_started = false;
    quint32 m_ssrc = 0;
    int m_sources = 0;
    quint16 m_base = 0;
    quint16 m_highest = 0;
    qint64 m_cycles = 0;
    std::bitset<window> m_seen; ///< of the last `window` sequence numbers
    std::optional<quint16> m_afterJump;
    qint64 m_expectedBefore = 0;
    qint64 m_received = 0;
    qint64 m_duplicates = 0;
    qint64 m_reordered = 0;
    qint64 m_late = 0;
    double m_jitter = 0;
    std::optional<qint64> m_transit;
    std::optional<qint64> m_fastest;
    qint64 m_firstUs = -1;
    qint64 m_lastUs = -1;
    qint64 m_longestGapUs = 0;
    bool m_interrupted = false;
    qint64 m_reportedExpected = 0;
    qint64 m_reportedReceived = 0;
};

} // namespace jonction
