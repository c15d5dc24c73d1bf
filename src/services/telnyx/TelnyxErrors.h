// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "rest/RestReply.h"

namespace jonction {

/// A refusal of Telnyx as facts (sip-trunk-providers.md §1.3): HTTP status first, code second. `subject` is
/// the field that the first error points at ("/inbound/sip_subdomain"), empty where it names none.
Error telnyxError(const RestFailure& failure);

} // namespace jonction
