// SPDX-License-Identifier: Apache-2.0
#include "sip/SipClient.h"

#include "sip/SipHelperClient.h"

namespace jonction {

namespace {

/// What one call may keep in memory: a peer that talks without end shall not fill it.
constexpr qsizetype kMaxRecords = 1000;
constexpr qsizetype kMaxRecordBytes = 8 * 1024 * 1024;

} // namespace

SipClient::SipClient(QObject* parent)
    : SipClient(new SipHelperClient, parent)
{}

SipClient::SipClient(SipEngine* engine, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
{
    m_engine->setParent(this);
    connect(m_engine, &SipEngine::event, this, &SipClient::take);
}

SipJob* SipClient::options(QObject* owner, const SipRequest& request)
{
    return start(owner, SipCommand::Kind::ProbeOptions, request);
}

SipJob* SipClient::call(QObject* owner, const SipRequest& request)
{
    return start(owner, SipCommand::Kind::StartCall, request);
}

SipJob* SipClient::registration(QObject* owner, const SipRequest& request)
{
    return start(owner, SipCommand::Kind::Register, request);
}

SipJob* SipClient::listen(QObject* owner, const SipRequest& request)
{
    return start(owner, SipCommand::Kind::Listen, request);
}

SipJob* SipClient::start(QObject* owner, SipCommand::Kind kind, const SipRequest& request)
{
    const quint64 id = ++m_lastId;
    auto* job = new SipJob(owner, id);
    m_running.insert(id, Running{job, {}, 0, 0});
    connect(job, &SipJob::wanted, this,
            [this, id](SipCommand::Kind wish, const QString& text, quint64 other) {
                order(id, wish, text, other);
            });
    connect(job, &Job::aborted, this, [this, id] { order(id, SipCommand::Kind::CancelCall); });
    // An owner's death takes the job without a word: the far side must not be left ringing.
    connect(job, &QObject::destroyed, this, [this, id] { order(id, SipCommand::Kind::CancelCall); });
    m_engine->submit(SipCommand{kind, id, request, {}, 0});
    return job;
}

void SipClient::order(quint64 id, SipCommand::Kind kind, const QString& text, quint64 other)
{
    if (m_running.contains(id))
        m_engine->submit(SipCommand{kind, id, {}, text, other});
}

void SipClient::keep(Running& running, const SipMessageRecord& record)
{
    running.bytes += record.raw.size();
    if (running.records.size() < kMaxRecords && running.bytes <= kMaxRecordBytes)
        running.records.append(record);
    else
        ++running.dropped;
}

void SipClient::take(const SipEvent& event)
{
    if (event.kind == SipEvent::Kind::Log)
        Q_EMIT logged(event.text);
    const auto found = m_running.find(event.id);
    if (found == m_running.end())
        return;
    const QPointer<SipJob> job = found->job;
    if (event.kind == SipEvent::Kind::Record) {
        keep(*found, event.record);
        if (job && !job->isSettled())
            Q_EMIT job->recorded(event.record);
    } else if (event.kind == SipEvent::Kind::StateChanged) {
        if (job && !job->isSettled())
            Q_EMIT job->stateChanged(event.state);
    } else if (event.kind == SipEvent::Kind::Progress) {
        if (job && !job->isSettled())
            Q_EMIT job->progressed(event.outcome);
    } else if (event.kind == SipEvent::Kind::Finished) {
        finish(event.id, event.outcome);
    } else if (event.kind == SipEvent::Kind::Error) {
        SipOutcome outcome;
        outcome.callReason = CallReason::LocalFailure;
        outcome.evidence = event.text;
        finish(event.id, outcome);
    }
}

void SipClient::finish(quint64 id, SipOutcome outcome)
{
    Running running = m_running.take(id);
    outcome.records = std::move(running.records);
    outcome.recordsDropped += running.dropped;
    if (running.job)
        running.job->settle(std::move(outcome));
}

} // namespace jonction
