// SPDX-License-Identifier: Apache-2.0
#include "setup/AwaitWatch.h"

#include "setup/SetupFlow.h"

#include <algorithm>

namespace jonction {

namespace {

constexpr int soonestMs = 2'000;       // a document that is being opened comes first
constexpr int longestMs = 15 * 60'000; // a computer that slept is noticed by then

} // namespace

AwaitWatch::AwaitWatch(SetupFlow* flow, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_flow(flow)
    , m_clock(clock)
{
    connect(flow, &SetupFlow::deploymentChanged, this, &AwaitWatch::schedule);
    schedule();
}

void AwaitWatch::schedule()
{
    QDateTime first;
    for (const AwaitRecord& await : m_flow->deployment().awaits)
        if (!first.isValid() || await.nextLook < first)
            first = await.nextLook;
    if (first == m_due)
        return;
    m_due = first;
    const int ticket = ++m_ticket;
    if (!first.isValid())
        return;
    const qint64 wait = std::clamp<qint64>(m_clock.now().msecsTo(first), soonestMs, longestMs);
    m_clock.after(static_cast<int>(wait), this, [this, ticket] {
        if (ticket == m_ticket)
            lookAtDue();
    });
}

void AwaitWatch::lookAtDue()
{
    m_due = {};
    const QDateTime now = m_clock.now();
    QList<StepId> due;
    for (const StepId id : allStepIds()) {
        const QMap<QString, AwaitRecord> awaits = awaitsOf(m_flow->deployment(), id);
        if (std::any_of(awaits.cbegin(), awaits.cend(),
                        [&now](const AwaitRecord& await) { return await.nextLook <= now; }))
            due.append(id);
    }
    for (const StepId id : due)
        m_flow->look(id); // one that is busy sees for itself, or is asked again in a moment
    schedule();
}

} // namespace jonction
