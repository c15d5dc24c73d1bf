// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QAction;
class QMenu;

namespace jonction {

class MainWindow;

/// The menu bar of a window and its shortcuts.
class WindowMenus : public QObject
{
    Q_OBJECT

public:
    explicit WindowMenus(MainWindow* window);
    /// A document was opened or closed.
    void refresh();

private:
    void buildFile();
    void buildGo();
    void buildHelp();
    void fillRecent();

    MainWindow* m_window;
    QMenu* m_recent = nullptr;
    QMenu* m_go = nullptr;
    QAction* m_signOut = nullptr;
    QAction* m_close = nullptr;
};

} // namespace jonction
