// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace jonction {

/// One conversation with the outside. A job settles exactly once, always from the event loop (never inside
/// the call that made it), then deletes itself.
///
/// Ownership: a child of the owner it was made with. When the owner dies the job dies silently: no callback
/// runs, and abortWork() has no chance to speak. Thread: the owner's thread only.
class Job : public QObject
{
    Q_OBJECT

public:
    explicit Job(QObject* owner);

    /// Ends the job with ErrorKind::Cancelled unless it has settled. The work behind it is told through
    /// aborted().
    void cancel();

    /// Ends the job with ErrorKind::TimedOut after this many milliseconds unless it has settled by then.
    void setTimeLimit(int milliseconds, const QString& subject = {});

    bool isSettled() const { return m_settled; }

Q_SIGNALS:
    /// Something to show while waiting: done of total (total 0: unknown) and a stable id of what is going on.
    void progressed(int done, int total, const QString& what);
    /// The person waits for the server's pleasure: seconds until the next try.
    void waiting(int seconds, const QString& subject);
    /// The job was cancelled or timed out: stop the work. Emitted once, before the callbacks.
    void aborted();
    /// The result is known and the callbacks have run. Last signal of a job.
    void finished();

protected:
    virtual void settleWithError(const Error& error) = 0;
    /// True for the caller that wins; everybody later gets false and must drop its result.
    bool claimSettlement();

private:
    bool m_settled = false;
};

/// A job with a value. Producers call settle(); consumers call onDone().
template<typename T>
class JobOf : public Job
{
public:
    using Callback = std::function<void(Result<T>&)>;

    explicit JobOf(QObject* owner)
        : Job(owner)
    {}

    /// `callback` runs once, from the event loop, unless `context` has died by then. Callbacks run in the
    /// order given; the result may be moved from by the last one. Adding one after settlement but before
    /// delivery is fine.
    JobOf* onDone(QObject* context, Callback callback)
    {
        m_callbacks.append(Entry{context, std::make_shared<Callback>(std::move(callback))});
        return this;
    }

    /// The first call wins and later ones are dropped, so a late answer after a cancel is harmless.
    void settle(Result<T> result)
    {
        if (!claimSettlement())
            return;
        m_result.emplace(std::move(result));
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
    }

protected:
    void settleWithError(const Error& error) override { settle(Result<T>(error)); }

private:
    struct Entry
    {
        QPointer<QObject> context;
        std::shared_ptr<Callback> callback;
    };

    void deliver()
    {
        const QPointer<Job> self(this);
        const QList<Entry> callbacks = std::exchange(m_callbacks, {});
        for (const Entry& entry : callbacks) {
            if (entry.context)
                (*entry.callback)(*m_result);
            if (!self)
                return; // a callback deleted our owner
        }
        deleteLater();
        Q_EMIT finished(); // last: a receiver may delete our owner
    }

    QList<Entry> m_callbacks;
    std::optional<Result<T>> m_result;
};

/// A job that is already settled (delivered from the event loop like any other).
template<typename T>
JobOf<T>* settledJob(QObject* owner, Result<T> result)
{
    auto* job = new JobOf<T>(owner);
    job->settle(std::move(result));
    return job;
}

/// Makes `outer` end when `inner` ends, and cancels `inner` when `outer` is cancelled; passes progress on.
/// Errors of `inner` go to `outer`; a value goes to `next`.
template<typename Inner, typename Outer>
void follow(JobOf<Inner>* inner, JobOf<Outer>* outer, std::function<void(Inner&)> next)
{
    QObject::connect(outer, &Job::aborted, inner, &Job::cancel);
    QObject::connect(inner, &Job::waiting, outer, &Job::waiting);
    QObject::connect(inner, &Job::progressed, outer, &Job::progressed);
    inner->onDone(outer, [outer, next = std::move(next)](Result<Inner>& result) {
        if (outer->isSettled())
            return; // cancelled between inner's end and its delivery: nothing more may be started
        if (!result.ok())
            outer->settle(Result<Outer>(result.error()));
        else
            next(result.value());
    });
}

/// Sequence: when `first` has a value, `next` makes the second job (owned by the returned one) whose result
/// is the result of the whole. An error of `first` ends the whole. Cancelling the returned job cancels the
/// running part.
///   chain<Me, Organization>(owner, graph->me(owner), [=](Me& me, QObject* o) { return
///   graph->organization(o); });
template<typename A, typename B>
JobOf<B>* chain(QObject* owner, JobOf<A>* first, std::function<JobOf<B>*(A&, QObject*)> next)
{
    auto* outer = new JobOf<B>(owner);
    first->setParent(outer);
    follow<A, B>(first, outer, [outer, next = std::move(next)](A& value) {
        JobOf<B>* second = next(value, outer);
        follow<B, B>(second, outer, [outer](B& last) { outer->settle(Result<B>(std::move(last))); });
    });
    return outer;
}

/// Turns the value of a job into another value or an error, without a second conversation.
template<typename A, typename B>
JobOf<B>* mapJob(QObject* owner, JobOf<A>* first, std::function<Result<B>(A&)> convert)
{
    auto* outer = new JobOf<B>(owner);
    first->setParent(outer);
    follow<A, B>(first, outer,
                 [outer, convert = std::move(convert)](A& value) { outer->settle(convert(value)); });
    return outer;
}

} // namespace jonction
