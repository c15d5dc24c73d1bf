// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

namespace jonction {

/// Refusals of assignLicense come as 400 with a sentence and mostly without a code (microsoft-graph 3.2).
/// Gives such an error the code that people can look up: "licence-usage-location", "licence-no-seat",
/// "licence-inherited", or the violation's own name ("MutuallyExclusiveViolation", "DependencyViolation",
/// "ProhibitedInUsageLocationViolation", "UniquenessViolation"). Everything else stays as it is.
Error licenceError(Error error);

} // namespace jonction
