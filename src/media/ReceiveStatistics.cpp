// SPDX-License-Identifier: Apache-2.0
#include "media/ReceiveStatistics.h"

#include <algorithm>
#include <cstdlib>

namespace jonction {

namespace {

// RFC 3550 A.1: a step of up to 3000 is loss; a step back of up to 100 is disorder; all else is another
// stream, believed with its second packet in a row.
constexpr quint16 mostLoss = 3000;
constexpr quint16 mostDisorder = 100;

} // namespace

ReceiveStatistics::ReceiveStatistics(int clockRate, int bufferMs)
    : m_clockRate(clockRate)
    , m_bufferMs(bufferMs)
{}

void ReceiveStatistics::begin(quint32 ssrc, quint16 sequence)
{
    m_expectedBefore = expected();
    m_started = true;
    m_ssrc = ssrc;
    m_base = m_highest = sequence;
    m_cycles = 0;
    m_seen.reset();
    m_afterJump.reset();
    m_transit.reset();
    m_fastest.reset();
}

qint64 ReceiveStatistics::expected() const
{
    if (!m_started)
        return m_expectedBefore;
    return m_expectedBefore + m_cycles + m_highest - m_base + 1;
}

// Moves the window; false for a packet that was here already or that belongs nowhere.
bool ReceiveStatistics::place(quint16 sequence)
{
    const quint16 ahead = static_cast<quint16>(sequence - m_highest);
    const quint16 behind = static_cast<quint16>(m_highest - sequence);
    if (ahead != 0 && ahead < mostLoss) {
        for (int i = 1; i <= std::min<int>(ahead, window); ++i)
            m_seen.reset(static_cast<quint16>(m_highest + i) % window);
        if (sequence < m_highest)
            m_cycles += 65'536;
        m_highest = sequence;
        m_seen.set(sequence % window);
        m_afterJump.reset();
        return true;
    }
    if (behind <= mostDisorder) {
        if (m_seen.test(sequence % window)) {
            ++m_duplicates;
            return false;
        }
        m_seen.set(sequence % window);
        ++m_reordered;
        if (m_cycles == 0 && static_cast<quint16>(m_base - sequence) <= mostDisorder && sequence != m_base)
            m_base = sequence; // older than the first one that came
        return true;
    }
    if (m_afterJump == sequence) {
        begin(m_ssrc, sequence);
        m_seen.set(sequence % window);
        return true;
    }
    m_afterJump = static_cast<quint16>(sequence + 1);
    return false;
}

void ReceiveStatistics::measure(quint32 timestamp, qint64 arrivalUs)
{
    if (m_interrupted) {
        m_transit.reset();
        m_fastest.reset();
    }
    // In timestamp units, modulo the wrap of both: only differences are used.
    const qint64 arrival = arrivalUs * m_clockRate / 1'000'000;
    const qint64 transit = static_cast<qint32>(static_cast<quint32>(arrival) - timestamp);
    if (m_transit)
        m_jitter += (static_cast<double>(std::llabs(transit - *m_transit)) - m_jitter) / 16.0;
    m_transit = transit;
    m_fastest = m_fastest ? std::min(*m_fastest, transit) : transit;
    if (transit - *m_fastest > static_cast<qint64>(m_bufferMs) * m_clockRate / 1000)
        ++m_late;
    if (m_lastUs >= 0 && !m_interrupted)
        m_longestGapUs = std::max(m_longestGapUs, arrivalUs - m_lastUs);
    if (m_firstUs < 0)
        m_firstUs = arrivalUs;
    m_lastUs = arrivalUs;
    m_interrupted = false;
}

bool ReceiveStatistics::take(quint32 ssrc, quint16 sequence, quint32 timestamp, qint64 arrivalUs, bool timed)
{
    if (!m_started || ssrc != m_ssrc) {
        begin(ssrc, sequence);
        ++m_sources;
        m_seen.set(sequence % window);
    } else if (!place(sequence)) {
        return false;
    }
    ++m_received;
    if (timed)
        measure(timestamp, arrivalUs);
    return true;
}

quint8 ReceiveStatistics::fractionLostSinceLast()
{
    const qint64 due = expected() - m_reportedExpected;
    const qint64 came = m_received - m_reportedReceived;
    m_reportedExpected = expected();
    m_reportedReceived = m_received;
    if (due <= 0 || came >= due)
        return 0;
    return static_cast<quint8>(std::min<qint64>(255, (due - came) * 256 / due));
}

} // namespace jonction
