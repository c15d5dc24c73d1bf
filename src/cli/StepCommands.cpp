// SPDX-License-Identifier: Apache-2.0
#include "cli/StepCommands.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString sayStep(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString stepHeading(StepId id)
{
    return u"%1 %2"_s.arg(stepNumber(id), 2).arg(Words::stepTitle(id));
}

void printChange(const Change& change)
{
    Output::line(u"   %1 %2"_s.arg(sign(change.action), Words::actionSentence(change)));
    if (change.action != Action::Update)
        return;
    for (const QString& key : change.differingKeys())
        Output::line(u"       %1: %2 → %3"_s.arg(Words::attribute(key),
                                                 Words::attributeValue(key, change.before.value(key)),
                                                 Words::attributeValue(key, change.after.value(key))));
}

void printAwaits(const StepStatus& status)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (auto it = status.awaits.cbegin(); it != status.awaits.cend(); ++it)
        Output::line(u"   … "_s + Words::awaited(it.key(), it.value()) + u' ' +
                     Words::awaitTimes(it.value(), now));
}

void printCheck(const Check& check)
{
    Output::line(u"   %1  %2  %3"_s.arg(Words::checkOutcome(toString(check.outcome)), Words::check(check.id),
                                        check.evidence));
    if (check.outcome == CheckOutcome::Fail && check.error.kind != ErrorKind::Internal)
        Output::line(u"       "_s + Words::error(check.error).oneLine());
}

} // namespace

static void appendAwaits(QJsonArray& awaits, const StepStatus& status)
{
    const auto time = [](const QDateTime& at) { return at.toUTC().toString(Qt::ISODate); };
    for (auto it = status.awaits.cbegin(); it != status.awaits.cend(); ++it)
        awaits.append(QJsonObject{{"step"_L1, toString(status.id)},
                                  {"id"_L1, it.key()},
                                  {"subject"_L1, it->subject},
                                  {"evidence"_L1, it->evidence},
                                  {"since"_L1, time(it->since)},
                                  {"next_look"_L1, time(it->nextLook)},
                                  {"usual_seconds"_L1, it->usualSeconds}});
}

QJsonObject verificationJson(const StepStatus& status)
{
    QJsonArray checks;
    for (const Check& check : status.verification.checks)
        checks.append(QJsonObject{
            {"id"_L1, check.id}, {"result"_L1, toString(check.outcome)}, {"evidence"_L1, check.evidence}});
    QJsonArray awaits;
    appendAwaits(awaits, status);
    return {{"id"_L1, toString(status.id)},
            {"state"_L1, toString(status.state)},
            {"checks"_L1, checks},
            {"awaits"_L1, awaits}};
}

void StepsRun::begin()
{
    m_left = order();
    nextStep();
}

void StepsRun::nextStep()
{
    if (m_left.isEmpty())
        return end();
    takeStep(m_left.takeFirst());
}

void StepsRun::await(StepId id, StepOperation operation, std::function<void(const StepStatus&)> then)
{
    awaitStep(this, &flow(), id, operation)
        ->onDone(this, [this, id, operation, then = std::move(then)](Result<StepStatus>& status) {
            if (!status.ok())
                return;
            if (!status->needsMoreOfTheSession() || arguments().noSignIn || m_askedFor.contains(id))
                return then(status.value());
            m_askedFor.append(id); // once a step: whoever declines is not asked again and again
            await(id, &SetupFlow::signIn, [this, id, operation, then](const StepStatus& after) {
                after.error ? then(after) : await(id, operation, then);
            });
        });
}

bool StepsRun::isFailure(const StepStatus& status)
{
    if (!status.error)
        return hasErrors(status.findings) || (status.planKnown && status.plan.incomplete);
    const bool waits = !status.waitsFor.isEmpty() || status.id != StepId::SignIn;
    return !(status.error->kind == ErrorKind::SignInRequired && waits);
}

// ---- plan
// ------------------------------------------------------------------------------------------------------

void PlanRun::takeStep(StepId id)
{
    await(id, &SetupFlow::plan, [this](const StepStatus& status) { took(status); });
}

void PlanRun::took(const StepStatus& status)
{
    if (!arguments().json)
        Output::line(stepHeading(status.id));
    if (status.error || !status.planKnown) {
        m_plan.incomplete = true;
        if (status.error)
            Output::trouble(u"   "_s + Words::error(*status.error).oneLine());
        for (const Diagnostic& finding : status.findings)
            if (finding.severity == Severity::Error)
                Output::trouble(u"   "_s + Words::finding(finding));
    } else {
        m_plan.append(status.plan);
        if (!arguments().json)
            for (const Change& change : status.plan.changes)
                printChange(change);
    }
    appendAwaits(m_awaits, status);
    if (!arguments().json)
        printAwaits(status);
    m_failed = m_failed || isFailure(status);
    nextStep();
}

