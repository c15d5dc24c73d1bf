// SPDX-License-Identifier: Apache-2.0
#include "cli/ProbeRun.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/SipRun.h"
#include "dialer/SipJson.h"
#include "words/ProbeWords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString probeLineText(const ProbeLine& line)
{
    //: %1 OK, Attention, Failed or Not judged; %2 what the line is about; %3 what was found
    return QCoreApplication::translate("CommandLine", "[%1] %2: %3")
        .arg(Words::probeResult(toString(line.result)), Words::probeSubject(line.id),
             Words::probeLine(line.id, line.arguments));
}

QJsonObject outcomeJson(const SipOutcome& outcome)
{
    const CallVerdict verdict = verdictOf(outcome);
    return SipJson::options(outcome, verdict, sentencesOf(verdict));
}

} // namespace

void ProbeRun::start()
{
    const std::optional<SipRequest> request = sipRequestOf(arguments());
    if (!request)
        return Q_EMIT finished(ExitCode::badUsage);
    connect(&m_probe, &ProbeController::finished, this, &ProbeRun::print);
    m_target = request->target;
    m_probe.start(*request);
}

void ProbeRun::stop()
{
    m_probe.stop();
}

QJsonObject ProbeRun::json(const ProbeReport& report) const
{
    QJsonArray lines;
    for (const ProbeLine& line : report.lines)
        lines.append(QJsonObject{{u"id"_s, line.id},
                                 {u"result"_s, toString(line.result)},
                                 {u"message"_s, Words::probeLine(line.id, line.arguments)},
                                 {u"arguments"_s, QJsonArray::fromStringList(line.arguments)}});
    const auto& registration = m_probe.registration();
    return {{u"ok"_s, !report.failed()},
            {u"target"_s, m_target},
            {u"lines"_s, lines},
            {u"options"_s, outcomeJson(m_probe.options())},
            {u"registration"_s, registration ? QJsonValue(outcomeJson(*registration)) : QJsonValue()}};
}

// What stopped it: REGISTER, where OPTIONS went well.
void ProbeRun::tellNextStep() const
{
    const CallVerdict asked = verdictOf(m_probe.options());
    const auto& registration = m_probe.registration();
    const CallVerdict verdict = asked.works() && registration ? verdictOf(*registration) : asked;
    if (verdict.works())
        return;
    Output::line(sentencesOf(verdict).remedy);
    for (const QString& line : actionLines(verdict))
        Output::line(line);
}

void ProbeRun::print(const ProbeReport& report)
{
    if (arguments().json) {
        Output::json(json(report));
    } else {
        for (const ProbeLine& line : report.lines)
            Output::line(probeLineText(line));
        Output::line(Words::probeSummary(report.count(ProbeResult::Fail), report.count(ProbeResult::Warn),
                                         report.cancelled));
        if (report.failed())
            tellNextStep();
    }
    Q_EMIT finished(report.failed() ? failureCode(m_probe.options()) : ExitCode::done);
}

} // namespace jonction
