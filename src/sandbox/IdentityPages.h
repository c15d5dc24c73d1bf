// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Directory.h"
#include "sandbox/Web.h"

#include <set>
#include <string>

namespace jonction::sandbox {

struct SignInNames
{
    std::string organization;
    std::string account;
};

/// The page that signs the person in. It carries the whole question in hidden fields.
std::string signInPage(const SignInNames& names, const Pairs& question, const std::set<std::string>& scopes,
                       const std::string& acceptLanguage);
std::string signInErrorPage(const std::string& reason, const std::string& when);

/// The page on which an administrator consents for the whole organization.
std::string adminConsentPage(const Directory& directory, const Pairs& question,
                             const std::set<std::string>& scopes, const std::string& acceptLanguage);

enum class DevicePage { Ask, Approved, Declined, Unknown, Blocked };
std::string deviceCodePage(DevicePage kind, const std::string& acceptLanguage);

} // namespace jonction::sandbox
