// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/Arguments.h"
#include "setup/SetupFlow.h"
#include "setup/Workspace.h"

#include <QObject>

#include <memory>

namespace jonction {

/// One command while it runs. Lives until it emits finished(exit code), once.
class CommandRun : public QObject
{
    Q_OBJECT

public:
    explicit CommandRun(Arguments arguments)
        : m_arguments(std::move(arguments))
    {}
    virtual void start() = 0;
    /// Ctrl+C: ends what runs in order; a second one ends the program.
    virtual void stop() { Q_EMIT finished(1); }

Q_SIGNALS:
    void finished(int exitCode);

protected:
    const Arguments& arguments() const { return m_arguments; }

private:
    Arguments m_arguments;
};

/// A command on a document: opens it with its services first.
class DocumentRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
    void stop() override;

protected:
    virtual void begin() = 0;
    SetupFlow& flow() { return *m_flow; }
    Workspace& workspace() { return *m_workspace; }
    /// The step that was asked for, or all.
    QList<StepId> wantedSteps() const;
    /// Opens `file`; prints what is wrong and ends the run where that fails.
    bool open(const QString& file, WorkspaceOptions options);
    WorkspaceOptions options() const;
    /// Lets go of the document and its lock.
    void close();

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<SetupFlow> m_flow;
};

/// The run for a command. Never null.
std::unique_ptr<CommandRun> makeCommandRun(const Arguments& arguments);

} // namespace jonction
