// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/CallAudio.h"
#include "sipengine/SipSession.h"

namespace jonction {

/// What a call is once it is answered, whoever called: audio, hold, keys, offers of the far side, transfer,
/// and how it ends.
class DialogSession : public SipSession
{
    Q_OBJECT

public:
    DialogSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, SipWork work,
                  QObject* parent);
    void hangUp() override;
    void order(const SipCommand& command) override;

protected:
    bool prepare() override;
    void takeWorkSign(const SofiaSign& sign) override;
    void conclude() override;
    /// The call is up: keys, the time it lasts, the live report.
    void established();
    bool isAnswered() const { return m_answeredMs >= 0; }
    bool isEnding() const { return m_state == CallState::Ending; }
    /// BYE, and a little time for its answer.
    void sayGoodbye();
    void startGrace(int ms) { m_grace.start(ms); }
    void stopGrace() { m_grace.stop(); }
    /// The answer to BYE or CANCEL does not come, or the end of a transfer is not told.
    virtual void giveUp();
    /// How the call counts that is over now.
    virtual CallReason endReason() const { return CallReason::Answered; }

    CallAudio m_audio;

private:
    void hold(bool on);
    void press(const QString& keys);
    void transfer(const SipCommand& command);
    void takeReinviteAnswer(const SofiaSign& sign);
    void takeOffer(const SofiaSign& sign);
    void takeReferAnswer(const SofiaSign& sign);
    void takeReferProgress(const SofiaSign& sign);
    void takeInfo(const SofiaSign& sign);
    void noteTransfer(const SofiaSign& sign, bool notified);
    void refresh();
    void endSound();

    qint64 m_answeredMs = -1;
    QTimer m_hold;
    QTimer m_grace;
    QTimer m_live;
    bool m_holdPending = false;
    bool m_soundEnded = false;
};

} // namespace jonction
