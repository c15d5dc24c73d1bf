// SPDX-License-Identifier: Apache-2.0
#include "domain/SecretReminder.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class SecretReminderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levels_data();
    void levels();
    void everyLevelComesOnceInOrder();
    void whatCcaipHoldsGoesFirst();
    void aLevelIsShownOnce();
};

static const QDateTime theEnd(QDate(2027, 5, 21), QTime(10, 0), Qt::UTC);

void SecretReminderTest::levels_data()
{
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<int>("level"); // -1: none
    const int day = 86'400;
    QTest::newRow("long before") << 61 * day << -1;
    QTest::newRow("a second before 60") << 60 * day + 1 << -1;
    QTest::newRow("60") << 60 * day << 60;
    QTest::newRow("31") << 31 * day << 60;
    QTest::newRow("30") << 30 * day << 30;
    QTest::newRow("14") << 14 * day << 14;
    QTest::newRow("8") << 8 * day << 14;
    QTest::newRow("7") << 7 * day << 7;
    QTest::newRow("3") << 3 * day << 3;
    QTest::newRow("1") << day << 1;
    QTest::newRow("a second") << 1 << 1;
    QTest::newRow("the end") << 0 << 0;
    QTest::newRow("long after") << -400 * day << 0;
}

void SecretReminderTest::levels()
{
    QFETCH(const int, secondsLeft);
    QFETCH(const int, level);
    QCOMPARE(SecretReminder::level(theEnd, theEnd.addSecs(-secondsLeft)).value_or(-1), level);
    QVERIFY(!SecretReminder::level({}, theEnd));
}

void SecretReminderTest::everyLevelComesOnceInOrder()
{
    QDateTime now = theEnd.addDays(-100);
    QList<int> met;
    for (QDateTime next = SecretReminder::next(theEnd, now); next.isValid();
         next = SecretReminder::next(theEnd, now)) {
        QVERIFY(next > now);
        QVERIFY(SecretReminder::level(theEnd, next.addSecs(-1)) != SecretReminder::level(theEnd, next));
        met.append(SecretReminder::level(theEnd, next).value());
        now = next;
    }
    QCOMPARE(met, (QList<int>{60, 30, 14, 7, 3, 1, 0}));
    QVERIFY(!SecretReminder::next(theEnd, theEnd).isValid());
    QVERIFY(!SecretReminder::next({}, theEnd).isValid());
}

void SecretReminderTest::whatCcaipHoldsGoesFirst()
{
    SecretInfo secret;
    const QDateTime now = theEnd.addDays(-10);
    QVERIFY(!SecretReminder::due(secret, now));
    secret.keyId = u"new"_s;
    secret.expires = theEnd.addDays(300);
    secret.known = {{u"old"_s, u"old"_s, u"aaa"_s, theEnd.addDays(-170), theEnd, true},
                    {u"new"_s, u"new"_s, u"bbb"_s, now, secret.expires, true}};
    QVERIFY(!SecretReminder::due(secret, now)); // nobody says that CCAIP holds the old one
    secret.heldHint = u"aaa"_s;
    QCOMPARE(SecretReminder::due(secret, now)->keyId, u"old"_s);
    QVERIFY(SecretReminder::due(secret, now)->held);
    secret.heldHint.clear();
    secret.heldByCcaip = u"old"_s;
    QCOMPARE(SecretReminder::due(secret, now)->level, 14);
    secret.heldByCcaip = u"new"_s;
    QVERIFY(!SecretReminder::due(secret, now));
}

void SecretReminderTest::aLevelIsShownOnce()
{
    SecretInfo secret;
    secret.keyId = u"one"_s;
    secret.expires = theEnd;
    secret.reminded = {{u"gone"_s, 3}};
    const auto due = [&secret](int days) {
        return SecretReminder::due(secret, theEnd.addDays(-days)).value();
    };
    QVERIFY(due(20).isNew);
    SecretReminder::remember(secret, due(20));
    QVERIFY(!due(20).isNew && !due(15).isNew);
    QVERIFY(!secret.reminded.contains(u"gone"_s));
    QVERIFY(due(14).isNew); // the next level
    SecretReminder::remember(secret, due(2));
    QVERIFY(!due(2).isNew && due(-1).isNew);
    secret.keyId = u"two"_s; // another secret has reminders of its own
    QVERIFY(due(20).isNew);
}

QTEST_GUILESS_MAIN(SecretReminderTest)
#include "SecretReminderTest.moc"
