// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/SipRun.h"

#include <QTimer>

namespace jonction {

/// `sip transfer URI --to TARGET`: calls, talks a little, transfers, and tells how it went. Exit 0 where the
/// far side says that the transfer came about. Where the target does not take the call of an attended
/// transfer, that call is what is told.
class TransferRun : public SipRun
{
    Q_OBJECT

public:
    explicit TransferRun(Arguments arguments);

protected:
    bool begin(const SipRequest& request) override;
    void conclude(const SipOutcome& outcome, const CallVerdict& verdict) override;

private:
    void look(const SipOutcome& outcome);
    void lookAtSecond();
    void handOver();
    void transfer();
    QString target() const;

    SipRequest m_request;
    QTimer m_talk; ///< before the transfer
    bool m_called = false;
    bool m_transferring = false;
    bool m_consulted = false; ///< the second call runs
    bool m_handedOver = false;
};

} // namespace jonction
