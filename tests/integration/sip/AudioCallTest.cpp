// SPDX-License-Identifier: Apache-2.0
// Calls with sound through the helper process: SIPp sends back what it hears, baresip plays a tone of its own
// and keeps what it hears.
#include "integration/sip/Baresip.h"
#include "integration/sip/Sipp.h"
#include "integration/sip/TestCall.h"
#include "media/SignalMeter.h"
#include "media/WavFile.h"
#include "sip/SipClient.h"

using namespace Qt::StringLiterals;
using namespace jonction;
using namespace jonction::test;

class AudioCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void echoIsHeardAsTone();
    void nothingComes();
    void telephoneIsHeardAndHears_data();
    void telephoneIsHeardAndHears();
    void encryptedOnlyRefusesPlain();
    void plainAnswerToEncryptedOffer();
    void keysArriveAtTheTelephone();
    void recordAndPrompt();
    void promptThatIsNone();
};

void AudioCallTest::echoIsHeardAsTone()
{
    NEEDS(Sipp);
    Sipp peer;
    QVERIFY(peer.answerWithEcho(u"answer.xml"_s));
    const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 4));
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    const AudioOutcome& audio = outcome.audio;
    QVERIFY2(audio.agreed, qPrintable(audio.refusal));
    QCOMPARE(audio.codec, u"PCMU"_s); // the answer decides
    QVERIFY(!audio.srtp);
    QVERIFY2(audio.heard == AudioHeard::Tone, qPrintable(toString(audio.heard)));
    QVERIFY(audio.toneHz > 0);
    QVERIFY(audio.sent > 150 && audio.received > 150);
    QVERIFY(audio.lost <= 5);
    QVERIFY(audio.mos > 4.0);
    QCOMPARE(audio.roundTripMs, -1.0); // SIPp sends no RTCP: not known is not zero
    QVERIFY(audio.firstSoundMs >= 0 && audio.firstSoundMs < 2000);
    QVERIFY(!audio.fromElsewhere);
}

void AudioCallTest::nothingComes()
{
    NEEDS(Sipp);
    Sipp peer;
    QVERIFY(peer.answer(u"answer.xml"_s)); // its media port swallows everything
    const SipOutcome outcome = OneRequest().call(requestTo(peer.uri(), 4));
    QVERIFY(outcome.ok);
    QVERIFY(outcome.audio.agreed);
    QVERIFY(outcome.audio.heard == AudioHeard::Nothing);
    QCOMPARE(outcome.audio.received, 0);
    QCOMPARE(outcome.audio.mos, -1.0); // no score without sound
}

void AudioCallTest::telephoneIsHeardAndHears_data()
{
    QTest::addColumn<bool>("srtp");
    QTest::newRow("in clear") << false;
    QTest::newRow("encrypted") << true;
}

void AudioCallTest::telephoneIsHeardAndHears()
{
    QFETCH(bool, srtp);
    NEEDS(Baresip);
    Baresip telephone;
    QVERIFY2(telephone.start(srtp ? u";mediaenc=srtp-mand"_s : QString()), qPrintable(telephone.output()));
    SipRequest request = requestTo(telephone.uri(), 4);
    request.srtp = srtp;
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome) + telephone.output()));
    const AudioOutcome& audio = outcome.audio;
    QVERIFY2(audio.agreed, qPrintable(audio.refusal));
    QCOMPARE(audio.srtp, srtp);
    QVERIFY2(audio.heard == AudioHeard::Other, qPrintable(toString(audio.heard))); // its 440 Hz, not our tone
    QVERIFY(audio.srtpRefused < 10);
    QVERIFY(audio.mos > 3.5);
    // And the other way: what it kept is our tone.
    QVERIFY2(!telephone.heardFile().isEmpty(), qPrintable(telephone.output()));
    const Result<Samples> kept = readWav(telephone.heardFile());
    QVERIFY(kept.ok());
    SignalMeter meter(audio.toneHz);
    meter.take(kept.value(), 0);
    QVERIFY(meter.heard() == HeardSound::Tone);
    for (const SipMessageRecord& record : outcome.records)
        QVERIFY(!record.raw.contains("inline:")); // keys are cut from records
}

void AudioCallTest::encryptedOnlyRefusesPlain()
{
    NEEDS(Baresip);
    Baresip telephone;
    QVERIFY(telephone.start(u";mediaenc=srtp-mand"_s));
    const SipOutcome outcome = OneRequest().call(requestTo(telephone.uri(), 4));
    QVERIFY(!outcome.ok);
    QCOMPARE(outcome.status, 488);
    QVERIFY(!outcome.audio.agreed);
}

void AudioCallTest::plainAnswerToEncryptedOffer()
{
    NEEDS(Sipp);
    Sipp peer;
    QVERIFY(peer.answerWithEcho(u"answer.xml"_s));
    SipRequest request = requestTo(peer.uri(), 4);
    request.srtp = true;
    request.holdSeconds = 1;
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY(outcome.ok);
    QVERIFY(!outcome.audio.agreed); // nothing is sent in clear that was meant to be encrypted
    QCOMPARE(outcome.audio.refusal, u"noSrtp"_s);
}

void AudioCallTest::keysArriveAtTheTelephone()
{
    NEEDS(Baresip);
    Baresip telephone;
    QVERIFY(telephone.start());
    SipRequest request = requestTo(telephone.uri(), 4);
    request.keys = u"42#"_s;
    QVERIFY(OneRequest().call(request).ok);
    const QString printed = telephone.output();
    for (const QChar key : u"42#"_s)
        QVERIFY2(printed.contains(u"'%1'"_s.arg(key)), qPrintable(printed.right(2000)));
}

void AudioCallTest::recordAndPrompt()
{
    NEEDS(Sipp);
    const QTemporaryDir folder;
    SipRequest request;
    {
        Result<std::unique_ptr<WavRecorder>> prompt = WavRecorder::create(folder.filePath(u"prompt.wav"_s));
        ToneSource high(1500);
        const Samples second = high.next(audioRate);
        QVERIFY(prompt.ok() && prompt.value()->write(second, second));
    }
    Sipp peer;
    QVERIFY(peer.answerWithEcho(u"answer.xml"_s));
    request = requestTo(peer.uri(), 4);
    request.promptFile = folder.filePath(u"prompt.wav"_s);
    request.recordFile = folder.filePath(u"call.wav"_s);
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY2(outcome.ok, qPrintable(describe(outcome)));
    QVERIFY(outcome.audio.heard == AudioHeard::Other); // our prompt comes back; it is not the test tone
    QCOMPARE(outcome.audio.toneHz, 0.0);
    QVERIFY(!outcome.audio.recordingFailed);
    const Result<Samples> recorded = readWav(request.recordFile);
    QVERIFY(recorded.ok());
    SignalMeter meter(1500);
    meter.take(recorded.value(), 0);
    QVERIFY(meter.heard() == HeardSound::Tone);
}

void AudioCallTest::promptThatIsNone()
{
    const QTemporaryDir folder;
    QFile text(folder.filePath(u"prompt.wav"_s));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("this is no sound") > 0);
    text.close();
    SipRequest request = requestTo(u"sip:agent@127.0.0.1:9"_s, 4);
    request.promptFile = text.fileName();
    const SipOutcome outcome = OneRequest().call(request);
    QVERIFY(outcome.callReason == CallReason::LocalFailure);
    QVERIFY2(outcome.evidence.contains(text.fileName()), qPrintable(outcome.evidence));
    QVERIFY(outcome.records.isEmpty()); // nothing was sent
}

QTEST_GUILESS_MAIN(AudioCallTest)
#include "AudioCallTest.moc"
