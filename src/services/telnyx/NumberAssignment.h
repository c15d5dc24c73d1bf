// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "base/Job.h"
#include "services/telnyx/TelnyxValues.h"

#include <functional>
#include <memory>

namespace jonction {

/// Attaches a number to a connection and does not believe the answer: it reads back, for as long as a change
/// usually needs to spread, and takes the voice route where the plain one had no effect
/// (sip-trunk-providers.md §1.2, §1.7). A child of its job; internal to services/telnyx.
class NumberAssignment : public QObject
{
    Q_OBJECT

public:
    using Write = std::function<JobOf<Nothing>*(QObject* owner)>;
    using Read = std::function<JobOf<TelnyxPhoneNumber>*(QObject* owner)>;
    struct Calls
    {
        Write patch;
        Write patchVoice; ///< its answer describes voice settings, not the number
        Read read;
    };

    NumberAssignment(JobOf<TelnyxPhoneNumber>* job, QString connectionId, Calls calls,
                     std::shared_ptr<Clock> clock, int pauseMs);
    void begin();

private:
    void write(const Write& route);
    void readBack();
    void judge(TelnyxPhoneNumber& number);

    JobOf<TelnyxPhoneNumber>* m_job;
    QString m_connectionId;
    Calls m_calls;
    std::shared_ptr<Clock> m_clock;
    int m_pauseMs;
    int m_reads = 0;
    bool m_voiceTried = false;
};

} // namespace jonction
