// SPDX-License-Identifier: Apache-2.0
#include "domain/Cloud.h"
#include "domain/AdministratorRole.h"
#include "domain/Deployment.h"
#include "domain/DeploymentRules.h"
#include "support/SampleDeployment.h"

#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace jonction;
using namespace Qt::StringLiterals;

class CloudTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAddressIsTls();
    void permissionsNameTheCloudsGraph();
    void whatACloudLacksIsSaidWhereItIsMissed();
    void registrationsDoNotCross();
    void evaluationNeedsNoId();
    void unknownKindsAreFound();
    void lesserRoles_data();
    void lesserRoles();
    void templatesAreDistinct();

private:
    static bool finds(const Deployment& d, StepId step, const QString& id)
    {
        const Diagnostics found = validateStep(d, step);
        return std::any_of(found.cbegin(), found.cend(),
                           [&id](const Diagnostic& one) { return one.id == id; });
    }
};

void CloudTest::everyAddressIsTls()
{
    for (const Cloud& cloud : allClouds()) {
        for (const QString& address : {cloud.login, cloud.graph, cloud.portal}) {
            QCOMPARE(QUrl(address).scheme(), u"https"_s);
            QVERIFY(!address.endsWith(u'/'));
        }
        QVERIFY(isCloud(cloud.id));
    }
    QVERIFY(!isCloud(u"germany"_s));
    QCOMPARE(cloudById(u"germany"_s).id, u"global"_s);
}

void CloudTest::permissionsNameTheCloudsGraph()
{
    QCOMPARE(cloudById(u"global"_s).scopePrefix(), QString());
    QCOMPARE(cloudById(u"dod"_s).scopePrefix(), u"https://dod-graph.microsoft.us/"_s);
    QCOMPARE(cloudById(u"china"_s).defaultScope(), u"https://microsoftgraph.chinacloudapi.cn/.default"_s);
}

void CloudTest::whatACloudLacksIsSaidWhereItIsMissed()
{
    Deployment d = test::learnedDeployment();
    QVERIFY(!finds(d, StepId::Users, u"tenant.cloud.noTeams"_s));
    d.tenant.cloud = u"gcchigh"_s;
    QVERIFY(finds(d, StepId::Users, u"tenant.cloud.noTeams"_s));
    QVERIFY(!finds(d, StepId::Proof, u"tenant.cloud.noPresence"_s));
    QVERIFY(!hasErrors(validateStep(d, StepId::SignIn)));
    d.tenant.cloud = u"china"_s;
    QVERIFY(finds(d, StepId::Proof, u"tenant.cloud.noPresence"_s));
    QVERIFY(finds(d, StepId::UcaasLink, u"tenant.cloud.noPresence"_s));
    d.tenant.cloud = u"mars"_s;
    QVERIFY(hasErrors(validateStep(d, StepId::SignIn)));
}

void CloudTest::registrationsDoNotCross()
{
    Deployment d = test::learnedDeployment();
    const QString global = d.tenant.clientId;
    d.tenant.account = u"ann@contoso.com"_s;
    moveToCloud(d.tenant, u"china"_s);
    QVERIFY(d.tenant.clientId.isEmpty());
    QVERIFY(d.tenant.tenantId.isEmpty());
    QVERIFY(d.tenant.account.isEmpty());
    d.tenant.clientId = u"22222222-2222-3333-4444-555555555555"_s;
    moveToCloud(d.tenant, u"global"_s);
    QCOMPARE(d.tenant.clientId, global);
    moveToCloud(d.tenant, u"china"_s);
    QCOMPARE(d.tenant.clientId, u"22222222-2222-3333-4444-555555555555"_s);
}

void CloudTest::evaluationNeedsNoId()
{
    Deployment d = test::sampleDeployment();
    d.tenant.clientId.clear();
    QVERIFY(hasErrors(validateStep(d, StepId::SignIn)));
    d.tenant.clientKind = u"evaluation"_s;
    QVERIFY(!hasErrors(validateStep(d, StepId::SignIn)));
    QVERIFY(finds(d, StepId::SignIn, u"tenant.client.evaluation"_s));
    QCOMPARE(signInClientId(d.tenant), QLatin1String(graphCommandLineTools));
}

void CloudTest::unknownKindsAreFound()
{
    Deployment d = test::sampleDeployment();
    d.tenant.clientKind = u"borrowed"_s;
    QVERIFY(finds(d, StepId::SignIn, u"tenant.clientKind.unknown"_s));
}

void CloudTest::lesserRoles_data()
{
    QTest::addColumn<QStringList>("held");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QStringList>("missing");
    const QString user = u"fe930be7-5e62-47db-91af-98c3a49a38b1"_s;
    const QString teams = u"69091246-20E8-4A56-AA4D-066075B2A7A8"_s;
    const QString application = u"9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"_s;
    const QString global = u"62e90394-69f5-4237-9190-012177145e10"_s;
    QTest::newRow("none, users") << QStringList() << u"users"_s << QStringList{u"user"_s, u"teams"_s};
    QTest::newRow("half, users") << QStringList{user} << u"users"_s << QStringList{u"teams"_s};
    QTest::newRow("both, users") << QStringList{user, teams} << u"users"_s << QStringList();
    QTest::newRow("another will do") << QStringList{user} << u"licences"_s << QStringList();
    QTest::newRow("wider will do") << QStringList{application} << u"app"_s << QStringList();
    QTest::newRow("least is named") << QStringList() << u"app"_s << QStringList{u"cloudApplication"_s};
    QTest::newRow("global everywhere") << QStringList{global} << u"ucaas"_s << QStringList();
    QTest::newRow("anybody") << QStringList() << u"proof"_s << QStringList();
}

void CloudTest::lesserRoles()
{
    QFETCH(QStringList, held);
    QFETCH(QString, step);
    QTEST(rolesMissing(*stepIdFromString(step), held), "missing");
}

void CloudTest::templatesAreDistinct()
{
    QStringList seen;
    for (const AdministratorRole& role : administratorRoles()) {
        QVERIFY(!seen.contains(QLatin1String(role.templateId)));
        seen.append(QLatin1String(role.templateId));
        QCOMPARE(administratorRole(QLatin1String(role.templateId))->name, role.name);
    }
    QVERIFY(!administratorRole(u"62e90394"_s));
}

QTEST_GUILESS_MAIN(CloudTest)
#include "CloudTest.moc"
