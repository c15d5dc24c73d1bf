// SPDX-License-Identifier: Apache-2.0
#include "media/MediaSession.h"

#include "media/MediaStream.h"
#include "media/WavFile.h"

#include <QNetworkProxy>
#include <QThread>
#include <QUdpSocket>
#include <QVariant>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr auto pollStep = std::chrono::milliseconds(2);
constexpr auto frameStep = std::chrono::milliseconds(audioFrameMs);
constexpr int portTries = 40;
constexpr int packetsAtOnce = 200; // of one look: a flood must not stop the sending

qint64 sinceUs(SteadyClock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - start).count();
}

// An even port whose successor is free too (RFC 3550 11).
bool bindPair(QUdpSocket& rtp, QUdpSocket& rtcp, const QHostAddress& local)
{
    for (int i = 0; i < portTries; ++i) {
        if (!rtp.bind(local, 0, QAbstractSocket::DontShareAddress))
            return false;
        const quint16 port = rtp.localPort();
        if (port % 2 == 0 &&
            rtcp.bind(local, static_cast<quint16>(port + 1), QAbstractSocket::DontShareAddress))
            return true;
        rtp.close();
        rtcp.close();
    }
    return false;
}

} // namespace

// Owns the sockets and the stream while it runs; everything shared is behind one mutex, held for
// microseconds.
class MediaSession::Worker : public QThread
{
public:
    bool bind(const QHostAddress& local)
    {
        // Audio goes where the session description says, whatever proxy the desktop has for its browser; and
        // asking for one takes longer than setting up the call.
        m_rtp.setProxy(QNetworkProxy::NoProxy);
        m_rtcp.setProxy(QNetworkProxy::NoProxy);
        if (!bindPair(m_rtp, m_rtcp, local))
            return false;
        m_port = m_rtp.localPort();
        m_rtp.setSocketOption(QAbstractSocket::TypeOfServiceOption,
                              QVariant(46 << 2)); // expedited forwarding
        return true;
    }
    QString trouble() const { return m_rtp.errorString(); }
    quint16 port() const { return m_port; }

    void begin()
    {
        m_rtp.moveToThread(this);
        m_rtcp.moveToThread(this);
        start(QThread::TimeCriticalPriority);
    }
    void end()
    {
        {
            const std::lock_guard lock(mutex);
            m_ending = true;
        }
        m_wake.notify_all(); // not to be waited for by many calls that end at once
        wait();
    }

    mutable std::mutex mutex;
    MediaStream stream;

protected:
    void run() override
    {
        const auto start = SteadyClock::now();
        auto nextFrame = start;
        std::unique_lock lock(mutex);
        while (!m_ending) {
            drain(m_rtp, start);
            drain(m_rtcp, start);
            if (SteadyClock::now() >= nextFrame) {
                send(stream.tick(sinceUs(start)));
                nextFrame += frameStep;
                if (SteadyClock::now() > nextFrame + 10 * frameStep) // slept: do not catch up in a burst
                    nextFrame = SteadyClock::now() + frameStep;
            }
            m_wake.wait_until(lock, std::min(nextFrame, SteadyClock::now() + pollStep));
        }
        send(stream.goodbye(sinceUs(start)));
        m_rtp.close();
        m_rtcp.close();
        m_rtp.moveToThread(thread());
        m_rtcp.moveToThread(thread());
    }

private:
    void drain(QUdpSocket& socket, SteadyClock::time_point start)
    {
        const bool rtcpPort = &socket == &m_rtcp;
        for (int i = 0; i < packetsAtOnce && socket.hasPendingDatagrams(); ++i) {
            QByteArray bytes(static_cast<qsizetype>(std::max<qint64>(socket.pendingDatagramSize(), 0)), '\0');
            QHostAddress from;
            quint16 port = 0;
            const qint64 length = socket.readDatagram(bytes.data(), bytes.size(), &from, &port);
            if (length < 0)
                break;
            bytes.truncate(length);
            stream.take(bytes, {from, port}, rtcpPort, sinceUs(start));
        }
    }
    void send(const QList<MediaDatagram>& datagrams)
    {
        for (const MediaDatagram& datagram : datagrams)
            (datagram.rtcpPort ? m_rtcp : m_rtp)
                .writeDatagram(datagram.bytes, datagram.to.address, datagram.to.port);
    }

    QUdpSocket m_rtp;
    QUdpSocket m_rtcp;
    quint16 m_port = 0;
    std::condition_variable m_wake;
    bool m_ending = false;
};

MediaSession::MediaSession(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{}

MediaSession::~MediaSession()
{
    stop();
}

Result<std::unique_ptr<MediaSession>> MediaSession::open(const QHostAddress& local)
{
    auto worker = std::make_unique<Worker>();
    if (!worker->bind(local))
        return Error::of(ErrorKind::Network, u"audio"_s, worker->trouble());
    return std::unique_ptr<MediaSession>(new MediaSession(std::move(worker)));
}

quint16 MediaSession::port() const
{
    return m_worker->port();
}

void MediaSession::setSource(std::unique_ptr<AudioSource> source)
{
    const std::lock_guard lock(m_worker->mutex);
    m_worker->stream.setSource(std::move(source));
}

void MediaSession::setSink(std::unique_ptr<AudioSink> sink)
{
    const std::lock_guard lock(m_worker->mutex);
    m_worker->stream.setSink(std::move(sink));
}

Result<Nothing> MediaSession::recordTo(const QString& fileName)
{
    Result<std::unique_ptr<WavRecorder>> recorder = WavRecorder::create(fileName);
    if (!recorder.ok())
        return recorder.error();
    const std::lock_guard lock(m_worker->mutex);
    m_worker->stream.setRecorder(recorder.take());
    return Nothing{};
}

Result<Nothing> MediaSession::start(MediaSettings settings)
{
    {
        const std::lock_guard lock(m_worker->mutex);
        const Result<Nothing> agreed = m_worker->stream.agree(std::move(settings));
        if (!agreed.ok())
            return agreed.error();
    }
    if (!m_worker->isRunning() && !m_worker->isFinished())
        m_worker->begin();
    return Nothing{};
}

bool MediaSession::press(const QString& keys)
{
    const std::lock_guard lock(m_worker->mutex);
    return m_worker->stream.press(keys);
}

MediaReport MediaSession::report() const
{
    const std::lock_guard lock(m_worker->mutex);
    return m_worker->stream.report();
}

MediaReport MediaSession::stop()
{
    if (m_worker->isRunning())
        m_worker->end();
    return report();
}

} // namespace jonction
