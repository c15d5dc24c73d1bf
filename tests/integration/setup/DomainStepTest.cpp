// SPDX-License-Identifier: Apache-2.0
#include "setup/ServiceHub.h"
#include "store/ApplyJournal.h"
#include "support/PracticeScene.h"

#include <QSignalSpy>

using namespace jonction;
using namespace jonction::test;
using namespace Qt::StringLiterals;

/// The domain step against a practice world with a real keychain: from nothing to an active domain, and back.
class DomainStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void fromNothingToActive();
    void aRecordByHand();
    void waitsOverARestart();
    void aNameOfAnotherTenant();
    void aChildOfAProvenName();
    void aFederatedParent();
    void licenceGoesBackAfterwards();
    void isTakenBack();

private:
    static bool begin(PracticeScene& scene)
    {
        return scene.carryOut(StepId::SignIn) && scene.carryOut(StepId::Trunk);
    }
    static QString actions(const StepStatus& status)
    {
        QStringList all;
        for (const Change& change : status.plan.changes)
            all.append(sign(change.action) + change.address.kind);
        return all.join(u' ');
    }
};

void DomainStepTest::initTestCase()
{
    const QString missing = missingForScene();
    if (!missing.isEmpty())
        QSKIP(qPrintable(missing + " is not built"_L1));
}

void DomainStepTest::fromNothingToActive()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    const StepStatus planned = scene.check(StepId::Domain);
    QCOMPARE(actions(planned), u"+domain +txt_record ~verification +activation_user +activation_licence"_s);
    QVERIFY(planned.canApply());
    const StepStatus applied = scene.apply(StepId::Domain);
    QVERIFY2(applied.state == StepState::Verified,
             qPrintable(toString(applied.state) + (applied.error ? applied.error->evidence : QString())));
    const DomainSettings& domain = scene.flow->deployment().domain;
    QVERIFY(domain.txtValue.startsWith("MS=ms"_L1));
    QVERIFY(!domain.activationUserId.isEmpty());

    // The password waits in the keychain, and nowhere else.
    QVERIFY(domain.passwordKept);
    const Result<Secret> password =
        await(scene.flow->revealSecret(scene.flow.get(), SecretSlot::ActivationPassword));
    QVERIFY(password.ok());
    for (const QString& name : {scene.file, scene.file + u".journal"_s}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(password->reveal().toByteArray()));
    }
    QVERIFY(await(scene.flow->forgetSecret(scene.flow.get(), SecretSlot::ActivationPassword)).ok());
    QVERIFY(!await(scene.flow->hasSecret(scene.flow.get(), SecretSlot::ActivationPassword)).value());

    // Provisioning ends by itself; then nothing is left to do.
    QTRY_VERIFY_WITH_TIMEOUT(scene.check(StepId::Domain).awaits.isEmpty(), 20'000);
    QVERIFY(scene.flow->deployment().domain.activatedAt.isValid());
    QVERIFY(scene.flow->status(StepId::Domain).plan.isEmpty());
}

// The provider keeps its old value: by hand then, and it ends when DNS shows it.
void DomainStepTest::aRecordByHand()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    scene.flip({{"txtReadOnly"_L1, true}});
    QVERIFY(scene.check(StepId::Domain).canApply());
    const StepStatus paused = scene.apply(StepId::Domain);
    QVERIFY(!paused.error);
    QCOMPARE(toString(paused.state), u"planned"_s);
    QCOMPARE(actions(paused), u"=domain →txt_record ~verification +activation_user +activation_licence"_s);
    QVERIFY(paused.awaits.contains(u"domain.txt"_s));
    QVERIFY(scene.workspace->journal().openIntents().isEmpty());
    const Change guide = paused.plan.changes.at(1);
    QVERIFY(guide.observed);
    // Somebody publishes it in the provider's portal.
    scene.flip({{"txtReadOnly"_L1, false}});
    TelnyxApi* telnyx = scene.flow->services().telnyx();
    const auto connection =
        await(telnyx->connectionByName(this, scene.flow->deployment().trunk.connectionName));
    QVERIFY(await(telnyx->publishTxt(this, connection.value()->id, guide.guide.values.last().value)).ok());
    QSignalSpy ended(scene.flow.get(), &SetupFlow::awaitEnded);
    QTRY_VERIFY_WITH_TIMEOUT(scene.check(StepId::Domain).awaits.isEmpty(), 20'000);
    QCOMPARE(ended.count(), 1);
    QVERIFY(scene.carryOut(StepId::Domain));
}

