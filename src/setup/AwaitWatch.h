// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"

#include <QObject>

namespace jonction {

class SetupFlow;

/// Looks again at what the document awaits, when its time has come, as long as the document is open; what
/// came due while it was closed is looked at soon after opening. Looks are SetupFlow::look(): unasked and
/// quiet.
class AwaitWatch : public QObject
{
    Q_OBJECT

public:
    /// `flow` and `clock` must outlive the watch.
    AwaitWatch(SetupFlow* flow, Clock& clock, QObject* parent = nullptr);

private:
    void schedule();
    void lookAtDue();

    SetupFlow* m_flow;
    Clock& m_clock;
    QDateTime m_due;  // when the timer under way ends; invalid: there is none
    int m_ticket = 0; // timers cannot be taken back: only the latest counts
};

} // namespace jonction
