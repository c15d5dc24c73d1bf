// SPDX-License-Identifier: Apache-2.0
// The dialer as the called party, and what both sides of an answered call can do: answer, refuse, ring,
// forward, hold, keys, offers of the far side. Called by SIPp, and by the dialer itself.
#include "integration/sip/Kamailio.h"
#include "integration/sip/TestCall.h"
#include "sip/SipClient.h"
#include "sipengine/SofiaEngine.h"

#include <QNetworkDatagram>
#include <QUdpSocket>

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class CalledPartyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_client = std::make_unique<SipClient>(); }
    void cleanup() { m_client.reset(); }

    void answersSipp_data();
    void answersSipp();
    void manners_data();
    void manners();
    void nobodyCalls();
    void strangersAreRefused();
    void floodIsLimited();
    void bombsForTheCalledParty_data();
    void bombsForTheCalledParty();
    void bothEndsHear_data();
    void bothEndsHear();
    void holdAndResume();
    void keysBothWays_data();
    void keysBothWays();
    void callerGivesUp();
    void callerGivesUpAsWanted();
    void registeredAndCalled();
    void longCallIsRefreshed();
    void whoCannotReplaceLeavesTheCall();
    void whoIsTakenBackDoesNotReplace();

private:
    static SipRequest listening(SipTransport transport = SipTransport::Udp)
    {
        SipRequest request = requestTo(u"sip:caller@127.0.0.1"_s);
        request.transport = transport;
        request.holdSeconds = -1;
        request.waitSeconds = 10;
        return request;
    }
    bool listen(TestCall& listener, const SipRequest& request)
    {
        listener.watch(m_client->listen(this, request));
        return listener.awaitListening();
    }
    bool call(TestCall& caller, SipRequest request, const QString& target)
    {
        request.target = target;
        request.transport = SipTransport::Auto;
        caller.watch(m_client->call(this, request));
        return caller.awaitAnswer();
    }

    /// A request of the bare caller below; an INVITE offers PCMU at `mediaPort`.
    QByteArray request(const QByteArray& method, const QByteArray& callId, const QByteArray& to,
                       const QByteArray& more = {}, int mediaPort = 0) const
    {
        const QByteArray sdp =
            mediaPort == 0 ? QByteArray()
                           : "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                             "m=audio " +
                                 QByteArray::number(mediaPort) + " RTP/AVP 0\r\n";
        const QByteArray port = QByteArray::number(m_peer.localPort());
        return method + " sip:jonction@127.0.0.1:" + QByteArray::number(m_at) +
               " SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:" + port + ";branch=z9hG4bK" + callId +
               (method == "ACK" ? "ack" : "") + "\r\nFrom: <sip:" + callId + "@127.0.0.1>;tag=" + callId +
               "\r\nTo: " + to + "\r\nCall-ID: " + callId + "\r\nCSeq: 1 " + method +
               "\r\nContact: <sip:" + callId + "@127.0.0.1:" + port + ">\r\nMax-Forwards: 70\r\n" + more +
               (sdp.isEmpty() ? "" : "Content-Type: application/sdp\r\n") +
               "Content-Length: " + QByteArray::number(sdp.size()) + "\r\n\r\n" + sdp;
    }
    void send(const QByteArray& text)
    {
        m_peer.writeDatagram(text, QHostAddress::LocalHost, static_cast<quint16>(m_at));
    }
    /// The first answer to an INVITE of `callId` from 200 on; empty where none comes.
    QByteArray finalOf(const QByteArray& callId)
    {
        QByteArray found;
        const auto read = [&] {
            while (m_peer.hasPendingDatagrams()) {
                const QByteArray one = m_peer.receiveDatagram().data();
                const int status = one.mid(8, 3).toInt();
                if (one.startsWith("SIP/2.0 ") && status >= 200 && one.contains("CSeq: 1 INVITE") &&
                    one.contains("Call-ID: " + callId + "\r\n"))
                    found = one;
            }
            return !found.isEmpty();
        };
        return QTest::qWaitFor(read, 4000) ? found : QByteArray();
    }

    QUdpSocket m_peer;
    int m_at = 0; ///< port of the listener
    std::unique_ptr<SipClient> m_client;
};

void CalledPartyTest::answersSipp_data()
{
    QTest::addColumn<SipTransport>("transport");
    QTest::newRow("udp") << SipTransport::Udp;
    QTest::newRow("tcp") << SipTransport::Tcp;
}

