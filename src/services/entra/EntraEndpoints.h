// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Endpoint.h"

/// The calls to the identity platform (microsoft-graph.md §1.1).
namespace jonction::entra {

// clang-format off
inline constexpr Endpoint Discovery{.verb = "GET", .path = "/{tenant}/v2.0/.well-known/openid-configuration", .mayRepeat = true};
inline constexpr Endpoint RedeemCode{.verb = "POST", .path = "/{tenant}/oauth2/v2.0/token", .holdsSecret = true};
inline constexpr Endpoint Token{.verb = "POST", .path = "/{tenant}/oauth2/v2.0/token", .mayRepeat = true, .holdsSecret = true};
inline constexpr Endpoint StartDeviceCode{.verb = "POST", .path = "/{tenant}/oauth2/v2.0/devicecode", .mayRepeat = true, .holdsSecret = true};
// clang-format on

} // namespace jonction::entra
