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
