// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/Navigator.h"
#include "gui/SecretClipboard.h"
#include "setup/Workspace.h"

#include <QMainWindow>
#include <QMap>

#include <memory>

class QStackedWidget;

namespace jonction {

class Banner;
class DocumentSession;
class HeaderBar;
class HelpWindow;
class NavBar;
class Notifier;
class StartPage;
class WindowMenus;

/// How windows are made; a second document gets a window of its own with the same.
struct MainWindowOptions
{
    WorkspaceOptions workspace;
    /// Starts the practice world and, when it is ready, calls MainWindow::openPractice. Empty: not offered.
    std::function<void(class MainWindow*)> startPractice;
    std::shared_ptr<Notifier> notifier = {}; ///< null: the desktop's
};

/// One window, one document: navigation, header, and the places, which are made when first shown.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(MainWindowOptions options, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens it here, or in a window of its own where this one has a document already. Errors are shown on
    /// the start page, with what can be done.
    void openDocument(const QString& fileName);
    /// Writes a new document and opens it.
    void createDocument(const QString& fileName);
    void closeDocument();
    void askForNew();
    void askForOpen();
    void startPractice();
    /// The practice world ended by itself: nothing answers any more.
    void tellPracticeEnded(const Error& error);

    StartPage* startPage() const { return m_start; }
    DocumentSession* session() const { return m_session.get(); }
    Place currentPlace() const { return m_place; }
    void go(const Destination& destination);
    void showHelp();
    void showGuide();
    void goAnywhere();

Q_SIGNALS:
    void documentOpened();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void connectSession();
    void showPlace(Place place);
    QWidget* place(Place place);
    QWidget* makePlace(Place place);
    void openHere(std::unique_ptr<DocumentSession> session);
    void updateHeader();
    void checkKeychain();
    void remindOfSecret();
    void placeAtStart();
    void rememberState();
    void restoreWindow();

    MainWindowOptions m_options;
    std::unique_ptr<DocumentSession> m_session;
    Navigator m_navigator;
    SecretClipboard m_clipboard;
    std::shared_ptr<Notifier> m_notifier;
    QString m_shownDue; ///< secret and level of the banner: put away, it stays so until the next level
    NavBar* m_nav = nullptr;
    HeaderBar* m_header = nullptr;
    Banner* m_keychain = nullptr;
    Banner* m_saving = nullptr;
    Banner* m_signIn = nullptr;
    Banner* m_secretEnds = nullptr;
    Banner* m_practice = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartPage* m_start = nullptr;
    HelpWindow* m_help = nullptr;
    WindowMenus* m_menus = nullptr;
    QMap<Place, QWidget*> m_places;
    Place m_place = Place::Overview;
    bool m_closing = false;
};

} // namespace jonction
