// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeBrowser.h"
#include "practice/PracticeWalk.h"
#include "practice/SandboxProcess.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "support/Await.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

class PracticeWorldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void secondPlanIsEmptyInTheTerminalToo();
    void aLostDocumentFindsItsSecretAgain();
    void aLostAnswerLeavesNoSecretBehind();

private:
    /// A world, a document in it, and the demo administrator's hands.
    struct Scene
    {
        QTemporaryDir folder;
        SandboxProcess sandbox;
        PracticeBrowser browser;
        PracticeReady ready;
        QString file;
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<SetupFlow> flow;

        bool start(const QStringList& faults);
        bool open();
        void close();
        bool walk();
        StepStatus run(StepId id, StepOperation operation);
        QStringList endpointOptions() const;
        /// Names of the secrets that the directory shows.
        QStringList secretNames();
    };
    static QString program(const char* name)
    {
        return QStringLiteral(JONCTION_BIN_DIR "/") + QLatin1String(name);
    }
};

bool PracticeWorldTest::Scene::start(const QStringList& faults)
{
    file = folder.filePath(u"d.jonction"_s);
    // Another world each time: the keychain is one, and worlds of one seed give the same key ids.
    static int seed = 0;
    QStringList further{u"--agents"_s, u"3"_s, u"--seed"_s, QString::number(++seed)};
    if (!faults.isEmpty())
        further += {u"--faults"_s, faults.join(u';')};
    Result<PracticeReady> started = await(sandbox.start(&sandbox, file, further));
    if (!started.ok()) {
        qWarning("%s %s", qPrintable(outcomeOf(started)), qPrintable(started.error().evidence));
        return false;
    }
    ready = started.take();
    if (!open())
        return false;
    for (const auto& [name, slot] : {std::pair{u"telnyx-api-key"_s, SecretSlot::TelnyxApiKey},
                                     std::pair{u"ccaip-api-token"_s, SecretSlot::CcaipApiToken}})
        if (const auto it = ready.secrets.find(name); it != ready.secrets.end())
            if (!await(flow->storeSecret(flow.get(), slot, it->second.clone())).ok())
                return false;
    return true;
}

bool PracticeWorldTest::Scene::open()
{
    WorkspaceOptions options;
    options.endpoints = ready.endpoints;
    options.openBrowser = [this](const QUrl& url) { browser.open(url); };
    auto opened = Workspace::open(file, options);
    if (!opened.ok()) {
        qWarning("%s %s", qPrintable(outcomeOf(opened)), qPrintable(opened.error().subject));
        return false;
    }
    workspace = opened.take();
    flow = std::make_unique<SetupFlow>(workspace.get());
    return true;
}

void PracticeWorldTest::Scene::close()
{
    flow.reset();
    workspace.reset();
}

