// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Clock.h"
#include "rest/RestCall.h"

#include <QObject>
#include <QPointer>
#include <QQueue>

#include <functional>
#include <memory>

namespace jonction {

/// Two queues in front of one service: at most `perSecond` starts a second and `concurrent` calls at once;
/// foreground first, so that a board that polls never delays the person at the wizard. One call in flight
/// is always left to the foreground.
class Throttle : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        double perSecond = 20;
        int concurrent = 4;
    };

    Throttle(QObject* parent, Limits limits, std::shared_ptr<Clock> clock);

    /// The right to be on the wire; given back when it dies.
    class Slot
    {
    public:
        explicit Slot(Throttle* throttle, Lane lane);
        ~Slot();
        Slot(const Slot&) = delete;
        Slot& operator=(const Slot&) = delete;

    private:
        QPointer<Throttle> m_throttle;
        Lane m_lane;
    };

    using Start = std::function<void(std::shared_ptr<Slot>)>;

    /// Runs `start` with a slot, from the event loop, unless `context` has died by then.
    void enqueue(Lane lane, QObject* context, Start start);

private:
    struct Entry
    {
        QPointer<QObject> context;
        Start start;
    };

    void schedule();
    void pump();
    bool startOne(QQueue<Entry>& queue, Lane lane);
    bool mayStart(Lane lane) const;
    void giveBack(Lane lane);

    Limits m_limits;
    std::shared_ptr<Clock> m_clock;
    QQueue<Entry> m_foreground;
    QQueue<Entry> m_background;
    int m_running = 0;
    int m_runningBackground = 0;
    qint64 m_nextStartMs = 0;
    bool m_scheduled = false;
};

} // namespace jonction
