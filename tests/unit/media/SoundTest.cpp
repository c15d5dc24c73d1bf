// SPDX-License-Identifier: Apache-2.0
#include "media/QualityEstimate.h"
#include "media/SignalMeter.h"
#include "media/WavFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <cmath>
#include <set>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Codecs, sources, the meter, prompts and recordings, and the estimate.
class SoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesDecodeToThemselves();
    void knownValues();
    void quantisesWithinTheRules();
    void toneIsHeardAsTone();
    void otherSoundsAreNotTheTone_data();
    void otherSoundsAreNotTheTone();
    void eachSideKnowsItsOwnTone();
    void nothingAndSilence();
    void levelOfTheTestTone();
    void promptOnceAndRepeated();
    void wavComesBack();
    void wavIsBroughtToTelephone();
    void wrongWav_data();
    void wrongWav();
    void recordingPlaysAtAnyMoment();
    void recordingIsASecondBehindAtMost();
    void fullDiskIsTold();
    void scoreOfTheTable_data();
    void scoreOfTheTable();
    void noScoreWithoutAudio();
};

void SoundTest::codesDecodeToThemselves()
{
    for (const AudioCodec codec : {AudioCodec::Pcmu, AudioCodec::Pcma})
        for (int code = 0; code < 256; ++code) {
            const QByteArray byte(1, static_cast<char>(code));
            const Samples decoded = decodeAudio(codec, byte);
            if (codec == AudioCodec::Pcmu && code == 0x7F)
                continue; // minus zero: sent back as plus zero
            QCOMPARE(encodeAudio(codec, decoded), byte);
        }
}

