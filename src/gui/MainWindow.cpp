// SPDX-License-Identifier: Apache-2.0
#include "gui/MainWindow.h"

#include "gui/ActivityPlace.h"
#include "gui/AppSettings.h"
#include "gui/Banner.h"
#include "gui/board/BoardPlace.h"
#include "gui/dialer/DialerPlace.h"
#include "gui/DocumentSession.h"
#include "gui/GoAnywhere.h"
#include "gui/HeaderBar.h"
#include "gui/HelpWindow.h"
#include "gui/IconSet.h"
#include "gui/NavBar.h"
#include "gui/Notifier.h"
#include "gui/OverviewPlace.h"
#include "gui/SettingsPlace.h"
#include "gui/setup/SetupPlace.h"
#include "gui/StartPage.h"
#include "gui/WindowMenus.h"
#include "words/SecretWords.h"
#include "words/Words.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QWhatsThis>

namespace jonction {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(MainWindowOptions options, QWidget* parent)
    : QMainWindow(parent)
    , m_options(std::move(options))
    , m_navigator(this)
    , m_clipboard(this)
    , m_notifier(m_options.notifier ? m_options.notifier : Notifier::ofTheDesktop())
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(880, 560);
    build();
    restoreWindow();
    m_start->setRecent(AppSettings::recentFiles());
    updateHeader();
    m_start->focusFirst();
    connect(&m_navigator, &Navigator::requested, this, &MainWindow::go);
}

// The places go before the session that they show: a page that is hidden on the way out still speaks to its
// board.
MainWindow::~MainWindow()
{
    delete takeCentralWidget();
}

void MainWindow::build()
{
    m_nav = new NavBar(this);
    m_header = new HeaderBar(this);
    m_keychain = new Banner(u"keychainBanner"_s, this);
    m_saving = new Banner(u"saveBanner"_s, this);
    m_signIn = new Banner(u"signInBanner"_s, this);
    m_secretEnds = new Banner(u"secretBanner"_s, this);
    m_practice = new Banner(u"practiceBanner"_s, this);
    m_stack = new QStackedWidget(this);
    m_start = new StartPage(m_stack);
    m_stack->addWidget(m_start);
    m_menus = new WindowMenus(this);

    auto* central = new QWidget(this);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    for (Banner* banner : {m_practice, m_keychain, m_saving, m_secretEnds, m_signIn})
        right->addWidget(banner);
    right->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_nav);
    layout->addLayout(right, 1);
    setCentralWidget(central);

    connect(m_nav, &NavBar::chosen, this, &MainWindow::showPlace);
    connect(m_start, &StartPage::newRequested, this, &MainWindow::askForNew);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::askForOpen);
    connect(m_start, &StartPage::practiceRequested, this, &MainWindow::startPractice);
    connect(m_start, &StartPage::fileRequested, this, &MainWindow::openDocument);
    connect(m_keychain, &Banner::acted, this, &MainWindow::checkKeychain);
    connect(m_secretEnds, &Banner::acted, this, [this] { go({Place::Setup, StepId::Secret, {}, {}}); });
    connect(m_saving, &Banner::acted, this, [this] {
        if (m_session)
            m_session->flow()->edit([](Deployment&) {});
    });
}

void MainWindow::openDocument(const QString& fileName)
{
    if (m_session) {
        auto* other = new MainWindow(m_options);
        other->setAttribute(Qt::WA_DeleteOnClose);
        other->show();
        other->openDocument(fileName);
        return;
    }
    Result<std::unique_ptr<DocumentSession>> session = DocumentSession::open(fileName, m_options.workspace);
    if (!session.ok()) {
        m_stack->setCurrentWidget(m_start);
        m_start->showProblem(session.error());
        return;
    }
    if (!session.value()->deployment().practice) // a practice world does not outlive its window
        AppSettings::addRecentFile(QFileInfo(fileName).absoluteFilePath());
    openHere(session.take());
}

void MainWindow::openHere(std::unique_ptr<DocumentSession> session)
{
    m_session = std::move(session);
    m_start->showBusy({});
    connectSession();
    updateHeader();
    m_menus->refresh();
    placeAtStart();
    // The keychain is asked after the window is on the screen: a slow wallet must not hold it back.
    QTimer::singleShot(0, this, &MainWindow::checkKeychain);
    Q_EMIT documentOpened();
}