void PlanRun::end()
{
    if (arguments().json) {
        QJsonObject json = toJson(m_plan);
        json.insert("awaits"_L1, m_awaits);
        Output::json(json);
    } else
        Output::line(Words::planVerdict(m_plan));
    if (m_failed)
        return Q_EMIT finished(ExitCode::failed);
    Q_EMIT finished(m_plan.isEmpty() && !m_plan.incomplete ? ExitCode::done : ExitCode::pending);
}

// ---- apply
// -----------------------------------------------------------------------------------------------------

void ApplyStepsRun::begin()
{
    if (arguments().yes)
        return StepsRun::begin();
    Output::trouble(sayStep(QT_TRANSLATE_NOOP(
        "CommandLine", "apply changes things and may spend money: look at the plan, then say --yes.")));
    Q_EMIT finished(ExitCode::badUsage);
}

// Checked and not only planned: a step that an earlier run finished without having proven it would keep the
// later ones locked.
void ApplyStepsRun::takeStep(StepId id)
{
    await(id, &SetupFlow::check, [this](const StepStatus& status) { planned(status); });
}

void ApplyStepsRun::planned(const StepStatus& status)
{
    if (status.canApply())
        return await(status.id, &SetupFlow::apply,
                     [this, planned = status.plan.summary().automatic()](const StepStatus& after) {
                         note(after, planned);
                     });
    note(status, 0);
}

bool ApplyStepsRun::waitsForPerson(StepId id)
{
    const QList<StepId> missing = flow().status(id).waitsFor;
    return std::any_of(missing.cbegin(), missing.cend(), [this](StepId step) {
        const bool byHand = std::any_of(m_manual.cbegin(), m_manual.cend(),
                                        [step](const Change& change) { return change.address.step == step; });
        return byHand || waitsForPerson(step);
    });
}

void ApplyStepsRun::note(const StepStatus& status, int done)
{
    for (const Change& change : status.plan.changes)
        if (change.action == Action::Guide)
            m_manual.append(change);
    // Left undone because an earlier step is missing: not done is not "nothing to do". Unless it is the
    // person's turn there: then what is to be done by hand is said below.
    const bool leftUndone = status.state == StepState::Locked && status.plan.summary().automatic() > 0 &&
                            !waitsForPerson(status.id);
    const bool failed = leftUndone || isFailure(status) || (status.error && !status.waitsFor.isEmpty());
    m_failed = m_failed || failed;
    m_done += failed ? 0 : done;
    m_steps.insert(toString(status.id), toString(status.state));
    appendAwaits(m_awaits, status);
    m_waiting = m_waiting || (!status.awaits.isEmpty() && status.plan.summary().automatic() > 0);
    if (!arguments().json) {
        Output::line(u"%1: %2"_s.arg(stepHeading(status.id), Words::state(toString(status.state))));
        printAwaits(status);
    }
    if (status.error)
        Output::trouble(*status.error);
    for (const Diagnostic& finding : status.findings)
        if (finding.severity == Severity::Error)
            Output::trouble(u"   "_s + Words::finding(finding));
    nextStep();
}

void ApplyStepsRun::end()
{
    if (arguments().json) {
        QJsonArray manual;
        for (const Change& change : m_manual)
            manual.append(change.address.toString());
        Output::json(
            {{"done"_L1, m_done}, {"steps"_L1, m_steps}, {"by_hand"_L1, manual}, {"awaits"_L1, m_awaits}});
    } else if (!m_manual.isEmpty()) {
        Output::line(sayStep(QT_TRANSLATE_NOOP("CommandLine", "To be done by hand:")));
        for (const Change& change : m_manual)
            printChange(change);
    }
    if (m_failed)
        return Q_EMIT finished(ExitCode::failed);
    Q_EMIT finished(m_waiting ? ExitCode::pending : ExitCode::done);
}

// ---- verify
// ----------------------------------------------------------------------------------------------------

void VerifyRun::takeStep(StepId id)
{
    if (!flow().status(id).canVerify())
        return took(flow().status(id));
    await(id, &SetupFlow::verify, [this](const StepStatus& status) { took(status); });
}

void VerifyRun::took(const StepStatus& status)
{
    m_statuses.append(status);
    if (!arguments().json) {
        Output::line(u"%1: %2"_s.arg(stepHeading(status.id), Words::state(toString(status.state))));
        for (const Check& check : status.verification.checks)
            printCheck(check);
        printAwaits(status);
    }
    if (status.error && status.verification.checks.isEmpty())
        Output::trouble(*status.error);
    nextStep();
}

void VerifyRun::end()
{
    bool proven = true;
    QJsonArray steps;
    for (const StepStatus& status : m_statuses) {
        steps.append(verificationJson(status));
        proven = proven && (status.state == StepState::Verified || status.state == StepState::Declared);
    }
    if (arguments().json)
        Output::json({{"steps"_L1, steps}});
    Q_EMIT finished(proven ? ExitCode::done : ExitCode::failed);
}

} // namespace jonction
