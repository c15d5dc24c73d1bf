// SPDX-License-Identifier: Apache-2.0
#include "practice/PracticeBrowser.h"
#include "practice/SandboxProcess.h"
#include "setup/ServiceHub.h"
#include "setup/Session.h"
#include "setup/SetupFlow.h"
#include "setup/StepAwait.h"
#include "setup/Workspace.h"
#include "support/Await.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace jonction;
using namespace Qt::StringLiterals;

/// Signing in to a practice tenant that is not always kind, with a real keychain.
class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void permissionsComeStepByStep();
    void fewerThanAsked();
    void onlyEligible();
    void lesserRolesOnly();
    void hiddenRolesAreNotInvented();
    void guestIsRefused();
    void personalAccountIsRefused();
    void clockFiveMinutesWrong();
    void claimsArePassedOn();
    void sessionThatEnded_data();
    void sessionThatEnded();
    void onAnotherDevice();
    void deviceCodeBlocked();
    void deviceCodeDeclined();
    void signOutForgets();

private:
    StepStatus run(StepId id, StepOperation operation)
    {
        return await(awaitStep(m_flow.get(), m_flow.get(), id, operation), 60'000).value();
    }
    StepStatus signIn()
    {
        run(StepId::SignIn, &SetupFlow::check);
        return run(StepId::SignIn, &SetupFlow::apply);
    }
    void open();
    void toggle(const QJsonObject& values);
    QByteArray request(const QByteArray& verb, const QUrl& url, const QByteArray& body,
                       const QByteArray& type);
    void decideOnDevice(const QByteArray& decision);
    static QStringList findingsOf(const StepStatus& status)
    {
        QStringList ids;
        for (const Diagnostic& finding : status.findings)
            ids.append(finding.id);
        return ids;
    }
    static QString program(const char* name)
    {
        return QStringLiteral(JONCTION_BIN_DIR "/") + QLatin1String(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    PracticeBrowser m_browser;
    PracticeReady m_ready;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SetupFlow> m_flow;
    QNetworkAccessManager m_network;
};

void SignInTest::initTestCase()
{
    qputenv("JONCTION_SANDBOX", program("jonction-sandbox").toUtf8());
    if (!QFile::exists(program("jonction-sandbox")))
        QSKIP("jonction-sandbox is not built");
}

void SignInTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxProcess>();
    static int seed = 100; // another world each time: the keychain is one
    Result<PracticeReady> started =
        await(m_sandbox->start(m_sandbox.get(), m_folder->filePath(u"d.jonction"_s),
                               {u"--agents"_s, u"2"_s, u"--seed"_s, QString::number(++seed)}));
    QVERIFY(started.ok());
    m_ready = started.take();
    open();
}

void SignInTest::open()
{
    WorkspaceOptions options;
    options.endpoints = m_ready.endpoints;
    options.openBrowser = [this](const QUrl& url) { m_browser.open(url); };
    auto opened = Workspace::open(m_folder->filePath(u"d.jonction"_s), options);
    QVERIFY(opened.ok());
    m_workspace = opened.take();
    m_flow = std::make_unique<SetupFlow>(m_workspace.get());
}

void SignInTest::cleanup()
{
    m_flow.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

QByteArray SignInTest::request(const QByteArray& verb, const QUrl& url, const QByteArray& body,
                               const QByteArray& type)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    QNetworkReply* reply = m_network.sendCustomRequest(request, verb, body);
    [&] { QTRY_VERIFY(reply->isFinished()); }();
    const QByteArray answer = reply->readAll();
    if (reply->error() != QNetworkReply::NoError)
        qWarning("%s", answer.constData());
    reply->deleteLater();
    return answer;
}

void SignInTest::toggle(const QJsonObject& values)
{
    QUrl url(m_ready.endpoints.value(u"graph"_s));
    url.setPath(u"/_sandbox/tenant"_s);
    request("PATCH", url, QJsonDocument(values).toJson(), "application/json");
}

void SignInTest::permissionsComeStepByStep()
{
    QCOMPARE(toString(signIn().state), u"verified"_s);
    QCOMPARE(m_flow->services().session()->askedScopes(),
             (QStringList{u"User.Read"_s, u"openid"_s, u"profile"_s, u"offline_access"_s}));
    const StepStatus lacking = run(StepId::Application, &SetupFlow::check);
    QVERIFY(lacking.needsMoreOfTheSession());
    QCOMPARE(lacking.error->code, u"scope-missing"_s);
    QCOMPARE(lacking.error->evidence, u"Application.Read.All"_s);
    QCOMPARE(toString(lacking.state), u"attention"_s);
    const StepStatus more = run(StepId::Application, &SetupFlow::signIn);
    QVERIFY(!more.error);
    QVERIFY(more.canApply());
    QVERIFY(m_flow->services().session()->missingScopes().isEmpty());
    // What is granted stays granted for the next start, without anybody's doing.
    m_flow.reset();
    m_workspace.reset();
    open();
    QVERIFY(run(StepId::Application, &SetupFlow::check).canApply());
}

void SignInTest::fewerThanAsked()
{
    QCOMPARE(toString(signIn().state), u"verified"_s);
    toggle({{"withheldScopes"_L1, QJsonArray{u"DelegatedPermissionGrant.ReadWrite.All"_s}}});
    run(StepId::Application, &SetupFlow::check);
    run(StepId::Application, &SetupFlow::signIn);
    const StepStatus told = run(StepId::SignIn, &SetupFlow::check);
    QVERIFY2(findingsOf(told).contains(u"signin.scopesMissing"_s), qPrintable(findingsOf(told).join(u' ')));
    QCOMPARE(told.facts.value("missing_scopes"_L1).toArray().first().toString(),
             u"DelegatedPermissionGrant.ReadWrite.All"_s);
}

void SignInTest::onlyEligible()
{
    toggle({{"activeRoles"_L1, QJsonArray()}, {"eligibleRoles"_L1, QJsonArray{u"Global Administrator"_s}}});
    const StepStatus hidden = signIn();
    QCOMPARE(hidden.facts.value("administrator"_L1).toString(), u"unknown"_s);
    QVERIFY(findingsOf(hidden).contains(u"signin.administratorUnknown"_s));
    // Where an administrator has consented to the look, it is made.
    toggle({{"activeRoles"_L1, QJsonArray{u"Global Administrator"_s}}});
    QVERIFY(
        await(m_workspace->session().signIn(this, {u"RoleManagement.Read.Directory"_s}, SignInWay::Browser))
            .ok());
    toggle({{"activeRoles"_L1, QJsonArray()}});
    const StepStatus seen = run(StepId::SignIn, &SetupFlow::check);
    QCOMPARE(seen.facts.value("administrator"_L1).toString(), u"eligible"_s);
    QVERIFY(findingsOf(seen).contains(u"signin.administratorEligible"_s));
}

void SignInTest::lesserRolesOnly()
{
    toggle({{"activeRoles"_L1, QJsonArray{u"User Administrator"_s}}});
    const StepStatus status = signIn();
    QCOMPARE(toString(status.state), u"verified"_s);
    QStringList warned;
    for (const Check& check : status.verification.checks)
        if (check.id.startsWith("signin.role."_L1))
            warned.append(check.id.section(u'.', 2) + u'=' + toString(check.outcome));
    QVERIFY2(warned.contains(u"licences=pass"_s) && warned.contains(u"users=warning"_s),
             qPrintable(warned.join(u' ')));
}

void SignInTest::hiddenRolesAreNotInvented()
{
    toggle({{"rolesHidden"_L1, true}});
    QCOMPARE(signIn().facts.value("administrator"_L1).toString(), u"unknown"_s);
    QVERIFY(
        await(m_workspace->session().signIn(this, {u"RoleManagement.Read.Directory"_s}, SignInWay::Browser))
            .ok());
    QCOMPARE(run(StepId::SignIn, &SetupFlow::check).facts.value("administrator"_L1).toString(), u"active"_s);
}

void SignInTest::guestIsRefused()
{
    toggle({{"account"_L1, u"guest"_s}});
    const StepStatus status = signIn();
    QCOMPARE(toString(status.state), u"attention"_s);
    QVERIFY(findingsOf(status).contains(u"signin.guest"_s));
}

void SignInTest::personalAccountIsRefused()
{
    toggle({{"account"_L1, u"personal"_s}});
    run(StepId::SignIn, &SetupFlow::check);
    // Microsoft's page refuses it at the door and sends nobody back: the wait goes on until it is given up.
    m_flow->apply(StepId::SignIn);
    QTest::qWait(1500);
    QCOMPARE(toString(m_flow->status(StepId::SignIn).state), u"applying"_s);
    m_flow->stop(StepId::SignIn);
    QTRY_VERIFY(!m_flow->status(StepId::SignIn).isBusy());
    QVERIFY(m_flow->deployment().tenant.account.isEmpty());
    QVERIFY(!m_flow->services().session()->hasUsableToken());
}

void SignInTest::clockFiveMinutesWrong()
{
    QVERIFY(!findingsOf(signIn()).contains(u"signin.clockBehind"_s));
    toggle({{"clockSkewSeconds"_L1, 360}});
    QVERIFY(findingsOf(run(StepId::SignIn, &SetupFlow::check)).contains(u"signin.clockBehind"_s));
    toggle({{"clockSkewSeconds"_L1, -360}});
    QVERIFY(findingsOf(run(StepId::SignIn, &SetupFlow::check)).contains(u"signin.clockAhead"_s));
}

void SignInTest::claimsArePassedOn()
{
    QCOMPARE(toString(signIn().state), u"verified"_s);
    run(StepId::Application, &SetupFlow::signIn);
    toggle({{"claimsChallenge"_L1, true}});
    const StepStatus challenged = run(StepId::Application, &SetupFlow::check);
    QVERIFY(challenged.error);
    QCOMPARE(challenged.error->code, u"insufficient_claims"_s);
    QVERIFY(challenged.needsMoreOfTheSession());
    QVERIFY(!m_flow->services().session()->demandedClaims().isEmpty());
    const StepStatus again = run(StepId::Application, &SetupFlow::signIn);
    QVERIFY2(!again.error, again.error ? qPrintable(again.error->code) : "");
    QVERIFY(m_flow->services().session()->demandedClaims().isEmpty());
}

void SignInTest::sessionThatEnded_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"expired", "revoked", "frequency", "passwordChanged"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void SignInTest::sessionThatEnded()
{
    QFETCH(QString, how);
    QCOMPARE(toString(signIn().state), u"verified"_s);
    m_flow.reset();
    m_workspace.reset();
    toggle({{"refreshTokens"_L1, how}});
    open(); // the access token went with the process
    const StepStatus over = run(StepId::SignIn, &SetupFlow::check);
    QVERIFY(!over.error);
    QCOMPARE(over.plan.summary().create, 1); // the session is to be made anew
    const StepStatus other = run(StepId::Application, &SetupFlow::check);
    QVERIFY(other.needsSignIn());
    toggle({{"refreshTokens"_L1, u"valid"_s}});
    QCOMPARE(toString(run(StepId::SignIn, &SetupFlow::apply).state), u"verified"_s);
}

void SignInTest::decideOnDevice(const QByteArray& decision)
{
    connect(m_flow.get(), &SetupFlow::deviceOffered, this, [this, decision](const DeviceOffer& offer) {
        QUrlQuery form;
        form.addQueryItem(u"user_code"_s, offer.code);
        form.addQueryItem(u"decision"_s, QString::fromLatin1(decision));
        QNetworkRequest request(offer.address);
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          QByteArray("application/x-www-form-urlencoded"));
        m_network.post(request, form.toString(QUrl::FullyEncoded).toUtf8());
    });
}

