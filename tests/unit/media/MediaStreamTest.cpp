// SPDX-License-Identifier: Apache-2.0
#include "media/MediaStream.h"
#include "media/RtpPacket.h"

#include <QTest>

using namespace jonction;

/// The audio of a call that is held and taken up again.
class MediaStreamTest : public QObject
{
    Q_OBJECT

private:
    static MediaSettings settings(bool sends)
    {
        MediaSettings settings;
        settings.remote = QHostAddress(QHostAddress::LocalHost);
        settings.remotePort = 4000;
        settings.sends = sends;
        return settings;
    }
    // The RTP of `frames` ticks from `frame` on; RTCP is left out.
    static QList<RtpPacket> run(MediaStream& stream, int frame, int frames)
    {
        QList<RtpPacket> packets;
        for (int i = frame; i < frame + frames; ++i)
            for (const MediaDatagram& datagram : stream.tick(i * 20'000))
                if (const std::optional<RtpPacket> packet = readRtp(datagram.bytes);
                    packet && !datagram.rtcpPort)
                    packets.append(*packet);
        return packets;
    }

private Q_SLOTS:
    void timestampsGoOnWhileHeld()
    {
        MediaStream stream;
        QVERIFY(stream.agree(settings(true)).ok());
        const QList<RtpPacket> before = run(stream, 0, 10);
        QCOMPARE(before.size(), 10);
        QVERIFY(before.first().marker && !before.last().marker);
        QVERIFY(stream.agree(settings(false)).ok());
        QVERIFY(run(stream, 10, 50).isEmpty());
        QVERIFY(stream.agree(settings(true)).ok());
        const QList<RtpPacket> after = run(stream, 60, 10);
        QCOMPARE(after.size(), 10);
        QVERIFY(after.first().marker); // a talk begins anew (RFC 3551 4.1)
        QCOMPARE(after.first().sequence, quint16(before.last().sequence + 1));
        QCOMPARE(after.first().timestamp, quint32(before.last().timestamp + 51 * audioFrame));
    }

    void whatIsSleptThroughIsNotSentLate()
    {
        MediaStream stream;
        QVERIFY(stream.agree(settings(true)).ok());
        const QList<RtpPacket> before = run(stream, 0, 5);
        stream.skip(20);
        const QList<RtpPacket> after = run(stream, 25, 5);
        QCOMPARE(after.first().sequence, quint16(before.last().sequence + 1)); // nothing is missing
        QCOMPARE(after.first().timestamp, quint32(before.last().timestamp + 21 * audioFrame));
        QVERIFY(after.first().marker && !after.last().marker);
    }

    void ownSleepIsNotTheNetworks()
    {
        MediaStream stream;
        QVERIFY(stream.agree(settings(true)).ok());
        const MediaPeer peer{QHostAddress(QHostAddress::LocalHost), 4000};
        const auto come = [&](int frame, qint64 atMs, bool timed) {
            const auto number = static_cast<quint16>(frame);
            stream.take(writeRtp({8, false, number, static_cast<quint32>(frame * audioFrame), 1,
                                  QByteArray(audioFrame, 'x')}),
                        peer, false, atMs * 1000, timed);
        };
        for (int i = 0; i < 10; ++i)
            come(i, 20 * i, true);
        for (int i = 10; i < 20; ++i) // read all at once, after a sleep
            come(i, 400, false);
        for (int i = 20; i < 30; ++i)
            come(i, 20 * i, true);
        const MediaReport report = stream.report();
        QCOMPARE(report.received, 30);
        QCOMPARE(report.late, 0);
        QVERIFY(report.jitterMs < 0.5);
        QCOMPARE(report.longestGapMs, 20);
        for (int i = 30; i < 40; ++i) // and when the network is to blame
            come(i, 800, true);
        QVERIFY(stream.report().late > 0);
    }

    void holdLeavesTheQualityAlone()
    {
        MediaStream stream;
        QVERIFY(stream.agree(settings(true)).ok());
        const MediaPeer peer{QHostAddress(QHostAddress::LocalHost), 4000};
        const auto echo = [&](int frame, int frames) { // what is sent comes back at once
            for (int i = frame; i < frame + frames; ++i)
                for (const MediaDatagram& datagram : stream.tick(i * 20'000))
                    if (!datagram.rtcpPort)
                        stream.take(datagram.bytes, peer, false, i * 20'000);
        };
        echo(0, 200);
        QVERIFY(stream.agree(settings(false)).ok());
        echo(200, 100);
        QVERIFY(stream.agree(settings(true)).ok());
        echo(300, 200);
        const MediaReport report = stream.report();
        QCOMPARE(report.received, 400);
        QCOMPARE(report.late, 0);
        QCOMPARE(report.longestGapMs, 20);
        QVERIFY(report.mos && *report.mos > 4);
    }
};

QTEST_GUILESS_MAIN(MediaStreamTest)
#include "MediaStreamTest.moc"
