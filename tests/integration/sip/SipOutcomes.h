// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipClient.h"

#include <QTest>

namespace jonction::test {

/// Waits for a job; an outcome without reason where it did not end in time.
inline SipOutcome outcomeOf(SipJob* job, int limitMs = 20000)
{
    SipOutcome outcome;
    bool done = false;
    job->onDone(job, [&](Result<SipOutcome>& result) {
        if (result.ok())
            outcome = result.value();
        done = true;
    });
    if (!QTest::qWaitFor([&] { return done; }, limitMs))
        qWarning("job did not end");
    return outcome;
}

inline bool hasMessage(const SipOutcome& outcome, bool sent, const QString& prefix)
{
    for (const SipMessageRecord& record : outcome.records)
        if (record.sent == sent && record.startLine.startsWith(prefix))
            return true;
    return false;
}

inline QString describe(const SipOutcome& outcome)
{
    return toString(outcome.callReason) + u' ' + QString::number(outcome.status) + u' ' + outcome.evidence;
}

} // namespace jonction::test
