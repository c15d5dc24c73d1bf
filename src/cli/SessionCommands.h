// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"

namespace jonction {

/// `signout FILE`: forgets the session with Microsoft, here and in the keychain.
class SignOutRun : public DocumentRun
{
    Q_OBJECT

public:
    using DocumentRun::DocumentRun;

protected:
    void begin() override;
};

/// `explain CODE`: what a vendor's code means, why it matters, what to do. Exit 1 where nobody here knows it,
/// with the pages where the vendors explain theirs.
class ExplainRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
};

} // namespace jonction
