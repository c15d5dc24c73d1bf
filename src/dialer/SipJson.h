// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallVerdict.h"
#include "sip/SipOutcome.h"

#include <QJsonObject>

namespace jonction {

/// The verdict in words, made by the face that shows it.
struct VerdictSentences
{
    QString cause;
    QString remedy;
};

/// The JSON contract of `jonctionctl sip options` and `sip call` (keys are added, never renamed). Unknown
/// numbers and times are null; `reason` is the phrase of the SIP answer, or the stable id of the reason where
/// none came; `audio` has nulls where no audio was agreed. Without sentences the
/// verdict shows its ids.
namespace SipJson {

QJsonObject options(const SipOutcome& outcome, const CallVerdict& verdict,
                    const VerdictSentences& words = {});
QJsonObject call(const SipOutcome& outcome, const CallVerdict& verdict, const VerdictSentences& words = {});
QJsonObject record(const SipMessageRecord& record);

} // namespace SipJson

} // namespace jonction