void SignInTest::onAnotherDevice()
{
    decideOnDevice("sign-in");
    const StepStatus status = run(StepId::SignIn, &SetupFlow::signInElsewhere);
    QVERIFY2(!status.error, status.error ? qPrintable(status.error->code) : "");
    QCOMPARE(toString(status.state), u"verified"_s);
    QVERIFY(!m_flow->deployment().tenant.account.isEmpty());
}

void SignInTest::deviceCodeBlocked()
{
    toggle({{"deviceCodeBlocked"_L1, true}});
    decideOnDevice("sign-in");
    const StepStatus status = run(StepId::SignIn, &SetupFlow::signInElsewhere);
    QVERIFY(status.error);
    QCOMPARE(status.error->code, u"device-code-blocked"_s);
}

void SignInTest::deviceCodeDeclined()
{
    decideOnDevice("decline");
    const StepStatus status = run(StepId::SignIn, &SetupFlow::signInElsewhere);
    QVERIFY(status.error);
    QCOMPARE(status.error->code, u"authorization_declined"_s);
}

void SignInTest::signOutForgets()
{
    QCOMPARE(toString(signIn().state), u"verified"_s);
    QCOMPARE(await(m_flow->hasSecret(this, SecretSlot::RefreshToken)).value(), true);
    QVERIFY(await(m_flow->signOut(this)).ok());
    QCOMPARE(await(m_flow->hasSecret(this, SecretSlot::RefreshToken)).value(), false);
    QCOMPARE(toString(m_flow->status(StepId::SignIn).state), u"editing"_s);
    QVERIFY(m_flow->deployment().tenant.account.isEmpty());
    QVERIFY(!m_flow->services().session()->hasUsableToken());
    QCOMPARE(run(StepId::SignIn, &SetupFlow::check).plan.summary().create, 1);
    QCOMPARE(toString(run(StepId::SignIn, &SetupFlow::apply).state), u"verified"_s);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "SignInTest.moc"
