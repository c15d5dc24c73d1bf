// SPDX-License-Identifier: Apache-2.0
#include "base/Interrupt.h"
#include "cli/CommandRun.h"
#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "log/Log.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

using namespace jonction;

namespace {

QLocale chosenLocale(const Arguments& arguments)
{
    return arguments.language.isEmpty() ? QLocale() : QLocale(arguments.language);
}

bool startLog(const Arguments& arguments)
{
    LogSettings settings;
    settings.file = arguments.logFile;
    settings.level = LogLevel::Info;
    if (!arguments.logLevel.isEmpty()) {
        const std::optional<LogLevel> level = logLevelFromString(arguments.logLevel);
        if (!level) {
            Output::trouble(QStringLiteral("--log-level: ") + arguments.logLevel);
            return false;
        }
        settings.level = *level;
    }
    Log::start(settings);
    if (const std::optional<Error> trouble = Log::fileTrouble()) // a log is no reason not to work
        Output::trouble(QCoreApplication::translate("CommandLine", "The log cannot be written: %1 (%2).")
                            .arg(trouble->subject, trouble->evidence.section(QStringLiteral(": "), -1)));
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    const ParsedArguments parsed = parseArguments(argc, argv);
    if (!parsed.arguments) {
        parsed.exitCode == ExitCode::done ? Output::line(parsed.text) : Output::trouble(parsed.text);
        return parsed.exitCode;
    }
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jonction"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JONCTION_VERSION));
    if (!parsed.arguments->language.isEmpty())
        QLocale::setDefault(chosenLocale(*parsed.arguments)); // months and numbers too
    QTranslator translator;
    if (translator.load(chosenLocale(*parsed.arguments), QStringLiteral("jonction"), QStringLiteral("_"),
                        QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    if (!startLog(*parsed.arguments))
        return ExitCode::badUsage;

    const std::unique_ptr<CommandRun> run = makeCommandRun(*parsed.arguments);
    QObject::connect(run.get(), &CommandRun::finished, &app, [](int code) { QCoreApplication::exit(code); });
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, run.get(), &CommandRun::stop);
    QTimer::singleShot(0, run.get(), &CommandRun::start);
    const int code = QCoreApplication::exec();
    Log::stop();
    return code;
}
