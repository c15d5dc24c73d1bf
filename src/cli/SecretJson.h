// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/SetupFlow.h"

#include <QJsonObject>

namespace jonction {

/// The JSON contract of `secret …`: taken_at, source ("directory" or "document"), looked_at,
/// secrets[]{key_id, name, hint, starts, ends, days_left, state, kept, held_by_ccaip, current, orphan,
/// longer_than_policy}, held{known, key_id, hint}, policy{known, banned, max_days, name}, reminder{key_id,
/// level, next_at}, rotation{stage, old_key_id, new_key_id, started_at, handed_over_at, confirmed_at,
/// retire_from}, findings[]{id, severity, subject, message}. Times are ISO 8601 in UTC, empty where there is
/// none.
QJsonObject secretJson(SetupFlow& flow, bool asked);

/// The same for people, line by line.
QStringList secretLines(SetupFlow& flow, bool asked);

} // namespace jonction
