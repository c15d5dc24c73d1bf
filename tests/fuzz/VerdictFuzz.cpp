// SPDX-License-Identifier: Apache-2.0
// What a peer wrote, on its way to a person: messages into a ladder, an outcome into a verdict and its
// sentences. The input is a conversation: messages with a blank line between them.
#include "dialer/CallVerdict.h"
#include "dialer/LadderModel.h"
#include "dialer/MessageReader.h"
#include "dialer/SipJson.h"
#include "fuzz/FuzzTarget.h"
#include "words/VerdictText.h"

using namespace Qt::StringLiterals;
using namespace jonction;

namespace {

SipOutcome outcomeOfConversation(const QByteArray& input)
{
    SipOutcome outcome;
    outcome.work = input.startsWith("INVITE") ? SipWork::Call : SipWork::Options;
    outcome.remote = u"192.0.2.1:5060"_s;
    qsizetype at = 0;
    while (at < input.size() && outcome.records.size() < 100) {
        const qsizetype end = input.indexOf("\n\n", at);
        SipMessageRecord record;
        record.raw = input.mid(at, end < 0 ? -1 : end - at);
        record.startLine = QString::fromUtf8(record.raw.left(record.raw.indexOf('\n')));
        record.sent = !record.startLine.startsWith("SIP/2.0"_L1);
        record.local = u"192.0.2.9:5060"_s;
        record.remote = outcome.remote;
        record.atMs = outcome.records.size() * 10;
        outcome.records.append(record);
        at = end < 0 ? input.size() : end + 2;
        const int status = MessageReader::status(record.startLine);
        fuzzPromise(status >= 0 && status <= 999);
        outcome.reachable |= status > 0;
        outcome.rang |= status == 180;
        if (status >= 200) {
            outcome.status = status;
            outcome.reason = record.startLine.section(u' ', 2);
            outcome.reasonHeader = MessageReader::header(record.raw, u"Reason"_s);
            outcome.warning = MessageReader::header(record.raw, u"Warning"_s);
            outcome.callReason = reasonForStatus(status, outcome.rang);
        }
    }
    outcome.ok = outcome.callReason == CallReason::Answered;
    if (outcome.status == 0)
        outcome.callReason = CallReason::Timeout;
    return outcome;
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    const SipOutcome outcome = outcomeOfConversation(input);
    const CallVerdict verdict = verdictOf(outcome);
    fuzzPromise(Words::knowsVerdictCause(verdict.cause) && Words::knowsVerdictRemedy(verdict.remedy));
    fuzzPromise(!Words::verdictCause(verdict.cause, verdict.arguments).isEmpty());
    for (const VerdictNote& note : verdict.notes)
        fuzzPromise(Words::knowsVerdictNote(note.id));
    fuzzPromise(verdictOf(outcome) == verdict);
    fuzzPromise(!SipJson::call(outcome, verdict).isEmpty());
    LadderModel ladder;
    for (const SipMessageRecord& record : outcome.records)
        ladder.append(record);
    fuzzPromise(ladder.rowCount() == outcome.records.size() && ladder.hosts().size() <= 2);
    ladder.setSearch(QString::fromUtf8(input.left(3)));
    fuzzPromise(ladder.matchCount() <= ladder.rowCount());
    (void)ladder.toText();
    const std::optional<CallVerdict> ofCode = verdictOfCode(QString::fromUtf8(input.left(200)));
    fuzzPromise(!ofCode || Words::knowsVerdictCause(ofCode->cause));
}
