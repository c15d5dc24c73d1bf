// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/StepCommands.h"

namespace jonction {

/// `secret status|create|rotate|retire FILE`: the client secret's life from the terminal. status asks the
/// directory only with a session at hand; the others change nothing without --yes. rotate goes as far as it
/// can and ends with 2 where something is to be done by hand; it goes on from there with the next call.
class SecretRun : public StepsRun
{
    Q_OBJECT

public:
    using StepsRun::StepsRun;

protected:
    void begin() override;
    void takeStep(StepId id) override;
    void end() override;

private:
    void status();
    void create(const StepStatus& status);
    void rotate(const StepStatus& status);
    void beginOrCallOff();
    bool takeWord(const StepStatus& status);
    void retire();
    void retirePlanned(const StepStatus& status);
    void applyThese(const StepStatus& status, const QList<Address>& these,
                    std::function<void(const StepStatus&)> then);
    bool failed(const StepStatus& status);
    QStringList wantedGone();
    void conclude(int exitCode);

    bool m_asked = false;
    int m_done = 0;
    int m_rounds = 0;
    QList<Change> m_manual;
};

} // namespace jonction
