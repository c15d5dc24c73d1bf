// SPDX-License-Identifier: Apache-2.0
#include "app/PracticeWorld.h"

#include "gui/DocumentSession.h"
#include "gui/MainWindow.h"
#include "gui/StartPage.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

// The guide's "Open page" leads to the portal of the practice world, not to a host that does not exist.
bool addPortal(const QString& fileName, const QString& portal)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    QJsonObject endpoints = document.value("endpoints"_L1).toObject();
    endpoints.insert("portal"_L1, portal);
    document.insert("endpoints"_L1, endpoints);
    QSaveFile out(fileName);
    return out.open(QIODevice::WriteOnly) && out.write(QJsonDocument(document).toJson()) > 0 && out.commit();
}

// A keychain that refuses is told by the window's own banner.
void storeDemoKeys(SetupFlow* flow, const PracticeReady& ready)
{
    for (const auto& [name, slot] : {std::pair{u"telnyx-api-key"_s, SecretSlot::TelnyxApiKey},
                                     {u"ccaip-api-token"_s, SecretSlot::CcaipApiToken}}) {
        const auto key = ready.secrets.find(name);
        if (key != ready.secrets.end())
            flow->storeSecret(flow, slot, key->second.clone());
    }
}

} // namespace

PracticeWorld::PracticeWorld(QObject* parent)
    : QObject(parent)
{}

void PracticeWorld::start(MainWindow* window)
{
    m_window = window;
    if (window->session())
        window->closeDocument();
    window->startPage()->showBusy(tr("Starting the practice world…"));
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/practice"_L1;
    QDir().mkpath(data);
    m_folder = std::make_unique<QTemporaryDir>(data + "/XXXXXX"_L1);
    if (!m_folder->isValid())
        return problem(Error::of(ErrorKind::FileUnwritable, data, m_folder->errorString()));
    m_sandbox = std::make_unique<SandboxProcess>();
    connect(m_sandbox.get(), &SandboxProcess::stopped, this, [this](const QString& lastWords) {
        if (m_window)
            m_window->tellPracticeEnded(
                Error::of(ErrorKind::HelperStopped, u"jonction-sandbox"_s, lastWords));
    });
    m_sandbox->start(this, m_folder->filePath(u"Practice.jonction"_s))
        ->onDone(this, [this](Result<PracticeReady>& ready) {
            if (ready.ok())
                openDocument(ready.value());
            else
                problem(ready.error());
        });
}

void PracticeWorld::openDocument(const PracticeReady& ready)
{
    if (!m_window)
        return;
    if (!addPortal(ready.deploymentFile, ready.endpoints.value(u"portal"_s)))
        return problem(Error::of(ErrorKind::FileUnwritable, ready.deploymentFile));
    m_window->openDocument(ready.deploymentFile);
    if (m_window->session())
        storeDemoKeys(m_window->session()->flow(), ready);
}

void PracticeWorld::problem(const Error& error)
{
    if (m_window)
        m_window->startPage()->showProblem(error);
}

void PracticeWorld::stop()
{
    if (!m_sandbox) {
        Q_EMIT ended();
        return;
    }
    m_sandbox->stop(this)->onDone(this, [this](Result<Nothing>&) {
        m_sandbox.reset();
        Q_EMIT ended();
    });
}

} // namespace jonction