void CalledPartyTest::answersSipp()
{
    NEEDS(Sipp);
    QFETCH(SipTransport, transport);
    TestCall listener;
    QVERIFY(listen(listener, listening(transport)));
    const SipTarget at = SipTarget::parse(listener.last.listening).value();
    QProcess sipp;
    sipp.setProcessChannelMode(QProcess::MergedChannels);
    sipp.start(Sipp::program(),
               {u"-sn"_s, u"uac"_s, u"-i"_s, u"127.0.0.1"_s, u"-m"_s, u"1"_s, u"-d"_s, u"1200"_s,
                u"-nostdin"_s, u"-t"_s, transport == SipTransport::Tcp ? u"t1"_s : u"u1"_s, u"-s"_s, at.user,
                u"127.0.0.1:%1"_s.arg(at.port)});
    QVERIFY(listener.awaitEnd());
    QVERIFY(QTest::qWaitFor([&] { return sipp.state() == QProcess::NotRunning; }, 5000));
    QVERIFY2(sipp.exitCode() == 0, sipp.readAll().constData());
    QVERIFY2(listener.end.ok, qPrintable(describe(listener.end)));
    QVERIFY(listener.end.work == SipWork::Listening);
    QVERIFY(listener.end.remoteHungUp);
    QVERIFY2(listener.end.caller.contains("sipp"_L1), qPrintable(listener.end.caller));
    QVERIFY(hasMessage(listener.end, false, u"INVITE"_s));
    QVERIFY(hasMessage(listener.end, false, u"ACK"_s));
    QVERIFY(hasMessage(listener.end, true, u"SIP/2.0 180"_s));
    QVERIFY(hasMessage(listener.end, false, u"BYE"_s));
    QCOMPARE(listener.end.audio.codec, u"PCMU"_s); // all that this caller offers
}

void CalledPartyTest::manners_data()
{
    QTest::addColumn<CalledManner>("manner");
    QTest::addColumn<int>("status");
    QTest::addColumn<CallReason>("reason");
    QTest::newRow("busy") << CalledManner::Busy << 486 << CallReason::Busy;
    QTest::newRow("decline") << CalledManner::Decline << 603 << CallReason::Declined;
    QTest::newRow("ring") << CalledManner::Ring << 480 << CallReason::Unavailable;
    QTest::newRow("forward") << CalledManner::Forward << 302 << CallReason::Redirected;
}

void CalledPartyTest::manners()
{
    QFETCH(CalledManner, manner);
    QFETCH(int, status);
    QFETCH(CallReason, reason);
    SipRequest wish = listening();
    wish.manner = manner;
    wish.ringSeconds = 1;
    wish.forwardTo = u"sip:+33199000001@elsewhere.example"_s;
    TestCall listener;
    QVERIFY(listen(listener, wish));
    SipRequest request = requestTo(listener.last.listening);
    const SipOutcome caller = outcomeOf(m_client->call(this, request));
    QCOMPARE(caller.status, status);
    QVERIFY2(caller.callReason == reason, qPrintable(describe(caller)));
    QCOMPARE(caller.rang, manner == CalledManner::Ring);
    if (manner == CalledManner::Forward)
        QCOMPARE(caller.contacts, QStringList{wish.forwardTo});
    QVERIFY(listener.awaitEnd());
    QVERIFY2(listener.end.callReason == CallReason::RefusedHere, qPrintable(describe(listener.end)));
    QVERIFY(listener.end.ok);
    QCOMPARE(listener.end.status, status);
    QVERIFY2(hasMessage(listener.end, false, u"ACK"_s), "the refusal did not arrive");
}

void CalledPartyTest::nobodyCalls()
{
    SipRequest wish = listening();
    wish.waitSeconds = 1;
    TestCall listener;
    QVERIFY(listen(listener, wish));
    QVERIFY(listener.awaitEnd());
    QVERIFY(listener.end.callReason == CallReason::NobodyCalled);
    QVERIFY(!listener.end.ok);
}

