// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"
#include "dialer/DialerController.h"

namespace jonction {

/// What the command line says of a SIP request. Empty where --user has no password: that is told already.
std::optional<SipRequest> sipRequestOf(const Arguments& arguments);

/// `sip options URI`, `sip call URI`. Exit 0 where the far side answered well.
class SipRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
    void stop() override;

private:
    void print(const SipOutcome& outcome, const CallVerdict& verdict);

    DialerController m_dialer;
};

} // namespace jonction
