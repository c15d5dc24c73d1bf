// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/Faults.h"
#include "sandbox/World.h"

#include <string>

namespace jonction::sandbox {

struct CommandLine
{
    WorldOptions world;
    int port = 0;
    int sipPort = 0;
    Faults faults;
    std::string readyFile;
    std::string deploymentFile;
    bool help = false;
    bool version = false;

    /// False with what is wrong, in one line.
    bool read(int argc, const char* const* argv, std::string& wrong);
    static const char* helpText();
};

} // namespace jonction::sandbox
