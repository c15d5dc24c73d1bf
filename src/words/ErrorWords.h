// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/Error.h"

namespace jonction::Words {

/// A failure as the person reads it: what is wrong, why it matters, what to do, in that order.
struct ErrorText
{
    QString what;
    QString why;
    QString todo;
    QString details; ///< the other side's words, code, request id and HTTP status: for Details and Copy

    /// `what` and `todo` in one line, for a status strip or a terminal.
    QString oneLine() const;
};

/// The code decides where it is known (AADSTS…, Telnyx, Graph), the kind otherwise. Codes of different
/// vendors do not collide, so none needs to be named.
ErrorText error(const Error& error);

/// True where `code` has a text of its own, for `explain`.
bool knowsCode(const QString& code);
/// Text of a code alone ("AADSTS7000222", "telnyx:10015", "graph:Authorization_RequestDenied"); the vendor
/// prefix may be missing. Empty `what` where the code is not known.
ErrorText explainCode(const QString& code);

} // namespace jonction::Words
