// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/DialogSession.h"

namespace jonction {

/// One call of ours, from INVITE to its end.
class CallSession : public DialogSession
{
    Q_OBJECT

public:
    CallSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, QObject* parent);
    void hangUp() override;

protected:
    void begin() override;
    SofiaPlan plan() override;
    void takeWorkSign(const SofiaSign& sign) override;
    void conclude() override;
    bool rewind() override;
    void firstAnswerMissing() override;
    void giveUp() override;
    CallReason endReason() const override;

private:
    enum class Stop { None, ByPerson, RingTime, NoFirstAnswer };

    void stop(Stop why);
    void cancel();
    void takeProvisional(const SofiaSign& sign);
    void takeFinal(const SofiaSign& sign);
    void takeAnswered(const SofiaSign& sign);
    void takeInternal(const SofiaSign& sign);
    CallReason stopReason() const;
    QByteArray headerLines() const;

    QTimer m_ring;
    Stop m_stop = Stop::None;
    bool m_sent = false;
    bool m_provisional = false;
    bool m_cancelSent = false;
    qint64 m_sentMs = 0;
};

} // namespace jonction