void MainWindow::connectSession()
{
    SetupFlow* flow = m_session->flow();
    connect(flow, &SetupFlow::deploymentChanged, this, &MainWindow::updateHeader);
    connect(flow, &SetupFlow::saveFailed, this, [this](const Error& error) {
        m_saving->show(Tone::Error, u"error"_s, Words::error(error).oneLine(), tr("Save again"));
    });
    connect(flow, &SetupFlow::saved, this, [this] { m_saving->setVisible(false); });
    connect(flow, &SetupFlow::awaitEnded, this, [this](StepId id, const QString& awaited) {
        m_notifier->show(Words::stepTitle(id), Words::awaitEnded(awaited));
    });
    connect(flow, &SetupFlow::timePassed, this, &MainWindow::remindOfSecret);
    connect(flow, &SetupFlow::deploymentChanged, this, &MainWindow::remindOfSecret);
    remindOfSecret();
    connect(flow, &SetupFlow::signInOpened, this, [this] {
        m_signIn->show(
            Tone::Working, u"open"_s,
            tr("The sign-in page is open in your browser. Come back here when it says that you are done."));
    });
    connect(flow, &SetupFlow::stepChanged, this, [this](StepId id) {
        if (!m_session->flow()->status(id).isBusy())
            m_signIn->setVisible(false);
        if (m_closing && !m_session->isApplying())
            close();
    });
}

void MainWindow::placeAtStart()
{
    const Deployment& d = m_session->deployment();
    const QString remembered = AppSettings::documentValue(d.id, u"place"_s);
    const Place fallback = d.steps.isEmpty() ? Place::Setup : Place::Overview;
    const std::optional<StepId> step = stepIdFromString(AppSettings::documentValue(d.id, u"step"_s));
    Destination start;
    start.place = placeFromString(remembered).value_or(fallback);
    if (start.place == Place::Setup)
        start.step = step.value_or(StepId::SignIn);
    go(start);
}

void MainWindow::closeDocument()
{
    rememberState();
    m_clipboard.clear();
    for (QWidget* shown : std::as_const(m_places)) {
        m_stack->removeWidget(shown);
        delete shown;
    }
    m_places.clear();
    m_session.reset();
    m_shownDue.clear();
    for (Banner* banner : {m_practice, m_keychain, m_saving, m_secretEnds, m_signIn})
        banner->setVisible(false);
    m_stack->setCurrentWidget(m_start);
    m_start->setRecent(AppSettings::recentFiles());
    m_menus->refresh();
    updateHeader();
    m_start->focusFirst();
}

void MainWindow::createDocument(const QString& fileName)
{
    const Result<Nothing> made =
        Workspace::create(fileName, Deployment::create(QFileInfo(fileName).completeBaseName()));
    if (made.ok())
        return openDocument(fileName);
    if (!m_session)
        m_stack->setCurrentWidget(m_start);
    m_start->showProblem(made.error());
}

