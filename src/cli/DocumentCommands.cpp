// SPDX-License-Identifier: Apache-2.0
#include "cli/DocumentCommands.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "domain/DeploymentRules.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

void NewRun::start()
{
    const QString name =
        arguments().name.isEmpty() ? QFileInfo(arguments().file).completeBaseName() : arguments().name;
    const Result<Nothing> written = Workspace::create(arguments().file, Deployment::create(name));
    if (!written.ok()) {
        Output::trouble(written.error());
        return Q_EMIT finished(ExitCode::failed);
    }
    if (arguments().json)
        Output::json({{"file"_L1, QFileInfo(arguments().file).absoluteFilePath()}, {"name"_L1, name}});
    else
        Output::line(QCoreApplication::translate("CommandLine", "Written: %1").arg(arguments().file));
    Q_EMIT finished(ExitCode::done);
}

void CheckRun::start()
{
    const Result<Deployment> document = Workspace::read(arguments().file);
    if (!document.ok()) {
        Output::trouble(document.error());
        return Q_EMIT finished(ExitCode::failed);
    }
    const Diagnostics findings = validateAll(document.value());
    QJsonArray list;
    for (const Diagnostic& finding : findings) {
        const QString message = Words::finding(finding);
        list.append(QJsonObject{{"id"_L1, finding.id},
                                {"severity"_L1, toString(finding.severity)},
                                {"subject"_L1, finding.subject},
                                {"message"_L1, message}});
        if (!arguments().json)
            Output::line(u"%1  %2: %3"_s.arg(Words::severity(finding.severity), finding.subject, message));
    }
    if (arguments().json)
        Output::json({{"findings"_L1, list}});
    else if (findings.isEmpty())
        Output::line(QCoreApplication::translate("CommandLine", "Nothing to object to."));
    Q_EMIT finished(hasErrors(findings) ? ExitCode::failed : ExitCode::done);
}

} // namespace jonction
