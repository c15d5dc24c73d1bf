// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "rest/RestReply.h"

namespace jonction {

/// A refusal of Graph as facts (microsoft-graph.md §7.1): `code` is the deepest code given, `requestId` the
/// one that Microsoft's support asks for. Policies on secrets: Unsupported with the policy's own code.
/// Replication
/// ("Not a valid reference update") reads as Conflict.
Error graphError(const RestFailure& failure);

} // namespace jonction