void DomainStepTest::waitsOverARestart()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    scene.flip({{"dnsDelayMs"_L1, 60'000}});
    QVERIFY(scene.check(StepId::Domain).canApply());
    const StepStatus paused = scene.apply(StepId::Domain);
    QVERIFY(!paused.error && paused.awaits.contains(u"domain.txt"_s));
    const QDateTime since = paused.awaits.value(u"domain.txt"_s).since;
    scene.close();
    scene.flip({{"dnsDelayMs"_L1, 0}});
    QVERIFY(scene.open());
    QCOMPARE(scene.flow->status(StepId::Domain).awaits.value(u"domain.txt"_s).since, since);
    // The program was closed past the next look: it looks by itself, and tells.
    scene.workspace->deployment().awaits[u"domain.txt"_s].nextLook = since;
    QSignalSpy ended(scene.flow.get(), &SetupFlow::awaitEnded);
    const auto publish = [&scene, this] {
        TelnyxApi* telnyx = scene.flow->services().telnyx();
        const Deployment& d = scene.flow->deployment();
        const auto connection = await(telnyx->connectionByName(this, d.trunk.connectionName));
        return await(telnyx->publishTxt(this, connection.value()->id, d.domain.txtValue)).ok();
    };
    QVERIFY(publish());
    scene.flow->watchAwaits();
    QVERIFY(ended.wait(20'000));
    QVERIFY(scene.carryOut(StepId::Domain));
}

void DomainStepTest::aNameOfAnotherTenant()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    for (const QString& name : {u"sbc.taken-elsewhere.example"_s}) {
        scene.workspace->deployment().trunk.sbcFqdn = name;
        QVERIFY(scene.check(StepId::Domain).canApply());
        const StepStatus refused = scene.apply(StepId::Domain);
        QCOMPARE(toString(refused.state), u"attention"_s);
        QCOMPARE(refused.error->code, u"domain-elsewhere"_s);
    }
}

void DomainStepTest::aChildOfAProvenName()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    const QString parent = scene.flow->deployment().agents.first().upn.section(u'@', 1);
    scene.workspace->deployment().trunk.sbcFqdn = u"sbc."_s + parent;
    const StepStatus planned = scene.check(StepId::Domain);
    QCOMPARE(actions(planned), u"+domain ~verification +activation_user +activation_licence"_s);
    const StepStatus applied = scene.apply(StepId::Domain);
    QVERIFY(applied.plan.isEmpty());
}

void DomainStepTest::aFederatedParent()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    scene.flip({{"federatedRoot"_L1, true}});
    const QString parent = scene.flow->deployment().agents.first().upn.section(u'@', 1);
    scene.workspace->deployment().trunk.sbcFqdn = u"sbc."_s + parent;
    const StepStatus refused = scene.check(StepId::Domain);
    QVERIFY(!refused.canApply());
    QCOMPARE(refused.findings.first().id, u"domain.parent.federated"_s);
}

void DomainStepTest::licenceGoesBackAfterwards()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    scene.flow->edit([](Deployment& d) { d.domain.takeLicenceBack = true; });
    QVERIFY(scene.carryOut(StepId::Domain));
    QTRY_VERIFY_WITH_TIMEOUT(scene.check(StepId::Domain).awaits.isEmpty(), 20'000);
    const StepStatus planned = scene.check(StepId::Domain);
    QCOMPARE(actions(planned), u"=domain =verification =activation_user −activation_licence"_s);
    const StepStatus applied = scene.apply(StepId::Domain);
    QCOMPARE(toString(applied.state), u"verified"_s);
    QVERIFY(applied.plan.isEmpty());
}

void DomainStepTest::isTakenBack()
{
    PracticeScene scene;
    QVERIFY(scene.start() && begin(scene));
    QVERIFY(scene.carryOut(StepId::Domain));
    const Result<Plan> plan = await(scene.flow->undoPlan(this, StepId::Domain));
    QVERIFY(plan.ok());
    QStringList kinds;
    for (const Change& change : plan->changes)
        kinds.append(sign(change.action) + change.address.kind);
    QCOMPARE(kinds, (QStringList{u"−activation_licence"_s, u"−activation_user"_s, u"−domain"_s}));
    QVERIFY(plan->findings.isEmpty());
    scene.flow->undo(StepId::Domain, plan.value());
    QTRY_VERIFY_WITH_TIMEOUT(!scene.flow->status(StepId::Domain).isBusy(), 60'000);
    const StepStatus after = scene.flow->status(StepId::Domain);
    QVERIFY2(!after.error, after.error ? qPrintable(after.error->evidence) : "");
    QCOMPARE(toString(after.plan.changes.first().action), u"create"_s);
}

QTEST_GUILESS_MAIN(DomainStepTest)
#include "DomainStepTest.moc"
