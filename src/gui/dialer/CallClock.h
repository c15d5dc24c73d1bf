// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>

namespace jonction {

/// How long the call has been answered, and when it will be hung up by itself: "0:07, hangs up at 0:20".
/// Hidden while there is no call.
class CallClock : public QLabel
{
    Q_OBJECT

public:
    explicit CallClock(QWidget* parent);

    /// The call is answered, or no longer. `limitSeconds` counts from the first time; -1: none.
    void setTalking(bool talking, int limitSeconds);
    /// No end by itself any more.
    void release();

Q_SIGNALS:
    /// The limit is reached.
    void expired();

private:
    void tick();

    QElapsedTimer m_since;
    QTimer m_timer;
    int m_limit = -1;
};

} // namespace jonction
