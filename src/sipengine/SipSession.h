// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"
#include "sip/SipEvent.h"
#include "sipengine/SessionRecords.h"
#include "sipengine/SofiaThread.h"
#include "sipengine/way/WayFinder.h"

#include <QObject>
#include <QTimer>

namespace jonction {

/// One piece of work from command to outcome: the way there (WayFinder), registration where it is wanted,
/// then what its kind does. Owns the deadlines of what is on the wire; the SIP thread only sends and tells.
/// Lives on the Qt thread of the engine. Emits Finished exactly once.
class SipSession : public QObject
{
    Q_OBJECT

public:
    SipSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, SipWork work,
               QObject* parent);
    void start();
    /// Politely: CANCEL while ringing, BYE once answered, nothing before anything was answered (RFC 3261
    /// §9.1).
    virtual void hangUp();
    /// Hold, Resume, Press, Transfer; nothing where it does not fit.
    virtual void order(const SipCommand& command);

    /// Another resolv.conf; before start().
    void setResolverConfiguration(const QString& file) { m_way.setResolverConfiguration(file); }

    void takeSign(const SofiaSign& sign);
    void takeMessage(const RawSipMessage& message);
    void takeLine(const QByteArray& line);
    /// Something came in for this work that nobody can use.
    void noteMalformed() { ++m_outcome.malformed; }

    quint64 id() const { return m_id; }
    // As for SessionRecords.
    bool owns(const RawSipMessage& message, const QByteArray& callId) const
    {
        return m_records.owns(message, callId);
    }
    bool fits(const RawSipMessage& message) const { return m_records.fits(message); }
    /// "192.0.2.1:5060" once it is known.
    const QString& remote() const { return m_outcome.remote; }
    /// Our own side of it, with its port once that is known.
    const QString& local() const { return m_records.local(); }

Q_SIGNALS:
    void event(const jonction::SipEvent& event);
    /// Last signal; the session may be deleted afterwards, from the event loop.
    void ended();

protected:
    /// The way is clear, and registered where that was wanted: the work itself begins.
    virtual void begin() = 0;
    /// What was needed before the first byte leaves: ports, files. False after finish().
    virtual bool prepare() { return true; }
    /// Of the kind's own requests; everything general is done.
    virtual void takeWorkSign(const SofiaSign& sign) = 0;
    virtual SofiaPlan plan();
    /// Called once, before the outcome is told.
    virtual void conclude() {}
    /// Back to where begin() was called, for the next hop. False where it is too late for that.
    virtual bool rewind() { return true; }

    bool isRunning() const { return !m_ended && !m_leaving; }
    bool hasEnded() const { return m_ended; }
    void setState(CallState state);
    /// Tells the outcome as it stands.
    void tellProgress();
    /// Takes the registration back where there is one, and ends.
    void finish(CallReason reason, const QString& evidence = {});
    /// Status, phrase and headers of a final answer into the outcome.
    void noteFinal(const SofiaSign& sign);
    /// Ends by an answer that our own stack made.
    void finishInternal(const SofiaSign& sign);
    CallReason refusalReason(const SofiaSign& sign) const;
    qint64 sinceStart() const;
    void startFirstAnswerTimer() { m_firstAnswer.start(m_request.timeoutMs); }
    /// No answer of any kind came in time.
    virtual void firstAnswerMissing();

    SofiaThread& m_thread;
    const quint64 m_id;
    SipRequest m_request;
    WayFinder m_way;
    const QByteArray m_callId;
    const QByteArray m_registerCallId;
    SessionRecords m_records;
    QTimer m_firstAnswer;
    CallState m_state = CallState::Idle;
    bool m_onWire = false;
    int m_attempt = 0; ///< of the plan that is on the wire
    QString m_cause;   ///< last line of the library that explains a failure
    SipOutcome m_outcome;

private:
    SipEvent news(SipEvent::Kind kind) const;
    void takeHop();
    bool tryNext(CallReason reason, const QString& evidence);
    void explainLostTls(CallReason reason, const QString& evidence);
    void open();
    QByteArray fromHeader() const;
    void takeRegisterAnswer(const SofiaSign& sign);
    void registered();
    void takeChallenge(const SofiaSign& sign);
    void end();

    qint64 m_registerSentMs = 0;
    QTimer m_leave;
    bool m_registered = false;
    bool m_leaving = false; ///< the outcome is known; the registration is being taken back
    bool m_ended = false;
};

} // namespace jonction
