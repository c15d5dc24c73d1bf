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
    QStringList notes = {}; ///< one for each note of the verdict, in its order
};

/// The JSON contract of `jonctionctl sip options`, `sip call` and what grew beside them (keys are added,
/// never renamed). Unknown numbers and times are null; `reason` is the phrase of the SIP answer, or the
/// stable id of the reason where none came; `audio` has nulls where no audio was agreed; `registration` and
/// `transfer` are null where none was tried. Without sentences the verdict shows its ids.
namespace SipJson {

QJsonObject options(const SipOutcome& outcome, const CallVerdict& verdict,
                    const VerdictSentences& words = {});
QJsonObject call(const SipOutcome& outcome, const CallVerdict& verdict, const VerdictSentences& words = {});
/// REGISTER alone: what options has, and `registration`.
QJsonObject registration(const SipOutcome& outcome, const CallVerdict& verdict,
                         const VerdictSentences& words = {});
QJsonObject record(const SipMessageRecord& record);

} // namespace SipJson

} // namespace jonction
