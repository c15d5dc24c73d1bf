// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jonction::Words {

/// What a test call's or probe's verdict says, by its stable ids. `arguments` in the order of the verdict: %1
/// status and phrase, %2 address and transport, %3 evidence or vendor's code, %4 names of the certificate, %5
/// its last day.
QString verdictCause(const QString& causeId, const QStringList& arguments = {});
/// What to do about it.
QString verdictRemedy(const QString& remedyId);
/// "works" "alive" "busy" "refused" "unreachable" "untrusted" "cancelled" "input" "engine": a short headline.
QString verdictKind(const QString& kindId);
/// "nobody" "you" "callee" "provider" "microsoft" "network": who can mend it.
QString verdictActor(const QString& actorId);

/// State of a call ("ringing") as a person reads it.
QString callState(const QString& stateId);

bool knowsVerdictCause(const QString& causeId);
bool knowsVerdictRemedy(const QString& remedyId);

} // namespace jonction::Words
