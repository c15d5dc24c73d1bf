// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "setup/SetupFlow.h"

namespace jonction {

using StepOperation = void (SetupFlow::*)(StepId);

/// Starts one operation of a step and settles, never with an error, when the step rests again. Cancelling the
/// job stops the operation. For faces that go through the steps by themselves; `flow` must outlive the job.
///   awaitStep(owner, flow, StepId::Trunk, &SetupFlow::plan)->onDone(…)
JobOf<StepStatus>* awaitStep(QObject* owner, SetupFlow* flow, StepId id, StepOperation operation);
/// The same for an operation with arguments: `begin` starts it.
JobOf<StepStatus>* awaitStep(QObject* owner, SetupFlow* flow, StepId id, const std::function<void()>& begin);

} // namespace jonction
