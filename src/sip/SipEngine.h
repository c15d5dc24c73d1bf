// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipCommand.h"
#include "sip/SipEvent.h"

#include <QObject>

namespace jonction {

/// Where commands go and events come from: the sofia engine in this process (helper, tests), or the client of
/// the helper process. Each accepted request ends in exactly one Finished or Error event with its id. Events
/// come from the event loop, never inside submit(). Thread: the one it lives in.
class SipEngine : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void submit(const SipCommand& command) = 0;

Q_SIGNALS:
    void event(const jonction::SipEvent& event);
};

} // namespace jonction