void SoundTest::knownValues()
{
    // G.711 tables: silence, and both ends.
    QCOMPARE(encodeAudio(AudioCodec::Pcmu, Samples{0}), QByteArray::fromHex("ff"));
    QCOMPARE(encodeAudio(AudioCodec::Pcma, Samples{0}), QByteArray::fromHex("d5"));
    QCOMPARE(decodeAudio(AudioCodec::Pcmu, QByteArray::fromHex("80"))[0], qint16(32'124));
    QCOMPARE(decodeAudio(AudioCodec::Pcmu, QByteArray::fromHex("00"))[0], qint16(-32'124));
    QCOMPARE(decodeAudio(AudioCodec::Pcma, QByteArray::fromHex("aa"))[0], qint16(32'256));
    QCOMPARE(decodeAudio(AudioCodec::Pcma, QByteArray::fromHex("2a"))[0], qint16(-32'256));
}

void SoundTest::quantisesWithinTheRules()
{
    for (const AudioCodec codec : {AudioCodec::Pcmu, AudioCodec::Pcma})
        for (int sample = -32'768; sample <= 32'767; sample += 7) {
            const Samples back = decodeAudio(codec, encodeAudio(codec, Samples{static_cast<qint16>(sample)}));
            const int step = qMax(16, qAbs(sample) / 16); // half a step of a segment at the most
            QVERIFY2(qAbs(back[0] - sample) <= step, qPrintable(QString::number(sample)));
        }
}

void SoundTest::toneIsHeardAsTone()
{
    for (const AudioCodec codec : {AudioCodec::Pcmu, AudioCodec::Pcma}) {
        ToneSource tone;
        SignalMeter meter;
        for (int ms = 0; ms < 600; ms += 20)
            meter.take(decodeAudio(codec, encodeAudio(codec, tone.next(audioFrame))), ms);
        QVERIFY(meter.heard() == HeardSound::Tone);
        QCOMPARE(meter.windows(), 3);
        QCOMPARE(meter.firstSoundMs(), 0);
    }
}

void SoundTest::otherSoundsAreNotTheTone_data()
{
    QTest::addColumn<double>("frequency");
    QTest::newRow("440") << 440.0;
    QTest::newRow("900") << 900.0;
    QTest::newRow("1100") << 1100.0;
    QTest::newRow("2008") << 2008.0;
}

void SoundTest::otherSoundsAreNotTheTone()
{
    QFETCH(double, frequency);
    ToneSource other(frequency);
    SignalMeter meter;
    meter.take(other.next(audioRate), 0);
    QVERIFY(meter.heard() == HeardSound::Other);
}

// Two of these programs in one call: neither takes the other's tone for its own that came back.
void SoundTest::eachSideKnowsItsOwnTone()
{
    std::set<double> frequencies[2];
    for (int i = 0; i < 500; ++i)
        for (const bool caller : {false, true})
            frequencies[caller].insert(ToneSource::ownFrequency(caller));
    QVERIFY(frequencies[0].size() > 5 && frequencies[1].size() > 5);
    for (const double theirs : frequencies[0]) {
        QVERIFY(theirs > 620 && theirs < 2000);
        ToneSource tone(theirs);
        const Samples heard =
            decodeAudio(AudioCodec::Pcmu, encodeAudio(AudioCodec::Pcmu, tone.next(audioRate)));
        for (const double ours : frequencies[1]) {
            SignalMeter meter(ours);
            meter.take(heard, 0);
            QVERIFY2(meter.heard() == HeardSound::Other, qPrintable(u"%1 %2"_s.arg(ours).arg(theirs)));
        }
        SignalMeter own(theirs);
        own.take(heard, 0);
        QVERIFY(own.heard() == HeardSound::Tone);
        SignalMeter none(0);
        none.take(heard, 0);
        QVERIFY(none.heard() == HeardSound::Other);
    }
}

void SoundTest::nothingAndSilence()
{
    SignalMeter meter;
    QVERIFY(meter.heard() == HeardSound::Nothing);
    SilenceSource silence;
    meter.take(silence.next(audioRate), 0);
    QVERIFY(meter.heard() == HeardSound::Silence);
    QCOMPARE(meter.firstSoundMs(), -1);
    ToneSource faint(1004, -60);
    meter.take(faint.next(audioRate), 1000);
    QVERIFY(meter.heard() == HeardSound::Silence);
    ToneSource tone;
    meter.take(tone.next(audioRate), 2000);
    QVERIFY(meter.heard() == HeardSound::Tone);
    QCOMPARE(meter.firstSoundMs(), 2000);
}

void SoundTest::levelOfTheTestTone()
{
    SignalMeter meter;
    ToneSource tone;
    meter.take(tone.next(audioRate), 0);
    QVERIFY2(qAbs(meter.levelDbov() + 16) < 0.2, qPrintable(QString::number(meter.levelDbov())));
}

void SoundTest::promptOnceAndRepeated()
{
    PromptSource once({1, 2, 3}, false);
    QCOMPARE(once.next(5), (Samples{1, 2, 3, 0, 0}));
    QCOMPARE(once.next(2), (Samples{0, 0}));
    PromptSource again({1, 2, 3}, true);
    QCOMPARE(again.next(5), (Samples{1, 2, 3, 1, 2}));
    PromptSource empty({}, true);
    QCOMPARE(empty.next(2), (Samples{0, 0}));
}

namespace {

QByteArray wav(int encoding, int channels, int rate, int bits, const QByteArray& data)
{
    QByteArray bytes = "RIFF\0\0\0\0WAVE"_ba;
    bytes += "JUNK\3\0\0\0abc\0"_ba; // an odd chunk before, padded
    QByteArray form(16, '\0');
    qToLittleEndian(static_cast<quint16>(encoding), form.data());
    qToLittleEndian(static_cast<quint16>(channels), form.data() + 2);
    qToLittleEndian(static_cast<quint32>(rate), form.data() + 4);
    qToLittleEndian(static_cast<quint16>(bits), form.data() + 14);
    QByteArray length(4, '\0');
    qToLittleEndian(static_cast<quint32>(data.size()), length.data());
    return bytes + "fmt \x10\0\0\0"_ba + form + "data"_ba + length + data;
}

QByteArray littleEndian(const Samples& samples)
{
    QByteArray bytes(static_cast<qsizetype>(2 * samples.size()), '\0');
    for (std::size_t i = 0; i < samples.size(); ++i)
        qToLittleEndian(samples[i], bytes.data() + static_cast<qsizetype>(2 * i));
    return bytes;
}

} // namespace

void SoundTest::wavComesBack()
{
    const Samples samples{1, -2, 32'767, -32'768};
    const Result<Samples> read = readWavBytes(wav(1, 1, 8000, 16, littleEndian(samples)));
    QVERIFY(read.ok());
    QCOMPARE(read.value(), samples);
}

void SoundTest::wavIsBroughtToTelephone()
{
    const Result<Samples> stereo =
        readWavBytes(wav(1, 2, 16'000, 16, littleEndian({100, 300, 100, 300, 200, 400, 200, 400})));
    QVERIFY(stereo.ok());
    QCOMPARE(stereo.value(), (Samples{200, 300}));
    ToneSource tone; // a second at 48 kHz is still the tone: made of every sixth of them
    Samples fast;
    for (const qint16 sample : tone.next(audioRate))
        fast.insert(fast.end(), 6, sample);
    SignalMeter meter;
    meter.take(readWavBytes(wav(1, 1, 48'000, 16, littleEndian(fast))).value(), 0);
    QVERIFY(meter.heard() == HeardSound::Tone);
}

void SoundTest::wrongWav_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray some(100, '\1');
    QTest::newRow("empty") << QByteArray() << u"wav-format"_s;
    QTest::newRow("text") << "this is no sound at all, at all"_ba << u"wav-format"_s;
    QTest::newRow("no fmt") << "RIFF\0\0\0\0WAVEdata\4\0\0\0abcd"_ba << u"wav-format"_s;
    QTest::newRow("mp3 inside") << wav(0x55, 1, 8000, 16, some) << u"wav-encoding"_s;
    QTest::newRow("8 bit") << wav(1, 1, 8000, 8, some) << u"wav-encoding"_s;
    QTest::newRow("six channels") << wav(1, 6, 8000, 16, some) << u"wav-encoding"_s;
    QTest::newRow("no channels") << wav(1, 0, 8000, 16, some) << u"wav-encoding"_s;
    QTest::newRow("no sound") << wav(1, 1, 8000, 16, {}) << u"wav-empty"_s;
    QTest::newRow("half a sample") << wav(1, 2, 8000, 16, "abc"_ba) << u"wav-empty"_s;
    QTest::newRow("no rate") << wav(1, 1, 0, 16, some) << u"wav-encoding"_s;
}

void SoundTest::wrongWav()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const Result<Samples> read = readWavBytes(bytes);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, code);
    QVERIFY(read.error().kind == ErrorKind::FileBroken);
}

void SoundTest::recordingPlaysAtAnyMoment()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"call.wav"_s);
    Result<std::unique_ptr<WavRecorder>> recorder = WavRecorder::create(file);
    QVERIFY(recorder.ok());
    QVERIFY(recorder.value()->write(Samples{10, 20}, Samples{30}));
    QVERIFY(recorder.value()->finish());
    const Result<Samples> read = readWav(file); // the recorder still has it open
    QVERIFY(read.ok());
    QCOMPARE(read.value(), (Samples{20, 10})); // both sides averaged
    QCOMPARE(QFile(file).size(), 44 + 8);
}

void SoundTest::recordingIsASecondBehindAtMost()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"call.wav"_s);
    Result<std::unique_ptr<WavRecorder>> recorder = WavRecorder::create(file);
    QVERIFY(recorder.ok());
    const Samples frame(audioFrame, 7);
    QCOMPARE(readWav(file).error().code, u"wav-empty"_s); // a WAV file, and nothing in it yet
    for (int written = audioFrame; written <= 5 * audioRate / 2; written += audioFrame) {
        QVERIFY(recorder.value()->write(frame, frame));
        const Result<Samples> read = readWav(file); // as if we were killed now
        QVERIFY(read.ok() || read.error().code == "wav-empty"_L1);
        const int there = read.ok() ? static_cast<int>(read->size()) : 0;
        QVERIFY(written - there < audioRate);
    }
    QVERIFY(!readWav(file)->empty());
    recorder.value().reset();
    QCOMPARE(readWav(file)->size(), 5U * audioRate / 2);
}

void SoundTest::fullDiskIsTold()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no device that is always full");
    const Result<std::unique_ptr<WavRecorder>> recorder = WavRecorder::create(u"/dev/full"_s);
    // Some systems refuse with the first byte, some when it is flushed.
    if (recorder.ok())
        QVERIFY(!recorder.value()->write(Samples(audioRate, 1), Samples(audioRate, 1)));
    else
        QVERIFY(recorder.error().kind == ErrorKind::FileUnwritable);
}

void SoundTest::scoreOfTheTable_data()
{
    QTest::addColumn<double>("loss");
    QTest::addColumn<double>("score");
    QTest::newRow("0 %") << 0.0 << 4.38;
    QTest::newRow("1 %") << 1.0 << 4.29;
    QTest::newRow("2 %") << 2.0 << 4.19;
    QTest::newRow("5 %") << 5.0 << 3.86;
    QTest::newRow("10 %") << 10.0 << 3.34;
    QTest::newRow("20 %") << 20.0 << 2.56;
}

void SoundTest::scoreOfTheTable()
{
    QFETCH(double, loss);
    QFETCH(double, score);
    QualityInput input;
    input.packets = 500;
    input.audioSeconds = 10;
    input.lossPercent = loss;
    QVERIFY2(qAbs(*estimatedMos(input) - score) < 0.01, qPrintable(QString::number(*estimatedMos(input))));
}

void SoundTest::noScoreWithoutAudio()
{
    QualityInput input;
    QVERIFY(!estimatedMos(input));
    input.packets = 50;
    input.audioSeconds = 1;
    QVERIFY(!estimatedMos(input));
    input.audioSeconds = 4;
    input.roundTripMs = 4000;
    input.lossPercent = 100;
    QCOMPARE(*estimatedMos(input), 1.0);
}

QTEST_GUILESS_MAIN(SoundTest)
#include "SoundTest.moc"
