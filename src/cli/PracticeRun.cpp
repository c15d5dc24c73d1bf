// SPDX-License-Identifier: Apache-2.0
#include "cli/PracticeRun.h"

#include "base/JobChain.h"
#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString sayPractice(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject reportJson(const PracticeReport& report)
{
    QJsonArray steps;
    for (const PracticeStep& step : report.steps) {
        QJsonObject object{{"id"_L1, toString(step.id)},
                           {"state"_L1, toString(step.state)},
                           {"changes"_L1, step.changes},
                           {"seconds"_L1, step.seconds}};
        if (step.error)
            object.insert("error"_L1, toString(step.error->kind));
        steps.append(object);
    }
    return {{"steps"_L1, steps},
            {"second_plan_changes"_L1, report.secondPlanChanges},
            {"second_plan_complete"_L1, report.secondPlanComplete},
            {"keychain_backend"_L1, report.keychainBackend},
            {"passed"_L1, report.passed()}};
}

void printStep(const PracticeStep& step)
{
    Output::line(u"%1 %2  %3  %4 s"_s.arg(stepNumber(step.id), 2)
                     .arg(Words::stepTitle(step.id), -34)
                     .arg(Words::state(toString(step.state)), -12)
                     .arg(step.seconds, 6, 'f', 1));
    for (const Check& check : step.checks)
        if (check.outcome != CheckOutcome::Declared)
            Output::line(u"      %1  %2  %3"_s.arg(Words::checkOutcome(toString(check.outcome)),
                                                   Words::check(check.id), check.evidence));
    if (step.error)
        Output::trouble(*step.error);
}

} // namespace

// The document must be let go before its folder is removed.
PracticeRun::~PracticeRun()
{
    m_walk.reset();
    close();
}

void PracticeRun::stop()
{
    endWith(ExitCode::failed);
}

void PracticeRun::endWith(int exitCode)
{
    m_sandbox.stop(this)->onDone(this, [this, exitCode](Result<Nothing>&) { Q_EMIT finished(exitCode); });
}

void PracticeRun::start()
{
    const QString document = m_folder.filePath(u"practice.jonction"_s);
    if (!arguments().readyFile.isEmpty()) {
        Result<PracticeReady> running = readReadyFile(arguments().readyFile);
        if (running.ok() && !QFile::copy(running->deploymentFile, document))
            return fail(Error::of(ErrorKind::FileUnreadable, running->deploymentFile));
        return ready(running);
    }
    QStringList further{u"--agents"_s, QString::number(arguments().practiceAgents), u"--seed"_s,
                        QString::number(arguments().practiceSeed)};
    if (!arguments().practiceFaults.isEmpty())
        further += {u"--faults"_s, arguments().practiceFaults};
    connect(&m_sandbox, &SandboxProcess::stopped, this, [this](const QString& words) {
        fail(Error::of(ErrorKind::HelperStopped, u"jonction-sandbox"_s, words));
    });
    m_sandbox.start(this, document, further)->onDone(this, [this](Result<PracticeReady>& result) {
        ready(result);
    });
}

void PracticeRun::fail(const Error& error)
{
    Output::trouble(error);
    endWith(ExitCode::failed);
}

void PracticeRun::ready(Result<PracticeReady>& result)
{
    if (!result.ok())
        return fail(result.error());
    m_ready = result.take();
    WorkspaceOptions opening = options();
    QMap<QString, QString> endpoints = m_ready.endpoints;
    endpoints.insert(arguments().endpoints); // what was said on the command line goes first
    opening.endpoints = endpoints;
    opening.openBrowser = [this](const QUrl& url) { m_browser.open(url); };
    if (open(m_folder.filePath(u"practice.jonction"_s), opening))
        begin();
}

void PracticeRun::begin()
{
    storeSecrets();
}

void PracticeRun::storeSecrets()
{
    auto* chain = new JobChain<Nothing, Nothing>(this);
    const QList<std::pair<QString, SecretSlot>> slots_{{u"telnyx-api-key"_s, SecretSlot::TelnyxApiKey},
                                                       {u"ccaip-api-token"_s, SecretSlot::CcaipApiToken}};
    for (const auto& [name, slot] : slots_) {
        const auto found = m_ready.secrets.find(name);
        if (found == m_ready.secrets.end())
            continue;
        chain->then<Nothing>([this, slot = slot, &value = found->second](
                                 QObject* o, Nothing&) { return flow().storeSecret(o, slot, value.clone()); },
                             [](Nothing&, Nothing&) {});
    }
    chain->run([](Nothing&) -> Result<Nothing> { return Nothing{}; });
    chain->onDone(this, [this](Result<Nothing>& stored) {
        if (!stored.ok())
            return fail(stored.error());
        walk();
    });
}

void PracticeRun::walk()
{
    const QUrl portal(flow().deployment().endpoints.value(u"portal"_s, m_ready.endpoints.value(u"portal"_s)));
    m_walk = std::make_unique<PracticeWalk>(&flow(), portal);
    if (!arguments().json)
        connect(m_walk.get(), &PracticeWalk::stepEnded, this,
                [](const PracticeStep& step) { printStep(step); });
    m_walk->run(this)->onDone(this, [this](Result<PracticeReport>& result) {
        if (!result.ok())
            return fail(result.error());
        report(result.value());
    });
}

void PracticeRun::report(const PracticeReport& report)
{
    if (arguments().json) {
        Output::json(reportJson(report));
    } else {
        Output::line(sayPractice(QT_TRANSLATE_NOOP("CommandLine", "Second plan: %1 changes"))
                         .arg(report.secondPlanChanges));
        Output::line(
            sayPractice(QT_TRANSLATE_NOOP("CommandLine", "Keychain: %1")).arg(report.keychainBackend));
        Output::line(report.passed()
                         ? sayPractice(QT_TRANSLATE_NOOP(
                               "CommandLine", "Practice passed: every step is verified or declared."))
                         : sayPractice(QT_TRANSLATE_NOOP("CommandLine", "Practice did not pass.")));
    }
    endWith(report.passed() ? ExitCode::done : ExitCode::failed);
}

} // namespace jonction
