// SPDX-License-Identifier: Apache-2.0
#include "setup/ServiceHub.h"
#include "support/PracticeScene.h"

#include <QUrlQuery>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// The app registration against a practice world: drift, others' entries, deletion and restoration, the ways
/// to consent.
class ApplicationStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void driftIsMendedAndOthersStay();
    void aDeletedOneComesBack();
    void rolesAreAssigned();
    void consentOnThePage();
    void unknownPermission();
    void isTakenBack();

private:
    static std::optional<GraphApplication> application(PracticeScene& scene)
    {
        return await(scene.flow->services().graph()->applicationByUniqueName(
                         scene.flow.get(), scene.flow->deployment().app.uniqueName))
            .value();
    }
};

void ApplicationStepTest::initTestCase()
{
    const QString missing = missingForScene();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing + " is not built"_L1));
}

void ApplicationStepTest::driftIsMendedAndOthersStay()
{
    PracticeScene scene;
    QVERIFY(scene.start() && scene.carryOut(StepId::SignIn) && scene.carryOut(StepId::Application));
    GraphApplication seen = *application(scene);
    ApplicationBody body;
    body.displayName = u"Renamed by somebody"_s;
    body.redirectUris = QStringList{u"https://other.example/callback"_s};
    body.requiredResourceAccess = QList<RequiredResourceAccess>{};
    QVERIFY(await(scene.flow->services().graph()->updateApplication(this, seen.id, body)).ok());
    const StepStatus planned = scene.check(StepId::Application);
    QCOMPARE(planned.plan.summary().update, 1);
    QStringList keys = planned.plan.changes.first().differingKeys();
    keys.sort();
    QCOMPARE(keys, (QStringList{u"display_name"_s, u"permissions"_s, u"redirect_uri"_s}));
    QCOMPARE(toString(scene.apply(StepId::Application).state), u"verified"_s);
    seen = *application(scene);
    QCOMPARE(seen.redirectUris.size(), 2);
    QVERIFY(seen.redirectUris.contains(u"https://other.example/callback"_s));
    const Diagnostics findings = scene.flow->status(StepId::Application).findings;
    QVERIFY(std::any_of(findings.cbegin(), findings.cend(),
                        [](const Diagnostic& one) { return one.id == "app.redirect.others"_L1; }));
}

void ApplicationStepTest::aDeletedOneComesBack()
{
    PracticeScene scene;
    QVERIFY(scene.start() && scene.carryOut(StepId::SignIn) && scene.carryOut(StepId::Application));
    const GraphApplication before = *application(scene);
    QVERIFY(await(scene.flow->services().graph()->deleteApplication(this, before.id)).ok());
    const StepStatus planned = scene.check(StepId::Application);
    QCOMPARE(planned.plan.changes.first().why, u"deleted"_s);
    QVERIFY(scene.carryOut(StepId::Application));
    const GraphApplication after = *application(scene);
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.appId, before.appId);
    QVERIFY(await(scene.flow->services().graph()->deletedApplications(this)).value().isEmpty());
}

void ApplicationStepTest::rolesAreAssigned()
{
    PracticeScene scene;
    QVERIFY(scene.start());
    scene.flow->edit([](Deployment& d) { d.app.appPermissions = {u"Presence.Read.All"_s}; });
    QVERIFY(scene.carryOut(StepId::SignIn) && scene.carryOut(StepId::Application));
    const QList<Check> checks = scene.flow->status(StepId::Application).verification.checks;
    QVERIFY(std::any_of(checks.cbegin(), checks.cend(), [](const Check& check) {
        return check.id == "app.roles"_L1 && check.outcome == CheckOutcome::Pass;
    }));
    QVERIFY(scene.check(StepId::Application).plan.isEmpty());
}

void ApplicationStepTest::consentOnThePage()
{
    PracticeScene scene;
    QVERIFY(scene.start());
    scene.flow->edit([](Deployment& d) { d.app.consentBy = u"page"_s; });
    QVERIFY(scene.carryOut(StepId::SignIn));
    QVERIFY(scene.check(StepId::Application).canApply());
    const StepStatus applied = scene.apply(StepId::Application);
    QCOMPARE(toString(applied.state), u"planned"_s);
    const Change consent = applied.plan.changes.last();
    QCOMPARE(toString(consent.action), u"guide"_s);
    const QUrl page(consent.guide.page);
    QVERIFY(page.path().endsWith("/v2.0/adminconsent"_L1));
    QCOMPARE(QUrlQuery(page).queryItemValue(u"client_id"_s), scene.flow->deployment().app.clientId);
    // The practice browser cannot go to CCAIP's callback; the consent is given before it is sent there.
    scene.browser.open(page);
    QTRY_VERIFY_WITH_TIMEOUT(scene.check(StepId::Application).state == StepState::Verified, 20'000);
}

void ApplicationStepTest::unknownPermission()
{
    PracticeScene scene;
    QVERIFY(scene.start());
    scene.flow->edit([](Deployment& d) { d.app.permissions.append(u"Nonsense.Read"_s); });
    QVERIFY(scene.carryOut(StepId::SignIn));
    const StepStatus status = scene.check(StepId::Application);
    QVERIFY(!status.canApply());
    QCOMPARE(status.findings.first().id, u"app.permission.unknown"_s);
}

void ApplicationStepTest::isTakenBack()
{
    PracticeScene scene;
    QVERIFY(scene.start() && scene.carryOut(StepId::SignIn) && scene.carryOut(StepId::Application));
    const Result<Plan> plan = await(scene.flow->undoPlan(this, StepId::Application));
    QVERIFY(plan.ok() && plan->changes.size() == 3);
    scene.flow->undo(StepId::Application, plan.value());
    QTRY_VERIFY_WITH_TIMEOUT(!scene.flow->status(StepId::Application).isBusy(), 60'000);
    const StepStatus after = scene.flow->status(StepId::Application);
    QVERIFY2(!after.error, after.error ? qPrintable(after.error->evidence) : "");
    QCOMPARE(after.plan.changes.first().why, u"deleted"_s); // soft: it can still come back
}

QTEST_GUILESS_MAIN(ApplicationStepTest)
#include "ApplicationStepTest.moc"
