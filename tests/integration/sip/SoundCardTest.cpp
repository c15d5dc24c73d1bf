// SPDX-License-Identifier: Apache-2.0
// Microphone and loudspeaker of a call, in the helper process: on a machine that has none, and with a
// PulseAudio of the test's own. The far side is the dialer as called party.
#include "integration/sip/SoundServer.h"
#include "integration/sip/TestCall.h"
#include "media/SignalMeter.h"
#include "sip/SipClient.h"
#include "sip/SipHelperClient.h"
#include "sound/SoundDevices.h"

#include <QTimer>

#include <cmath>
#include <cstring>
#include <functional>
#include <memory>
#include <numbers>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class SoundCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_callers.reset(); }
    void withoutASoundCard_data();
    void withoutASoundCard();
    void withoutAWishNothingIsSaid();
    void microphoneAndSpeaker();
    void openOnlyDuringTheCall();
    void serverGoesAwayInMidCall();
    void frozenServerHoldsNothingUp();

private:
    struct Ends
    {
        SipOutcome caller;
        SipOutcome listener;
    };

    /// A call from the helper process, whose sound server is at `server`, to a listener in another.
    /// `during` runs once it is answered.
    Ends call(SipRequest request, const QString& server, const std::function<void()>& during = {});

    static QByteArray soundOf(double frequency, int seconds)
    {
        QByteArray bytes;
        for (int i = 0; i < seconds * audioRate; ++i) {
            const auto sample = static_cast<qint16>(
                std::lround(9000 * std::sin(2 * std::numbers::pi * frequency * i / audioRate)));
            bytes.append(reinterpret_cast<const char*>(&sample), sizeof sample);
        }
        return bytes;
    }
    static HeardSound heardIn(const QByteArray& raw, double toneHz)
    {
        Samples samples(static_cast<std::size_t>(raw.size()) / 2);
        std::memcpy(samples.data(), raw.constData(), samples.size() * 2);
        SignalMeter meter(toneHz);
        meter.take(samples, 0);
        return meter.heard();
    }
    static int streams(const SoundServer& server, const QString& kind)
    {
        QProcess list;
        list.start(u"pactl"_s, {u"--server="_s + server.address(), u"list"_s, u"short"_s, kind});
        list.waitForFinished(5000);
        const QByteArray all = list.readAllStandardOutput();
        // What remaps the microphone is a stream of the server itself.
        int count = 0;
        for (const QByteArray& line : all.split('\n'))
            count += !line.isEmpty() && !line.contains("module-remap-source") ? 1 : 0;
        return count;
    }

    std::unique_ptr<SipClient> m_callers; ///< lives on after the call, as in the program
};

SoundCardTest::Ends SoundCardTest::call(SipRequest request, const QString& server,
                                        const std::function<void()>& during)
{
    qputenv("PULSE_SERVER", server.toLocal8Bit());
    Ends ends;
    SipClient listeners;
    m_callers = std::make_unique<SipClient>();
    SipRequest wish = requestTo(u"sip:caller@127.0.0.1"_s, -1);
    wish.transport = SipTransport::Udp;
    wish.waitSeconds = 15;
    TestCall listener;
    listener.watch(listeners.listen(this, wish));
    if (!listener.awaitListening())
        return ends;
    request.target = listener.last.listening;
    TestCall caller;
    caller.watch(m_callers->call(this, request));
    if (caller.awaitAnswer() && during)
        during();
    if (!caller.awaitEnd(20000) || !listener.awaitEnd(10000))
        qWarning("one side does not end");
    ends.caller = caller.end;
    ends.listener = listener.end;
    return ends;
}

void SoundCardTest::withoutASoundCard_data()
{
    QTest::addColumn<bool>("microphone");
    QTest::addColumn<bool>("speaker");
    QTest::newRow("microphone") << true << false;
    QTest::newRow("speaker") << false << true;
    QTest::newRow("both") << true << true;
}

void SoundCardTest::withoutASoundCard()
{
    QFETCH(bool, microphone);
    QFETCH(bool, speaker);
    const QTemporaryDir empty;
    SipRequest request;
    request.holdSeconds = 3;
    request.microphone = microphone;
    request.speaker = speaker;
    const Ends ends = call(request, u"unix:"_s + empty.filePath(u"nothing"_s));
    QVERIFY2(ends.caller.ok && ends.listener.ok, qPrintable(describe(ends.caller)));
    const QString why = microphone ? u"noMicrophone"_s : u"noSpeaker"_s;
    QCOMPARE(ends.caller.audio.soundCard, SoundDevices::areBuiltIn() ? why : u"notBuiltIn"_s);
    // The call goes on with the tone, and hears.
    QVERIFY(ends.listener.audio.heard == AudioHeard::Other);
    QVERIFY(ends.caller.audio.heard == AudioHeard::Other);
    QCOMPARE(ends.listener.audio.soundCard, QString());
}

