// SPDX-License-Identifier: Apache-2.0
#include "setup/SetupFlow.h"

#include "domain/DeploymentJson.h"
#include "plan/GuidePlanner.h"
#include "setup/ServiceHub.h"
#include "setup/Step.h"
#include "setup/StepList.h"
#include "setup/Workspace.h"
#include "store/ApplyJournal.h"
#include "store/DeploymentFile.h"
#include "support/SampleDeployment.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace jonction;
using namespace Qt::StringLiterals;

/// The set-up on a real document, without a network and without a keychain: what must hold then, too.
class SetupFlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typedNonsenseStaysAndIsFound();
    void locksFollowTheOrder();
    void declareAndWithdraw();
    void declaredBecomesStaleWithEachInput();
    void aWordAheadOfItsTurn();
    void deadNetworkIsAnErrorAndNoLoss();
    void provenStandsWhileNobodyCanLook();
    void validationStopsTheLook();
    void unsavableDocumentIsSaidAndTriedAgain();
    void clientsOutliveAnEdit();
    void secretsWithoutKeychain();
    void secretsThatAreNone_data();
    void secretsThatAreNone();
    void oneWriterOnly();
    void documentsThatCannotBeOpened();
    void whatAnotherWroteIsReadUnderTheLock();

private:
    void open(const Deployment& d = test::learnedDeployment());
    void reopen();
    void finish(StepId id) { QTRY_VERIFY_WITH_TIMEOUT(!m_flow->status(id).isBusy(), 30'000); }
    QString state(StepId id) const { return toString(m_flow->status(id).state); }
    void establish(StepId id, const QString& state = u"verified"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SetupFlow> m_flow;
    QString m_file;
    WorkspaceOptions m_options;
};

// A port where nobody listens.
static QString deadAddress()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost, 0);
    return u"http://127.0.0.1:%1"_s.arg(server.serverPort());
}

void SetupFlowTest::init()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // a keychain of the person who runs the tests is not for tests
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(u"d.jonction"_s);
    m_options = {};
    m_options.actor = u"tester"_s;
    const QString dead = deadAddress();
    for (const QString& name : {u"login"_s, u"graph"_s, u"telnyx"_s, u"ccaip"_s})
        m_options.endpoints.insert(name, dead);
    qputenv("JT_KEY", "telnyx-key-for-nobody");
    m_options.secretsFromEnvironment = {u"telnyx-api-key=JT_KEY"_s};
}

void SetupFlowTest::cleanup()
{
    m_flow.reset();
    m_workspace.reset();
}

void SetupFlowTest::open(const Deployment& d)
{
    QFile::remove(m_file);
    QVERIFY(Workspace::create(m_file, d).ok());
    reopen();
}

void SetupFlowTest::reopen()
{
    m_flow.reset();
    m_workspace.reset();
    qputenv("JT_KEY", "telnyx-key-for-nobody");
    auto opened = Workspace::open(m_file, m_options);
    QVERIFY(opened.ok());
    m_workspace = opened.take();
    m_flow = std::make_unique<SetupFlow>(m_workspace.get());
}

// As an earlier run would have written it.
void SetupFlowTest::establish(StepId id, const QString& state)
{
    m_flow->edit([&](Deployment& d) {
        const std::vector<std::unique_ptr<Step>> steps = makeSteps(*m_workspace);
        const QStringList inputs = steps.at(static_cast<std::size_t>(id))->inputs();
        d.steps.insert(toString(id), {state, QDateTime::currentDateTimeUtc(), fingerprint(d, inputs)});
    });
}

void SetupFlowTest::typedNonsenseStaysAndIsFound()
{
    open();
    m_flow->edit([](Deployment& d) { d.trunk.sipSubdomain = u"My_Sub domain"_s; });
    const StepStatus status = m_flow->status(StepId::Trunk);
    QVERIFY(hasErrors(status.findings));
    QCOMPARE(status.findings.first().subject, u"trunk.sipSubdomain"_s);
    reopen();
    QCOMPARE(m_flow->deployment().trunk.sipSubdomain, u"My_Sub domain"_s);
    QVERIFY(hasErrors(m_flow->status(StepId::Trunk).findings));
}

