// SPDX-License-Identifier: Apache-2.0
#include "setup/StepAwait.h"

namespace jonction {

JobOf<StepStatus>* awaitStep(QObject* owner, SetupFlow* flow, StepId id, StepOperation operation)
{
    return awaitStep(owner, flow, id, [flow, id, operation] { (flow->*operation)(id); });
}

JobOf<StepStatus>* awaitStep(QObject* owner, SetupFlow* flow, StepId id, const std::function<void()>& begin)
{
    auto* job = new JobOf<StepStatus>(owner);
    // Looked at from the event loop: a resting state inside one operation (read, then verify) is not its end.
    const auto look = [job, flow, id] {
        if (!flow->status(id).isBusy())
            job->settle(flow->status(id));
    };
    QObject::connect(flow, &SetupFlow::stepChanged, job, [job, id, look](StepId changed) {
        if (changed == id && !job->isSettled())
            QMetaObject::invokeMethod(job, look, Qt::QueuedConnection);
    });
    QObject::connect(job, &Job::aborted, flow, [flow, id] { flow->stop(id); });
    begin();
    QMetaObject::invokeMethod(job, look, Qt::QueuedConnection);
    return job;
}

} // namespace jonction
