// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "media/G711.h"

#include <QFile>

namespace jonction {

/// A prompt from a WAV file: PCM of 16 bits, one or two channels, 8 to 48 kHz, at most ten minutes; brought
/// to one channel at audioRate. Errors: FileMissing, FileUnreadable, FileBroken with code "wav-format" (not a
/// WAV), "wav-encoding" (another encoding, `evidence` says which), "wav-long" or "wav-empty" (no sound in
/// it).
Result<Samples> readWav(const QString& fileName);
/// The same from bytes; for fuzzing.
Result<Samples> readWavBytes(QByteArrayView bytes);

/// Where a recording goes.
class RecordingFile
{
public:
    virtual ~RecordingFile() = default;
    /// Both sides of one frame; the shorter one is filled with silence. False once the disk refuses: nothing
    /// more is written then.
    virtual bool write(std::span<const qint16> sent, std::span<const qint16> heard) = 0;
    /// All of it goes to the system; more may be written after it. False once the disk refused.
    virtual bool finish() = 0;
};

/// A call on disk, as it happens: left is what was sent, right what was heard. Once a second what was written
/// goes to the system and the header says so: a file cut short by a crash plays, and lacks that second at
/// most.
class WavRecorder : public RecordingFile
{
public:
    /// FileUnwritable where it cannot be made.
    static Result<std::unique_ptr<WavRecorder>> create(const QString& fileName);
    /// Finishes.
    ~WavRecorder() override;

    bool write(std::span<const qint16> sent, std::span<const qint16> heard) override;
    bool finish() override;

private:
    explicit WavRecorder(const QString& fileName);
    bool writeHeader();

    QFile m_file;
    quint32 m_dataBytes = 0;
    quint32 m_toldBytes = 0; ///< what the header says
    bool m_failed = false;
};

} // namespace jonction
