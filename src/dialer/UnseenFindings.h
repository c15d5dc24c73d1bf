// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallVerdict.h"
#include "dialer/DialogFacts.h"
#include "dialer/VerdictTable.h"

namespace jonction {

/// Pure readings of an outcome beside its status: what the wire showed and what it did not.
namespace UnseenFindings {

/// What became of a transfer that was asked for; null where none was.
const VerdictLine* ofTransfer(const SipOutcome& outcome);
/// REGISTER refused, or done; null where it is not what decided.
const VerdictLine* ofRegistration(const SipOutcome& outcome);
/// Challenges, redirects and waiting times of a refusal, more telling than its status alone; or null.
const VerdictLine* ofRefusal(const SipOutcome& outcome, const DialogFacts& facts);
/// Silence after INVITE or 100, an ACK that did not arrive, a call that others took; or null.
const VerdictLine* ofDialog(const SipOutcome& outcome, const DialogFacts& facts);
/// A call whose far side was gone before its end: neither CANCEL nor BYE could be sent, or sound had stopped
/// and BYE is not confirmed; or null.
const VerdictLine* ofLostEnd(const SipOutcome& outcome, const DialogFacts& facts);
/// Of an answered call that lasted long enough to hear something: what was heard, and why not; or null.
const VerdictLine* ofSound(const SipOutcome& outcome, const DialogFacts& facts, const CallWanted& wanted);

/// What the wire shows for the cause, as short as it stands there ("a=sendonly"); empty where the cause has
/// none of its own.
QString detail(const QString& cause, const SipOutcome& outcome, const DialogFacts& facts);

/// All that may be worth a sentence beside `verdict`.
QList<VerdictNote> notes(const SipOutcome& outcome, const DialogFacts& facts, const CallVerdict& verdict,
                         const CallWanted& wanted);

/// "486 Busy Here", "486"; empty where there is no status.
QString statusText(int status, const QString& phrase);

} // namespace UnseenFindings

} // namespace jonction
