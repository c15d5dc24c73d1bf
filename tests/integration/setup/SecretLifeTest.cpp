// SPDX-License-Identifier: Apache-2.0
// Run by with-keyring.sh: the client secret on hardened tenants, and beside a keychain that fails in
// mid-work.
#include "domain/SecretRules.h"
#include "plan/SecretPlanner.h"
#include "practice/PracticeBrowser.h"
#include "practice/SandboxProcess.h"
#include "setup/StepAwait.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "support/Await.h"
#include "support/KeyringDoor.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace jonction;
using namespace Qt::StringLiterals;

class SecretLifeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shorterUntilTheTenantAccepts();
    void boundedByThePolicyThatIsRead();
    void aTenantThatBansSecrets_data();
    void aTenantThatBansSecrets();
    void aKeychainThatLocksMeanwhile();
    void aKeychainThatIsTooSlow();

private:
    /// A world of a prepared tenant, signed in, with the app registration made.
    struct Scene
    {
        QTemporaryDir folder;
        SandboxProcess sandbox;
        PracticeBrowser browser;
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<SetupFlow> flow;

        bool start(const QString& tenant, const QString& faults = {});
        StepStatus run(StepId id, StepOperation operation)
        {
            return await(awaitStep(flow.get(), flow.get(), id, operation), 150'000).value();
        }
        bool establish(StepId id);
        const SecretInfo& secret() const { return flow->deployment().secret; }
    };
    void afterTheIntent(Scene& scene, const std::function<void()>& happens);
    static QString program(const char* name)
    {
        return QStringLiteral(JONCTION_BIN_DIR "/") + QLatin1String(name);
    }
};

bool SecretLifeTest::Scene::start(const QString& tenant, const QString& faults)
{
    static int seed = 100; // worlds of one seed give the same key ids, and the keychain is one
    const QString file = folder.filePath(u"d.jonction"_s);
    QStringList arguments{u"--agents"_s, u"3"_s, u"--seed"_s, QString::number(++seed), u"--tenant"_s, tenant};
    if (!faults.isEmpty())
        arguments += {u"--faults"_s, faults};
    Result<PracticeReady> started = await(sandbox.start(&sandbox, file, arguments));
    if (!started.ok())
        return false;
    WorkspaceOptions options;
    options.endpoints = started->endpoints;
    options.openBrowser = [this](const QUrl& url) { browser.open(url); };
    auto opened = Workspace::open(file, options);
    if (!opened.ok())
        return false;
    workspace = opened.take();
    flow = std::make_unique<SetupFlow>(workspace.get());
    return establish(StepId::SignIn) && establish(StepId::Application);
}

// Checks, applies where there is something to apply, and signs in once more where the step asks for more.
bool SecretLifeTest::Scene::establish(StepId id)
{
    StepStatus status = run(id, &SetupFlow::check);
    if (status.needsMoreOfTheSession())
        status = run(id, &SetupFlow::signIn);
    if (status.canApply())
        status = run(id, &SetupFlow::apply);
    if (status.error)
        qWarning("%s: %s %s", qPrintable(toString(id)), qPrintable(toString(status.error->kind)),
                 qPrintable(status.error->evidence));
    return status.state == StepState::Verified;
}

void SecretLifeTest::initTestCase()
{
    qputenv("JONCTION_SANDBOX", program("jonction-sandbox").toUtf8());
    if (!QFile::exists(program("jonction-sandbox")))
        QSKIP("jonction-sandbox is not built");
}

// Without the right to read the policy a refusal teaches, and the next plan asks for less. Nothing is sent
// twice by itself.
void SecretLifeTest::shorterUntilTheTenantAccepts()
{
    Scene scene;
    QVERIFY(scene.start(u"hardened"_s));
    StepStatus status = scene.run(StepId::Secret, &SetupFlow::check);
    QVERIFY(status.canApply());
    QVERIFY(!scene.secret().policy.known);
    QCOMPARE(status.plan.changes.first().after.value("lifetime_days"_L1).toInt(), 180);
    status = scene.run(StepId::Secret, &SetupFlow::apply);
    QVERIFY(status.error.has_value());
    QCOMPARE(status.error->code, u"CredentialInvalidLifetimeAsPerAppPolicy"_s);
    QCOMPARE(scene.secret().refusedDays, 180);
    QVERIFY(scene.secret().keyId.isEmpty());
    status = scene.run(StepId::Secret, &SetupFlow::check);
    QVERIFY(status.canApply());
    QCOMPARE(status.plan.changes.first().after.value("lifetime_days"_L1).toInt(), 90);
    status = scene.run(StepId::Secret, &SetupFlow::apply);
    QCOMPARE(toString(status.state), u"verified"_s);
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(scene.secret().expires);
    QVERIFY2(days <= 90 && days > 88, QByteArray::number(days));
}

void SecretLifeTest::boundedByThePolicyThatIsRead()
{
    Scene scene;
    QVERIFY(scene.start(u"hardened"_s));
    StepStatus status = scene.run(StepId::Secret, &SetupFlow::signIn); // with the right to read policies
    QVERIFY2(status.canApply(), qPrintable(toString(status.state)));
    QVERIFY(scene.secret().policy.known);
    QCOMPARE(scene.secret().policy.maxDays, 90);
    QCOMPARE(status.plan.changes.first().after.value("lifetime_days"_L1).toInt(), 90);
    QCOMPARE(status.findings.first().id, u"secret.policy.caps"_s);
    status = scene.run(StepId::Secret, &SetupFlow::apply);
    QCOMPARE(toString(status.state), u"verified"_s);
    QVERIFY(!SecretRules::isLongerThanPolicy(scene.secret().known.first(), scene.secret().policy));
}

