// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/RtpPacket.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSemaphore>
#include <QThread>
#include <QUdpSocket>

#include <atomic>
#include <cmath>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <vector>

namespace jonction::test {

/// What a relay does to the packets that a peer sends. Zero is "never".
struct RelayShape
{
    int dropEvery = 0;      ///< each n-th packet is dropped
    double dropShare = 0;   ///< and of the others this share, by chance
    int delayMs = 0;        ///< each packet waits a random time up to this
    int holdBackEvery = 0;  ///< each n-th packet waits so long that two others overtake it
    int duplicateEvery = 0; ///< each n-th packet is sent twice
    quint32 seed = 1;
};

/// What the receiver must have seen.
struct RelayTruth
{
    qint64 lost = 0;
    qint64 duplicates = 0;
    qint64 reordered = 0;
    double jitterMs = 0; ///< RFC 3550 6.4.1, from the times at which the relay sent
};

/// Stands between the media of a call and its peer: passes on what the call sends, and shapes what the peer
/// sends back. It counts by its own means what it did. A thread of its own; start() by the constructor.
class ShapingRelay : public QThread
{
public:
    /// `peerPort` on 127.0.0.1 is where the peer's media is.
    ShapingRelay(const RelayShape& shape, quint16 peerPort)
        : m_shape(shape)
        , m_peerPort(peerPort)
        , m_random(shape.seed)
    {
        start();
        m_ready.acquire();
    }
    ~ShapingRelay() override { finish(); }

    /// Where the call shall send its media.
    quint16 port() const { return m_port; }

    void finish()
    {
        m_stopping = true;
        wait();
    }

    /// Different packets that were sent on. After finish().
    qint64 delivered() const { return static_cast<qint64>(m_deliveries.size()) - m_duplicates; }

    /// The truth for a receiver that took the first `received` different packets and then stopped to listen.
    RelayTruth truthOf(qint64 received) const
    {
        RelayTruth truth;
        std::set<quint16> seen;
        std::optional<double> transit;
        quint16 highest = 0;
        quint16 lowest = 0;
        for (const Delivery& delivery : m_deliveries) {
            if (seen.count(delivery.sequence) > 0) {
                ++truth.duplicates;
                continue;
            }
            if (static_cast<qint64>(seen.size()) == received)
                break;
            const bool first = seen.empty();
            if (first || isAfter(delivery.sequence, highest))
                highest = delivery.sequence;
            else
                ++truth.reordered;
            if (first || isAfter(lowest, delivery.sequence))
                lowest = delivery.sequence;
            seen.insert(delivery.sequence);
            const double now = delivery.atMs - delivery.timestamp / 8.0;
            if (transit)
                truth.jitterMs += (std::abs(now - *transit) - truth.jitterMs) / 16;
            transit = now;
        }
        for (const quint16 sequence : m_arrivals)
            if (!isAfter(sequence, highest) && !isAfter(lowest, sequence) && seen.count(sequence) == 0)
                ++truth.lost;
        return truth;
    }

protected:
    void run() override
    {
        QUdpSocket towardsCall;
        QUdpSocket towardsPeer;
        towardsCall.bind(QHostAddress::LocalHost, 0);
        towardsPeer.bind(QHostAddress::LocalHost, 0);
        m_port = towardsCall.localPort();
        m_clock.start();
        m_ready.release();
        while (!m_stopping) {
            while (towardsCall.hasPendingDatagrams()) {
                const QByteArray bytes = receive(towardsCall, &m_callPort);
                towardsPeer.writeDatagram(bytes, QHostAddress::LocalHost, m_peerPort);
            }
            while (towardsPeer.hasPendingDatagrams())
                shape(receive(towardsPeer, nullptr));
            sendDue(towardsCall);
            msleep(1);
        }
    }

private:
    struct Delivery
    {
        quint16 sequence;
        quint32 timestamp;
        double atMs;
    };

    static bool isAfter(quint16 one, quint16 other)
    {
        return one != other && static_cast<quint16>(one - other) < 0x8000;
    }

    static QByteArray receive(QUdpSocket& socket, quint16* port)
    {
        QByteArray bytes(static_cast<qsizetype>(socket.pendingDatagramSize()), '\0');
        bytes.truncate(socket.readDatagram(bytes.data(), bytes.size(), nullptr, port));
        return bytes;
    }

    double nowMs() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    bool hits(int every) const { return every > 0 && m_count % every == 0; }

    void shape(const QByteArray& bytes)
    {
        const std::optional<RtpPacket> packet = readRtp(bytes);
        if (!packet)
            return;
        ++m_count;
        m_arrivals.push_back(packet->sequence);
        const bool unlucky = std::uniform_real_distribution<>(0, 1)(m_random) < m_shape.dropShare;
        const double delay = std::uniform_real_distribution<>(0, m_shape.delayMs)(m_random);
        if (hits(m_shape.dropEvery) || unlucky)
            return;
        const double due = nowMs() + delay + (hits(m_shape.holdBackEvery) ? 50 : 0);
        m_waiting.emplace(due, bytes);
        if (hits(m_shape.duplicateEvery)) {
            m_waiting.emplace(due, bytes);
            ++m_duplicates;
        }
    }

    void sendDue(QUdpSocket& socket)
    {
        while (!m_waiting.empty() && m_waiting.begin()->first <= nowMs()) {
            const QByteArray bytes = m_waiting.begin()->second;
            m_waiting.erase(m_waiting.begin());
            socket.writeDatagram(bytes, QHostAddress::LocalHost, m_callPort);
            const RtpPacket packet = *readRtp(bytes);
            m_deliveries.push_back({packet.sequence, packet.timestamp, nowMs()});
        }
    }

    const RelayShape m_shape;
    const quint16 m_peerPort;
    std::mt19937 m_random;
    std::atomic<bool> m_stopping = false;
    QSemaphore m_ready;
    QElapsedTimer m_clock;
    quint16 m_port = 0;
    quint16 m_callPort = 0;
    int m_count = 0;
    qint64 m_duplicates = 0;
    std::multimap<double, QByteArray> m_waiting;
    std::vector<quint16> m_arrivals; ///< from the peer, dropped ones too
    std::vector<Delivery> m_deliveries;
};

} // namespace jonction::test
