// SPDX-License-Identifier: Apache-2.0
#include "plan/GuidePlanner.h"

#include "domain/Cloud.h"
#include "plan/PowerShellText.h"
#include "support/SampleDeployment.h"

#include <QTest>

#include <functional>

using namespace jonction;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Deployment&)>;
Q_DECLARE_METATYPE(Edit)

class GuidePlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void declarationIsVoidWhenAValueChanges_data();
    void declarationIsVoidWhenAValueChanges();
    void stepsWithoutManualChanges();
    void secretIsNeverInAValue();
    void literals_data();
    void literals();
    void everyValueStaysOneLiteral();
    void dialPlanHasARule();
    void pagesAreOfTheTenantsCloud();
};

static void declareAll(Deployment& d, StepId step)
{
    for (const Change& change : GuidePlanner::changes(d, step))
        d.declared.insert(change.address.toString(),
                          {u"me"_s, QDateTime::currentDateTimeUtc(), guideFingerprint(change)});
}

void GuidePlannerTest::declarationIsVoidWhenAValueChanges_data()
{
    QTest::addColumn<StepId>("step");
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<bool>("isVoid");
    const auto row = [](const char* name, StepId step, bool isVoid, const Edit& edit) {
        QTest::newRow(name) << step << edit << isVoid;
    };
    using D = Deployment;
    row("routing: SBC", StepId::Routing, true, [](D& d) { d.trunk.sbcFqdn = u"x.mstsbc.telnyx.tech"_s; });
    row("routing: a name elsewhere", StepId::Routing, false, [](D& d) { d.name = u"x"_s; });
    row("routing: port", StepId::Routing, true, [](D& d) { d.routing.sipPort = 5067; });
    row("routing: sessions", StepId::Routing, true, [](D& d) { d.trunk.concurrentCallLimit = 3; });
    row("routing: prefix", StepId::Routing, true, [](D& d) { d.routing.externalPrefix = u"9"_s; });
    row("ucaas: new secret", StepId::UcaasLink, true, [](D& d) { d.secret.keyId = u"new"_s; });
    row("ucaas: limit", StepId::UcaasLink, true, [](D& d) { d.ucaas.multicastLimit = 5; });
    row("ucaas: host", StepId::UcaasLink, true, [](D& d) { d.instance.host = u"b.example.com"_s; });
    row("agents: form", StepId::Agents, true, [](D& d) { d.agents[0].sipUriForm = u"username"_s; });
    row("agents: sub-domain", StepId::Agents, true, [](D& d) { d.trunk.sipSubdomain = u"other"_s; });
    row("inheritance: option", StepId::Inheritance, true, [](D& d) { d.inheritance.option = u"none"_s; });
    row("inheritance: mapping", StepId::Inheritance, true, [](D& d) {
        d.inheritance.mapping = {{u"Busy"_s, u"Break"_s}};
    });
}

void GuidePlannerTest::declarationIsVoidWhenAValueChanges()
{
    QFETCH(const StepId, step);
    QFETCH(const Edit, edit);
    QFETCH(const bool, isVoid);
    Deployment d = test::learnedDeployment();
    const Plan open = GuidePlanner::plan(d, step, {});
    QVERIFY(open.summary().guide > 0 && open.summary().automatic() == 0);
    declareAll(d, step);
    const Plan declared = GuidePlanner::plan(d, step, {});
    QVERIFY(declared.isEmpty());
    for (const Change& change : declared.changes)
        QVERIFY(change.declared);
    edit(d);
    QCOMPARE(!GuidePlanner::plan(d, step, {}).isEmpty(), isVoid);
}

void GuidePlannerTest::stepsWithoutManualChanges()
{
    for (const StepId step :
         {StepId::SignIn, StepId::Trunk, StepId::Domain, StepId::Application, StepId::Secret, StepId::Proof})
        QVERIFY(GuidePlanner::changes(test::learnedDeployment(), step).isEmpty());
    // Before the trunk is known there is still something to show, under a name that later gives way.
    const QList<Change> early = GuidePlanner::changes(test::sampleDeployment(), StepId::Routing);
    QCOMPARE(early.first().address.toString(), u"routing/sbc/pending"_s);
}

void GuidePlannerTest::secretIsNeverInAValue()
{
    for (const Change& change : GuidePlanner::changes(test::learnedDeployment(), StepId::UcaasLink))
        for (const CopyValue& value : change.guide.values)
            if (value.secret)
                QVERIFY(value.value.isEmpty() && !value.of.isEmpty());
}

