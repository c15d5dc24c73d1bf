// SPDX-License-Identifier: Apache-2.0
#include "dialer/DialogFacts.h"
#include "dialer/CallVerdict.h"
#include "dialer/MessageReader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

// "> INVITE 1" is sent, "< 180 INVITE 1" received; a leading "!" marks a retransmission.
QList<SipMessageRecord> wire(const QStringList& script)
{
    QList<SipMessageRecord> records;
    for (QString line : script) {
        SipMessageRecord record;
        record.retransmission = line.startsWith(u'!');
        if (record.retransmission)
            line.remove(0, 1);
        record.sent = line.startsWith(u'>');
        const QStringList words = line.sliced(2).split(u' ');
        const bool answer = words.size() == 3;
        record.startLine = answer ? u"SIP/2.0 %1 Text"_s.arg(words.at(0)) : words.at(0) + u" sip:x SIP/2.0"_s;
        record.raw = (record.startLine + u"\ncseq : %1 %2\nReason: SIP;cause=200\n\nCSeq: 9 BODY"_s.arg(
                                             words.last(), words.at(answer ? 1 : 0)))
                         .toUtf8();
        records.append(record);
    }
    return records;
}

SipOutcome callThat(CallReason reason, const QStringList& script, int status = 0)
{
    SipOutcome outcome;
    outcome.work = SipWork::Call;
    outcome.callReason = reason;
    outcome.transport = SipTransport::Udp;
    outcome.status = status;
    outcome.ok = status / 100 == 2;
    outcome.durationMs = outcome.ok ? 300 : -1;
    outcome.records = wire(script);
    return outcome;
}

bool hasNote(const CallVerdict& verdict, const QString& id)
{
    for (const VerdictNote& note : verdict.notes)
        if (note.id == id)
            return true;
    return false;
}

} // namespace

