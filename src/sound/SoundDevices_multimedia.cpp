// SPDX-License-Identifier: Apache-2.0
#include "sound/Resampler.h"
#include "sound/SoundDevices.h"
#include "sound/SpeakerSink.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QAudioSource>
#include <QCoreApplication>
#include <QMediaDevices>
#include <QThread>

#include <algorithm>
#include <cstring>
#include <map>

namespace jonction {

namespace {

constexpr int deviceBufferMs = 60;
constexpr unsigned long farewellMs = 1000;

// What the telephone speaks where the device does too, else what the device likes best.
QAudioFormat formatFor(const QAudioDevice& device)
{
    QAudioFormat format;
    format.setSampleRate(audioRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    return device.isFormatSupported(format) ? format : device.preferredFormat();
}

// Channels are averaged; a rest that is no whole frame is left.
Samples fromDevice(const QByteArray& bytes, const QAudioFormat& format)
{
    const qsizetype frame = std::max(format.bytesPerFrame(), 1);
    Samples samples(static_cast<std::size_t>(bytes.size() / frame));
    const char* at = bytes.constData();
    for (qint16& sample : samples) {
        float sum = 0;
        for (int channel = 0; channel < format.channelCount(); ++channel, at += format.bytesPerSample())
            sum += format.normalizedSampleValue(at);
        const float mean = sum / static_cast<float>(std::max(format.channelCount(), 1));
        sample = static_cast<qint16>(std::clamp(mean * 32'768.F, -32'768.F, 32'767.F));
    }
    return samples;
}

template<typename T>
void put(char* to, T value)
{
    std::memcpy(to, &value, sizeof value);
}

void putSample(char* to, qint16 sample, QAudioFormat::SampleFormat format)
{
    if (format == QAudioFormat::Int16)
        put(to, sample);
    else if (format == QAudioFormat::Int32)
        put(to, static_cast<qint32>(sample) * 65'536);
    else if (format == QAudioFormat::Float)
        put(to, static_cast<float>(sample) / 32'768.F);
    else
        put(to, static_cast<quint8>(sample / 256 + 128));
}

class Microphone : public QObject
{
public:
    Microphone(const QAudioDevice& device, const std::shared_ptr<SoundLine>& line)
        : m_format(formatFor(device))
        , m_source(device, m_format)
        , m_resampler(m_format.sampleRate(), audioRate)
        , m_line(line)
    {
        m_source.setBufferSize(m_format.bytesForDuration(deviceBufferMs * 1000));
        connect(&m_source, &QAudioSource::stateChanged, this, [this](QAudio::State state) {
            if (state == QAudio::StoppedState)
                m_line->fail();
        });
        m_bytes = m_source.start();
        if (m_bytes && m_source.error() == QAudio::NoError)
            connect(m_bytes, &QIODevice::readyRead, this, [this] { read(); });
        else
            line->fail();
    }
    ~Microphone() override
    {
        m_source.disconnect(this);
        m_source.stop();
    }

private:
    void read()
    {
        const QByteArray bytes = m_rest + m_bytes->readAll();
        const qsizetype frame = std::max(m_format.bytesPerFrame(), 1);
        m_rest = bytes.last(bytes.size() % frame);
        if (!bytes.isEmpty())
            m_line->noteRunning();
        if (!m_line->write(m_resampler.take(fromDevice(bytes, m_format))))
            SoundDevices::fitMicrophone(m_line); // given up: nobody listens from here on
    }

    QAudioFormat m_format;
    QAudioSource m_source;
    Resampler m_resampler;
    std::shared_ptr<SoundLine> m_line;
    QIODevice* m_bytes = nullptr; ///< the source's own
    QByteArray m_rest;
};

/// Read by QAudioSink; never ends, never is short.
class SpeakerBytes : public QIODevice
{
public:
    SpeakerBytes(const QAudioFormat& format, const std::shared_ptr<SoundLine>& line)
        : m_format(format)
        , m_feed(line)
        , m_line(line)
        , m_resampler(audioRate, format.sampleRate())
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_format.bytesForDuration(deviceBufferMs * 1000); }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        m_line->noteRunning();
        const qint64 frames = most / std::max(m_format.bytesPerFrame(), 1);
        while (m_ready.size() < static_cast<std::size_t>(frames)) {
            const Samples more = m_resampler.take(m_feed.next(audioFrame));
            m_ready.insert(m_ready.end(), more.begin(), more.end());
        }
        char* to = data;
        for (qint64 i = 0; i < frames; ++i)
            for (int channel = 0; channel < m_format.channelCount();
                 ++channel, to += m_format.bytesPerSample())
                putSample(to, m_ready[static_cast<std::size_t>(i)], m_format.sampleFormat());
        m_ready.erase(m_ready.begin(), m_ready.begin() + frames);
        return to - data;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QAudioFormat m_format;
    SpeakerFeed m_feed;
    std::shared_ptr<SoundLine> m_line;
    Resampler m_resampler;
    Samples m_ready;
};

class Speaker : public QObject
{
public:
    Speaker(const QAudioDevice& device, const std::shared_ptr<SoundLine>& line)
        : m_format(formatFor(device))
        , m_bytes(m_format, line)
        , m_sink(device, m_format)
    {
        m_sink.setBufferSize(m_format.bytesForDuration(deviceBufferMs * 1000));
        connect(&m_sink, &QAudioSink::stateChanged, this, [line](QAudio::State state) {
            if (state == QAudio::StoppedState)
                line->fail();
        });
        m_sink.start(&m_bytes);
        if (m_sink.error() != QAudio::NoError && m_sink.error() != QAudio::UnderrunError)
            line->fail();
    }
    ~Speaker() override
    {
        m_sink.disconnect(this);
        m_sink.stop();
    }

private:
    QAudioFormat m_format;
    SpeakerBytes m_bytes;
    QAudioSink m_sink;
};

// Lives on the thread below, with everything it opens.
class OpenDevices : public QObject
{
public:
    using Line = std::shared_ptr<SoundLine>;

    template<typename Device, typename Find>
    void fit(const Line& line, Find find)
    {
        if (!line->isWanted()) {
            m_open.erase(line);
            return;
        }
        if (m_open.contains(line))
            return;
        const QAudioDevice device = find();
        if (device.isNull())
            return line->fail();
        // Nobody may want it any more: finding it can take its time.
        if (line->isWanted())
            m_open.emplace(line, std::make_unique<Device>(device, line));
    }

private:
    std::map<Line, std::unique_ptr<QObject>> m_open;
};

class SoundThread
{
public:
    /// Begins with the first call that wants a device; the end of the program ends it.
    static SoundThread& instance()
    {
        static auto* one = new SoundThread; // outlives the program's end where a sound server hangs
        return *one;
    }
    template<typename Task>
    void post(Task task)
    {
        QMetaObject::invokeMethod(
            m_devices, [devices = m_devices, task] { task(*devices); }, Qt::QueuedConnection);
    }

private:
    SoundThread()
        : m_thread(new QThread)
        , m_devices(new OpenDevices)
    {
        m_devices->moveToThread(m_thread);
        QObject::connect(m_thread, &QThread::finished, m_devices, &QObject::deleteLater);
        m_thread->start();
        qAddPostRoutine([] { instance().end(); });
    }
    void end()
    {
        m_thread->quit();
        m_thread->wait(farewellMs);
    }

    QThread* m_thread;
    OpenDevices* m_devices;
};

} // namespace

bool SoundDevices::areBuiltIn()
{
    return true;
}

void SoundDevices::fitMicrophone(const std::shared_ptr<SoundLine>& line)
{
    SoundThread::instance().post(
        [line](OpenDevices& devices) { devices.fit<Microphone>(line, &QMediaDevices::defaultAudioInput); });
}

void SoundDevices::fitSpeaker(const std::shared_ptr<SoundLine>& line)
{
    SoundThread::instance().post(
        [line](OpenDevices& devices) { devices.fit<Speaker>(line, &QMediaDevices::defaultAudioOutput); });
}

} // namespace jonction