void GuidePlannerTest::literals_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("literal");
    QTest::newRow("plain") << u"CCAIP"_s << u"'CCAIP'"_s;
    QTest::newRow("empty") << u""_s << u"''"_s;
    QTest::newRow("injection") << u"'; Remove-Item C:\\ -Recurse; '"_s
                               << u"'''; Remove-Item C:\\ -Recurse; '''"_s;
    QTest::newRow("typographic") << u"a\u2018b\u2019c\u201ad\u201b"_s
                                 << u"'a\u2018\u2018b\u2019\u2019c\u201a\u201ad\u201b\u201b'"_s;
    QTest::newRow("expansion") << u"$(Get-Date) `n $env:X"_s << u"'$(Get-Date) `n $env:X'"_s;
    QTest::newRow("line feed") << u"a\r\nRemove-Item x"_s << u"'aRemove-Item x'"_s;
    QTest::newRow("unicode line ends") << u"a\u0085b\u2028c\u2029d"_s << u"'abcd'"_s;
}

void GuidePlannerTest::literals()
{
    QFETCH(const QString, value);
    QTEST(PowerShellText::literal(value), "literal");
}

// What is left of a line without its single-quoted literals; "!" where a quote stays open.
static QString withoutLiterals(const QString& line)
{
    const QString quotes = u"'\u2018\u2019\u201a\u201b"_s;
    QString rest;
    bool inside = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool quote = quotes.contains(line.at(i));
        if (inside && quote && i + 1 < line.size() && quotes.contains(line.at(i + 1)))
            ++i;
        else if (quote)
            inside = !inside;
        else if (!inside)
            rest += line.at(i);
    }
    return inside ? rest + u'!' : rest;
}

void GuidePlannerTest::everyValueStaysOneLiteral()
{
    for (const QString& evil : {u"'; Remove-Item C:; '"_s, u"\u2019; Remove-Item; \u2018"_s,
                                u"x\nRemove-Item"_s, u"x\u2028Remove-Item"_s, u"${Remove-Item}"_s}) {
        Deployment d = test::learnedDeployment();
        for (QString* field :
             {&d.trunk.sbcFqdn, &d.routing.pstnUsage, &d.routing.voiceRoute, &d.routing.numberPattern,
              &d.routing.voiceRoutingPolicy, &d.routing.dialPlan, &d.routing.externalPrefix, &d.agents[0].upn,
              &d.agents[0].number, &d.agents[0].name})
            *field = evil;
        d.routing.normalisationRules = {{evil, evil, evil, {}}};
        for (const StepId step : allStepIds())
            for (const Change& change : GuidePlanner::changes(d, step))
                for (const CopyValue& value : change.guide.values) {
                    if (value.label != "guide.value.powershell"_L1)
                        continue;
                    const QString rest = withoutLiterals(value.value);
                    QVERIFY2(!rest.contains("Remove"_L1) && !rest.endsWith(u'!') && !rest.contains(u'\n'),
                             qPrintable(value.value));
                }
    }
}

void GuidePlannerTest::dialPlanHasARule()
{
    Deployment d = test::learnedDeployment();
    QCOMPARE(PowerShellText::addDialPlan(d).size(), 2);
    d.routing.externalPrefix = u"*9"_s;
    const QStringList lines = PowerShellText::addDialPlan(d);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().contains("'^\\*9(\\d+)$'"_L1));
    QVERIFY(lines.last().contains("$rule1"_L1));
    d.agents[0].number = u"+33 1 42-68 53 01"_s;
    QVERIFY(PowerShellText::setUpAgent(d, d.agents[0]).first().contains("'+33142685301'"_L1));
}

void GuidePlannerTest::pagesAreOfTheTenantsCloud()
{
    Deployment d = test::sampleDeployment();
    const auto pages = [&d] {
        QSet<QString> found;
        for (const Change& change : GuidePlanner::changes(d, StepId::Routing))
            found.insert(change.guide.page);
        return found;
    };
    QCOMPARE(pages(), QSet<QString>{u"https://admin.teams.microsoft.com/direct-routing/v2"_s});
    QVERIFY(!GuidePlanner::licencePage(d).isEmpty());
    for (const Cloud& cloud : allClouds().mid(1)) {
        d.tenant.cloud = cloud.id;
        const QSet<QString> known{cloud.teamsAdmin + u"/direct-routing/v2"_s};
        QCOMPARE(pages(), cloud.teamsAdmin.isEmpty() ? QSet<QString>{QString()} : known);
        QVERIFY2(GuidePlanner::licencePage(d).isEmpty(), qPrintable(cloud.id));
        QVERIFY(!GuidePlanner::teamsPage(d, u"/users"_s).contains(".microsoft.com"_L1));
    }
}

QTEST_GUILESS_MAIN(GuidePlannerTest)
#include "GuidePlannerTest.moc"