void CalledPartyTest::strangersAreRefused()
{
    // Whoever is expected calls from 127.0.0.1; this one comes from 127.0.0.2.
    TestCall listener;
    QVERIFY(listen(listener, listening()));
    QUdpSocket stranger;
    if (!stranger.bind(QHostAddress(u"127.0.0.2"_s), 0))
        QSKIP("this machine has no 127.0.0.2");
    const SipTarget at = SipTarget::parse(listener.last.listening).value();
    const QByteArray from = "127.0.0.2:" + QByteArray::number(stranger.localPort());
    const QByteArray invite =
        "INVITE sip:jonction@127.0.0.1:" + QByteArray::number(at.port) + " SIP/2.0\r\nVia: SIP/2.0/UDP " +
        from +
        ";branch=z9hG4bKstranger\r\nFrom: <sip:x@127.0.0.2>;tag=1\r\nTo: <sip:jonction@127."
        "0.0.1>\r\nCall-ID: stranger\r\nCSeq: 1 INVITE\r\nContact: <sip:x@" +
        from + ">\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    stranger.writeDatagram(invite, QHostAddress::LocalHost, static_cast<quint16>(at.port));
    QVERIFY(QTest::qWaitFor(
        [&] {
            while (stranger.hasPendingDatagrams()) {
                QByteArray answer(static_cast<qsizetype>(stranger.pendingDatagramSize()), '\0');
                stranger.readDatagram(answer.data(), answer.size());
                if (answer.startsWith("SIP/2.0 403"))
                    return true;
            }
            return false;
        },
        4000));
    listener.job->hangUp();
    QVERIFY(listener.awaitEnd());
    QCOMPARE(listener.end.refused, 1);
    QVERIFY(listener.end.caller.isEmpty());
}

void CalledPartyTest::floodIsLimited()
{
    // Thousands of strange requests and of nonsense from the host that may call; then the call itself.
    TestCall listener;
    SipRequest wish = listening();
    wish.manner = CalledManner::Busy;
    QVERIFY(listen(listener, wish));
    const SipTarget at = SipTarget::parse(listener.last.listening).value();
    QUdpSocket flood;
    QVERIFY(flood.bind(QHostAddress::LocalHost, 0));
    const QByteArray from = "127.0.0.1:" + QByteArray::number(flood.localPort());
    for (int i = 0; i < 3000; ++i) {
        const QByteArray id = QByteArray::number(i);
        const QByteArray request = (i % 3 == 0   ? "INVITE"_ba
                                    : i % 3 == 1 ? "MESSAGE"_ba
                                                 : "\x02nonsense"_ba) +
                                   " sip:jonction@127.0.0.1:" + QByteArray::number(at.port) +
                                   " SIP/2.0\r\nVia: SIP/2.0/UDP " + from + ";branch=z9hG4bK" + id +
                                   "\r\nFrom: <sip:x@127.0.0.1>;tag=1\r\nTo: <sip:jonction@127.0.0.1>\r\n" +
                                   "Call-ID: flood" + id + "\r\nCSeq: 1 " +
                                   (i % 3 == 0 ? "INVITE" : "MESSAGE") +
                                   "\r\nContact: <tel:+1>\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
        flood.writeDatagram(request, QHostAddress::LocalHost, static_cast<quint16>(at.port));
        if (i % 20 == 0)
            QTest::qWait(5); // as fast as a socket's buffer holds it
    }
    SipRequest request = requestTo(listener.last.listening);
    const SipOutcome caller = outcomeOf(m_client->call(this, request));
    QCOMPARE(caller.status, 486);
    QVERIFY(listener.awaitEnd());
    QVERIFY2(listener.end.callReason == CallReason::RefusedHere, qPrintable(describe(listener.end)));
    QVERIFY2(listener.end.refused > 100, qPrintable(QString::number(listener.end.refused)));
    QVERIFY2(listener.end.malformed > 100, qPrintable(QString::number(listener.end.malformed)));
    QVERIFY(listener.end.records.size() <= 1000);
    QVERIFY2(listener.end.recordsDropped > 100, qPrintable(QString::number(listener.end.recordsDropped)));
}

void CalledPartyTest::bombsForTheCalledParty_data()
{
    QTest::addColumn<QByteArray>("contact");
    QTest::addColumn<QByteArray>("media");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray good = "<sip:x@127.0.0.1:9>";
    QTest::newRow("no token") << good << "m=application 9 TCP (c)\r\n"_ba
                              << "SIP/2.0 488"_ba;
    QTest::newRow("savpf") << good << "m=audio 9 RTP/SAVPF 0 ;\r\n"_ba
                           << "SIP/2.0 488"_ba;
    QTest::newRow("forty streams") << good << "m=video 9 RTP/AVP 96\r\n"_ba.repeated(40) << "SIP/2.0 488"_ba;
    QTest::newRow("tel:") << "<tel:+33199000001>"_ba
                          << "m=audio 9 RTP/AVP 0\r\n"_ba
                          << "SIP/2.0 400"_ba;
    QTest::newRow("*") << "*"_ba
                       << "m=audio 9 RTP/AVP 0\r\n"_ba
                       << "SIP/2.0 400"_ba;
}

