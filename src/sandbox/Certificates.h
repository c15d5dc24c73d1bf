// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace jonction::sandbox {

/// Makes a certificate authority and a server certificate for 127.0.0.1 and localhost, good for a month, and
/// writes agent.pem (certificate and key, 0600), cafile.pem and ca.pem into the folder. False where it fails.
bool makeCertificates(const std::filesystem::path& folder);

} // namespace jonction::sandbox
