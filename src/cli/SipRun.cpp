// SPDX-License-Identifier: Apache-2.0
#include "cli/SipRun.h"

#include "base/SecretVariable.h"
#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/SipLines.h"
#include "cli/SipUsage.h"
#include "dialer/CallPreset.h"
#include "dialer/TypedAddress.h"
#include "words/StepWords.h"
#include "words/VerdictText.h"

#include <QCoreApplication>

#include <chrono>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

/// --secret-from-env sip-password=VAR; null, and told, where it gives none.
std::shared_ptr<const Secret> passwordFrom(const Arguments& arguments)
{
    for (const QString& one : arguments.secretsFromEnvironment) {
        if (one.section(u'=', 0, 0) != "sip-password"_L1)
            continue;
        Secret value = takeSecretVariable(one.section(u'=', 1).toLocal8Bit());
        if (!value.isEmpty())
            return std::make_shared<const Secret>(std::move(value));
    }
    Output::trouble(QCoreApplication::translate(
        "CommandLine", "--user needs a password: --secret-from-env sip-password=VAR, and VAR set."));
    return nullptr;
}

// Of CallReason::LocalFailure.
bool blamesFile(const QString& evidence)
{
    return evidence.startsWith("file-"_L1) || evidence.startsWith("wav-"_L1) || evidence.startsWith("ca-"_L1);
}

constexpr auto settling = std::chrono::milliseconds(250);

} // namespace

std::optional<SipRequest> sipRequestOf(const Arguments& arguments)
{
    if (const QString trouble = unusableUsage(arguments); !trouble.isEmpty()) {
        Output::trouble(trouble);
        return std::nullopt;
    }
    const SipArguments& sip = arguments.sip;
    for (const QString& note : usageNotes(sip))
        Output::trouble(note);
    SipRequest request = sip.request;
    request.target = sipUriFromTyped(request.target, request.outboundProxy);
    if (!request.account.isEmpty()) {
        request.account.password = passwordFrom(arguments);
        if (!request.account.password)
            return std::nullopt;
    }
    return sip.preset.isEmpty() ? request : CallPreset::complete(sip.preset, request, sip.callerNumber);
}

VerdictSentences sentencesOf(const CallVerdict& verdict)
{
    VerdictSentences words{Words::verdictCause(verdict.cause, verdict.arguments),
                           Words::verdictRemedy(verdict.remedy)};
    for (const VerdictNote& note : verdict.notes)
        words.notes.append(Words::verdictNote(note.id, note.arguments));
    return words;
}

int failureCode(const SipOutcome& outcome)
{
    const bool named = outcome.callReason == CallReason::InvalidTarget ||
                       (outcome.callReason == CallReason::LocalFailure && blamesFile(outcome.evidence));
    return named && outcome.records.isEmpty() ? ExitCode::badUsage : ExitCode::failed;
}

QStringList actionLines(const CallVerdict& verdict)
{
    QStringList lines;
    if (!verdict.actor.isEmpty() && verdict.actor != "nobody"_L1)
        lines.append(QCoreApplication::translate("CommandLine", "Who can mend it: %1")
                         .arg(Words::verdictActor(verdict.actor)));
    if (verdict.step)
        lines.append(QCoreApplication::translate("CommandLine", "Step of the set-up: %1 %2")
                         .arg(QString::number(stepNumber(*verdict.step)), Words::stepTitle(*verdict.step)));
    return lines;
}

void SipRun::start()
{
    connect(&m_dialer, &DialerController::finished, this, &SipRun::conclude);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settling);
    connect(&m_settle, &QTimer::timeout, this, &SipRun::printLadder);
    connect(m_dialer.ladder(), &QAbstractItemModel::rowsInserted, this, &SipRun::takeRows);
    const std::optional<SipRequest> request = sipRequestOf(arguments());
    if (!request || !begin(*request))
        Q_EMIT finished(ExitCode::badUsage);
}

// Sound is told later than the messages around it: what came in is shown once it has found its place.
void SipRun::takeRows(const QModelIndex&, int first, int last)
{
    if (arguments().json)
        return;
    for (int row = first; row <= last && row < m_printed; ++row, ++m_printed)
        Output::line(m_lines.of(m_dialer.ladder()->index(row, 0))); // too late: better there than not at all
    if (!m_settle.isActive())
        m_settle.start();
}

void SipRun::printLadder()
{
    m_settle.stop();
    for (; m_printed < m_dialer.ladder()->rowCount() && !arguments().json; ++m_printed)
        Output::line(m_lines.of(m_dialer.ladder()->index(m_printed, 0)));
}

bool SipRun::begin(const SipRequest& request)
{
    switch (arguments().command) {
    case Command::SipCall:
        return m_dialer.call(request);
    case Command::SipRegister:
        return m_dialer.registration(request);
    case Command::SipListen:
        connect(&m_dialer, &DialerController::progressed, this, &SipRun::tellAddress);
        return m_dialer.listen(request);
    default:
        return m_dialer.probe(request);
    }
}

void SipRun::tellAddress()
{
    const QString uri = m_dialer.listeningUri();
    if (uri.isEmpty() || std::exchange(m_addressTold, true))
        return;
    // Not part of the result: with --json that is one object at the end.
    Output::trouble(QCoreApplication::translate("CommandLine", "Waiting for a call to %1").arg(uri));
}

void SipRun::stop()
{
    m_dialer.hangUp();
}

void SipRun::conclude(const SipOutcome& outcome, const CallVerdict& verdict)
{
    printLadder();
    SipOutcome told = outcome;
    // A call without sound is not what was wanted, nor one whose recording lacks its end.
    told.ok = outcome.ok && verdict.isWell() && !outcome.audio.recordingFailed;
    print(told, verdict);
    Q_EMIT finished(told.ok ? ExitCode::done : failureCode(outcome));
}

void SipRun::print(const SipOutcome& outcome, const CallVerdict& verdict)
{
    const VerdictSentences words = sentencesOf(verdict);
    if (arguments().json) {
        Output::json(outcome.isCall()                        ? SipJson::call(outcome, verdict, words)
                     : outcome.work == SipWork::Registration ? SipJson::registration(outcome, verdict, words)
                                                             : SipJson::options(outcome, verdict, words));
        return;
    }
    Output::line(Words::verdictKind(verdict.kind));
    Output::line(words.cause);
    for (const QString& line : soundLines(outcome, arguments().sip.request.keys))
        Output::line(line);
    for (const QString& note : words.notes)
        Output::line(u"- "_s + note);
    if (!words.remedy.isEmpty())
        Output::line(words.remedy);
    for (const QString& line : actionLines(verdict))
        Output::line(line);
}

} // namespace jonction
