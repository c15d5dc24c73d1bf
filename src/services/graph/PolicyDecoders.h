// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Result.h"
#include "services/graph/PolicyValues.h"

#include <QJsonObject>

#include <optional>

namespace jonction::graph {

// Any input is safe; BadAnswer where a needed property is missing or of a wrong type.

/// applicationRestrictions of the tenant's default policy.
Result<AppManagementPolicy> decodeDefaultAppPolicy(const QJsonObject& object);
/// restrictions of a policy that is assigned to an application.
Result<AppManagementPolicy> decodeAssignedAppPolicy(const QJsonObject& object);

/// An ISO 8601 duration ("P90D", "P1Y6M", "PT36H") in whole days, rounded down; a year counts 365 days and a
/// month 30. Empty where it is none, or is negative or longer than a hundred years.
std::optional<int> wholeDaysOf(const QString& duration);

} // namespace jonction::graph
