// SPDX-License-Identifier: Apache-2.0
#include "cli/CommandRun.h"

#include "cli/AgentsRun.h"
#include "cli/BoardRun.h"
#include "cli/DocumentCommands.h"
#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/PracticeRun.h"
#include "cli/ProbeRun.h"
#include "cli/SecretRun.h"
#include "cli/SessionCommands.h"
#include "cli/SipRun.h"
#include "cli/StepCommands.h"
#include "cli/TransferRun.h"
#include "cli/UndoRun.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString tell(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

// A terminal may have no desktop behind it: the address is printed in any case, and a browser started where
// there is one.
void showSignIn(const QUrl& url)
{
    Output::trouble(tell(QT_TRANSLATE_NOOP(
        "CommandLine", "Sign in with the browser that opens now, or open this address yourself:")));
    Output::trouble(url.toString(QUrl::FullyEncoded));
#if defined(Q_OS_WIN)
    QProcess::startDetached(u"rundll32"_s,
                            {u"url.dll,FileProtocolHandler"_s, url.toString(QUrl::FullyEncoded)});
#elif defined(Q_OS_MACOS)
    QProcess::startDetached(u"open"_s, {url.toString(QUrl::FullyEncoded)});
#else
    const bool desktop = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    const QString opener = QStandardPaths::findExecutable(u"xdg-open"_s);
    if (desktop && !opener.isEmpty())
        QProcess::startDetached(opener, {url.toString(QUrl::FullyEncoded)});
#endif
}

void showDeviceCode(const DeviceOffer& offer)
{
    Output::trouble(
        tell(QT_TRANSLATE_NOOP("CommandLine",
                               "On any device, open %1 and enter the code %2. It is valid until %3."))
            .arg(offer.address.toString(), offer.code, Words::date(offer.expires)));
}

} // namespace

WorkspaceOptions DocumentRun::options() const
{
    WorkspaceOptions options;
    options.endpoints = arguments().endpoints;
    options.secretsFromEnvironment = arguments().secretsFromEnvironment;
    if (!arguments().noSignIn)
        options.openBrowser = showSignIn;
    options.signInElsewhere = arguments().deviceCode && !arguments().noSignIn;
    options.signInPageTitle = u"Jonction"_s;
    options.signInPageDone =
        tell(QT_TRANSLATE_NOOP("CommandLine", "You are signed in. You may close this page."));
    options.signInPageFailed =
        tell(QT_TRANSLATE_NOOP("CommandLine", "The sign-in did not work. Go back to Jonction to see why."));
    return options;
}

bool DocumentRun::open(const QString& file, WorkspaceOptions options)
{
    Result<std::unique_ptr<Workspace>> opened = Workspace::open(file, options);
    if (!opened.ok()) {
        Output::trouble(opened.error());
        Q_EMIT finished(ExitCode::failed);
        return false;
    }
    m_workspace = opened.take();
    m_flow = std::make_unique<SetupFlow>(m_workspace.get());
    connect(m_flow.get(), &SetupFlow::deviceOffered, this, &showDeviceCode);
    connect(m_flow.get(), &SetupFlow::saveFailed, this, [](const Error& error) { Output::trouble(error); });
    return true;
}

void DocumentRun::close()
{
    m_flow.reset();
    m_workspace.reset();
}

void DocumentRun::start()
{
    if (open(arguments().file, options()))
        begin();
}

void DocumentRun::stop()
{
    if (m_flow)
        for (const StepId id : allStepIds())
            m_flow->stop(id);
    Q_EMIT finished(ExitCode::failed);
}

QList<StepId> DocumentRun::wantedSteps() const
{
    return arguments().step ? QList<StepId>{*arguments().step} : allStepIds();
}

std::unique_ptr<CommandRun> makeCommandRun(const Arguments& arguments)
{
    switch (arguments.command) {
    case Command::New:
        return std::make_unique<NewRun>(arguments);
    case Command::Check:
        return std::make_unique<CheckRun>(arguments);
    case Command::Plan:
        return std::make_unique<PlanRun>(arguments);
    case Command::Apply:
        return std::make_unique<ApplyStepsRun>(arguments);
    case Command::Verify:
        return std::make_unique<VerifyRun>(arguments);
    case Command::Undo:
        return std::make_unique<UndoRun>(arguments);
    case Command::Practice:
        return std::make_unique<PracticeRun>(arguments);
    case Command::SignOut:
        return std::make_unique<SignOutRun>(arguments);
    case Command::Explain:
        return std::make_unique<ExplainRun>(arguments);
    case Command::Board:
        return std::make_unique<BoardRun>(arguments);
    case Command::SecretStatus:
    case Command::SecretCreate:
    case Command::SecretRotate:
    case Command::SecretRetire:
        return std::make_unique<SecretRun>(arguments);
    case Command::AgentsImport:
        return std::make_unique<AgentsImportRun>(arguments);
    case Command::AgentsExport:
        return std::make_unique<AgentsExportRun>(arguments);
    case Command::SipProbe:
        return std::make_unique<ProbeRun>(arguments);
    case Command::SipTransfer:
        return std::make_unique<TransferRun>(arguments);
    case Command::SipOptions:
    case Command::SipCall:
    case Command::SipRegister:
    case Command::SipListen:
        break;
    }
    return std::make_unique<SipRun>(arguments);
}

} // namespace jonction
