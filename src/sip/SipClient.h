// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Job.h"
#include "sip/SipEngine.h"

#include <QHash>
#include <QPointer>

namespace jonction {

/// One probe or call that runs. Settles with its outcome, records included, whatever the far side did; an
/// Error only when it was cancelled through Job::cancel().
class SipJob : public JobOf<SipOutcome>
{
    Q_OBJECT

public:
    SipJob(QObject* owner, quint64 id)
        : JobOf<SipOutcome>(owner)
        , m_id(id)
    {}
    quint64 id() const { return m_id; }

    /// Ends it politely (CANCEL or BYE); the job still settles with its outcome.
    void hangUp() { Q_EMIT hangUpWanted(); }

Q_SIGNALS:
    void recorded(const jonction::SipMessageRecord& record);
    void stateChanged(jonction::CallState state);
    void hangUpWanted();

private:
    quint64 m_id = 0;
};

/// Turns an engine's commands and events into jobs. Several may run at a time. Thread: the engine's.
class SipClient : public QObject
{
    Q_OBJECT

public:
    /// Speaks through the helper process.
    explicit SipClient(QObject* parent = nullptr);
    /// Speaks through `engine`, which becomes a child.
    SipClient(SipEngine* engine, QObject* parent);

    /// One OPTIONS request.
    SipJob* options(QObject* owner, const SipRequest& request);
    /// One INVITE: rings at most ringSeconds, holds for holdSeconds, hangs up. Signalling only: the offered
    /// audio port is open and throws away what comes.
    SipJob* call(QObject* owner, const SipRequest& request);

Q_SIGNALS:
    /// A line of the engine, already free of secrets, for the log.
    void logged(const QString& line);

private:
    struct Running
    {
        QPointer<SipJob> job;
        QList<SipMessageRecord> records;
        qsizetype bytes = 0;
    };

    SipJob* start(QObject* owner, SipCommand::Kind kind, const SipRequest& request);
    void take(const SipEvent& event);
    void keep(Running& running, const SipMessageRecord& record);
    void finish(quint64 id, SipOutcome outcome);
    void stop(quint64 id, SipCommand::Kind kind);

    SipEngine* m_engine = nullptr;
    quint64 m_lastId = 0;
    QHash<quint64, Running> m_running;
};

} // namespace jonction
