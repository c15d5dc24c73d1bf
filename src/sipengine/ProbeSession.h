// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SipSession.h"

namespace jonction {

/// One OPTIONS, or one REGISTER that is taken back at once: proof that the far side speaks, and that it knows
/// the account.
class ProbeSession : public SipSession
{
    Q_OBJECT

public:
    ProbeSession(SofiaThread& thread, TrustFolder& trust, const SipCommand& command, QObject* parent);

protected:
    void begin() override;
    void takeWorkSign(const SofiaSign& sign) override;
};

} // namespace jonction
