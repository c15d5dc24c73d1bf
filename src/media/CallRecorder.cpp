// SPDX-License-Identifier: Apache-2.0
#include "media/CallRecorder.h"

#include <algorithm>

namespace jonction {

Result<std::unique_ptr<CallRecorder>> CallRecorder::create(const QString& fileName)
{
    Result<std::unique_ptr<WavRecorder>> file = WavRecorder::create(fileName);
    if (!file.ok())
        return file.error();
    return std::make_unique<CallRecorder>(file.take());
}

CallRecorder::CallRecorder(std::unique_ptr<RecordingFile> file)
    : m_file(std::move(file))
{
    start();
}

CallRecorder::~CallRecorder()
{
    finish();
}

bool CallRecorder::write(std::span<const qint16> sent, std::span<const qint16> heard)
{
    {
        const std::lock_guard lock(m_mutex);
        m_failed = m_failed || m_ending || m_frames.size() >= mostBehind;
        if (m_failed)
            return false;
        m_frames.push_back({Samples(sent.begin(), sent.end()), Samples(heard.begin(), heard.end())});
    }
    m_wake.notify_one();
    return true;
}

bool CallRecorder::finish()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    wait();
    return !m_failed;
}

void CallRecorder::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_failed) {
        m_wake.wait(lock, [this] { return m_ending || !m_frames.empty(); });
        const std::vector<Frame> frames = std::exchange(m_frames, {});
        const bool last = m_ending;
        lock.unlock();
        bool written = std::all_of(frames.begin(), frames.end(), [this](const Frame& frame) {
            return m_file->write(frame.sent, frame.heard);
        });
        written = (!last || m_file->finish()) && written;
        lock.lock();
        m_failed = m_failed || !written;
        if (last)
            return;
    }
}

} // namespace jonction
