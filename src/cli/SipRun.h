// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"
#include "dialer/DialerController.h"

namespace jonction {

/// `sip options URI`, `sip call URI`. Exit 0 where the far side answered well.
class SipRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
    void stop() override;

private:
    SipRequest request() const;
    void print(const SipOutcome& outcome, const CallVerdict& verdict);

    DialerController m_dialer;
};

} // namespace jonction
