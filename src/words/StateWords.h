// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jonction::Words {

/// Where a step stands, by the id of StepState ("locked", "planned" …): "Waiting for an earlier step".
QString state(const QString& stateId);
/// "pass" "warning" "fail" "declared".
QString checkOutcome(const QString& outcome);
/// What a check proves ("trunk.number.attached"): "The number is attached to the connection".
QString check(const QString& checkId);
bool knowsCheck(const QString& checkId);

/// A Teams availability or activity as Microsoft's client words it ("DoNotDisturb": "Do not disturb").
QString teamsState(const QString& availability);
/// A CCAIP status by its English name ("Wrap-up"); a custom status comes back as it is.
QString ccaipStatus(const QString& name);
/// Column of the board: name, email, teams, ccaip, effective, since, …
QString boardColumn(const QString& id);
/// What a state means: the ids of AgentMood (free, talking, busy, away, attention, offline, unknown).
QString mood(const QString& id);
/// A source of the board by its id: teams, ccaip, agents.
QString feedName(const QString& id);
/// "ok", "late", "failed", "stopped", "starting".
QString feedState(const QString& id);
/// Why the board shows the effective state that it shows (rule of the reconciler).
QString rule(const QString& id);
/// Where an effective state comes from: "teams", "ccaip", "unknown".
QString stateSource(const QString& id);
/// Phase of a journal line: intent, done, failed, declared, resolved, stopped.
QString activityPhase(const QString& id);

} // namespace jonction::Words
