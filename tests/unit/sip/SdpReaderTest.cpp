// SPDX-License-Identifier: Apache-2.0
#include "sip/SdpReader.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class SdpReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnAnswer()
    {
        const SdpSession session =
            SdpReader::read("v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\n"
                            "t=0 0\r\nm=audio 40000/2 RTP/SAVP 8 101\r\nc=IN IP4 192.0.2.9/127\r\n"
                            "a=rtpmap:101 telephone-event/8000\r\na=crypto:1 X inline:zz\r\n"
                            "a=sendonly\r\nm=video 0 RTP/AVP 96\r\n");
        QCOMPARE(session.address, u"192.0.2.1"_s);
        QCOMPARE(session.media.size(), 2);
        const SdpMedia& audio = session.media[0];
        QCOMPARE(audio.kind, u"audio"_s);
        QCOMPARE(audio.port, 40000);
        QCOMPARE(audio.address, u"192.0.2.9"_s);
        QCOMPARE(audio.direction, u"sendonly"_s);
        QVERIFY(audio.encrypted);
        QCOMPARE(audio.codecs.size(), 2);
        QCOMPARE(audio.codecs[0], (SdpCodec{8, u"PCMA"_s, 8000}));
        QCOMPARE(audio.codecs[1], (SdpCodec{101, u"telephone-event"_s, 8000}));
        QCOMPARE(session.media[1].address, u"192.0.2.1"_s);
    }

    void readsItsOwnOffer()
    {
        SdpAudio audio;
        audio.address = u"::1"_s;
        audio.port = 12344;
        audio.sessionId = 9;
        audio.codecs = {{8, u"PCMA"_s, 8000}, {0, u"PCMU"_s, 8000}, {101, u"telephone-event"_s, 8000}};
        const QByteArray text = SdpReader::write(audio);
        QVERIFY(text.contains("\r\nc=IN IP6 ::1\r\n") && text.contains("o=- 9 1 IN IP6 ::1\r\n"));
        const SdpSession plain = SdpReader::read(text);
        QCOMPARE(plain.address, u"::1"_s);
        QCOMPARE(plain.media.size(), 1);
        QCOMPARE(plain.media[0].port, 12344);
        QCOMPARE(plain.media[0].protocol, u"RTP/AVP"_s);
        QCOMPARE(plain.media[0].direction, u"sendrecv"_s);
        QCOMPARE(plain.media[0].codecs, audio.codecs);
        QVERIFY(!plain.media[0].encrypted);
        audio.crypto = Secret("1 AES_CM_128_HMAC_SHA1_80 inline:abcdef"_ba);
        audio.direction = u"sendonly"_s;
        const SdpSession encrypted = SdpReader::read(SdpReader::write(audio));
        QCOMPARE(encrypted.media[0].protocol, u"RTP/SAVP"_s);
        QCOMPARE(encrypted.media[0].crypto, QList{"1 AES_CM_128_HMAC_SHA1_80 inline:abcdef"_ba});
        QCOMPARE(encrypted.media[0].direction, u"sendonly"_s);
    }

    void cryptoLinesAreBounded()
    {
        QByteArray text = "m=audio 4000 RTP/SAVP 0\r\na=rtcp-mux\r\n"_ba;
        for (int i = 0; i < 100; ++i)
            text += "a=crypto:" + QByteArray(2000, 'x') + "\r\n";
        const SdpMedia audio = SdpReader::read(text).media[0];
        QCOMPARE(audio.crypto.size(), 8);
        QCOMPARE(audio.crypto[0].size(), 512);
        QVERIFY(audio.rtcpMux);
    }

    void bombsAreCheap_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not RTP, no token") << QByteArray("m=application 9 TCP (c)\r\n");
        QTest::newRow("profile with rubbish") << QByteArray("m=audio 9 RTP/SAVPF 0 ;\r\n");
        QTest::newRow("many media") << QByteArray("m=audio 1 RTP/AVP 0\n").repeated(50000);
        QTest::newRow("many formats") << "m=audio 1 RTP/AVP" + QByteArray(" 0").repeated(1000000);
        QTest::newRow("one long line") << QByteArray(10'000'000, 'm');
        QTest::newRow("numbers") << QByteArray("m=audio 99999999999999999999 RTP/AVP 4294967296 -1\n");
        QTest::newRow("zero bytes") << QByteArray("m=\0\0\0 \0 \0\n", 11);
    }

    void bombsAreCheap()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        const SdpSession session = SdpReader::read(text);
        QVERIFY(session.media.size() <= 16);
        for (const SdpMedia& media : session.media)
            QVERIFY(media.codecs.size() <= 64 && media.port >= 0 && media.port <= 65535);
        QVERIFY(timer.elapsed() < 1000);
    }
};

QTEST_GUILESS_MAIN(SdpReaderTest)
#include "SdpReaderTest.moc"
