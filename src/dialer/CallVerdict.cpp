// SPDX-License-Identifier: Apache-2.0
#include "dialer/CallVerdict.h"

#include "dialer/VerdictTable.h"

#include <QRegularExpression>

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leastAudibleMs = 900;

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

/// Only a refusal can carry a vendor's reason; an answer that went well needs none.
VendorFinding vendorFinding(const SipOutcome& outcome)
{
    if (outcome.status < 300)
        return {};
    const VendorFinding telnyx = telnyxFinding(outcome.reason);
    if (telnyx.line)
        return telnyx;
    return microsoftFinding(outcome.reasonHeader + u' ' + outcome.warning);
}

// What was heard says more than that somebody answered; a call too short to hear anything says nothing.
const VerdictLine* soundOf(const SipOutcome& outcome)
{
    const AudioOutcome& audio = outcome.audio;
    if (!outcome.isCall() || !outcome.ok || outcome.durationMs < leastAudibleMs)
        return nullptr;
    if (!audio.agreed)
        return audioLine(audio.refusal);
    if (audio.received == 0 && audio.srtpRefused > 0)
        return audioLine(u"wrongKey"_s);
    return audioLine(toString(audio.heard));
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

QString statusText(int status, const QString& phrase)
{
    return status > 0 ? QString::number(status) + (phrase.isEmpty() ? QString() : u' ' + phrase) : QString();
}

QString addressText(const SipOutcome& outcome)
{
    const QString transport = toString(outcome.transport).toUpper();
    return outcome.remote.isEmpty() ? transport : outcome.remote + u' ' + transport;
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

CallVerdict verdictOf(const SipOutcome& outcome)
{
    const VendorFinding vendor = vendorFinding(outcome);
    const VerdictLine* line = vendor.line ? vendor.line : soundOf(outcome);
    CallVerdict verdict =
        verdictFrom(line ? *line : verdictLineOf(outcome.callReason, outcome.isCall()), vendor.code);
    const QDateTime until = outcome.tls.notAfter;
    verdict.arguments = {statusText(outcome.status, outcome.reason), addressText(outcome),
                         vendor.code.isEmpty() ? outcome.evidence : vendor.code.section(u':', 1),
                         outcome.tls.names.join(u", "_s),
                         until.isValid() ? until.date().toString(Qt::ISODate) : QString()};
    return verdict;
}

std::optional<CallVerdict> verdictOfCode(const QString& code)
{
    const QString text = code.trimmed();
    VendorFinding vendor = telnyxFinding(text.toUpper());
    if (!vendor.line && text.contains(u'/'))
        vendor = microsoftFinding(text.section(u'/', 1));
    if (!vendor.line && text.size() > 3)
        vendor = microsoftFinding(text);
    CallVerdict verdict;
    bool number = false;
    const int status = text.section(u'/', 0, 0).toInt(&number);
    const bool sip = number && status >= 200 && status < 700;
    if (!vendor.line && !sip)
        return std::nullopt;
    verdict =
        verdictFrom(vendor.line ? *vendor.line : verdictLineOf(reasonForStatus(status), true), vendor.code);
    verdict.arguments = {sip ? QString::number(status) : QString(), QString(), vendor.code.section(u':', 1),
                         QString(), QString()};
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
