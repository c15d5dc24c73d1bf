// SPDX-License-Identifier: Apache-2.0
#include "media/RtpPacket.h"
#include "media/RtcpPacket.h"
#include "media/TelephoneEvents.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class RtpPacketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void stepsOverSourcesAndExtension();
    void padding();
    void refusesWhatIsNoRtp_data();
    void refusesWhatIsNoRtp();
    void tellsRtcpApart();
    void reportsRoundTrip();
    void negativeLossFitsIn24Bits();
    void rtcpIsTruncatedSafely();
    void roundTripTime();
    void keysArePressedAndHeard();
    void aRepeatedEndIsOneKey();
};

void RtpPacketTest::whatIsWrittenIsRead()
{
    const RtpPacket packet{8, true, 65'535, 0xFFFFFFFF, 0x12345678, "payload"_ba};
    const QByteArray bytes = writeRtp(packet);
    QCOMPARE(bytes.size(), 12 + 7);
    QVERIFY(readRtp(bytes) == packet);
}

void RtpPacketTest::stepsOverSourcesAndExtension()
{
    QByteArray bytes = QByteArray::fromHex("9208000100000002000000030000000400000005bede0001aabbccdd6869");
    bytes[0] = static_cast<char>(0x92); // version 2, extension, two CSRCs
    const std::optional<RtpPacket> packet = readRtp(bytes);
    QVERIFY(packet);
    QCOMPARE(packet->payload, "hi"_ba);
    QVERIFY(!readRtp(bytes.left(22))); // the extension is longer than the packet
}

void RtpPacketTest::padding()
{
    QByteArray bytes = writeRtp({0, false, 1, 2, 3, "abc"_ba + QByteArray::fromHex("000003")});
    bytes[0] = static_cast<char>(0xA0);
    QCOMPARE(readRtp(bytes)->payload, "abc"_ba);
    bytes[bytes.size() - 1] = static_cast<char>(200);
    QVERIFY(!readRtp(bytes));
}

void RtpPacketTest::refusesWhatIsNoRtp_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray::fromHex("8000000100000002000000");
    QTest::newRow("version 1") << QByteArray::fromHex("400000010000000200000003");
    QTest::newRow("STUN") << QByteArray::fromHex("000100002112a442000000000000000000000000");
    QTest::newRow("sources missing") << QByteArray::fromHex("8f0000010000000200000003");
}

void RtpPacketTest::refusesWhatIsNoRtp()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readRtp(bytes));
}

void RtpPacketTest::tellsRtcpApart()
{
    QVERIFY(!isRtcp(writeRtp({8, true, 1, 2, 3, {}}))); // payload type 8 with marker is 136
    QVERIFY(isRtcp(writeRtcp({1, {}, {}}, "me"_ba, false)));
}

void RtpPacketTest::reportsRoundTrip()
{
    RtcpReport report;
    report.ssrc = 0xAABBCCDD;
    report.sender = RtcpSender{0x0102030405060708ULL, 9, 10, 11};
    report.blocks = {{1, 2, 3, 4, 5, 6, 7}, {8, 9, 10, 11, 12, 13, 14}};
    const std::optional<RtcpCompound> compound = readRtcp(writeRtcp(report, "somebody@here"_ba, true));
    QVERIFY(compound);
    QCOMPARE(compound->reports.size(), 1);
    QVERIFY(compound->reports.first() == report);
    QVERIFY(compound->bye);
    report.sender.reset();
    QVERIFY(readRtcp(writeRtcp(report, {}, false))->reports.first() == report);
}

void RtpPacketTest::negativeLossFitsIn24Bits()
{
    RtcpReport report;
    report.blocks = {{1, 0, -5, 0, 0, 0, 0}};
    QCOMPARE(readRtcp(writeRtcp(report, {}, false))->reports.first().blocks.first().totalLost, -5);
    report.blocks.first().totalLost = 0x7FFFFFFF;
    QCOMPARE(readRtcp(writeRtcp(report, {}, false))->reports.first().blocks.first().totalLost, 0x7FFFFF);
}

void RtpPacketTest::rtcpIsTruncatedSafely()
{
    RtcpReport report;
    report.sender = RtcpSender{1, 2, 3, 4};
    report.blocks = {{1, 2, 3, 4, 5, 6, 7}};
    const QByteArray bytes = writeRtcp(report, "x"_ba, true);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        (void)readRtcp(QByteArrayView(bytes).first(length));
    QVERIFY(!readRtcp(QByteArrayView(bytes).first(27)));
    QVERIFY(!readRtcp(QByteArray::fromHex("81cb000100000001"))); // BYE alone is no compound
}

void RtpPacketTest::roundTripTime()
{
    const quint64 sent = 1000ULL << 32;
    RtcpBlock block;
    QCOMPARE(roundTripMs(block, sent), -1.0); // they have seen no report of ours
    block.lastReport = middleOf(sent);
    block.sinceLastReport = 65'536 / 2;
    const quint64 now = sent + (600ULL << 32) / 1000;
    QVERIFY(qAbs(roundTripMs(block, now) - 100) < 1);
    block.sinceLastReport = 65'536 * 2; // longer at their place than on the whole way
    QCOMPARE(roundTripMs(block, now), -1.0);
}

void RtpPacketTest::keysArePressedAndHeard()
{
    TelephoneEventSender sender;
    TelephoneEventReceiver receiver;
    sender.press(u"1x#d"_s);
    QString heard;
    QList<quint32> starts;
    int packets = 0;
    for (quint32 timestamp = 0; sender.isBusy(); timestamp += 160) {
        const std::optional<RtpPacket> packet = sender.next(timestamp);
        if (!packet)
            continue;
        ++packets;
        if (packet->marker)
            starts.append(packet->timestamp);
        if (const std::optional<QChar> key = receiver.take(*packet))
            heard += *key;
    }
    QCOMPARE(heard, u"1#D"_s);
    QCOMPARE(starts.size(), 3);
    QCOMPARE(packets, 3 * (8 + 3)); // eight updates of 160 ms, three ends
}

void RtpPacketTest::aRepeatedEndIsOneKey()
{
    TelephoneEventReceiver receiver;
    RtpPacket end;
    end.timestamp = 77;
    end.payload = QByteArray::fromHex("058a0500");
    QCOMPARE(*receiver.take(end), u'5');
    QVERIFY(!receiver.take(end));
    end.timestamp = 78;
    QVERIFY(receiver.take(end));
    end.payload = QByteArray::fromHex("ff8a0500");
    QVERIFY(!receiver.take(end)); // no key
    end.payload.truncate(3);
    QVERIFY(!receiver.take(end));
}

QTEST_GUILESS_MAIN(RtpPacketTest)
#include "RtpPacketTest.moc"
