// SPDX-License-Identifier: Apache-2.0
#include "setup/Workspace.h"

#include "domain/DeploymentJson.h"
#include "log/Log.h"
#include "setup/ServiceHub.h"
#include "setup/Session.h"
#include "store/ApplyJournal.h"
#include "store/DeploymentFile.h"
#include "vault/EnvironmentOverlay.h"
#include "vault/KeychainStore.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The person's name in journal and declarations: what the system calls them.
QString loginName()
{
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
        const QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

class WorkspaceBrowser : public Browser
{
public:
    WorkspaceBrowser(Workspace* workspace, std::function<void(const QUrl&)> open)
        : m_workspace(workspace)
        , m_open(std::move(open))
    {}
    bool open(const QUrl& address) override
    {
        Q_EMIT m_workspace->signInOpened(address);
        if (!m_open)
            return false;
        m_open(address);
        return true;
    }

private:
    Workspace* m_workspace;
    std::function<void(const QUrl&)> m_open;
};

} // namespace

// The store that is asked, with what it stands on.
struct Workspace::Vault
{
    KeychainStore keychain;
    std::unique_ptr<EnvironmentOverlay> overlay;
    SecretStore* front() { return overlay ? static_cast<SecretStore*>(overlay.get()) : &keychain; }
};

Result<std::unique_ptr<Workspace>> Workspace::open(const QString& fileName, const WorkspaceOptions& options)
{
    Result<Deployment> document = DeploymentFile::read(fileName);
    if (!document.ok())
        return document.error();
    std::unique_ptr<Workspace> workspace(
        new Workspace(QFileInfo(fileName).canonicalFilePath(), document.take(), options));
    if (!workspace->m_lock->tryLock(0) && workspace->m_lock->error() == QLockFile::LockFailedError) {
        qint64 pid = 0;
        QString host;
        QString program;
        workspace->m_lock->getLockInfo(&pid, &host, &program);
        return Error::of(ErrorKind::FileLocked, fileName, program + u' ' + QString::number(pid));
    }
    // Read again under the lock: whoever held it until now may have written since.
    document = DeploymentFile::read(workspace->m_fileName);
    if (!document.ok())
        return document.error();
    workspace->m_deployment = document.take();
    if (!options.secretsFromEnvironment.isEmpty()) {
        auto overlay =
            EnvironmentOverlay::take(options.secretsFromEnvironment, &workspace->m_vault->keychain);
        if (!overlay.ok())
            return overlay.error();
        workspace->m_vault->overlay = overlay.take();
    }
    if (const Result<Nothing> loaded = workspace->m_journal->load(); !loaded.ok())
        return loaded.error();
    workspace->m_written = workspace->m_deployment.origin;
    workspace->start();
    return Result<std::unique_ptr<Workspace>>(std::move(workspace));
}

Result<Deployment> Workspace::read(const QString& fileName)
{
    return DeploymentFile::read(fileName);
}

Result<Nothing> Workspace::create(const QString& fileName, const Deployment& deployment)
{
    if (QFileInfo::exists(fileName))
        return Error::of(ErrorKind::AlreadyExists, fileName);
    return DeploymentFile::write(fileName, deployment);
}

Workspace::Workspace(QString fileName, Deployment deployment, WorkspaceOptions options)
    : m_fileName(std::move(fileName))
    , m_deployment(std::move(deployment))
    , m_options(std::move(options))
    , m_clock(m_options.clock ? m_options.clock : std::make_shared<SystemClock>())
    , m_lock(std::make_unique<QLockFile>(m_fileName + ".lock"_L1))
    , m_journal(std::make_unique<ApplyJournal>(m_fileName + ".journal"_L1))
    , m_vault(std::make_unique<Vault>())
{
    m_lock->setStaleLockTime(0); // held as long as its process lives, not by age
    if (m_options.actor.isEmpty())
        m_options.actor = loginName();
}

Workspace::~Workspace() = default;

void Workspace::start()
{
    m_browser = std::make_unique<WorkspaceBrowser>(this, m_options.openBrowser);
    m_services = std::make_unique<ServiceHub>(m_vault->front(), m_browser.get(), m_clock);
    m_session = std::make_unique<Session>(this);
    m_session->setWay(m_options.signInElsewhere ? SignInWay::Device : SignInWay::Browser);
    reconfigure();
    Log::info("setup", u"opened %1, %2 journal lines, %3 open intents"_s.arg(QFileInfo(m_fileName).fileName())
                           .arg(m_journal->entries().size())
                           .arg(m_journal->openIntents().size()));
}

void Workspace::reconfigure()
{
    m_services->configure(m_deployment, m_options.endpoints);
}

Result<Nothing> Workspace::save()
{
    const QJsonObject json = toJson(m_deployment);
    if (json == m_written)
        return Nothing{};
    Result<Nothing> result = DeploymentFile::write(m_fileName, m_deployment);
    if (result.ok())
        m_written = json;
    return result;
}

LoopbackPages Workspace::loopbackPages() const
{
    return {m_options.signInPageTitle, m_options.signInPageDone, m_options.signInPageFailed};
}

void Workspace::holdUnkept(UnkeptSecret secret)
{
    m_unkept.emplace(std::move(secret));
    Q_EMIT unkeptChanged();
}

void Workspace::dropUnkept()
{
    if (!m_unkept)
        return;
    m_unkept.reset();
    Q_EMIT unkeptChanged();
}

SecretStore& Workspace::secrets()
{
    return *m_vault->front();
}

} // namespace jonction
