// SPDX-License-Identifier: Apache-2.0
#include "media/MediaSession.h"
#include "media/MediaStream.h"
#include "media/WavFile.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Two sessions on loopback, and one that meets strangers.
class MediaSessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hearEachOther_data();
    void hearEachOther();
    void keysArrive();
    void anotherKeyIsSilence();
    void muteSideIsSeen();
    void recordsBothSides();
    void strangersAreDropped();
    void latchesToWhereMediaComesFrom();
    void holdStopsSending();
    void manyAtOnce();
    void stopIsQuick();
    void badAddressIsAnError();

private:
    static std::unique_ptr<MediaSession> open(const QHostAddress& address = QHostAddress::LocalHost)
    {
        Result<std::unique_ptr<MediaSession>> session = MediaSession::open(address);
        return session.ok() ? session.take() : nullptr;
    }
    static MediaSettings towards(const MediaSession& other,
                                 const QHostAddress& address = QHostAddress::LocalHost)
    {
        MediaSettings settings;
        settings.remote = address;
        settings.remotePort = other.port();
        settings.eventPayloadType = 101;
        return settings;
    }
};

void MediaSessionTest::hearEachOther_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("srtp");
    QTest::addColumn<bool>("mux");
    QTest::addColumn<bool>("mu");
    QTest::newRow("PCMA") << u"127.0.0.1"_s << false << false << false;
    QTest::newRow("PCMU, one port") << u"127.0.0.1"_s << false << true << true;
    QTest::newRow("SRTP") << u"127.0.0.1"_s << true << false << false;
    QTest::newRow("IPv6") << u"::1"_s << false << false << false;
}

void MediaSessionTest::hearEachOther()
{
    QFETCH(QString, address);
    QFETCH(bool, srtp);
    QFETCH(bool, mux);
    QFETCH(bool, mu);
    const QHostAddress host(address);
    const auto one = open(host);
    const auto two = open(host);
    if (!one)
        QSKIP("this computer has no such address");
    QCOMPARE(one->port() % 2, 0);
    two->setSource(std::make_unique<ToneSource>(440));
    MediaSettings first = towards(*two, host);
    MediaSettings second = towards(*one, host);
    for (MediaSettings* settings : {&first, &second}) {
        settings->rtcpMux = mux;
        settings->codec = mu ? AudioCodec::Pcmu : AudioCodec::Pcma;
        settings->payloadType = payloadTypeOf(settings->codec);
    }
    if (srtp) {
        const SdesKey a = SdesKey::generate();
        const SdesKey b = SdesKey::generate();
        first.ourKey = SdesKey{1, a.key.clone()};
        first.theirKey = SdesKey{1, b.key.clone()};
        second.ourKey = SdesKey{1, b.key.clone()};
        second.theirKey = SdesKey{1, a.key.clone()};
    }
    QVERIFY(one->start(std::move(first)).ok());
    QVERIFY(two->start(std::move(second)).ok());
    QTRY_VERIFY_WITH_TIMEOUT(one->report().mos && two->report().roundTripMs >= 0, 12'000);
    const MediaReport report = one->stop();
    QVERIFY(report.heard == HeardSound::Other);
    QVERIFY(two->stop().heard == HeardSound::Tone);
    QCOMPARE(report.srtp, srtp);
    QCOMPARE(report.srtpRefused, 0);
    QCOMPARE(report.malformed, 0);
    QCOMPARE(report.strangers, 0);
    QVERIFY(report.received > 100);
    QVERIFY(*report.mos > 3.5);
    QVERIFY(!report.fromElsewhere);
    QVERIFY(report.roundTripMs < 1000);
}

void MediaSessionTest::keysArrive()
{
    const auto one = open();
    const auto two = open();
    QVERIFY(one->start(towards(*two)).ok());
    QVERIFY(two->start(towards(*one)).ok());
    QVERIFY(one->press(u"12*#"_s));
    QTRY_COMPARE_WITH_TIMEOUT(two->report().keys, u"12*#"_s, 8000);
    MediaSettings without = towards(*two);
    without.eventPayloadType = -1;
    QVERIFY(one->start(std::move(without)).ok());
    QVERIFY(!one->press(u"1"_s));
}

void MediaSessionTest::anotherKeyIsSilence()
{
    const auto one = open();
    const auto two = open();
    for (const auto& [session, other] : {std::pair{one.get(), two.get()}, {two.get(), one.get()}}) {
        MediaSettings settings = towards(*other);
        settings.ourKey = SdesKey::generate();
        settings.theirKey = SdesKey::generate();
        QVERIFY(session->start(std::move(settings)).ok());
    }
    QTRY_VERIFY_WITH_TIMEOUT(one->report().srtpRefused > 10, 5000);
    const MediaReport report = one->stop();
    QCOMPARE(report.received, 0);
    QVERIFY(report.heard == HeardSound::Nothing);
    QVERIFY(!report.mos);
}

void MediaSessionTest::muteSideIsSeen()
{
    const auto one = open();
    const auto two = open();
    two->setSource(std::make_unique<SilenceSource>());
    QVERIFY(one->start(towards(*two)).ok());
    QVERIFY(two->start(towards(*one)).ok());
    QTRY_VERIFY_WITH_TIMEOUT(one->report().heard == HeardSound::Silence, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(two->report().heard == HeardSound::Tone, 5000);
}

void MediaSessionTest::recordsBothSides()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"call.wav"_s);
    {
        const auto one = open();
        const auto two = open();
        QVERIFY(one->recordTo(file).ok());
        QVERIFY(one->start(towards(*two)).ok());
        QVERIFY(two->start(towards(*one)).ok());
        QTRY_VERIFY_WITH_TIMEOUT(one->report().heard == HeardSound::Tone, 5000);
        QVERIFY(!one->stop().recordingFailed);
    }
    SignalMeter meter;
    const Result<Samples> recorded = readWav(file);
    QVERIFY(recorded.ok());
    meter.take(recorded.value(), 0);
    QVERIFY(meter.soundWindows() > 0);
}

