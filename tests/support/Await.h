// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"

#include <QEventLoop>

namespace jonction {

/// For tests only: runs the event loop until `job` has its result and returns it, or TimedOut with the
/// subject "await". Call it before anything else could have deleted the job.
template<typename T>
Result<T> await(JobOf<T>* job, int limitMs = 30'000)
{
    QEventLoop loop;
    std::optional<Result<T>> outcome;
    job->onDone(&loop, [&](Result<T>& result) {
        outcome.emplace(std::move(result));
        loop.quit();
    });
    QTimer::singleShot(limitMs, &loop, &QEventLoop::quit);
    loop.exec();
    if (!outcome)
        return Result<T>(Error::of(ErrorKind::TimedOut, QStringLiteral("await")));
    return std::move(*outcome);
}

/// The kind of a failed result, "ok" of a good one: prints well in QCOMPARE.
template<typename T>
QString outcomeOf(const Result<T>& result)
{
    return result.ok() ? QStringLiteral("ok") : toString(result.error().kind);
}

} // namespace jonction
