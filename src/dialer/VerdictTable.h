// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/StepId.h"
#include "sip/CallState.h"

#include <QList>
#include <QString>

#include <optional>

namespace jonction {

/// One line of the table behind CallVerdict: what is known about a reason or a vendor's code.
struct VerdictLine
{
    const char* key; ///< name of a CallReason, or the vendor's code
    const char* kind;
    const char* cause;
    const char* remedy;
    const char* actor;
    std::optional<StepId> step;
};

/// For a CallReason; every reason has a line. `call` chooses between INVITE and OPTIONS where that matters.
const VerdictLine& verdictLineOf(CallReason reason, bool call);
/// For an answered call: what was heard ("tone" …, "incoming.tone" … as called party), why there was no sound
/// (a refusal of AudioOutcome), or "wrongKey". Null where unknown.
const VerdictLine* audioLine(const QString& sound);
/// For what the wire showed beside the status, by the name of the finding (UnseenFindings). Null where
/// unknown.
const VerdictLine* wireLine(const QString& finding);
/// Codes that Telnyx writes into the reason phrase (sip-trunk dossier §1.13): "D38", "RG1". Null where
/// unknown.
const VerdictLine* telnyxLine(const QString& code);
/// Microsoft's sub-codes (direct-routing dossier §3.9). 560xxx and 540xxx outside of the table mean that the
/// SBC answered xxx; null where even that does not fit.
const VerdictLine* microsoftLine(const QString& subCode);

QList<VerdictLine> allVerdictLines();

} // namespace jonction
