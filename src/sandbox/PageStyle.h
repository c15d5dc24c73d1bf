// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace jonction::sandbox {

/// A whole HTML page with the practice world's look. `body` is HTML; `title` is text. The page says PRACTICE.
std::string htmlPage(const std::string& title, const std::string& body, bool french);
/// True where the browser asks for French before English.
bool prefersFrench(const std::string& acceptLanguage);

} // namespace jonction::sandbox
