// SPDX-License-Identifier: Apache-2.0
#include "services/telnyx/NumberAssignment.h"

namespace jonction {

namespace {

constexpr int readsPerRoute = 4;

} // namespace

NumberAssignment::NumberAssignment(JobOf<TelnyxPhoneNumber>* job, QString connectionId, Calls calls,
                                   std::shared_ptr<Clock> clock, int pauseMs)
    : QObject(job)
    , m_job(job)
    , m_connectionId(std::move(connectionId))
    , m_calls(std::move(calls))
    , m_clock(std::move(clock))
    , m_pauseMs(pauseMs)
{}

void NumberAssignment::begin()
{
    write(m_calls.patch);
}

void NumberAssignment::write(const Write& route)
{
    m_reads = 0;
    follow<Nothing, TelnyxPhoneNumber>(route(m_job), m_job, [this](Nothing&) { readBack(); });
}

void NumberAssignment::readBack()
{
    if (m_job->isSettled())
        return;
    ++m_reads;
    follow<TelnyxPhoneNumber, TelnyxPhoneNumber>(m_calls.read(m_job), m_job,
                                                 [this](TelnyxPhoneNumber& number) { judge(number); });
}

void NumberAssignment::judge(TelnyxPhoneNumber& number)
{
    if (number.connectionId == m_connectionId)
        return m_job->settle(std::move(number));
    if (m_reads < readsPerRoute)
        return m_clock->after(m_pauseMs, this, [this] { readBack(); });
    if (!m_voiceTried) {
        m_voiceTried = true;
        return write(m_calls.patchVoice);
    }
    Error error = Error::of(ErrorKind::Conflict, number.phoneNumber, number.connectionId);
    error.code = QStringLiteral("not-assigned");
    m_job->settle(error);
}

} // namespace jonction
