// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "media/WavFile.h"

#include <QThread>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace jonction {

/// The recording of one call, written by a thread of its own: a slow disk delays the file and not the sound,
/// neither this call's nor another's.
class CallRecorder : private QThread
{
public:
    /// FileUnwritable where the file cannot be made.
    static Result<std::unique_ptr<CallRecorder>> create(const QString& fileName);
    explicit CallRecorder(std::unique_ptr<RecordingFile> file);
    /// Finishes.
    ~CallRecorder() override;

    /// Both sides of one frame; never waits for the disk. False once the disk refused, or is further behind
    /// than `mostBehind` frames: nothing more is written then.
    bool write(std::span<const qint16> sent, std::span<const qint16> heard);
    /// Waits until all of it is in the file, and ends. False where something is missing in it.
    bool finish();

    static constexpr std::size_t mostBehind = 500; // ten seconds

private:
    struct Frame
    {
        Samples sent;
        Samples heard;
    };

    void run() override;

    std::unique_ptr<RecordingFile> m_file; ///< of the thread, while it runs
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Frame> m_frames; ///< under the mutex, as what follows
    bool m_failed = false;
    bool m_ending = false;
};

} // namespace jonction
