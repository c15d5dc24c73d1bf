// SPDX-License-Identifier: Apache-2.0
#include "words/SecretWords.h"

#include "words/ErrorWords.h"

#include <QSet>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class SecretWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageSaysSomethingElse();
    void reminderNamesTheSecretAndTheMoment();
    void calendarHoldsWhatIsStillValid();
    void theFourFailuresAreToldApart();
};

static const QDateTime today(QDate(2027, 1, 1), QTime(12, 0), Qt::UTC);

void SecretWordsTest::everyStageSaysSomethingElse()
{
    SecretInfo secret;
    QVERIFY(Words::rotationStage(secret).isEmpty());
    QSet<QString> texts;
    SecretRotation& rotation = secret.rotation;
    const auto add = [&] {
        const QString text = Words::rotationStage(secret);
        QVERIFY2(!text.isEmpty() && !text.contains(u'%'), text.toUtf8());
        texts.insert(text);
    };
    rotation.startedAt = today;
    add();
    rotation.newKeyId = u"new"_s;
    add();
    rotation.provenAt = today;
    add();
    rotation.handedAt = today;
    add();
    rotation.confirmedAt = today;
    add();
    rotation.withdrawing = true;
    add();
    QCOMPARE(texts.size(), 6);
}

void SecretWordsTest::reminderNamesTheSecretAndTheMoment()
{
    const SecretReminder::Due held{u"k"_s, today.addDays(7), 7, true, true};
    const SecretReminder::Due ours{u"k"_s, today.addDays(7), 7, true, false};
    const SecretReminder::Due ended{u"k"_s, today.addDays(-2), 0, true, true};
    QVERIFY(Words::secretDue(held, today).contains("CCAIP"_L1));
    QVERIFY(!Words::secretDue(ours, today).contains("CCAIP"_L1));
    QVERIFY(Words::secretDue(held, today).contains("8 January 2027"_L1));
    QVERIFY(Words::secretDue(ended, today).contains("ended"_L1));
    QVERIFY(Words::secretDueTitle(held, today) != Words::secretDueTitle(ended, today));
}

void SecretWordsTest::calendarHoldsWhatIsStillValid()
{
    Deployment d = Deployment::create(u"Centre"_s);
    d.secret.known = {{u"aaa"_s, u"first"_s, u"aaa"_s, today.addDays(-10), today.addDays(50), true},
                      {u"bbb"_s, u"ended"_s, u"bbb"_s, today.addDays(-10), today.addDays(-1), true},
                      {u"ccc"_s, u"left over"_s, u"ccc"_s, today, today.addDays(90), false, true}};
    d.secret.heldByCcaip = u"aaa"_s;
    QByteArray file = Words::secretCalendar(d, today);
    file.replace("\r\n ", "");
    QCOMPARE(file.count("BEGIN:VEVENT"), 1);
    QVERIFY(file.contains("UID:aaa@" + d.id.toUtf8()));
    QVERIFY(file.contains("SUMMARY:The client secret that CCAIP holds"));
    QVERIFY(file.contains("DTSTART:20270220T120000Z"));
    const QByteArray again = Words::secretCalendar(d, today.addDays(3)).replace("\r\n ", "");
    QVERIFY(again.contains("UID:aaa@" + d.id.toUtf8())); // the same event, so that an import replaces it
}

// What CCAIP would meet, each with its own cause and its own next step (microsoft-graph 1.8).
void SecretWordsTest::theFourFailuresAreToldApart()
{
    QSet<QString> whats;
    QSet<QString> todos;
    for (const auto& [kind, code] : {std::pair{ErrorKind::SecretWrong, u"AADSTS7000215"_s},
                                     {ErrorKind::SecretExpired, u"AADSTS7000222"_s},
                                     {ErrorKind::ApplicationUnknown, u"AADSTS700016"_s},
                                     {ErrorKind::PrincipalMissing, u"AADSTS7000229"_s}}) {
        Error error = Error::of(kind);
        error.code = code;
        const Words::ErrorText text = Words::error(error);
        QVERIFY2(!text.why.isEmpty() && !text.todo.isEmpty(), code.toUtf8());
        whats.insert(text.what);
        todos.insert(text.todo);
    }
    QCOMPARE(whats.size(), 4);
    QCOMPARE(todos.size(), 4);
}

QTEST_GUILESS_MAIN(SecretWordsTest)
#include "SecretWordsTest.moc"
