// SPDX-License-Identifier: Apache-2.0
// Peers that break the rules, silent peers, absent peers; the engine runs in this process, as a class.
#include "integration/sip/EngineHealth.h"
#include "sipengine/SofiaEngine.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

Q_DECLARE_METATYPE(QString SipRequest::*)

class HostilePeerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SipClient> m_client;

    static SipRequest to(const QString& uri, int timeoutMs = 1500) { return quickRequest(uri, timeoutMs); }
    bool isAlive() { return test::isAlive(*m_client); }

private Q_SLOTS:
    void initTestCase() { m_client = std::make_unique<SipClient>(new SofiaEngine, nullptr); }
    void cleanupTestCase() { m_client.reset(); }

    void sdpBombsAreHarmless_data()
    {
        QTest::addColumn<QByteArray>("sdp");
        const QByteArray head = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
        QTest::newRow("no token") << head + "m=application 9 TCP (c)\r\n";
        QTest::newRow("savpf") << head + "m=audio 9 RTP/SAVPF 0 ;\r\n";
        QTest::newRow("many media") << head + QByteArray("m=audio 9 TCP (c)\r\n").repeated(200);
    }

    void sdpBombsAreHarmless()
    {
        QFETCH(QByteArray, sdp);
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "INVITE"))
                return {reply(request, "200 OK", "Contact: <sip:bob@127.0.0.1:9>\r\n", sdp)};
            return {};
        });
        const qint64 before = residentMb();
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(isAlive());
        QVERIFY2(!memoryTells || residentMb() - before < 50, qPrintable(QString::number(residentMb())));
    }

    void unusableRoutesAreNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("headers");
        for (const char* contact : {"<tel:+1>", "*", "<http://x/>", "<sip:>", "<mailto:a@b>"}) {
            QTest::addRow("200 %s", contact)
                << QByteArray("200 OK") << "Contact: " + QByteArray(contact) + "\r\n";
            QTest::addRow("180 %s", contact)
                << QByteArray("180 Ringing") << "Contact: " + QByteArray(contact) + "\r\n";
        }
        QTest::newRow("record-route")
            << QByteArray("200 OK")
            << QByteArray("Contact: <sip:b@127.0.0.1:9>\r\nRecord-Route: <tel:+1>\r\n");
        QTest::newRow("no contact") << QByteArray("200 OK") << QByteArray();
    }

    void unusableRoutesAreNotFollowed()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, headers);
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            return isMethod(request, "INVITE") ? QList<QByteArray>{reply(request, status, headers)}
                                               : QList<QByteArray>{};
        });
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY(!outcome.ok);
        // What the stack cannot even parse stays without an answer for it; both verdicts are honest.
        QVERIFY2(outcome.callReason == CallReason::BadAnswer || outcome.callReason == CallReason::Timeout,
                 qPrintable(describe(outcome)));
        QVERIFY(isAlive());
    }

    void garbageIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("garbage");
        QTest::newRow("empty") << QByteArray("\r\n\r\n");
        QTest::newRow("zeros") << QByteArray(500, '\0');
        QTest::newRow("http") << QByteArray("HTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("half") << QByteArray("SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP ");
        QTest::newRow("no headers") << QByteArray("SIP/2.0 200 OK\r\n\r\n");
        QTest::newRow("status 9999") << QByteArray("SIP/2.0 9999 X\r\n\r\n");
        QTest::newRow("stun") << QByteArray::fromHex("000100002112a442000000000000000000000000");
        QTest::newRow("random") << QByteArray::fromHex("80ff00fe7a31c0de").repeated(100);
        QTest::newRow("long header") << "SIP/2.0 200 OK\r\nX: " + QByteArray(60000, 'x') + "\r\n\r\n";
    }

    void garbageIsNoAnswer()
    {
        QFETCH(QByteArray, garbage);
        UdpResponder peer([&](const QByteArray&) { return QList<QByteArray>{garbage}; });
        const SipOutcome outcome = outcomeOf(m_client->options(this, to(peer.uri(), 700)));
        QVERIFY(!outcome.ok);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(toString(outcome.callReason), u"timeout"_s);
        // STUN and what looks like it is passed over before it is SIP to anybody; and what the log has cut
        // is not held against it.
        const bool unseen = garbage.startsWith('\0') || garbage.size() > 50000;
        QVERIFY2(outcome.malformed == (unseen ? 0 : peer.requests.size()),
                 qPrintable(QString::number(outcome.malformed)));
        // Only ours: no word of the peer's is answered, or two machines would talk for ever.
        QVERIFY2(peer.requests.size() <= 2, qPrintable(QString::number(peer.requests.size())));
        QVERIFY(isAlive());
    }

    void silenceIsATimeoutWithRetransmissions()
    {
        UdpResponder silent([](const QByteArray&) { return QList<QByteArray>(); });
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(silent.uri(), 1800)));
        QCOMPARE(toString(outcome.callReason), u"timeout"_s);
        QVERIFY(timer.elapsed() < 3500);
        QVERIFY(!outcome.reachable);
        QCOMPARE(outcome.records.size(), 3); // at 0, 0.5 and 1.5 s
        QVERIFY(!outcome.records[0].retransmission);
        QVERIFY(outcome.records[1].retransmission && outcome.records[2].retransmission);
    }

    void nobodyListens_data()
    {
        QTest::addColumn<SipTransport>("transport");
        QTest::newRow("udp") << SipTransport::Udp;
        QTest::newRow("tcp") << SipTransport::Tcp;
        QTest::newRow("tls") << SipTransport::Tls;
    }

    void nobodyListens()
    {
        QFETCH(SipTransport, transport);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        const quint16 port = server.serverPort();
        server.close();
        SipRequest request = to(u"sip:bob@127.0.0.1:%1"_s.arg(port), 5000);
        request.transport = transport;
        QElapsedTimer timer;
        timer.start();
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.callReason == CallReason::ConnectionRefused, qPrintable(describe(outcome)));
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!outcome.evidence.isEmpty());
    }

    void tcpPeerHangsUpWithoutAWord()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost, 0));
        connect(&server, &QTcpServer::newConnection, this, [&] { server.nextPendingConnection()->close(); });
        SipRequest request = to(u"sip:bob@127.0.0.1:%1"_s.arg(server.serverPort()), 2000);
        request.transport = SipTransport::Tcp;
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY(!outcome.ok);
        QVERIFY(outcome.callReason == CallReason::ConnectionLost ||
                outcome.callReason == CallReason::Timeout);
        QVERIFY(isAlive());
    }

    void namesAreResolvedByTheSystem()
    {
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        SipRequest request = to(peer.uri().replace(u"127.0.0.1"_s, u"localhost"_s));
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(peer.requests.first().startsWith("OPTIONS sip:bob@localhost:"));
        QVERIFY(!peer.requests.first().contains("\nRoute:"));
    }

    void unknownNamesAreTold()
    {
        const SipOutcome outcome =
            outcomeOf(m_client->options(this, to(u"sip:bob@no-such-host.invalid:5060"_s)));
        QVERIFY2(outcome.callReason == CallReason::NameUnknown ||
                     outcome.callReason == CallReason::NameTimeout,
                 qPrintable(describe(outcome)));
    }

    void theProxyGetsTheRequestAndTheUriStays()
    {
        UdpResponder proxy(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        SipRequest request = to(u"sip:+33199000001@sbc.example.com"_s);
        request.outboundProxy = proxy.uri();
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(proxy.requests.first().startsWith("OPTIONS sip:+33199000001@sbc.example.com SIP/2.0\r\n"));
    }

    void headersCannotBeInjected()
    {
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        SipRequest request = to(peer.uri());
        request.fromDisplay = u"Eve\r\nX-Evil: 1\r\n\" <sip:x@y>"_s;
        request.fromUri = u"sip:eve@h\r\nX-Evil: 2"_s;
        const SipOutcome outcome = outcomeOf(m_client->options(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(!peer.requests.first().contains("\nX-Evil"));
        QVERIFY(!outcome.records.first().raw.contains("\nX-Evil"));
    }

    void aPasswordInARedirectIsCut()
    {
        UdpResponder peer([](const QByteArray& request) {
            return QList<QByteArray>{
                reply(request, "302 Moved", "Contact: <sip:bob:hush,hush@203.0.113.1>\r\n")};
        });
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY2(outcome.callReason == CallReason::Redirected, qPrintable(describe(outcome)));
        QCOMPARE(outcome.contacts.size(), 1);
        QVERIFY2(!outcome.contacts.first().contains("hush"_L1), qPrintable(outcome.contacts.first()));
        for (const SipMessageRecord& record : outcome.records)
            QVERIFY2(!record.raw.contains("hush"), record.raw.constData());
    }

    void badTargetsAreRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("proxy");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("sip:") << u"sip:"_s << QString();
        QTest::newRow("tel") << u"tel:+1"_s << QString();
        QTest::newRow("proxy") << u"sip:a@127.0.0.1"_s << u"127.0.0.1"_s;
        QTest::newRow("header in uri") << u"sip:a@h\r\nX: y"_s << QString();
    }

    void badTargetsAreRefusedAtOnce()
    {
        QFETCH(QString, target);
        QFETCH(QString, proxy);
        SipRequest request = to(target);
        request.outboundProxy = proxy;
        const SipOutcome outcome = outcomeOf(m_client->call(this, request), 2000);
        QCOMPARE(toString(outcome.callReason), u"invalidTarget"_s);
    }

    void hangUpBeforeAnyAnswerSendsNothing()
    {
        UdpResponder silent([](const QByteArray&) { return QList<QByteArray>(); });
        SipJob* job = m_client->call(this, to(silent.uri(), 8000));
        connect(job, &SipJob::recorded, job, [job] { job->hangUp(); });
        const SipOutcome outcome = outcomeOf(job, 4000);
        QCOMPARE(toString(outcome.callReason), u"cancelled"_s);
        QVERIFY(!hasMessage(outcome, true, u"CANCEL"_s));
    }

    void anAnswerThatCrossesTheCancelIsHungUp()
    {
        QByteArray invite;
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "INVITE")) {
                invite = request;
                return {reply(request, "180 Ringing")};
            }
            if (isMethod(request, "CANCEL"))
                return {reply(request, "200 OK"),
                        reply(invite, "200 OK", "Contact: <" + m_contact + ">\r\n")};
            if (isMethod(request, "BYE"))
                return {reply(request, "200 OK")};
            return {};
        });
        m_contact = peer.uri().toLatin1();
        SipJob* job = m_client->call(this, to(peer.uri(), 4000));
        connect(job, &SipJob::stateChanged, job, [job](CallState state) {
            if (state == CallState::Ringing)
                job->hangUp();
        });
        const SipOutcome outcome = outcomeOf(job, 6000);
        QVERIFY(hasMessage(outcome, true, u"ACK"_s));
        QVERIFY2(hasMessage(outcome, true, u"BYE"_s), qPrintable(describe(outcome)));
    }

    void startsAndStopsLeaveNothingOpen()
    {
        m_client.reset();
        {
            SofiaEngine warmUp;
        }
        const qsizetype before = openFiles();
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        for (int i = 0; i < 30; ++i) {
            SipClient client(new SofiaEngine, nullptr);
            QVERIFY(outcomeOf(client.options(this, to(peer.uri()))).ok);
        }
        QVERIFY2(openFiles() <= before + 2, qPrintable(u"%1 > %2"_s.arg(openFiles()).arg(before)));
        m_client = std::make_unique<SipClient>(new SofiaEngine, nullptr);
    }

    void oddDescriptions_data()
    {
        QTest::addColumn<QByteArray>("sdp");
        QTest::addColumn<QString>("refusal");
        const QByteArray head = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n";
        const QByteArray audio = "m=audio 9 RTP/AVP 0\r\n";
        const QByteArray video = "m=video 9 RTP/AVP 31\r\n";
        QTest::newRow("no media") << head << u"noAudio"_s;
        QTest::newRow("refused media") << head + "m=audio 0 RTP/AVP 0\r\n" << u"noAudio"_s;
        QTest::newRow("audio first of 40") << head + audio + video.repeated(39) << QString();
        QTest::newRow("audio last of 40") << head + video.repeated(39) + audio << u"noAudio"_s;
        QTest::newRow("no address") << "v=0\r\ns=-\r\nt=0 0\r\n" + audio << u"noAudio"_s;
        QTest::newRow("a name for an address")
            << "v=0\r\nc=IN IP4 media.example.com\r\n" + audio << u"noAudio"_s;
        QTest::newRow("codec that nobody offered") << head + "m=audio 9 RTP/AVP 18\r\n" << u"noCodec"_s;
        QTest::newRow("no description at all") << QByteArray() << QString();
    }

    void oddDescriptions()
    {
        QFETCH(QByteArray, sdp);
        QFETCH(QString, refusal);
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "INVITE"))
                return {reply(request, "200 OK", contact(), sdp)};
            return isMethod(request, "BYE") ? QList<QByteArray>{reply(request, "200 OK")}
                                            : QList<QByteArray>{};
        });
        m_contact = peer.uri().toLatin1();
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QCOMPARE(outcome.audio.refusal, refusal);
        QCOMPARE(outcome.audio.agreed, refusal.isEmpty() && !sdp.isEmpty());
        QVERIFY(isMethod(peer.requests.last(), "BYE"));
    }

    void theAnswerMayComeFromAnotherPort()
    {
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress::LocalHost, 0));
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            const QByteArray via = header(request, "Via");
            const quint16 port = via.mid(via.indexOf("127.0.0.1:") + 10).split(';').first().toUShort();
            if (!isMethod(request, "ACK"))
                other.writeDatagram(reply(request, "200 OK", contact()), QHostAddress::LocalHost, port);
            return {};
        });
        m_contact = peer.uri().toLatin1();
        const SipOutcome outcome = outcomeOf(m_client->call(this, to(peer.uri())));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        // The record says where it came from.
        bool seen = false;
        for (const SipMessageRecord& record : outcome.records)
            seen |= !record.sent && record.remote.endsWith(u':' + QString::number(other.localPort()));
        QVERIFY(seen);
    }

    void aForkedCallLeavesNobodyOnTheLine()
    {
        // A proxy that forks lets two telephones answer: each dialog is confirmed, and ended.
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "BYE"))
                return {reply(request, "200 OK")};
            if (!isMethod(request, "INVITE"))
                return {};
            QByteArray second = reply(request, "200 OK", contact());
            second.replace(";tag=peer", ";tag=second");
            return {reply(request, "200 OK", contact()), second};
        });
        m_contact = peer.uri().toLatin1();
        SipRequest request = to(peer.uri());
        request.holdSeconds = 1;
        const SipOutcome outcome = outcomeOf(m_client->call(this, request));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        for (const QByteArray method : {"ACK", "BYE"})
            for (const QByteArray tag : {"tag=peer", "tag=second"}) {
                const bool sent =
                    std::any_of(peer.requests.cbegin(), peer.requests.cend(), [&](const QByteArray& one) {
                        return isMethod(one, method) && header(one, "To").contains(tag);
                    });
                QVERIFY2(sent, (method + ' ' + tag).constData());
            }
    }

    void aLongHeaderIsMarkedAsCut()
    {
        UdpResponder peer([](const QByteArray& request) -> QList<QByteArray> {
            return {reply(request, "200 OK", "X-Long: " + QByteArray(3000, 'x') + "\r\n")};
        });
        const SipOutcome outcome = outcomeOf(m_client->options(this, to(peer.uri())));
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        QVERIFY(outcome.records.last().truncated);
        QVERIFY(!outcome.records.first().truncated);
    }

    void aByeForNobodyEndsNothing()
    {
        QByteArray own;
        QUdpSocket stranger;
        QVERIFY(stranger.bind(QHostAddress::LocalHost, 0));
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            if (isMethod(request, "ACK")) {
                const QByteArray via = header(request, "Via");
                own = via.mid(via.indexOf("127.0.0.1:") + 10).split(';').first();
                const QByteArray from = QByteArray::number(stranger.localPort());
                // Another Call-ID; and ours with tags that nobody gave.
                for (const QByteArray& callId : {QByteArray("nobody"), header(request, "Call-ID")})
                    stranger.writeDatagram(
                        "BYE sip:jonction@127.0.0.1:" + own +
                            " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + from + ";branch=z9hG4bK" + callId +
                            "\r\nFrom: <sip:x@127.0.0.1>;tag=x\r\nTo: "
                            "<sip:jonction@127.0.0.1>;tag=y\r\nCall-ID: " +
                            callId + "\r\nCSeq: 7 BYE\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n",
                        QHostAddress::LocalHost, own.toUShort());
                return {};
            }
            return {reply(request, "200 OK", contact())};
        });
        m_contact = peer.uri().toLatin1();
        SipRequest request = to(peer.uri());
        request.holdSeconds = 1;
        const SipOutcome outcome = outcomeOf(m_client->call(this, request));
        QVERIFY2(outcome.ok && !outcome.remoteHungUp, qPrintable(describe(outcome)));
        QVERIFY(outcome.durationMs >= 900);
        QList<QByteArray> answers;
        while (stranger.hasPendingDatagrams())
            answers.append(stranger.receiveDatagram().data());
        QCOMPARE(answers.size(), 2);
        for (const QByteArray& answer : answers)
            QVERIFY2(answer.startsWith("SIP/2.0 481 "), answer.constData());
    }

    void lineEndsInAnyFieldInjectNothing_data()
    {
        QTest::addColumn<QString SipRequest::*>("field");
        QTest::newRow("target") << &SipRequest::target;
        QTest::newRow("outboundProxy") << &SipRequest::outboundProxy;
        QTest::newRow("fromUri") << &SipRequest::fromUri;
        QTest::newRow("fromDisplay") << &SipRequest::fromDisplay;
        QTest::newRow("verifyName") << &SipRequest::verifyName;
        QTest::newRow("keys") << &SipRequest::keys;
        QTest::newRow("caPemPath") << &SipRequest::caPemPath;
    }

    void lineEndsInAnyFieldInjectNothing()
    {
        QFETCH(QString SipRequest::*, field);
        UdpResponder peer([&](const QByteArray& request) -> QList<QByteArray> {
            return isMethod(request, "ACK") ? QList<QByteArray>{}
                                            : QList<QByteArray>{reply(request, "200 OK", contact())};
        });
        m_contact = peer.uri().toLatin1();
        for (const QString& evil : {u"\r\nX-Evil: 1\r\n"_s, u"\nX-Evil: 1"_s, u"\rX-Evil: 1"_s,
                                    u"\0X-Evil: 1\u2028"_s, u">\r\n\r\nv=0\r\nX-Evil: 1"_s}) {
            SipRequest request = to(peer.uri());
            request.*field += evil;
            const SipOutcome outcome = outcomeOf(m_client->call(this, request));
            QVERIFY2(outcome.ok || outcome.callReason == CallReason::InvalidTarget ||
                         outcome.callReason == CallReason::LocalFailure,
                     qPrintable(describe(outcome)));
        }
        for (const QByteArray& request : peer.requests) {
            QVERIFY2(!request.contains("\nX-Evil") && !request.contains("\rX-Evil"), request.constData());
            QVERIFY2(!request.left(request.indexOf("\r\n\r\n")).contains('\0'), request.constData());
        }
    }

    void charactersThatNeedEscaping_data()
    {
        QTest::addColumn<QString>("user");
        for (const char* user : {"a#b", "a b", "a\"b", "a<b", "a>b", "%zz", "a%", "\xc3\xa9", "a;b=c", "a@b",
                                 "a:b", "a[b", "*21#", ""})
            QTest::newRow(user) << QString::fromUtf8(user);
    }

    void charactersThatNeedEscaping()
    {
        QFETCH(QString, user);
        UdpResponder peer(
            [](const QByteArray& request) { return QList<QByteArray>{reply(request, "200 OK")}; });
        const QString at = u'@' + peer.uri().section(u'@', 1);
        const SipOutcome outcome = outcomeOf(m_client->options(this, to(u"sip:"_s + user + at)));
        // Sent as a URI that can be read again, or refused at once: never sent as something else.
        if (outcome.callReason == CallReason::InvalidTarget) {
            QVERIFY(!outcome.evidence.isEmpty() && peer.requests.isEmpty());
            return;
        }
        QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
        const QByteArray line = peer.requests.first().left(peer.requests.first().indexOf('\r'));
        QCOMPARE(line.split(' ').size(), 3);
        QVERIFY2(line.endsWith(" SIP/2.0") && !line.contains('#') && !line.contains('<') &&
                     !line.contains('"'),
                 line.constData());
        QVERIFY(isAlive());
    }

private:
    QByteArray m_contact;
    QByteArray contact() const { return "Contact: <" + m_contact + ">\r\n"; }
};

QTEST_GUILESS_MAIN(HostilePeerTest)
#include "HostilePeerTest.moc"
