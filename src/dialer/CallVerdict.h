// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"
#include "sip/SipCommand.h"
#include "sip/SipOutcome.h"

#include <QStringList>

#include <optional>

namespace jonction {

/// Something else that was noticed, or missed, beside what decided: "inviteRepeated", "noProvisional",
/// "lossHigh" … Room `words` has a sentence for each id (VerdictNotes).
struct VerdictNote
{
    QString id;
    QStringList arguments; ///< %1 and further of the sentence

    friend bool operator==(const VerdictNote&, const VerdictNote&) = default;
};

/// What an outcome means, as stable ids; room `words` has a sentence for each (VerdictText).
struct CallVerdict
{
    /// "works", "flawed" (it works, and something about it is not right), "mute" (answered, and sound is
    /// missing), "cutOff" (answered, and then broken off with a fault), "uncertain"
    /// (nobody told how it ended), "alive" (speaks SIP, refused this),
    /// "busy" (the way works, the person does not take it), "refused", "unusable" (an answer came that breaks
    /// the rules), "unreachable", "untrusted", "cancelled", "input", "engine".
    QString kind;
    QString cause;              ///< "busy", "telnyx.noProfile", "microsoft.510403", "q850.17" …
    QString remedy;             ///< "tryLater", "assignProfile" …
    QString actor;              ///< who can mend it: "nobody" "you" "callee" "provider" "microsoft" "network"
    std::optional<StepId> step; ///< where in the set-up; none where no step helps
    QString code; ///< code that decided: "telnyx:D38", "microsoft:510403", "q850:17"; may be empty
    /// %1 status and phrase ("486 Busy Here"), %2 address and transport, %3 evidence or the code that
    /// decided, %4 names of the certificate, %5 its last day (ISO), %6 the other party: Contacts of a
    /// redirect, target of a transfer, caller of an incoming call, %7 seconds to wait, %8 what was offered to
    /// sign in with, %9 how often it was sent, or the last word about a transfer. Empty where unknown.
    QStringList arguments;
    QList<VerdictNote> notes; ///< what else there is to say, most telling first

    bool works() const { return kind == QLatin1String("works"); }
    /// What was wanted came about, perhaps with a flaw: an answered call without sound is not that.
    bool isWell() const { return works() || kind == QLatin1String("flawed"); }
    friend bool operator==(const CallVerdict&, const CallVerdict&) = default;
};

/// What the person asked for, as far as it matters for what an outcome means.
struct CallWanted
{
    bool ownSound = false; ///< a prompt or the microphone was sent instead of the test tone
    int holdSeconds = 0;   ///< from answer to our hanging up; 0 and less: not said

    static CallWanted of(const SipRequest& request);
};

/// Pure. Believed in this order: what became of a transfer, the vendor's own code in phrase, Reason or
/// Warning, the Q.850 cause in Reason, what was and was not seen on the wire, what was heard, the bare
/// status.
CallVerdict verdictOf(const SipOutcome& outcome, const CallWanted& wanted = {});

/// Meaning of a code without a call: "486", "403/510403", "telnyx D38", "D38", "q850:17", "Q.850;cause=17".
/// Nothing where it is no SIP code.
std::optional<CallVerdict> verdictOfCode(const QString& code);

/// Every cause and remedy that can come out, for tests that demand a text for each.
QStringList allVerdictCauses();
QStringList allVerdictRemedies();

} // namespace jonction
