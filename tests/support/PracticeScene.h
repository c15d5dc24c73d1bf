// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "practice/PracticeBrowser.h"
#include "practice/SandboxProcess.h"
#include "setup/StepAwait.h"
#include "setup/Workspace.h"
#include "support/Await.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QTest>

namespace jonction::test {

/// A practice world of its own with a document in it, the keys in the keychain, and the demo administrator's
/// hands. Needs the keyring of tests/support/with-keyring.sh and the programs beside the test.
struct PracticeScene
{
    QTemporaryDir folder;
    SandboxProcess sandbox;
    PracticeBrowser browser;
    PracticeReady ready;
    QString file;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<SetupFlow> flow;
    QNetworkAccessManager network;

    bool start(QStringList arguments = {})
    {
        qputenv("JONCTION_SANDBOX", JONCTION_BIN_DIR "/jonction-sandbox");
        qputenv("JONCTION_SIP", JONCTION_BIN_DIR "/jonction-sip");
        file = folder.filePath(QStringLiteral("d.jonction"));
        // Another world each time: the keychain is one, and worlds of one seed give the same ids.
        static int seed = 1000;
        arguments += {QStringLiteral("--agents"), QStringLiteral("3"), QStringLiteral("--seed"),
                      QString::number(++seed)};
        Result<PracticeReady> started = await(sandbox.start(&sandbox, file, arguments));
        if (!started.ok()) {
            qWarning("%s %s", qPrintable(outcomeOf(started)), qPrintable(started.error().evidence));
            return false;
        }
        ready = started.take();
        return open() && storeKeys();
    }

    bool storeKeys()
    {
        for (const auto& [name, slot] :
             {std::pair{QStringLiteral("telnyx-api-key"), SecretSlot::TelnyxApiKey},
              std::pair{QStringLiteral("ccaip-api-token"), SecretSlot::CcaipApiToken}})
            if (const auto it = ready.secrets.find(name); it != ready.secrets.end())
                if (!await(flow->storeSecret(flow.get(), slot, it->second.clone())).ok())
                    return false;
        return true;
    }

    bool open()
    {
        WorkspaceOptions options;
        options.endpoints = ready.endpoints;
        options.openBrowser = [this](const QUrl& url) { browser.open(url); };
        auto opened = Workspace::open(file, options);
        if (!opened.ok()) {
            qWarning("%s %s", qPrintable(outcomeOf(opened)), qPrintable(opened.error().subject));
            return false;
        }
        workspace = opened.take();
        flow = std::make_unique<SetupFlow>(workspace.get());
        return true;
    }

    void close()
    {
        flow.reset();
        workspace.reset();
    }

    StepStatus run(StepId id, StepOperation operation)
    {
        return await(awaitStep(flow.get(), flow.get(), id, operation), 150'000).value();
    }
    /// The administrator consents to whatever a step asks for.
    StepStatus signedIn(StepStatus status)
    {
        for (int i = 0; i < 3 && status.needsSignIn() && status.id != StepId::SignIn; ++i)
            status = run(status.id, &SetupFlow::signIn);
        return status;
    }
    StepStatus check(StepId id) { return signedIn(run(id, &SetupFlow::check)); }
    StepStatus apply(StepId id)
    {
        StepStatus status = run(id, &SetupFlow::apply);
        for (int i = 0; i < 3 && status.needsSignIn(); ++i) {
            status = signedIn(status);
            if (status.canApply())
                status = run(id, &SetupFlow::apply);
        }
        return status;
    }

    /// Plans and applies; true where it ends proven.
    bool carryOut(StepId id)
    {
        StepStatus status = check(id);
        if (status.canApply())
            status = apply(id);
        if (status.state == StepState::Verified || status.state == StepState::Declared)
            return true;
        qWarning("%s: %s %s %s", qPrintable(toString(id)), qPrintable(toString(status.state)),
                 status.error ? qPrintable(toString(status.error->kind) + status.error->code) : "",
                 status.error ? qPrintable(status.error->evidence) : "");
        for (const Check& one : status.verification.checks)
            if (one.outcome == CheckOutcome::Fail)
                qWarning("  %s: %s", qPrintable(one.id), qPrintable(one.evidence));
        return false;
    }

    /// Asks the control plane of the world; an object flips toggles of the tenant.
    QJsonObject control(const QString& path, const QJsonObject& change = {})
    {
        QUrl url(ready.endpoints.value(QStringLiteral("graph")));
        url.setPath(path);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QNetworkReply* reply =
            change.isEmpty() ? network.get(request)
                             : network.sendCustomRequest(
                                   request, "PATCH", QJsonDocument(change).toJson(QJsonDocument::Compact));
        (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, 10'000);
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        reply->deleteLater();
        return answer;
    }
    void flip(const QJsonObject& toggles) { control(QStringLiteral("/_sandbox/tenant"), toggles); }
};

/// The programs that a scene needs; what is missing, or nothing.
inline QString missingForScene()
{
    for (const char* name : {"jonction-sandbox", "jonction-sip"})
        if (!QFile::exists(QStringLiteral(JONCTION_BIN_DIR "/") + QLatin1String(name)))
            return QLatin1String(name);
    return {};
}

} // namespace jonction::test
