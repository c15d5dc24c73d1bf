// SPDX-License-Identifier: Apache-2.0
#include "cli/SessionCommands.h"

#include "cli/ExitCode.h"
#include "cli/Output.h"
#include "cli/SipRun.h"
#include "dialer/CallVerdict.h"
#include "words/VerdictText.h"
#include "words/Words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

QString sayExplained(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

struct Explanation
{
    Words::ErrorText text;
    std::optional<CallVerdict> verdict; ///< of a code of telephony
};

Explanation sipExplanation(const QString& code)
{
    const bool named = code.startsWith("sip:"_L1, Qt::CaseInsensitive);
    const std::optional<CallVerdict> verdict = verdictOfCode(named ? code.mid(4) : code);
    if (!verdict)
        return {};
    return {{Words::verdictCause(verdict->cause, verdict->arguments),
             {},
             Words::verdictRemedy(verdict->remedy),
             code},
            verdict};
}

// A code that two may mean is the one whose vendor is named; bare ones are sought among the services first.
Explanation explanationOf(const QString& code)
{
    const Words::ErrorText known = Words::explainCode(code);
    return known.what.isEmpty() ? sipExplanation(code) : Explanation{known, {}};
}

QJsonValue actorJson(const std::optional<CallVerdict>& verdict)
{
    return verdict ? QJsonValue(verdict->actor) : QJsonValue();
}

QJsonValue stepJson(const std::optional<CallVerdict>& verdict)
{
    return verdict && verdict->step ? QJsonValue(toString(*verdict->step)) : QJsonValue();
}

QStringList lookupPages(const QString& code)
{
    static const QRegularExpression number(u"^(?:AADSTS)?(\\d+)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString digits = number.match(code.trimmed()).captured(1);
    return {u"https://login.microsoftonline.com/error?code="_s + digits,
            u"https://learn.microsoft.com/graph/errors"_s, u"https://developers.telnyx.com"_s,
            u"https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml"_s};
}

} // namespace

void SignOutRun::begin()
{
    flow().signOut(this)->onDone(this, [this](Result<Nothing>& result) {
        if (!result.ok()) {
            Output::trouble(result.error());
            return Q_EMIT finished(ExitCode::failed);
        }
        if (arguments().json)
            Output::json({{"signed_in"_L1, false}});
        else
            Output::line(sayExplained(QT_TRANSLATE_NOOP(
                "CommandLine", "Signed out. Nothing of the session is left on this computer.")));
        Q_EMIT finished(ExitCode::done);
    });
}

void ExplainRun::start()
{
    const QString code = arguments().code.trimmed();
    const Explanation explanation = explanationOf(code);
    const Words::ErrorText& text = explanation.text;
    const bool known = !text.what.isEmpty();
    const QStringList pages = known ? QStringList() : lookupPages(code);
    if (arguments().json) {
        Output::json({{"code"_L1, code},
                      {"known"_L1, known},
                      {"what"_L1, text.what},
                      {"why"_L1, text.why},
                      {"todo"_L1, text.todo},
                      {"actor"_L1, actorJson(explanation.verdict)},
                      {"step"_L1, stepJson(explanation.verdict)},
                      {"lookup"_L1, QJsonArray::fromStringList(pages)}});
    } else if (known) {
        for (const QString& line : {text.what, text.why, text.todo})
            if (!line.isEmpty())
                Output::line(line);
        if (explanation.verdict)
            for (const QString& line : actionLines(*explanation.verdict))
                Output::line(line);
    } else {
        Output::trouble(
            sayExplained(QT_TRANSLATE_NOOP("CommandLine",
                                           "Jonction has no explanation of %1. These pages may have one:"))
                .arg(code));
        for (const QString& page : pages)
            Output::trouble(u"  "_s + page);
    }
    Q_EMIT finished(known ? ExitCode::done : ExitCode::failed);
}

} // namespace jonction
