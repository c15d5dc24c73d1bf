// SPDX-License-Identifier: Apache-2.0
#include "media/CallRecorder.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

/// A disk that takes a frame when the test lets it.
class GatedFile : public RecordingFile
{
public:
    struct Disk
    {
        QSemaphore gate;
        std::vector<qint16> sent;
        bool refuses = false;
        bool finished = false;
    };

    explicit GatedFile(Disk& disk)
        : m_disk(disk)
    {}

    bool write(std::span<const qint16> sent, std::span<const qint16>) override
    {
        m_disk.gate.acquire();
        m_disk.sent.push_back(sent.front());
        return !m_disk.refuses;
    }
    bool finish() override { return m_disk.finished = true; }

private:
    Disk& m_disk;
};

bool writeFrame(CallRecorder& recorder, int number)
{
    const Samples frame(audioFrame, static_cast<qint16>(number));
    return recorder.write(frame, frame);
}

} // namespace

class CallRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Every write returns while the disk has taken nothing: with one that waited, this test would never end.
    void aSlowDiskHoldsUpNobody()
    {
        GatedFile::Disk disk;
        CallRecorder recorder(std::make_unique<GatedFile>(disk));
        const int frames = static_cast<int>(CallRecorder::mostBehind) - 1;
        for (int i = 0; i < frames; ++i)
            QVERIFY(writeFrame(recorder, i));
        disk.gate.release(frames);
        QVERIFY(recorder.finish());
        QVERIFY(disk.finished);
        QCOMPARE(disk.sent.size(), static_cast<std::size_t>(frames));
        QVERIFY(std::is_sorted(disk.sent.begin(), disk.sent.end()));
    }

    void tooFarBehindIsTold()
    {
        GatedFile::Disk disk;
        CallRecorder recorder(std::make_unique<GatedFile>(disk));
        const int frames = 2 * static_cast<int>(CallRecorder::mostBehind) + 2;
        bool taken = true;
        for (int i = 0; i < frames; ++i)
            taken = writeFrame(recorder, i);
        QVERIFY(!taken);
        disk.gate.release(frames);
        QVERIFY(!recorder.finish());
    }

    void aDiskThatRefusesIsTold()
    {
        GatedFile::Disk disk;
        disk.refuses = true;
        disk.gate.release(1000);
        CallRecorder recorder(std::make_unique<GatedFile>(disk));
        QTRY_VERIFY(!writeFrame(recorder, 0));
        QVERIFY(!recorder.finish());
    }

    void makesAFile()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"call.wav"_s);
        {
            const Result<std::unique_ptr<CallRecorder>> recorder = CallRecorder::create(file);
            QVERIFY(recorder.ok());
            QVERIFY(writeFrame(*recorder.value(), 1000));
        }
        QCOMPARE(readWav(file).value(), Samples(audioFrame, 1000));
        QVERIFY(!CallRecorder::create(folder.filePath(u"none/call.wav"_s)).ok());
    }
};

QTEST_GUILESS_MAIN(CallRecorderTest)
#include "CallRecorderTest.moc"