void SoundCardTest::withoutAWishNothingIsSaid()
{
    SipRequest request;
    request.holdSeconds = 1;
    const Ends ends = call(request, u"unix:/nowhere"_s);
    QVERIFY(ends.caller.ok);
    QCOMPARE(ends.caller.audio.soundCard, QString());
}

void SoundCardTest::microphoneAndSpeaker()
{
    if (!SoundDevices::areBuiltIn())
        QSKIP("built without Qt Multimedia");
    NEEDS(SoundServer);
    SoundServer server;
    QVERIFY2(server.start(), server.output().constData());
    QProcess player;
    server.play(player, soundOf(440, 30), u"mouth"_s);
    QProcess recorder;
    server.record(recorder, u"ear.monitor"_s);
    SipRequest request;
    request.holdSeconds = 4;
    request.microphone = true;
    request.speaker = true;
    const Ends ends = call(request, server.address());
    player.kill();
    recorder.terminate();
    QVERIFY(player.waitForFinished(3000) && recorder.waitForFinished(3000));
    QVERIFY2(ends.caller.ok && ends.listener.ok, qPrintable(describe(ends.caller)));
    QVERIFY2(ends.caller.audio.soundCard.isEmpty(), qPrintable(ends.caller.audio.soundCard));
    // 440 Hz of the microphone, and none of our tone.
    QCOMPARE(ends.caller.audio.toneHz, 0.0);
    QVERIFY2(ends.listener.audio.heard == AudioHeard::Other, qPrintable(toString(ends.listener.audio.heard)));
    QVERIFY2(ends.listener.audio.levelDbov > -30, qPrintable(QString::number(ends.listener.audio.levelDbov)));
    // The far side's tone, out of the loudspeaker.
    const QByteArray played = recorder.readAllStandardOutput();
    QVERIFY2(heardIn(played, ends.listener.audio.toneHz) == HeardSound::Tone,
             qPrintable(QString::number(played.size())));
}

void SoundCardTest::openOnlyDuringTheCall()
{
    if (!SoundDevices::areBuiltIn())
        QSKIP("built without Qt Multimedia");
    NEEDS(SoundServer);
    SoundServer server;
    QVERIFY2(server.start(), server.output().constData());
    QCOMPARE(streams(server, u"source-outputs"_s), 0);
    SipRequest request;
    request.holdSeconds = 3;
    request.microphone = true;
    int during = -1;
    const Ends ends = call(request, server.address(), [&] {
        QTimer::singleShot(1500, this, [&] { during = streams(server, u"source-outputs"_s); });
    });
    QVERIFY(ends.caller.ok);
    QCOMPARE(during, 1);
    QVERIFY(m_callers); // its process still runs
    QVERIFY(QTest::qWaitFor([&] { return streams(server, u"source-outputs"_s) == 0; }, 3000));
}

void SoundCardTest::serverGoesAwayInMidCall()
{
    if (!SoundDevices::areBuiltIn())
        QSKIP("built without Qt Multimedia");
    NEEDS(SoundServer);
    SoundServer server;
    QVERIFY2(server.start(), server.output().constData());
    SipRequest request;
    request.holdSeconds = 6;
    request.microphone = true;
    request.speaker = true;
    const Ends ends =
        call(request, server.address(), [&] { QTimer::singleShot(1500, this, [&] { server.stop(); }); });
    QVERIFY2(ends.caller.ok && ends.listener.ok, qPrintable(describe(ends.caller)));
    QCOMPARE(ends.caller.audio.soundCard, u"noMicrophone"_s);
    QVERIFY(ends.listener.audio.heard == AudioHeard::Other); // from then on
}

void SoundCardTest::frozenServerHoldsNothingUp()
{
    if (!SoundDevices::areBuiltIn())
        QSKIP("built without Qt Multimedia");
    NEEDS(SoundServer);
    SoundServer server;
    QVERIFY2(server.start(), server.output().constData());
    server.freeze();
    SipRequest request;
    request.holdSeconds = 4;
    request.microphone = true;
    request.speaker = true;
    const Ends ends = call(request, server.address());
    QVERIFY2(ends.caller.ok && ends.listener.ok, qPrintable(describe(ends.caller)));
    QCOMPARE(ends.caller.audio.soundCard, u"noMicrophone"_s);
    QVERIFY2(ends.caller.durationMs < 5000, qPrintable(QString::number(ends.caller.durationMs)));
    QVERIFY(ends.listener.audio.heard == AudioHeard::Other); // after the patience
    // The process leaves although its thread of devices still waits.
    const auto* const helper = m_callers->findChild<SipHelperClient*>();
    QVERIFY(helper && helper->processId() > 0);
    const QString process = u"/proc/%1/cmdline"_s.arg(helper->processId());
    QVERIFY(QFile::exists(process));
    m_callers.reset();
    QVERIFY(QTest::qWaitFor(
        [&] {
            QFile line(process); // empty once nothing of it is left but its exit code
            return !line.open(QIODevice::ReadOnly) || line.readAll().isEmpty();
        },
        4000));
}

QTEST_GUILESS_MAIN(SoundCardTest)
#include "SoundCardTest.moc"
