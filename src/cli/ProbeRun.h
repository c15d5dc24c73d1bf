// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/CommandRun.h"
#include "dialer/ProbeController.h"

namespace jonction {

/// `sip probe URI`: every line of the report in order. Exit 0 where none failed.
class ProbeRun : public CommandRun
{
    Q_OBJECT

public:
    using CommandRun::CommandRun;
    void start() override;
    void stop() override;

private:
    void print(const ProbeReport& report);
    void tellNextStep() const;
    QJsonObject json(const ProbeReport& report) const;

    QString m_target; ///< as it is asked
    ProbeController m_probe;
};

} // namespace jonction
