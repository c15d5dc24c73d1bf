// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"

#include <functional>
#include <optional>

namespace jonction {

/// Like mapJob, for both ends: `next` sees the whole result and makes another one of it.
template<typename A, typename B>
JobOf<B>* convertJob(QObject* owner, JobOf<A>* first, std::function<Result<B>(Result<A>&)> next)
{
    auto* outer = new JobOf<B>(owner);
    first->setParent(outer);
    QObject::connect(outer, &Job::aborted, first, &Job::cancel);
    QObject::connect(first, &Job::waiting, outer, &Job::waiting);
    QObject::connect(first, &Job::progressed, outer, &Job::progressed);
    first->onDone(outer, [outer, next = std::move(next)](Result<A>& result) { outer->settle(next(result)); });
    return outer;
}

/// "It is not there" as a value: NotFound becomes an empty optional, provided that the service itself said so
/// (its own code is present), and not some proxy's page.
template<typename T>
JobOf<std::optional<T>>* optionalJob(QObject* owner, JobOf<T>* first)
{
    using Found = std::optional<T>;
    return convertJob<T, Found>(owner, first, [](Result<T>& result) -> Result<Found> {
        if (result.ok())
            return Result<Found>(Found(result.take()));
        if (result.error().kind == ErrorKind::NotFound && !result.error().code.isEmpty())
            return Result<Found>(Found());
        return Result<Found>(result.error());
    });
}

} // namespace jonction