void SecretLifeTest::aTenantThatBansSecrets_data()
{
    QTest::addColumn<bool>("mayRead");
    QTest::newRow("said before") << true;
    QTest::newRow("said by the refusal") << false;
}

void SecretLifeTest::aTenantThatBansSecrets()
{
    QFETCH(const bool, mayRead);
    Scene scene;
    QVERIFY(scene.start(u"banned"_s));
    StepStatus status = scene.run(StepId::Secret, mayRead ? &SetupFlow::signIn : &SetupFlow::check);
    if (mayRead) {
        QVERIFY(scene.secret().policy.banned && !scene.secret().policy.name.isEmpty());
        QCOMPARE(status.findings.first().id, u"secret.policy.bans"_s);
        QVERIFY(!status.canApply() && status.plan.isEmpty());
        return;
    }
    QVERIFY(status.canApply());
    status = scene.run(StepId::Secret, &SetupFlow::apply);
    QVERIFY(status.error.has_value());
    QCOMPARE(status.error->code, u"CredentialTypeNotAllowedAsPerAppPolicy"_s);
    QVERIFY(scene.secret().keyId.isEmpty());
}

// What happens to the keychain while the directory makes the secret.
void SecretLifeTest::afterTheIntent(Scene& scene, const std::function<void()>& happens)
{
    auto* watch = new QTimer(scene.flow.get());
    connect(watch, &QTimer::timeout, this, [watch, happens, journal = &scene.workspace->journal()] {
        if (journal->openIntents().isEmpty())
            return;
        watch->stop();
        QTimer::singleShot(1500, watch,
                           happens); // the keychain was asked; the answer of the directory is late
    });
    watch->start(20);
}

// The keyring locks itself in mid-work: the value is shown, and the secret can be taken back alone.
void SecretLifeTest::aKeychainThatLocksMeanwhile()
{
    Scene scene;
    QVERIFY(scene.start(u"standard"_s, u"latency(5000)@graph:POST:/applications/*/addPassword"_s));
    QVERIFY(scene.run(StepId::Secret, &SetupFlow::check).canApply());
    afterTheIntent(scene, [] { test::lockLogin(); });
    StepStatus status = scene.run(StepId::Secret, &SetupFlow::apply);
    QVERIFY(status.error.has_value());
    QCOMPARE(toString(status.error->kind), u"keychainLocked"_s);
    const UnkeptSecret* unkept = scene.flow->unkeptSecret();
    QVERIFY(unkept && unkept->value.size() > 20);
    const QString keyId = unkept->keyId;
    QVERIFY(scene.secret().keyId.isEmpty()); // not "stored" before it is
    const Result<Secret> shown = await(scene.flow->revealClientSecret(this, keyId));
    QVERIFY(shown.ok() && shown->equals(unkept->value));

    QVERIFY(test::unlockLogin("pw"));
    status = scene.run(StepId::Secret, &SetupFlow::plan);
    QVERIFY(status.canApply());
    const Address only = SecretPlanner::address(keyId);
    auto* removing = awaitStep(scene.flow.get(), scene.flow.get(), StepId::Secret,
                               [&] { scene.flow->applyOnly(StepId::Secret, {only}); });
    QVERIFY(await(removing, 150'000).ok());
    QVERIFY(!scene.flow->unkeptSecret());
    QVERIFY(scene.secret().known.isEmpty()); // removed, and no other made
}

// A keychain that does not answer in time: nothing hangs, the value is not lost, and it is kept later.
void SecretLifeTest::aKeychainThatIsTooSlow()
{
    Scene scene;
    QVERIFY(scene.start(u"standard"_s, u"latency(5000)@graph:POST:/applications/*/addPassword"_s));
    QVERIFY(scene.run(StepId::Secret, &SetupFlow::check).canApply());
    const QString pid = QString::number(test::keyringProcess());
    QVERIFY(pid.toInt() > 1);
    afterTheIntent(scene, [pid] { QProcess::execute(u"kill"_s, {u"-STOP"_s, pid}); });
    const StepStatus status = scene.run(StepId::Secret, &SetupFlow::apply);
    QProcess::execute(u"kill"_s, {u"-CONT"_s, pid});
    QVERIFY(status.error.has_value());
    QCOMPARE(toString(status.error->kind), u"timedOut"_s);
    QVERIFY(scene.flow->unkeptSecret());
    const QString keyId = scene.flow->unkeptSecret()->keyId;
    QVERIFY(await(scene.flow->keepUnkeptSecret(this)).ok());
    QVERIFY(!scene.flow->unkeptSecret());
    QCOMPARE(toString(scene.run(StepId::Secret, &SetupFlow::check).state), u"verified"_s);
    QCOMPARE(scene.secret().keyId, keyId);
}

QTEST_GUILESS_MAIN(SecretLifeTest)
#include "SecretLifeTest.moc"
