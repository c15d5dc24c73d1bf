// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rest/Endpoint.h"

/// Every Telnyx call of Jonction (sip-trunk-providers.md §1). Keys know no scopes.
namespace jonction::telnyx {

// clang-format off
inline constexpr Endpoint Balance{.verb = "GET", .path = "/balance", .mayRepeat = true};
inline constexpr Endpoint VoiceProfiles{.verb = "GET", .path = "/outbound_voice_profiles", .mayRepeat = true};
inline constexpr Endpoint VoiceProfile{.verb = "GET", .path = "/outbound_voice_profiles/{id}", .mayRepeat = true};
inline constexpr Endpoint CreateVoiceProfile{.verb = "POST", .path = "/outbound_voice_profiles"};
inline constexpr Endpoint UpdateVoiceProfile{.verb = "PATCH", .path = "/outbound_voice_profiles/{id}", .mayRepeat = true};
inline constexpr Endpoint DeleteVoiceProfile{.verb = "DELETE", .path = "/outbound_voice_profiles/{id}"};
inline constexpr Endpoint Connections{.verb = "GET", .path = "/fqdn_connections", .mayRepeat = true, .holdsSecret = true};
inline constexpr Endpoint Connection{.verb = "GET", .path = "/fqdn_connections/{id}", .mayRepeat = true, .holdsSecret = true};
inline constexpr Endpoint CreateConnection{.verb = "POST", .path = "/fqdn_connections", .holdsSecret = true};
inline constexpr Endpoint UpdateConnection{.verb = "PATCH", .path = "/fqdn_connections/{id}", .mayRepeat = true, .holdsSecret = true};
inline constexpr Endpoint DeleteConnection{.verb = "DELETE", .path = "/fqdn_connections/{id}"};
inline constexpr Endpoint Fqdns{.verb = "GET", .path = "/fqdns", .mayRepeat = true, .holdsSecret = true};
inline constexpr Endpoint UpdateFqdn{.verb = "PATCH", .path = "/fqdns/{id}", .mayRepeat = true, .holdsSecret = true};
inline constexpr Endpoint AvailableNumbers{.verb = "GET", .path = "/available_phone_numbers", .mayRepeat = true};
inline constexpr Endpoint OrderNumbers{.verb = "POST", .path = "/number_orders"};
inline constexpr Endpoint Orders{.verb = "GET", .path = "/number_orders", .mayRepeat = true};
inline constexpr Endpoint Order{.verb = "GET", .path = "/number_orders/{id}", .mayRepeat = true};
inline constexpr Endpoint PhoneNumbers{.verb = "GET", .path = "/phone_numbers", .mayRepeat = true};
inline constexpr Endpoint PhoneNumber{.verb = "GET", .path = "/phone_numbers/{id}", .mayRepeat = true};
inline constexpr Endpoint UpdatePhoneNumber{.verb = "PATCH", .path = "/phone_numbers/{id}", .mayRepeat = true};
inline constexpr Endpoint UpdatePhoneNumberVoice{.verb = "PATCH", .path = "/phone_numbers/{id}/voice", .mayRepeat = true};
// clang-format on

} // namespace jonction::telnyx