void CalledPartyTest::bombsForTheCalledParty()
{
    QFETCH(QByteArray, contact);
    QFETCH(QByteArray, media);
    QFETCH(QByteArray, answer);
    TestCall listener;
    QVERIFY(listen(listener, listening()));
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost, 0));
    const SipTarget at = SipTarget::parse(listener.last.listening).value();
    const QByteArray from = "127.0.0.1:" + QByteArray::number(peer.localPort());
    const QByteArray sdp =
        "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n" + media;
    peer.writeDatagram("INVITE sip:jonction@127.0.0.1:" + QByteArray::number(at.port) +
                           " SIP/2.0\r\nVia: SIP/2.0/UDP " + from +
                           ";branch=z9hG4bKbomb\r\nFrom: <sip:x@127.0.0.1>;tag=1\r\nTo: "
                           "<sip:jonction@127.0.0.1>\r\nCall-ID: bomb\r\nCSeq: 1 INVITE\r\nContact: " +
                           contact +
                           "\r\nMax-Forwards: 70\r\nContent-Type: application/sdp\r\nContent-Length: " +
                           QByteArray::number(sdp.size()) + "\r\n\r\n" + sdp,
                       QHostAddress::LocalHost, static_cast<quint16>(at.port));
    QByteArray heard;
    QVERIFY2(QTest::qWaitFor(
                 [&] {
                     while (peer.hasPendingDatagrams()) {
                         QByteArray one(static_cast<qsizetype>(peer.pendingDatagramSize()), '\0');
                         peer.readDatagram(one.data(), one.size());
                         heard += one.left(12) + ' ';
                     }
                     return heard.contains(answer);
                 },
                 4000),
             heard.constData());
    listener.job->hangUp();
    QVERIFY(listener.awaitEnd());
    QVERIFY2(listener.end.callReason != CallReason::EngineStopped, qPrintable(describe(listener.end)));
    // The same helper still serves.
    TestCall again;
    QVERIFY(listen(again, listening()));
    again.job->hangUp();
    QVERIFY(again.awaitEnd());
}

void CalledPartyTest::bothEndsHear_data()
{
    QTest::addColumn<bool>("srtp");
    QTest::addColumn<SipTransport>("transport");
    QTest::newRow("plain, udp") << false << SipTransport::Udp;
    QTest::newRow("srtp, tcp") << true << SipTransport::Tcp;
}

void CalledPartyTest::bothEndsHear()
{
    QFETCH(bool, srtp);
    QFETCH(SipTransport, transport);
    TestCall listener;
    QVERIFY(listen(listener, listening(transport)));
    SipRequest request;
    request.srtp = srtp;
    request.holdSeconds = 4;
    TestCall caller;
    QVERIFY(call(caller, request, listener.last.listening));
    QVERIFY(caller.awaitEnd() && listener.awaitEnd());
    for (const SipOutcome* outcome : {&caller.end, &listener.end}) {
        QVERIFY2(outcome->ok, qPrintable(describe(*outcome)));
        QVERIFY(outcome->audio.heard == AudioHeard::Other); // the other side's tone is not ours
        QCOMPARE(outcome->audio.srtp, srtp);
        QVERIFY2(outcome->audio.mos > 4, qPrintable(QString::number(outcome->audio.mos)));
        QCOMPARE(outcome->media.size(), 1);
        QVERIFY(outcome->media.first().sends && outcome->media.first().receives);
        QVERIFY(outcome->media.first().toMs > outcome->media.first().fromMs);
        for (const SipMessageRecord& record : outcome->records)
            QVERIFY(!record.raw.contains("inline:"));
    }
    QVERIFY(listener.end.remoteHungUp && !caller.end.remoteHungUp);
}

void CalledPartyTest::holdAndResume()
{
    TestCall listener;
    QVERIFY(listen(listener, listening()));
    SipRequest request;
    request.holdSeconds = -1;
    TestCall caller;
    QVERIFY(call(caller, request, listener.last.listening));
    QTest::qWait(600);
    caller.job->hold();
    QVERIFY(QTest::qWaitFor([&] { return caller.states.last() == CallState::Held; }, 4000));
    QTest::qWait(400);
    const qint64 sent = caller.last.audio.sent;
    QTest::qWait(1200);
    QVERIFY2(caller.last.audio.sent - sent <= 2, "on hold, and audio still leaves");
    caller.job->resume();
    QVERIFY(QTest::qWaitFor([&] { return caller.states.last() == CallState::Answered; }, 4000));
    QTest::qWait(600);
    caller.job->hangUp();
    QVERIFY(caller.awaitEnd() && listener.awaitEnd());
    QVERIFY(caller.end.ok && listener.end.ok);
    QCOMPARE(caller.end.media.size(), 3);
    QVERIFY(!caller.end.media.at(1).sends && caller.end.media.at(2).sends);
    QCOMPARE(listener.end.media.size(), 3);
    QVERIFY(!listener.end.media.at(1).receives);
}

