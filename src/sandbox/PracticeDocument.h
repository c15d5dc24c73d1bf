// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/World.h"

#include <filesystem>

namespace jonction::sandbox {

/// Where the world listens, as the ready line and the practice document name it.
Json endpointsOf(int httpPort, int sipPort, int sipTlsPort);

/// The document that a client opens to work in this world. It holds no secret.
Json practiceDocument(const World& world, const Json& endpoints);

/// Writes beside the target and renames; mode 0600. False where the disk refuses.
bool writeAtomically(const std::filesystem::path& file, const std::string& text);

/// A directory of its own, mode 0700, removed with everything in it at the end.
class PrivateDirectory
{
public:
    PrivateDirectory();
    ~PrivateDirectory();
    PrivateDirectory(const PrivateDirectory&) = delete;
    PrivateDirectory& operator=(const PrivateDirectory&) = delete;
    /// Empty where none could be made.
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace jonction::sandbox
