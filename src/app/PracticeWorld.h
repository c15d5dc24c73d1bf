// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/SandboxProcess.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace jonction {

class MainWindow;
class SetupFlow;

/// The practice world of the window program: starts it without blocking, opens its document and keeps its
/// demo keys in the keychain. Every start is a new world with a new document, since the old world ended with
/// its process.
class PracticeWorld : public QObject
{
    Q_OBJECT

public:
    explicit PracticeWorld(QObject* parent = nullptr);

    /// Shows progress and problems on the window's start page.
    void start(MainWindow* window);
    /// Asks the program to end; ended() follows, at the latest after a moment.
    void stop();

Q_SIGNALS:
    void ended();

private:
    void openDocument(const PracticeReady& ready);
    void problem(const Error& error);

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    QPointer<MainWindow> m_window;
};

} // namespace jonction
