// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/DialogSession.h"

namespace jonction {

/// The called party of one call: waits for it, and answers, rings, refuses or forwards as the request says.
/// A second INVITE that replaces the first (a transfer arriving) is answered at once.
class ListenSession : public DialogSession
{
    Q_OBJECT

public:
    ListenSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, QObject* parent);
    void hangUp() override;

protected:
    void begin() override;
    SofiaPlan plan() override;
    void takeWorkSign(const SofiaSign& sign) override;
    void conclude() override;
    void firstAnswerMissing() override;

private:
    void takeOpened();
    void takeIncoming(const SofiaSign& sign);
    void takeReplacement(const SofiaSign& sign);
    void takeReplaced();
    void answer();
    void refuse(int status, const QString& forwardTo = {}, CallReason reason = CallReason::RefusedHere);
    void ring();
    void respond(int status, const QByteArray& sdp = {}, const QByteArray& contact = {});

    QTimer m_wait;
    QTimer m_ring;
    QByteArray m_offer;
    bool m_called = false;
    CallAudio::Answer m_replacement; ///< to the call that wants the place of ours
    QByteArray m_replacer;           ///< who makes it
};

} // namespace jonction
