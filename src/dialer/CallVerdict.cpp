// SPDX-License-Identifier: Apache-2.0
#include "dialer/CallVerdict.h"

#include "dialer/Q850Table.h"
#include "dialer/UnseenFindings.h"
#include "sip/LibraryWords.h"

#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct VendorFinding
{
    const VerdictLine* line = nullptr;
    QString code;
};

VendorFinding telnyxFinding(const QString& text)
{
    static const QRegularExpression word(u"\\b(D\\d{1,2}|RG1|B3|PE[1-6])\\b"_s);
    const QRegularExpressionMatch match = word.match(text);
    const VerdictLine* line = match.hasMatch() ? telnyxLine(match.captured(1)) : nullptr;
    return line ? VendorFinding{line, u"telnyx:"_s + match.captured(1)} : VendorFinding{};
}

VendorFinding microsoftFinding(const QString& text)
{
    static const QRegularExpression number(u"(?<![\\d.])(\\d{4,6})(?![\\d.])"_s);
    for (QRegularExpressionMatchIterator it = number.globalMatch(text); it.hasNext();) {
        const QString code = it.next().captured(1);
        if (const VerdictLine* line = microsoftLine(code))
            return {line, u"microsoft:"_s + code};
    }
    return {};
}

bool brokenOff(const SipOutcome& outcome)
{
    return outcome.status < 300 && outcome.remoteHungUp;
}

/// Only a refusal, or the BYE that breaks a call off, can carry a vendor's reason; an answer that went well
/// needs none.
VendorFinding vendorFinding(const SipOutcome& outcome)
{
    if (brokenOff(outcome))
        return microsoftFinding(outcome.reasonHeader);
    if (outcome.status < 300)
        return {};
    const VendorFinding telnyx = telnyxFinding(outcome.reason + u' ' + outcome.warning);
    if (telnyx.line)
        return telnyx;
    return microsoftFinding(outcome.reasonHeader + u' ' + outcome.warning);
}

// The telephone network's own cause: of a refusal, or of a call that the far side broke off.
VendorFinding q850Finding(const SipOutcome& outcome)
{
    const std::optional<Q850Cause> cause = q850CauseIn(outcome.reasonHeader);
    const bool refusal = outcome.status >= 300 && outcome.status != 487;
    const bool cut = brokenOff(outcome) && cause && q850TellsTrouble(cause->number);
    if (!cause || cause->number == 16 || !(refusal || cut))
        return {};
    const VerdictLine* line = q850Line(cause->number);
    if (!line && cut)
        line = wireLine(u"callCut"_s);
    return line ? VendorFinding{line, u"q850:%1"_s.arg(cause->number)} : VendorFinding{};
}

const VerdictLine* wireFinding(const SipOutcome& outcome, const DialogFacts& facts, const CallWanted& wanted)
{
    if (const VerdictLine* line = UnseenFindings::ofRegistration(outcome))
        return line;
    if (const VerdictLine* line = UnseenFindings::ofRefusal(outcome, facts))
        return line;
    if (const VerdictLine* line = UnseenFindings::ofDialog(outcome, facts))
        return line;
    if (const VerdictLine* line = UnseenFindings::ofLostEnd(outcome, facts))
        return line;
    if (const VerdictLine* line = UnseenFindings::ofSound(outcome, facts, wanted);
        line && line->kind != QByteArrayView("works"))
        return line;
    // A flaw at the end matters less than sound that does not pass, and more than sound that does.
    if (outcome.ok && facts.byeSent > 1 && !facts.byeAnswered)
        return wireLine(u"byeUnanswered"_s);
    if (const VerdictLine* line = UnseenFindings::ofSound(outcome, facts, wanted))
        return line;
    const bool taken = outcome.work == SipWork::Listening && outcome.callReason == CallReason::Answered;
    return taken ? wireLine(u"incomingAnswered"_s) : nullptr;
}

CallVerdict verdictFrom(const VerdictLine& line, const QString& code)
{
    CallVerdict verdict;
    verdict.kind = QLatin1String(line.kind);
    verdict.cause = QLatin1String(line.cause);
    verdict.remedy = QLatin1String(line.remedy);
    verdict.actor = QLatin1String(line.actor);
    verdict.step = line.step;
    verdict.code = code;
    return verdict;
}

QString addressText(const SipOutcome& outcome)
{
    const QString transport = toString(outcome.transport).toUpper();
    return outcome.remote.isEmpty() ? transport : outcome.remote + u' ' + transport;
}

// "Q.850 17 User busy": the number and what the far side says about it.
QString codeText(const QString& code, const SipOutcome& outcome)
{
    if (!code.startsWith("q850:"_L1))
        return code.section(u':', 1);
    const std::optional<Q850Cause> cause = q850CauseIn(outcome.reasonHeader);
    return (u"Q.850 "_s + code.section(u':', 1) + u' ' + (cause ? cause->text : QString())).trimmed();
}

QString otherParty(const SipOutcome& outcome)
{
    if (outcome.transfer.asked)
        return outcome.transfer.target;
    return outcome.contacts.isEmpty() ? outcome.caller : outcome.contacts.join(u", "_s);
}

