// SPDX-License-Identifier: Apache-2.0
// What is reported of the audio is held against the truth: a relay that knows what it dropped and delayed,
// strangers, wrong keys, and peers that say nothing.
#include "integration/sip/ShapingRelay.h"
#include "integration/sip/Sipp.h"
#include "integration/sip/TestCall.h"
#include "integration/sip/UdpResponder.h"
#include "media/MediaSession.h"
#include "media/WavFile.h"
#include "sip/SdpReader.h"
#include "sip/SipClient.h"
#include "sip/SipHelperClient.h"

#include <csignal>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

Q_DECLARE_METATYPE(jonction::test::RelayShape)

namespace {

/// A peer whose media is a session of our own, with a source, and keys of the test's choice.
class MediaPeerCall
{
public:
    explicit MediaPeerCall(const QHostAddress& at = QHostAddress::LocalHost)
        : m_at(at)
        , m_media(MediaSession::open(at).take())
        , m_responder([this](const QByteArray& request) { return answersTo(request); }, at)
    {}
    MediaSession& media() { return *m_media; }
    QString uri() const { return m_responder.uri(); }
    /// Offers one key and encrypts with another.
    void lieAboutTheKey() { m_lies = true; }

private:
    QList<QByteArray> answersTo(const QByteArray& request)
    {
        if (request.startsWith("ACK "))
            return {};
        const QByteArray contact = "Contact: <" + uri().toLatin1() + ">\r\n";
        if (!request.startsWith("INVITE "))
            return {reply(request, "200 OK", contact)};
        const SdpSession offer = SdpReader::read(request.mid(request.indexOf("\r\n\r\n") + 4));
        return {reply(request, "200 OK", contact, SdpReader::write(agree(offer.media.value(0))))};
    }

    SdpAudio agree(const SdpMedia& offered)
    {
        SdpAudio audio;
        audio.address = m_at.toString();
        audio.port = m_media->port();
        audio.sessionId = 1;
        audio.codecs = {{8, u"PCMA"_s, 8000}};
        MediaSettings settings;
        settings.remote = QHostAddress(offered.address);
        settings.remotePort = static_cast<quint16>(offered.port);
        if (!offered.crypto.isEmpty()) {
            SdesKey key = SdesKey::generate();
            audio.crypto = key.toAttribute();
            settings.ourKey = m_lies ? SdesKey::generate() : std::move(key);
            settings.theirKey = SdesKey::parse(offered.crypto.first()).take();
        }
        (void)m_media->start(std::move(settings));
        return audio;
    }

    QHostAddress m_at;
    std::unique_ptr<MediaSession> m_media;
    UdpResponder m_responder;
    bool m_lies = false;
};

bool isNear(double seen, double truth, double slack)
{
    return std::abs(seen - truth) <= std::max(0.1 * truth, slack);
}

} // namespace

class ShapedAudioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsTheTruth_data();
    void reportsTheTruth();
    void strangersAreCountedAndNotHeard();
    void anotherKeyIsToldFromSilence_data();
    void anotherKeyIsToldFromSilence();
    void silenceIsToldFromNothing();
    void goesOverIpv6();
    void recordingSurvivesAKill();

private:
    void compareWithTruth(const RelayShape& shape, AudioOutcome& audio, RelayTruth& truth);
};

void ShapedAudioTest::reportsTheTruth_data()
{
    QTest::addColumn<RelayShape>("shape");
    QTest::newRow("clean") << RelayShape();
    QTest::newRow("each tenth is lost") << RelayShape{.dropEvery = 10};
    QTest::newRow("lost by chance") << RelayShape{.dropShare = 0.05, .seed = 7};
    QTest::newRow("jitter") << RelayShape{.delayMs = 40};
    QTest::newRow("jitter and loss") << RelayShape{.dropShare = 0.1, .delayMs = 30, .seed = 11};
    QTest::newRow("overtaken and doubled") << RelayShape{.holdBackEvery = 9, .duplicateEvery = 14};
}

void ShapedAudioTest::compareWithTruth(const RelayShape& shape, AudioOutcome& audio, RelayTruth& truth)
{
    const quint16 echoPort = freePort();
    ShapingRelay relay(shape, echoPort);
    Sipp peer;
    QVERIFY(
        peer.answerWithEcho(u"relayed.xml"_s, echoPort, {u"relay_port"_s, QString::number(relay.port())}));
    const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 6), 30'000);
    relay.finish();
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    audio = outcome.audio;
    truth = relay.truthOf(audio.received);
    QVERIFY(audio.received > 220);
    QVERIFY(audio.received <= relay.delivered() && audio.received >= relay.delivered() - 10);
}

void ShapedAudioTest::reportsTheTruth()
{
    NEEDS(Sipp);
    QFETCH(RelayShape, shape);
    AudioOutcome audio;
    RelayTruth truth;
    // A machine that stops this process for a moment makes jitter of its own, which the relay cannot know.
    for (int tries = 0; tries < 3; ++tries) {
        compareWithTruth(shape, audio, truth);
        if (QTest::currentTestFailed() || isNear(audio.jitterMs, truth.jitterMs, 1.0))
            break;
    }
    const QString seen = u"lost %1 of %2, jitter %3 of %4"_s.arg(audio.lost)
                             .arg(truth.lost)
                             .arg(audio.jitterMs)
                             .arg(truth.jitterMs);
    qInfo("%s", qPrintable(seen));
    QVERIFY2(isNear(audio.jitterMs, truth.jitterMs, 1.0), qPrintable(seen));
    QCOMPARE(audio.lost, truth.lost);
    QVERIFY(std::abs(audio.duplicates - truth.duplicates) <= 1); // the last one may come too late
    QCOMPARE(audio.reordered, truth.reordered);
    QVERIFY(audio.heard ==
            AudioHeard::Tone); // an echo of ours carries our own SSRC, and is heard all the same
    QVERIFY(!audio.fromElsewhere);
}

