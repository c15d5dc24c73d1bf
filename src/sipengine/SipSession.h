// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"
#include "sip/SipEvent.h"
#include "sipengine/CallAudio.h"
#include "sipengine/NextHopFinder.h"
#include "sipengine/RecordMaker.h"
#include "sipengine/SofiaThread.h"
#include "sipengine/TlsProbe.h"

#include <QObject>
#include <QTimer>

namespace jonction {

class TrustFolder;

/// One request from command to outcome: name, route, certificate, then the SIP thread. Owns all deadlines;
/// the thread only sends and tells. Lives on the Qt thread of the engine. Emits Finished exactly once.
class SipSession : public QObject
{
    Q_OBJECT

public:
    SipSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, QObject* parent);
    void start();
    /// Politely: CANCEL while ringing, BYE once answered, nothing before anything was answered (RFC 3261
    /// §9.1).
    void hangUp();

    void takeSign(const SofiaSign& sign);
    void takeMessage(const RawSipMessage& message);
    void takeLine(const QByteArray& line);

    quint64 id() const { return m_id; }
    const QByteArray& callId() const { return m_callId; }
    /// "192.0.2.1:5060" once it is known.
    const QString& remote() const { return m_outcome.remote; }

Q_SIGNALS:
    void event(const jonction::SipEvent& event);
    /// Last signal; the session may be deleted afterwards, from the event loop.
    void ended();

private:
    enum class Stop { None, ByPerson, RingTime, NoFirstAnswer };

    bool readRequest();
    void takeHop(const NextHop& hop);
    void probeTls();
    void takeTls(const TlsReport& report, CallReason reason);
    void send();
    SofiaPlan plan();
    QByteArray fromHeader(const QString& local) const;
    void stop(Stop why);
    void giveUp();
    void takeProvisional(const SofiaSign& sign);
    void takeFinal(const SofiaSign& sign);
    void takeAnswered(const QByteArray& sdp);
    void takeInternal(const SofiaSign& sign);
    CallReason stopReason() const;
    void setState(CallState state);
    void finish(CallReason reason, const QString& evidence = {});

    SofiaThread& m_thread;
    TrustFolder& m_trust;
    quint64 m_id;
    bool m_call;
    SipRequest m_request;
    SipTarget m_target;
    SipTarget m_proxy; ///< host empty: none
    NextHop m_hop;
    QList<NextHop> m_hops; ///< that are left when m_hop fails
    QHostAddress m_local;
    QString m_localText;
    CallAudio m_audio;
    QByteArray m_callId;
    RecordMaker m_records;
    bool m_exactName = false;
    qint64 m_answeredMs = -1;
    QTimer m_firstAnswer;
    QTimer m_ring;
    QTimer m_hold;
    QTimer m_grace; ///< after CANCEL or BYE
    CallState m_state = CallState::Idle;
    Stop m_stop = Stop::None;
    bool m_onWire = false;
    bool m_provisional = false;
    bool m_cancelSent = false;
    bool m_ended = false;
    QString m_cause; ///< last line of the library that explains a failure
    SipOutcome m_outcome;
};

} // namespace jonction
