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

/// False for the causes with which an ordinary call ends.
bool q850TellsTrouble(int cause);

} // namespace jonction
