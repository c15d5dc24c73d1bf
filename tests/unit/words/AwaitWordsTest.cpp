// SPDX-License-Identifier: Apache-2.0
#include "words/AwaitWords.h"

#include "plan/ApplicationPlanner.h"
#include "SourceGrep.h"
#include "words/PermissionWords.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class AwaitWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingAwaitedHasWords();
    void timesAreSaid();
    void everyPermissionSaysWhatFor();
};

void AwaitWordsTest::everythingAwaitedHasWords()
{
    const QStringList ids =
        capturedInSources({u"setup"_s}, u"awaits\\.append\\(\\s*\\{\\s*u\"([a-zA-Z.]+)\"_s"_s);
    QVERIFY2(ids.contains(u"domain.txt"_s), qPrintable(ids.join(u' ')));
    for (const QString& id : ids) {
        QVERIFY2(Words::knowsAwait(id), qPrintable(id));
        QVERIFY(Words::awaited(id, {u"x.example"_s, {}, {}, {}, {}, 0}).contains("x.example"_L1));
    }
    QVERIFY(!Words::knowsAwait(u"nothing"_s));
    QVERIFY(!Words::awaited(u"nothing"_s, {}).isEmpty() && !Words::awaitEnded(u"nothing"_s).isEmpty());
}

void AwaitWordsTest::timesAreSaid()
{
    const QDateTime now(QDate(2027, 3, 1), QTime(12, 0), Qt::UTC);
    AwaitRecord await;
    await.since = now.addSecs(-240);
    await.nextLook = now.addSecs(60);
    await.usualSeconds = 3600;
    const QString text = Words::awaitTimes(await, now);
    QVERIFY2(text.contains("4 min"_L1) && text.contains("1 h"_L1), qPrintable(text));
    QVERIFY(!text.contains(u'%'));
    await.usualSeconds = 0;
    QVERIFY(Words::awaitTimes(await, now).size() < text.size());
}

void AwaitWordsTest::everyPermissionSaysWhatFor()
{
    for (const OfferedPermission& permission : ApplicationPlanner::offeredPermissions())
        QVERIFY2(Words::knowsPermission(permission.name), qPrintable(permission.name));
    QVERIFY(!Words::permission(u"Mail.Send"_s).isEmpty());
}

QTEST_GUILESS_MAIN(AwaitWordsTest)
#include "AwaitWordsTest.moc"
