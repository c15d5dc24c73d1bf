// SPDX-License-Identifier: Apache-2.0
#include "words/GuideWords.h"

#include "plan/GuidePlanner.h"
#include "SourceGrep.h"
#include "words/StepWords.h"

#include <QSet>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class GuideWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyManualChangeHasNumberedInstructions();
    void everyCopyValueHasALabel();
    void unknownKindLeadsToTheStepsHelp();
    void choicesAreNamedAsThePortalDoes();
    void everyStepHasTitlePurposeAndHelp();
    void declarationNamesWhoAndWhen();
};

void GuideWordsTest::everyManualChangeHasNumberedInstructions()
{
    const Deployment deployment = Deployment::create(u"empty"_s);
    QSet<QString> titles;
    int seen = 0;
    for (const StepId step : allStepIds())
        for (const Change& change : GuidePlanner::changes(deployment, step)) {
            const Words::GuideText text = Words::guide(change.address);
            QVERIFY2(text.instruction.contains("<ol>"_L1), change.address.toString().toUtf8());
            QCOMPARE(text.instruction.count("<li>"_L1), text.instruction.count("</li>"_L1));
            titles.insert(text.title);
            ++seen;
        }
    QVERIFY(seen >= 7);
    // Those of steps that do the rest by themselves.
    for (const char* address : {"domain/txt_record/x", "app/consent/x", "licences/purchase/x",
                                "users/policies/agents", "users/numbers/agents"}) {
        const Words::GuideText text = Words::guide(*Address::parse(QString::fromLatin1(address)));
        QVERIFY2(text.instruction.contains("<ol>"_L1), address);
        titles.insert(text.title);
        ++seen;
    }
    QCOMPARE(titles.size(), seen);
}

void GuideWordsTest::everyCopyValueHasALabel()
{
    const QStringList labels =
        capturedInSources({u"plan"_s, u"setup"_s}, u"\"(guide\\.value\\.[a-zA-Z]+)\""_s);
    QVERIFY(labels.size() >= 15);
    for (const QString& label : labels)
        QVERIFY2(Words::knowsGuideValue(label), label.toUtf8());
}

void GuideWordsTest::unknownKindLeadsToTheStepsHelp()
{
    const Words::GuideText text = Words::guide({StepId::Proof, u"unheard_of"_s, {}});
    QCOMPARE(text.title, Words::stepTitle(StepId::Proof));
    QCOMPARE(text.instruction, Words::stepHelp(StepId::Proof));
}

void GuideWordsTest::choicesAreNamedAsThePortalDoes()
{
    const QString label = u"guide.value.inheritanceOption"_s;
    QSet<QString> options;
    for (const QString& id : {u"none"_s, u"atLogin"_s, u"always"_s})
        options.insert(Words::guideValueText(label, id));
    QCOMPARE(options.size(), 3);
    QVERIFY(!options.contains(u"atLogin"_s));
    QCOMPARE(Words::guideValueText(u"guide.value.number"_s, u"none"_s), u"none"_s);
}

void GuideWordsTest::everyStepHasTitlePurposeAndHelp()
{
    QSet<QString> all;
    for (const StepId step : allStepIds()) {
        QVERIFY(!Words::stepTitle(step).isEmpty() && Words::stepPurpose(step).endsWith(u'.'));
        QVERIFY(Words::stepHelp(step).startsWith("<p>"_L1));
        all << Words::stepTitle(step) << Words::stepPurpose(step) << Words::stepHelp(step);
    }
    QCOMPARE(all.size(), 3 * allStepIds().size());
}

void GuideWordsTest::declarationNamesWhoAndWhen()
{
    const QDateTime at(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);
    const QString text = Words::declared(u"marie"_s, at);
    QVERIFY2(text.contains("marie"_L1) && text.contains("2026"_L1), text.toUtf8());
}

QTEST_GUILESS_MAIN(GuideWordsTest)
#include "GuideWordsTest.moc"
