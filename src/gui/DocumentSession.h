// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/SetupFlow.h"
#include "setup/Workspace.h"

#include <QObject>

#include <memory>

namespace jonction {

class AgentBoard;
class DialerController;

/// An opened document with everything that works on it. Lives as long as its window; runners and feeds belong
/// here, never to a page.
class DocumentSession : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<DocumentSession>> open(const QString& fileName,
                                                         const WorkspaceOptions& options);
    ~DocumentSession() override;

    SetupFlow* flow() { return m_flow.get(); }
    Workspace& workspace() { return *m_workspace; }
    const Deployment& deployment() const { return m_workspace->deployment(); }

    /// Made and started when first asked for. Replaced when the document names other services: boardChanged()
    /// tells, and the old one must not be used after boardEnding().
    AgentBoard* board();
    /// Null before board() was asked for.
    AgentBoard* runningBoard() const { return m_board.get(); }
    /// Made when first asked for; the helper process starts with the first request.
    DialerController* dialer();

    /// A change is being made at a service: the window must not end now.
    bool isApplying() const;
    void stopAll();

Q_SIGNALS:
    void boardEnding();
    void boardChanged();

private:
    explicit DocumentSession(std::unique_ptr<Workspace> workspace);
    void makeBoard();

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SetupFlow> m_flow;
    std::unique_ptr<AgentBoard> m_board;
    std::unique_ptr<DialerController> m_dialer;
    bool m_boardWanted = false;
};

} // namespace jonction
