// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Job.h"

#include <QList>

#include <algorithm>
#include <functional>

namespace jonction {

/// A conversation of several jobs, one after another, over a state of its own, that settles as one job:
///
///   auto* chain = new JobChain<World, Observation>(owner);
///   chain->then<Balance>([=](QObject* o, World&) { return api->balance(o); },
///                        [](World& w, Balance& b) { w.balance = b; });
///   chain->run([](World& w) { return w.toObservation(); });
///
/// The first error ends the whole. A part whose `make` returns null is skipped. Cancelling the chain cancels
/// the part under way. Owned, like every job, by its owner.
template<typename State, typename T>
class JobChain : public JobOf<T>
{
public:
    explicit JobChain(QObject* owner, State state = {})
        : JobOf<T>(owner)
        , m_state(std::move(state))
    {}

    template<typename A>
    JobChain* then(std::function<JobOf<A>*(QObject*, State&)> make, std::function<void(State&, A&)> take)
    {
        m_parts.append([this, make = std::move(make), take = std::move(take)] {
            JobOf<A>* part = make(this, m_state);
            if (!part)
                return next();
            follow<A, T>(part, this, [this, take](A& value) {
                take(m_state, value);
                next();
            });
        });
        return this;
    }

    /// Begins, from the event loop; `end` makes the result once all parts are done.
    void run(std::function<Result<T>(State&)> end)
    {
        m_end = std::move(end);
        QMetaObject::invokeMethod(
            this, [this] { next(); }, Qt::QueuedConnection);
    }

    /// For a `take` that sees that going on makes no sense.
    void fail(const Error& error) { this->settle(Result<T>(error)); }

private:
    void next()
    {
        if (this->isSettled())
            return;
        if (m_at < m_parts.size())
            return m_parts.at(m_at++)();
        this->settle(m_end(m_state));
    }

    State m_state;
    QList<std::function<void()>> m_parts;
    qsizetype m_at = 0;
    std::function<Result<T>(State&)> m_end;
};

/// Asks again and again until `enough` is content with the result, waiting `waitMs` in between (a service
/// that needs a moment until it shows what was written). After the last try its result, good or not, is the
/// job's.
template<typename A>
JobOf<A>* pollJob(QObject* owner, std::shared_ptr<Clock> clock, int tries, int waitMs,
                  std::function<JobOf<A>*(QObject*)> make, std::function<bool(const Result<A>&)> enough)
{
    auto* outer = new JobOf<A>(owner);
    auto again = std::make_shared<std::function<void(int)>>();
    *again = [=, weak = std::weak_ptr<std::function<void(int)>>(again)](int left) {
        JobOf<A>* part = make(outer);
        QObject::connect(outer, &Job::aborted, part, &Job::cancel);
        QObject::connect(part, &Job::waiting, outer, &Job::waiting);
        auto self = weak.lock();
        part->onDone(outer, [=](Result<A>& result) {
            if (left <= 1 || enough(result))
                return outer->settle(std::move(result));
            Q_EMIT outer->waiting(std::max(1, waitMs / 1000), QString());
            clock->after(waitMs, outer, [=] {
                if (!outer->isSettled())
                    (*self)(left - 1);
            });
        });
    };
    (*again)(tries);
    return outer;
}

} // namespace jonction