void ShapedAudioTest::strangersAreCountedAndNotHeard()
{
    MediaPeerCall peer;
    peer.media().setSource(std::make_unique<SilenceSource>());
    SipClient client;
    SipJob* job = client.call(this, requestTo(peer.uri(), 4));
    quint16 port = 0;
    connect(job, &SipJob::recorded, this, [&port](const SipMessageRecord& record) {
        const SdpSession offer = SdpReader::read(record.raw);
        if (record.sent && !offer.media.isEmpty())
            port = static_cast<quint16>(offer.media.first().port);
    });
    QTRY_VERIFY_WITH_TIMEOUT(peer.media().report().received > 10, 5000);
    QVERIFY(port > 0);
    // Sound of a third party, valid in every byte: it plays a tone as loud as ours.
    QUdpSocket stranger;
    ToneSource tone;
    RtpPacket packet{8, true, 1, 0, 4711, {}};
    constexpr int sprayed = 100;
    for (int i = 0; i < sprayed; ++i) {
        packet.payload = encodeAudio(AudioCodec::Pcma, tone.next(audioFrame));
        stranger.writeDatagram(writeRtp(packet), QHostAddress::LocalHost, port);
        ++packet.sequence;
        packet.timestamp += audioFrame;
        QTest::qWait(10);
    }
    const SipOutcome outcome = outcomeOf(job);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    QCOMPARE(outcome.audio.strangers, sprayed);
    QVERIFY2(outcome.audio.heard == AudioHeard::Silence, qPrintable(toString(outcome.audio.heard)));
    QCOMPARE(outcome.audio.lost, 0);
    QVERIFY(!outcome.audio.fromElsewhere);
}

void ShapedAudioTest::anotherKeyIsToldFromSilence_data()
{
    QTest::addColumn<bool>("lies");
    QTest::newRow("right key") << false;
    QTest::newRow("another key than answered") << true;
}

void ShapedAudioTest::anotherKeyIsToldFromSilence()
{
    QFETCH(bool, lies);
    MediaPeerCall peer;
    if (lies)
        peer.lieAboutTheKey();
    SipRequest request = requestTo(peer.uri(), 4);
    request.srtp = true;
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    const AudioOutcome& audio = outcome.audio;
    QVERIFY2(audio.agreed && audio.srtp, qPrintable(audio.refusal));
    if (lies) {
        QVERIFY(audio.heard == AudioHeard::Nothing);
        QCOMPARE(audio.received, 0);
        QCOMPARE(audio.mos, -1.0);
        QVERIFY(audio.srtpRefused > 100);
    } else {
        QVERIFY(audio.heard == AudioHeard::Other); // 1004 Hz is the peer's, whatever we send
        QVERIFY(audio.srtpRefused < 5);
    }
    QVERIFY(peer.media().report().heard == HeardSound::Other); // our own direction works in both cases
}

void ShapedAudioTest::silenceIsToldFromNothing()
{
    MediaPeerCall peer;
    peer.media().setSource(std::make_unique<SilenceSource>());
    const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 4));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    QVERIFY(outcome.audio.heard == AudioHeard::Silence);
    QVERIFY(outcome.audio.received > 150);
    QVERIFY(outcome.audio.mos > 4); // the line is good; nobody speaks
    QVERIFY(outcome.audio.roundTripMs >= 0);
}

void ShapedAudioTest::goesOverIpv6()
{
    const QHostAddress six(QHostAddress::LocalHostIPv6);
    if (!QUdpSocket().bind(six, 0))
        QSKIP("this machine has no IPv6");
    MediaPeerCall peer(six);
    const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 4));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    QVERIFY(outcome.remote.startsWith("[::1]:"_L1));
    QVERIFY(outcome.records.first().raw.contains("c=IN IP6 ::1\n"));
    QVERIFY(outcome.audio.heard == AudioHeard::Other);
    QVERIFY(outcome.audio.from.contains("::1"_L1));
    QVERIFY(peer.media().report().heard == HeardSound::Other);
}

void ShapedAudioTest::recordingSurvivesAKill()
{
    const QTemporaryDir folder;
    MediaPeerCall peer;
    auto* helper = new SipHelperClient;
    SipClient client(helper, nullptr);
    SipRequest request = requestTo(peer.uri(), 30);
    request.recordFile = folder.filePath(u"call.wav"_s);
    SipJob* job = client.call(this, request);
    QTRY_VERIFY_WITH_TIMEOUT(peer.media().report().received > 150, 8000); // three seconds
    QVERIFY(helper->processId() > 0);
    QCOMPARE(::kill(static_cast<pid_t>(helper->processId()), SIGKILL), 0);
    QVERIFY(outcomeOf(job).callReason == CallReason::EngineStopped);
    const Result<Samples> recorded = readWav(request.recordFile);
    QVERIFY(recorded.ok());
    QVERIFY2(recorded->size() >= 2U * audioRate, qPrintable(QString::number(recorded->size())));
    SignalMeter meter;
    meter.take(recorded.value(), 0);
    QVERIFY(meter.heard() == HeardSound::Other); // both tones, mixed
}

QTEST_GUILESS_MAIN(ShapedAudioTest)
#include "ShapedAudioTest.moc"
