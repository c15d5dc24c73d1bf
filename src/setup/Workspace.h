// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "base/Secret.h"
#include "domain/Deployment.h"

#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace jonction {

class ApplyJournal;
class Browser;
class SecretStore;
class ServiceHub;
class Session;
struct LoopbackPages;

/// How a document is opened.
struct WorkspaceOptions
{
    QMap<QString, QString> endpoints;             ///< --endpoint NAME=URL: above the document's own
    QStringList secretsFromEnvironment;           ///< --secret-from-env: "NAME=VAR" each
    std::function<void(const QUrl&)> openBrowser; ///< how a sign-in page is shown
    bool signInElsewhere = false;                 ///< by a code on another device instead of a browser here
    /// What the browser shows at the end of a sign-in, in the person's language.
    QString signInPageTitle;
    QString signInPageDone;
    QString signInPageFailed;
    std::shared_ptr<Clock> clock = {}; ///< null: the computer's
    QString actor; ///< who is written into journal and declarations; empty: the login name
};

/// A client secret that was made and that the keychain refused: the only copy of its value, for as long as
/// the document stays open.
struct UnkeptSecret
{
    QString keyId;
    QString name;
    QDateTime expires;
    Secret value;
};

/// An opened document: the file, its lock, its journal, and the services it talks to. One a window.
///
/// Errors of open(): FileMissing, FileUnreadable, FileBroken (subject is the JSON path), FileNewer,
/// FileLocked.
class Workspace : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<Workspace>> open(const QString& fileName, const WorkspaceOptions& options);
    /// The document alone, without lock and services; the errors of reading only.
    static Result<Deployment> read(const QString& fileName);
    /// Writes a new document; refuses to overwrite an existing file (AlreadyExists).
    static Result<Nothing> create(const QString& fileName, const Deployment& deployment);
    ~Workspace() override;

    const QString& fileName() const { return m_fileName; }
    Deployment& deployment() { return m_deployment; }
    const Deployment& deployment() const { return m_deployment; }
    /// Writes the document atomically; nothing is written where the file already says the same.
    Result<Nothing> save();
    /// Tells the services that host, endpoints or names may have changed.
    void reconfigure();

    ApplyJournal& journal() { return *m_journal; }
    SecretStore& secrets();
    ServiceHub& services() { return *m_services; }
    Session& session() { return *m_session; }
    Clock& clock() { return *m_clock; }
    LoopbackPages loopbackPages() const;
    const QString& actor() const { return m_options.actor; }

    void holdUnkept(UnkeptSecret secret);
    /// Null where the keychain holds everything that was made.
    const UnkeptSecret* unkept() const { return m_unkept ? &*m_unkept : nullptr; }
    void dropUnkept();

Q_SIGNALS:
    void signInOpened(const QUrl& url);
    void unkeptChanged();

private:
    struct Vault;
    Workspace(QString fileName, Deployment deployment, WorkspaceOptions options);
    void start();

    QString m_fileName;
    Deployment m_deployment;
    WorkspaceOptions m_options;
    QJsonObject m_written; ///< what the file holds
    std::shared_ptr<Clock> m_clock;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ApplyJournal> m_journal;
    std::unique_ptr<Vault> m_vault;
    std::optional<UnkeptSecret> m_unkept;
    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<ServiceHub> m_services;
    std::unique_ptr<Session> m_session;
};

} // namespace jonction
