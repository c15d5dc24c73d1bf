// SPDX-License-Identifier: Apache-2.0
#include "sip/SipFrameCodec.h"
#include "sip/CborBounds.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

SipEvent fullOutcome()
{
    SipEvent event;
    event.kind = SipEvent::Kind::Finished;
    event.id = 7;
    event.outcome.work = SipWork::Call;
    event.outcome.status = 486;
    event.outcome.reason = u"Busy Here"_s;
    event.outcome.rttMs = 12;
    event.outcome.transport = SipTransport::Tls;
    event.outcome.callReason = CallReason::Busy;
    event.outcome.tls.attempted = true;
    event.outcome.audio.agreed = true;
    event.outcome.audio.codec = u"PCMU"_s;
    event.outcome.audio.received = 90;
    event.outcome.audio.jitterMs = 1.5;
    event.outcome.audio.mos = 4.25;
    event.outcome.audio.heard = AudioHeard::Other;
    event.outcome.audio.keys = u"12#"_s;
    event.outcome.audio.soundCard = u"noMicrophone"_s;
    event.outcome.tls.chain = {TlsCertificate{u"leaf"_s,
                                              u"root"_s,
                                              {},
                                              event.outcome.tls.notAfter,
                                              u"RSA"_s,
                                              2048,
                                              u"sha256WithRSAEncryption"_s,
                                              {u"a.example"_s},
                                              {u"serverAuth"_s},
                                              {},
                                              false,
                                              false,
                                              QString(40, u'a')}};
    event.outcome.tcp = {true, true, 3, {}};
    event.outcome.names.asked = u"a.example"_s;
    event.outcome.names.lines = {
        {u"SRV"_s, u"_sips._tcp.a.example"_s, u"1 2 5061 b.example."_s, 300, true, {}}};
    event.outcome.names.hops = {u"192.0.2.1:5061 tls b.example"_s};
    event.outcome.names.tried = {{u"192.0.2.2:5061 tls c.example"_s, CallReason::TlsExpired, u"x"_s}};
    event.outcome.tls.names = {u"a.example"_s, u"b.example"_s};
    event.outcome.tls.notAfter = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);
    return event;
}

} // namespace

class SipFrameCodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsRoundTrip()
    {
        SipCommand command;
        command.kind = SipCommand::Kind::StartCall;
        command.id = 42;
        command.request.target = u"sip:+33199000001@example.org"_s;
        command.request.transport = SipTransport::Tcp;
        command.request.outboundProxy = u"sip:127.0.0.1:5060"_s;
        command.request.fromDisplay = u"Été \" \\"_s;
        command.request.holdSeconds = 5;
        SipFrameReader reader;
        const QList<QByteArray> frames = reader.feed(SipFrameCodec::encode(command));
        QCOMPARE(frames.size(), 1);
        const Result<SipCommand> back = SipFrameCodec::decodeCommand(frames.first());
        QVERIFY(back.ok());
        QCOMPARE(back->id, 42U);
        QVERIFY(back->kind == SipCommand::Kind::StartCall);
        QCOMPARE(back->request.target, command.request.target);
        QVERIFY(back->request.transport == SipTransport::Tcp);
        QCOMPARE(back->request.fromDisplay, command.request.fromDisplay);
        QCOMPARE(back->request.holdSeconds, 5);
    }

    void outcomesRoundTrip()
    {
        const SipEvent event = fullOutcome();
        const Result<SipEvent> back = SipFrameCodec::decodeEvent(SipFrameCodec::encode(event).sliced(4));
        QVERIFY(back.ok());
        QCOMPARE(back->outcome.status, 486);
        QCOMPARE(back->outcome.reason, event.outcome.reason);
        QVERIFY(back->outcome.callReason == CallReason::Busy);
        QVERIFY(back->outcome.tls == event.outcome.tls);
        QVERIFY(back->outcome.names == event.outcome.names);
        QVERIFY(back->outcome.tcp == event.outcome.tcp);
        QVERIFY(back->outcome.audio == event.outcome.audio);
        QCOMPARE(back->outcome.setupMs, -1);
    }

    void recordsRoundTrip()
    {
        SipEvent event;
        event.kind = SipEvent::Kind::Record;
        event.record = {3,
                        QDateTime::fromMSecsSinceEpoch(5, Qt::UTC),
                        true,
                        u"a:1"_s,
                        u"b:2"_s,
                        u"udp"_s,
                        u"OPTIONS sip:b SIP/2.0"_s,
                        "OPTIONS\n\xff\xfe",
                        true,
                        true};
        const Result<SipEvent> back = SipFrameCodec::decodeEvent(SipFrameCodec::encode(event).sliced(4));
        QVERIFY(back.ok());
        QVERIFY(back->record == event.record);
    }

    void framesArriveInAnyPieces()
    {
        const QByteArray stream = SipFrameCodec::encode(fullOutcome()) + SipFrameCodec::encode(SipCommand{});
        for (qsizetype size : {1, 3, 7, 1000}) {
            SipFrameReader reader;
            QList<QByteArray> frames;
            for (qsizetype at = 0; at < stream.size(); at += size)
                frames += reader.feed(stream.mid(at, size));
            QCOMPARE(frames.size(), 2);
            QVERIFY(SipFrameCodec::decodeEvent(frames[0]).ok());
            QVERIFY(SipFrameCodec::decodeCommand(frames[1]).ok());
        }
    }

    void oversizeBreaksTheStream()
    {
        SipFrameReader reader;
        QVERIFY(reader.feed(QByteArray::fromHex("00100001")).isEmpty());
        QVERIFY(reader.isBroken());
        QVERIFY(reader.feed(SipFrameCodec::encode(SipCommand{})).isEmpty());
    }

    void claimsAreNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("array of 2^60") << QByteArray::fromHex("9b1000000000000000");
        QTest::newRow("map of 2^32") << QByteArray::fromHex("ba ffffffff");
        QTest::newRow("text of 2^40") << QByteArray::fromHex("7b0000010000000000");
        QTest::newRow("deep") << QByteArray(5000, '\x81') + '\x00';
        QTest::newRow("indefinite") << QByteArray::fromHex("bf617601ff");
        QTest::newRow("tag") << QByteArray::fromHex("c000");
        QTest::newRow("rest") << QByteArray::fromHex("a00000");
        QTest::newRow("not a map") << QByteArray::fromHex("01");
        QTest::newRow("version 2") << QByteArray::fromHex("a1617602");
    }

    void claimsAreNotBelieved()
    {
        QFETCH(QByteArray, payload);
        QVERIFY(!SipFrameCodec::decodeCommand(payload).ok());
        QVERIFY(!SipFrameCodec::decodeEvent(payload).ok());
    }

    void numbersAreClamped()
    {
        SipCommand command;
        command.kind = SipCommand::Kind::StartCall;
        command.request.timeoutMs = 2'000'000'000;
        command.request.ringSeconds = -5;
        const Result<SipCommand> back =
            SipFrameCodec::decodeCommand(SipFrameCodec::encode(command).sliced(4));
        QVERIFY(back.ok());
        QCOMPARE(back->request.timeoutMs, 120'000);
        QCOMPARE(back->request.ringSeconds, 1);
    }

    void everyReasonHasItsName()
    {
        const QList<CallReason> all = allCallReasons();
        QCOMPARE(all.size(), static_cast<qsizetype>(CallReason::EngineMissing) + 1);
        for (const CallReason reason : all) {
            QVERIFY(!jonction::toString(reason).isEmpty());
            QVERIFY(callReasonFrom(jonction::toString(reason)) == reason);
        }
    }
};

QTEST_GUILESS_MAIN(SipFrameCodecTest)
#include "SipFrameCodecTest.moc"
