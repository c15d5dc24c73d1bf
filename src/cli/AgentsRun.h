// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"

namespace jonction {

/// `agents import CSV FILE`: who is in the document already is brought up to date, everybody else is added.
class AgentsImportRun : public DocumentRun
{
    Q_OBJECT

public:
    using DocumentRun::DocumentRun;

protected:
    void begin() override;
};

/// `agents export FILE --out CSV`, in a form that import reads again.
class AgentsExportRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
};

} // namespace jonction
