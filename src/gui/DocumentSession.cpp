// SPDX-License-Identifier: Apache-2.0
#include "gui/DocumentSession.h"

#include "board/AgentBoard.h"
#include "dialer/DialerController.h"
#include "setup/ServiceHub.h"

namespace jonction {

Result<std::unique_ptr<DocumentSession>> DocumentSession::open(const QString& fileName,
                                                               const WorkspaceOptions& options)
{
    Result<std::unique_ptr<Workspace>> workspace = Workspace::open(fileName, options);
    if (!workspace.ok())
        return workspace.error();
    return std::unique_ptr<DocumentSession>(new DocumentSession(workspace.take()));
}

DocumentSession::DocumentSession(std::unique_ptr<Workspace> workspace)
    : m_workspace(std::move(workspace))
    , m_flow(std::make_unique<SetupFlow>(m_workspace.get()))
{
    ServiceHub* hub = &m_flow->services();
    connect(hub, &ServiceHub::aboutToRebuild, this, [this] {
        if (!m_board)
            return;
        Q_EMIT boardEnding();
        m_board.reset();
    });
    connect(hub, &ServiceHub::rebuilt, this, [this] {
        if (!m_boardWanted)
            return;
        makeBoard();
        Q_EMIT boardChanged();
    });
    m_flow->watchAwaits();
    connect(m_flow.get(), &SetupFlow::deploymentChanged, this, [this] {
        if (m_board)
            m_board->setDeployment(deployment());
    });
}

DocumentSession::~DocumentSession() = default;

AgentBoard* DocumentSession::board()
{
    m_boardWanted = true;
    if (!m_board)
        makeBoard();
    return m_board.get();
}

void DocumentSession::makeBoard()
{
    ServiceHub& hub = m_flow->services();
    m_board = std::make_unique<AgentBoard>(hub.graph(), hub.ccaip(), m_workspace->clock());
    m_board->setDeployment(deployment());
    m_board->start();
}

DialerController* DocumentSession::dialer()
{
    if (!m_dialer)
        m_dialer = std::make_unique<DialerController>();
    return m_dialer.get();
}

bool DocumentSession::isApplying() const
{
    for (const StepStatus& status : m_flow->statuses())
        if (status.state == StepState::Applying)
            return true;
    return false;
}

void DocumentSession::stopAll()
{
    for (const StepStatus& status : m_flow->statuses())
        if (status.isBusy())
            m_flow->stop(status.id);
}

} // namespace jonction
