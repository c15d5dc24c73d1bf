// SPDX-License-Identifier: Apache-2.0
#include "media/WavFile.h"

#include <QtEndian>

#include <algorithm>
#include <memory>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestSeconds = 600;
constexpr qsizetype headerBytes = 44;
constexpr quint32 headerEveryBytes = 4 * audioRate; // a second, two channels
constexpr quint32 mostDataBytes = 0xFFFF'FF00U;

struct WavFormat
{
    int encoding = 0;
    int channels = 0;
    int rate = 0;
    int bits = 0;
};

Error wavError(const QString& code, const QString& evidence = {})
{
    Error error = Error::of(ErrorKind::FileBroken, u"wav"_s, evidence);
    error.code = code;
    return error;
}

quint16 halfAt(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint16>(bytes.data() + at);
}

quint32 wordAtLe(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

// The chunk of that name, cut to what is there; empty where there is none.
QByteArrayView chunk(QByteArrayView bytes, const char* name)
{
    qsizetype at = 12;
    while (at + 8 <= bytes.size()) {
        const qint64 length = wordAtLe(bytes, at + 4);
        const qsizetype there = static_cast<qsizetype>(std::min<qint64>(length, bytes.size() - at - 8));
        if (bytes.sliced(at, 4) == QByteArrayView(name, 4))
            return bytes.sliced(at + 8, there);
        at += 8 + there + (there & 1);
    }
    return {};
}

// Channels are averaged; the rate is changed by straight lines between samples, after averaging over the step
// so that what lies above the new band does not come back inside it.
Samples broughtToTelephone(QByteArrayView data, const WavFormat& format)
{
    const qsizetype frame = 2 * format.channels;
    const qsizetype count = data.size() / frame;
    std::vector<int> mono(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        int sum = 0;
        for (int channel = 0; channel < format.channels; ++channel)
            sum += qFromLittleEndian<qint16>(data.data() + i * frame + 2 * channel);
        mono[static_cast<std::size_t>(i)] = sum / format.channels;
    }
    const qint64 wanted = count * audioRate / format.rate;
    Samples samples(static_cast<std::size_t>(wanted));
    for (qint64 i = 0; i < wanted; ++i) {
        const qint64 from = i * format.rate / audioRate;
        const qint64 to =
            std::min<qint64>(count, std::max<qint64>(from + 1, (i + 1) * format.rate / audioRate));
        qint64 sum = 0;
        for (qint64 j = from; j < to; ++j)
            sum += mono[static_cast<std::size_t>(j)];
        samples[static_cast<std::size_t>(i)] = static_cast<qint16>(sum / (to - from));
    }
    return samples;
}

} // namespace

Result<Samples> readWavBytes(QByteArrayView bytes)
{
    if (bytes.size() < 12 || bytes.first(4) != "RIFF" || bytes.sliced(8, 4) != "WAVE")
        return wavError(u"wav-format"_s);
    const QByteArrayView form = chunk(bytes, "fmt ");
    if (form.size() < 16)
        return wavError(u"wav-format"_s);
    const WavFormat format{halfAt(form, 0), halfAt(form, 2),
                           static_cast<int>(std::min(wordAtLe(form, 4), 1'000'000U)), halfAt(form, 14)};
    const bool pcm =
        format.encoding == 1 || (format.encoding == 0xFFFE && form.size() >= 26 && halfAt(form, 24) == 1);
    if (!pcm || format.bits != 16 || format.channels < 1 || format.channels > 2 || format.rate < audioRate ||
        format.rate > 48'000)
        return wavError(u"wav-encoding"_s, u"%1, %2 bit, %3 Hz, %4"_s.arg(format.encoding)
                                               .arg(format.bits)
                                               .arg(format.rate)
                                               .arg(format.channels));
    const QByteArrayView data = chunk(bytes, "data");
    if (data.size() / (2LL * format.channels) > longestSeconds * format.rate)
        return wavError(u"wav-long"_s);
    Samples samples = broughtToTelephone(data, format);
    if (samples.empty())
        return wavError(u"wav-empty"_s);
    return samples;
}

Result<Samples> readWav(const QString& fileName)
{
    QFile file(fileName);
    if (!file.exists())
        return Error::of(ErrorKind::FileMissing, fileName);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::FileUnreadable, fileName, file.errorString());
    // Ten minutes of the largest format that is taken, and room for chunks that are passed over.
    const qint64 most = longestSeconds * 48'000 * 4 + 1'048'576;
    if (file.size() > most)
        return wavError(u"wav-long"_s);
    Result<Samples> samples = readWavBytes(file.read(most));
    if (samples.ok())
        return samples;
    Error error = samples.error();
    error.subject = fileName;
    return error;
}

WavRecorder::WavRecorder(const QString& fileName)
    : m_file(fileName)
{}

WavRecorder::~WavRecorder()
{
    WavRecorder::finish();
}

Result<std::unique_ptr<WavRecorder>> WavRecorder::create(const QString& fileName)
{
    std::unique_ptr<WavRecorder> recorder(new WavRecorder(fileName));
    if (!recorder->m_file.open(QIODevice::WriteOnly) || !recorder->writeHeader() || !recorder->m_file.flush())
        return Error::of(ErrorKind::FileUnwritable, fileName, recorder->m_file.errorString());
    return recorder;
}

bool WavRecorder::writeHeader()
{
    QByteArray header("RIFF....WAVEfmt ....................data....", headerBytes);
    const auto put32 = [&header](qsizetype at, quint32 value) { qToLittleEndian(value, header.data() + at); };
    const auto put16 = [&header](qsizetype at, quint16 value) { qToLittleEndian(value, header.data() + at); };
    put32(4, 36 + m_dataBytes);
    put32(16, 16);
    put16(20, 1); // PCM
    put16(22, 2); // channels
    put32(24, audioRate);
    put32(28, audioRate * 4);
    put16(32, 4);
    put16(34, 16);
    put32(40, m_dataBytes);
    return m_file.seek(0) && m_file.write(header) == headerBytes && m_file.seek(headerBytes + m_dataBytes);
}

bool WavRecorder::write(std::span<const qint16> sent, std::span<const qint16> heard)
{
    const std::size_t count = std::max(sent.size(), heard.size());
    if (m_failed || m_dataBytes > mostDataBytes - 4 * count)
        return false;
    QByteArray bytes(static_cast<qsizetype>(4 * count), '\0');
    for (std::size_t i = 0; i < count; ++i) {
        char* at = bytes.data() + static_cast<qsizetype>(4 * i);
        qToLittleEndian(i < sent.size() ? sent[i] : qint16(0), at);
        qToLittleEndian(i < heard.size() ? heard[i] : qint16(0), at + 2);
    }
    m_failed = m_file.write(bytes) != bytes.size();
    if (!m_failed)
        m_dataBytes += static_cast<quint32>(bytes.size());
    return m_dataBytes - m_toldBytes < headerEveryBytes ? !m_failed : finish();
}

bool WavRecorder::finish()
{
    if (m_failed || m_toldBytes == m_dataBytes)
        return !m_failed;
    // The sound first: a header must not speak of what is not there.
    m_failed = !m_file.flush() || !writeHeader() || !m_file.flush();
    m_toldBytes = m_dataBytes;
    return !m_failed;
}

} // namespace jonction
