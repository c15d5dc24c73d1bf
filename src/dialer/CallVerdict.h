// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"
#include "sip/SipOutcome.h"

#include <QStringList>

#include <optional>

namespace jonction {

/// What an outcome means, as stable ids; room `words` has a sentence for each (VerdictText).
struct CallVerdict
{
    /// "works", "mute" (answered, and sound does not pass), "alive" (speaks SIP, refused this), "busy" (the
    /// way works, the person does not take it), "refused", "unreachable", "untrusted", "cancelled", "input",
    /// "engine".
    QString kind;
    QString cause;              ///< "busy", "telnyx.noProfile", "microsoft.510403" …
    QString remedy;             ///< "tryLater", "assignProfile" …
    QString actor;              ///< who can mend it: "nobody" "you" "callee" "provider" "microsoft" "network"
    std::optional<StepId> step; ///< where in the set-up; none where no step helps
    QString code; ///< vendor's code that decided, "telnyx:D38" or "microsoft:510403"; may be empty
    /// %1 status and phrase ("486 Busy Here"), %2 address and transport, %3 evidence or vendor's code, %4
    /// names of the certificate, %5 its last day (ISO). Empty where unknown.
    QStringList arguments;

    bool works() const { return kind == QLatin1String("works"); }
    friend bool operator==(const CallVerdict&, const CallVerdict&) = default;
};

/// Pure. The vendor's own code in phrase, Reason or Warning is believed before the bare status.
CallVerdict verdictOf(const SipOutcome& outcome);

/// Meaning of a code without a call: "486", "403/510403", "telnyx D38", "D38". Nothing where it is no SIP
/// code.
std::optional<CallVerdict> verdictOfCode(const QString& code);

/// Every cause and remedy that can come out, for tests that demand a text for each.
QStringList allVerdictCauses();
QStringList allVerdictRemedies();

} // namespace jonction
