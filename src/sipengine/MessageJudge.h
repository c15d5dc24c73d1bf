// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sipengine/SipLogAssembler.h"

namespace jonction {

/// The first rule of RFC 3261 that a message breaks.
enum class MessageFault {
    None,
    StartLine, ///< neither a request nor an answer of SIP 2.0
    Missing,   ///< no To, From, Call-ID, CSeq or Via (§8.1.1, §8.2.6.2)
    Repeated,  ///< one of those that may stand once only
    Malformed, ///< one of them cannot be read, or CSeq and the method disagree
    Length     ///< the body is shorter than its Content-Length (§18.3)
};

/// What the library drops without a word, or answers with 400, 505 before anybody is asked. It tells nobody,
/// so what came in is judged here again, from the log. Where the log has cut a message, only what is there is
/// judged. Linear in the size of the message.
MessageFault faultOf(const RawSipMessage& message);

/// A line that says that something came in of which nothing at all could be read; such a message is not
/// logged. `local`: "127.0.0.1:5060", our own side that it came to. CR LF that keeps a way open counts too.
bool tellsOfGarbage(QByteArrayView line);
bool tellsOfGarbage(QByteArrayView line, const QString& local);

} // namespace jonction
