// SPDX-License-Identifier: Apache-2.0
#include "base/Job.h"

namespace jonction {

Job::Job(QObject* owner)
    : QObject(owner)
{}

void Job::cancel()
{
    if (m_settled)
        return;
    Q_EMIT aborted();
    settleWithError(Error::of(ErrorKind::Cancelled));
}

void Job::setTimeLimit(int milliseconds, const QString& subject)
{
    QTimer::singleShot(milliseconds, this, [this, subject] {
        if (m_settled)
            return;
        Q_EMIT aborted();
        settleWithError(Error::of(ErrorKind::TimedOut, subject));
    });
}

bool Job::claimSettlement()
{
    return !std::exchange(m_settled, true);
}

} // namespace jonction
