// SPDX-License-Identifier: Apache-2.0
#include "fuzz/FuzzTarget.h"
#include "sipengine/SipLogAssembler.h"

using namespace jonction;

void fuzzOne(const QByteArray& input)
{
    SipLogAssembler whole;
    whole.feed(input);
    whole.flush();
    const QList<RawSipMessage> messages = whole.takeMessages();
    SipLogAssembler pieces;
    for (qsizetype at = 0; at < input.size(); at += 7)
        pieces.feed(input.mid(at, 7));
    pieces.flush();
    const QList<RawSipMessage> again = pieces.takeMessages();
    fuzzPromise(messages.size() == again.size());
    for (qsizetype i = 0; i < messages.size(); ++i)
        fuzzPromise(messages[i].text == again[i].text && messages[i].peer == again[i].peer &&
                    messages[i].text.size() <= 256 * 1024);
    fuzzPromise(whole.takeLines() == pieces.takeLines());
}
