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
    void hangUp() { Q_EMIT wanted(SipCommand::Kind::HangUp, QString(), 0); }
    /// Of an answered call; in any other state they do nothing.
    void hold() { Q_EMIT wanted(SipCommand::Kind::Hold, QString(), 0); }
    void resume() { Q_EMIT wanted(SipCommand::Kind::Resume, QString(), 0); }
    void press(const QString& keys) { Q_EMIT wanted(SipCommand::Kind::Press, keys, 0); }
    /// Blind: the far side is asked to call `target` (RFC 3515). progressed() tells how it goes.
    void transfer(const QString& target) { Q_EMIT wanted(SipCommand::Kind::Transfer, target, 0); }
    /// Attended: the far side is asked to take the place of `other`, a call of the same client that is
    /// answered too (RFC 3891). `called`: whom that one is with, for the outcome to tell.
    void transferTo(const SipJob& other, const QString& called = {})
    {
        Q_EMIT wanted(SipCommand::Kind::Transfer, called, other.id());
    }

Q_SIGNALS:
    void recorded(const jonction::SipMessageRecord& record);
    void stateChanged(jonction::CallState state);
    /// The outcome as it stands, without records.
    void progressed(const jonction::SipOutcome& outcome);
    /// For the client.
    void wanted(jonction::SipCommand::Kind kind, const QString& text, quint64 other);

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
    /// One INVITE: rings at most ringSeconds, talks for holdSeconds, hangs up.
    SipJob* call(QObject* owner, const SipRequest& request);
    /// REGISTER, and take it back.
    SipJob* registration(QObject* owner, const SipRequest& request);
    /// Waits for one call and does with it what the request says. progressed() tells the URI to call.
    SipJob* listen(QObject* owner, const SipRequest& request);

Q_SIGNALS:
    /// A line of the engine, already free of secrets, for the log.
    void logged(const QString& line);

private:
    struct Running
    {
        QPointer<SipJob> job;
        QList<SipMessageRecord> records;
        qsizetype bytes = 0;
        qint64 dropped = 0;
    };

    SipJob* start(QObject* owner, SipCommand::Kind kind, const SipRequest& request);
    void take(const SipEvent& event);
    void keep(Running& running, const SipMessageRecord& record);
    void finish(quint64 id, SipOutcome outcome);
    void order(quint64 id, SipCommand::Kind kind, const QString& text = {}, quint64 other = 0);

    SipEngine* m_engine = nullptr;
    quint64 m_lastId = 0;
    QHash<quint64, Running> m_running;
};

} // namespace jonction
