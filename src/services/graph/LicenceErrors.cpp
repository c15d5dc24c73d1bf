// SPDX-License-Identifier: Apache-2.0
#include "services/graph/LicenceErrors.h"

namespace jonction {

using namespace Qt::StringLiterals;

namespace {

struct Telltale
{
    const char* text; // lower case, part of the sentence
    const char* code;
};

// The sentence is the last resort where there is no code (microsoft-graph 7.1).
constexpr Telltale telltales[] = {
    {"invalid usage location", "licence-usage-location"},
    {"prohibitedinusagelocation", "ProhibitedInUsageLocationViolation"},
    {"mutuallyexclusive", "MutuallyExclusiveViolation"},
    {"mutually exclusive", "MutuallyExclusiveViolation"},
    {"conflicting service plan", "MutuallyExclusiveViolation"},
    {"dependencyviolation", "DependencyViolation"},
    {"depends on", "DependencyViolation"},
    {"uniquenessviolation", "UniquenessViolation"},
    {"does not have any available licenses", "licence-no-seat"},
    {"available licenses", "licence-no-seat"},
    {"countviolation", "licence-no-seat"},
    {"inherited", "licence-inherited"},
};

} // namespace

Error licenceError(Error error)
{
    if (error.httpStatus != 400)
        return error;
    const QString said = error.evidence.toLower();
    for (const Telltale& telltale : telltales)
        if (said.contains(QLatin1String(telltale.text)) ||
            error.code.compare(QLatin1String(telltale.text), Qt::CaseInsensitive) == 0) {
            error.code = QLatin1String(telltale.code);
            error.kind = ErrorKind::Conflict;
            break;
        }
    return error;
}

} // namespace jonction
