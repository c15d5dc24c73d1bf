// SPDX-License-Identifier: Apache-2.0
// Renders every page of the window into PNG files, for people to look at. Run by hand:
//   screenshot_tool FOLDER [--walk] [--language fr|en] [--theme light|dark] [--size 1280x800] [--only NAME]
//   [--tenant NAME] [--target SIP-URI]
// Starts a practice world of its own; --walk goes through the whole set-up before the pictures are taken.
// Scale: QT_SCALE_FACTOR=2. Needs a keychain (tests/support/with-keyring.sh).
#include "dialer/DialerController.h"
#include "gui/dialer/LadderView.h"
#include "gui/DocumentSession.h"
#include "gui/IconSet.h"
#include "gui/MainWindow.h"
#include "gui/Theme.h"
#include "practice/PracticeBrowser.h"
#include "practice/PracticeWalk.h"
#include "practice/SandboxProcess.h"
#include "support/Await.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QDir>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace jonction;
using namespace Qt::StringLiterals;

namespace {

struct Studio
{
    MainWindow* window;
    QDir folder;
    QString only;
    QString target; ///< whom the dialer calls instead of the first agent

    bool wanted(const QString& name) const { return only.isEmpty() || name.contains(only); }
    void shoot(const QString& name, int waitMs = 250) const
    {
        if (!wanted(name))
            return;
        QTest::qWait(waitMs);
        window->grab().save(folder.filePath(name + ".png"_L1));
    }
    void shootEnd(const QString& name) const
    {
        for (QScrollArea* area : window->findChildren<QScrollArea*>())
            if (area->isVisible() && area->verticalScrollBar()->maximum() > 0 && wanted(name)) {
                area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                shoot(name + "-end"_L1, 100);
                return;
            }
    }
};

void translate(const QString& language)
{
    QLocale::setDefault(QLocale(language));
    for (const auto& [name, folder] :
         {std::pair{u"qtbase_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
          {u"jonction_"_s, u":/i18n"_s}}) {
        auto* translator = new QTranslator(qApp);
        if (translator->load(name + language, folder))
            QApplication::installTranslator(translator);
    }
}

void shootSteps(const Studio& studio)
{
    for (const StepId step : allStepIds()) {
        const QString name =
            u"step-%1-%2"_s.arg(stepNumber(step), 2, 10, QLatin1Char('0')).arg(toString(step));
        if (!studio.wanted(name))
            continue;
        studio.window->go({Place::Setup, step, {}, {}});
        studio.shoot(name);
        studio.shootEnd(name);
    }
}

// Given to the keychain, and taken out again.
void shootKeptPassword(const Studio& studio)
{
    auto* user = studio.window->findChild<QLineEdit*>(u"user"_s);
    auto* password = studio.window->findChild<QLineEdit*>(u"password"_s);
    auto* keep = studio.window->findChild<QCheckBox*>(u"keepPassword"_s);
    if (!user || !password || !keep)
        return;
    user->setText(u"ujet-practice"_s);
    password->setText(u"practice-password"_s);
    keep->click();
    (void)QTest::qWaitFor([password] { return password->text().isEmpty(); }, 5000);
    studio.shoot(u"dialer-password"_s, 100);
    keep->click();
    (void)QTest::qWaitFor([keep] { return !keep->isChecked(); }, 5000);
    user->clear();
}

void shootDialerSettings(const Studio& studio)
{
    auto* more = studio.window->findChild<QToolButton*>(u"more"_s);
    auto* settings = studio.window->findChild<QTabWidget*>(u"settings"_s);
    if (!more || !settings)
        return;
    more->setChecked(true);
    for (int tab = 0; tab < settings->count(); ++tab) {
        settings->setCurrentIndex(tab);
        studio.shoot(u"dialer-%1"_s.arg(settings->widget(tab)->objectName()), 100);
        if (settings->widget(tab)->objectName() == "accountPage"_L1)
            shootKeptPassword(studio);
    }
    more->setChecked(false);
}

void shootTransfer(const Studio& studio)
{
    MainWindow* window = studio.window;
    window->findChild<QPushButton*>(u"callTransfer"_s)->click();
    auto* dialog = window->findChild<QDialog*>(u"transferDialog"_s);
    if (!dialog)
        return;
    QTest::qWait(200);
    dialog->grab().save(studio.folder.filePath(u"dialer-transfer.png"_s));
    dialog->findChild<QLineEdit*>(u"transferTarget"_s)->setText(u"sip:expert@127.0.0.1:9"_s);
    dialog->findChild<QPushButton*>(u"transferBlind"_s)->click();
    QTest::qWait(1500);
    dialog->grab().save(studio.folder.filePath(u"dialer-transfer-answered.png"_s));
    dialog->reject();
    studio.shoot(u"dialer-transferred"_s);
}

// While it rings and talks, on hold, and a transfer.
void shootTalk(const Studio& studio)
{
    MainWindow* window = studio.window;
    DialerController* dialer = window->session()->dialer();
    if (QTest::qWaitFor([dialer] { return dialer->state() == CallState::Ringing || !dialer->isBusy(); },
                        5000) &&
        dialer->isBusy())
        studio.shoot(u"dialer-ringing"_s, 50);
    (void)QTest::qWaitFor([dialer] { return dialer->isTalking() || !dialer->isBusy(); }, 15'000);
    if (!dialer->isTalking())
        return;
    studio.shoot(u"dialer-talking"_s, 4000);
    if (auto* pad = window->findChild<QWidget*>(u"keyPad"_s))
        pad->grab().save(studio.folder.filePath(u"dialer-keys.png"_s));
    window->findChild<QPushButton*>(u"callHold"_s)->click();
    studio.shoot(u"dialer-held"_s, 1000);
    window->findChild<QPushButton*>(u"callHold"_s)->click();
    QTest::qWait(1000);
    if (dialer->isTalking())
        shootTransfer(studio);
    if (auto* hangUp = window->findChild<QPushButton*>(u"dialHangUp"_s))
        hangUp->click();
}

// With its talk, its end, a search in it, and a message chosen.
void shootCall(const Studio& studio)
{
    MainWindow* window = studio.window;
    DialerController* dialer = window->session()->dialer();
    if (auto* talk = window->findChild<QSpinBox*>(u"talk"_s))
        talk->setValue(0);
    if (auto* source = window->findChild<QComboBox*>(u"source"_s))
        source->setCurrentIndex(source->findData(u"microphone"_s));
    if (auto* call = window->findChild<QPushButton*>(u"dialCall"_s))
        call->click();
    shootTalk(studio);
    (void)QTest::qWaitFor([dialer] { return !dialer->isBusy(); }, 15'000);
    studio.shoot(u"dialer"_s);
    if (auto* ladder = window->findChild<LadderView*>(u"ladder"_s))
        ladder->setCurrentIndex(ladder->model()->index(qMin(2, ladder->model()->rowCount() - 1), 0));
    if (auto* search = window->findChild<QLineEdit*>(u"ladderSearch"_s))
        search->setText(u"Contact"_s);
    studio.shoot(u"dialer-search"_s);
    if (auto* search = window->findChild<QLineEdit*>(u"ladderSearch"_s))
        search->clear();
}

// This computer waits, and calls itself.
void shootWaiting(const Studio& studio)
{
    MainWindow* window = studio.window;
    DialerController* dialer = window->session()->dialer();
    auto* target = window->findChild<QLineEdit*>(u"target"_s);
    auto* listen = window->findChild<QPushButton*>(u"listen"_s);
    if (!target || !listen)
        return;
    target->setText(u"sip:caller@127.0.0.1"_s);
    window->findChild<QLineEdit*>(u"proxy"_s)->clear();
    window->findChild<QToolButton*>(u"more"_s)->setChecked(true);
    auto* settings = window->findChild<QTabWidget*>(u"settings"_s);
    settings->setCurrentIndex(settings->count() - 1);
    listen->click();
    (void)QTest::qWaitFor([dialer] { return !dialer->listeningUri().isEmpty(); }, 8000);
    studio.shoot(u"dialer-waiting"_s);
    target->setText(dialer->listeningUri());
    window->findChild<QPushButton*>(u"dialCall"_s)->click();
    (void)QTest::qWaitFor([dialer] { return dialer->isTalking(); }, 8000);
    studio.shoot(u"dialer-waited"_s, 1000);
    window->findChild<QPushButton*>(u"dialHangUp"_s)->click();
    (void)QTest::qWaitFor([dialer] { return !dialer->isBusy(); }, 15'000);
    dialer->stopListening();
    studio.shoot(u"dialer-waited-end"_s);
    window->findChild<QToolButton*>(u"more"_s)->setChecked(false);
}

void shootDialer(const Studio& studio)
{
    MainWindow* window = studio.window;
    if (!studio.wanted(u"dialer"_s))
        return;
    const QList<Agent>& agents = window->session()->deployment().agents;
    window->go({Place::Dialer, {}, agents.isEmpty() ? QString() : agents.first().upn, {}});
    if (auto* target = window->findChild<QLineEdit*>(u"target"_s); target && !studio.target.isEmpty())
        target->setText(studio.target);
    if (auto* proxy = window->findChild<QLineEdit*>(u"proxy"_s); proxy && !studio.target.isEmpty())
        proxy->clear();
    studio.shoot(u"dialer-idle"_s);
    shootDialerSettings(studio);
    if (auto* probe = window->findChild<QPushButton*>(u"dialProbe"_s))
        probe->click();
    (void)QTest::qWaitFor([window] { return !window->session()->dialer()->isBusy(); }, 15'000);
    studio.shoot(u"dialer-probe"_s);
    shootCall(studio);
    shootWaiting(studio);
}

bool settle(SetupFlow* flow, StepId step)
{
    return QTest::qWaitFor([=] { return !flow->status(step).isBusy(); }, 30'000);
}

// A plan with work in it, its question, and findings: what a walked world no longer shows.
void shootUnfinished(const Studio& studio)
{
    SetupFlow* flow = studio.window->session()->flow();
    flow->check(StepId::SignIn);
    (void)settle(flow, StepId::SignIn);
    studio.window->go({Place::Setup, StepId::SignIn, {}, {}});
    studio.shoot(u"plan-signin"_s);
    flow->apply(StepId::SignIn);
    (void)settle(flow, StepId::SignIn);
    studio.window->go({Place::Setup, StepId::Trunk, {}, {}});
    if (auto* check =
            studio.window->findChild<QWidget*>(u"step_trunk"_s)->findChild<QPushButton*>(u"checkButton"_s))
        check->click();
    (void)settle(flow, StepId::Trunk);
    studio.shoot(u"plan-trunk"_s);
    if (auto* apply =
            studio.window->findChild<QWidget*>(u"step_trunk"_s)->findChild<QPushButton*>(u"applyButton"_s))
        apply->click();
    QTest::qWait(200);
    if (auto* question = studio.window->findChild<QDialog*>(u"applyConfirmation"_s)) {
        question->grab().save(studio.folder.filePath(u"plan-question.png"_s));
        question->reject();
    }
    flow->edit([](Deployment& d) {
        d.trunk.sipSubdomain = u"ujet_practice"_s;
        d.trunk.number = u"0199000101"_s;
    });
    studio.window->go({Place::Setup, StepId::Trunk, {}, u"trunk.number"_s});
    studio.shoot(u"findings-trunk"_s);
    studio.window->go({Place::Setup, StepId::Licences, {}, {}});
    flow->check(StepId::Licences);
    (void)settle(flow, StepId::Licences);
    studio.shoot(u"plan-licences"_s, 400);
}

void shootUndo(const Studio& studio)
{
    if (!studio.wanted(u"undo-trunk"_s))
        return;
    studio.window->go({Place::Setup, StepId::Trunk, {}, {}});
    auto* takeBack =
        studio.window->findChild<QWidget*>(u"step_trunk"_s)->findChild<QPushButton*>(u"undoButton"_s);
    if (!takeBack || !takeBack->isVisible())
        return;
    takeBack->click();
    QTest::qWait(2000);
    if (auto* dialog = studio.window->findChild<QDialog*>(u"undoDialog"_s)) {
        dialog->grab().save(studio.folder.filePath(u"undo-trunk.png"_s));
        dialog->reject();
    }
}

void shootDeviceCode(const Studio& studio)
{
    if (!studio.wanted(u"device-code"_s))
        return;
    studio.window->go({Place::Setup, StepId::SignIn, {}, {}});
    if (auto* elsewhere = studio.window->findChild<QPushButton*>(u"signInElsewhere"_s))
        elsewhere->click();
    QTest::qWait(2500);
    if (auto* dialog = studio.window->findChild<QDialog*>(u"deviceCodeDialog"_s)) {
        dialog->grab().save(studio.folder.filePath(u"device-code.png"_s));
        dialog->reject();
    }
    (void)settle(studio.window->session()->flow(), StepId::SignIn);
}

void shootPicker(const Studio& studio)
{
    if (!studio.wanted(u"picker"_s))
        return;
    studio.window->go({Place::Setup, StepId::Users, {}, {}});
    auto* pick = studio.window->findChild<QPushButton*>(u"pickAgents"_s);
    if (!pick)
        return;
    pick->click();
    auto* dialog = studio.window->findChild<QDialog*>(u"agentPicker"_s);
    dialog->findChild<QComboBox*>(u"pickerWay"_s)->setCurrentIndex(2);
    QTest::qWait(2500);
    dialog->grab().save(studio.folder.filePath(u"picker.png"_s));
    dialog->reject();
}

void shootAll(const Studio& studio)
{
    MainWindow& window = *studio.window;
    shootSteps(studio);
    window.go({Place::Overview, {}, {}, {}});
    studio.shoot(u"overview"_s);
    if (studio.wanted(u"board"_s)) {
        window.go({Place::Board, {}, {}, {}});
        studio.shoot(u"board"_s, 3500);
    }
    shootDialer(studio);
    shootUndo(studio);
    shootDeviceCode(studio);
    shootPicker(studio);
    window.go({Place::Activity, {}, {}, {}});
    studio.shoot(u"activity"_s);
    window.go({Place::Settings, {}, {}, {}});
    studio.shoot(u"settings"_s);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QApplication::setOrganizationName(u"Jonction"_s);
    QApplication::setApplicationName(u"jonction-screenshots"_s);
    QCommandLineParser parser;
    parser.addOptions({{u"language"_s, {}, u"L"_s, u"en"_s},
                       {u"theme"_s, {}, u"T"_s, u"light"_s},
                       {u"size"_s, {}, u"WxH"_s, u"1280x800"_s},
                       {u"only"_s, {}, u"NAME"_s},
                       {u"target"_s, {}, u"URI"_s},
                       {u"tenant"_s, {}, u"NAME"_s},
                       {u"walk"_s, {}}});
    parser.process(app);
    translate(parser.value(u"language"_s));
    Theme::apply(app, Theme::modeFromString(parser.value(u"theme"_s)));
    QApplication::setWindowIcon(IconSet::application());

    QTemporaryDir world;
    SandboxProcess sandbox;
    auto ready = await(sandbox.start(
        &sandbox, world.filePath(u"Practice.jonction"_s),
        parser.isSet(u"tenant"_s) ? QStringList{u"--tenant"_s, parser.value(u"tenant"_s)} : QStringList()));
    if (!ready.ok()) {
        qCritical("no practice world: %s", qPrintable(ready.error().evidence));
        return 1;
    }
    PracticeBrowser browser;
    MainWindowOptions options;
    options.workspace.endpoints = ready->endpoints;
    options.workspace.openBrowser = [&browser](const QUrl& url) { browser.open(url); };
    MainWindow window(options);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    const auto fit = [&] { window.resize(size.value(0).toInt(), size.value(1).toInt()); };
    fit();
    window.show();
    const Studio studio{&window, QDir(parser.positionalArguments().value(0)), parser.value(u"only"_s),
                        parser.value(u"target"_s)};
    studio.folder.mkpath(u"."_s);
    studio.shoot(u"start"_s);
    window.openDocument(ready->deploymentFile);
    fit();
    if (!window.session())
        return 1;
    SetupFlow* flow = window.session()->flow();
    for (const auto& [name, slot] : {std::pair{u"telnyx-api-key"_s, SecretSlot::TelnyxApiKey},
                                     {u"ccaip-api-token"_s, SecretSlot::CcaipApiToken}})
        (void)await(flow->storeSecret(flow, slot, ready->secrets.at(name).clone()));
    if (parser.isSet(u"walk"_s)) {
        PracticeWalk walk(flow, QUrl(ready->endpoints.value(u"portal"_s)));
        const auto report = await(walk.run(&walk), 180'000);
        qInfo("walked: %s", report.ok() && report->passed() ? "passed" : "not passed");
    }
    shootAll(studio);
    if (!parser.isSet(u"walk"_s))
        shootUnfinished(studio);
    return 0;
}
