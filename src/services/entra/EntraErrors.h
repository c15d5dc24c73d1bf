// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"
#include "rest/RestReply.h"

#include <QString>

namespace jonction {

/// A refusal of the token, device-code or discovery endpoint as facts (microsoft-graph.md §1.9): `code` is
/// "AADSTSnnnn" where there is one, else the OAuth "error" value (always so for the answers of a device-code
/// poll); `requestId` is the trace id. Branching goes by `error` first, as Microsoft asks, refined by known
/// codes.
Error entraError(const RestFailure& failure);

/// The same for what comes back on the redirect of the browser: error and error_description.
Error entraRedirectError(const QString& error, const QString& description);

} // namespace jonction
