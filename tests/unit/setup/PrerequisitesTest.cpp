// SPDX-License-Identifier: Apache-2.0
#include "setup/Prerequisites.h"

#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class PrerequisitesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAccountNeedsNothing();
    void guestIsRefused();
    void eligibleIsToldHow();
    void lesserRolesAreCountedByStep();
    void declinedPermissionsAreNamed();
    void clock_data();
    void clock();
    void factsSurviveTheirJson();

private:
    static Prerequisites good()
    {
        Prerequisites p;
        p.tenantId = u"t-1"_s;
        p.tenantName = u"Contoso"_s;
        p.country = u"FR"_s;
        p.cloud = u"global"_s;
        p.account = u"ann@contoso.com"_s;
        p.accountKind = u"member"_s;
        p.administrator = u"active"_s;
        p.roles = QStringList{u"62e90394-69f5-4237-9190-012177145e10"_s};
        p.clockDifference = 2;
        return p;
    }
    static QStringList ids(const Diagnostics& findings)
    {
        QStringList all;
        for (const Diagnostic& finding : findings)
            all.append(finding.id);
        return all;
    }
    static QString outcome(const Prerequisites& p, const QString& id)
    {
        for (const Check& check : p.checks())
            if (check.id == id)
                return toString(check.outcome) + u' ' + check.evidence;
        return u"absent"_s;
    }
};

void PrerequisitesTest::goodAccountNeedsNothing()
{
    QVERIFY(good().findings().isEmpty());
    for (const Check& check : good().checks())
        QCOMPARE(toString(check.outcome), u"pass"_s);
    QCOMPARE(outcome(good(), u"signin.role.domain"_s), u"absent"_s); // the one role covers them all
}

void PrerequisitesTest::guestIsRefused()
{
    Prerequisites p = good();
    p.accountKind = u"guest"_s;
    QVERIFY(hasErrors(p.findings()));
    QVERIFY(outcome(p, u"signin.account"_s).startsWith("fail"_L1));
}

void PrerequisitesTest::eligibleIsToldHow()
{
    Prerequisites p = good();
    p.roles.clear();
    p.administrator = u"eligible"_s;
    QCOMPARE(ids(p.findings()), QStringList{u"signin.administratorEligible"_s});
    QVERIFY(!hasErrors(p.findings()));
    p.administrator = u"unknown"_s;
    QCOMPARE(ids(p.findings()), QStringList{u"signin.administratorUnknown"_s});
    p.administrator = u"absent"_s;
    QCOMPARE(ids(p.findings()), QStringList{u"signin.notGlobalAdministrator"_s});
    QVERIFY(outcome(p, u"signin.globalAdministrator"_s).startsWith("warning"_L1));
}

void PrerequisitesTest::lesserRolesAreCountedByStep()
{
    Prerequisites p = good();
    p.administrator = u"absent"_s;
    p.roles = QStringList{u"fe930be7-5e62-47db-91af-98c3a49a38b1"_s};
    QCOMPARE(outcome(p, u"signin.role.licences"_s), u"pass User Administrator"_s);
    QCOMPARE(outcome(p, u"signin.role.users"_s), u"warning Teams Administrator"_s);
    QCOMPARE(outcome(p, u"signin.role.ucaas"_s), u"warning Global Administrator"_s);
}

void PrerequisitesTest::declinedPermissionsAreNamed()
{
    Prerequisites p = good();
    p.missingScopes = QStringList{u"Presence.Read.All"_s};
    QCOMPARE(ids(p.findings()), QStringList{u"signin.scopesMissing"_s});
    QCOMPARE(outcome(p, u"signin.permissions"_s), u"warning Presence.Read.All"_s);
}

void PrerequisitesTest::clock_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QStringList>("findings");
    QTest::newRow("agrees") << qint64(-1) << QStringList();
    QTest::newRow("at the edge") << qint64(300) << QStringList();
    QTest::newRow("slow") << qint64(301) << QStringList{u"signin.clockBehind"_s};
    QTest::newRow("fast") << qint64(-86400) << QStringList{u"signin.clockAhead"_s};
}

void PrerequisitesTest::clock()
{
    QFETCH(qint64, seconds);
    Prerequisites p = good();
    p.clockDifference = seconds;
    QTEST(ids(p.findings()), "findings");
}

void PrerequisitesTest::factsSurviveTheirJson()
{
    Prerequisites p = good();
    p.missingScopes = QStringList{u"A.Read"_s};
    const Prerequisites again = Prerequisites::fromFacts(p.toFacts());
    QCOMPARE(again.toFacts(), p.toFacts());
    QCOMPARE(again.clockDifference, std::optional<qint64>(2));
    QVERIFY(!Prerequisites::fromFacts({}).clockDifference);
    QVERIFY(Prerequisites::fromFacts({{"roles"_L1, 7}, {"clock_difference"_L1, u"x"_s}}).roles.isEmpty());
}

QTEST_GUILESS_MAIN(PrerequisitesTest)
#include "PrerequisitesTest.moc"