void MainWindow::askForNew()
{
    auto* dialog = new QFileDialog(this, tr("New document"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"jonction"_s);
    dialog->setNameFilter(tr("Jonction documents (*.jonction)"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::createDocument);
    dialog->open();
}

void MainWindow::askForOpen()
{
    auto* dialog = new QFileDialog(this, tr("Open document"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Jonction documents (*.jonction)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openDocument);
    dialog->open();
}

void MainWindow::startPractice()
{
    if (m_options.startPractice)
        m_options.startPractice(this);
    else
        m_start->showProblem(Error::of(ErrorKind::HelperMissing, u"jonction-sandbox"_s));
}

void MainWindow::tellPracticeEnded(const Error& error)
{
    if (m_session)
        m_practice->show(Tone::Error, u"practice"_s, Words::error(error).oneLine());
    else
        m_start->showProblem(error);
}

void MainWindow::go(const Destination& destination)
{
    if (!m_session && destination.place != Place::Settings)
        return;
    showPlace(destination.place);
    QWidget* shown = place(destination.place);
    if (auto* setup = qobject_cast<SetupPlace*>(shown))
        setup->showStep(destination.step.value_or(setup->currentStep()), destination.field);
    else if (auto* board = qobject_cast<BoardPlace*>(shown))
        board->selectAgent(destination.agentUpn);
    else if (auto* dialer = qobject_cast<DialerPlace*>(shown); dialer && !destination.agentUpn.isEmpty())
        dialer->setTarget(destination.agentUpn);
}

void MainWindow::showPlace(Place placeToShow)
{
    if (m_session)
        if (auto* setup = qobject_cast<SetupPlace*>(m_places.value(Place::Setup)))
            setup->flush();
    m_place = placeToShow;
    QWidget* shown = place(placeToShow);
    m_stack->setCurrentWidget(shown);
    m_nav->setCurrent(placeToShow);
    updateHeader();
}

QWidget* MainWindow::place(Place which)
{
    QWidget*& slot = m_places[which];
    if (!slot) {
        slot = makePlace(which);
        m_stack->addWidget(slot);
    }
    return slot;
}

QWidget* MainWindow::makePlace(Place which)
{
    if (which == Place::Settings)
        return new SettingsPlace(m_stack);
    const FormContext context{m_session->flow(), &m_navigator, &m_clipboard};
    switch (which) {
    case Place::Overview:
        return new OverviewPlace(context, m_stack);
    case Place::Activity:
        return new ActivityPlace(m_session->flow(), m_stack);
    case Place::Board: {
        auto* board = new BoardPlace(m_session.get(), &m_navigator, m_stack);
        connect(board, &BoardPlace::feedsShown, m_header, &HeaderBar::setFeeds);
        return board;
    }
    case Place::Dialer:
        return new DialerPlace(m_session.get(), &m_navigator, m_stack);
    default:
        break;
    }
    auto* setup = new SetupPlace(context, m_stack);
    setup->restoreState(AppSettings::windowValue(u"setupSplitter"_s));
    setup->showStep(StepId::SignIn);
    connect(setup, &SetupPlace::helpRequested, this, &MainWindow::showGuide);
    return setup;
}

void MainWindow::updateHeader()
{
    const bool open = m_session != nullptr;
    m_nav->setDocumentOpen(open);
    if (!open) {
        m_header->clear();
        m_header->setTitle(m_place == Place::Settings && m_stack->currentWidget() != m_start
                               ? NavBar::title(Place::Settings)
                               : tr("Start"));
        setWindowTitle(u"Jonction"_s);
        return;
    }
    const Deployment& d = m_session->deployment();
    m_header->setTitle(NavBar::title(m_place));
    m_header->setDocument(d.name, d.tenant.tenantName, d.practice);
    setWindowTitle(d.practice ? tr("%1 (practice) – Jonction").arg(d.name) : tr("%1 – Jonction").arg(d.name));
}

void MainWindow::checkKeychain()
{
    if (!m_session)
        return;
    m_session->flow()->keychainBackend(m_session.get())->onDone(this, [this](Result<QString>& backend) {
        if (backend.ok())
            m_keychain->setVisible(false);
        else
            m_keychain->show(Tone::Error, u"key"_s, Words::error(backend.error()).oneLine(), tr("Try again"));
    });
}

// The banner stays as long as the secret nears its end, unless it is put away; the desktop hears of each
// level once.
void MainWindow::remindOfSecret()
{
    SetupFlow* flow = m_session->flow();
    const std::optional<SecretReminder::Due> due = flow->secretDue();
    const QString key = due ? due->keyId + QString::number(due->level) : QString();
    if (key == m_shownDue)
        return;
    m_shownDue = key;
    m_secretEnds->setVisible(due.has_value());
    if (!due)
        return;
    const QString text = Words::secretDue(*due, flow->now());
    m_secretEnds->show(due->level > 14 ? Tone::Attention : Tone::Error, u"key"_s, text,
                       tr("Open step %1").arg(stepNumber(StepId::Secret)));
    if (!due->isNew)
        return;
    m_notifier->show(Words::secretDueTitle(*due, flow->now()), text);
    flow->rememberSecretDue(*due);
}

// On a field: what the field is for. Elsewhere: the guide of the step.
void MainWindow::showHelp()
{
    QWidget* field = focusWidget();
    if (field && !field->whatsThis().isEmpty() && field->hasFocus()) {
        QWhatsThis::showText(field->mapToGlobal(QPoint(0, field->height())), field->whatsThis(), field);
        return;
    }
    showGuide();
}

void MainWindow::showGuide()
{
    if (!m_help)
        m_help = new HelpWindow(this);
    const auto* setup = qobject_cast<SetupPlace*>(m_stack->currentWidget());
    m_help->showStep(setup ? setup->currentStep() : StepId::SignIn);
}

void MainWindow::goAnywhere()
{
    auto* dialog = new GoAnywhere(m_session ? m_session->flow() : nullptr, this);
    connect(dialog, &GoAnywhere::chosen, this, &MainWindow::go);
    dialog->open();
}

void MainWindow::rememberState()
{
    AppSettings::setWindowValue(u"geometry"_s, saveGeometry());
    if (!m_session)
        return;
    const QString id = m_session->deployment().id;
    AppSettings::setDocumentValue(id, u"place"_s, toString(m_place));
    if (auto* setup = qobject_cast<SetupPlace*>(m_places.value(Place::Setup))) {
        setup->flush();
        AppSettings::setDocumentValue(id, u"step"_s, toString(setup->currentStep()));
        AppSettings::setWindowValue(u"setupSplitter"_s, setup->saveState());
    }
}

void MainWindow::restoreWindow()
{
    const QByteArray geometry = AppSettings::windowValue(u"geometry"_s);
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(1180, 760);
}

// A change that is being made is finished first; what comes after it is not begun.
void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberState();
    if (m_session && m_session->isApplying()) {
        m_closing = true;
        m_session->stopAll();
        hide();
        event->ignore();
        return;
    }
    event->accept();
    if (m_closing)
        QTimer::singleShot(0, qApp, &QApplication::quit);
}

} // namespace jonction
