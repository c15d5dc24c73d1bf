// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/Deployment.h"

#include <optional>

namespace jonction {

/// When the person is told that a client secret ends: 60, 30, 14, 7, 3 and 1 days before, and after its end
/// (microsoft-graph 8.3). Pure; dates in UTC.
namespace SecretReminder {

inline constexpr int levels[] = {60, 30, 14, 7, 3, 1, 0};
inline constexpr int firstLevel = 60;

/// The level that is reached: the smallest number of days that are not left any more, 0 after the end. Empty:
/// nothing to say yet, or no end is known.
std::optional<int> level(const QDateTime& end, const QDateTime& now);
/// When the next level is reached; invalid after the end.
QDateTime next(const QDateTime& end, const QDateTime& now);

/// What there is to say now, about the secret that matters most: the one that CCAIP holds where that is
/// known, otherwise the one to build on.
struct Due
{
    QString keyId;
    QDateTime end;
    int level = 0;
    bool isNew = false; ///< this level was not shown yet (SecretInfo::reminded)
    bool held = false;  ///< it is known to be the one that CCAIP holds
};
std::optional<Due> due(const SecretInfo& secret, const QDateTime& now);
/// Key id and end of that secret; empty where none is known.
struct Watched
{
    QString keyId;
    QDateTime end;
    bool held = false;
};
Watched watched(const SecretInfo& secret);
/// The person was reminded of it; levels of secrets that are no longer there are forgotten.
void remember(SecretInfo& secret, const Due& due);

} // namespace SecretReminder

} // namespace jonction
