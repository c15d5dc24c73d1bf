// SPDX-License-Identifier: Apache-2.0
#include "words/VerdictText.h"

#include <QLocale>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Measures in the notes of a verdict are written as the reader's language writes them.
class VerdictNoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void measuresFollowTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QVERIFY(Words::verdictNote(u"lossHigh"_s, {u"12.5"_s}).startsWith("12,5 %"_L1));
        QVERIFY(Words::verdictNote(u"sessionTimer"_s, {u"1800"_s}).contains("1800"_L1));
        QVERIFY(Words::verdictNote(u"mediaElsewhere"_s, {u"192.0.2.1:4000"_s}).contains("192.0.2.1:4000"_L1));
        QLocale::setDefault(QLocale::c());
        QVERIFY(Words::verdictNote(u"lossHigh"_s, {u"12.5"_s}).startsWith("12.5 %"_L1));
    }

    void anUnusableTargetSaysWhy()
    {
        const QString cause = Words::verdictCause(u"invalidTarget"_s, {{}, {}, u"sips needs tls"_s});
        QVERIFY2(cause.contains("sips: goes by TLS alone"_L1), qPrintable(cause));
        QVERIFY(Words::verdictCause(u"invalidTarget"_s, {{}, {}, u"later"_s}).endsWith(": later."_L1));
    }

    void aFileThatCannotBeUsedIsNamed()
    {
        const auto told = [](const QString& evidence) {
            return Words::verdictCause(u"localFailure"_s, {{}, {}, evidence});
        };
        const QString eight = told(u"wav-encoding: /x/a: b.wav: 1, 8 bit, 8000 Hz, 1"_s);
        QVERIFY2(eight.contains("/x/a: b.wav is"_L1) && eight.contains("8 bits, 8000 Hz, channels: 1"_L1) &&
                     eight.contains("PCM of 16 bits"_L1),
                 qPrintable(eight));
        QVERIFY(told(u"wav-empty: /x/a.wav"_s).contains("no sound in the WAV file /x/a.wav"_L1));
        QVERIFY(told(u"file-missing: /x/a.wav"_s).startsWith("The file /x/a.wav does not exist"_L1));
        QVERIFY(told(u"no free port at 127.0.0.1"_s).contains("(no free port at 127.0.0.1)"_L1));
    }

    void whoeverIsNotKnownIsTheFarSide()
    {
        QVERIFY(Words::verdictCause(u"serverError"_s, {u"500"_s}).startsWith("The far side failed"_L1));
        QVERIFY(Words::verdictCause(u"serverError"_s, {u"500"_s, u"sbc.example.org:5061 TLS"_s})
                    .startsWith("sbc.example.org"_L1));
    }
};

QTEST_GUILESS_MAIN(VerdictNoteTest)
#include "VerdictNoteTest.moc"