void CalledPartyTest::keysBothWays_data()
{
    QTest::addColumn<bool>("byInfo");
    QTest::newRow("RFC 4733") << false;
    QTest::newRow("INFO") << true;
}

void CalledPartyTest::keysBothWays()
{
    QFETCH(bool, byInfo);
    SipRequest wish = listening();
    wish.keysByInfo = byInfo;
    TestCall listener;
    QVERIFY(listen(listener, wish));
    SipRequest request;
    request.holdSeconds = -1;
    request.keysByInfo = byInfo;
    request.keys = u"12"_s;
    TestCall caller;
    QVERIFY(call(caller, request, listener.last.listening));
    listener.job->press(u"9#"_s);
    caller.job->press(u"3x\r\n"_s); // only what is a key
    QTest::qWait(2000);
    caller.job->hangUp();
    QVERIFY(caller.awaitEnd() && listener.awaitEnd());
    const auto heard = [byInfo](const SipOutcome& outcome) {
        return byInfo ? outcome.keysByInfo : outcome.audio.keys;
    };
    QCOMPARE(heard(listener.end), u"123"_s);
    QCOMPARE(heard(caller.end), u"9#"_s);
    QCOMPARE(listener.end.audio.late, 0); // keys have a time of their own
}

void CalledPartyTest::callerGivesUp()
{
    SipRequest wish = listening();
    wish.answerAfterSeconds = 5;
    TestCall listener;
    QVERIFY(listen(listener, wish));
    SipRequest request = requestTo(listener.last.listening);
    request.ringSeconds = 1;
    const SipOutcome caller = outcomeOf(m_client->call(this, request));
    QVERIFY2(caller.callReason == CallReason::NoAnswer, qPrintable(describe(caller)));
    QVERIFY(hasMessage(caller, true, u"CANCEL"_s));
    QVERIFY(listener.awaitEnd());
    QVERIFY2(listener.end.callReason == CallReason::CallerGone, qPrintable(describe(listener.end)));
}

void CalledPartyTest::callerGivesUpAsWanted()
{
    SipRequest wish = listening();
    wish.manner = CalledManner::Ring;
    TestCall listener;
    QVERIFY(listen(listener, wish));
    SipRequest request = requestTo(listener.last.listening);
    request.ringSeconds = 1;
    QVERIFY(outcomeOf(m_client->call(this, request)).callReason == CallReason::NoAnswer);
    QVERIFY(listener.awaitEnd());
    QVERIFY2(listener.end.callReason == CallReason::RefusedHere, qPrintable(describe(listener.end)));
    QVERIFY(listener.end.ok);
}

void CalledPartyTest::registeredAndCalled()
{
    NEEDS(Kamailio);
    Authority authority;
    QVERIFY(Kamailio::certify(authority));
    Kamailio edge(authority);
    QVERIFY2(edge.start(Kamailio::Digest::Sha256), qPrintable(edge.output()));
    SipRequest wish = listening();
    wish.target.clear();
    wish.fromUri = u"sip:agent@probe.test"_s;
    wish.outboundProxy = edge.uri(u"udp"_s);
    wish.account = {u"agent"_s, std::make_shared<const Secret>("secret"_ba)};
    wish.registers = true;
    TestCall listener;
    QVERIFY2(listen(listener, wish), qPrintable(edge.output()));
    QVERIFY(listener.last.registration.ok);
    SipRequest request;
    request.outboundProxy = wish.outboundProxy;
    request.account = wish.account;
    request.holdSeconds = 1;
    TestCall caller;
    QVERIFY2(call(caller, request, u"sip:agent@probe.test"_s),
             qPrintable(describe(caller.end) + edge.output()));
    QVERIFY(caller.awaitEnd() && listener.awaitEnd());
    QVERIFY2(listener.end.ok && caller.end.ok, qPrintable(describe(listener.end)));
    QVERIFY(hasMessage(listener.end, false, u"INVITE"_s));
    QVERIFY(edge.seen().last().startsWith("REGISTER"_L1)); // taken back
}

