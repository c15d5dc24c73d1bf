// SPDX-License-Identifier: Apache-2.0
// Every verdict that the dialer can give has its sentences in room words.
#include "dialer/CallVerdict.h"
#include "dialer/VerdictTable.h"
#include "words/VerdictText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class VerdictWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIdHasItsText()
    {
        for (const QString& cause : allVerdictCauses())
            QVERIFY2(Words::knowsVerdictCause(cause), qPrintable(cause));
        for (const QString& remedy : allVerdictRemedies())
            QVERIFY2(Words::knowsVerdictRemedy(remedy), qPrintable(remedy));
        for (const VerdictLine& line : allVerdictLines()) {
            const QString kind = QString::fromLatin1(line.kind);
            const QString actor = QString::fromLatin1(line.actor);
            QVERIFY2(Words::verdictKind(kind) != kind, line.kind);
            QVERIFY2(Words::verdictActor(actor) != actor, line.actor);
        }
        for (const QString& note :
             {u"inviteRepeated"_s,  u"hungUpEarly"_s,      u"farReason"_s,      u"keysInClear"_s,
              u"referRefused"_s,    u"farWarning"_s,       u"refusedAtOnce"_s,  u"noProvisional"_s,
              u"ackLost"_s,         u"ackLate"_s,          u"byeUnanswered"_s,  u"registered"_s,
              u"authenticated"_s,   u"sessionTimer"_s,     u"othersRefused"_s,  u"recordsDropped"_s,
              u"poorSound"_s,       u"lossHigh"_s,         u"peerLossHigh"_s,   u"jitterHigh"_s,
              u"soundGap"_s,        u"lateSound"_s,        u"mediaElsewhere"_s, u"mediaStrangers"_s,
              u"recordingFailed"_s, u"malformedDropped"_s, u"noMicrophone"_s,   u"noSpeaker"_s,
              u"notBuiltIn"_s})
            QVERIFY2(Words::knowsVerdictNote(note), qPrintable(note));
        for (int state = 0; state <= static_cast<int>(CallState::Ended); ++state) {
            const QString id = jonction::toString(static_cast<CallState>(state));
            QVERIFY2(Words::callState(id) != id, qPrintable(id));
        }
    }

    void argumentsFindTheirPlace()
    {
        SipOutcome outcome;
        outcome.work = SipWork::Call;
        outcome.status = 404;
        outcome.reason = u"Not %2 Found"_s;
        outcome.callReason = CallReason::NotFound;
        outcome.remote = u"192.0.2.2:5060"_s;
        outcome.transport = SipTransport::Tcp;
        const CallVerdict verdict = verdictOf(outcome);
        QCOMPARE(Words::verdictCause(verdict.cause, verdict.arguments),
                 u"192.0.2.2:5060 TCP does not know this user or number (404 Not %2 Found)."_s);
        QVERIFY(!Words::verdictCause(u"tlsExpired"_s, {}).contains(u'%'));
        // What nobody knows leaves no empty brackets.
        for (const QString& cause : allVerdictCauses())
            QVERIFY2(!Words::verdictCause(cause, {}).contains(u"(-)"_s), qPrintable(cause));
    }
};

QTEST_GUILESS_MAIN(VerdictWordsTest)
#include "VerdictWordsTest.moc"
