// SPDX-License-Identifier: Apache-2.0
#include "cli/AgentsRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "domain/AgentFile.h"
#include "domain/Finding.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

Result<AgentFileContent> readAgents(const QString& name)
{
    QFile file(name);
    if (!file.exists())
        return Error::of(ErrorKind::FileMissing, name);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::FileUnreadable, name, file.errorString());
    return AgentFile::read(file.read(AgentFile::mostBytes + 1));
}

QString problemText(const AgentFileProblem& problem)
{
    const Diagnostic rule = finding(Severity::Warning, "agentfile."_L1 + problem.rule, {},
                                    {QString::number(problem.line), QString::number(AgentFile::mostAgents)});
    return Words::finding(rule);
}

} // namespace

void AgentsImportRun::begin()
{
    Result<AgentFileContent> content = readAgents(arguments().table);
    if (!content.ok()) {
        const bool rule = content.error().kind == ErrorKind::InvalidInput;
        rule ? Output::line(Words::finding(finding(arguments().table, content.error())))
             : Output::trouble(content.error());
        return Q_EMIT finished(ExitCode::failed);
    }
    int added = 0;
    flow().edit([&](Deployment& d) { added = AgentFile::merge(d.agents, content.value()); });
    const int known = static_cast<int>(content->agents.size()) - added;
    QJsonArray skipped;
    for (const AgentFileProblem& problem : std::as_const(content->problems)) {
        skipped.append(QJsonObject{{"line"_L1, problem.line}, {"rule"_L1, problem.rule}});
        if (!arguments().json)
            Output::line(problemText(problem));
    }
    if (arguments().json)
        Output::json({{"added"_L1, added}, {"updated"_L1, known}, {"skipped"_L1, skipped}});
    else
        Output::line(QCoreApplication::translate("CommandLine", "Added: %1. Brought up to date: %2.")
                         .arg(QString::number(added), QString::number(known)));
    Q_EMIT finished(ExitCode::done);
}

void AgentsExportRun::start()
{
    const Result<Deployment> document = Workspace::read(arguments().file);
    if (!document.ok()) {
        Output::trouble(document.error());
        return Q_EMIT finished(ExitCode::failed);
    }
    QSaveFile file(arguments().table);
    const QByteArray table = AgentFile::write(document.value());
    if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size() || !file.commit()) {
        Output::trouble(Error::of(ErrorKind::FileUnwritable, arguments().table, file.errorString()));
        return Q_EMIT finished(ExitCode::failed);
    }
    if (arguments().json)
        Output::json({{"agents"_L1, document.value().agents.size()}, {"out"_L1, arguments().table}});
    else
        Output::line(QCoreApplication::translate("CommandLine", "Written: %1").arg(arguments().table));
    Q_EMIT finished(ExitCode::done);
}

} // namespace jonction
