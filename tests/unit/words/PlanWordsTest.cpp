// SPDX-License-Identifier: Apache-2.0
#include "words/PlanWords.h"

#include "plan/ApplicationPlanner.h"
#include "plan/SecretPlanner.h"
#include "plan/TrunkPlanner.h"
#include "SourceGrep.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class PlanWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfAddressHasAWord();
    void everyReasonAndAttributeHasAWord();
    void everyActionAndRiskHasAWord();
    void purchaseIsNamedByWhatItIs();
    void creationNamesKindAndName();
    void everyPlannedChangeIsASentence();
    void restingChangesSaySo();
    void valuesAreForPeople_data();
    void valuesAreForPeople();
    void verdictCountsAndNamesMoney();
};

static Deployment practice()
{
    Deployment deployment = Deployment::create(u"practice"_s);
    deployment.instance.host = u"practice.uc1.ccaiplatform.com"_s;
    deployment.trunk.profileName = u"profile-practice"_s;
    deployment.trunk.connectionName = u"jonction-practice"_s;
    deployment.trunk.sipSubdomain = u"ujet-practice"_s;
    deployment.trunk.allowedDestinations = {u"FR"_s};
    deployment.trunk.number = u"+33199000123"_s;
    return deployment;
}

void PlanWordsTest::everyKindOfAddressHasAWord()
{
    const QStringList found =
        capturedInSources({u"plan"_s, u"setup"_s}, u"\\{?StepId::\\w+,\\s*u\"([a-z_]+)\"_s,"_s);
    QVERIFY(found.size() >= 12);
    const QList<StepId> steps = allStepIds();
    for (const QString& kind : found) {
        const bool known = std::any_of(steps.cbegin(), steps.cend(), [&](StepId step) {
            return Words::knowsKind({step, kind, u"name"_s});
        });
        QVERIFY2(known, kind.toUtf8());
    }
}

void PlanWordsTest::everyReasonAndAttributeHasAWord()
{
    const QStringList reasons = capturedInSources({u"plan"_s, u"setup"_s}, u"why = u\"([a-zA-Z]+)\""_s);
    QVERIFY(reasons.size() >= 3);
    for (const QString& reason : reasons)
        QVERIFY2(Words::knowsWhy(reason), reason.toUtf8());

    const Deployment deployment = practice();
    Observation world;
    world.at = QDateTime::currentDateTimeUtc();
    for (const Plan& plan :
         {TrunkPlanner::plan(deployment, world), ApplicationPlanner::plan(deployment, world),
          SecretPlanner::plan(deployment, world)})
        for (const Change& change : plan.changes)
            for (const QString& key : change.after.keys())
                QVERIFY2(Words::knowsAttribute(key), key.toUtf8());
}

void PlanWordsTest::everyActionAndRiskHasAWord()
{
    QSet<QString> actions;
    for (const Action action :
         {Action::NoOp, Action::Create, Action::Update, Action::Replace, Action::Delete, Action::Guide})
        actions.insert(Words::action(action));
    QCOMPARE(actions.size(), 6);
    QSet<QString> risks;
    for (const Risk risk : {Risk::Cost, Risk::Consent, Risk::Secret, Risk::SignIn, Risk::Loss})
        risks.insert(Words::risk(risk));
    QCOMPARE(risks.size(), 5);
    QVERIFY(!risks.contains(QString()));
    QVERIFY(Words::risk(Risk::None).isEmpty());
}

