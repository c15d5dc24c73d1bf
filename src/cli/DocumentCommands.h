// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"

namespace jonction {

/// `new FILE`: an empty document. Never overwrites.
class NewRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
};

/// `check FILE`: the offline rules. Exit 0 without errors, 1 with.
class CheckRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
};

} // namespace jonction
