// SPDX-License-Identifier: Apache-2.0
#include "words/ErrorWords.h"

#include "SourceGrep.h"
#include "words/CodeWords.h"
#include "words/StateWords.h"

#include <QSet>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class ErrorWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatWhyAndWhatToDo();
    void kindsDoNotShareTheirFirstSentence();
    void subjectIsNamedTheWayPeopleKnowIt_data();
    void subjectIsNamedTheWayPeopleKnowIt();
    void hostIsNamedWhereItFailedOnly();
    void failedProofNamesItsCheck();
    void codeIsMoreSpecificThanKind();
    void everyKnownCodeIsComplete();
    void everyCodeTheSignInTellsApartHasAText();
    void codeIsFoundWithAndWithoutVendor();
    void unknownCodeFallsBackToKind();
    void brokenRuleSpeaksAsFinding();
    void throttlingNamesTheWait();
    void detailsHoldEveryFact();
    void markersInValuesStayAsTheyAre();
};

void ErrorWordsTest::everyKindSaysWhatWhyAndWhatToDo()
{
    for (const ErrorKind kind : allErrorKinds())
        for (const QString& subject : {QString(), u"example.org"_s}) {
            const Words::ErrorText text = Words::error(Error::of(kind, subject));
            const QByteArray name = toString(kind).toUtf8();
            QVERIFY2(!text.what.isEmpty() && !text.why.isEmpty() && !text.todo.isEmpty(), name);
            QCOMPARE((QSet<QString>{text.what, text.why, text.todo}).size(), 3);
            QVERIFY2(!text.what.contains(u'%') && !text.todo.contains(u'%'), name);
            QVERIFY2(text.what.endsWith(u'.') && text.why.endsWith(u'.') && text.todo.endsWith(u'.'), name);
            QVERIFY2(!text.what.contains(toString(kind)), name);
        }
}

void ErrorWordsTest::kindsDoNotShareTheirFirstSentence()
{
    QSet<QString> sentences;
    for (const ErrorKind kind : allErrorKinds())
        sentences.insert(Words::error(Error::of(kind)).what);
    QCOMPARE(sentences.size(), allErrorKinds().size());
}

void ErrorWordsTest::subjectIsNamedTheWayPeopleKnowIt_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("shown");
    QTest::newRow("address of a plan") << u"trunk/phone_number/+33199000123"_s << u"+33 1 99 00 01 23"_s;
    QTest::newRow("field") << u"trunk.sipSubdomain"_s << u"Inbound SIP sub-domain"_s;
    QTest::newRow("field of a row") << u"agents[2].number"_s << u"Number of agent 3"_s;
    QTest::newRow("user name") << u"anna@example.org"_s << u"anna@example.org"_s;
    QTest::newRow("path that begins like a step") << u"trunk/x.json"_s << u"trunk/x.json"_s;
}

void ErrorWordsTest::subjectIsNamedTheWayPeopleKnowIt()
{
    QFETCH(QString, subject);
    QFETCH(QString, shown);
    const QString what = Words::error(Error::of(ErrorKind::NotFound, subject)).what;
    QVERIFY2(what.contains(shown), what.toUtf8());
}

void ErrorWordsTest::hostIsNamedWhereItFailedOnly()
{
    const QString host = u"api.telnyx.com"_s;
    QVERIFY(Words::error(Error::of(ErrorKind::Network, host)).what.contains(host));
    QVERIFY(!Words::error(Error::of(ErrorKind::NotFound, host)).what.contains(host));
    QVERIFY(!Words::error(Error::of(ErrorKind::BadAnswer, u"data[0].id"_s)).what.contains("data"_L1));
}

void ErrorWordsTest::failedProofNamesItsCheck()
{
    const QString what = Words::error(Error::of(ErrorKind::Drift, u"app.redirectUri"_s)).what;
    QVERIFY2(what.contains(Words::check(u"app.redirectUri"_s)), what.toUtf8());
}

void ErrorWordsTest::codeIsMoreSpecificThanKind()
{
    Error error = Error::of(ErrorKind::InvalidInput, u"secret.lifetimeDays"_s);
    error.code = u"CredentialInvalidLifetimeAsPerAppPolicy"_s;
    QVERIFY(Words::error(error).todo.contains("180"_L1));
    error = Error::of(ErrorKind::Unauthorized);
    error.code = u"AADSTS53003"_s;
    QVERIFY(Words::error(error).what.contains("Conditional Access"_L1));
}

