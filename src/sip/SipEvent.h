// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sip/SipOutcome.h"

namespace jonction {

/// What comes up the pipe from the engine.
struct SipEvent
{
    enum class Kind {
        Ready,        ///< once, first of all: text = version of the engine
        Record,       ///< record
        StateChanged, ///< state
        Progress,     ///< outcome as it stands: audio once a second, and whenever something else was learned
        Finished,     ///< outcome, without its records: they have been told one by one
        Log,          ///< text: a line of the engine, for the log
        Pong,         ///< answer to Ping with the same id
        Error         ///< id could not be served at all: text
    };
    Kind kind = Kind::Log;
    quint64 id = 0;
    CallState state = CallState::Idle;
    SipMessageRecord record;
    SipOutcome outcome;
    QString text;
};

} // namespace jonction
