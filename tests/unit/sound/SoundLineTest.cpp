// SPDX-License-Identifier: Apache-2.0
#include "sound/MicrophoneSource.h"
#include "sound/SoundCard.h"
#include "sound/SoundDevices.h"
#include "sound/SpeakerSink.h"

#include <QTest>

#include <atomic>
#include <numeric>
#include <thread>

using namespace jonction;
using namespace Qt::StringLiterals;

/// What lies between a device and a call: bounded, silent where there is nothing, and honest about it.
class SoundLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ringKeepsTheNewest_data();
    void ringKeepsTheNewest();
    void lineIsBounded();
    void microphoneIsHeard();
    void lateMicrophoneIsSilence();
    void withoutMicrophoneTheOtherSpeaks();
    void mutedMicrophoneIsGivenUp();
    void onHoldNobodyListens();
    void speakerWaitsForAHeadStart();
    void twoThreads();
    void nothingWantedNothingMissing();
    void nothingAgreedNothingOpened();

private:
    static Samples counted(int from, int count)
    {
        Samples samples(static_cast<std::size_t>(count));
        std::iota(samples.begin(), samples.end(), static_cast<qint16>(from));
        return samples;
    }
    static std::shared_ptr<SoundLine> wantedLine()
    {
        auto line = std::make_shared<SoundLine>();
        line->want(true);
        return line;
    }
    static MicrophoneSource microphone(const std::shared_ptr<SoundLine>& line)
    {
        return {line, std::make_unique<PromptSource>(Samples{77}, true)};
    }
};

void SoundLineTest::ringKeepsTheNewest_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 3, 7, 10, 11, 25})
        QTest::addRow("%d", piece) << piece;
}

void SoundLineTest::ringKeepsTheNewest()
{
    QFETCH(int, piece);
    SampleRing ring(10);
    for (int at = 0; at < 100; at += piece)
        ring.write(counted(at, std::min(piece, 100 - at)));
    QCOMPARE(ring.size(), std::size_t(10));
    QCOMPARE(ring.take(4), counted(90, 4));
    ring.write(counted(100, 2));
    QCOMPARE(ring.take(99), counted(94, 8));
    QVERIFY(ring.take(1).empty());
}

void SoundLineTest::lineIsBounded()
{
    SoundLine line;
    QVERIFY(!line.write(counted(0, 5))); // nobody wants it
    QCOMPARE(line.size(), std::size_t(0));
    line.want(true);
    QVERIFY(line.write(counted(0, 5000)));
    QCOMPARE(line.size(), std::size_t(audioRate / 5)); // 200 ms
    QCOMPARE(line.take(1), counted(3400, 1));
}

void SoundLineTest::microphoneIsHeard()
{
    const auto line = wantedLine();
    MicrophoneSource source = microphone(line);
    line->write(counted(1, 320));
    QCOMPARE(source.next(audioFrame), counted(1, audioFrame));
    QCOMPARE(source.next(audioFrame), counted(161, audioFrame));
}

void SoundLineTest::lateMicrophoneIsSilence()
{
    const auto line = wantedLine();
    MicrophoneSource source = microphone(line);
    QCOMPARE(source.next(audioFrame), Samples(audioFrame, 0));
    line->write(Samples{1, 2});
    Samples partly(audioFrame, 0);
    partly[0] = 1;
    partly[1] = 2;
    QCOMPARE(source.next(audioFrame), partly);
}

void SoundLineTest::withoutMicrophoneTheOtherSpeaks()
{
    const auto line = wantedLine();
    MicrophoneSource source = microphone(line);
    line->write(counted(1, 320));
    source.next(audioFrame);
    line->fail(); // unplugged in the middle
    QCOMPARE(source.next(audioFrame), Samples(audioFrame, 77));
    QVERIFY(!line->write(counted(1, 320)));
    QCOMPARE(source.next(audioFrame), Samples(audioFrame, 77));
}

void SoundLineTest::mutedMicrophoneIsGivenUp()
{
    const auto line = wantedLine();
    MicrophoneSource source = microphone(line);
    const int patience = MicrophoneSource::patienceMs / audioFrameMs;
    for (int i = 0; i < patience; ++i)
        source.next(audioFrame);
    QVERIFY(!line->hasFailed());
    line->write(Samples{0}); // silence of a device is not the silence of none
    for (int i = 0; i <= patience; ++i)
        source.next(audioFrame);
    QVERIFY(!line->hasFailed());
    source.next(audioFrame);
    QVERIFY(line->hasFailed());
    QCOMPARE(source.next(audioFrame), Samples(audioFrame, 77));
}

void SoundLineTest::onHoldNobodyListens()
{
    const auto line = wantedLine();
    line->noteRunning();
    line->write(counted(0, 100));
    line->want(false);
    QVERIFY(!line->write(counted(0, 100)));
    line->want(true);
    QCOMPARE(line->size(), std::size_t(0)); // nothing from before or during the hold
    QVERIFY(!line->neverRan());
}

void SoundLineTest::speakerWaitsForAHeadStart()
{
    const auto line = wantedLine();
    SpeakerSink sink(line);
    SpeakerFeed feed(line);
    sink.play(counted(1, audioFrame));
    QCOMPARE(feed.next(10), Samples(10, 0));
    sink.play(counted(161, audioFrame));
    QCOMPARE(feed.next(320), counted(1, 320));
    QCOMPARE(feed.next(2), Samples(2, 0)); // ran dry: it fills again
    sink.play(counted(1, audioFrame));
    QCOMPARE(feed.next(2), Samples(2, 0));
}

void SoundLineTest::twoThreads()
{
    const auto line = wantedLine();
    std::atomic<bool> ended = false;
    std::thread device([&] {
        for (int i = 0; i < 20'000; ++i)
            line->write(counted(i % 100, 37));
        ended = true;
    });
    MicrophoneSource source = microphone(line);
    bool whole = true;
    while (!ended)
        whole = whole && source.next(audioFrame).size() == std::size_t(audioFrame) &&
                line->size() <= SoundLine::capacity;
    device.join();
    QVERIFY(whole);
}

void SoundLineTest::nothingWantedNothingMissing()
{
    SoundCard card(false, false);
    auto tone = std::make_unique<ToneSource>();
    const AudioSource* const given = tone.get();
    QCOMPARE(card.source(std::move(tone)).get(), given);
    QVERIFY(!card.sink());
    card.run(true);
    card.close();
    QCOMPARE(card.trouble(), QString());
}

void SoundLineTest::nothingAgreedNothingOpened()
{
    SoundCard card(true, true);
    QVERIFY(card.sink());
    card.close();
    card.run(true); // too late
    QCOMPARE(card.trouble(), SoundDevices::areBuiltIn() ? QString() : u"notBuiltIn"_s);
}

QTEST_GUILESS_MAIN(SoundLineTest)
#include "SoundLineTest.moc"
