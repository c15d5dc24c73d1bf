// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QMap>
#include <QObject>
#include <QPointer>

#include <functional>

namespace jonction {

/// Time as a dependency. Dates are UTC. Thread: the one it was made in.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time, UTC.
    virtual QDateTime now() const = 0;
    /// Milliseconds that only go forward; the origin means nothing.
    virtual qint64 monotonicMs() const = 0;
    /// Runs `action` once after `milliseconds`, from the event loop, unless `context` dies before.
    virtual void after(int milliseconds, QObject* context, std::function<void()> action) = 0;
};

/// The computer's clock.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    qint64 monotonicMs() const override;
    void after(int milliseconds, QObject* context, std::function<void()> action) override;
};

/// A clock for tests: stands still until advance() moves it; due actions run inside advance(), in order.
class ManualClock : public Clock
{
public:
    explicit ManualClock(const QDateTime& start);
    QDateTime now() const override;
    qint64 monotonicMs() const override;
    void after(int milliseconds, QObject* context, std::function<void()> action) override;
    void advance(int milliseconds);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        std::function<void()> action;
    };
    QDateTime m_start;
    qint64 m_elapsed = 0;
    QMultiMap<qint64, Waiting> m_waiting;
};

} // namespace jonction