void MediaSessionTest::strangersAreDropped()
{
    MediaStream stream;
    MediaSettings settings;
    settings.remote = QHostAddress::LocalHost;
    settings.remotePort = 4000;
    QVERIFY(stream.agree(std::move(settings)).ok());
    const MediaPeer peer{QHostAddress::LocalHost, 4000};
    const MediaPeer stranger{QHostAddress::LocalHost, 4444};
    const auto packet = [](quint16 sequence) {
        return writeRtp({8, false, sequence, 160U * sequence, 1, QByteArray(160, 'x')});
    };
    stream.take(packet(1), peer, false, 20'000);
    stream.take(packet(900), stranger, false, 21'000);
    stream.take("no RTP at all"_ba, peer, false, 22'000);
    QCOMPARE(stream.report().received, 1);
    QCOMPARE(stream.report().strangers, 1);
    QCOMPARE(stream.report().malformed, 1);
    QVERIFY(!stream.report().fromElsewhere);
}

void MediaSessionTest::latchesToWhereMediaComesFrom()
{
    MediaStream stream;
    MediaSettings settings;
    settings.remote = QHostAddress(u"10.0.0.1"_s); // what the SDP says behind a NAT
    settings.remotePort = 4000;
    QVERIFY(stream.agree(std::move(settings)).ok());
    QCOMPARE(stream.tick(0).first().to.port, 4000);
    const MediaPeer outside{QHostAddress(u"192.0.2.7"_s), 61'000};
    stream.take(writeRtp({8, false, 1, 160, 1, QByteArray(160, 'x')}), outside, false, 5000);
    QVERIFY(stream.tick(20'000).first().to == outside);
    QVERIFY(stream.report().fromElsewhere);
    QCOMPARE(stream.report().from, u"192.0.2.7:61000"_s);
}

void MediaSessionTest::holdStopsSending()
{
    const auto one = open();
    const auto two = open();
    QVERIFY(one->start(towards(*two)).ok());
    QTRY_VERIFY_WITH_TIMEOUT(one->report().sent > 5, 3000);
    MediaSettings held = towards(*two);
    held.sends = false;
    QVERIFY(one->start(std::move(held)).ok());
    const qint64 sent = one->report().sent;
    QTest::qWait(200);
    QCOMPARE(one->report().sent, sent);
    QVERIFY(one->start(towards(*two)).ok());
    QTRY_VERIFY_WITH_TIMEOUT(one->report().sent > sent, 3000);
}

void MediaSessionTest::manyAtOnce()
{
    for (int turn = 0; turn < 2; ++turn) { // the thread goes with the last, and another comes
        std::vector<std::unique_ptr<MediaSession>> sessions;
        for (int i = 0; i < 24; ++i) {
            sessions.push_back(open());
            QVERIFY(sessions.back());
            QCOMPARE(sessions.back()->port() % 2, 0);
        }
        for (std::size_t i = 0; i < sessions.size(); ++i)
            QVERIFY(sessions[i]->start(towards(*sessions[i ^ 1U])).ok());
        for (const auto& session : sessions)
            QTRY_VERIFY_WITH_TIMEOUT(session->report().heard == HeardSound::Tone, 5000);
        for (const auto& session : sessions)
            QCOMPARE(session->report().strangers, 0);
        sessions.front()->stop(); // the others go on
        const qint64 sent = sessions.back()->report().sent;
        QTRY_VERIFY_WITH_TIMEOUT(sessions.back()->report().sent > sent + 5, 2000);
        const qint64 last = sessions.front()->report().sent;
        QTest::qWait(60);
        QCOMPARE(sessions.front()->report().sent, last);
    }
}

void MediaSessionTest::stopIsQuick()
{
    const auto one = open();
    const auto two = open();
    QVERIFY(one->start(towards(*two)).ok());
    one->stop();
    one->stop(); // again is nothing
    const auto never = open();
    never->stop();
    QCOMPARE(never->report().sent, 0);
}

void MediaSessionTest::badAddressIsAnError()
{
    const Result<std::unique_ptr<MediaSession>> session = MediaSession::open(QHostAddress(u"203.0.113.9"_s));
    QVERIFY(!session.ok());
    QVERIFY(session.error().kind == ErrorKind::Network);
}

QTEST_GUILESS_MAIN(MediaSessionTest)
#include "MediaSessionTest.moc"
