// SPDX-License-Identifier: Apache-2.0
#include "sip/LibraryWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jonction;

class LibraryWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemsWordsAreLeft()
    {
        QCOMPARE(
            systemWordsIn(u"nta: BYE (1001093896): Connection refused (111) with tcp/[127.0.0.1]:16050"_s),
            u"Connection refused"_s);
        QCOMPARE(systemWordsIn(u"no answer to BYE"_s), u"no answer to BYE"_s);
        QCOMPARE(systemWordsIn(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(LibraryWordsTest)
#include "LibraryWordsTest.moc"
