// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "rest/RestReply.h"

namespace jonction {

/// A refusal of CCAI Platform as facts (ccai-platform.md §3.1): a JSON object with `error` or `errorCode`,
/// `message`, `status`; often nothing at all.
Error ccaipError(const RestFailure& failure);

} // namespace jonction
