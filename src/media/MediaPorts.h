// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/MediaStream.h"

#include <QUdpSocket>

#include <array>
#include <chrono>
#include <memory>
#include <mutex>

namespace jonction {

/// The two ports of one call and its stream: what the caller of MediaSession and the thread that serves it
/// share. Ports are opened where the call begins and closed by the thread that served them.
class MediaPorts
{
public:
    using Clock = std::chrono::steady_clock;

    /// An even port of `local` and the next one (RFC 3550 §11). False where there is none; trouble() says
    /// why.
    bool bind(const QHostAddress& local);
    quint16 port() const { return m_port; }
    const QString& trouble() const { return m_trouble; }
    /// From the thread that opened them, before the first serve(); `thread` may not run yet.
    void moveTo(QThread* thread);

    /// Takes what came and sends what is due; on the thread of moveTo(). False once it is over: the ports are
    /// closed then, and it need not be called again.
    bool serve();
    /// From any thread: says goodbye with the next serve(), which is the last. The last report.
    MediaReport end();

    std::mutex mutex;   ///< of `stream`; held for microseconds
    MediaStream stream; ///< under the mutex

private:
    qint64 nowUs() const;
    void drain(QUdpSocket& socket, bool timed);
    void send(const QList<MediaDatagram>& datagrams);

    std::unique_ptr<QUdpSocket> m_rtp;
    std::unique_ptr<QUdpSocket> m_rtcp;
    quint16 m_port = 0;
    QString m_trouble;
    Clock::time_point m_start;
    Clock::time_point m_nextFrame;
    Clock::time_point m_served;     ///< the last time
    QList<MediaDatagram> m_goodbye; ///< under the mutex
    bool m_ending = false;          ///< under the mutex
};

} // namespace jonction
