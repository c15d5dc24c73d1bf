// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/World.h"

namespace jonction::sandbox {

/// The CCAIP portal's page Settings > Developer Settings > UCaaS (ccai-platform §1.5): GET /portal and
/// /portal/ucaas show it, POST /portal/ucaas presses one of its buttons.
WebReply answerPortal(World& world, const WebRequest& request, Instant now);

/// GET /v1/ucaas/ms_teams/oauth_callback: where the sign-in of a Link comes back to.
WebReply callbackPage(const WebRequest& request);

} // namespace jonction::sandbox