void PlanWordsTest::purchaseIsNamedByWhatItIs()
{
    Change change;
    change.address = TrunkPlanner::numberAddress(u"+33199000123"_s);
    change.action = Action::Create;
    change.cost = u"1.00 USD/month"_s;
    QCOMPARE(Words::actionSentence(change), u"Buy +33 1 99 00 01 23 for 1.00 USD a month"_s);
    change.cost = u"1.00 USD/month + 2.00 USD"_s;
    QCOMPARE(Words::actionSentence(change),
             u"Buy +33 1 99 00 01 23 for 1.00 USD a month, and 2.00 USD once"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    const QString french = Words::cost(change.cost);
    const QString limit = Words::attributeValue(u"daily_spend_limit"_s, u"1050.00"_s);
    QLocale::setDefault(QLocale::c());
    QVERIFY2(french.startsWith("1,00"_L1) && french.contains("2,00"_L1), french.toUtf8());
    QVERIFY2(limit.contains(",00"_L1) && !limit.contains(u'.'), limit.toUtf8());
    QCOMPARE(Words::cost(u"on request"_s), u"on request"_s);
    change.cost.clear();
    QCOMPARE(Words::actionSentence(change), u"Buy +33 1 99 00 01 23"_s);
    change.action = Action::Update;
    change.after = {{"connection"_L1, u"jonction-practice"_s}};
    QCOMPARE(Words::actionSentence(change),
             u"Attach +33 1 99 00 01 23 to the SIP connection jonction-practice"_s);
}

void PlanWordsTest::creationNamesKindAndName()
{
    Change change;
    change.action = Action::Create;
    change.address = TrunkPlanner::connectionAddress(practice());
    QCOMPARE(Words::actionSentence(change), u"Create the SIP connection jonction-practice"_s);
    QCOMPARE(Words::objectName(change.address), u"SIP connection jonction-practice"_s);
    change.address = {StepId::Application, u"application"_s, u"jonction-12ab"_s};
    change.after = {{"display_name"_L1, u"CCAIP 100%1"_s}};
    QCOMPARE(Words::actionSentence(change), u"Create the app registration CCAIP 100%1"_s);
    QCOMPARE(Words::objectName({StepId::Domain, u"domain"_s, u"pending"_s}), u"Domain in Microsoft 365"_s);
}

void PlanWordsTest::everyPlannedChangeIsASentence()
{
    QSet<QString> sentences;
    for (const StepId step : allStepIds())
        for (const QString& kind : {u"outbound_voice_profile"_s, u"unheard_of"_s})
            for (const Action action : {Action::NoOp, Action::Create, Action::Update, Action::Replace,
                                        Action::Delete, Action::Guide}) {
                Change change;
                change.address = {step, kind, u"name-of-it"_s};
                change.action = action;
                const QString sentence = Words::actionSentence(change);
                QVERIFY(!sentence.isEmpty() && !sentence.contains(u'%'));
                sentences.insert(sentence);
            }
    QVERIFY(sentences.size() > 24);
}

void PlanWordsTest::restingChangesSaySo()
{
    Change change;
    change.address = {StepId::UcaasLink, u"link"_s, u"practice.uc1.ccaiplatform.com"_s};
    QVERIFY(Words::actionSentence(change).endsWith("nothing to do"_L1));
    change.declared = true;
    QVERIFY(Words::actionSentence(change).endsWith("declared done"_L1));
}

void PlanWordsTest::valuesAreForPeople_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("yes") << u"enabled"_s << QJsonValue(true) << u"yes"_s;
    QTest::newRow("no") << u"enabled"_s << QJsonValue(false) << u"no"_s;
    QTest::newRow("absent") << u"enabled"_s << QJsonValue() << u"—"_s;
    QTest::newRow("list") << u"destinations"_s << QJsonValue(QJsonArray{u"DE"_s, u"FR"_s}) << u"DE, FR"_s;
    QTest::newRow("empty list") << u"destinations"_s << QJsonValue(QJsonArray{}) << u"—"_s;
    QTest::newRow("money") << u"daily_spend_limit"_s << QJsonValue(u"50.00"_s) << u"50.00 USD"_s;
    QTest::newRow("days") << u"lifetime_days"_s << QJsonValue(180) << u"180 days"_s;
    QTest::newRow("count") << u"concurrent_call_limit"_s << QJsonValue(10) << u"10"_s;
    QTest::newRow("choice") << u"receive"_s << QJsonValue(u"from_anyone"_s) << u"from anyone"_s;
}

void PlanWordsTest::valuesAreForPeople()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, shown);
    QCOMPARE(Words::attributeValue(key, value), shown);
}

void PlanWordsTest::verdictCountsAndNamesMoney()
{
    PlanSummary summary;
    QVERIFY(Words::planVerdict(summary, false, false).startsWith("Nothing to do"_L1));
    summary.create = 3;
    summary.update = 1;
    QCOMPARE(Words::planVerdict(summary, false, false), u"3 to create, 1 to change, nothing bought"_s);
    QCOMPARE(Words::planVerdict(summary, false, true), u"3 to create, 1 to change, with a purchase"_s);
    QVERIFY(Words::planVerdict(summary, true, false).startsWith("Incomplete"_L1));
    summary = {};
    summary.guide = 2;
    QCOMPARE(Words::planVerdict(summary, false, false), u"2 to do by hand"_s);
}

QTEST_GUILESS_MAIN(PlanWordsTest)
#include "PlanWordsTest.moc"