void ErrorWordsTest::everyKnownCodeIsComplete()
{
    const QStringList demanded{
        u"AADSTS7000215"_s, u"AADSTS7000222"_s, u"AADSTS700016"_s,
        u"AADSTS7000229"_s, u"AADSTS50011"_s,   u"AADSTS65001"_s,
        u"telnyx:10009"_s,  u"telnyx:10015"_s,  u"telnyx:10027"_s,
        u"telnyx:10036"_s,  u"telnyx:20100"_s,  u"telnyx:85000"_s,
        u"telnyx:85001"_s,  u"telnyx:85007"_s,  u"graph:Authorization_RequestDenied"_s};
    for (const QString& code : demanded)
        QVERIFY2(Words::knownCodes().contains(code), code.toUtf8());
    for (const QString& code : Words::knownCodes()) {
        const Words::ErrorText text = Words::explainCode(code);
        QVERIFY2(!text.what.isEmpty() && !text.why.isEmpty() && !text.todo.isEmpty(), code.toUtf8());
        QCOMPARE((QSet<QString>{text.what, text.why, text.todo}).size(), 3);
    }
    const QStringList all = Words::knownCodes();
    QCOMPARE(QSet<QString>(all.cbegin(), all.cend()).size(), all.size());
}

void ErrorWordsTest::everyCodeTheSignInTellsApartHasAText()
{
    const QStringList codes = capturedInSources({u"services/entra"_s}, u"[{ ](\\d{5,7})(?=[,}])"_s);
    QVERIFY2(codes.size() >= 50, QByteArray::number(codes.size()));
    for (const QString& code : codes)
        QVERIFY2(Words::knowsCode(u"AADSTS"_s + code), code.toUtf8());
    for (const QString& code :
         capturedInSources({u"services"_s, u"setup"_s, u"rest"_s}, u"code = u\"([a-zA-Z-]+)\"_s;"_s))
        QVERIFY2(Words::knowsCode(code), code.toUtf8());
}

void ErrorWordsTest::codeIsFoundWithAndWithoutVendor()
{
    for (const QString& pending : {u"authorization_pending"_s, u"slow_down"_s}) // as `explain` is asked
        QVERIFY2(Words::explainCode(pending).what.contains("still waiting"_L1), pending.toUtf8());
    const QString expired = Words::explainCode(u"AADSTS7000222"_s).what;
    for (const QString& code :
         {u"aadsts7000222"_s, u"7000222"_s, u"entra:7000222"_s, u"login:AADSTS7000222"_s})
        QCOMPARE(Words::explainCode(code).what, expired);
    QCOMPARE(Words::explainCode(u"10015"_s).what, Words::explainCode(u"telnyx:10015"_s).what);
    QVERIFY(!Words::knowsCode(u"graph:10015"_s));
    for (const QString& provisional : {u"100"_s, u"180"_s, u"181"_s, u"182"_s, u"183"_s, u"199"_s}) {
        const QString why = Words::explainCode(provisional).why;
        QVERIFY2(why.startsWith("It is provisional"_L1), provisional.toUtf8());
        QCOMPARE(Words::explainCode(u"sip:"_s + provisional).why, why);
    }
    QVERIFY(!Words::knowsCode(u""_s));
    QVERIFY(!Words::knowsCode(u"telnyx:"_s));
}

void ErrorWordsTest::unknownCodeFallsBackToKind()
{
    Error error = Error::of(ErrorKind::Forbidden);
    error.code = u"99999999"_s;
    QCOMPARE(Words::error(error).what, Words::error(Error::of(ErrorKind::Forbidden)).what);
}

void ErrorWordsTest::brokenRuleSpeaksAsFinding()
{
    Error error = Error::of(ErrorKind::InvalidInput, u"instance.host"_s, u"my_host"_s);
    error.code = u"fqdn.underscore"_s;
    const QString what = Words::error(error).what;
    QVERIFY2(what.contains("my_host"_L1) && what.contains("underscore"_L1), what.toUtf8());
}

void ErrorWordsTest::throttlingNamesTheWait()
{
    Error error = Error::of(ErrorKind::Throttled);
    error.retryAfterSeconds = 240;
    error.code = u"10011"_s;
    QVERIFY(Words::error(error).todo.contains("4 min"_L1));
}

void ErrorWordsTest::detailsHoldEveryFact()
{
    Error error = Error::of(ErrorKind::ServerFault, u"graph"_s, u"try later"_s);
    error.code = u"serviceNotAvailable"_s;
    error.requestId = u"4f1c"_s;
    error.httpStatus = 503;
    const QString details = Words::error(error).details;
    for (const QString& fact : {u"graph"_s, u"try later"_s, u"serviceNotAvailable"_s, u"4f1c"_s, u"503"_s})
        QVERIFY2(details.contains(fact), fact.toUtf8());
    const Words::ErrorText text = Words::error(error);
    QCOMPARE(text.oneLine(), text.what + u' ' + text.todo);
}

void ErrorWordsTest::markersInValuesStayAsTheyAre()
{
    QVERIFY(Words::error(Error::of(ErrorKind::FileMissing, u"100%1.json"_s)).what.contains("100%1.json"_L1));
}

QTEST_GUILESS_MAIN(ErrorWordsTest)
#include "ErrorWordsTest.moc"
