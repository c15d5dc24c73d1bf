// SPDX-License-Identifier: Apache-2.0
#include "words/FindingWords.h"

#include "domain/DeploymentRules.h"
#include "SourceGrep.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class FindingWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEmittedIdHasAText();
    void argumentsAreFilledOnce();
    void unknownIdIsStillASentence();
    void severitiesDiffer();
    void whatStaysBehindIsSaidByItsKind();
    void everyFieldTheRulesNameHasAName();
};

void FindingWordsTest::everyEmittedIdHasAText()
{
    const QStringList rooms{u"domain"_s, u"plan"_s,   u"setup"_s, u"services"_s,
                            u"board"_s,  u"dialer"_s, u"store"_s, u"vault"_s};
    QStringList ids;
    for (const QString& pattern : {u"inputError\\(\\s*u\"([a-zA-Z]+\\.[a-zA-Z.]+)\""_s,
                                   u"finding\\(\\s*Severity::\\w+\\s*,\\s*u\"([a-zA-Z]+\\.[a-zA-Z.]+)\""_s,
                                   u"u\"([a-zA-Z]+\\.[a-zA-Z.]+)\"_s\\s*,\\s*Severity::"_s,
                                   u"Diagnostic\\{\\s*u\"([a-zA-Z]+\\.[a-zA-Z.]+)\""_s})
        ids += capturedInSources(rooms, pattern);
    QVERIFY2(ids.size() > 60, "the sources were not found or the patterns are stale");
    for (const QString& id : ids) {
        const QString text =
            Words::finding({id, Severity::Error, u"field"_s, {u"one"_s, u"two"_s, u"three"_s}});
        QVERIFY2(Words::knowsFinding(id), id.toUtf8());
        QVERIFY2(!text.contains(id) && !text.contains(u'%') && text.endsWith(u'.'), text.toUtf8());
    }
}

void FindingWordsTest::argumentsAreFilledOnce()
{
    const QString text = Words::finding({u"number.range"_s, Severity::Error, {}, {u"%2"_s, u"9"_s}});
    QCOMPARE(text, u"The value must lie between %2 and 9."_s);
    QCOMPARE(Words::finding({u"number.range"_s, Severity::Error, {}, {}}),
             u"The value must lie between  and ."_s);
}

void FindingWordsTest::unknownIdIsStillASentence()
{
    const QString text = Words::finding({u"no.such.id"_s, Severity::Info, {}, {}});
    QVERIFY(text != "no.such.id"_L1 && text.contains("no.such.id"_L1));
    QVERIFY(!Words::knowsFinding(u"no.such.id"_s));
}

void FindingWordsTest::whatStaysBehindIsSaidByItsKind()
{
    const auto said = [](const QString& address) {
        return Words::finding({u"undo.notUndoable"_s, Severity::Warning, {}, {address}});
    };
    const QString number = said(u"trunk/phone_number/+33199000001"_s);
    QVERIFY2(number.contains("provider's own console"_L1) && number.contains(u'+'), number.toUtf8());
    const QString location = said(u"licences/usage_location/a@example.com"_s);
    QVERIFY2(location.contains("a@example.com"_L1) && location.contains("admin center"_L1),
             location.toUtf8());
    const QString record = said(u"domain/txt_record/sbc.example.com"_s);
    const QString verification = said(u"domain/verification/sbc.example.com"_s);
    const QString other = said(u"routing/sbc/sbc.example.com"_s);
    for (const QString& text : {location, record, verification, other}) {
        QVERIFY2(text.startsWith("Not taken back: "_L1) && !text.contains(u'%'), text.toUtf8());
        QVERIFY2(!text.contains("console"_L1) && !text.contains("remove it in"_L1), text.toUtf8());
    }
    QCOMPARE(QSet<QString>({number, location, record, verification, other}).size(), 5);
}

void FindingWordsTest::severitiesDiffer()
{
    QVERIFY(Words::severity(Severity::Error) != Words::severity(Severity::Warning));
    QVERIFY(Words::severity(Severity::Warning) != Words::severity(Severity::Info));
}

void FindingWordsTest::everyFieldTheRulesNameHasAName()
{
    Deployment wrong = Deployment::create(u"wrong"_s);
    wrong.agents = {Agent{}};
    wrong.trunk = TrunkSettings{};
    wrong.trunk.provider = u"none"_s;
    wrong.routing.normalisationRules = {{u"n"_s, u"("_s, u"x"_s}};
    for (const Diagnostic& diagnostic : validateAll(wrong))
        QVERIFY2(Words::field(diagnostic.subject) != diagnostic.subject, diagnostic.subject.toUtf8());
}

QTEST_GUILESS_MAIN(FindingWordsTest)
#include "FindingWordsTest.moc"
