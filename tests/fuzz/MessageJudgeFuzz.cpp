// SPDX-License-Identifier: Apache-2.0
// What a peer sends, as the log shows it.
#include "fuzz/FuzzTarget.h"
#include "sipengine/MessageJudge.h"

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    RawSipMessage message;
    message.transport = QStringLiteral("udp");
    message.text = input;
    const MessageFault fault = faultOf(message);
    message.truncated = true;
    const MessageFault cut = faultOf(message);
    // What is cut is judged more mildly, never harder; and empty lines before it change nothing.
    fuzzPromise(cut == fault || cut == MessageFault::None);
    message.truncated = false;
    message.text.prepend("\n\n");
    fuzzPromise(faultOf(message) == fault);
    fuzzPromise(!tellsOfGarbage(input, QStringLiteral("127.0.0.1:5060")) || tellsOfGarbage(input));
}
