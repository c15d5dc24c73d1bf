// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/JobChain.h"

namespace jonction {

/// A write that follows a creation can miss it for a while: no replication time is promised
/// (microsoft-graph 5.6).
inline bool isReplicationMiss(const Error& error)
{
    return error.kind == ErrorKind::NotFound ||
           (error.httpStatus == 400 &&
            error.evidence.contains(QLatin1String("reference update"), Qt::CaseInsensitive));
}

/// Makes the call again while the directory does not know yet what was just created, for a few times.
template<typename T>
JobOf<T>* onceReplicated(QObject* owner, const std::shared_ptr<Clock>& clock,
                         std::function<JobOf<T>*(QObject*)> make)
{
    constexpr int tries = 7;
    constexpr int waitMs = 3000;
    return pollJob<T>(owner, clock, tries, waitMs, std::move(make), [](const Result<T>& result) {
        return result.ok() || !isReplicationMiss(result.error());
    });
}

} // namespace jonction
