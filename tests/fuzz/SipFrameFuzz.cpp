// SPDX-License-Identifier: Apache-2.0
// Both sides of the pipe: the input as a stream of frames, and as the payload of one.
#include "fuzz/FuzzTarget.h"
#include "sip/SipFrameCodec.h"

using namespace jonction;

namespace {

void decodeBoth(const QByteArray& payload)
{
    const Result<SipCommand> command = SipFrameCodec::decodeCommand(payload);
    if (command.ok()) { // what was understood once is understood again
        const QByteArray again = SipFrameCodec::encode(command.value());
        fuzzPromise(again.isEmpty() || SipFrameCodec::decodeCommand(again.sliced(4)).ok());
        fuzzPromise(command->request.timeoutMs >= 100 && command->request.ringSeconds >= 1);
    }
    const Result<SipEvent> event = SipFrameCodec::decodeEvent(payload);
    if (event.ok()) {
        const QByteArray again = SipFrameCodec::encode(event.value());
        fuzzPromise(again.isEmpty() || SipFrameCodec::decodeEvent(again.sliced(4)).ok());
        fuzzPromise(event->outcome.tls.names.size() <= 256);
    }
}

} // namespace

void fuzzOne(const QByteArray& input)
{
    decodeBoth(input);
    SipFrameReader whole;
    const QList<QByteArray> frames = whole.feed(input);
    for (const QByteArray& frame : frames)
        decodeBoth(frame);
    SipFrameReader pieces; // the same stream in pieces gives the same frames
    QList<QByteArray> again;
    for (qsizetype at = 0; at < input.size(); at += 5)
        again += pieces.feed(input.mid(at, 5));
    fuzzPromise(again == frames && pieces.isBroken() == whole.isBroken());
}
