// SPDX-License-Identifier: Apache-2.0
#include "sound/Resampler.h"

#include "media/SignalMeter.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace jonction;

/// From one rate to another, in pieces as they come from a device.
class ResamplerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lengthIsExact_data();
    void lengthIsExact();
    void toneStaysTheTone_data();
    void toneStaysTheTone();
    void highSoundDoesNotComeBack();
    void sameRateChangesNothing();

private:
    static Samples tone(double frequency, int rate, int count)
    {
        Samples samples;
        for (int i = 0; i < count; ++i)
            samples.push_back(static_cast<qint16>(
                std::lround(8000 * std::sin(2 * std::numbers::pi * frequency * i / rate))));
        return samples;
    }
    static Samples inPieces(Resampler& resampler, std::span<const qint16> samples, std::size_t piece)
    {
        Samples all;
        for (std::size_t at = 0; at < samples.size(); at += piece) {
            const Samples part = resampler.take(samples.subspan(at, std::min(piece, samples.size() - at)));
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }
    static double loudness(const Samples& samples)
    {
        double sum = 0;
        for (const qint16 sample : samples)
            sum += double(sample) * sample;
        return std::sqrt(sum / double(samples.size()));
    }
};

void ResamplerTest::lengthIsExact_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    for (const int rate : {11'025, 16'000, 22'050, 44'100, 48'000, 96'000}) {
        QTest::addRow("%d down", rate) << rate << audioRate;
        QTest::addRow("%d up", rate) << audioRate << rate;
    }
}

void ResamplerTest::lengthIsExact()
{
    QFETCH(int, from);
    QFETCH(int, to);
    Resampler resampler(from, to);
    const auto count = static_cast<qint64>(inPieces(resampler, tone(300, from, from * 3), 441).size());
    QVERIFY2(std::abs(count - 3LL * to) <= 1 + to / from, qPrintable(QString::number(count)));
}

void ResamplerTest::toneStaysTheTone_data()
{
    QTest::addColumn<int>("rate");
    for (const int rate : {16'000, 44'100, 48'000})
        QTest::addRow("%d", rate) << rate;
}

void ResamplerTest::toneStaysTheTone()
{
    QFETCH(int, rate);
    Resampler down(rate, audioRate);
    Resampler up(audioRate, rate);
    Resampler back(rate, audioRate);
    const Samples once = inPieces(down, tone(1004, rate, rate * 2), 333);
    const Samples twice = inPieces(back, inPieces(up, once, 160), 480);
    for (const Samples& samples : {once, twice}) {
        SignalMeter meter;
        for (std::size_t at = 0; at + audioFrame <= samples.size(); at += audioFrame)
            meter.take(Samples(samples.begin() + static_cast<std::ptrdiff_t>(at),
                               samples.begin() + static_cast<std::ptrdiff_t>(at + audioFrame)),
                       static_cast<qint64>(at) * 1000 / audioRate);
        QVERIFY(meter.heard() == HeardSound::Tone);
        const double level = loudness(samples);
        QVERIFY2(level > 4500 && level < 6000, qPrintable(QString::number(level))); // 5657 of a full one
    }
}

// 15 kHz would fold to 1 kHz if samples were only left out.
void ResamplerTest::highSoundDoesNotComeBack()
{
    Resampler resampler(48'000, audioRate);
    const double level = loudness(resampler.take(tone(15'000, 48'000, 48'000)));
    QVERIFY2(level < 1500, qPrintable(QString::number(level)));
}

void ResamplerTest::sameRateChangesNothing()
{
    Resampler resampler(audioRate, audioRate);
    const Samples samples = tone(440, audioRate, 321);
    QCOMPARE(resampler.take(samples), samples);
    Resampler none(0, -5);
    QCOMPARE(none.take(samples), samples);
}

QTEST_GUILESS_MAIN(ResamplerTest)
#include "ResamplerTest.moc"