void CalledPartyTest::longCallIsRefreshed()
{
    SipRequest wish = listening();
    wish.sessionSeconds = 4;
    TestCall listener;
    QVERIFY(listen(listener, wish));
    SipRequest request;
    request.holdSeconds = 6;
    request.sessionSeconds = 4;
    TestCall caller;
    QVERIFY(call(caller, request, listener.last.listening));
    QVERIFY(caller.awaitEnd() && listener.awaitEnd());
    QVERIFY2(caller.end.ok, qPrintable(describe(caller.end)));
    int invites = 0;
    for (const SipMessageRecord& record : caller.end.records)
        invites +=
            (record.startLine.startsWith("INVITE"_L1) || record.startLine.startsWith("UPDATE"_L1)) ? 1 : 0;
    QVERIFY2(invites >= 3, qPrintable(u"%1 INVITE"_s.arg(invites)));
    QCOMPARE(caller.end.sessionSeconds, 4);
    QCOMPARE(caller.end.media.size(), 1); // the same audio all the time
    QVERIFY(caller.end.audio.heard == AudioHeard::Other);
}

void CalledPartyTest::whoCannotReplaceLeavesTheCall()
{
    NEEDS(Sipp);
    TestCall listener;
    QVERIFY(listen(listener, listening()));
    const SipTarget at = SipTarget::parse(listener.last.listening).value();
    Sipp caller;
    QVERIFY(caller.call(u"replacer.xml"_s, u"127.0.0.1:%1"_s.arg(at.port)));
    QCOMPARE(caller.result(), 0); // 488, 486, and its own BYE of the first call answered
    QVERIFY(listener.awaitEnd());
    QVERIFY2(listener.end.ok && listener.end.remoteHungUp, qPrintable(describe(listener.end)));
    QVERIFY(!listener.end.replaced);
    QVERIFY2(listener.end.caller.contains("first"_L1), qPrintable(listener.end.caller));
    QVERIFY(!hasMessage(listener.end, true, u"BYE"_s));
    QCOMPARE(listener.end.refused, 2);
    QCOMPARE(listener.end.media.size(), 1);
    QCOMPARE(listener.end.audio.codec, u"PCMU"_s);
    QVERIFY(listener.end.durationMs > 1500);
}

// INVITE with Replaces and its CANCEL arrive in one breath: whichever wins, the sound is where the call is.
void CalledPartyTest::whoIsTakenBackDoesNotReplace()
{
    TestCall listener;
    QVERIFY(listen(listener, listening()));
    m_at = SipTarget::parse(listener.last.listening).value().port;
    QVERIFY(m_peer.bind(QHostAddress::LocalHost, 0));
    const QByteArray stranger = "<sip:jonction@127.0.0.1>";
    send(request("INVITE", "first", stranger, {}, 40'000));
    const QByteArray answer = finalOf("first");
    QVERIFY2(answer.startsWith("SIP/2.0 200"), answer.constData());
    const qsizetype to = answer.indexOf("\nTo: ") + 5;
    const QByteArray met = answer.mid(to, answer.indexOf('\r', to) - to);
    const QByteArray tag = met.mid(met.indexOf("tag=") + 4);
    send(request("ACK", "first", met));
    QVERIFY(listener.awaitAnswer());
    send(request("INVITE", "second", stranger, "Replaces: first;to-tag=" + tag + ";from-tag=first\r\n",
                 40'002));
    send(request("CANCEL", "second", stranger));
    const QByteArray second = finalOf("second");
    QVERIFY(!second.isEmpty());
    QTest::qWait(300);
    const bool replaced = second.startsWith("SIP/2.0 200");
    QVERIFY2(replaced || second.startsWith("SIP/2.0 487"), second.constData());
    QVERIFY2(!listener.ended, qPrintable(describe(listener.end)));
    listener.job->hangUp();
    QVERIFY(listener.awaitEnd());
    QCOMPARE(listener.end.replaced, replaced);
    QCOMPARE(listener.end.media.last().remote, replaced ? u"127.0.0.1:40002"_s : u"127.0.0.1:40000"_s);
    QCOMPARE(listener.end.media.size(), replaced ? 2 : 1);
    qInfo("the second call was %s", replaced ? "faster than its CANCEL" : "taken back in time");
}

QTEST_GUILESS_MAIN(CalledPartyTest)
#include "CalledPartyTest.moc"