void SetupFlowTest::locksFollowTheOrder()
{
    open();
    QCOMPARE(state(StepId::SignIn), u"editing"_s);
    QCOMPARE(state(StepId::Trunk), u"editing"_s);
    QCOMPARE(state(StepId::Domain), u"locked"_s);
    QVERIFY(m_flow->status(StepId::Domain).waitsFor == (QList<StepId>{StepId::SignIn, StepId::Trunk}));
    QCOMPARE(state(StepId::Application), u"locked"_s);
    establish(StepId::SignIn);
    establish(StepId::Trunk);
    QCOMPARE(state(StepId::Trunk), u"verified"_s);
    QCOMPARE(state(StepId::Domain), u"editing"_s);
    QCOMPARE(state(StepId::Routing), u"locked"_s);
    m_flow->edit([](Deployment& d) { d.trunk.sipSubdomain = u"another"_s; });
    QCOMPARE(state(StepId::Trunk), u"stale"_s);
    QCOMPARE(state(StepId::Domain), u"locked"_s);
}

void SetupFlowTest::declareAndWithdraw()
{
    open(test::learnedDeployment());
    establish(StepId::Domain);
    m_flow->check(StepId::Routing);
    finish(StepId::Routing);
    QCOMPARE(state(StepId::Routing), u"planned"_s);
    QVERIFY(!m_flow->status(StepId::Routing).canApply()); // nothing that an apply could do
    const QList<Change> changes = m_flow->status(StepId::Routing).plan.changes;
    QVERIFY(changes.size() > 1);
    for (const Change& change : changes.mid(1))
        m_flow->declare(change.address);
    finish(StepId::Routing);
    QCOMPARE(state(StepId::Routing), u"planned"_s);
    m_flow->declare(changes.first().address);
    finish(StepId::Routing);
    QCOMPARE(state(StepId::Routing), u"declared"_s);
    QCOMPARE(m_flow->activity().size(), changes.size());
    QCOMPARE(m_flow->activity().first().by, u"tester"_s);
    reopen();
    QCOMPARE(state(StepId::Routing), u"declared"_s); // and never "verified"
    m_flow->withdrawDeclaration(changes.at(1).address);
    QVERIFY(state(StepId::Routing) != u"declared"_s);
    QCOMPARE(m_flow->activity().constLast().phase, u"withdrawn"_s);
    m_flow->withdrawDeclaration(changes.at(1).address); // a second time: nothing
    QCOMPARE(m_flow->activity().size(), changes.size() + 1);
}

// A plan that shows work and a state that says "declared" must not stand side by side.
void SetupFlowTest::declaredBecomesStaleWithEachInput()
{
    const QList<std::function<void(Deployment&)>> edits{
        [](Deployment& d) { d.instance.host = u"other.uc1.ccaiplatform.com"_s; },
        [](Deployment& d) { d.trunk.sipSubdomain = u"other"_s; },
        [](Deployment& d) { d.trunk.sbcFqdn = u"other.mstsbc.telnyx.tech"_s; },
        [](Deployment& d) { d.trunk.concurrentCallLimit = 77; },
        [](Deployment& d) { d.routing.dialPlan = u"Other"_s; },
        [](Deployment& d) { d.routing.voiceRoutingPolicy = u"Other"_s; },
        [](Deployment& d) { d.routing.sipPort = 5067; },
        [](Deployment& d) { d.agents[0].number = u"+33142685377"_s; },
        [](Deployment& d) { d.agents[0].upn = u"other@contoso.com"_s; },
        [](Deployment& d) { d.app.clientId = u"12345678-2222-3333-4444-555555555555"_s; },
        [](Deployment& d) { d.secret.keyId = u"other"_s; },
        [](Deployment& d) { d.ucaas.multicastLimit = 7; },
        [](Deployment& d) { d.inheritance.option = u"always"_s; }};
    open();
    const std::vector<std::unique_ptr<Step>> steps = makeSteps(*m_workspace);
    for (qsizetype i = 0; i < edits.size(); ++i) {
        Deployment before = test::learnedDeployment();
        Deployment after = before;
        edits.at(i)(after);
        for (const std::unique_ptr<Step>& step : steps) {
            const Plan one = GuidePlanner::plan(before, step->id(), {});
            const Plan other = GuidePlanner::plan(after, step->id(), {});
            if (sameChanges(one, other))
                continue;
            QVERIFY2(fingerprint(before, step->inputs()) != fingerprint(after, step->inputs()),
                     qPrintable(u"edit %1 is no input of %2"_s.arg(i).arg(toString(step->id()))));
        }
    }
}

