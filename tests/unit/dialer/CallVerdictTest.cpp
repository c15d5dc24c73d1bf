// SPDX-License-Identifier: Apache-2.0
#include "dialer/CallVerdict.h"
#include "dialer/Q850Table.h"
#include "dialer/SipJson.h"
#include "dialer/VerdictTable.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

SipOutcome refusedCall(int status, const QString& phrase, const QString& reasonHeader = {})
{
    SipOutcome outcome;
    outcome.work = SipWork::Call;
    outcome.reachable = true;
    outcome.status = status;
    outcome.reason = phrase;
    outcome.reasonHeader = reasonHeader;
    outcome.callReason = reasonForStatus(status);
    outcome.transport = SipTransport::Udp;
    outcome.remote = u"192.0.2.2:5060"_s;
    return outcome;
}

/// Long enough to hear something, and nothing was heard.
SipOutcome answeredCall()
{
    SipOutcome outcome = refusedCall(200, u"OK"_s);
    outcome.callReason = CallReason::Answered;
    outcome.ok = true;
    outcome.durationMs = 2000;
    return outcome;
}

} // namespace

class CallVerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasItsOwnLine()
    {
        for (const CallReason reason : allCallReasons()) {
            const VerdictLine& line = verdictLineOf(reason, true);
            QCOMPARE(QString::fromLatin1(line.key), jonction::toString(reason));
        }
    }

    void everyCommonCauseOfTheTelephoneNetworkIsKnown()
    {
        for (const int cause : {1,  2,  3,  16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 31, 34,  38,  41,
                                42, 44, 47, 50, 55, 57, 58, 63, 65, 69, 79, 88, 95, 96, 102, 111, 127}) {
            QVERIFY2(q850Line(cause), qPrintable(QString::number(cause)));
            QCOMPARE(QString::fromLatin1(q850Line(cause)->cause), u"q850.%1"_s.arg(cause));
        }
        QVERIFY(!q850Line(0));
        QVERIFY(!q850Line(126));
    }

    void soundDecidesAboutAnAnsweredCall_data()
    {
        QTest::addColumn<AudioOutcome>("audio");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("cause");
        AudioOutcome audio;
        audio.refusal = u"noSrtp"_s;
        QTest::newRow("refused") << audio << u"mute"_s << u"audioNoSrtp"_s;
        audio = {};
        QTest::newRow("not a word about it") << audio << u"mute"_s << u"audioNone"_s;
        audio.agreed = true;
        QTest::newRow("nothing") << audio << u"mute"_s << u"audioNothing"_s;
        audio.srtpRefused = 100;
        QTest::newRow("another key") << audio << u"mute"_s << u"audioWrongKey"_s;
        audio.received = 100;
        audio.heard = AudioHeard::Silence;
        QTest::newRow("silence") << audio << u"mute"_s << u"callSilent"_s;
        audio.heard = AudioHeard::Other;
        QTest::newRow("sound") << audio << u"works"_s << u"callHeard"_s;
        audio.heard = AudioHeard::Tone;
        QTest::newRow("tone") << audio << u"works"_s << u"callToneBack"_s;
    }

    void soundDecidesAboutAnAnsweredCall()
    {
        QFETCH(AudioOutcome, audio);
        QFETCH(QString, kind);
        QFETCH(QString, cause);
        SipOutcome outcome = refusedCall(200, u"OK"_s);
        outcome.callReason = CallReason::Answered;
        outcome.ok = true;
        outcome.audio = audio;
        outcome.durationMs = 300;
        QCOMPARE(verdictOf(outcome).cause, u"callAnswered"_s); // too short to hear anything
        outcome.durationMs = 2000;
        QCOMPARE(verdictOf(outcome).kind, kind);
        QCOMPARE(verdictOf(outcome).cause, cause);
        QCOMPARE(verdictOf(outcome).works(), kind == "works"_L1);
    }

    void silenceIsNotBlamedOnTheOtherWhereOursMayBeSilentToo()
    {
        SipOutcome outcome = answeredCall();
        outcome.audio.agreed = true;
        outcome.audio.received = 100;
        outcome.audio.heard = AudioHeard::Silence;
        QCOMPARE(verdictOf(outcome).actor, u"callee"_s);
        QVERIFY(!verdictOf(outcome).isWell());
        SipRequest request;
        QVERIFY(!CallWanted::of(request).ownSound);
        request.promptFile = u"silence.wav"_s;
        const CallVerdict verdict = verdictOf(outcome, CallWanted::of(request));
        QCOMPARE(verdict.cause, u"callSilentToOwn"_s);
        QCOMPARE(verdict.actor, u"you"_s);
        QVERIFY(!verdict.isWell());
        outcome.work = SipWork::Listening;
        QCOMPARE(verdictOf(outcome).kind, u"mute"_s);
        QCOMPARE(verdictOf(outcome, CallWanted::of(request)).cause, u"incomingSilentToOwn"_s);
    }

    void nobodySignedInWithARefusedPassword()
    {
        SipOutcome outcome = refusedCall(401, u"Unauthorized"_s);
        outcome.callReason = CallReason::CredentialsRefused;
        outcome.authentication = u"SHA-256"_s;
        for (const VerdictNote& note : verdictOf(outcome).notes)
            QVERIFY(note.id != "authenticated"_L1);
    }

    void soundInJson()
    {
        SipOutcome outcome = refusedCall(200, u"OK"_s);
        outcome.ok = true;
        outcome.audio.agreed = true;
        outcome.audio.codec = u"PCMA"_s;
        outcome.audio.sent = 100;
        outcome.audio.received = 90;
        outcome.audio.lost = 10;
        outcome.audio.jitterMs = 1.2345;
        outcome.audio.mos = 3.339;
        outcome.audio.heard = AudioHeard::Tone;
        const QJsonObject audio = SipJson::call(outcome, {}).value(u"audio"_s).toObject();
        QCOMPARE(audio[u"codec"_s].toString(), u"PCMA"_s);
        QCOMPARE(audio[u"srtp"_s], QJsonValue(false));
        QCOMPARE(audio[u"lost"_s].toInt(), 10);
        QCOMPARE(audio[u"jitter_ms"_s].toDouble(), 1.23);
        QCOMPARE(audio[u"mos"_s].toDouble(), 3.34);
        QCOMPARE(audio[u"heard"_s].toString(), u"tone"_s);
        QVERIFY(audio[u"sound_card"_s].isNull());
        outcome.audio.soundCard = u"noMicrophone"_s;
        QCOMPARE(SipJson::call(outcome, {})[u"audio"_s][u"sound_card"_s].toString(), u"noMicrophone"_s);
        QVERIFY(audio[u"round_trip_ms"_s].isNull()); // not known is not zero
        outcome.audio.received = 0;
        outcome.audio.lost = 0;
        const QJsonObject nothing = SipJson::call(outcome, {}).value(u"audio"_s).toObject();
        QVERIFY(nothing[u"lost"_s].isNull() && nothing[u"jitter_ms"_s].isNull());
        QCOMPARE(nothing[u"received"_s].toInt(), 0);
    }

    void verdicts_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("phrase");
        QTest::addColumn<QString>("reasonHeader");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("code");
        QTest::newRow("busy") << 486 << u"Busy Here"_s << QString() << u"busy"_s << u"busy"_s << QString();
        QTest::newRow("declined") << 603 << u"Decline"_s << QString() << u"busy"_s << u"declined"_s
                                  << QString();
        QTest::newRow("telnyx profile") << 403 << u"No outbound profile D38"_s << QString() << u"refused"_s
                                        << u"telnyx.noProfile"_s << u"telnyx:D38"_s;
        QTest::newRow("telnyx inactive") << 404 << u"Not Found D18"_s << QString() << u"refused"_s
                                         << u"telnyx.inactive"_s << u"telnyx:D18"_s;
        QTest::newRow("telnyx unknown code")
            << 403 << u"Forbidden D99"_s << QString() << u"refused"_s << u"forbidden"_s << QString();
        QTest::newRow("microsoft blocked")
            << 403 << u"Forbidden"_s << u"Q.850;cause=21;text=\"x;510403\""_s << u"refused"_s
            << u"microsoft.callerBlocked"_s << u"microsoft:510403"_s;
        QTest::newRow("microsoft sbc rule")
            << 488 << u"Not Acceptable"_s << u"Q.850;cause=88;text=\"560488\""_s << u"refused"_s
            << u"microsoft.sbcOther"_s << u"microsoft:560488"_s;
        QTest::newRow("q850 before the status")
            << 404 << u"Not Found"_s << u"Q.850;cause=1"_s << u"refused"_s << u"q850.1"_s << u"q850:1"_s;
        QTest::newRow("q850 after another reason")
            << 480 << u"Temporarily Unavailable"_s
            << u"SIP;cause=480;text=\"a, b\", Q.850 ; cause=20 ;text=\"Absent, \""_s << u"busy"_s
            << u"q850.20"_s << u"q850:20"_s;
        QTest::newRow("q850 says nothing")
            << 404 << u"Not Found"_s << u"Q.850;cause=16"_s << u"refused"_s << u"notFound"_s << QString();
        QTest::newRow("q850 unknown")
            << 404 << u"Not Found"_s << u"Q.850;cause=126"_s << u"refused"_s << u"notFound"_s << QString();
        QTest::newRow("no q850") << 404 << u"Not Found"_s << u"Q.850;cause=1700, XQ.850;cause=3"_s
                                 << u"refused"_s << u"notFound"_s << QString();
    }

    void verdicts()
    {
        QFETCH(int, status);
        QFETCH(QString, phrase);
        QFETCH(QString, reasonHeader);
        const CallVerdict verdict = verdictOf(refusedCall(status, phrase, reasonHeader));
        QTEST(verdict.kind, "kind");
        QTEST(verdict.cause, "cause");
        QTEST(verdict.code, "code");
        QCOMPARE(verdict.arguments.value(0), u"%1 %2"_s.arg(status).arg(phrase));
    }

    void aCallBrokenOffByTheNetworkSaysSo()
    {
        SipOutcome outcome = refusedCall(200, u"OK"_s, u"Q.850;cause=41;text=\"Temporary failure\""_s);
        outcome.callReason = CallReason::Answered;
        outcome.ok = true;
        outcome.durationMs = 300;
        QCOMPARE(verdictOf(outcome).cause, u"callAnswered"_s); // we hung up
        outcome.remoteHungUp = true;
        QCOMPARE(verdictOf(outcome).cause, u"q850.41"_s);
        QCOMPARE(verdictOf(outcome).kind, u"cutOff"_s); // and no refusal: it was answered
        QVERIFY(!verdictOf(outcome).isWell());
        QVERIFY(verdictOf(outcome).notes.isEmpty()); // the cause has the text
        outcome.reasonHeader = u"Q.850;cause=126"_s; // of no table
        QCOMPARE(verdictOf(outcome).cause, u"callCut"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"Q.850 126"_s);
        outcome.reasonHeader = u"Q.850;cause=21;text=\"x510403\""_s;
        QCOMPARE(verdictOf(outcome).cause, u"microsoft.callerBlocked"_s);
        QCOMPARE(verdictOf(outcome).kind, u"cutOff"_s);
        outcome.reasonHeader = u"Q.850;cause=31"_s;
        QVERIFY(verdictOf(outcome).isWell());
        outcome.reasonHeader = u"Q.850;cause=16"_s;
        QCOMPARE(verdictOf(outcome).cause, u"callAnswered"_s);
    }

    void aFarSideThatHangsUpFirstIsTold()
    {
        SipOutcome outcome = answeredCall();
        outcome.durationMs = 1200;
        outcome.remoteHungUp = true;
        outcome.reasonHeader = u"SIP;cause=480;text=\"agent logged out\""_s;
        CallWanted wanted;
        wanted.holdSeconds = 4;
        const CallVerdict verdict = verdictOf(outcome, wanted);
        QVERIFY(verdict.notes.contains(VerdictNote{u"hungUpEarly"_s, {u"1.2"_s}}));
        QVERIFY(verdict.notes.contains(VerdictNote{u"farReason"_s, {u"agent logged out"_s}}));
        outcome.durationMs = 3900; // in the same moment as this side
        outcome.reasonHeader = u"SIP;cause=200"_s;
        for (const VerdictNote& note : verdictOf(outcome, wanted).notes)
            QVERIFY(note.id != "hungUpEarly"_L1 && note.id != "farReason"_L1);
    }

    void aTransferSaysWhatBecameOfIt_data()
    {
        QTest::addColumn<QList<int>>("statuses"); ///< answer to REFER first
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("last");
        QTest::newRow("done") << QList{202, 100, 200} << u"works"_s << u"transferDone"_s << u"200 x"_s;
        QTest::newRow("refused") << QList{405} << u"refused"_s << u"transferRefused"_s << u"405 x"_s;
        QTest::newRow("failed") << QList{202, 404} << u"refused"_s << u"transferFailed"_s << u"404 x"_s;
        QTest::newRow("busy") << QList{202, 180, 486} << u"busy"_s << u"transferBusy"_s << u"486 x"_s;
        QTest::newRow("silent") << QList{202, 180} << u"uncertain"_s << u"transferSilent"_s << u"180 x"_s;
        QTest::newRow("only accepted") << QList{202} << u"uncertain"_s << u"transferSilent"_s << u"202 x"_s;
        QTest::newRow("never sent") << QList{0} << u"input"_s << u"transferUnusable"_s << QString();
        QTest::newRow("unanswered") << QList<int>{} << u"refused"_s << u"transferUnanswered"_s << QString();
    }

    void aTransferSaysWhatBecameOfIt()
    {
        QFETCH(QList<int>, statuses);
        SipOutcome outcome = refusedCall(200, u"OK"_s);
        outcome.ok = true;
        outcome.callReason = CallReason::Answered;
        SipTransfer& transfer = outcome.transfer;
        transfer.asked = true;
        transfer.target = u"sip:bo@example.org"_s;
        for (qsizetype at = 0; at < statuses.size(); ++at)
            transfer.steps.append({at, statuses.at(at), u"x"_s, at > 0});
        transfer.accepted = statuses.value(0) / 100 == 2;
        const bool told = statuses.size() > 1 && statuses.last() >= 200;
        transfer.ok = told && statuses.last() < 300;
        transfer.done = told;
        const CallVerdict verdict = verdictOf(outcome);
        QTEST(verdict.kind, "kind");
        QTEST(verdict.cause, "cause");
        QCOMPARE(verdict.arguments.value(5), transfer.target);
        QTEST(verdict.arguments.value(8), "last");
        transfer.done = true; // as once nobody waits any longer
        QTEST(verdictOf(outcome).cause, "cause");
    }

    void whatTheFarSideWarnsOfIsTold()
    {
        SipOutcome outcome = refusedCall(488, u"Not Acceptable Here"_s);
        outcome.warning = u"304 Media type not available"_s;
        QCOMPARE(verdictOf(outcome).cause, u"notAcceptable"_s);
        QVERIFY(verdictOf(outcome).notes.contains(VerdictNote{u"farWarning"_s, {outcome.warning}}));
        outcome = refusedCall(403, u"Forbidden"_s);
        outcome.warning = u"399 D17 Dialed number is not whitelisted "_s + QString(1000, u'x');
        QCOMPARE(verdictOf(outcome).code, u"telnyx:D17"_s);
        QVERIFY(verdictOf(outcome).notes.first().arguments.first().size() <= 200);
    }

    void refusalsTellWhatTheyOffer()
    {
        SipOutcome outcome = refusedCall(407, u"Proxy Authentication Required"_s);
        outcome.callReason = CallReason::AuthenticationRequired;
        outcome.challenges = {u"Digest SHA-256 a"_s, u"Basic a"_s};
        QCOMPARE(verdictOf(outcome).cause, u"authenticationOffered"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(7), u"Digest SHA-256 a, Basic a"_s);
        outcome.work = SipWork::Options; // in the same words
        QCOMPARE(verdictOf(outcome).cause, u"authenticationOffered"_s);
        QCOMPARE(verdictOf(outcome).kind, u"alive"_s);
        outcome.work = SipWork::Call;
        outcome.challenges = {u"Basic a"_s};
        QCOMPARE(verdictOf(outcome).cause, u"basicOnly"_s);
        outcome.callReason = CallReason::CredentialsRefused;
        outcome.challenges = {u"Digest MD5 a"_s};
        QCOMPARE(verdictOf(outcome).cause, u"credentialsRefused"_s);

        outcome = refusedCall(302, u"Moved Temporarily"_s);
        QCOMPARE(verdictOf(outcome).cause, u"redirected"_s);
        outcome.contacts = {u"sip:a@b"_s, u"sip:c@d"_s};
        QCOMPARE(verdictOf(outcome).cause, u"redirectedTo"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(5), u"sip:a@b, sip:c@d"_s);

        outcome = refusedCall(503, u"Service Unavailable"_s);
        outcome.retryAfterSeconds = 120;
        QCOMPARE(verdictOf(outcome).remedy, u"waitAsAsked"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(6), u"120"_s);
        outcome = refusedCall(486, u"Busy Here"_s);
        outcome.retryAfterSeconds = 0;
        QCOMPARE(verdictOf(outcome).cause, u"busy"_s);
        outcome.retryAfterSeconds = 5;
        QCOMPARE(verdictOf(outcome).kind, u"busy"_s);
        QCOMPARE(verdictOf(outcome).cause, u"retryAfter"_s);
    }

    void registrationDecidesWhereItWasTheEnd()
    {
        SipOutcome outcome;
        outcome.work = SipWork::Registration;
        outcome.registration = {true, true, 200, u"OK"_s, 12, 120};
        outcome.ok = true;
        outcome.callReason = CallReason::Answered;
        QCOMPARE(verdictOf(outcome).cause, u"registrationDone"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(0), u"200 OK"_s);
        outcome.ok = false;
        outcome.registration = {true, false, 403, u"Forbidden"_s, 12, -1};
        outcome.callReason = CallReason::Forbidden;
        QCOMPARE(verdictOf(outcome).cause, u"registrationRefused"_s);
        outcome.registration.status = 404;
        QCOMPARE(verdictOf(outcome).cause, u"registrationUnknown"_s);
        outcome.registration.status = 401;
        outcome.callReason = CallReason::CredentialsRefused;
        QCOMPARE(verdictOf(outcome).cause, u"credentialsRefused"_s);
        outcome.registration.status = 0;
        outcome.callReason = CallReason::Timeout;
        QCOMPARE(verdictOf(outcome).cause, u"timeout"_s);

        outcome = refusedCall(404, u"Not Found"_s); // registered, and then the call was refused
        outcome.registration = {true, true, 200, u"OK"_s, 12, 120};
        QCOMPARE(verdictOf(outcome).cause, u"notFound"_s);
        QCOMPARE(verdictOf(outcome).notes, (QList<VerdictNote>{{u"registered"_s, {u"120"_s}}}));
    }

    void anIncomingCallIsToldFromItsSide()
    {
        SipOutcome outcome;
        outcome.work = SipWork::Listening;
        outcome.ok = true;
        outcome.callReason = CallReason::Answered;
        outcome.caller = u"<sip:ana@example.org>"_s;
        outcome.durationMs = 300;
        QCOMPARE(verdictOf(outcome).cause, u"incomingAnswered"_s);
        outcome.durationMs = 3000;
        outcome.audio.agreed = true;
        outcome.audio.heard = AudioHeard::Tone;
        QCOMPARE(verdictOf(outcome).cause, u"incomingToneBack"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(5), outcome.caller);
        outcome.replaced = true;
        QCOMPARE(verdictOf(outcome).cause, u"replaced"_s);
    }

    void aFarSideThatIsGone()
    {
        SipOutcome outcome = refusedCall(200, u"OK"_s);
        outcome.callReason = CallReason::Answered;
        outcome.ok = true;
        outcome.durationMs = 5000;
        outcome.audio.agreed = true;
        outcome.audio.received = 100;
        outcome.audio.heard = AudioHeard::Tone;
        outcome.audio.quietMs = 3000;
        outcome.media = {{100, 5000, u"192.0.2.2:9000"_s, u"PCMA"_s, false, true, true}};
        QCOMPARE(verdictOf(outcome).cause, u"callToneBack"_s); // it hung up well
        QVERIFY(verdictOf(outcome).notes.contains(VerdictNote{u"soundStopped"_s, {u"3.0"_s}}));
        SipMessageRecord bye;
        bye.sent = true;
        bye.startLine = u"BYE sip:x SIP/2.0"_s;
        bye.raw = "BYE sip:x SIP/2.0\nCSeq: 2 BYE\n\n";
        outcome.records.append(bye);
        QCOMPARE(verdictOf(outcome).cause, u"farSideGone"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"3.0"_s);
        QVERIFY(!verdictOf(outcome).isWell());
        outcome.media[0].receives = false; // on hold nobody need send
        QVERIFY(verdictOf(outcome).cause != "farSideGone"_L1);
        outcome.lost = u"Connection refused (111)"_s;
        QCOMPARE(verdictOf(outcome).cause, u"connectionGone"_s);
    }

    void soundThatPassesOneWayOnly()
    {
        SipOutcome outcome = refusedCall(200, u"OK"_s);
        outcome.callReason = CallReason::Answered;
        outcome.ok = true;
        outcome.durationMs = 3000;
        outcome.audio.agreed = true;
        outcome.media = {{100, 3000, u"192.0.2.2:9000"_s, u"PCMA"_s, false, true, false}};
        QCOMPARE(verdictOf(outcome).cause, u"audioNotAgreed"_s);
        QCOMPARE(verdictOf(outcome).kind, u"mute"_s);
        outcome.media[0].receives = true;
        QCOMPARE(verdictOf(outcome).cause, u"audioNothing"_s);
        outcome.audio.received = 100;
        outcome.audio.heard = AudioHeard::Other;
        outcome.audio.peerLossPercent = 100;
        QCOMPARE(verdictOf(outcome).cause, u"audioOneWay"_s);
        outcome.audio.peerLossPercent = 0;
        QCOMPARE(verdictOf(outcome).cause, u"callHeard"_s);
        QVERIFY(verdictOf(outcome).notes.contains(VerdictNote{u"oursArrives"_s, {}}));
        outcome.audio.peerLossPercent = -1;
        QVERIFY(verdictOf(outcome).notes.contains(VerdictNote{u"oursUnproven"_s, {}}));
        outcome.audio.peerLossPercent = 100;
        outcome.audio.heard = AudioHeard::Tone; // our own sound came back: it did arrive
        QCOMPARE(verdictOf(outcome).cause, u"callToneBack"_s);
    }

    void whatWasCancelledIsNotDone()
    {
        SipOutcome outcome;
        outcome.callReason = CallReason::Cancelled;
        QStringList causes;
        for (const SipWork work :
             {SipWork::Options, SipWork::Call, SipWork::Registration, SipWork::Listening}) {
            outcome.work = work;
            causes.append(verdictOf(outcome).cause);
            QCOMPARE(verdictOf(outcome).remedy, u"repeatTest"_s);
        }
        QCOMPARE(causes,
                 (QStringList{u"testCancelled"_s, u"cancelled"_s, u"testCancelled"_s, u"waitCancelled"_s}));
    }

    void aLostConnectionIsToldInTheWordsOfTheSystem()
    {
        SipOutcome outcome = refusedCall(0, {});
        outcome.reachable = false;
        outcome.callReason = CallReason::ConnectionLost;
        outcome.transport = SipTransport::Tcp;
        outcome.evidence =
            u"nta: INVITE (1001093010): Connection reset by peer (104) with tcp/[127.0.0.1]:5060/x"_s;
        QCOMPARE(verdictOf(outcome).cause, u"cutWithoutAnswer"_s); // the port may speak TLS
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"Connection reset by peer"_s);
        outcome.reachable = true;
        QCOMPARE(verdictOf(outcome).cause, u"connectionLost"_s);
        outcome.evidence = u"Service Unavailable (503)"_s; // of nobody's log
        QCOMPARE(verdictOf(outcome).arguments.value(2), outcome.evidence);
    }

    void aRefusedProbeIsASignOfLife()
    {
        SipOutcome outcome = refusedCall(404, u"Not Found"_s);
        outcome.work = SipWork::Options;
        QCOMPARE(verdictOf(outcome).kind, u"alive"_s);
        outcome.work = SipWork::Call;
        QCOMPARE(verdictOf(outcome).kind, u"refused"_s);
    }

    void codesAreExplained()
    {
        QCOMPARE(verdictOfCode(u"486"_s)->cause, u"busy"_s);
        QCOMPARE(verdictOfCode(u"403/510403"_s)->cause, u"microsoft.callerBlocked"_s);
        QCOMPARE(verdictOfCode(u"D38"_s)->cause, u"telnyx.noProfile"_s);
        QCOMPARE(verdictOfCode(u"560499"_s)->cause, u"microsoft.sbcOther"_s);
        for (const auto& text : {u"q850:17"_s, u"Q.850;cause=17"_s, u"Q.850;cause=17;text=\"User busy\""_s,
                                 u"q.850 17"_s, u"Q850/cause=17"_s}) {
            QVERIFY2(verdictOfCode(text), qPrintable(text));
            QCOMPARE(verdictOfCode(text)->cause, u"q850.17"_s);
            QCOMPARE(verdictOfCode(text)->code, u"q850:17"_s);
        }
        QCOMPARE(verdictOfCode(u"Q.850;cause=17;text=\"User busy\""_s)->arguments.value(2),
                 u"Q.850 17 User busy"_s);
        QVERIFY(!verdictOfCode(u"q850:4"_s));
        QVERIFY(!verdictOfCode(u"hello"_s));
        QVERIFY(!verdictOfCode(u"99"_s));
        QVERIFY(!verdictOfCode(u"180"_s)); // provisional: no outcome
    }

    void jsonKeepsItsContract()
    {
        SipOutcome outcome = refusedCall(486, u"Busy Here"_s);
        SipMessageRecord record;
        record.startLine = u"INVITE sip:x SIP/2.0"_s;
        outcome.records = {record};
        const CallVerdict verdict = verdictOf(outcome);
        const QJsonObject call = SipJson::call(outcome, verdict, {u"It is busy."_s, QString()});
        for (const auto& key : {u"ok"_s, u"status"_s, u"reason"_s, u"setup_ms"_s, u"duration_ms"_s,
                                u"audio"_s, u"messages"_s, u"verdict"_s})
            QVERIFY2(call.contains(key), qPrintable(key));
        for (const auto& key : {u"codec"_s, u"srtp"_s, u"sent"_s, u"received"_s, u"lost"_s, u"jitter_ms"_s,
                                u"mos"_s, u"heard"_s})
            QVERIFY(call[u"audio"_s].toObject()[key].isNull());
        for (const auto& key : {u"authentication"_s, u"challenges"_s, u"contacts"_s, u"retry_after"_s,
                                u"registration"_s, u"transfer"_s, u"media"_s, u"caller"_s,
                                u"session_seconds"_s, u"refused"_s, u"records_dropped"_s})
            QVERIFY2(call.contains(key), qPrintable(key));
        const QJsonObject message = call[u"messages"_s].toArray().first().toObject();
        for (const auto& key : {u"at_ms"_s, u"direction"_s, u"start_line"_s, u"raw"_s})
            QVERIFY2(message.contains(key), qPrintable(key));
        QCOMPARE(call[u"verdict"_s].toObject()[u"cause"_s].toString(), u"It is busy."_s);
        QCOMPARE(call[u"verdict"_s].toObject()[u"remedy"_s].toString(), u"tryLater"_s);
        outcome.registration = {true, true, 200, u"OK"_s, 12, 120};
        outcome.transfer = {true, false, u"sip:x@y"_s, {{5, 202, u"Accepted"_s, false}}, true, false, false};
        outcome.media = {{5, -1, u"192.0.2.2:9000"_s, u"PCMA"_s, true, true, false}};
        outcome.retryAfterSeconds = 7;
        const QJsonObject more = SipJson::call(outcome, verdictOf(outcome));
        QCOMPARE(more[u"registration"_s].toObject()[u"expires_seconds"_s].toInt(), 120);
        QCOMPARE(more[u"retry_after"_s].toInt(), 7);
        const QJsonObject step = more[u"transfer"_s].toObject()[u"steps"_s].toArray().first().toObject();
        QCOMPARE(step[u"status"_s].toInt(), 202);
        const QJsonObject span = more[u"media"_s].toArray().first().toObject();
        QVERIFY(span[u"to_ms"_s].isNull() && !span[u"receives"_s].toBool() && span[u"srtp"_s].toBool());
        QVERIFY(SipJson::registration(outcome, verdict)[u"registration"_s].isObject());
        outcome.tls.attempted = true;
        const QJsonObject options = SipJson::options(outcome, verdict);
        for (const auto& key :
             {u"ok"_s, u"status"_s, u"reason"_s, u"rtt_ms"_s, u"transport"_s, u"remote"_s, u"tls"_s})
            QVERIFY2(options.contains(key), qPrintable(key));
        for (const auto& key : {u"version"_s, u"cipher"_s, u"subject"_s, u"issuer"_s, u"names"_s,
                                u"not_after"_s, u"verified"_s, u"error"_s})
            QVERIFY2(options[u"tls"_s].toObject().contains(key), qPrintable(key));
    }
};

QTEST_GUILESS_MAIN(CallVerdictTest)
#include "CallVerdictTest.moc"
