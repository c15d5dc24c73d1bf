// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dialer/VerdictTable.h"

namespace jonction {

/// "Q.850;cause=17;text="User busy"" of a Reason header (RFC 3326).
struct Q850Cause
{
    int number = 0; ///< 0 to 127
    QString text;   ///< as the far side words it; may be empty
};

/// Nothing where the header names no Q.850 cause; further reasons after a comma are looked at too.
std::optional<Q850Cause> q850CauseIn(const QString& reasonHeader);

/// What is known about a cause; null where it is none of the common ones.
const VerdictLine* q850Line(int cause);
QList<VerdictLine> allQ850Lines();

/// What the far side words in a Reason of any protocol (SIP, Q.850, Teams …), bounded; empty where nothing.
QString reasonTextIn(const QString& reasonHeader);

/// False for the causes with which an ordinary call ends: normal clearing.
bool q850TellsTrouble(int cause);

} // namespace jonction
