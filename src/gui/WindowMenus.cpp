// SPDX-License-Identifier: Apache-2.0
#include "gui/WindowMenus.h"

#include "gui/AppSettings.h"
#include "gui/DocumentSession.h"
#include "gui/IconSet.h"
#include "gui/MainWindow.h"
#include "gui/NavBar.h"

#include <QApplication>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>

namespace jonction {

using namespace Qt::StringLiterals;

WindowMenus::WindowMenus(MainWindow* window)
    : QObject(window)
    , m_window(window)
{
    buildFile();
    buildGo();
    buildHelp();
    refresh();
}

void WindowMenus::buildFile()
{
    QMenu* file = m_window->menuBar()->addMenu(tr("&File"));
    QAction* create =
        file->addAction(IconSet::icon(u"new"_s), tr("&New document…"), m_window, &MainWindow::askForNew);
    create->setShortcut(QKeySequence::New);
    QAction* open =
        file->addAction(IconSet::icon(u"folder"_s), tr("&Open…"), m_window, &MainWindow::askForOpen);
    open->setShortcut(QKeySequence::Open);
    m_recent = file->addMenu(tr("Open &recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &WindowMenus::fillRecent);
    file->addAction(IconSet::icon(u"practice"_s), tr("&Practice"), m_window, &MainWindow::startPractice);
    file->addSeparator();
    m_signOut = file->addAction(tr("&Sign out of Microsoft"), m_window, [this] {
        if (SetupFlow* flow = m_window->session() ? m_window->session()->flow() : nullptr)
            flow->signOut(flow);
    });
    m_signOut->setObjectName(u"signOutAction"_s);
    m_close = file->addAction(tr("&Close document"), m_window, &MainWindow::closeDocument);
    m_close->setShortcut(QKeySequence::Close);
    QAction* quit = file->addAction(tr("&Quit"), m_window, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowMenus::buildGo()
{
    m_go = m_window->menuBar()->addMenu(tr("&Go"));
    for (int i = 0; i < placeCount; ++i) {
        const auto place = static_cast<Place>(i);
        QAction* action = m_go->addAction(IconSet::icon(NavBar::icon(place)), NavBar::title(place), m_window,
                                          [this, place] {
                                              m_window->go({place, {}, {}, {}});
                                          });
        if (place != Place::Settings)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        action->setData(i);
    }
    m_go->addSeparator();
    QAction* anywhere =
        m_go->addAction(IconSet::icon(u"search"_s), tr("Go &anywhere…"), m_window, &MainWindow::goAnywhere);
    anywhere->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
}

void WindowMenus::buildHelp()
{
    QMenu* help = m_window->menuBar()->addMenu(tr("&Help"));
    QAction* guide = help->addAction(IconSet::icon(u"help"_s), tr("&Guide of this step"), m_window,
                                     [this] { m_window->showHelp(); });
    guide->setShortcut(QKeySequence::HelpContents);
    QAction* about = help->addAction(tr("&About Jonction"), m_window, [this] {
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Jonction"),
                                    tr("Jonction %1").arg(QApplication::applicationVersion()),
                                    QMessageBox::Close, m_window);
        box->setInformativeText(tr("Connects Microsoft Teams agents to Google Cloud CCAI Platform.\n"
                                   "Apache License 2.0."));
        box->setIconPixmap(IconSet::application().pixmap(48, 48));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    about->setMenuRole(QAction::AboutRole);
}

void WindowMenus::fillRecent()
{
    m_recent->clear();
    for (const QString& file : AppSettings::recentFiles())
        m_recent
            ->addAction(QFileInfo(file).fileName(), m_window, [this, file] { m_window->openDocument(file); })
            ->setToolTip(file);
    if (m_recent->isEmpty())
        m_recent->addAction(tr("None yet"))->setEnabled(false);
}

void WindowMenus::refresh()
{
    const bool open = m_window->session() != nullptr;
    m_close->setEnabled(open);
    m_signOut->setEnabled(open);
    for (QAction* action : m_go->actions())
        if (action->data().isValid())
            action->setEnabled(open || action->data().toInt() == static_cast<int>(Place::Settings));
}

} // namespace jonction