bool PracticeWorldTest::Scene::walk()
{
    PracticeWalk practice(flow.get(), QUrl(ready.endpoints.value(u"portal"_s)));
    const Result<PracticeReport> report = await(practice.run(&practice), 200'000);
    if (report.ok())
        for (const PracticeStep& step : report->steps)
            if (step.error)
                qWarning("%s: %s %s", qPrintable(toString(step.id)), qPrintable(toString(step.error->kind)),
                         qPrintable(step.error->evidence));
    return report.ok() && report->passed();
}

StepStatus PracticeWorldTest::Scene::run(StepId id, StepOperation operation)
{
    const StepStatus status = await(awaitStep(flow.get(), flow.get(), id, operation), 150'000).value();
    if (!status.needsMoreOfTheSession() || operation == static_cast<StepOperation>(&SetupFlow::signIn))
        return status;
    run(id, &SetupFlow::signIn); // permissions come step by step
    return run(id, operation);
}

QStringList PracticeWorldTest::Scene::endpointOptions() const
{
    QStringList options;
    for (const QString& name : {u"login"_s, u"graph"_s, u"telnyx"_s, u"ccaip"_s, u"sip"_s, u"portal"_s})
        if (ready.endpoints.contains(name))
            options += {u"--endpoint"_s, name + u'=' + ready.endpoints.value(name)};
    return options;
}

QStringList PracticeWorldTest::Scene::secretNames()
{
    QStringList names;
    for (const Change& change : run(StepId::Secret, &SetupFlow::plan).plan.changes)
        names.append(toString(change.action) + u' ' + change.before.value("display_name"_L1).toString());
    return names;
}

void PracticeWorldTest::initTestCase()
{
    qputenv("JONCTION_SANDBOX", program("jonction-sandbox").toUtf8());
    qputenv("JONCTION_SIP", program("jonction-sip").toUtf8());
    for (const char* needed : {"jonction-sandbox", "jonctionctl", "jonction-sip"})
        if (!QFile::exists(program(needed)))
            QSKIP("a program of ours is not built");
}

void PracticeWorldTest::secondPlanIsEmptyInTheTerminalToo()
{
    Scene scene;
    QVERIFY(scene.start({}));
    QVERIFY(scene.walk());
    QVERIFY(scene.workspace->journal().openIntents().isEmpty());
    scene.close();
    for (int i = 0; i < 2; ++i) {
        QProcess terminal;
        terminal.start(program("jonctionctl"),
                       QStringList{u"plan"_s, scene.file, u"--json"_s} + scene.endpointOptions());
        QTRY_VERIFY_WITH_TIMEOUT(terminal.state() == QProcess::NotRunning, 60'000);
        const QJsonObject json = QJsonDocument::fromJson(terminal.readAllStandardOutput()).object();
        const QByteArray trouble = terminal.readAllStandardError();
        QVERIFY2(terminal.exitCode() == 0, trouble);
        QVERIFY(!json.value("incomplete"_L1).toBool(true));
        const QJsonObject summary = json.value("summary"_L1).toObject();
        for (const QString& key : summary.keys())
            QVERIFY2((summary.value(key).toInt() == 0) == (key != "noop"_L1), qPrintable(key));
    }
    // A look leaves what was proven as it was, also for the next start.
    QVERIFY(scene.open());
    for (const StepStatus& status : scene.flow->statuses())
        QVERIFY2(status.state == StepState::Verified || status.state == StepState::Declared,
                 qPrintable(toString(status.id) + u' ' + toString(status.state)));
}

// Killed between the keychain and the document: the value is in the keychain, the key id nowhere.
void PracticeWorldTest::aLostDocumentFindsItsSecretAgain()
{
    Scene scene;
    QVERIFY(scene.start({}));
    for (const StepId id : {StepId::SignIn, StepId::Application}) {
        QVERIFY(scene.run(id, &SetupFlow::check).canApply());
        QCOMPARE(toString(scene.run(id, &SetupFlow::apply).state), u"verified"_s);
    }
    const QString before = scene.folder.filePath(u"before"_s);
    QVERIFY(QFile::copy(scene.file, before));
    const StepStatus planned = scene.run(StepId::Secret, &SetupFlow::check);
    QVERIFY(planned.canApply());
    QCOMPARE(toString(scene.run(StepId::Secret, &SetupFlow::apply).state), u"verified"_s);
    const QString keyId = scene.flow->deployment().secret.keyId;
    QVERIFY(!keyId.isEmpty());
    scene.close();

    QVERIFY(QFile::remove(scene.file) && QFile::copy(before, scene.file));
    QFile journal(scene.file + u".journal"_s);
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = journal.readAll().split('\n');
    journal.close();
    while (!lines.isEmpty() && !lines.constLast().contains("\"intent\""))
        lines.removeLast(); // the last thing that reached the disk is the intent
    QVERIFY(journal.open(QIODevice::WriteOnly));
    journal.write(lines.join('\n') + '\n');
    journal.close();

    QVERIFY(scene.open());
    QVERIFY(scene.flow->deployment().secret.keyId.isEmpty());
    QCOMPARE(scene.workspace->journal().openIntents().size(), 1);
    const StepStatus found = scene.run(StepId::Secret, &SetupFlow::check);
    QCOMPARE(toString(found.state), u"verified"_s); // nothing created, nothing removed
    QCOMPARE(scene.flow->deployment().secret.keyId, keyId);
    QVERIFY(scene.workspace->journal().openIntents().isEmpty());
    QCOMPARE(scene.workspace->journal().entries().constLast().detail, u"found done"_s);
}

// The directory made the secret and its answer was lost: nobody knows the value, so it goes, and one takes
// its place.
void PracticeWorldTest::aLostAnswerLeavesNoSecretBehind()
{
    Scene scene;
    QVERIFY(scene.start({u"lost@graph:POST:*addPassword*#1"_s}));
    for (const StepId id : {StepId::SignIn, StepId::Application}) {
        QVERIFY(scene.run(id, &SetupFlow::check).canApply());
        QCOMPARE(toString(scene.run(id, &SetupFlow::apply).state), u"verified"_s);
    }
    QVERIFY(scene.run(StepId::Secret, &SetupFlow::check).canApply());
    const StepStatus lost = scene.run(StepId::Secret, &SetupFlow::apply);
    QCOMPARE(toString(lost.state), u"attention"_s);
    QVERIFY(!lost.canApply()); // not before another look
    QCOMPARE(scene.workspace->journal().openIntents().size(), 1);
    const StepStatus mended = scene.run(StepId::Secret, &SetupFlow::check);
    QCOMPARE(mended.plan.summary().remove, 1);
    QCOMPARE(mended.plan.summary().create, 1);
    QCOMPARE(toString(scene.run(StepId::Secret, &SetupFlow::apply).state), u"verified"_s);
    QCOMPARE(scene.secretNames().size(), 1);
}

QTEST_GUILESS_MAIN(PracticeWorldTest)
#include "PracticeWorldTest.moc"
