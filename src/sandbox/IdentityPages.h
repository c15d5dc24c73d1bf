// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Directory.h"
#include "sandbox/Web.h"

#include <set>
#include <string>

namespace jonction::sandbox {

/// The page that signs the demo administrator in. It carries the whole question in hidden fields.
std::string signInPage(const Directory& directory, const Pairs& question, const std::set<std::string>& scopes,
                       const std::string& acceptLanguage);
std::string signInErrorPage(const std::string& reason, const std::string& when);

enum class DevicePage { Ask, Approved, Declined, Unknown };
std::string deviceCodePage(DevicePage kind, const std::string& acceptLanguage);

} // namespace jonction::sandbox
