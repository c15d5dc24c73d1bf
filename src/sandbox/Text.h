// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small text work of the practice world. On purpose not shared with the clients: two readings of one rule
/// catch a misreading, one does not.
namespace jonction::sandbox {

/// A point of the world's time, UTC, milliseconds.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string lower(std::string_view text);
std::string trim(std::string_view text);
bool startsWith(std::string_view text, std::string_view prefix);
bool endsWith(std::string_view text, std::string_view suffix);
bool contains(std::string_view text, std::string_view part);
/// Case-blind comparison of ASCII text.
bool sameText(std::string_view a, std::string_view b);

/// Decodes %XX; '+' becomes a space where `form` is true. A broken escape stays as it is.
std::string percentDecode(std::string_view text, bool form);
std::string percentEncode(std::string_view text);
std::string htmlEscape(std::string_view text);

std::string base64(std::string_view bytes);
std::string base64Url(std::string_view bytes);
std::optional<std::string> base64Decode(std::string_view text);
std::string sha256(std::string_view bytes);

bool isUuid(std::string_view text);
bool isDigits(std::string_view text);

/// "2026-11-22T08:05:00Z", with milliseconds where `fraction` is true.
std::string isoTime(Instant when, bool fraction = false);
/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7).
std::string httpTime(Instant when);
/// Reads ISO 8601 in UTC or with an offset, up to 7 decimals of a second.
std::optional<Instant> parseIsoTime(std::string_view text);

/// `*` stands for any run of characters, `?` for one.
bool globMatches(std::string_view pattern, std::string_view text);

/// True for text that could be a DNS label (RFC 1035 §2.3.1, lower case, at most 63).
bool isDnsLabel(std::string_view text);

} // namespace jonction::sandbox