// Manual work may be done ahead of its turn; the word is void as soon as the values become other ones.
void SetupFlowTest::aWordAheadOfItsTurn()
{
    Deployment early = test::learnedDeployment();
    early.trunk.sbcFqdn = QString();
    open(early);
    QCOMPARE(state(StepId::Routing), u"locked"_s);
    m_flow->declare({StepId::Trunk, u"sip_connection"_s, u"x"_s}); // no manual change at all
    QVERIFY(m_flow->deployment().declared.isEmpty() && m_flow->activity().isEmpty());
    const QList<Change> changes = GuidePlanner::changes(m_flow->deployment(), StepId::Routing);
    for (const Change& change : changes)
        m_flow->declare(change.address);
    finish(StepId::Routing);
    QCOMPARE(m_flow->deployment().declared.size(), changes.size());
    m_flow->edit([](Deployment& d) { d.trunk.sbcFqdn = u"abc123.mstsbc.telnyx.tech"_s; });
    QVERIFY(state(StepId::Routing) != u"declared"_s);
    QVERIFY(GuidePlanner::plan(m_flow->deployment(), StepId::Routing, {}).summary().guide > 0);
}

void SetupFlowTest::deadNetworkIsAnErrorAndNoLoss()
{
    open();
    const Deployment before = m_flow->deployment();
    m_flow->plan(StepId::Trunk);
    QCOMPARE(state(StepId::Trunk), u"checking"_s);
    finish(StepId::Trunk);
    const StepStatus status = m_flow->status(StepId::Trunk);
    QCOMPARE(toString(status.state), u"attention"_s);
    QVERIFY(status.error);
    QCOMPARE(toString(status.error->kind), toString(ErrorKind::Network));
    QVERIFY(!status.planKnown && !status.canApply());
    QCOMPARE(m_flow->deployment().trunk.number, before.trunk.number);
    QVERIFY(m_flow->activity().isEmpty());
    QVERIFY(!QFile::exists(m_file + u".journal"_s));
}

// A cut cable proves nothing: neither for this run's other steps nor for the next start.
void SetupFlowTest::provenStandsWhileNobodyCanLook()
{
    open();
    establish(StepId::Trunk);
    establish(StepId::Domain);
    m_flow->plan(StepId::Trunk);
    finish(StepId::Trunk);
    QCOMPARE(state(StepId::Trunk), u"attention"_s); // said now
    QCOMPARE(state(StepId::Domain), u"verified"_s);
    m_flow->edit([](Deployment& d) { d.name = u"another name"_s; });
    QCOMPARE(state(StepId::Trunk), u"attention"_s); // and not covered up by an edit elsewhere
    reopen();
    QCOMPARE(state(StepId::Trunk), u"verified"_s);
}

void SetupFlowTest::validationStopsTheLook()
{
    open();
    m_flow->edit([](Deployment& d) { d.trunk.number = u"0142685300"_s; });
    m_flow->check(StepId::Trunk);
    QVERIFY(!m_flow->status(StepId::Trunk).isBusy()); // nobody was asked
    QCOMPARE(state(StepId::Trunk), u"attention"_s);
    m_flow->edit([](Deployment& d) { d.trunk.number = u"+33142685300"_s; });
    QVERIFY(!hasErrors(m_flow->status(StepId::Trunk).findings));
}

void SetupFlowTest::unsavableDocumentIsSaidAndTriedAgain()
{
    open();
    QSignalSpy failed(m_flow.get(), &SetupFlow::saveFailed);
    QSignalSpy saved(m_flow.get(), &SetupFlow::saved);
    QVERIFY(QFile::remove(m_file) && QDir().mkdir(m_file)); // as root, rights alone would not refuse
    m_flow->edit([](Deployment& d) { d.name = u"kept in memory"_s; });
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_flow->deployment().name, u"kept in memory"_s);
    QVERIFY(QDir().rmdir(m_file));
    m_flow->edit([](Deployment&) {});
    QCOMPARE(saved.size(), 1);
    QCOMPARE(DeploymentFile::read(m_file)->name, u"kept in memory"_s);
}

// Whoever waits between two calls, as the board and the steps do, still holds a client that exists.
void SetupFlowTest::clientsOutliveAnEdit()
{
    open();
    const QPointer<GraphApi> graph = m_flow->services().graph();
    const QPointer<TelnyxApi> telnyx = m_flow->services().telnyx();
    for (int i = 0; i < 3; ++i)
        m_flow->edit([i](Deployment& d) { d.instance.host = u"host%1.example.com"_s.arg(i); });
    QVERIFY(m_flow->services().graph() != graph); // the new ones are in use
    QVERIFY(graph && telnyx);
    m_flow->plan(StepId::Trunk);
    m_flow->edit([](Deployment& d) { d.instance.apiUser = u"typed in the middle"_s; });
    const TelnyxApi* during = m_flow->services().telnyx();
    finish(StepId::Trunk);
    QCOMPARE(toString(m_flow->status(StepId::Trunk).error->kind), u"network"_s); // not cancelled by typing
    QVERIFY(m_flow->services().telnyx() != during);
}

