// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Endpoint.h"

/// The one call of a DNS-over-HTTPS service: its address is the whole path.
namespace jonction::dns {

inline constexpr Endpoint Resolve{.verb = "GET", .path = "", .mayRepeat = true};

} // namespace jonction::dns
