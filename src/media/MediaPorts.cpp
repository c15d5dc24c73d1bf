// SPDX-License-Identifier: Apache-2.0
#include "media/MediaPorts.h"

#include "media/CallRecorder.h"

#include <QNetworkProxy>
#include <QThread>
#include <QVariant>

namespace jonction {

namespace {

constexpr auto frameStep = std::chrono::milliseconds(audioFrameMs);
constexpr qint64 mostBehind = 3; // frames; what is later than that, the far side throws away
constexpr auto longestNap = 2 * frameStep;
constexpr int portTries = 40;
constexpr int packetsAtOnce = 200; // of one look: a flood must not stop the sending
constexpr qint64 longestDatagram = 65'536;
constexpr int expeditedForwarding = 46 << 2;

/// Binds both, `rtp` to the even one of two neighbours. Whichever the system gives first, the other one is
/// tried beside it.
bool bindPair(std::unique_ptr<QUdpSocket>& rtp, std::unique_ptr<QUdpSocket>& rtcp, const QHostAddress& local)
{
    for (int i = 0; i < portTries; ++i) {
        if (!rtp->bind(local, 0, QAbstractSocket::DontShareAddress))
            return false;
        const quint16 port = rtp->localPort();
        const bool even = port % 2 == 0;
        if (rtcp->bind(local, static_cast<quint16>(even ? port + 1 : port - 1),
                       QAbstractSocket::DontShareAddress)) {
            if (!even)
                rtp.swap(rtcp);
            return true;
        }
        rtp->close();
        rtcp->close();
    }
    return false;
}

} // namespace

bool MediaPorts::bind(const QHostAddress& local)
{
    m_rtp = std::make_unique<QUdpSocket>();
    m_rtcp = std::make_unique<QUdpSocket>();
    // Audio goes where the session description says, whatever proxy the desktop has for its browser; and
    // asking for one takes longer than setting up the call.
    for (QUdpSocket* socket : {m_rtp.get(), m_rtcp.get()})
        socket->setProxy(QNetworkProxy::NoProxy);
    if (!bindPair(m_rtp, m_rtcp, local)) {
        m_trouble = m_rtp->errorString();
        return false;
    }
    m_port = m_rtp->localPort();
    m_rtp->setSocketOption(QAbstractSocket::TypeOfServiceOption, QVariant(expeditedForwarding));
    return true;
}

void MediaPorts::moveTo(QThread* thread)
{
    m_rtp->moveToThread(thread);
    m_rtcp->moveToThread(thread);
    m_start = Clock::now();
    m_nextFrame = m_start;
    m_served = m_start;
}

qint64 MediaPorts::nowUs() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_start).count();
}

bool MediaPorts::serve()
{
    const std::lock_guard lock(mutex);
    if (m_ending) {
        send(m_goodbye);
        m_rtp.reset();
        m_rtcp.reset();
        return false;
    }
    const Clock::time_point now = Clock::now();
    const bool slept = now - std::exchange(m_served, now) > longestNap;
    drain(*m_rtp, !slept);
    drain(*m_rtcp, !slept);
    if (const qint64 behind = (now - m_nextFrame) / frameStep; behind > mostBehind) {
        stream.skip(behind);
        m_nextFrame += behind * frameStep;
    }
    if (now >= m_nextFrame) {
        send(stream.tick(nowUs()));
        m_nextFrame += frameStep;
    }
    return true;
}

MediaReport MediaPorts::end()
{
    std::unique_ptr<CallRecorder> recorder;
    {
        const std::lock_guard lock(mutex);
        if (!std::exchange(m_ending, true)) {
            m_goodbye = stream.goodbye(nowUs());
            // They belong to the caller's thread, and its file is whole when the report is there.
            stream.setSource(nullptr);
            stream.setSink(nullptr);
            recorder = stream.takeRecorder();
        }
    }
    // Without the mutex: the thread that serves other calls waits for it.
    const bool recorded = !recorder || recorder->finish();
    const std::lock_guard lock(mutex);
    if (!recorded)
        stream.tellRecordingFailed();
    return stream.report();
}

void MediaPorts::drain(QUdpSocket& socket, bool timed)
{
    thread_local std::array<char, longestDatagram> buffer;
    const bool rtcpPort = &socket == m_rtcp.get();
    for (int i = 0; i < packetsAtOnce; ++i) {
        QHostAddress from;
        quint16 port = 0;
        const qint64 length = socket.readDatagram(buffer.data(), longestDatagram, &from, &port);
        if (length < 0)
            break;
        stream.take(QByteArray(buffer.data(), length), {from, port}, rtcpPort, nowUs(), timed);
    }
}

void MediaPorts::send(const QList<MediaDatagram>& datagrams)
{
    for (const MediaDatagram& datagram : datagrams)
        (datagram.rtcpPort ? m_rtcp : m_rtp)
            ->writeDatagram(datagram.bytes, datagram.to.address, datagram.to.port);
}

} // namespace jonction
