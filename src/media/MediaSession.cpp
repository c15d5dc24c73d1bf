// SPDX-License-Identifier: Apache-2.0
#include "media/MediaSession.h"

#include "media/CallRecorder.h"
#include "media/MediaThread.h"

namespace jonction {

using namespace Qt::StringLiterals;

MediaSession::MediaSession(std::shared_ptr<MediaPorts> ports)
    : m_ports(std::move(ports))
{}

MediaSession::~MediaSession()
{
    stop();
}

Result<std::unique_ptr<MediaSession>> MediaSession::open(const QHostAddress& local)
{
    auto ports = std::make_shared<MediaPorts>();
    if (!ports->bind(local))
        return Error::of(ErrorKind::Network, u"audio"_s, ports->trouble());
    return std::unique_ptr<MediaSession>(new MediaSession(std::move(ports)));
}

quint16 MediaSession::port() const
{
    return m_ports->port();
}

void MediaSession::setSource(std::unique_ptr<AudioSource> source)
{
    const std::lock_guard lock(m_ports->mutex);
    m_ports->stream.setSource(std::move(source));
}

void MediaSession::setOwnTone(double frequency)
{
    const std::lock_guard lock(m_ports->mutex);
    m_ports->stream.setOwnTone(frequency);
}

void MediaSession::setSink(std::unique_ptr<AudioSink> sink)
{
    const std::lock_guard lock(m_ports->mutex);
    m_ports->stream.setSink(std::move(sink));
}

Result<Nothing> MediaSession::recordTo(const QString& fileName)
{
    Result<std::unique_ptr<CallRecorder>> recorder = CallRecorder::create(fileName);
    if (!recorder.ok())
        return recorder.error();
    const std::lock_guard lock(m_ports->mutex);
    m_ports->stream.setRecorder(recorder.take());
    return Nothing{};
}

Result<Nothing> MediaSession::start(MediaSettings settings)
{
    {
        const std::lock_guard lock(m_ports->mutex);
        const Result<Nothing> agreed = m_ports->stream.agree(std::move(settings));
        if (!agreed.ok())
            return agreed.error();
    }
    if (!m_thread) {
        m_thread = MediaThread::shared();
        m_thread->add(m_ports);
    }
    return Nothing{};
}

bool MediaSession::press(const QString& keys)
{
    const std::lock_guard lock(m_ports->mutex);
    return m_ports->stream.press(keys);
}

MediaReport MediaSession::report() const
{
    const std::lock_guard lock(m_ports->mutex);
    return m_ports->stream.report();
}

MediaReport MediaSession::stop()
{
    return m_thread ? m_ports->end() : report();
}

} // namespace jonction