/// What the wire did not show.
class DialogFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingCameBack()
    {
        SipOutcome outcome =
            callThat(CallReason::Timeout, {u"> INVITE 1"_s, u"!> INVITE 1"_s, u"!> INVITE 1"_s});
        QCOMPARE(DialogFacts::of(outcome.records).invitesSent, 3);
        QCOMPARE(verdictOf(outcome).cause, u"silentDatagrams"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(8), u"3"_s);
        outcome.malformed = 3;
        QCOMPARE(verdictOf(outcome).cause, u"unreadableAnswer"_s);
        QStringList script{u"> INVITE 1"_s, u"< 302 INVITE 1"_s, u"!< 302 INVITE 1"_s};
        outcome.records = wire(script); // shown, and yet nobody could read them
        QCOMPARE(verdictOf(outcome).cause, u"answersUnreadable"_s);
        QCOMPARE(verdictOf(outcome).kind, u"unusable"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"SIP/2.0 302 Text"_s);
        outcome.records = wire({u"> INVITE 1"_s, u"< 100 INVITE 1"_s, u"> CANCEL 1"_s, u"< 200 CANCEL 1"_s});
        QCOMPARE(verdictOf(outcome).cause, u"silentAfterTrying"_s);
        outcome.records = wire({u"> INVITE 1"_s, u"!> INVITE 1"_s, u"!> INVITE 1"_s});
        outcome.malformed = 0;
        outcome.transport = SipTransport::Tcp;
        QCOMPARE(verdictOf(outcome).cause, u"silentConnection"_s);
        outcome.work = SipWork::Options;
        QCOMPARE(verdictOf(outcome).cause, u"probeTimeout"_s);
    }

    void anAnswerThatCannotBeUsedIsNoRefusalAndNoMachine()
    {
        SipOutcome outcome = callThat(CallReason::BadAnswer, {u"> INVITE 1"_s, u"< 200 INVITE 1"_s}, 200);
        outcome.ok = false;
        QCOMPARE(verdictOf(outcome).kind, u"unusable"_s);
        QVERIFY(!hasNote(verdictOf(outcome), u"noProvisional"_s));
        outcome.status = 302;
        QVERIFY(!hasNote(verdictOf(outcome), u"refusedAtOnce"_s));
        outcome = callThat(CallReason::Answered, {u"> INVITE 1"_s, u"< 200 INVITE 1"_s}, 200);
        QVERIFY(hasNote(verdictOf(outcome), u"noProvisional"_s));
    }

    void noSoundForAReasonThatTheAnswerTells_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("remote");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("detail");
        const QByteArray audio = "m=audio 9000 RTP/AVP 8\n";
        const QByteArray there = "v=0\nc=IN IP4 198.51.100.7\n" + audio;
        const QByteArray inside = "v=0\nc=IN IP4 192.168.1.20\n" + audio;
        const QString peer = u"198.51.100.7:5060"_s;
        QTest::newRow("hold") << there + "a=sendonly\n" << peer << u"audioOnHold"_s << u"a=sendonly"_s;
        QTest::newRow("hold of all") << "v=0\na=inactive\n" + there << peer << u"audioOnHold"_s
                                     << u"a=inactive"_s;
        QTest::newRow("old hold") << "v=0\nc=IN IP4 0.0.0.0\n" + audio << peer << u"audioOnHold"_s
                                  << u"c=0.0.0.0"_s;
        QTest::newRow("NAT") << inside << peer << u"audioBehindNat"_s << u"192.168.1.20"_s;
        QTest::newRow("both inside") << inside << u"10.1.2.3:5060"_s << u"audioNothing"_s << QString();
        QTest::newRow("both outside") << there << u"198.51.100.8:5060"_s << u"audioNothing"_s << QString();
        QTest::newRow("IPv6") << inside << u"[2001:db8::1]:5060"_s << u"audioBehindNat"_s
                              << u"192.168.1.20"_s;
    }

    void noSoundForAReasonThatTheAnswerTells()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, remote);
        SipOutcome outcome = callThat(CallReason::Answered, {u"> INVITE 1"_s, u"< 200 INVITE 1"_s}, 200);
        outcome.durationMs = 3000;
        outcome.remote = remote;
        outcome.audio.agreed = true;
        outcome.records.last().raw = "SIP/2.0 200 OK\nCSeq: 1 INVITE\n\n" + lines;
        const CallVerdict verdict = verdictOf(outcome);
        QTEST(verdict.cause, "cause");
        QTEST(verdict.arguments.value(2), "detail");
        QVERIFY(!verdict.isWell());
        outcome.audio.received = 10; // it came all the same
        outcome.audio.heard = AudioHeard::Other;
        QCOMPARE(verdictOf(outcome).cause, u"callHeard"_s);
    }

    void answersFromElsewhereAreTold()
    {
        SipOutcome outcome =
            callThat(CallReason::Busy, {u"> INVITE 1"_s, u"> INVITE 2"_s, u"< 486 INVITE 2"_s}, 486);
        outcome.records[0].remote = u"192.0.2.2:5060"_s;
        outcome.records[1].remote = u"192.0.2.3:5060"_s;
        outcome.records[2].remote = u"192.0.2.2:5060"_s; // the first one, and late
        QVERIFY(!hasNote(verdictOf(outcome), u"answerFromElsewhere"_s));
        outcome.records[2].remote = u"192.0.2.3:5070"_s;
        const CallVerdict verdict = verdictOf(outcome);
        QVERIFY(verdict.notes.contains(
            VerdictNote{u"answerFromElsewhere"_s, {u"192.0.2.3:5070"_s, u"192.0.2.3:5060"_s}}));
    }

    void furtherAnswersAreToldAndAreNoStrangers()
    {
        SipOutcome outcome = callThat(
            CallReason::Answered,
            {u"> INVITE 1"_s, u"< 200 INVITE 1"_s, u"> ACK 1"_s, u"< 200 INVITE 1"_s, u"!< 200 INVITE 1"_s},
            200);
        const auto answeredBy = [&outcome](int record, const char* tag) {
            outcome.records[record].raw.replace("\ncseq", QByteArray("\nt: <sip:x>;tag=") + tag + "\ncseq");
        };
        answeredBy(1, "a");
        answeredBy(3, "b");
        answeredBy(4, "b");
        outcome.refused = 1;
        const CallVerdict verdict = verdictOf(outcome);
        QVERIFY(verdict.notes.contains(VerdictNote{u"otherAnswers"_s, {u"1"_s}}));
        QVERIFY(!hasNote(verdict, u"othersRefused"_s));
    }

    void onlyTryingCame()
    {
        const QStringList script{u"> INVITE 1"_s, u"< 100 INVITE 1"_s, u"> CANCEL 1"_s, u"< 200 CANCEL 1"_s,
                                 u"< 487 INVITE 1"_s};
        QCOMPARE(verdictOf(callThat(CallReason::NoAnswer, script, 487)).cause, u"silentAfterTrying"_s);
        QStringList rang = script;
        rang.insert(2, u"< 180 INVITE 1"_s);
        QCOMPARE(verdictOf(callThat(CallReason::NoAnswer, rang, 487)).cause, u"noAnswer"_s);
        QCOMPARE(verdictOf(callThat(CallReason::Cancelled, script, 487)).cause, u"cancelled"_s);
    }

    void theConfirmationIsLost()
    {
        QStringList script{u"> INVITE 1"_s, u"< 180 INVITE 1"_s, u"< 200 INVITE 1"_s, u"> ACK 1"_s,
                           u"!< 200 INVITE 1"_s};
        QCOMPARE(verdictOf(callThat(CallReason::Answered, script, 200)).cause, u"callAnswered"_s);
        script += QStringList{u"!> ACK 1"_s, u"!< 200 INVITE 1"_s};
        const CallVerdict verdict = verdictOf(callThat(CallReason::Answered, script, 200));
        QCOMPARE(verdict.cause, u"ackLost"_s);
        QCOMPARE(verdict.kind, u"flawed"_s);
        QVERIFY(!hasNote(verdict, u"ackLost"_s));
        QVERIFY(!hasNote(verdict, u"noProvisional"_s));
    }

    void answersBeforeOurConfirmationProveNothing()
    {
        const QStringList script{u"> INVITE 1"_s, u"< 200 INVITE 1"_s, u"!< 200 INVITE 1"_s,
                                 u"!< 200 INVITE 1"_s, u"> ACK 1"_s};
        const CallVerdict verdict = verdictOf(callThat(CallReason::Answered, script, 200));
        QCOMPARE(verdict.cause, u"callAnswered"_s);
        QVERIFY(hasNote(verdict, u"noProvisional"_s));
    }

    void hangingUpIsNotConfirmed()
    {
        QStringList script{u"> INVITE 1"_s, u"< 180 INVITE 1"_s, u"< 200 INVITE 1"_s,
                           u"> ACK 1"_s,    u"> BYE 2"_s,        u"!> BYE 2"_s};
        QCOMPARE(verdictOf(callThat(CallReason::Answered, script, 200)).cause, u"byeUnanswered"_s);
        script.append(u"< 200 BYE 2"_s);
        const CallVerdict verdict = verdictOf(callThat(CallReason::Answered, script, 200));
        QCOMPARE(verdict.cause, u"callAnswered"_s);
        QVERIFY(verdict.notes.isEmpty());
    }

    void theLastInviteDecides()
    {
        const DialogFacts facts =
            DialogFacts::of(wire({u"> INVITE 1"_s, u"!> INVITE 1"_s, u"< 100 INVITE 1"_s, u"< 407 INVITE 1"_s,
                                  u"> ACK 1"_s, u"> INVITE 2"_s, u"< 183 INVITE 2"_s, u"< 200 INVITE 2"_s,
                                  u"> ACK 2"_s, u"> INVITE 3"_s, u"< 200 INVITE 3"_s, u"> ACK 3"_s}));
        QCOMPARE(facts.invitesSent, 1);
        QVERIFY(!facts.trying);
        QCOMPARE(facts.provisional, 183);
        QVERIFY(facts.final && facts.acknowledged);
        QCOMPARE(facts.answerRepeats, 0);
    }

    void somebodyElseTookIt()
    {
        SipOutcome outcome =
            callThat(CallReason::CallerGone, {u"< INVITE 1"_s, u"> 180 INVITE 1"_s, u"< CANCEL 1"_s});
        outcome.work = SipWork::Listening;
        QCOMPARE(verdictOf(outcome).cause, u"takenElsewhere"_s);
        outcome.records.last().raw.replace("cause=200", "cause=600");
        QCOMPARE(verdictOf(outcome).cause, u"callerGone"_s);
    }

    void ringingAsWanted()
    {
        SipOutcome outcome =
            callThat(CallReason::RefusedHere, {u"< INVITE 1"_s, u"> 180 INVITE 1"_s, u"< CANCEL 1"_s});
        outcome.records.last().raw.replace("cause=200", "cause=600");
        outcome.work = SipWork::Listening;
        QCOMPARE(verdictOf(outcome).cause, u"rangAsWanted"_s);
        QVERIFY(verdictOf(outcome).isWell());
    }

    void keysInClearAndTransfersTurnedAwayAreTold()
    {
        SipOutcome outcome = callThat(
            CallReason::Answered,
            {u"> INVITE 1"_s, u"< 180 INVITE 1"_s, u"< 200 INVITE 1"_s, u"< REFER 2"_s, u"> 405 REFER 2"_s},
            200);
        QVERIFY(!hasNote(verdictOf(outcome), u"keysInClear"_s));
        QVERIFY(verdictOf(outcome).notes.contains(VerdictNote{u"referRefused"_s, {u"405"_s}}));
        outcome.records[0].raw += "m=audio 9000 RTP/SAVP 8\n";
        outcome.records[0].transport = u"udp"_s;
        QVERIFY(verdictOf(outcome).notes.contains(VerdictNote{u"keysInClear"_s, {u"UDP"_s}}));
        outcome.records[0].transport = u"tls"_s;
        QVERIFY(!hasNote(verdictOf(outcome), u"keysInClear"_s));
    }

    void refusedWithoutRinging()
    {
        const QStringList script{u"> INVITE 1"_s, u"!> INVITE 1"_s, u"< 100 INVITE 1"_s, u"< 404 INVITE 1"_s,
                                 u"> ACK 1"_s};
        const CallVerdict verdict = verdictOf(callThat(CallReason::NotFound, script, 404));
        QCOMPARE(verdict.cause, u"notFound"_s);
        QVERIFY(hasNote(verdict, u"refusedAtOnce"_s));
        QCOMPARE(verdict.notes.first(), (VerdictNote{u"inviteRepeated"_s, {u"2"_s}}));
        // A telephone that is busy says so without ringing, and then the person is the one who can mend it.
        QVERIFY(!hasNote(
            verdictOf(callThat(CallReason::Busy, {u"> INVITE 1"_s, u"< 486 INVITE 1"_s, u"> ACK 1"_s}, 486)),
            u"refusedAtOnce"_s));
    }

    void refusalsNameWhatTheyWant()
    {
        SipOutcome outcome = callThat(CallReason::BadRequest, {u"> INVITE 1"_s, u"< 420 INVITE 1"_s}, 420);
        QCOMPARE(verdictOf(outcome).cause, u"badRequest"_s);
        outcome.records.last().raw.replace("Reason: SIP", "Unsupported: 100rel\nReason: SIP");
        QCOMPARE(verdictOf(outcome).cause, u"extensionUnknown"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"100rel"_s);
        QCOMPARE(verdictOf(outcome).actor, u"you"_s);

        outcome = callThat(CallReason::OtherRefusal, {u"> INVITE 1"_s, u"< 422 INVITE 1"_s}, 422);
        outcome.records.last().raw.replace("Reason: SIP", "min-se: 1800;x=y\nReason: SIP");
        QCOMPARE(verdictOf(outcome).cause, u"sessionTooShort"_s);
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"1800"_s);

        outcome = callThat(CallReason::BadAnswer, {u"> INVITE 1"_s}, 999);
        outcome.reason = u"Odd"_s;
        QCOMPARE(verdictOf(outcome).arguments.value(2), u"999 Odd"_s);
    }

    void headersAreFound()
    {
        using namespace MessageReader;
        const QByteArray raw = "SIP/2.0 200 OK\nv: a\nVIA: b\nCALL-id : c@d\nx-ms-foo:\n\nFrom: body\n";
        QCOMPARE(header(raw, u"Via"_s), u"a"_s);
        QCOMPARE(header(raw, u"Call-ID"_s), u"c@d"_s);
        QCOMPARE(header(raw, u"From"_s), QString());
        QCOMPARE(header(raw, u"X-Ms-Foo"_s), QString());
        QCOMPARE(header("no line end", u"Via"_s), QString());
        QCOMPARE(header(QByteArray("a\n") + QByteArray(100'000, 'x') + "\nVia: z\n", u"Via"_s), QString());
        QCOMPARE(headerName(u"p-asserted-identity"_s), u"P-Asserted-Identity"_s);
        QCOMPARE(headerName(u"www-AUTHENTICATE"_s), u"WWW-Authenticate"_s);
        QCOMPARE(sequence("A\nCSeq:  7   bye \n\n"), (Sequence{7, u"BYE"_s}));
        QCOMPARE(sequence("A\nCSeq: x INVITE\n\n"), Sequence());
        QCOMPARE(status(u"SIP/2.0 999 x"_s), 0);
        QCOMPARE(status(u"SIP/2.0 200"_s), 200);
        QCOMPARE(status(u"INVITE sip:200 SIP/2.0"_s), 0);
    }
};

QTEST_GUILESS_MAIN(DialogFactsTest)
#include "DialogFactsTest.moc"
