// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace jonction::Words {

/// What a test call's or probe's verdict says, by its stable ids. `arguments` in the order of the verdict: %1
/// status and phrase, %2 address and transport, %3 evidence or code, %4 names of the certificate, %5 its last
/// day, %6 the other party, %7 seconds to wait, %8 what is offered to sign in with, %9 how often it was sent
/// or the last word about a transfer.
QString verdictCause(const QString& causeId, const QStringList& arguments = {});
/// What to do about it.
QString verdictRemedy(const QString& remedyId);
/// "works" "flawed" "mute" "alive" "busy" "refused" "unusable" "unreachable" "untrusted" "cancelled" "input"
/// "engine": a short headline.
QString verdictKind(const QString& kindId);
/// "nobody" "you" "callee" "provider" "microsoft" "network": who can mend it.
QString verdictActor(const QString& actorId);

/// Something noticed beside the cause ("noProvisional", "lossHigh"), with its own numbers.
QString verdictNote(const QString& noteId, const QStringList& arguments = {});

/// State of a call ("ringing") as a person reads it.
QString callState(const QString& stateId);

bool knowsVerdictCause(const QString& causeId);
bool knowsVerdictRemedy(const QString& remedyId);
bool knowsVerdictNote(const QString& noteId);

} // namespace jonction::Words
