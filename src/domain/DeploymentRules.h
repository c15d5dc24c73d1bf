// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Diagnostic.h"
#include "domain/Deployment.h"

namespace jonction {

/// Offline rules of each step: what can be said about the document without asking anybody. Pure; every
/// finding's subject is a path in the document ("trunk.sipSubdomain"), which is also how a page finds the
/// field to mark.
Diagnostics validateStep(const Deployment& deployment, StepId step);

/// All steps, in order: what `jonctionctl check` prints.
Diagnostics validateAll(const Deployment& deployment);

} // namespace jonction
