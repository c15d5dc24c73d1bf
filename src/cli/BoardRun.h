// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "board/AgentBoard.h"
#include "cli/CommandRun.h"

namespace jonction {

/// `board FILE`: one snapshot with --once, else a snapshot whenever something changed, until stopped or for
/// --seconds.
class BoardRun : public DocumentRun
{
    Q_OBJECT

public:
    using DocumentRun::DocumentRun;

protected:
    void begin() override;

private:
    void print(const BoardSnapshot& snapshot);
    void watch();

    std::unique_ptr<AgentBoard> m_board;
};

} // namespace jonction