void SetupFlowTest::secretsThatAreNone_data()
{
    QTest::addColumn<int>("slot");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("code");
    const int client = static_cast<int>(SecretSlot::ClientSecret);
    const int telnyx = static_cast<int>(SecretSlot::TelnyxApiKey);
    QTest::newRow("the secret's id") << client << QByteArray("6dd1f9d4-6f5c-4f5f-a1c4-2f3a5b6c7d8e")
                                     << u"secret-looks-like-id"_s;
    QTest::newRow("nothing") << telnyx << QByteArray("  \n") << u"secret-empty"_s;
    QTest::newRow("two words") << telnyx << QByteArray("KEY01 copied") << u"secret-has-blanks"_s;
    QTest::newRow("two lines") << telnyx << QByteArray("KEY01\nKEY02") << u"secret-has-blanks"_s;
}

void SetupFlowTest::secretsThatAreNone()
{
    QFETCH(int, slot);
    QFETCH(QByteArray, value);
    QFETCH(QString, code);
    open();
    QString said;
    m_flow->storeSecret(this, static_cast<SecretSlot>(slot), Secret(value))
        ->onDone(this, [&](Result<Nothing>& stored) {
            QVERIFY(!stored.ok());
            said = stored.error().code;
        });
    QTRY_COMPARE_WITH_TIMEOUT(said, code, 30'000);
}

void SetupFlowTest::secretsWithoutKeychain()
{
    open();
    bool settled = false;
    m_flow->storeSecret(this, SecretSlot::CcaipApiToken, Secret("a-token-of-ccaip"))
        ->onDone(this, [&](Result<Nothing>& stored) {
            QVERIFY(!stored.ok());
            QVERIFY(stored.error().kind == ErrorKind::KeychainMissing);
            settled = true;
        });
    QTRY_VERIFY_WITH_TIMEOUT(settled, 30'000);
    settled = false;
    m_flow->hasSecret(this, SecretSlot::CcaipApiToken)->onDone(this, [&](Result<bool>& has) {
        QVERIFY(!has.ok()); // "no keychain" is not "no secret"
        settled = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(settled, 30'000);
    for (const QString& name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("a-token-of-ccaip"));
    }
}

void SetupFlowTest::oneWriterOnly()
{
    open();
    const auto outcome = [this](const QString& file) {
        WorkspaceOptions options;
        const auto opened = Workspace::open(file, options);
        return opened.ok() ? u"ok"_s : toString(opened.error().kind);
    };
    QCOMPARE(outcome(m_file), u"fileLocked"_s);
    const QString link = m_folder->filePath(u"link.jonction"_s);
    if (QFile::link(m_file, link))
        QCOMPARE(outcome(link), u"fileLocked"_s); // the same document by another name
    QVERIFY(Workspace::read(m_file).ok());
    m_flow.reset();
    m_workspace.reset();
    QCOMPARE(outcome(m_file), u"ok"_s);
}

void SetupFlowTest::documentsThatCannotBeOpened()
{
    const auto outcome = [this](const QByteArray& bytes) {
        QFile file(m_file);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return u"test"_s;
        file.close();
        const auto opened = Workspace::open(m_file, {});
        return opened.ok() ? u"ok"_s : toString(opened.error().kind);
    };
    QCOMPARE(outcome("{"), u"fileBroken"_s);
    QCOMPARE(outcome(R"({"kind":"jonction-deployment","schema":2,"id":"x"})"), u"fileNewer"_s);
    QCOMPARE(outcome(R"({"kind":"jonction-deployment","schema":1,"id":"x","agents":{}})"), u"fileBroken"_s);
    QVERIFY(!QFile::exists(m_file + u".lock"_s)); // nothing is left beside what was not opened
    QCOMPARE(Workspace::create(m_file, test::sampleDeployment()).error().kind == ErrorKind::AlreadyExists,
             true);
    QFile::remove(m_file);
    QCOMPARE(toString(Workspace::open(m_file, {}).error().kind), u"fileMissing"_s);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

// The journal and the document are those of the moment at which the lock was taken, in whatever folder.
void SetupFlowTest::whatAnotherWroteIsReadUnderTheLock()
{
    open();
    m_flow->edit([](Deployment& d) { d.name = u"written by the first"_s; });
    reopen();
    QCOMPARE(m_flow->deployment().name, u"written by the first"_s);
    m_flow->edit([](Deployment&) {}); // alike: nothing to write
    QVERIFY(m_flow->fileName() == QFileInfo(m_file).canonicalFilePath());
}

QTEST_GUILESS_MAIN(SetupFlowTest)
#include "SetupFlowTest.moc"
