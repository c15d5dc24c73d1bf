// SPDX-License-Identifier: Apache-2.0
#include "words/HeaderWords.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class HeaderWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonHeadersHaveTheirOwnSentence()
    {
        QSet<QString> sentences;
        const QStringList names{u"Via"_s,
                                u"From"_s,
                                u"To"_s,
                                u"Call-ID"_s,
                                u"CSeq"_s,
                                u"Contact"_s,
                                u"Max-Forwards"_s,
                                u"Record-Route"_s,
                                u"Route"_s,
                                u"Allow"_s,
                                u"Supported"_s,
                                u"Require"_s,
                                u"User-Agent"_s,
                                u"Server"_s,
                                u"P-Asserted-Identity"_s,
                                u"Diversion"_s,
                                u"Privacy"_s,
                                u"Reason"_s,
                                u"Warning"_s,
                                u"Retry-After"_s,
                                u"WWW-Authenticate"_s,
                                u"Proxy-Authenticate"_s,
                                u"Authorization"_s,
                                u"Proxy-Authorization"_s,
                                u"Session-Expires"_s,
                                u"Min-SE"_s,
                                u"RSeq"_s,
                                u"RAck"_s,
                                u"Refer-To"_s,
                                u"Referred-By"_s,
                                u"Replaces"_s,
                                u"Event"_s,
                                u"Subscription-State"_s,
                                u"Content-Type"_s,
                                u"Content-Length"_s,
                                u"Expires"_s};
        for (const QString& name : names) {
            QVERIFY2(Words::knowsMessageLine(u"header."_s + name), qPrintable(name));
            const QString text = Words::messageLine(u"header."_s + name);
            QVERIFY2(text.startsWith(name + u':'), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') || text.endsWith(u'…'), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), names.size());
    }

    void familiesSpeakForTheRest_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("like");
        QTest::newRow("microsoft") << u"header.X-Ms-Whatever"_s << u"header.X-Ms-Other"_s;
        QTest::newRow("private") << u"header.X-Whatever"_s << u"header.X-Other"_s;
        QTest::newRow("unknown") << u"header.Whatever"_s << u"header.Other"_s;
        QTest::newRow("status") << u"answer.404"_s << u"answer.486"_s;
        QTest::newRow("attribute") << u"sdp.a.whatever"_s << u"sdp.a.other"_s;
        QTest::newRow("media") << u"sdp.m.text"_s << u"sdp.m.message"_s;
        QTest::newRow("letter") << u"sdp.z"_s << u"sdp.q"_s;
        QTest::newRow("method") << u"request.FOO"_s << u"request."_s;
        QTest::newRow("fragment") << u"fragment.404"_s << u"fragment.603"_s;
    }

    void familiesSpeakForTheRest()
    {
        QFETCH(QString, topic);
        QFETCH(QString, like);
        QVERIFY(!Words::knowsMessageLine(topic));
        QVERIFY(!Words::messageLine(topic).isEmpty());
        QCOMPARE(Words::messageLine(topic), Words::messageLine(like));
    }

    void kindsDiffer()
    {
        QSet<QString> sentences;
        const QStringList topics{u"header.X-Ms-A"_s, u"header.X-A"_s, u"header.P-A"_s,     u"header.A"_s,
                                 u"answer.180"_s,    u"answer.199"_s, u"answer.404"_s,     u"answer.503"_s,
                                 u"sdp.m.audio"_s,   u"sdp.a.x"_s,    u"sdp.a.sendonly"_s, u"sdp.c"_s,
                                 u"request.BYE"_s,   u"blank"_s,      u"fragment.200"_s,   u"body"_s};
        for (const QString& topic : topics)
            sentences.insert(Words::messageLine(topic));
        QCOMPARE(sentences.size(), topics.size());
        QVERIFY(Words::messageLine({}).isEmpty());
        QVERIFY(Words::messageLine(u"hello"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(HeaderWordsTest)
#include "HeaderWordsTest.moc"
