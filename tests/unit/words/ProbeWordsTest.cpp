// SPDX-License-Identifier: Apache-2.0
#include "words/ProbeWords.h"

#include "SourceGrep.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class ProbeWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineHasASentence()
    {
        const QStringList ids = capturedInSources(
            {u"dialer"_s}, u"u\"((?:name|hop|tcp|tls|teams|options|register|probe)\\.[A-Za-z0-9]+)\"_s"_s);
        QVERIFY(ids.size() > 50);
        for (const QString& id : ids) {
            QVERIFY2(Words::knowsProbeLine(id), qPrintable(id));
            QVERIFY2(Words::probeSubject(id) != id.section(u'.', 0, 0), qPrintable(id));
        }
    }

    void everyErrorOfANameHasASentence()
    {
        const QStringList errors = capturedInSources(
            {u"sipengine"_s},
            u"u\"(noName|noRecord|timeout|refused|serverFailed|network|unusable|unsupported|tooMany|noRoute)\"_s"_s);
        QCOMPARE(errors.size(), 10);
        for (const QString& error : errors)
            if (error != "noName"_L1 && error != "noRecord"_L1)
                QVERIFY2(Words::knowsProbeLine(u"name."_s + error), qPrintable(error));
    }

    void argumentsFindTheirPlace()
    {
        QCOMPARE(Words::probeLine(u"name.record"_s, {u"SRV"_s, u"_sip._udp.a"_s, u"1 1 5060 %1."_s}),
                 u"SRV _sip._udp.a: 1 1 5060 %1."_s);
        const QString ends = Words::probeLine(u"tls.endsSoon"_s, {u"2026-05-02T12:00:00Z"_s, u"1"_s});
        QVERIFY2(ends.contains("2026"_L1) && !ends.contains("T12:00"_L1), qPrintable(ends));
        const QString verdict =
            Words::probeLine(u"tls.verdict"_s, {u"tlsExpired"_s, {}, u"192.0.2.1:5061 TLS"_s});
        QVERIFY2(verdict.contains("192.0.2.1:5061"_L1), qPrintable(verdict));
    }

    void resultsAndSummaries()
    {
        for (const QString& id : {u"pass"_s, u"warn"_s, u"fail"_s, u"skipped"_s})
            QVERIFY(Words::probeResult(id) != id);
        QVERIFY(Words::probeSummary(0, 0) != Words::probeSummary(0, 2));
        QVERIFY(Words::probeSummary(1, 2) != Words::probeSummary(0, 2));
        QVERIFY(Words::probeSummary(0, 0, true) != Words::probeSummary(0, 0));
    }
};

QTEST_GUILESS_MAIN(ProbeWordsTest)
#include "ProbeWordsTest.moc"
