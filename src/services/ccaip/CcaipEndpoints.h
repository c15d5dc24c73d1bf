// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Endpoint.h"

/// Every CCAI Platform call of Jonction (ccai-platform.md §2.4, §3).
namespace jonction::ccaip {

// clang-format off
inline constexpr Endpoint UserStatuses{.verb = "GET", .path = "/manager/api/v1/user_statuses", .mayRepeat = true};
inline constexpr Endpoint Agents{.verb = "GET", .path = "/manager/api/v1/agents", .mayRepeat = true};
inline constexpr Endpoint CurrentStatuses{.verb = "GET", .path = "/manager/api/v1/agents/current_status", .mayRepeat = true};
inline constexpr Endpoint Users{.verb = "GET", .path = "/apps/api/v1/users", .mayRepeat = true};
// clang-format on

} // namespace jonction::ccaip
