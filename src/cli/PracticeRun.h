// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"
#include "practice/PracticeBrowser.h"
#include "practice/PracticeWalk.h"
#include "practice/SandboxProcess.h"

#include <QTemporaryDir>

namespace jonction {

/// `practice`: the whole way without a window, on an own practice world or on a running one. Works on a copy
/// of the practice document.
class PracticeRun : public DocumentRun
{
    Q_OBJECT

public:
    using DocumentRun::DocumentRun;
    ~PracticeRun() override;
    void start() override;
    void stop() override;

protected:
    void begin() override;

private:
    void ready(Result<PracticeReady>& ready);
    void storeSecrets();
    void walk();
    void report(const PracticeReport& report);
    void fail(const Error& error);
    /// Ends the own practice world first.
    void endWith(int exitCode);

    QTemporaryDir m_folder;
    SandboxProcess m_sandbox;
    PracticeBrowser m_browser;
    PracticeReady m_ready;
    std::unique_ptr<PracticeWalk> m_walk;
};

} // namespace jonction
