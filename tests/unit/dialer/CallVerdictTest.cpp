// SPDX-License-Identifier: Apache-2.0
#include "dialer/CallVerdict.h"
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

    void soundDecidesAboutAnAnsweredCall_data()
    {
        QTest::addColumn<AudioOutcome>("audio");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("cause");
        AudioOutcome audio;
        audio.refusal = u"noSrtp"_s;
        QTest::newRow("refused") << audio << u"mute"_s << u"audioNoSrtp"_s;
        audio = {};
        audio.agreed = true;
        QTest::newRow("nothing") << audio << u"mute"_s << u"audioNothing"_s;
        audio.srtpRefused = 100;
        QTest::newRow("another key") << audio << u"mute"_s << u"audioWrongKey"_s;
        audio.received = 100;
        audio.heard = AudioHeard::Silence;
        QTest::newRow("silence") << audio << u"works"_s << u"callSilent"_s;
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
        QVERIFY(audio[u"round_trip_ms"_s].isNull()); // not known is not zero
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
        QTest::newRow("q850 alone is no sub-code")
            << 404 << u"Not Found"_s << u"Q.850;cause=1"_s << u"refused"_s << u"notFound"_s << QString();
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
        QVERIFY(!verdictOfCode(u"hello"_s));
        QVERIFY(!verdictOfCode(u"99"_s));
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
        const QJsonObject message = call[u"messages"_s].toArray().first().toObject();
        for (const auto& key : {u"at_ms"_s, u"direction"_s, u"start_line"_s, u"raw"_s})
            QVERIFY2(message.contains(key), qPrintable(key));
        QCOMPARE(call[u"verdict"_s].toObject()[u"cause"_s].toString(), u"It is busy."_s);
        QCOMPARE(call[u"verdict"_s].toObject()[u"remedy"_s].toString(), u"tryLater"_s);
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