// Of a transfer its last word, else how often it was sent.
QString countOrWord(const SipOutcome& outcome, const DialogFacts& facts)
{
    if (outcome.transfer.asked)
        return outcome.transfer.steps.isEmpty()
                   ? QString()
                   : UnseenFindings::statusText(outcome.transfer.steps.last().status,
                                                outcome.transfer.steps.last().phrase);
    const int sent = facts.invitesSent + facts.otherRequestsSent;
    return sent > 0 ? QString::number(sent) : QString();
}

QString detailOf(const SipOutcome& outcome, const DialogFacts& facts, const CallVerdict& verdict)
{
    const QString seen = UnseenFindings::detail(verdict.cause, outcome, facts);
    if (!seen.isEmpty())
        return seen;
    return verdict.code.isEmpty() ? systemWordsIn(outcome.evidence) : codeText(verdict.code, outcome);
}

QStringList argumentsOf(const SipOutcome& outcome, const DialogFacts& facts, const CallVerdict& verdict)
{
    const bool registered = outcome.registration.attempted && outcome.status == 0;
    const QDateTime until = outcome.tls.notAfter;
    return {registered ? UnseenFindings::statusText(outcome.registration.status, outcome.registration.reason)
                       : UnseenFindings::statusText(outcome.status, outcome.reason),
            addressText(outcome),
            detailOf(outcome, facts, verdict),
            outcome.tls.names.isEmpty() ? outcome.tls.subject : outcome.tls.names.join(u", "_s),
            until.isValid() ? until.date().toString(Qt::ISODate) : QString(),
            otherParty(outcome),
            outcome.retryAfterSeconds > 0 ? QString::number(outcome.retryAfterSeconds) : QString(),
            outcome.challenges.join(u", "_s),
            countOrWord(outcome, facts)};
}

// "q850:17", "Q.850 17" or a whole Reason header.
std::optional<int> q850Number(const QString& text)
{
    static const QRegularExpression plain(u"^q\\.?850\\s*[:/ ]?\\s*(?:cause\\s*=?\\s*)?(\\d{1,3})$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = plain.match(text);
    if (match.hasMatch())
        return match.captured(1).toInt();
    const std::optional<Q850Cause> cause = q850CauseIn(text);
    return cause ? std::optional(cause->number) : std::nullopt;
}

QStringList collectField(const char* VerdictLine::*field)
{
    QStringList all;
    for (const VerdictLine& line : allVerdictLines())
        if (const QString id = QLatin1String(line.*field); !all.contains(id))
            all.append(id);
    return all;
}

} // namespace

CallWanted CallWanted::of(const SipRequest& request)
{
    return {request.microphone || !request.promptFile.isEmpty(), request.holdSeconds};
}

CallVerdict verdictOf(const SipOutcome& outcome, const CallWanted& wanted)
{
    const DialogFacts facts = DialogFacts::of(outcome.records);
    VendorFinding finding{UnseenFindings::ofTransfer(outcome), {}};
    if (!finding.line)
        finding = vendorFinding(outcome);
    if (!finding.line)
        finding = q850Finding(outcome);
    if (!finding.line)
        finding.line = wireFinding(outcome, facts, wanted);
    CallVerdict verdict = verdictFrom(
        finding.line ? *finding.line : verdictLineOf(outcome.callReason, outcome.work != SipWork::Options),
        finding.code);
    // The tables speak of refusals; this call was answered before.
    if (brokenOff(outcome) && !finding.code.isEmpty())
        verdict.kind = u"cutOff"_s;
    verdict.arguments = argumentsOf(outcome, facts, verdict);
    verdict.notes = UnseenFindings::notes(outcome, facts, verdict, wanted);
    return verdict;
}

std::optional<CallVerdict> verdictOfCode(const QString& code)
{
    const QString text = code.trimmed().left(200);
    SipOutcome outcome;
    if (const std::optional<int> cause = q850Number(text)) {
        const VerdictLine* line = q850Line(*cause);
        if (!line)
            return std::nullopt;
        outcome.reasonHeader = text;
        CallVerdict verdict = verdictFrom(*line, u"q850:%1"_s.arg(*cause));
        verdict.arguments = argumentsOf(outcome, {}, verdict);
        return verdict;
    }
    VendorFinding vendor = telnyxFinding(text.toUpper());
    if (!vendor.line && text.contains(u'/'))
        vendor = microsoftFinding(text.section(u'/', 1));
    if (!vendor.line && text.size() > 3)
        vendor = microsoftFinding(text);
    bool number = false;
    const int status = text.section(u'/', 0, 0).toInt(&number);
    const bool sip = number && status >= 200 && status < 700;
    if (!vendor.line && !sip)
        return std::nullopt;
    CallVerdict verdict =
        verdictFrom(vendor.line ? *vendor.line : verdictLineOf(reasonForStatus(status), true), vendor.code);
    outcome.status = sip ? status : 0;
    verdict.arguments = argumentsOf(outcome, {}, verdict);
    return verdict;
}

QStringList allVerdictCauses()
{
    return collectField(&VerdictLine::cause);
}

QStringList allVerdictRemedies()
{
    return collectField(&VerdictLine::remedy);
}

} // namespace jonction
