// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "domain/Deployment.h"
#include "plan/Observation.h"

namespace jonction {

class ServiceHub;

/// Everything that the domain step looks at, in the order in which one thing leads to the next: the tenant's
/// domains → Microsoft's proof → public DNS and the provider's zone → the account on the domain → its
/// licence. Changes nothing.
JobOf<Observation>* readDomain(QObject* owner, ServiceHub& hub, const Deployment& deployment,
                               const QDateTime& now);

} // namespace jonction
