// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/CallVerdict.h"
#include "dialer/LadderModel.h"
#include "sip/SipClient.h"

#include <QPointer>

namespace jonction {

/// The dialer without its window: one probe or call at a time, its ladder, and what came of it. Owns the
/// client, and with it the helper process, which lives only while there was something to send.
class DialerController : public QObject
{
    Q_OBJECT

public:
    explicit DialerController(QObject* parent = nullptr);
    /// With a client of the caller's choice, which becomes a child.
    DialerController(SipClient* client, QObject* parent);

    /// Starts anew; refused (false) while something runs.
    bool probe(const SipRequest& request);
    bool call(const SipRequest& request);
    /// Ends what runs politely; finished() follows.
    void hangUp();

    bool isBusy() const { return !m_job.isNull(); }
    CallState state() const { return m_state; }
    LadderModel* ladder() { return &m_ladder; }
    /// Of the last one that ended, or as it stands; callReason None before that.
    const SipOutcome& outcome() const { return m_outcome; }
    const CallVerdict& verdict() const { return m_verdict; }

Q_SIGNALS:
    void stateChanged(jonction::CallState state);
    void busyChanged(bool busy);
    /// The outcome as it stands, without records.
    void progressed(const jonction::SipOutcome& outcome);
    void finished(const jonction::SipOutcome& outcome, const jonction::CallVerdict& verdict);

private:
    bool start(bool call, const SipRequest& request);
    void follow(const SipOutcome& outcome);
    void nameHost(const SipOutcome& outcome);
    void take(Result<SipOutcome>& result);

    SipClient* m_client;
    SipRequest m_request;
    LadderModel m_ladder;
    QPointer<SipJob> m_job;
    CallState m_state = CallState::Idle;
    SipOutcome m_outcome;
    CallVerdict m_verdict;
};

} // namespace jonction
